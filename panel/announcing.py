"""Which call is on the screen, which is announced next, and which is too old to be said: what the panel decides.

Without Qt and without a clock. A call has its turn: it stays for a while before the next one takes its place, so that
two calls of one instant are both seen and both heard. What came late is shown and not said.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain import events as e
from domain.branch import Language
from domain.panels import Zone
from domain.snapshot import CALLS_KEPT, Call

EVERYWHERE = Zone()


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

    ``current`` is the call in the large place; its version never goes down. ``pace`` and ``zone`` may change at any
    time; a zone holds from the next call on, and for the whole of a snapshot.
    """

    def __init__(self, pace: Pace = Pace(), zone: Zone = EVERYWHERE) -> None:
        self.pace = pace
        self.zone = zone
        self._waiting: deque[Announcement] = deque()
        self._since: datetime | None = None
        self._calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.current: Announcement | None = None

    @property
    def waiting(self) -> tuple[Announcement, ...]:
        """The calls that have not had their turn, oldest first."""
        return tuple(self._waiting)

    @property
    def calls(self) -> tuple[Call, ...]:
        """The last calls of this zone, oldest first, with those that wait for a turn."""
        return tuple(self._calls)

    def begin(self, calls: Sequence[Call]) -> None:
        """Start from a snapshot: its newest call is shown, and nothing of what is past is said."""
        self._calls = deque(self._ours(calls), maxlen=CALLS_KEPT)
        self._waiting.clear()
        self._since = None
        self.current = _silent(self._calls[-1]) if self._calls else None

    def resume(self, calls: Sequence[Call], called: Mapping[str, Language], now: datetime) -> None:
        """Go on from a later snapshot of the same day: who waits for a turn still has it.

        What was missed in between joins them, when its ticket is among the ``called`` ones that nobody has come with;
        it is said in the language that these have.
        """
        if not all(self.zone.holds(call.counter, call.service) for call in self._calls):
            self.begin(calls)  # it has become another zone
            return
        self._waiting = deque(call for call in self._waiting if call.ticket in called)
        heard = self._calls[-1].version if self._calls else 0
        for call in self._ours(calls):
            if call.version > heard:
                self._calls.append(call)
                if call.ticket in called:
                    self._forget(call.ticket)
                    fresh = now - call.at <= self.pace.stale
                    self._waiting.append(replace(_silent(call), language=called[call.ticket], fresh=fresh))

    def _ours(self, calls: Sequence[Call]) -> list[Call]:
        return [call for call in calls if self.zone.holds(call.counter, call.service)]

    def hear(self, recorded: e.Recorded, now: datetime) -> None:
        """Take in an event. A call waits for its turn; who has come, or need not any more, is not announced."""
        match recorded.event:
            case e.TicketCalled() | e.TicketRecalled() as event:
                self._forget(event.ticket)
                if not self.zone.holds(event.counter, event.service):
                    return
                self._calls.append(_call(recorded.version, recorded.at, event))
                fresh = now - recorded.at <= self.pace.stale
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
            if now - call.at > self.pace.late:
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
        return max(timedelta(0), self._since + self.pace.hold - now)

    def _forget(self, ticket: str) -> None:
        self._waiting = deque(call for call in self._waiting if call.ticket != ticket)


def _times(event: e.TicketCalled | e.TicketRecalled) -> int:
    return event.times if isinstance(event, e.TicketRecalled) else 1


def _call(version: int, at: datetime, event: e.TicketCalled | e.TicketRecalled) -> Call:
    return Call(version, at, event.ticket, event.number, event.service, event.group, event.counter, times=_times(event))


def _announcement(version: int, at: datetime, event: e.TicketCalled | e.TicketRecalled, fresh: bool) -> Announcement:
    return Announcement(
        version=version,
        at=at,
        ticket=event.ticket,
        number=event.number,
        service=event.service,
        is_priority=event.group.is_priority,
        counter=event.counter,
        times=_times(event),
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
