"""Brings a branch back to its true day after a server with a wrong clock has opened a later one: one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, select, update

from domain.appointments import Standing
from domain.errors import VezError
from domain.events import DayOpened, DayReopened, NumbersLeased, Recorded
from domain.numbering import service_day
from domain.reopening import Found, reopen
from domain.room import Room
from domain.ticket import GONE, State, Ticket
from server import store
from server.appointments.store import bounds
from server.audit.trail import OPERATOR, Entry, record
from server.centre import authority, history
from server.schema import appointments, events, tickets
from server.store import HERE

_recorded = msgspec.json.Decoder(Recorded)
_ticket = msgspec.json.Decoder(Ticket)
_encode = msgspec.json.Encoder().encode


class NothingToReopen(VezError):
    """The branch's day is not ahead of the calendar, or its commands are done elsewhere."""


class Reopened(NamedTuple):
    """What was done: from which day to which, how many wait again, and which numbers two people hold now."""

    before: str
    day: str
    returned: int
    twice: tuple[str, ...]


def run(connection: Connection, branch: str, now: datetime) -> Reopened:
    """Do it, at ``now``, which must be right. Raises `NothingToReopen` and `BranchUnknown`."""
    head = authority.locked(connection, branch)
    if head.authority != HERE:
        raise NothingToReopen(f"commands of branch '{branch}' are not done here: do this on the server that does them")
    room = store.load_room(connection, branch)
    today = service_day(now, room.branch.time_zone)
    if room.day is None or room.day <= today:
        raise NothingToReopen(f"the day of branch '{branch}' is {room.day or 'not begun'}, and today is {today}")
    event = _event(connection, room, now)
    written = _encode(Recorded(head.version + 1, now, OPERATOR, "", event)).decode()
    history.append(connection, {}, branch, head, [written])
    _bring_back_appointments(connection, room, now)
    both = {ticket.number for ticket in event.returned} & {ticket.number for ticket in room.tickets.values()}
    done = Reopened(room.day.isoformat(), today.isoformat(), len(event.returned), tuple(sorted(both)))
    facts = {"from": done.before, "to": done.day, "returned": str(done.returned), "version": str(head.version + 1)}
    record(connection, Entry(now, branch, OPERATOR, "day_reopened", facts))
    return done


def _event(connection: Connection, room: Room, now: datetime) -> DayReopened:
    branch, today = room.branch.id, service_day(now, room.branch.time_zone)
    wrong: list[int] = []
    began = 0
    for recorded in _of_kind(connection, branch, "day_", events.c.version > 0, newest_first=True):
        event = recorded.event
        if isinstance(event, DayOpened | DayReopened) and event.day <= today:
            began = (event.began if isinstance(event, DayReopened) else recorded.version) if event.day == today else 0
            break
        wrong.append(recorded.version)
    first = began or min(wrong)
    since = events.c.version > first
    happened = [*_of_kind(connection, branch, "ticket_issued", since), *_of_kind(connection, branch, "epoch_", since)]
    lent = [
        each.event
        for each in _of_kind(connection, branch, "numbers_leased", events.c.version < min(wrong))
        if isinstance(each.event, NumbersLeased)
    ]
    here = tickets.c.branch == branch
    left = here & (tickets.c.state == State.EXPIRED.value) & tickets.c.changed.in_(wrong if began else wrong[:-1])
    away = here & tickets.c.state.in_([state.value for state in GONE]) & (tickets.c.changed > first)
    return reopen(room, today, Found(first, happened, lent), _tickets(connection, left), _tickets(connection, away))


def _of_kind(
    connection: Connection, branch: str, kind: str, which: ColumnElement[bool], *, newest_first: bool = False
) -> Iterator[Recorded]:
    escaped = kind.replace("_", "\\_")
    of_kind = events.c.recorded.like(f'%"event":{{"type":"{escaped}%', escape="\\")
    order = events.c.version.desc() if newest_first else events.c.version
    query = select(events.c.recorded).where(events.c.branch == branch, which, of_kind).order_by(order)
    yield from map(_recorded.decode, connection.scalars(query))


def _tickets(connection: Connection, which: ColumnElement[bool]) -> list[Ticket]:
    found = map(_ticket.decode, connection.scalars(select(tickets.c.ticket).where(which)))
    return sorted(found, key=lambda ticket: ticket.order)


def _bring_back_appointments(connection: Connection, room: Room, now: datetime) -> None:
    """What was booked for today or later was missed by nobody."""
    begin, _ = bounds(service_day(now, room.branch.time_zone), room.branch.time_zone)
    missed = (appointments.c.branch == room.branch.id) & (appointments.c.standing == Standing.MISSED.value)
    values = {"standing": Standing.BOOKED.value, "ended_at": None}
    connection.execute(update(appointments).where(missed, appointments.c.at >= begin).values(values))
