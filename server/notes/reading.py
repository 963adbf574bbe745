"""Who may read what was written, and for how long: about who is here or was today, and about who is here again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from domain.answers import Refusal
from domain.branch import Branch
from domain.numbering import service_day
from domain.ticket import OPEN, State
from domain.visits import Returning, Visit, Visits
from server.appointments import booking, codes
from server.appointments import store as agenda
from server.appointments.booking import By, Keys
from server.audit import trail
from server.errors import Refused
from server.notes import store
from server.schema import appointments, tickets

NO_TICKET = Refusal("unknown", {"what": "ticket"})
NOT_NEEDED = Refusal("notes_not_needed")  # the person is not here any more
NOBODY_KNOWN = Refusal("unknown", {"what": "citizen"})


def about(connection: Connection, branch: Branch, ticket: str, by: By) -> Visit:
    """What was written about a ticket that is open, or ended today. The reading is recorded. Raises `Refused`."""
    _check_needed(connection, branch, ticket, by.at)
    found = store.visit(connection, branch.id, ticket)
    if found is None:
        raise Refused(NO_TICKET)
    _note(connection, branch, "notes_read", by, ticket=ticket, notes=str(len(found.notes)))
    return found


def earlier(connection: Connection, branch: Branch, who: Returning, keys: Keys, by: By) -> Visits:
    """The visits to this branch of a citizen who is here again. The reading is recorded. Raises `Refused`."""
    given = [each for each in (who.ticket, who.code, who.cpf) if each is not None]
    if len(given) != 1:
        raise Refused(Refusal("malformed", {"field": "body", "problem": "one of ticket, code and cpf"}))
    person = _hash(connection, branch, who, keys, by.at)
    if person is None:
        raise Refused(NOBODY_KNOWN)
    found = store.visits(connection, branch.id, person)
    _note(connection, branch, "visits_read", by, citizen=person.hex()[:16], visits=str(len(found)))
    return Visits(found)


def _hash(connection: Connection, branch: Branch, who: Returning, keys: Keys, now: datetime) -> bytes | None:
    if who.cpf is not None:
        return booking.hashed(who.cpf, keys)
    if who.ticket is not None:
        _check_needed(connection, branch, who.ticket, now)
        query = select(appointments.c.id).where(appointments.c.branch == branch.id, appointments.c.ticket == who.ticket)
        id_found = connection.scalar(query)
    else:
        code = codes.read(who.code or "")
        found = agenda.by_code(connection, code) if code else None
        id_found = found.id if found and found.branch == branch.id else None
    return agenda.person_of(connection, id_found).cpf_hash if id_found else None


def _check_needed(connection: Connection, branch: Branch, ticket: str, now: datetime) -> None:
    query = select(tickets.c.state, tickets.c.ended_at).where(tickets.c.branch == branch.id, tickets.c.id == ticket)
    row = connection.execute(query).first()
    if row is None:
        raise Refused(NO_TICKET)
    today = service_day(now, branch.time_zone)
    if State(row.state) not in OPEN and (row.ended_at is None or service_day(row.ended_at, branch.time_zone) != today):
        raise Refused(NOT_NEEDED)


def _note(connection: Connection, branch: Branch, action: str, by: By, **facts: str) -> None:
    trail.record(connection, trail.Entry(by.at, branch.id, by.actor, action, facts))
