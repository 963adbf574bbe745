"""From how somebody is known to what is kept of them: their tickets and appointments in a branch."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, select

from domain import cpf
from domain.answers import Refusal
from domain.branch import Branch
from domain.numbering import of_these_times
from domain.rights import Subject
from server.appointments.store import bounds
from server.errors import Refused
from server.personal.secret import Secret
from server.schema import appointment_people, appointments, grants, tickets

_PURPOSE = b"vez subject 1\x00"
NOBODY = Refusal("unknown", {"what": "person"})


class Citizen(NamedTuple):
    """``known_as`` is what the audit trail says instead of who it is: the start of a digest with the server's key."""

    known_as: str
    tickets: tuple[str, ...]
    appointments: tuple[str, ...]


class Member(NamedTuple):
    """One of the staff, by their opaque id."""

    id: str


def find(connection: Connection, branch: Branch, subject: Subject, secret: Secret) -> Citizen | Member:
    """Who it is about. Raises `Refused` when it is not said in one way, or nobody is known."""
    day = (subject.number is None) == (subject.day is None)
    if not day or sum(each is not None for each in (subject.page, subject.number, subject.cpf, subject.person)) != 1:
        problem = "one of page, number with day, cpf and person"
        raise Refused(Refusal("malformed", {"field": "about", "problem": problem}))
    if subject.person is not None:
        return _member(connection, branch.id, subject.person)
    found = (
        _by_cpf(connection, branch, subject.cpf, secret)
        if subject.cpf
        else _by_ticket(connection, branch, subject, secret)
    )
    if not (found.tickets or found.appointments):
        raise Refused(NOBODY)
    return found


def _member(connection: Connection, branch: str, person: str) -> Member:
    here = (grants.c.person == person) & (grants.c.branch == branch)
    if connection.scalar(select(grants.c.role).where(here)) is None:
        raise Refused(NOBODY)
    return Member(person)


def _by_cpf(connection: Connection, branch: Branch, written: str, secret: Secret) -> Citizen:
    try:
        person = cpf.keyed_hash(secret.cpf, cpf.parse(written))
    except cpf.CpfInvalid as invalid:
        raise Refused(Refusal("malformed", {"field": "about.cpf", "problem": str(invalid)})) from invalid
    joined = appointments.join(appointment_people, appointment_people.c.appointment == appointments.c.id)
    query = select(appointments.c.id, appointments.c.ticket).select_from(joined)
    rows = connection.execute(
        query.where(appointments.c.branch == branch.id, appointment_people.c.cpf_hash == person)
    ).all()
    visits = tuple(row.ticket for row in rows if row.ticket is not None)
    return Citizen(person.hex()[:16], visits, tuple(row.id for row in rows))


def _by_ticket(connection: Connection, branch: Branch, subject: Subject, secret: Secret) -> Citizen:
    which: ColumnElement[bool] = tickets.c.branch == branch.id
    if subject.page is not None:
        which &= tickets.c.page == subject.page.removeprefix("/t/")
    elif subject.day is not None:
        if not of_these_times(subject.day):
            raise Refused(Refusal("malformed", {"field": "about.day", "problem": "is not a date of these times"}))
        begins, ends = bounds(subject.day, branch.time_zone)
        which &= (tickets.c.number == subject.number) & (tickets.c.issued_at >= begins) & (tickets.c.issued_at < ends)
    visits = tuple(connection.scalars(select(tickets.c.id).where(which)))
    joined = appointments.outerjoin(appointment_people, appointment_people.c.appointment == appointments.c.id)
    query = select(appointments.c.id, appointment_people.c.cpf_hash).select_from(joined)
    booked = connection.execute(
        query.where(appointments.c.branch == branch.id, appointments.c.ticket.in_(visits))
    ).all()
    known = next((row.cpf_hash for row in booked if row.cpf_hash is not None), None)
    known_as = known or secret.derive(_PURPOSE + " ".join(visits).encode())
    return Citizen(known_as.hex()[:16], visits, tuple(row.id for row in booked))
