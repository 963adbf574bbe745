"""The board of all counters: who was called to each of them last and is still there. Pure; without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from domain.panels import Zone
from domain.room import Room
from domain.ticket import State

MOST = 24


@dataclass(frozen=True)
class BoardRow:
    """A counter. ``number`` is of whom this zone called there; ``is_called`` until that person has come.

    ``is_busy``: somebody is there, also somebody of another zone, whose number is not shown here.
    """

    counter: str
    number: str = ""
    is_busy: bool = False
    is_priority: bool = False
    is_called: bool = False


def board(room: Room, zone: Zone) -> tuple[BoardRow, ...]:
    """The open counters that this ``zone`` is called to, in the document's order."""
    rows: list[BoardRow] = []
    for counter in room.branch.counters:
        if counter.id not in room.counters:
            continue
        if not any(zone.holds(counter.id, service) for service in room.branch.services_at(counter)):
            continue
        ticket = room.at_counter(counter.id)
        if ticket is not None and zone.holds(counter.id, ticket.service):
            called = ticket.state is State.CALLED
            rows.append(BoardRow(counter.name, ticket.number, True, ticket.group.is_priority, called))
        else:
            rows.append(BoardRow(counter.name, is_busy=ticket is not None))
    return tuple(rows[:MOST])
