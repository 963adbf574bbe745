"""Where a ticket that is heard of late stands: where its time says, and never before one that was called already."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from domain.priority import Group
from domain.room import Room
from domain.ticket import Place, State, Ticket


def place(
    room: Room, service: str, group: Group, at: datetime, ordinary_end: Place, after: Place | None = None
) -> Place:
    """A place for who has waited since ``at``: right before the first who came later and waits, whatever for.

    ``ordinary_end`` is the place of who joins now; ``after`` the one to stay behind, where that is not the last one
    called of the same service and group. Nobody has the same place, and the places of the events stay apart.
    """
    known = [*room.tickets.values(), *room.gone.values()]
    called = (each for each in known if each.called_at is not None)
    same = (each.order for each in called if (each.service, each.group) == (service, group))
    floor = max(same, default=0) if after is None else after
    later = (
        each.order
        for each in room.tickets.values()
        if each.state is State.WAITING and each.since > at and each.order > floor
    )
    end = min(later, default=None)
    if end is None:
        return ordinary_end
    before = max((each for each in known if each.order < end), key=lambda each: each.order, default=None)
    begin = max(ceil(end) - 1, before.order if before else 0)
    found = begin + (end - begin) * _share(room, before, begin, end, at)
    return found if begin < found < end else ordinary_end


def _share(room: Room, before: Ticket | None, begin: Place, end: Place, at: datetime) -> float:
    """How far between the two, by time where both have one: so that many find a place, in whatever order they come."""
    if before is None or before.order != begin:
        return 0.5
    following = next(each for each in room.tickets.values() if each.order == end)
    whole = (following.since - before.since).total_seconds()
    part = (at - before.since).total_seconds()
    return part / whole if 0 < part < whole else 0.5
