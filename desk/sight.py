"""What the session knows at one moment, frozen: the room itself changes under the hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from desk.notices import ABOUT_NOBODY, Notice
from desk.serving import Queue, queue
from desk.session import Session
from domain.branch import Branch
from domain.ticket import Ticket


@dataclass(frozen=True)
class Sight:
    """The branch, who is in front and who waits, at ``now`` (the server's clock).

    ``taken`` holds the counters where somebody else sits. ``heard_at`` is when the server was last heard, by this
    device's clock. ``pressed`` says that something is under way and takes its time, ``ready`` that something
    may be pressed.
    """

    branch: Branch
    now: datetime
    counter: str | None
    taken: frozenset[str]
    ticket: Ticket | None
    queue: Queue
    online: bool
    heard_at: datetime | None
    pressed: bool
    ready: bool
    leaving: bool
    notice: Notice | None

    @property
    def zone(self) -> tzinfo:
        """The branch's time zone."""
        return ZoneInfo(self.branch.time_zone)

    def clock(self, at: datetime) -> str:
        """``at`` as the branch's clocks show it, such as 14:05."""
        return at.astimezone(self.zone).strftime("%H:%M")


def look(session: Session, now: datetime) -> Sight | None:
    """The session as it is at ``now`` (this device's clock); None before the server was first reached."""
    picture, room, branch = session.picture, session.picture.room, session.picture.branch
    if room is None or branch is None:
        return None
    server_time, counter = picture.server_time(now), session.counter
    waiting = queue(room, counter, server_time) if counter else Queue()
    notice, press = session.notice, session.press
    slow = press is not None and press.slow(now)
    return Sight(
        branch=branch,
        now=server_time,
        counter=counter,
        taken=frozenset(key for key, seat in room.counters.items() if seat.attendant != picture.actor),
        ticket=session.ticket,
        queue=waiting,
        online=picture.online,
        heard_at=picture.heard_at,
        pressed=slow,
        ready=picture.online and not slow,
        leaving=session.leaving,
        notice=None if notice is not None and notice.code in ABOUT_NOBODY and waiting.total else notice,
    )
