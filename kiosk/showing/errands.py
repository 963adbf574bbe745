"""What the totem shows beside the plain way to a ticket: checklist, typing, appointments, a ticket looked up. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agenda import Found
from domain.answers import TicketPage
from domain.appointments import Standing
from domain.branch import Branch, Service
from domain.looking import page_of
from domain.room import Room
from domain.ticket import State, Ticket
from kiosk.entries import shown, whole
from kiosk.searching import search
from kiosk.showing.opinions import wall
from kiosk.showing.rows import service_row
from kiosk.showing.shown import BookingRow, Inputs, NeedRow, Props
from kiosk.visit import Entry

# So many results fit above the keys, by whether the letters are large and whether everything is low.
_RESULTS = {(False, False): 4, (False, True): 3, (True, False): 2, (True, True): 1}


def checklist(props: Props, inputs: Inputs, service: Service) -> Props:
    """One question of the checklist, or what came of all."""
    language, visit = inputs.language, inputs.visit
    count = len(service.requirements)
    missing = tuple(
        NeedRow(each.in_language(language), each.help.in_language(language) if each.help else "")
        for place, each in enumerate(service.requirements, 1)
        if place in visit.missing
    )
    props = replace(props, need_place=visit.need, need_count=count, missing=missing, note=inputs.note, qr=inputs.qr)
    if not 1 <= visit.need <= count:
        return props
    asked = service.requirements[visit.need - 1]
    return replace(
        props,
        need=asked.in_language(language),
        need_help=asked.help.in_language(language) if asked.help else "",
        need_sign=asked.icon,
    )


def entry(props: Props, inputs: Inputs, branch: Branch) -> Props:
    """What is being typed, and what is found by it while it is typed."""
    kind = inputs.visit.entry
    results = search(branch, inputs.typed, inputs.language) if kind is Entry.SEARCH else []
    few = _RESULTS[inputs.crowded, inputs.looks.low]
    found = (branch.service(service_id) for service_id in results[:few])
    return replace(
        props,
        entry=kind,
        typed=shown(kind, inputs.typed),
        can_submit=whole(kind, inputs.typed) and not inputs.asking,
        results=tuple(service_row(inputs, service) for service in found if service),
    )


def bookings(props: Props, inputs: Inputs, branch: Branch) -> Props:
    """The appointments that were found."""
    rows = (_booking(inputs, branch, each) for each in inputs.bookings)
    return replace(props, bookings=tuple(rows), entry=inputs.visit.entry)


def _booking(inputs: Inputs, branch: Branch, found: Found) -> BookingRow:
    zone = ZoneInfo(branch.time_zone)
    local = found.at.astimezone(zone)
    days = (local.date() - inputs.now.astimezone(zone).date()).days if inputs.now else 0
    stands = standing(found, days)
    # Others may know a CPF: what somebody came for is told to who still has to check in, as they may have to choose.
    untold = inputs.visit.entry is Entry.CPF and stands == "arrived"
    service = None if untold else branch.service(found.service)
    return BookingRow(
        key=found.id,
        name=service.name.in_language(inputs.language) if service else f"{local:%H:%M}",
        sign=service.icon if service else "calendar",
        standing=stands,
        days=days,
        time=f"{local:%H:%M}",
        date=local.date().isoformat(),
        place=found.elsewhere.in_language(inputs.language) if found.elsewhere else "",
    )


def standing(found: Found, days: int) -> str:
    """How an appointment stands for who is here now: see `BookingRow`."""
    if found.elsewhere is not None:
        return "elsewhere"
    if found.standing is Standing.CANCELLED:
        return "cancelled"
    if days != 0 or found.standing is Standing.MISSED:
        return "another_day"
    if found.standing is Standing.ARRIVED:
        return "arrived"
    return found.arrival.value if found.arrival else "another_day"


def can_come(found: Found, days: int) -> bool:
    """Whether there is a ticket for it now."""
    return standing(found, days) in ("on_time", "early", "late", "arrived")


def status(props: Props, inputs: Inputs) -> Props:
    """A ticket that was looked up."""
    found = inputs.status
    if found is None:
        return props
    return replace(
        props,
        number=found.number,
        state=found.state,
        ahead=-1 if found.ahead is None else found.ahead,
        wait_low=found.wait.low if found.wait else 0,
        wait_high=found.wait.high if found.wait else 0,
        counter=_counter(inputs, found),
        come_back=wall(inputs.branch, found.due) if found.due and inputs.branch else "",
        can_cancel=inputs.can_cancel and found.state in (State.WAITING, State.CALLED, State.SUSPENDED),
    )


def _counter(inputs: Inputs, found: TicketPage) -> str:
    if not found.counter or inputs.branch is None:
        return ""
    return f"{inputs.branch.counter_label.in_language(inputs.language)} {found.counter}"


def find_ticket(room: Room, number: str) -> Ticket | None:
    """The ticket of today with this number, if it is in the room or has left it unserved."""
    every = (*room.tickets.values(), *room.gone.values())
    return next((ticket for ticket in every if ticket.number == number), None)


def status_of(room: Room, ticket_id: str, now: datetime) -> TicketPage | None:
    """How it stands with the ticket, as its own page says it; None once it has ended."""
    ticket = room.tickets.get(ticket_id) or room.gone.get(ticket_id)
    return page_of(room, ticket, now) if ticket is not None else None
