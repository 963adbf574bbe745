"""Looks at the computer's clock while the server runs: says when it was set, and decides whether it is believed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

import structlog
from sqlalchemy import Connection

from server.centre.standing import Standing
from server.clocks import signs
from server.timekeeping import TRUSTED, Timekeeper
from server.trying import Trying

T = TypeVar("T")
SELDOM = 60  # looks between two at the days of the branches, while nothing is wrong with them
_log = structlog.stdlib.get_logger(__name__)


class Reading(Protocol):
    """What reads the database: see `server.reader.Reader`."""

    async def run(self, read: Callable[[Connection], T], /) -> T:
        """``read`` in one transaction."""
        ...


class ClockWatch:
    """See the module. What it finds is in ``standing``, for the health, and in the log.

    A clock that is set before anything has happened to a ticket since the start is believed: it is how a computer
    without a clock of its own gets its time. So is one that was before the last event at the start and comes to a
    likely time. Any other has to come back, or a person has to say that it is right.
    """

    def __init__(self, keeper: Timekeeper, standing: Standing, reader: Reading, seconds: float) -> None:
        self._keeper = keeper
        self._standing = standing
        self._reader = reader
        self._seconds = seconds
        self._since: dict[str, int] = {}
        self._last: datetime | None = None  # event, at the start
        self._accepted = 0
        self._until_days = 0

    async def begin(self) -> None:
        """Look at what the database knows, before any command is done. Raises what the database raises."""
        self._since = await self._reader.run(signs.versions)
        self._accepted = await self._reader.run(signs.accepted)
        self._last = await self._reader.run(signs.last_event)
        self._doubt()
        await self._look_at_days()

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        trying = Trying(_log, "clock_watch_failed")
        while True:
            await asyncio.sleep(self._seconds)
            await trying.do(self.look)

    async def look(self) -> None:
        """Look once. Raises what the database raises."""
        off = round(self._keeper.off())
        if abs(off) > TRUSTED:
            await self._jumped(off)
        else:
            self._keeper.lean()
            if self._standing.clock:
                self._standing.clock = 0
                _log.info("clock_believed", because="it_came_back")
        if self._standing.clock_doubt and not self._standing.clock:
            await self._look_at_doubt()
        self._until_days -= 1
        if self._until_days < 0 or self._standing.days_ahead:
            await self._look_at_days()

    async def _jumped(self, off: int) -> None:
        new = not self._standing.clock
        if new:
            self._accepted = await self._reader.run(signs.accepted)  # what was said earlier was about another clock
        why = await self._why_believed()
        if why:
            await self._believe(why, off)
        elif new:
            _log.error("clock_jumped", seconds=off, goes_by=self._keeper.now().isoformat(timespec="seconds"))
        self._standing.clock = 0 if why else off

    async def _why_believed(self) -> str:
        if await self._is_accepted():
            return "somebody_said_so"
        if not await self._reader.run(lambda connection: signs.worked(connection, self._since)):
            return "nothing_happened_before"
        behind = self._standing.clock_doubt == signs.BEFORE
        return "it_was_behind" if behind and not signs.doubt(self._last, self._keeper.wall()) else ""

    async def _is_accepted(self) -> bool:
        return await self._reader.run(signs.accepted) > self._accepted

    async def _believe(self, why: str, off: int) -> None:
        self._keeper.accept()
        _log.warning("clock_believed", because=why, seconds=off)
        self._standing.clock_doubt = ""
        if why != "somebody_said_so":
            self._doubt()
        self._until_days = 0

    def _doubt(self) -> None:
        now = self._keeper.now()
        self._standing.clock_doubt = signs.doubt(self._last, now)
        if self._standing.clock_doubt and self._last is not None:
            says, last = (each.isoformat(timespec="seconds") for each in (now, self._last))
            _log.error("clock_unlikely", because=self._standing.clock_doubt, says=says, last_event=last)

    async def _look_at_doubt(self) -> None:
        caught_up = self._standing.clock_doubt == signs.BEFORE and not signs.doubt(self._last, self._keeper.now())
        if caught_up or await self._is_accepted():
            self._standing.clock_doubt = ""

    async def _look_at_days(self) -> None:
        self._until_days = SELDOM
        now = self._keeper.now()
        ahead = await self._reader.run(lambda connection: signs.days_ahead(connection, now))
        if len(ahead) > self._standing.days_ahead:
            _log.error("day_ahead", branches=ahead)
        self._standing.days_ahead = len(ahead)
