"""Rows ↔ appointments. Who one is for lies in a table of its own, and leaves it before the appointment does.

Whatever is both added and changed in one transaction is added first: the writer too takes a branch before appointments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from domain.agenda import Entry
from domain.appointments import Appointment, Standing
from domain.priority import Group
from server.appointments import codes
from server.schema import appointment_people as people
from server.schema import appointments

_WITH_PEOPLE = appointments.outerjoin(people, people.c.appointment == appointments.c.id)
_BOOKED = appointments.c.standing == Standing.BOOKED.value


class Person(NamedTuple):
    """Who an appointment is for, as far as it is kept: their CPF hashed and masked, and their name or initials."""

    cpf_hash: bytes | None = None
    cpf_mask: str | None = None
    name: str | None = None


def bounds(day: date, time_zone: str) -> tuple[datetime, datetime]:
    """When a day of the branch's calendar begins and ends (UTC)."""
    zone = ZoneInfo(time_zone)
    begins, ends = (datetime.combine(each, time(), zone) for each in (day, day + timedelta(days=1)))
    return begins.astimezone(ZoneInfo("UTC")), ends.astimezone(ZoneInfo("UTC"))


def add(connection: Connection, key: bytes, found: Appointment, minutes: int, person: Person, now: datetime) -> None:
    """Keep a new appointment, with a code of its own."""
    attempt = 0
    while connection.scalar(
        select(appointments.c.id).where(appointments.c.code == (code := codes.code(key, found.id, attempt)))
    ):
        attempt += 1
    row = {"branch": found.branch, "id": found.id, "code": code, "made_at": now, **_row(found, minutes)}
    connection.execute(insert(appointments).values(row))
    put_person(connection, found.id, person)


def change(connection: Connection, found: Appointment, minutes: int) -> bool:
    """Let an appointment for which nobody has come yet be like this; False when there is none such."""
    values = _row(found, minutes)
    mine = (appointments.c.id == found.id) & _BOOKED
    return bool(connection.execute(update(appointments).where(mine).values(values)).rowcount)


def put_person(connection: Connection, id: str, person: Person) -> None:
    """Keep who the appointment is for, in place of who it was for."""
    connection.execute(delete(people).where(people.c.appointment == id))
    if any(person):
        connection.execute(insert(people).values(appointment=id, **person._asdict()))


def cancel(connection: Connection, id: str, now: datetime) -> bool:
    """Cancel it when nobody has come for it; who it was for is forgotten at once. False when there is none such."""
    values = {"standing": Standing.CANCELLED.value, "ended_at": now}
    done = connection.execute(update(appointments).where(appointments.c.id == id, _BOOKED).values(values)).rowcount
    if done:
        connection.execute(delete(people).where(people.c.appointment == id))
    return bool(done)


def miss(connection: Connection, branch: str, before: datetime, now: datetime) -> None:
    """Nobody came to what was booked in this branch for earlier than ``before``."""
    over = (appointments.c.branch == branch) & _BOOKED & (appointments.c.at < before)
    connection.execute(update(appointments).where(over).values(standing=Standing.MISSED.value, ended_at=now))


def for_check_in(connection: Connection, ids: Iterable[str]) -> dict[str, Appointment]:
    """These appointments of whatever branch, which nobody else can change before the transaction ends."""
    query = select(appointments).where(appointments.c.id.in_(sorted(set(ids)))).order_by(appointments.c.id)
    return {row.id: _appointment(row) for row in connection.execute(query.with_for_update())}


def arrive(connection: Connection, id: str, ticket: str, now: datetime) -> None:
    """Who the appointment is for is here and has ``ticket``."""
    values = {"standing": Standing.ARRIVED.value, "ticket": ticket, "ended_at": now}
    connection.execute(update(appointments).where(appointments.c.id == id).values(values))


def one(connection: Connection, branch: str, id: str) -> Entry | None:
    """The branch's appointment with this id."""
    return next(iter(_entries(connection, (appointments.c.branch == branch) & (appointments.c.id == id))), None)


def between(connection: Connection, branch: str, begins: datetime, ends: datetime) -> tuple[Entry, ...]:
    """The branch's appointments from ``begins`` to before ``ends``, by time."""
    return _entries(
        connection,
        (appointments.c.branch == branch) & (appointments.c.at >= begins) & (appointments.c.at < ends),
    )


def by_code(connection: Connection, code: str) -> Appointment | None:
    """The appointment with this code, of whatever branch."""
    row = connection.execute(select(appointments).where(appointments.c.code == code)).first()
    return None if row is None else _appointment(row)


def by_person(connection: Connection, cpf_hash: bytes, begins: datetime, ends: datetime) -> list[Appointment]:
    """The appointments of this person from ``begins`` to before ``ends``, in any branch, by time."""
    within = (appointments.c.at >= begins) & (appointments.c.at < ends)
    query = select(appointments).select_from(_WITH_PEOPLE).where(people.c.cpf_hash == cpf_hash, within)
    return [_appointment(row) for row in connection.execute(query.order_by(appointments.c.at, appointments.c.id))]


def person_of(connection: Connection, id: str) -> Person:
    """Who the appointment is for, as far as it is kept."""
    row = connection.execute(
        select(people.c.cpf_hash, people.c.cpf_mask, people.c.name).where(people.c.appointment == id)
    ).first()
    return Person() if row is None else Person(*row)


def known(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[Appointment, int, Person]]:
    """Those of these appointments that there are, with how long they take and who they are for."""
    query = select(appointments, people.c.cpf_hash, people.c.cpf_mask, people.c.name).select_from(_WITH_PEOPLE)
    rows = connection.execute(query.where(appointments.c.id.in_(list(ids))))
    return {row.id: (_appointment(row), row.minutes, Person(row.cpf_hash, row.cpf_mask, row.name)) for row in rows}


def before(connection: Connection, branch: str, moment: datetime) -> frozenset[str]:
    """The ids of the branch's appointments that were for then, whatever became of them."""
    here = (appointments.c.branch == branch) & (appointments.c.at < moment)
    return frozenset(connection.scalars(select(appointments.c.id).where(here)))


def _entries(connection: Connection, which: ColumnElement[bool]) -> tuple[Entry, ...]:
    query = select(appointments, people.c.cpf_mask, people.c.name).select_from(_WITH_PEOPLE).where(which)
    return tuple(
        Entry(
            id=row.id,
            code=codes.shown(row.code),
            service=row.service,
            at=row.at,
            minutes=row.minutes,
            group=Group(row.group),
            language=row.language,
            standing=Standing(row.standing),
            preferred=row.preferred,
            ticket=row.ticket,
            cpf=row.cpf_mask,
            name=row.name,
        )
        for row in connection.execute(query.order_by(appointments.c.at, appointments.c.id))
    )


def _row(found: Appointment, minutes: int) -> Mapping[str, Any]:
    return {
        "service": found.service,
        "at": found.at,
        "minutes": minutes,
        "group": found.group.value,
        "language": found.language,
        "preferred": found.preferred,
        "standing": found.standing.value,
    }


def _appointment(row: Row[Any]) -> Appointment:
    return Appointment(
        id=row.id,
        branch=row.branch,
        service=row.service,
        at=row.at,
        group=Group(row.group),
        language=row.language,
        preferred=row.preferred,
        standing=Standing(row.standing),
        ticket=row.ticket,
    )
