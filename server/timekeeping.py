"""Notices that the clock was set. Nothing waits for it: order is by number. But a person should know."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from server.centre.standing import Standing

JUMP = 60  # seconds between two looks that are not the clock's own going wrong
_log = structlog.stdlib.get_logger(__name__)


class ClockWatch:
    """Compares ``clock`` (UTC) with ``steady`` (seconds, of one that nobody sets), and notes jumps in ``standing``."""

    def __init__(
        self, clock: Callable[[], datetime], steady: Callable[[], float], standing: Standing, seconds: float
    ) -> None:
        self._clock = clock
        self._steady = steady
        self._standing = standing
        self._seconds = seconds
        self._apart = self._difference()

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            await asyncio.sleep(self._seconds)
            self.look()

    def look(self) -> None:
        """Look once. A clock that is set back to where it was is well again."""
        now = self._difference()
        jumped, self._apart = now - self._apart, now
        if abs(jumped) < JUMP:
            return
        self._standing.clock += round(jumped)
        if abs(self._standing.clock) < JUMP:
            self._standing.clock = 0
        _log.error("clock_jumped", seconds=round(jumped), since_start=self._standing.clock)

    def _difference(self) -> float:
        return self._clock().timestamp() - self._steady()
