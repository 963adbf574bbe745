"""Ends sessions whose time is over, and notes now and then which were used: beside requests, not in them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from server.auth import Identities
from server.clerk import Clerk
from server.people import sessions
from server.settings import Settings
from server.trying import Trying

_log = structlog.stdlib.get_logger(__name__)


class Sweeper:
    """See the module. ``steady`` is the clock that `Use.last` goes by; ``look`` takes up what changed."""

    def __init__(
        self,
        clerk: Clerk,
        identities: Identities,
        look: Callable[[], Awaitable[None]],
        clock: Callable[[], datetime],
        steady: Callable[[], float],
        settings: Settings,
    ) -> None:
        self._clerk = clerk
        self._identities = identities
        self._look = look
        self._clock = clock
        self._steady = steady
        self._seconds = settings.sweep_seconds
        self._idle = timedelta(seconds=settings.session_idle_seconds)
        self._noted = 0.0

    async def run(self) -> None:
        """Sweep again and again, until cancelled."""
        trying = Trying(_log, "sweep_failed")
        while True:
            await trying.do(self.sweep)
            await asyncio.sleep(self._seconds)

    async def sweep(self) -> None:
        """Sweep once. Raises what the database raises."""
        open_now = self._identities.sessions()
        if not open_now:
            return
        now, steady = self._clock(), self._steady()
        used = [(each.source, each.use.last) for each in open_now if each.use.last > self._noted]
        active = {session: now - timedelta(seconds=steady - last) for session, last in used}
        ended = await self._clerk.run(lambda connection: sessions.sweep(connection, active, now, self._idle))
        self._noted = steady
        if ended:
            await self._look()
