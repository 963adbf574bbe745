"""What is held of one citizen: gathered to be read, and erased as far as the figures of the past allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, delete, func, or_, select, update

from domain.answers import Refusal
from domain.appointments import Standing
from domain.ticket import OPEN
from server.errors import Refused
from server.personal.subjects import Citizen
from server.schema import appointment_people, appointments, audit, commands, events, notes, opinions_given, tickets

Rows = tuple[dict[str, Any], ...]
TICKET_OPEN = Refusal("ticket_open")  # somebody still waits with it: cancel or finish it first
_STAFF = ("attendant", "by")
_OPEN = [state.value for state in OPEN]


def gather(connection: Connection, branch: str, who: Citizen) -> dict[str, Rows]:
    """Everything, by table. Staff are in it by nothing: their part is their own."""
    held = {
        "tickets": tuple(_tickets(connection, branch, who)),
        "events": tuple(_events(connection, branch, who)),
        "commands": _rows(connection, select(commands.c.id, commands.c.at), _mine(commands, branch, who, "id")),
        "notes": _rows(connection, select(notes.c.at, notes.c.kind, notes.c.text), _mine(notes, branch, who, "ticket")),
        "opinions_given": _rows(connection, select(opinions_given.c.at), _mine(opinions_given, branch, who, "ticket")),
        "appointments": tuple(_appointments(connection, who)),
        "audit": tuple(_readings(connection, branch, who)),
    }
    return {name: rows for name, rows in held.items() if rows}


def erase(connection: Connection, branch: str, who: Citizen, now: datetime) -> dict[str, int]:
    """Erase what tells who it was and what was written; returns how much. Raises `Refused` while a ticket is open.

    Tickets and events stay: their ids lead to nobody any more, and without them the past would be another.
    """
    here = _mine(tickets, branch, who, "id")
    if connection.scalar(select(func.count()).select_from(tickets).where(here, tickets.c.state.in_(_OPEN))):
        raise Refused(TICKET_OPEN)
    theirs = appointments.c.id.in_(who.appointments)
    booked = theirs & (appointments.c.standing == Standing.BOOKED.value)
    cancelled = {"standing": Standing.CANCELLED.value, "ended_at": now}
    counts = {
        "pages": update(tickets).where(here, tickets.c.page.is_not(None)).values(page=None),
        "notes": delete(notes).where(_mine(notes, branch, who, "ticket")),
        "opinions_given": delete(opinions_given).where(_mine(opinions_given, branch, who, "ticket")),
        "appointment_people": delete(appointment_people).where(appointment_people.c.appointment.in_(who.appointments)),
        "appointments_cancelled": update(appointments).where(booked).values(cancelled),
    }
    return {name: connection.execute(statement).rowcount for name, statement in counts.items()}


def _mine(table: Table, branch: str, who: Citizen, column: str) -> ColumnElement[bool]:
    return (table.c.branch == branch) & table.c[column].in_(who.tickets)


def _rows(connection: Connection, query: Any, which: ColumnElement[bool]) -> Rows:
    return tuple(dict(row) for row in connection.execute(query.where(which)).mappings())


def _tickets(connection: Connection, branch: str, who: Citizen) -> Iterator[dict[str, Any]]:
    query = select(tickets.c.ticket, tickets.c.page)
    for row in connection.execute(query.where(_mine(tickets, branch, who, "id"))):
        yield _without_staff(msgspec.json.decode(row.ticket)) | {"has_page": row.page is not None}


def _events(connection: Connection, branch: str, who: Citizen) -> Iterator[dict[str, Any]]:
    """Those that name the visit, found from when it began to the last that changed it."""
    query = select(tickets.c.id, tickets.c.changed, tickets.c.issued_at)
    for ticket, changed, began in connection.execute(query.where(_mine(tickets, branch, who, "id"))).all():
        since = (events.c.at >= began) & (events.c.version <= changed)
        between = since & events.c.recorded.contains(ticket, autoescape=True)
        found = select(events.c.version, events.c.at, events.c.recorded).where(events.c.branch == branch, between)
        for version, at, recorded in connection.execute(found.order_by(events.c.version)):
            yield {"version": version, "at": at} | _without_staff(msgspec.json.decode(recorded)["event"])


def _appointments(connection: Connection, who: Citizen) -> Iterator[dict[str, Any]]:
    joined = appointments.outerjoin(appointment_people, appointment_people.c.appointment == appointments.c.id)
    query = select(appointments, appointment_people).select_from(joined).where(appointments.c.id.in_(who.appointments))
    for row in connection.execute(query).mappings():
        kept = {name: value for name, value in row.items() if name not in ("cpf_hash", "appointment", "preferred")}
        yield kept | {"cpf_is_kept_as_a_keyed_hash": row["cpf_hash"] is not None}


def _readings(connection: Connection, branch: str, who: Citizen) -> Iterator[dict[str, Any]]:
    """Who has read or changed something about them, as the trail says it."""
    named = (audit.c.facts.contains(f'"{each}"', autoescape=True) for each in _names(who))
    which = (audit.c.branch == branch) & or_(*named)
    query = select(audit.c.number, audit.c.at, audit.c.actor, audit.c.action).where(which).order_by(audit.c.number)
    for row in connection.execute(query).mappings():
        yield dict(row)


def _names(who: Citizen) -> Iterable[str]:
    return (who.known_as, *who.tickets, *who.appointments)


def _without_staff(told: dict[str, Any]) -> dict[str, Any]:
    target = told.get("target")
    if isinstance(target, dict):
        told = told | {"target": {name: value for name, value in target.items() if name not in _STAFF}}
    return {name: value for name, value in told.items() if name not in _STAFF}
