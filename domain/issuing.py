"""What the commands of a totem lead to: tickets, and numbers lent for when it is cut off. See `domain.deciding`."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import assert_never

from msgspec.structs import replace

from domain import commands as c
from domain import events as e
from domain import later as coming_back
from domain.branch import Audience, Service
from domain.errors import LeaseElsewhere, NoNumbersLeft, NotEligible, QuotaReached, ServiceClosed, Unknown
from domain.hours import Closed, opens
from domain.late import place
from domain.leases import lend, told_time
from domain.needs import in_order
from domain.numbering import holds, next_number, number, parts, prefix_of, range_of, series_of, service_day
from domain.priority import Group
from domain.quotas import reached
from domain.room import Room
from domain.ticket import Action, Target, actions
from domain.triage import checked, kept
from domain.wait import STEP, WaitRange


def at_totem(
    room: Room,
    command: c.IssueTicket | c.IssueLeased | c.Withdraw | c.LeaseNumbers | c.ReturnLease,
    actor: c.Actor,
    now: datetime,
) -> tuple[e.AnyEvent, ...]:
    """The events that the command leads to. Raises a `Refused` when the rules do not allow it."""
    match command:
        case c.IssueTicket():
            return (_issue(room, command, now),)
        case c.IssueLeased():
            return _issue_late(room, command, actor, now)
        case c.Withdraw():
            return unheard(room, command.asked)
        case c.LeaseNumbers() | c.ReturnLease():
            return _lease(room, command, actor, now)
        case _:
            assert_never(command)


def _issue(room: Room, command: c.IssueTicket, now: datetime) -> e.TicketIssued:
    service = service_of(room, command.service)
    check_offered(room, service, command, now)
    if command.later is not None:
        coming_back.check(room, service, command.later, now)
    prefix, sequence, series = next_in_series(room, service, command.group)
    ahead, wait = room.outlook(service.id, command.group, now)
    chosen = None if command.later is None else command.later.astimezone(now.tzinfo)
    target = None
    if command.preferred is not None:
        release = (chosen or now) + timedelta(minutes=room.branch.preferred_minutes)
        target = Target(attendant=command.preferred, until=release)
    return e.TicketIssued(
        ticket=command.id,
        number=number(prefix, sequence, room.branch.numbering.digits),
        prefix=prefix,
        sequence=sequence,
        service=service.id,
        group=command.group,
        language=command.language,
        ahead=ahead,
        wait=wait,
        target=target,
        series=series,
        booked=None if chosen is None else coming_back.booked(chosen),
        triage=checked(service, command.triage),
        needs=in_order(command.needs),
    )


def _issue_late(room: Room, command: c.IssueLeased, actor: c.Actor, now: datetime) -> tuple[e.AnyEvent, ...]:
    """A ticket that a totem gave while it was alone: kept whatever the hour, and with its number where that is free."""
    if command.id in room.tickets or command.id in room.gone:
        return ()
    service = service_of(room, command.service)
    lease = room.leases.get(actor.id)
    at = told_time(command.issued_at, now)
    over = service_day(at, room.branch.time_zone) < min(room.day or now.date(), service_day(now, room.branch.time_zone))
    name, (prefix, sequence), series, printed = command.number, parts(command.number), "", ""
    mine = lease is not None and lease.covers(name)
    if not over and not (mine and not holds(room.taken.get(prefix, ()), sequence)):
        prefix, sequence, series = next_in_series(room, service, command.group)
        name, printed = number(prefix, sequence, room.branch.numbering.digits), name
    here = room.version + 1
    order = here if over else place(room, service.id, command.group, at, here)
    ahead, wait = room.outlook(service.id, command.group, now, order)
    first = unheard(room, command.asked)
    return (
        *first,
        e.TicketIssued(
            ticket=command.id,
            number=name,
            prefix=prefix,
            sequence=sequence,
            service=service.id,
            group=command.group,
            language=command.language,
            ahead=max(0, ahead - len(first)),  # nobody stands behind themselves
            wait=later(wait, now - at),
            series=series,
            triage=kept(service, command.triage),
            needs=in_order(command.needs),
            late=e.Late(at, order, over, printed, first[0].ticket if first else ""),
        ),
    )


def unheard(room: Room, asked: str | None) -> tuple[e.TicketCancelled, ...]:
    """What becomes of the ticket of a request whose answer never came: nobody holds it, so it must not be called."""
    ticket = room.tickets.get(asked or "")
    if ticket is None or Action.CANCEL not in actions(ticket.state):
        return ()
    return (e.TicketCancelled(ticket.id, ticket.number, unheard=True),)


def _lease(
    room: Room, command: c.LeaseNumbers | c.ReturnLease, actor: c.Actor, now: datetime
) -> tuple[e.AnyEvent, ...]:
    has = room.leases.get(actor.id)
    if isinstance(command, c.ReturnLease):
        return () if has is None or has.returned else (e.LeaseReturned(actor.id),)
    if has is not None and not has.is_for(command.holder, command.before):
        raise LeaseElsewhere(totem=actor.id)
    day = room.day or service_day(now, room.branch.time_zone)
    lent = replace(lend(room.branch, room.leases, room.taken, actor.id, day), holder=command.holder)
    if not lent.blocks and not lent.letter:
        raise NoNumbersLeft(totem=actor.id)
    return () if has is not None and has.says(lent) else (lent,)


def service_of(room: Room, service_id: str) -> Service:
    """The service of this branch. Raises `Unknown`."""
    service = room.branch.service(service_id)
    if service is None:
        raise Unknown(what="service", id=service_id)
    return service


def check_offered(room: Room, service: Service, command: c.IssueTicket, now: datetime) -> None:
    """Raises a `Refused` when ``service`` gives no ticket to this person at this hour."""
    if service.audience not in (Audience.ANYONE, command.audience):
        raise NotEligible(service=service.id, audience=service.audience.value, instead=service.instead or "")
    if isinstance(state := opens(room.branch, service, now), Closed):
        raise ServiceClosed(service=service.id, next=_iso(state.next_opening))
    full = reached(room.branch, service, room.given.get(service.id), command.group, now)
    if full is not None:
        raise QuotaReached(service=service.id, next=_iso(full.next_tickets))


def _iso(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat()


def next_in_series(room: Room, service: Service, group: Group) -> tuple[str, int, str]:
    """The prefix, the next number and the series of a ticket; the series is empty when it is the prefix's own."""
    prefix, own = prefix_of(room.branch, service, group), range_of(service, group)
    series = series_of(prefix, own)
    given = room.sequences.get(series, 0)
    sequence = next_number(room.branch, prefix, own, given, room.kept_numbers(prefix))
    return prefix, sequence, "" if series == prefix else series


def later(wait: WaitRange, by: timedelta) -> WaitRange:
    """The range counted from ``by`` earlier: from when the citizen got the ticket, or for who is called only then."""
    passed = STEP * int(by.total_seconds() / 60 // STEP)
    return WaitRange(wait.low + passed, wait.high + passed)
