"""What is done about appointments, over HTTP or at the command line. Each act stands in the audit trail by its id."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal, NamedTuple

from msgspec.structs import replace
from sqlalchemy import Connection

from domain import cpf
from domain.agenda import Booking, Entry, Finds, Found, Search
from domain.answers import Refusal
from domain.appointments import Appointment, Standing, arrival
from domain.branch import Branch
from domain.numbering import service_day
from server import store as branches
from server.appointments import codes, offered, store
from server.appointments.offered import Wish
from server.appointments.store import Person
from server.audit import trail
from server.errors import Refused
from server.personal.secret import Secret

YEARS = 5  # how far ahead anybody books
NONE_SUCH = Refusal("unknown", {"what": "appointment"})


class Keys(NamedTuple):
    """What hashes of people's identifiers are keyed with, and what the codes of appointments are made with."""

    people: bytes
    codes: bytes

    @classmethod
    def of(cls, secret: Secret) -> Keys:
        """From the server's own key."""
        return cls(secret.cpf, secret.derive(codes.PURPOSE))


class By(NamedTuple):
    """Who does it, and when."""

    actor: str
    at: datetime


def book(connection: Connection, branch: Branch, wanted: Booking, keys: Keys, by: By) -> Entry:
    """Keep the appointment, unless it is kept already. Raises `Refused`, also when it is closed then, or full."""
    _check_time(branch, wanted.at, by.at)
    branches.lock(connection, [branch.id])  # of two at once the second sees what the first has taken
    before = store.known(connection, [wanted.id]).get(wanted.id)
    if before is None:
        offered.check(connection, branch, Wish.of(wanted))
        add(connection, branch, wanted, keys, by)
        _note(connection, branch, "appointment_booked", wanted.id, by)
    elif (replace(before[0], standing=Standing.BOOKED, ticket=None), *before[1:]) != _meant(branch, wanted, keys):
        raise Refused(Refusal("command_reused", {"command": wanted.id}))
    return _entry(connection, branch, wanted.id)


def add(connection: Connection, branch: Branch, wanted: Booking, keys: Keys, by: By) -> None:
    """Keep a new one. Raises `Refused` when what is wanted cannot be."""
    store.add(connection, keys.codes, *_meant(branch, wanted, keys), by.at)


def change(
    connection: Connection, branch: Branch, wanted: Booking, keys: Keys, before: tuple[Appointment, int, Person]
) -> Literal["changed", "same", "over"]:
    """Let an appointment that is known be as it is wanted now, unless it is over."""
    if before[0].standing is not Standing.BOOKED:
        return "over"
    meant = _meant(branch, wanted, keys)
    if meant == before:
        return "same"
    if not store.change(connection, *meant[:2]):
        return "over"
    store.put_person(connection, wanted.id, meant[2])
    return "changed"


def time_problem(branch: Branch, at: datetime, now: datetime) -> str | None:
    """What is wrong with an appointment at this time, if anything."""
    if not now.year - 1 <= at.year <= now.year + YEARS:  # at the ends of the calendar there is no other zone's time
        return f"is not within {YEARS} years"
    over = service_day(at, branch.time_zone) < service_day(now, branch.time_zone)
    return "that day is over" if over else None


def move(connection: Connection, branch: Branch, appointment: str, at: datetime, by: By) -> Entry:
    """Give it another time. Raises `Refused` when it is not to come any more, or, as for a new one, cannot be then."""
    _check_time(branch, at, by.at)
    branches.lock(connection, [branch.id])
    _entry(connection, branch, appointment)
    found, minutes, _ = store.known(connection, [appointment])[appointment]
    moved = replace(found, at=at.astimezone(UTC), standing=Standing.BOOKED)
    if found.standing is Standing.BOOKED and moved != found:
        offered.check(connection, branch, Wish.of(moved))
    if not store.change(connection, moved, minutes):
        raise _over(connection, branch, appointment)
    _note(connection, branch, "appointment_moved", appointment, by)
    return _entry(connection, branch, appointment)


