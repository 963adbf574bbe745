"""What is erased when its time is over: a table, which rows, and what becomes of them; as `domain.declared` says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, or_, select, update

from domain.personal import Period
from domain.ticket import OPEN
from server import schema as s

AT_ONCE = 200  # rows in one transaction: some milliseconds in which no command is stored
NOBODY = "-"  # with the id of a person, in place of the name they signed in with: nobody can choose such a name
_OPEN = [state.value for state in OPEN]

Which = Callable[[str, datetime], ColumnElement[bool]]


class Sweep(NamedTuple):
    """Rows of ``table`` whose time is over. ``change`` is what is blanked in them; None deletes them.

    ``which`` is asked with a branch and the moment before which it is over; what is of no branch is ``shared``, and
    then the branch is empty.
    """

    name: str
    table: Table
    key: str
    period: Period
    which: Which
    change: Mapping[str, Any] | None = None
    shared: bool = False

    def find(self, connection: Connection, branch: str, before: datetime) -> list[Any]:
        """The keys of some of them, read without keeping anybody from writing."""
        key = self.table.c[self.key]
        return list(connection.scalars(select(key).where(self.which(branch, before)).limit(AT_ONCE)))

    def how_many(self, connection: Connection, branch: str, before: datetime) -> int:
        """How many there are."""
        found = select(func.count()).select_from(self.table).where(self.which(branch, before))
        return connection.scalar(found) or 0

    def erase(self, connection: Connection, branch: str, before: datetime, keys: list[Any]) -> int:
        """Erase those with these ``keys`` that are still to be erased; returns how many."""
        which = and_(self.which(branch, before), self.table.c[self.key].in_(keys))
        if self.change is None:
            return connection.execute(delete(self.table).where(which)).rowcount
        return connection.execute(update(self.table).where(which).values(dict(self.change))).rowcount


def _of(table: Table, at: str, *also: ColumnElement[bool]) -> Which:
    def which(branch: str, before: datetime) -> ColumnElement[bool]:
        return and_(table.c.branch == branch, table.c[at] < before, *also)

    return which


def _of_all(table: Table, at: str, *also: ColumnElement[bool]) -> Which:
    def which(_branch: str, before: datetime) -> ColumnElement[bool]:
        return and_(table.c[at] < before, *also)

    return which


def _of_appointments(branch: str, before: datetime) -> ColumnElement[bool]:
    over = select(s.appointments.c.id).where(s.appointments.c.branch == branch, s.appointments.c.at < before)
    return s.appointment_people.c.appointment.in_(over)


def _bookings(branch: str, before: datetime) -> ColumnElement[bool]:
    people = select(s.appointment_people.c.appointment)
    here = and_(s.appointments.c.branch == branch, s.appointments.c.at < before)
    return and_(here, s.appointments.c.id.not_in(people))


def _grants(_branch: str, before: datetime) -> ColumnElement[bool]:
    return s.grants.c.person.in_(select(s.people.c.id).where(s.people.c.disabled_at < before))


def _codes(branch: str, before: datetime) -> ColumnElement[bool]:
    over = or_(s.enrolments.c.revoked_at < before, s.enrolments.c.expires_at < before)
    known = or_(s.enrolments.c.name != "", s.enrolments.c.active_at.is_not(None))
    return and_(s.enrolments.c.branch == branch, over, known)


SWEEPS: tuple[Sweep, ...] = (
    Sweep(
        "pages",
        s.tickets,
        "id",
        Period.PAGES,
        _of(s.tickets, "issued_at", s.tickets.c.page.is_not(None)),
        {"page": None},
    ),
    Sweep("answers", s.commands, "id", Period.COMMANDS, _of(s.commands, "at")),
    Sweep("notes", s.notes, "command", Period.NOTES, _of(s.notes, "at")),
    Sweep("procedure_reads", s.procedure_reads, "id", Period.HISTORY, _of(s.procedure_reads, "at")),
    Sweep("rated", s.opinions_given, "ticket", Period.RATED, _of(s.opinions_given, "at")),
    Sweep("opinions", s.opinions, "at", Period.HISTORY, _of(s.opinions, "at")),
    Sweep("appointment_people", s.appointment_people, "appointment", Period.APPOINTMENTS, _of_appointments),
    Sweep("appointments", s.appointments, "id", Period.HISTORY, _bookings),
    Sweep("tickets", s.tickets, "id", Period.HISTORY, _of(s.tickets, "issued_at", s.tickets.c.state.not_in(_OPEN))),
    Sweep("set_aside", s.set_aside, "digest", Period.HISTORY, _of(s.set_aside, "noted_at")),
    Sweep("codes", s.enrolments, "id", Period.CODES, _codes, {"name": "", "active_at": None}),
    Sweep(
        "devices",
        s.devices,
        "id",
        Period.STAFF,
        _of(s.devices, "revoked_at", or_(s.devices.c.name != "", s.devices.c.host != "")),
        {"name": "", "host": ""},
    ),
    Sweep("grants", s.grants, "person", Period.STAFF, _grants, shared=True),
    Sweep(
        "people",
        s.people,
        "id",
        Period.STAFF,
        _of_all(s.people, "disabled_at", s.people.c.password != ""),
        {"name": "", "sign_in": NOBODY + s.people.c.id, "password": ""},
        shared=True,
    ),
    Sweep("admissions", s.admissions, "id", Period.ADMISSIONS, _of_all(s.admissions, "expires_at"), shared=True),
    Sweep("attempts", s.sign_in_attempts, "key", Period.ATTEMPTS, _of_all(s.sign_in_attempts, "last_at"), shared=True),
)
