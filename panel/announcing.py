"""Which call is on the screen, which is announced next, and which is too old to be said: what the panel decides.

Without Qt and without a clock. A call has its turn: it stays for a while before the next one takes its place, so that
two calls of one instant are both seen and both heard. What came late is shown and not said.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain import events as e
from domain.branch import Language
from domain.room import Call


@dataclass(frozen=True)
class Pace:
    """How long things take.

    ``hold``: how long a call stays alone in the large place before the next one. ``stale``: a call older than this when
    the panel hears of it is not said. ``late``: nor is one that had to wait longer than this for its turn.
    """

    hold: timedelta = timedelta(seconds=6)
    stale: timedelta = timedelta(seconds=30)
    late: timedelta = timedelta(seconds=90)


@dataclass(frozen=True)
class Announcement:
    """A call with its turn on the screen. ``fresh`` calls are also said; ``version`` orders them."""

    version: int
    at: datetime
    ticket: str
    number: str
    service: str
    is_priority: bool
    counter: str
    times: int
    language: Language
    fresh: bool


class Announcer:
    """The queue of calls in front of one screen. Every ``now`` is the server's clock, aware.

    ``current`` is the call in the large place; its version never goes down.
    """

    def __init__(self, pace: Pace = Pace()) -> None:
        self._pace = pace
        self._waiting: deque[Announcement] = deque()
        self._since: datetime | None = None
        self.current: Announcement | None = None

    @property
    def waiting(self) -> tuple[Announcement, ...]:
        """The calls that have not had their turn, oldest first."""
        return tuple(self._waiting)

    def begin(self, calls: Sequence[Call]) -> None:
        """Start from a snapshot: its newest call is shown, and nothing of what is past is said."""
        self._waiting.clear()
        self._since = None
        self.current = _silent(calls[-1]) if calls else None

    def hear(self, recorded: e.Recorded, now: datetime) -> None:
        """Take in an event. A call waits for its turn; who has come, or need not any more, is not announced."""
        match recorded.event:
            case e.TicketCalled() | e.TicketRecalled() as event:
                self._forget(event.ticket)
                fresh = now - recorded.at <= self._pace.stale
                self._waiting.append(_announcement(recorded.version, recorded.at, event, fresh))
            case e.TicketStarted() | e.TicketMissed() | e.TicketRequeued() | e.TicketCancelled() as over:
                self._forget(over.ticket)
            case e.DayOpened():
                self.begin(())
            case _:
                pass

    def advance(self, now: datetime, speaking: bool) -> Announcement | None:
        """Give the next calls their turn, if it is time. Returns the one that is to be said now, or None.

        ``speaking`` says whether the loudspeaker is still busy with the one before.
        """
        while self._waiting and not speaking and self._left_for_next(now) <= timedelta(0):
            call = self._waiting.popleft()
            if now - call.at > self._pace.late:
                call = replace(call, fresh=False)
            self.current, self._since = call, now
            if call.fresh:
                return call
        return None

    def is_new(self, now: datetime, speaking: bool) -> bool:
        """Whether the call in the large place has only just come, and nothing takes its place yet."""
        return self.current is not None and self.current.fresh and (speaking or self._left(now) > timedelta(0))

    def wait(self, now: datetime) -> timedelta | None:
        """How long until `advance` may do something, apart from the loudspeaker; None when nobody waits for a turn."""
        if not self._waiting:
            return None
        return self._left_for_next(now)

    def _left_for_next(self, now: datetime) -> timedelta:
        """The same ticket called again takes nobody's place, and does not wait."""
        again = self.current is not None and self.current.ticket == self._waiting[0].ticket
        return timedelta(0) if again else self._left(now)

    def _left(self, now: datetime) -> timedelta:
        """How much longer the large place is taken."""
        if self.current is None or self._since is None or not self.current.fresh:
            return timedelta(0)
        return max(timedelta(0), self._since + self._pace.hold - now)

    def _forget(self, ticket: str) -> None:
        self._waiting = deque(call for call in self._waiting if call.ticket != ticket)


def _announcement(version: int, at: datetime, event: e.TicketCalled | e.TicketRecalled, fresh: bool) -> Announcement:
    return Announcement(
        version=version,
        at=at,
        ticket=event.ticket,
        number=event.number,
        service=event.service,
        is_priority=event.group.is_priority,
        counter=event.counter,
        times=event.times if isinstance(event, e.TicketRecalled) else 1,
        language=event.language,
        fresh=fresh,
    )


def _silent(call: Call) -> Announcement:
    return Announcement(
        version=call.version,
        at=call.at,
        ticket=call.ticket,
        number=call.number,
        service=call.service,
        is_priority=call.group.is_priority,
        counter=call.counter,
        times=call.times,
        language="pt_BR",
        fresh=False,
    )
