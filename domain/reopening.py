"""Bringing a branch back to its true day after a wrong clock had opened a later one.

Who left the queue through that waits again, at the place that they had, and no number of the true day is given again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from domain.events import DayReopened, EpochBegan, NumbersLeased, Recorded, TicketIssued
from domain.numbering import Runs, with_number
from domain.room import Room
from domain.ticket import State, Ticket


class Found(NamedTuple):
    """What the history says: which event the true day began with, and what happened since, to tickets and epochs.

    ``lent`` are the leases from before the wrong clock.
    """

    began: int
    happened: Iterable[Recorded]
    lent: Iterable[NumbersLeased]


def reopen(room: Room, day: date, found: Found, expired: Iterable[Ticket], gone: Iterable[Ticket]) -> DayReopened:
    """The event that lets ``day`` go on. ``expired`` left through the wrong openings, ``gone`` may still come back."""
    sequences: dict[str, int] = dict(room.sequences)
    taken: dict[str, Runs] = dict(room.taken)
    for recorded in found.happened:
        event = recorded.event
        if isinstance(event, TicketIssued):
            _count(event, sequences, taken)
        elif isinstance(event, EpochBegan):
            for prefix, runs in event.skipped.items():
                _take(taken, prefix, (one for first, last in runs for one in range(first, last + 1)))
    until = day + timedelta(days=room.branch.numbering.emergency.days - 1)
    return DayReopened(
        day=day,
        began=found.began,
        until=until,
        returned=tuple(waiting(ticket) for ticket in expired),
        gone=tuple(gone),
        sequences=sequences,
        taken=taken,
        lent=tuple(each for each in found.lent if day <= each.until <= until),
    )


def waiting(ticket: Ticket) -> Ticket:
    """The ticket as somebody who waits, where they stood. A call that was not answered has to be made again."""
    return replace(ticket, state=State.WAITING, counter=None, calls=0, called_at=None, started_at=None, ended_at=None)


def _count(event: TicketIssued, sequences: dict[str, int], taken: dict[str, Runs]) -> None:
    late = event.late
    if late is None or late.printed:
        series = event.series or event.prefix
        sequences[series] = max(sequences.get(series, 0), event.sequence)
    if late is None or not late.expired:
        _take(taken, event.prefix, (event.sequence,))


def _take(taken: dict[str, Runs], prefix: str, numbers: Iterable[int]) -> None:
    for one in numbers:
        taken[prefix] = with_number(taken.get(prefix, ()), one)
