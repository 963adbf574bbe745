"""Who is speaking."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from hmac import compare_digest
from typing import NamedTuple

from litestar.types import Scope

from domain.commands import Actor, AnyCommand, Role
from server import tokens
from server.enrolments import Enrolment
from server.errors import Refused
from server.permissions import PERMISSIONS, Right
from server.refusals import NOT_ALLOWED


class Identity(NamedTuple):
    """Who holds a code."""

    actor: Actor
    branch: str
    name: str
    digest: bytes

    @property
    def sees_only_the_room(self) -> bool:
        """Whether this is a screen in the lobby, which must not know who acts and which legal group a ticket is of."""
        return self.actor.role is Role.PANEL

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
        """Take in what changed; returns the ids that were revoked."""
        revoked = []
        for change in changes:
            self.seen = max(self.seen, change.changed)
            if change.revoked_at is None:
                actor = Actor(change.id, change.role)
                self._by_digest[change.token_hash] = Identity(actor, change.branch, change.name, change.token_hash)
            else:
                self._by_digest.pop(change.token_hash, None)
                revoked.append(change.id)
        return revoked

    def find(self, authorization: bytes) -> Identity | None:
        """Who sent this ``Authorization`` header. Only digests are compared, and in constant time."""
        scheme, _, token = authorization.partition(b" ")
        if scheme.lower() != b"bearer":
            return None
        digest = tokens.digest(token.decode("latin-1"))
        identity = self._by_digest.get(digest)
        return identity if identity is not None and compare_digest(identity.digest, digest) else None


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
