"""What the session knows at one moment, frozen: the room itself changes under the hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from desk.day import Day
from desk.notices import ABOUT_NOBODY, Notice
from desk.serving import Queue, queue
from desk.session import Session, Undo
from domain.branch import Branch
from domain.room import Room
from domain.ticket import State, Ticket


@dataclass(frozen=True)
class Sight:
    """The branch, who is in front and who waits, at ``now`` (the server's clock).

    ``seats`` are the open counters with who sits there, ``taken`` those where it is somebody else; ``aside`` holds the
    tickets that were set aside, ``today`` (where it was asked for) all that are open or may come back, the latest
    first. ``heard_at`` is when the server was last heard, by this device's clock. ``pressed`` says that something is
    under way and takes its time, ``ready`` that something may be pressed. ``day`` is the person's own.
    """

    branch: Branch
    now: datetime
    counter: str | None
    seats: tuple[tuple[str, str], ...]
    taken: frozenset[str]
    ticket: Ticket | None
    queue: Queue
    aside: tuple[Ticket, ...]
    today: tuple[Ticket, ...]
    online: bool
    heard_at: datetime | None
    pressed: bool
    ready: bool
    leaving: bool
    notice: Notice | None
    undo: Undo | None = None
    day: Day | None = None

    @property
    def zone(self) -> tzinfo:
        """The branch's time zone."""
        return ZoneInfo(self.branch.time_zone)

    def clock(self, at: datetime) -> str:
        """``at`` as the branch's clocks show it, such as 14:05."""
        return at.astimezone(self.zone).strftime("%H:%M")

    def date(self, at: datetime) -> str:
        """The day of ``at`` as it is written here, such as 02/03/2026."""
        return at.astimezone(self.zone).strftime("%d/%m/%Y")

    def moment(self, written: str) -> str:
        """The day and time of an ISO time, as they are written here."""
        at = datetime.fromisoformat(written)
        return f"{self.date(at)} {self.clock(at)}"

    def find(self, ticket_id: str) -> Ticket | None:
        """A ticket of ``today``."""
        return next((ticket for ticket in self.today if ticket.id == ticket_id), None)


def look(session: Session, now: datetime, listed: int = 0) -> Sight | None:
    """The session as it is at ``now`` (this device's clock); None before the server was first reached.

    ``listed`` is how many of who waits, and whether ``today``, is wanted: a long list takes its time.
    """
    picture, room, branch = session.picture, session.picture.room, session.picture.branch
    if room is None or branch is None:
        return None
    server_time, counter = picture.server_time(now), session.counter
    waiting = queue(room, counter, server_time, listed) if counter else Queue()
    notice, press = session.notice, session.press
    slow = press is not None and press.slow(now)
    return Sight(
        branch=branch,
        now=server_time,
        counter=counter,
        seats=tuple((key, seat.attendant) for key, seat in room.counters.items()),
        taken=frozenset(key for key, seat in room.counters.items() if seat.attendant != picture.actor),
        ticket=session.ticket,
        queue=waiting,
        aside=_aside(room),
        today=_today(room) if listed else (),
        online=picture.online,
        heard_at=picture.heard_at,
        pressed=slow,
        ready=picture.online and not slow,
        leaving=session.leaving,
        notice=None if notice is not None and notice.code in ABOUT_NOBODY and waiting.total else notice,
        undo=session.undo,
        day=session.day,
    )


def _aside(room: Room) -> tuple[Ticket, ...]:
    return tuple(ticket for ticket in room.tickets.values() if ticket.state is State.SUSPENDED)


def _today(room: Room) -> tuple[Ticket, ...]:
    every = [*room.tickets.values(), *room.gone.values()]
    return tuple(sorted(every, key=lambda ticket: ticket.issued_at, reverse=True))
