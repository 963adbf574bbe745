"""The erasure of what is over, in many small transactions: it may be stopped anywhere and goes on the next time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, delete, select

from domain.branch import Branch
from domain.numbering import service_day
from domain.personal import Period, days
from server import database, store
from server.audit import seals, trail
from server.audit.seals import Seal
from server.audit.trail import Entry
from server.personal.sweeps import SWEEPS, Sweep
from server.schema import branches, events

ERASED = "erased"

Stopping = Callable[[], bool]


class Told(NamedTuple):
    """What was erased of one branch, or of what they share, by name; or would be."""

    branch: str
    counts: dict[str, int]


def over_before(period: Period, branch: Branch, now: datetime) -> datetime:
    """The moment before which what has this ``period`` is over: the beginning of a day in the branch's zone, in UTC."""
    kept = days(period, branch)
    if kept is None:
        raise ValueError(f"{period} never ends")
    try:
        day = service_day(now, branch.time_zone) - timedelta(days=kept)
    except OverflowError:  # kept for longer than there have been years
        return datetime.min.replace(tzinfo=UTC)
    return datetime.combine(day, time(), ZoneInfo(branch.time_zone)).astimezone(UTC)


def expired(connection: Connection, now: datetime) -> list[Told]:
    """What there is to erase, without erasing it."""
    told = []
    known = _branches(connection)
    for name, branch in known.items():
        counts = {each.name: each.how_many(connection, name, over_before(each.period, branch, now)) for each in _own()}
        history = _history_over(connection, name, branch, now)
        counts["events"] = sum(each.last - each.first + 1 for each in history)
        told.append(Told(name, _some(counts)))
    if known:
        shared = {each.name: each.how_many(connection, "", _latest(each, known, now)) for each in _shared()}
        told.append(Told("", _some(shared)))
    return [each for each in told if each.counts]


def erase_expired(engine: Engine, now: datetime, actor: str, stopping: Stopping = lambda: False) -> list[Told]:
    """Erase it; returns what was erased, which the audit trail says too. Raises what the database raises."""
    with database.reading(engine) as connection, connection.begin():
        known = _branches(connection)
    told = []
    for name, branch in known.items():
        counts = {
            each.name: _sweep(engine, each, name, over_before(each.period, branch, now), stopping) for each in _own()
        }
        counts["events"] = _history(engine, name, branch, now, stopping)
        told.append(Told(name, _some(counts)))
    if known:
        shared = {each.name: _sweep(engine, each, "", _latest(each, known, now), stopping) for each in _shared()}
        told.append(Told("", _some(shared)))
    if stopping():
        return told
    for each in told:
        facts = {name: str(count) for name, count in each.counts.items()}
        with database.writing(engine) as connection, connection.begin():
            trail.record(connection, Entry(now, each.branch, actor, ERASED, facts))
    if any(each.counts for each in told):
        database.scrub(engine, [each.table.name for each in SWEEPS] + [events.name])
    return told


def _own() -> list[Sweep]:
    return [each for each in SWEEPS if not each.shared]


def _shared() -> list[Sweep]:
    return [each for each in SWEEPS if each.shared]


def _branches(connection: Connection) -> dict[str, Branch]:
    return {each: store.document(connection, each) for each in sorted(store.heads(connection))}


def _latest(sweep: Sweep, known: dict[str, Branch], now: datetime) -> datetime:
    """What several branches share is kept as long as the most patient of them says."""
    return min(over_before(sweep.period, branch, now) for branch in known.values())


def _sweep(engine: Engine, sweep: Sweep, branch: str, before: datetime, stopping: Stopping) -> int:
    erased = 0
    while not stopping():
        with database.reading(engine) as connection, connection.begin():
            keys = sweep.find(connection, branch, before)
        if not keys:
            break
        with database.writing(engine) as connection, connection.begin():
            erased += sweep.erase(connection, branch, before, keys)
    return erased


def _history(engine: Engine, branch: str, document: Branch, now: datetime, stopping: Stopping) -> int:
    """Events go a seal at a time, and the trail says up to where, so that the check does not miss them."""
    erased = 0
    while not stopping():
        with database.reading(engine) as connection, connection.begin():
            seal = next(_history_over(connection, branch, document, now), None)
        if seal is None:
            break
        which = (events.c.branch == branch) & events.c.version.between(seal.first, seal.last)
        with database.writing(engine) as connection, connection.begin():
            erased += connection.execute(delete(events).where(which)).rowcount
            facts = {"up_to": str(seal.last), "seal": str(seal.number)}
            trail.record(connection, Entry(now, branch, trail.OURSELVES, seals.ERASED, facts))
    return erased


def _history_over(connection: Connection, branch: str, document: Branch, now: datetime) -> Iterator[Seal]:
    """The seals whose events are all over. The last event stays: by its number it is seen that others are gone."""
    head = connection.scalar(select(branches.c.version).where(branches.c.id == branch))
    before = over_before(Period.HISTORY, document, now)
    for seal in seals.seals(connection, branch):
        last = select(events.c.at).where(events.c.branch == branch, events.c.version == seal.last)
        at = connection.scalar(last)
        if at is None or at >= before or seal.last == head:
            return
        yield seal


def _some(counts: Mapping[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count}
