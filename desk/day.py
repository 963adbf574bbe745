"""One's own day: what one did at this computer today, for oneself alone; pauses taken, and the next to propose.

NR-17, annex II, 5.4: two pauses of 10 minutes and one of 20 to eat in six hours of work, none in the first or last 60
minutes; and a pause at once after an attendance that wore somebody out. They are proposed, counted and never refused.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from domain.events import AnyEvent, CounterClosed, CounterOpened, TicketFinished


class Kind(StrEnum):
    """What a pause is for."""

    REST = "rest"
    MEAL = "meal"
    RECOVERY = "recovery"
    OTHER = "other"


MINUTES = {Kind.REST: 10, Kind.MEAL: 20}
IN_TURN = (Kind.REST, Kind.MEAL, Kind.REST)
WORK = timedelta(minutes=90)  # of work before a pause is proposed: six hours with three pauses in them


class Pause(Struct, frozen=True):
    """A pause; it goes on while it has no end."""

    kind: Kind
    began: datetime
    ended: datetime | None = None


class Day(Struct, frozen=True):
    """What ``person`` did on ``day``. ``working`` is since when, without a pause; ``served`` how many were served."""

    person: str
    day: date
    working: datetime | None = None
    served: int = 0
    minutes: float = 0.0
    pauses: tuple[Pause, ...] = ()

    @property
    def pause(self) -> Pause | None:
        """The pause that goes on now."""
        last = self.pauses[-1] if self.pauses else None
        return last if last is not None and last.ended is None else None

    def after(self, event: AnyEvent, at: datetime) -> Day:
        """The day after ``event``, which this person made happen."""
        match event:
            case CounterOpened():
                return replace(self._ended(at), working=self.working or at)
            case CounterClosed(pause=kind) if kind in Kind._value2member_map_:
                pauses = (*self._ended(at).pauses, Pause(Kind(kind), at))
                return replace(self, working=None, pauses=pauses)
            case TicketFinished():
                return replace(self, served=self.served + 1, minutes=self.minutes + event.minutes)
        return self

    def _ended(self, at: datetime) -> Day:
        if self.pause is None:
            return self
        return replace(self, pauses=(*self.pauses[:-1], replace(self.pause, ended=max(at, self.pause.began))))

    def proposed(self, now: datetime) -> Kind | None:
        """The pause that is due; None while it is not, or when all have been taken."""
        taken = [pause.kind for pause in self.pauses]
        left = [kind for place, kind in enumerate(IN_TURN) if taken.count(kind) <= IN_TURN[:place].count(kind)]
        due = self.working is not None and now - self.working >= WORK
        return left[0] if due and left else None
