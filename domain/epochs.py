"""Epochs: the times between two changes of a branch's authority, and the numbers that a new one leaves out.

What the server before it gave last may be lost, and people hold papers with those numbers. They are not given again
that day.
"""

from __future__ import annotations

from domain.branch import Numbers
from domain.events import EpochBegan
from domain.numbering import Runs, next_number, series_of, with_number
from domain.room import Room

SKIPPED = 100  # numbers of each series: what a branch gives in about an hour


def begin(room: Room, skip: int = SKIPPED) -> EpochBegan:
    """The event that begins the room's next epoch and leaves out the next ``skip`` numbers of each series."""
    branch = room.branch
    series: dict[tuple[str, Numbers | None], None] = {(each.prefix, each.numbers): None for each in branch.services}
    series[branch.numbering.priority_prefix, None] = None
    skipped: dict[str, Runs] = {}
    for prefix, own in series:
        runs = skipped.get(prefix, ())
        given = room.sequences.get(series_of(prefix, own), 0)
        for _ in range(skip):
            given = next_number(branch, prefix, own, given, (*room.kept_numbers(prefix), *runs))
            runs = with_number(runs, given)
        skipped[prefix] = runs
    return EpochBegan(room.epoch + 1, {prefix: runs for prefix, runs in skipped.items() if runs})
