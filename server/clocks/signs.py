"""What the database knows about the time: when something happened last, and which day its branches have."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, func, select

from domain.numbering import service_day
from server import store
from server.schema import audit, branches, events
from server.store import HERE

ACCEPTED = "clock_accepted"  # what the audit trail says when a person finds that the computer's clock is right
LONG = timedelta(days=45)  # without any event: a branch that was closed, or a clock that is ahead
SHORT = timedelta(minutes=5)  # that a clock may be behind the last event: several servers have several clocks
BEFORE, LONG_AFTER = "before_last_event", "long_after_last_event"
_HERE = branches.c.authority == HERE


def last_event(connection: Connection) -> datetime | None:
    """When the last event of the branches whose commands are done here was recorded."""
    last = (events.c.branch == branches.c.id) & (events.c.version == branches.c.version)
    found: datetime | None = connection.scalar(select(func.max(events.c.at)).join(branches, last).where(_HERE))
    return found


def doubt(last: datetime | None, now: datetime) -> str:
    """Why ``now`` is no likely time after ``last``: `BEFORE` or `LONG_AFTER`; empty when it is."""
    if last is None:
        return ""
    if now < last - SHORT:
        return BEFORE
    return LONG_AFTER if now > last + LONG else ""


def versions(connection: Connection) -> dict[str, int]:
    """How far each branch is."""
    return {branch: head.version for branch, head in store.heads(connection).items()}


def worked(connection: Connection, since: dict[str, int]) -> bool:
    """Whether anything has happened to a ticket since the branches were that far."""
    for branch in store.heads(connection):
        after = (events.c.branch == branch) & (events.c.version > since.get(branch, 0))
        of_a_ticket = events.c.recorded.like('%"type":"ticket\\_%', escape="\\")
        if connection.scalar(select(events.c.version).where(after, of_a_ticket).limit(1)) is not None:
            return True
    return False


def accepted(connection: Connection) -> int:
    """The number of the last entry of the audit trail by which somebody accepted the clock, or 0."""
    here = (audit.c.branch == "") & (audit.c.action == ACCEPTED)
    return connection.scalar(select(func.max(audit.c.number)).where(here)) or 0


def days_ahead(connection: Connection, now: datetime) -> list[str]:
    """The branches, done here, whose service day has not come yet."""
    nobody_s_today = now.astimezone(UTC).date()  # in a zone behind UTC a later day is wrong; in one before it, maybe
    found = connection.scalars(select(branches.c.id).where(_HERE, branches.c.day > nobody_s_today)).all()
    return [branch for branch in found if _is_ahead(connection, branch, now)]


def _is_ahead(connection: Connection, branch: str, now: datetime) -> bool:
    room = store.load_room(connection, branch)
    return room.day is not None and room.day > service_day(now, room.branch.time_zone)
