"""What a command does: from a room, a command, who asks and when, to the events that follow, or a refusal.

Nothing changes here; the events change the room when they are applied.
"""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from domain import commands as c
from domain import events as e
from domain import helping, register
from domain.appointments import Appointment, check_in
from domain.desk_gone import release
from domain.errors import (
    CounterBusy,
    CounterNotOpen,
    CounterTaken,
    NobodyWaiting,
    ServiceElsewhere,
    Unknown,
)
from domain.help_calls import ALONE, Near
from domain.issuing import at_totem
from domain.numbering import service_day
from domain.policies import CHOSEN, Pick, Rule
from domain.room import Room
from domain.ticket import Action, State, Target, Ticket

_BACK = {c.Transfer: Action.TRANSFER, c.ReturnToQueue: Action.RETURN, c.Reactivate: Action.REACTIVATE}


def new_day(room: Room, now: datetime) -> e.DayOpened | None:
    """The event that must come first when the branch's calendar has moved on. A day never goes back."""
    day = service_day(now, room.branch.time_zone)
    return e.DayOpened(day) if room.day is None or day > room.day else None


def decide(
    room: Room,
    command: c.AnyCommand | c.OwnCommand,
    actor: c.Actor,
    now: datetime,
    booked: Appointment | None = None,
    near: Near = ALONE,
) -> tuple[e.AnyEvent, ...]:
    """The events that ``command`` leads to; none when what it asks for is so already.

    ``now`` is aware, in UTC; ``booked`` is the appointment that a `CheckIn` is about, if there is one; ``near`` tells
    whom an `AskForHelp` reaches. Raises a `Refused` when the rules do not allow the command.
    """
    match command:
        case c.IssueTicket() | c.IssueLeased() | c.Withdraw() | c.LeaseNumbers() | c.ReturnLease():
            return at_totem(room, command, actor, now)
        case c.CheckIn():
            return check_in(room, command, booked, now)
        case c.OpenCounter() | c.CloseCounter():
            return _sit(room, command, actor)
        case c.CallNext() | c.CallTicket():
            return (_call(room, command, actor, now),)
        case c.Cancel():
            return (_cancel(room, command, actor),)
        case c.Suspend() | c.Resume():
            return (_step_aside(room, command, actor, now),)
        case c.Transfer() | c.ReturnToQueue() | c.Reactivate():
            return (_requeue(room, command, actor),)
        case c.Recall() | c.Start() | c.Finish() | c.MarkNoShow():
            return (_serve(room, command, actor, now),)
        case c.AskForHelp() | c.AnswerHelp() | c.HelpDone() | c.LapseHelp():
            return helping.decide(room, command, actor, now, near)
        case c.ReleaseDesk():
            return release(room, command, now)
        case _:
            assert_never(command)


def _sit(room: Room, command: c.OpenCounter | c.CloseCounter, actor: c.Actor) -> tuple[e.AnyEvent, ...]:
    if isinstance(command, c.OpenCounter):
        return _open(room, command, actor)
    return _close(room, command, actor)


def _open(room: Room, command: c.OpenCounter, actor: c.Actor) -> tuple[e.AnyEvent, ...]:
    """Sitting down at another counter leaves the one before."""
    if room.branch.counter(command.counter) is None:
        raise Unknown(what="counter", id=command.counter)
    seat = room.counters.get(command.counter)
    if seat is not None and seat.attendant == actor.id:
        return ()
    if seat is not None:
        raise CounterTaken(counter=command.counter)
    opened = e.CounterOpened(command.counter, actor.id)
    before = room.counter_of(actor.id)
    if before is None:
        return (opened,)
    _check_free(room, before)
    return (e.CounterClosed(before), opened)


def _close(room: Room, command: c.CloseCounter, actor: c.Actor) -> tuple[e.AnyEvent, ...]:
    if room.branch.counter(command.counter) is None:
        raise Unknown(what="counter", id=command.counter)
    if command.counter not in room.counters:
        return ()
    _check_seat(room, command.counter, actor)
    _check_free(room, command.counter)
    return (e.CounterClosed(command.counter, command.pause),)


def _call(room: Room, command: c.CallNext | c.CallTicket, actor: c.Actor, now: datetime) -> e.TicketCalled:
    if isinstance(command, c.CallNext):
        return _call_next(room, command, actor, now)
    return _call_ticket(room, command, actor, now)


def _call_next(room: Room, command: c.CallNext, actor: c.Actor, now: datetime) -> e.TicketCalled:
    _check_seat(room, command.counter, actor)
    _check_free(room, command.counter)
    heads = room.heads(command.counter, now)
    pick = room.next_at(command.counter, now, heads)
    if pick is None:
        raise NobodyWaiting(counter=command.counter)
    return _called(pick, command.counter, heads, room.branch.calling.name)


def _call_ticket(room: Room, command: c.CallTicket, actor: c.Actor, now: datetime) -> e.TicketCalled:
    _check_seat(room, command.counter, actor)
    _check_free(room, command.counter)
    ticket = _ticket(room, command.ticket)
    ticket.after(Action.CALL)
    heads = room.heads(command.counter, now)
    return _called(Pick(ticket, Rule.PERSON), command.counter, heads, CHOSEN, _reason(room, command.reason))


def _called(pick: Pick, counter: str, heads: list[Ticket], policy: str, reason: str = "") -> e.TicketCalled:
    ticket = pick.ticket
    earlier = sorted((head for head in heads if head.order < ticket.order), key=lambda head: head.order)
    return e.TicketCalled(
        ticket=ticket.id,
        number=ticket.number,
        service=ticket.service,
        group=ticket.group,
        language=ticket.language,
        counter=counter,
        policy=policy,
        passed_over=tuple(head.number for head in earlier),
        reason=reason,
        rule=pick.rule,
        turn=pick.turn,
        score=pick.score,
    )


