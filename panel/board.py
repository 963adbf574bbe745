"""The board of all counters: who was called to each of them last and is still there. Pure; without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from domain.panels import Zone
from domain.room import Room
from domain.ticket import State

MOST = 24


@dataclass(frozen=True)
class BoardRow:
    """A counter. ``number`` is empty while nobody is there; ``is_called`` until that person has come."""

    counter: str
    number: str = ""
    is_priority: bool = False
    is_called: bool = False


def board(room: Room, zone: Zone) -> tuple[BoardRow, ...]:
    """The open counters of ``zone``, in the document's order."""
    rows: list[BoardRow] = []
    for counter in room.branch.counters:
        if counter.id not in room.counters or (zone.counters and counter.id not in zone.counters):
            continue
        ticket = room.at_counter(counter.id)
        if (
            ticket is not None
            and ticket.state in (State.CALLED, State.SERVING)
            and zone.holds(counter.id, ticket.service)
        ):
            called = ticket.state is State.CALLED
            rows.append(BoardRow(counter.name, ticket.number, ticket.group.is_priority, called))
        else:
            rows.append(BoardRow(counter.name))
    return tuple(rows[:MOST])
