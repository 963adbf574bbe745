"""When the desk of somebody at a counter is gone: what becomes of the counter, and of who is in front of it.

Nobody loses their place through a computer that failed. Who was called waits again where they stood; who was being
served is set aside, for any desk to take up and finish, and only after a much longer time: most attendants whose
computer fails go on with the person who sits there.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from domain import events as e
from domain.commands import ReleaseDesk
from domain.released import GONE, Released
from domain.room import Room
from domain.ticket import Action, State, Ticket


def limit(room: Room, ticket: Ticket | None) -> float:
    """After how many minutes without a desk a counter with this ticket in front is given back."""
    serving = ticket is not None and ticket.state is State.SERVING
    short = room.branch.desk_gone_minutes
    return max(short, room.branch.desk_gone_serving_minutes) if serving else short


def touched(ticket: Ticket | None) -> datetime | None:
    """When the ticket in front last began something: tells one call of it from the next."""
    return None if ticket is None else ticket.started_at or ticket.called_at


def release(room: Room, command: ReleaseDesk, now: datetime) -> tuple[e.AnyEvent, ...]:
    """The events that give the counter back; none when it is not as it was when this was asked for."""
    seat = room.counters.get(command.counter)
    if seat is None or (seat.attendant, seat.ticket) != (command.attendant, command.ticket):
        return ()
    ticket = room.at_counter(command.counter)
    if touched(ticket) != command.since or command.minutes < limit(room, ticket):
        return ()
    aside = ticket is not None and ticket.state is State.SERVING
    gone = Released(now, seat.attendant, command.counter, ticket.number if ticket else "", aside=aside)
    closed = e.CounterClosed(command.counter, gone=gone)
    return (closed,) if ticket is None else (_given_back(ticket, command, now), closed)


def _given_back(ticket: Ticket, command: ReleaseDesk, now: datetime) -> e.TicketSuspended | e.TicketRequeued:
    if ticket.state is State.SERVING:
        last_seen = now - timedelta(minutes=command.minutes)  # what came after is no time of service
        served = max(0.0, (last_seen - (ticket.started_at or now)).total_seconds() / 60)
        return e.TicketSuspended(ticket.id, ticket.number, command.counter, served, GONE)
    # Without a target: what only this counter or attendant could call would wait for nobody.
    return e.TicketRequeued(ticket.id, ticket.number, Action.RETURN, ticket.service, ticket.order, None, GONE)
