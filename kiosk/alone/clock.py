"""What the time is, by the server as far as it is known: a totem's own clock may be wrong by a day or forty years."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from domain.leases import LONGEST_AWAY
from domain.numbering import service_day
from kiosk.alone.memory import Memory, Times


class Timekeeper:
    """Counts on from what the server told last, with a clock that nobody sets; after a restart with the totem's own.

    ``clock`` is the totem's (aware), ``monotonic`` counts seconds. No time that it tells is before one told earlier.
    """

    def __init__(self, memory: Memory, clock: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._memory, self._clock, self._monotonic = memory, clock, monotonic
        self._times = memory.times()
        self._heard: tuple[datetime, float] | None = None

    @property
    def alone_since(self) -> datetime | None:
        """When the server was lost; None while it is there, or was never met."""
        return self._times.alone_since if self._times else None

    @property
    def is_sure(self) -> bool:
        """Whether the time can be relied on: to close a service, or to tell whether a loan has ended."""
        if self._heard is not None:
            return True
        if self._times is None:
            return False
        return self._times.heard <= self._by_clock(self._times) <= self._times.heard + LONGEST_AWAY

    def now(self) -> datetime:
        """The time, by the server as far as it is known."""
        if self._heard is not None:
            at, counted = self._heard
            return at + timedelta(seconds=self._monotonic() - counted)
        if self._times is None:
            return self._clock()
        return max(self._times.heard, self._by_clock(self._times))

    def day(self, time_zone: str) -> date:
        """The service day; where the time cannot be relied on, one on which no loan holds any more."""
        return service_day(self.now(), time_zone) if self.is_sure else date.max

    def hear(self, at: datetime) -> None:
        """The server says that it is ``at`` now."""
        self._heard = (at, self._monotonic())

    def hear_at_least(self, at: datetime) -> None:
        """The server told of something that happened ``at``; it may have been a while ago."""
        if at > self.now():
            self.hear(at)

    def found(self) -> None:
        """The server is there: write down what it says of the time."""
        self._keep(None)

    def lost(self) -> None:
        """The server is gone."""
        if self.alone_since is None:
            self._keep(self.now())

    def keep(self) -> None:
        """Write the time down, so that the next run does not begin before it."""
        self._keep(self.alone_since)

    def _keep(self, alone_since: datetime | None) -> None:
        """Before the server was heard in this run, it is not known anew how wrong the clock is."""
        now = self.now()
        offset = self._times.offset_s if self._times and self._heard is None else (now - self._clock()).total_seconds()
        self._times = Times(now, offset, alone_since)
        self._memory.keep_times(self._times)

    def _by_clock(self, times: Times) -> datetime:
        try:
            return self._clock() + timedelta(seconds=times.offset_s)
        except OverflowError:
            return times.heard
