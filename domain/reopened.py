"""What a room becomes when a later day, that a wrong clock had opened, is undone."""

from __future__ import annotations

from msgspec.structs import replace

from domain.events import DayReopened
from domain.leases import set_back
from domain.snapshot import Snapshot


def after_reopening(room: Snapshot, event: DayReopened) -> Snapshot:
    """The room once the event undid a later day that a wrong clock had opened."""
    return replace(
        room,
        day=event.day,
        began=event.began,
        tickets=(*room.tickets, *event.returned),
        gone=event.gone,
        sequences=room.sequences | event.sequences,
        taken=event.taken,
        leases=set_back(room.leases, event.until, event.lent),
    )
