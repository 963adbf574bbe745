"""The check of the audit trail and of every branch's history: what was changed, taken out or put in, by its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from server.audit import seals, trail
from server.audit.seals import Seal
from server.audit.trail import Entry, Head
from server.schema import audit, branches, events


class Wrong(NamedTuple):
    """One thing that is not as it was written. ``what`` is a word of ours, ``about`` is for a person."""

    what: str
    number: int
    about: str


class Checked(NamedTuple):
    """What a check found, how much it looked at, and the head that the trail has now."""

    wrong: tuple[Wrong, ...]
    entries: int
    events: int
    unsealed: int
    head: Head


def check(connection: Connection, earlier: Iterable[Head] = ()) -> Checked:
    """Check everything, in one transaction of the caller's. ``earlier`` are heads that were kept elsewhere."""
    found = list(_chain(connection, {each.number: each for each in earlier}))
    sealed, unsealed = 0, 0
    for branch, version in connection.execute(select(branches.c.id, branches.c.version).order_by(branches.c.id)).all():
        for seal in _standing(connection, branch, found):
            sealed += seal.last - seal.first + 1
        last = seals.sealed_up_to(connection, branch)
        found += _tail(connection, branch, last, version)
        unsealed += max(0, version - last)
    entries = connection.scalar(select(func.count()).select_from(audit)) or 0
    return Checked(tuple(found), entries, sealed, unsealed, trail.head(connection))


def _chain(connection: Connection, earlier: dict[int, Head]) -> Iterator[Wrong]:
    before: Head | None = Head(0, trail.START)
    number = 0
    query = select(audit).order_by(audit.c.number).execution_options(yield_per=1_000)
    for row in connection.execute(query):
        if row.number != number + 1:
            missing = f"entry {number + 1}" + (f" to {row.number - 1}" if row.number > number + 2 else "")
            yield Wrong("entry_missing", number + 1, f"{missing} of the audit trail was taken out")
            before = None  # what this one follows is not there to be compared
        number = row.number
        if before is not None and not _follows(before, row):
            yield Wrong("entry_changed", number, f"entry {number} of the audit trail is not what was written")
        before = Head(number, row.digest)
        kept = earlier.get(number)
        if kept is not None and kept != before:
            yield Wrong("head_differs", number, f"entry {number} is not the one that was the head when it was noted")
    for kept in earlier.values():
        if kept.number > number:
            about = f"the trail ends at entry {number}, but had entry {kept.number}: its end was cut off"
            yield Wrong("trail_cut", number + 1, about)


def _follows(before: Head, row: Any) -> bool:
    entry = Entry(row.at, row.branch, row.actor, row.action, {})
    return bool(trail.digest(before.digest, row.number, entry, row.facts) == row.digest)


def _standing(connection: Connection, branch: str, found: list[Wrong]) -> Iterator[Seal]:
    """The seals, each looked at. Before the first of them nothing can be said."""
    expected: int | None = None
    for seal in seals.seals(connection, branch):
        found += [_wrong("event_missing", branch, version) for version in range(expected or seal.first, seal.first)]
        found += _against(connection, branch, seal)
        expected = seal.last + 1
        yield seal


def _against(connection: Connection, branch: str, seal: Seal) -> Iterator[Wrong]:
    prints: dict[int, bytes] = {}
    at = seal.first - 1
    while (found := seals.span(connection, branch, at, seal.last)) is not None:
        prints.update(found.prints)
        at = found.last
    if seals.whole(prints[version] for version in sorted(prints)) == seal.digest:
        return
    one_by_one = False
    for version in range(seal.first, seal.last + 1):
        if version not in prints:
            one_by_one = True
            yield _wrong("event_missing", branch, version)
        elif not prints[version].hex().startswith(seal.mark(version)):
            one_by_one = True
            yield _wrong("event_changed", branch, version)
    if not one_by_one:
        about = f"seal {seal.number} does not hold events {seal.first} to {seal.last} of branch '{branch}'"
        yield Wrong("seal_broken", seal.number, about)


def _tail(connection: Connection, branch: str, sealed: int, version: int) -> Iterator[Wrong]:
    """What is not sealed yet must at least have every number up to the branch's own, and none beyond it."""
    query = select(events.c.version).where(events.c.branch == branch, events.c.version > sealed)
    there = set(connection.scalars(query))
    first = connection.scalar(select(func.min(events.c.version)).where(events.c.branch == branch))
    for number in range(max(sealed + 1, first or sealed + 1), version + 1):
        if number not in there:
            yield _wrong("event_missing", branch, number)
    for number in sorted(each for each in there if each > version):
        yield _wrong("event_inserted", branch, number)


_SAID = {
    "event_missing": "was taken out",
    "event_changed": "is not what was written",
    "event_inserted": "was put in: the branch has not come so far",
}


def _wrong(what: str, branch: str, version: int) -> Wrong:
    return Wrong(what, version, f"event {version} of branch '{branch}' {_SAID[what]}")