def cancel(connection: Connection, branch: Branch, appointment: str, by: By) -> Entry:
    """Cancel it; what is cancelled stays so. Raises `Refused` when somebody has come for it, or nobody has."""
    if _entry(connection, branch, appointment).standing is not Standing.CANCELLED:
        if not store.cancel(connection, appointment, by.at):
            raise _over(connection, branch, appointment)
        _note(connection, branch, "appointment_cancelled", appointment, by)
    return _entry(connection, branch, appointment)


def find(connection: Connection, branch: Branch, search: Search, keys: Keys, now: datetime) -> Finds:
    """The appointment with a code, or those that a person has today, in this branch first; no more than is needed."""
    if (search.code is None) == (search.cpf is None):
        raise Refused(Refusal("malformed", {"field": "body", "problem": "either a code or a CPF"}))
    if search.code is not None:
        code = codes.read(search.code)
        one = store.by_code(connection, code) if code else None
        found = [] if one is None else [one]
    else:
        today = store.bounds(service_day(now, branch.time_zone), branch.time_zone)
        found = [
            each for each in store.by_person(connection, hashed(search.cpf or "", keys), *today) if _is_to_come(each)
        ]
    found.sort(key=lambda each: (each.branch != branch.id, each.at))
    return Finds(tuple(_shown(connection, branch, each, now) for each in found[:10]))


def person_of(wanted: Booking, keys: Keys) -> Person:
    """What is kept of who it is for. Raises `Refused` when the CPF is none."""
    if wanted.cpf is None:
        return Person(name=wanted.name)
    digits = _digits(wanted.cpf)
    return Person(cpf.keyed_hash(keys.people, digits), cpf.mask(digits), wanted.name)


def hashed(written: str, keys: Keys) -> bytes:
    """By what a person is known who says this CPF. Raises `Refused` when it is none."""
    return cpf.keyed_hash(keys.people, _digits(written))


def _digits(written: str) -> str:
    try:
        return cpf.parse(written)
    except cpf.CpfInvalid as invalid:
        raise Refused(Refusal("malformed", {"field": "cpf", "problem": str(invalid)})) from invalid


def _is_to_come(found: Appointment) -> bool:
    return found.standing in (Standing.BOOKED, Standing.ARRIVED)


def _shown(connection: Connection, branch: Branch, found: Appointment, now: datetime) -> Found:
    shown = Found(found.id, found.service, found.at, found.standing)
    if found.branch != branch.id:
        return replace(shown, elsewhere=branches.document(connection, found.branch).name)
    today = service_day(found.at, branch.time_zone) == service_day(now, branch.time_zone)
    if not today or found.standing is not Standing.BOOKED:
        return shown
    return replace(shown, arrival=arrival(branch.appointments, found.at, now))


def _meant(branch: Branch, wanted: Booking, keys: Keys) -> tuple[Appointment, int, Person]:
    service = branch.service(wanted.service)
    if service is None:
        raise Refused(Refusal("unknown", {"what": "service", "id": wanted.service}))
    at = wanted.at.astimezone(UTC)
    found = Appointment(wanted.id, branch.id, service.id, at, wanted.group, wanted.language, wanted.preferred)
    return found, wanted.minutes or max(1, round(service.minutes)), person_of(wanted, keys)


def _check_time(branch: Branch, at: datetime, now: datetime) -> None:
    problem = time_problem(branch, at, now)
    if problem is not None:
        raise Refused(Refusal("malformed", {"field": "at", "problem": problem}))


def _entry(connection: Connection, branch: Branch, appointment: str) -> Entry:
    found = store.one(connection, branch.id, appointment)
    if found is None:
        raise Refused(NONE_SUCH)
    return found


def _over(connection: Connection, branch: Branch, appointment: str) -> Refused:
    standing = _entry(connection, branch, appointment).standing
    return Refused(Refusal("appointment_over", {"standing": standing.value}))


def _note(connection: Connection, branch: Branch, action: str, appointment: str, by: By) -> None:
    trail.record(connection, trail.Entry(by.at, branch.id, by.actor, action, {"appointment": appointment}))
