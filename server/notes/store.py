"""Rows of notes: what was written about a ticket, by whom and when; and the visits that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, select

from domain import commands as c
from domain.events import AnyEvent, Recorded, TicketFinished
from domain.register import WRITTEN
from domain.visits import Note, Visit
from server.schema import appointment_people, appointments, events, notes, tickets

WITH_WORDS = (c.Finish, c.CallTicket, c.Suspend, c.Transfer, c.ReturnToQueue, c.Reactivate)
SHOWN = 20  # visits
_LAST = and_(events.c.branch == tickets.c.branch, events.c.version == tickets.c.changed)
_recorded = msgspec.json.Decoder(Recorded)


def written(
    branch: str, command: c.AnyCommand | c.OwnCommand, happened: Sequence[AnyEvent], by: str, now: datetime
) -> dict[str, Any]:
    """The row of what somebody wrote with a command from which this followed; empty when nothing was written."""
    if not isinstance(command, WITH_WORDS) or not happened:
        return {}
    if isinstance(command, c.Finish):
        kind, text = "note", command.note
    else:
        kind, text = "reason", (command.reason or "") if getattr(happened[-1], "reason", "") == WRITTEN else ""
    if not text:
        return {}
    about = {"branch": branch, "command": command.id, "ticket": command.ticket}
    return {**about, "author": by, "at": now, "kind": kind, "text": text}


def visit(connection: Connection, branch: str, ticket: str) -> Visit | None:
    """The ticket, with everything that was written about it."""
    return next(iter(_visits(connection, (tickets.c.branch == branch) & (tickets.c.id == ticket))), None)


def visits(connection: Connection, branch: str, cpf_hash: bytes) -> tuple[Visit, ...]:
    """The last visits of this person to the branch, the latest first."""
    theirs = (
        select(appointments.c.ticket)
        .join(appointment_people, appointment_people.c.appointment == appointments.c.id)
        .where(appointments.c.branch == branch, appointment_people.c.cpf_hash == cpf_hash)
    )
    return _visits(connection, (tickets.c.branch == branch) & tickets.c.id.in_(theirs))


def forget(connection: Connection, branch: str, before: datetime, limit: int) -> int:
    """Take away up to ``limit`` of what was written before that time; returns how many it were."""
    old = select(notes.c.command).where(notes.c.branch == branch, notes.c.at < before).limit(limit)
    which = (notes.c.branch == branch) & notes.c.command.in_(old.scalar_subquery())
    return connection.execute(delete(notes).where(which)).rowcount


def _visits(connection: Connection, which: ColumnElement[bool]) -> tuple[Visit, ...]:
    query = (
        select(tickets.c.branch, tickets.c.id, tickets.c.number, tickets.c.service, tickets.c.issued_at)
        .add_columns(events.c.recorded)
        .select_from(tickets.outerjoin(events, _LAST))
        .where(which)
        .order_by(tickets.c.issued_at.desc(), tickets.c.changed.desc())
        .limit(SHOWN)
    )
    rows = list(connection.execute(query))
    said = _said(connection, rows[0].branch, [row.id for row in rows]) if rows else {}
    return tuple(
        _ended(Visit(row.id, row.number, row.service, row.issued_at, notes=said.get(row.id, ())), row.recorded)
        for row in rows
    )


def _ended(visit: Visit, last: str | None) -> Visit:
    """With how it ended: the last event of a ticket that was served says it."""
    event = _recorded.decode(last).event if last else None
    if not isinstance(event, TicketFinished):
        return visit
    done = {"services": event.services, "outcome": event.outcome, "next_step": event.next_step}
    return msgspec.structs.replace(visit, **done)


def _said(connection: Connection, branch: str, ids: Sequence[str]) -> dict[str, tuple[Note, ...]]:
    found: dict[str, tuple[Note, ...]] = {}
    here = (notes.c.branch == branch) & notes.c.ticket.in_(ids)
    for row in connection.execute(select(notes).where(here).order_by(notes.c.at, notes.c.command)):
        found[row.ticket] = (*found.get(row.ticket, ()), Note(row.at, row.author, row.kind, row.text))
    return found
