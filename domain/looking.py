"""What a room, and a ticket in it, look like to who only looks: a day that is over is over, also before the next."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from domain.answers import TicketPage
from domain.deciding import new_day
from domain.events import Recorded
from domain.room import Room
from domain.snapshot import Snapshot
from domain.ticket import OPEN, State, Ticket


def is_over(room: Room, now: datetime) -> bool:
    """Whether the room's service day is over, and the next one has not begun."""
    return room.day is not None and new_day(room, now) is not None


def seen(room: Room, now: datetime) -> Snapshot:
    """The room at ``now``, at the same event. Its ``day`` stays: a day begins with its first command, and by an event.

    Who waited from a day that is over is not there any more; that event will say so, and changes nothing then.
    """
    opening = new_day(room, now)
    if room.day is None or opening is None:
        return room.snapshot()
    copy = Room(room.branch, room.snapshot())
    copy.apply(Recorded(room.version + 1, now, "", "", opening))
    return replace(copy.snapshot(), version=room.version, began=room.began, day=room.day)


def page_of(room: Room, ticket: Ticket, now: datetime) -> TicketPage:
    """How it stands with a ticket of the room's branch, as who holds it may know."""
    if ticket.state in OPEN and ticket.state is not State.SERVING and is_over(room, now):
        return TicketPage(ticket.number, State.EXPIRED)
    if ticket.state is State.WAITING and ticket.due is not None and ticket.due > now:
        return TicketPage(ticket.number, ticket.state, due=ticket.due)
    if ticket.state is State.WAITING:
        ahead, wait = room.outlook(ticket.service, ticket.group, now, ticket.order)
        return TicketPage(ticket.number, ticket.state, ahead=ahead, wait=wait)
    counter = room.branch.counter(ticket.counter or "")
    here = counter is not None and ticket.state in (State.CALLED, State.SERVING)
    return TicketPage(ticket.number, ticket.state, counter=counter.name if counter and here else None)
