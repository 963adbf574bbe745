"""How far this device's clock has wandered from the server's, learned from when calls come. Without Qt."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

WANDER = 2e-4  # what no clock of a computer exceeds: 200 parts in a million, 17 s a day
CALLS = 20  # as many must come late before the clock is what is late
DUST = timedelta(milliseconds=250)  # what a call may take through a network


class Steering:
    """``correction`` is to be added to the server's time as it was reckoned when the panel last began.

    A call cannot come before it was made: then the clock is slow. Many calls that all come late, each by as much as a
    clock may have wandered since, tell that it is fast. What came late because the network was away is later than that,
    and teaches nothing.
    """

    def __init__(self) -> None:
        self.correction = timedelta(0)
        self._since: datetime | None = None
        self._lags: deque[timedelta] = deque(maxlen=CALLS)

    def begin(self, now: datetime) -> None:
        """The clocks have just been compared, at ``now``."""
        self.correction, self._since = timedelta(0), now
        self._lags.clear()

    def hear(self, made_at: datetime, now: datetime) -> None:
        """Something that happened at ``made_at`` is heard of at ``now``, both by the server's clock as reckoned."""
        if self._since is None:
            return
        most = max(now - self._since, timedelta(0)) * WANDER
        lag = now - made_at
        if lag < timedelta(0):
            self._move(max(lag, -most - DUST), now)
            return
        if lag > most + DUST:
            return
        self._lags.append(lag)
        least = min(self._lags)
        if len(self._lags) == CALLS and least > DUST:
            self._move(least, now)

    def _move(self, lag: timedelta, now: datetime) -> None:
        self.correction -= lag
        self._since = now - lag
        self._lags.clear()