def _serve(
    room: Room, command: c.Recall | c.Start | c.Finish | c.MarkNoShow, actor: c.Actor, now: datetime
) -> e.AnyEvent:
    ticket = _ticket(room, command.ticket)
    if ticket.counter is not None:
        _check_seat(room, ticket.counter, actor)
    counter = ticket.counter or ""
    match command:
        case c.Recall():
            ticket.after(Action.RECALL)
            return e.TicketRecalled(
                ticket.id, ticket.number, ticket.service, ticket.group, ticket.language, counter, ticket.calls + 1
            )
        case c.Start():
            ticket.after(Action.START)
            return e.TicketStarted(ticket.id, ticket.number, counter)
        case c.Finish():
            ticket.after(Action.FINISH)
            return _finished(room, command, ticket, now)
        case c.MarkNoShow():
            ticket.after(Action.NO_SHOW)
            return e.TicketMissed(ticket.id, ticket.number, counter)
        case _:
            assert_never(command)


def _finished(room: Room, command: c.Finish, ticket: Ticket, now: datetime) -> e.TicketFinished:
    for rendered in command.services:
        _check_service(room, rendered)
    register.check(room.branch.register, command)
    return e.TicketFinished(
        ticket.id,
        ticket.number,
        ticket.service,
        ticket.counter or "",
        minutes=ticket.served + _minutes(ticket, now),
        services=command.services or (ticket.service,),
        outcome=command.outcome,
        next_step=command.next_step,
        noted=bool(command.note),
    )


def _step_aside(
    room: Room, command: c.Suspend | c.Resume, actor: c.Actor, now: datetime
) -> e.TicketSuspended | e.TicketResumed:
    """Away from a counter for a while, or back at one."""
    if isinstance(command, c.Suspend):
        return _suspend(room, command, actor, now)
    return _resume(room, command, actor)


def _suspend(room: Room, command: c.Suspend, actor: c.Actor, now: datetime) -> e.TicketSuspended:
    ticket = _ticket(room, command.ticket)
    ticket.after(Action.SUSPEND)
    counter = ticket.counter or ""
    _check_seat(room, counter, actor)
    return e.TicketSuspended(ticket.id, ticket.number, counter, _minutes(ticket, now), _reason(room, command.reason))


def _resume(room: Room, command: c.Resume, actor: c.Actor) -> e.TicketResumed:
    ticket = _ticket(room, command.ticket)
    ticket.after(Action.RESUME)
    _check_seat(room, command.counter, actor)
    _check_free(room, command.counter)
    return e.TicketResumed(ticket.id, ticket.number, command.counter)


def _requeue(room: Room, command: c.Transfer | c.ReturnToQueue | c.Reactivate, actor: c.Actor) -> e.TicketRequeued:
    """Back into a line. Who is in front of a counter is sent by that counter; who is not, by anybody at a counter."""
    action = _BACK[type(command)]
    ticket = room.gone.get(command.ticket) or _ticket(room, command.ticket)
    ticket.after(action)
    if ticket.state in (State.CALLED, State.SERVING):
        _check_seat(room, ticket.counter or "", actor)
    elif room.counter_of(actor.id) is None:
        raise CounterNotOpen(counter="")
    service, target = ticket.service, None
    if isinstance(command, c.Transfer):
        service = command.service or service
        _check_service(room, service)
        target = _target(room, command, service)
    return e.TicketRequeued(
        ticket=ticket.id,
        number=ticket.number,
        how=action,
        service=service,
        order=ticket.order if command.keep_place else room.version + 1,
        target=target,
        reason=_reason(room, command.reason),
    )


def _target(room: Room, command: c.Transfer, service: str) -> Target | None:
    if command.counter is not None:
        counter = room.branch.counter(command.counter)
        if counter is None:
            raise Unknown(what="counter", id=command.counter)
        if service not in room.branch.services_at(counter):
            raise ServiceElsewhere(counter=counter.id, service=service)
    if command.counter is None and command.attendant is None:
        return None
    return Target(command.counter, command.attendant)


def _cancel(room: Room, command: c.Cancel, actor: c.Actor) -> e.TicketCancelled:
    ticket = _ticket(room, command.ticket)
    ticket.after(Action.CANCEL)
    if ticket.state is State.CALLED and ticket.counter is not None:
        _check_seat(room, ticket.counter, actor)
    return e.TicketCancelled(ticket.id, ticket.number)


def _reason(room: Room, reason: str | None) -> str:
    return register.for_the_event(room.branch.register, reason)


def _ticket(room: Room, ticket_id: str) -> Ticket:
    try:
        return room.tickets[ticket_id]
    except KeyError:
        raise Unknown(what="ticket", id=ticket_id) from None


def _minutes(ticket: Ticket, now: datetime) -> float:
    """How long the person has been at the counter. A clock that went back makes it none, not less."""
    return max(0.0, (now - (ticket.started_at or now)).total_seconds() / 60)


def _check_service(room: Room, service: str) -> None:
    if room.branch.service(service) is None:
        raise Unknown(what="service", id=service)


def _check_seat(room: Room, counter: str, actor: c.Actor) -> None:
    seat = room.counters.get(counter)
    if seat is None or seat.attendant != actor.id:
        raise CounterNotOpen(counter=counter)


def _check_free(room: Room, counter: str) -> None:
    ticket = room.at_counter(counter)
    if ticket is not None:
        raise CounterBusy(counter=counter, number=ticket.number)
