"""Who is speaking."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from hmac import compare_digest
from typing import NamedTuple

from litestar.types import Scope

from domain.commands import Actor, AnyCommand
from domain.sight import Sight, sight_of
from server import tokens
from server.enrolments import Enrolment
from server.errors import Refused
from server.permissions import PERMISSIONS, Right
from server.refusals import NOT_ALLOWED


class Use:
    """How a code is used, in seconds of a steady clock: ``last``, and when its `Limit` is full again."""

    __slots__ = ("full", "last")

    def __init__(self) -> None:
        self.full = self.last = 0.0


class Identity(NamedTuple):
    """Who holds a code. ``source`` is the id under which it is taken back, which ends its streams.

    A ``device`` has not come with a code that ``is_unused`` before; a ``person`` has a session.
    """

    actor: Actor
    branch: str
    name: str
    digest: bytes
    use: Use
    source: str = ""
    device: str | None = None
    is_unused: bool = False
    person: str | None = None

    @property
    def sight(self) -> Sight:
        """How much of the branch they are told."""
        return sight_of(self.actor.role)

    def may(self, asked: AnyCommand | Right) -> bool:
        """Whether the role may give this command, or has this right."""
        return (asked if isinstance(asked, Right) else type(asked)) in PERMISSIONS[self.actor.role]


def caller(scope: Scope) -> Identity:
    """Who sent a request that passed the gate. Raises PermissionError when nobody is signed in."""
    identity = scope["user"]
    if not isinstance(identity, Identity):  # the gate lets nobody else through: a second lock on the same door
        raise PermissionError("nobody is signed in")
    return identity


def require(scope: Scope, right: Right, branch: str) -> Identity:
    """Who sent this request, when they have ``right`` in ``branch``. Raises `Refused`."""
    identity = caller(scope)
    if branch != identity.branch or not identity.may(right):
        raise Refused(NOT_ALLOWED)
    return identity


class Identities:
    """Every valid enrolment, in memory, brought up to date by what changed in the database."""

    def __init__(self) -> None:
        self._by_digest: dict[bytes, Identity] = {}
        self.seen = 0

    def update(self, changes: Iterable[Enrolment]) -> list[str]:
        """Take in what changed; returns the sources that have no valid code any more."""
        ended = set()
        for change in changes:
            self.seen = max(self.seen, change.changed)
            if change.revoked_at is None:
                before = self._by_digest.get(change.token_hash)
                self._by_digest[change.token_hash] = _identity(change, before.use if before else Use())
            else:
                self._by_digest.pop(change.token_hash, None)
                ended.add(change.device or change.id)
        # A device that has a new code goes on with the old one's streams.
        return sorted(ended - {each.source for each in self._by_digest.values()}) if ended else []

    def sessions(self) -> list[Identity]:
        """Every valid session of a person."""
        return [identity for identity in self._by_digest.values() if identity.person is not None]

    def find(self, authorization: bytes) -> Identity | None:
        """Who sent this ``Authorization`` header. Only digests are compared, and in constant time."""
        scheme, _, token = authorization.partition(b" ")
        if scheme.lower() != b"bearer":
            return None
        digest = tokens.digest(token.decode("latin-1"))
        identity = self._by_digest.get(digest)
        return identity if identity is not None and compare_digest(identity.digest, digest) else None


def _identity(row: Enrolment, use: Use) -> Identity:
    actor = Actor(row.device or row.person or row.id, row.role)
    is_unused = row.device is not None and row.used_at is None
    source = row.device or row.id
    return Identity(actor, row.branch, row.name, row.token_hash, use, source, row.device, is_unused, row.person)


class BadTokens:
    """How often each address came with a bad code in the last minute. Time is in seconds, of any steady clock.

    A good code passes whatever its neighbours at the same address do; 80 bits cannot be guessed at any rate.
    """

    ADDRESSES = 10_000

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._times: dict[str, deque[float]] = {}

    def too_many(self, address: str, now: float) -> bool:
        """Whether the address must slow down."""
        times = self._times.get(address)
        while times and times[0] <= now - 60:
            times.popleft()
        return times is not None and len(times) >= self._limit

    def note(self, address: str, now: float) -> None:
        """The address came with a bad code."""
        if address not in self._times and len(self._times) >= self.ADDRESSES:
            del self._times[next(iter(self._times))]
        self._times.setdefault(address, deque(maxlen=self._limit)).append(now)
