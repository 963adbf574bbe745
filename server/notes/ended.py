"""Finds the tickets of today that are over: who served them, when, and how it ended. What was written is elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, and_, exists, or_, select

from domain.branch import Branch
from domain.ended import Ended, EndedPage
from domain.events import Recorded, TicketFinished
from domain.numbering import service_day
from domain.ticket import State
from server.appointments.store import bounds
from server.schema import enrolments, events, notes, people, tickets

SHOWN = 50  # of one page
_OVER = [state.value for state in (State.FINISHED, State.NO_SHOW, State.CANCELLED)]
_LAST = and_(events.c.branch == tickets.c.branch, events.c.version == tickets.c.changed)
_NOTED = exists().where(notes.c.branch == tickets.c.branch, notes.c.ticket == tickets.c.id).label("noted")
_recorded = msgspec.json.Decoder(Recorded)


class Looking(NamedTuple):
    """What is looked for: ``typed`` is in the number, with or without its zeros; ``before`` is of the page before."""

    typed: str = ""
    before: int | None = None


def find(connection: Connection, branch: Branch, wanted: Looking, now: datetime) -> EndedPage:
    """A page of them."""
    query = (
        select(tickets.c.id, tickets.c.number, tickets.c.service, tickets.c.state, tickets.c.counter)
        .add_columns(tickets.c.issued_at, tickets.c.ended_at, tickets.c.changed, events.c.recorded, _NOTED)
        .select_from(tickets.outerjoin(events, _LAST))
        .where(tickets.c.branch == branch.id, *_which(branch, wanted, now))
        .order_by(tickets.c.changed.desc())
        .limit(SHOWN + 1)
    )
    rows = list(connection.execute(query))
    last = {row.id: _recorded.decode(row.recorded) if row.recorded else None for row in rows}
    names = _names(connection, {said.by for said in last.values() if said is not None})
    shown = rows[:SHOWN]
    more = shown[-1].changed if len(rows) > SHOWN else None
    return EndedPage(tuple(_ended(row, last[row.id], names) for row in shown), more)


def _which(branch: Branch, wanted: Looking, now: datetime) -> list[ColumnElement[bool]]:
    begins, ends = bounds(service_day(now, branch.time_zone), branch.time_zone)
    which = [tickets.c.issued_at >= begins, tickets.c.issued_at < ends, tickets.c.state.in_(_OVER)]
    if wanted.before is not None:
        which.append(tickets.c.changed < wanted.before)
    typed = "".join(filter(str.isalnum, wanted.typed)).upper()
    if typed:
        letters, digits = typed.rstrip("0123456789"), typed.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        like = tickets.c.number.contains(typed, autoescape=True)
        whole = f"{letters}{digits.zfill(branch.numbering.digits)}" if letters + digits == typed else typed
        which.append(or_(like, tickets.c.number == whole))
    return which


def _names(connection: Connection, actors: Iterable[str]) -> dict[str, str]:
    """What people are called who signed in, or have an access code; devices have no name here."""
    wanted = sorted(actors)
    by_code = select(enrolments.c.id, enrolments.c.name).where(
        enrolments.c.id.in_(wanted), enrolments.c.device.is_(None), enrolments.c.person.is_(None)
    )
    by_name = select(people.c.id, people.c.name).where(people.c.id.in_(wanted))
    return {row.id: row.name for query in (by_code, by_name) for row in connection.execute(query)}


def _ended(row: Row[Any], last: Recorded | None, names: dict[str, str]) -> Ended:
    ended = Ended(
        row.id,
        row.number,
        row.service,
        State(row.state),
        row.issued_at,
        row.ended_at or row.issued_at,
        row.counter or "",
        names.get(last.by, "") if last is not None else "",
        noted=bool(row.noted),
    )
    event = last.event if last is not None else None
    if not isinstance(event, TicketFinished):
        return ended
    done = {"services": event.services, "outcome": event.outcome, "next_step": event.next_step}
    return msgspec.structs.replace(ended, counter=event.counter, **done)
