"""What becomes of who comes with an appointment: a ticket with a place, decided by the room, the booking and the time.

Lei 13.460/2017 art. 5 III: people are served by arrival, except for urgencies and appointments, with the legal
priorities respected. So an appointment moves a ticket only inside its legal group, by a limited time, and past each
person who came earlier only a limited number of times (`domain.booking.Appointments`).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from domain import commands as c
from domain import events as e
from domain.booking import Appointments, Arrival, Booked
from domain.branch import Language
from domain.errors import AppointmentAnotherDay, AppointmentCancelled, AppointmentElsewhere, Unknown
from domain.issuing import later, next_in_series, service_of
from domain.late import place
from domain.needs import in_order
from domain.numbering import number, service_day
from domain.priority import LEGAL_RANK, Group
from domain.room import Room
from domain.ticket import Place, State, Target
from domain.triage import checked


class Standing(StrEnum):
    """What has become of an appointment."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Appointment(Struct, frozen=True):
    """What the rules need to know of an appointment; who it is for is none of it. ``ticket`` is whom it became."""

    id: str
    branch: str
    service: str
    at: datetime
    group: Group = Group.ORDINARY
    language: Language = "pt_BR"
    preferred: str | None = None
    standing: Standing = Standing.BOOKED
    ticket: str | None = None


def check_in(room: Room, command: c.CheckIn, booked: Appointment | None, now: datetime) -> tuple[e.TicketIssued, ...]:
    """The ticket of who is here; nothing when they have one already. ``booked`` is the appointment, if there is one.

    Raises `Unknown`, `AppointmentElsewhere`, `AppointmentAnotherDay` and `AppointmentCancelled`.
    """
    if booked is None:
        raise Unknown(what="appointment", id=command.appointment)
    if booked.branch != room.branch.id:
        raise AppointmentElsewhere(branch=booked.branch)
    if booked.standing is Standing.ARRIVED:
        return ()
    if booked.standing is Standing.CANCELLED:
        raise AppointmentCancelled(at=booked.at.isoformat())
    zone = room.branch.time_zone
    if service_day(booked.at, zone) != service_day(now, zone):
        raise AppointmentAnotherDay(at=booked.at.isoformat())
    return (_ticket(room, command, booked, now),)


def _ticket(room: Room, command: c.CheckIn, booked: Appointment, now: datetime) -> e.TicketIssued:
    service = service_of(room, booked.service)
    group = min(command.group, booked.group, key=lambda group: LEGAL_RANK[group])
    prefix, sequence, series = next_in_series(room, service, group)
    carried = carried_by_ticket(room.branch.appointments, booked, now)
    found = _stand(room, service.id, group, carried)
    carried = found.carried
    ahead, wait = room.outlook(service.id, group, now, found.order)
    return e.TicketIssued(
        ticket=command.id,
        number=number(prefix, sequence, room.branch.numbering.digits),
        prefix=prefix,
        sequence=sequence,
        service=service.id,
        group=group,
        language=command.language or booked.language,
        ahead=ahead,
        wait=wait if carried.due is None else later(wait, carried.due - now),
        target=_target(room, booked, carried.due or now),
        series=series,
        booked=carried,
        order=found.order,
        passed=found.passed,
        triage=checked(service, command.triage),
        needs=in_order(command.needs),
    )


def _target(room: Room, booked: Appointment, called_from: datetime) -> Target | None:
    """Whom the citizen is to be served by, for as long as any returning citizen waits for that."""
    if booked.preferred is None:
        return None
    return Target(attendant=booked.preferred, until=called_from + timedelta(minutes=room.branch.preferred_minutes))


def arrival(rules: Appointments, at: datetime, now: datetime) -> Arrival:
    """When somebody comes who comes ``now`` for an appointment at ``at``."""
    if now < at - timedelta(minutes=rules.early_minutes):
        return Arrival.EARLY
    return Arrival.LATE if now > at + timedelta(minutes=rules.late_minutes) else Arrival.ON_TIME


def carried_by_ticket(rules: Appointments, booked: Appointment, now: datetime) -> Booked:
    """From when the ticket of who comes ``now`` counts as waiting, and from when it is called."""
    came = arrival(rules, booked.at, now)
    if came is Arrival.LATE:
        return Booked(booked.id, booked.at, came)
    head_start = booked.at - timedelta(minutes=rules.head_start_minutes)
    due = booked.at - timedelta(minutes=rules.early_minutes) if came is Arrival.EARLY else None
    return Booked(booked.id, booked.at, came, since=head_start if head_start < now else None, due=due)


class _Stand(NamedTuple):
    order: Place | None  # None: at the end
    carried: Booked
    passed: tuple[str, ...]


def _stand(room: Room, service: str, group: Group, carried: Booked) -> _Stand:
    """A place by the time from which the ticket counts, but behind everybody who was passed as often as is allowed."""
    if carried.since is None:
        return _Stand(None, carried, ())
    came_without = [
        ticket
        for ticket in room.tickets.values()
        if ticket.state is State.WAITING and ticket.group is group and ticket.booked is None
        if ticket.service in room.beside(service)
    ]
    limit = room.branch.appointments.passes
    full = [each for each in came_without if limit is not None and room.passed.get(each.number, 0) >= limit]
    last = max(full, key=lambda ticket: ticket.order, default=None)
    since = carried.since if last is None else max(carried.since, *(each.since for each in full))
    end = room.version + 1
    order = place(room, service, group, since, end, after=0 if last is None else last.order)
    carried = replace(carried, since=since)
    if order == end:
        return _Stand(None, carried, ())
    passed = sorted((each for each in came_without if each.order > order), key=lambda ticket: ticket.order)
    return _Stand(order, carried, tuple(each.number for each in passed))
