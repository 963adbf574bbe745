"""Seals over a branch's history: entries of the trail with a digest of the events from one number to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from server.audit import trail
from server.schema import audit, branches, events

Row = Any  # of a result: number, time, JSON
EVERY = 500  # events in one seal at most
AT_ONCE = 50  # entries read together: each is some kilobytes
SEALED = "sealed"
ERASED = "history_erased"  # events up to ``up_to`` went when their time was over
REPLACED = "history_replaced"  # events after ``after`` are others than before: another server's, after a takeover
_MARK = 4  # bytes of each event's digest, by which a changed one is found; the seal itself is whole
_encode = msgspec.json.Encoder().encode
_facts = msgspec.json.Decoder(dict[str, str])


class Span(NamedTuple):
    """Events ``first`` to ``last`` of a branch, what they are sealed with, and the digest of each.

    ``after`` is the last event that was sealed before: one less than ``first``, or events are missing.
    """

    branch: str
    after: int
    first: int
    last: int
    digest: str
    prints: tuple[tuple[int, bytes], ...]

    @property
    def marks(self) -> str:
        """The beginnings of the events' digests."""
        return b"".join(found[:_MARK] for _, found in self.prints).hex()


class Seal(NamedTuple):
    """An entry of the trail that seals events."""

    number: int
    first: int
    last: int
    digest: str
    marks: str

    def mark(self, version: int) -> str:
        """What the digest of event ``version`` began with."""
        start = (version - self.first) * 2 * _MARK
        return self.marks[start : start + 2 * _MARK]


def stands(connection: Connection) -> dict[str, tuple[int, date | None]]:
    """Where every branch stands: its last event's number, and its service day."""
    rows = connection.execute(select(branches.c.id, branches.c.version, branches.c.day))
    return {row[0]: (row[1], row[2]) for row in rows}


def span(connection: Connection, branch: str, after: int, up_to: int | None = None) -> Span | None:
    """The events after ``after``, `EVERY` of them or up to ``up_to``; None when there are none."""
    query = select(events.c.version, events.c.at, events.c.recorded).where(
        events.c.branch == branch, events.c.version > after, events.c.version <= (up_to or after + EVERY)
    )
    rows = connection.execute(query.order_by(events.c.version)).all()
    # Up to where a number is missing: what is between is for the check to find, and no reason not to seal the rest.
    prints = tuple((row[0], _fingerprint(*row)) for row in _following(rows))
    if not prints:
        return None
    found = whole(each for _, each in prints)
    return Span(branch, after, prints[0][0], prints[-1][0], found, prints)


def whole(prints: Iterable[bytes]) -> str:
    """What stands in a seal for all digests of its events, in order."""
    return sha256(b"".join(prints)).hexdigest()


def sealed_up_to(connection: Connection, branch: str) -> int:
    """The last event that a standing seal holds; the one before the first that there is when none does."""
    standing: int | None = None  # no seal beyond this stands: what it holds was replaced
    query = select(audit.c.action, audit.c.facts).where(
        audit.c.branch == branch, audit.c.action.in_((SEALED, REPLACED))
    )
    for action, written in connection.execute(query.order_by(audit.c.number.desc())):
        facts = _facts.decode(written)
        if action == REPLACED:
            after = int(facts["after"])
            standing = after if standing is None else min(standing, after)
        elif standing is None or int(facts["last"]) <= standing:
            return int(facts["last"])
    first = connection.scalar(select(func.min(events.c.version)).where(events.c.branch == branch))
    return 0 if first is None else first - 1


def seal(connection: Connection, found: Span, now: datetime) -> bool:
    """Enter it into the trail, unless another process did so meanwhile."""
    trail.lock(connection)
    if sealed_up_to(connection, found.branch) != found.after:
        return False
    facts = {"first": str(found.first), "last": str(found.last), "digest": found.digest, "marks": found.marks}
    trail.record(connection, trail.Entry(now, found.branch, trail.OURSELVES, SEALED, facts))
    return True


def seals(connection: Connection, branch: str) -> Iterator[Seal]:
    """The seals that still stand, in order, without those of events that were replaced since or are erased."""
    replaced = [(number, int(facts["after"])) for number, facts in _entries(connection, branch, REPLACED)]
    gone = next(_entries(connection, branch, ERASED, newest=1), None)
    erased, number = (int(gone[1]["up_to"]), int(gone[1].get("seal", 0))) if gone else (0, 0)
    while rows := list(_entries(connection, branch, SEALED, number, AT_ONCE)):
        for number, facts in rows:
            seal = Seal(number, int(facts["first"]), int(facts["last"]), facts["digest"], facts["marks"])
            if seal.last > erased and not any(at > number and seal.last > after for at, after in replaced):
                yield seal


def _entries(
    connection: Connection, branch: str, action: str, after: int = 0, limit: int | None = None, *, newest: int = 0
) -> Iterator[tuple[int, dict[str, str]]]:
    """Numbers and facts of entries about the branch, in order; or the ``newest``, backwards."""
    which = (audit.c.branch == branch) & (audit.c.action == action) & (audit.c.number > after)
    query = select(audit.c.number, audit.c.facts).where(which)
    query = (
        query.order_by(audit.c.number.desc()).limit(newest) if newest else query.order_by(audit.c.number).limit(limit)
    )
    for number, written in connection.execute(query).all():
        yield number, _facts.decode(written)


def _following(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows as long as each has the number after the one before it."""
    before = None
    for row in rows:
        if before is not None and row[0] != before + 1:
            return
        before = row[0]
        yield row


def _fingerprint(version: int, at: datetime, recorded: str) -> bytes:
    return sha256(_encode([version, at.astimezone(UTC).isoformat(), recorded])).digest()
