"""What a room looks like to who only looks: a day that is over is over, also before the first command of the next."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from domain.deciding import new_day
from domain.events import Recorded
from domain.room import Room
from domain.snapshot import Snapshot


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
