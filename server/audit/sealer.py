"""The task that seals what happened: at start, every so many events, when a day is over, and when the server stops."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from datetime import date, datetime

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from server.audit import seals, trail
from server.audit.seals import Span
from server.clerk import Clerk
from server.reader import Reader

PATIENCE = 3  # times in a row: a writer that is very busy may keep others away for a moment
AT_STOP = 20  # seals: some hundredths of a second each
_log = structlog.stdlib.get_logger(__name__)


class Sealer:
    """See the module. It reads beside the writer, and only the entry itself is written, so that no command waits.

    It looks every ``seconds``.
    """

    def __init__(self, reader: Reader, clerk: Clerk, clock: Callable[[], datetime], seconds: float) -> None:
        self._reader = reader
        self._clerk = clerk
        self._clock = clock
        self._seconds = seconds
        self._sealed: dict[str, int] = {}
        self._days: dict[str, date | None] = {}

    async def run(self) -> None:
        """Seal what was left from before, then again and again what is due, until cancelled."""
        failed, every = 0, True
        while True:
            try:
                await self.seal(every=every)
                if every:
                    _log.info("audit_head", head=str(await self._reader.run(trail.head)))
                failed, every = 0, False
            except (SQLAlchemyError, OSError):
                failed += 1
                if failed == PATIENCE:  # said once
                    _log.error("sealing_failed")
            await asyncio.sleep(self._seconds)

    async def finish(self) -> None:
        """Seal everything, because the server stops; of very much the rest is for the next start."""
        try:
            await self.seal(every=True, most=AT_STOP)
        except Exception as error:  # noqa: BLE001 (what else has to end must end; the next start seals it)
            _log.error("sealing_failed", error=type(error).__name__)

    async def seal(self, *, every: bool, most: int = sys.maxsize) -> None:
        """Seal what is due, or with ``every`` all there is; ``most`` seals at most. Raises what the database raises."""
        for branch, (version, day) in (await self._reader.run(seals.stands)).items():
            over = self._days.get(branch, day) != day
            sealed = self._sealed.get(branch, -1)
            if not 0 <= sealed <= version:  # a restored backup is behind us
                sealed = await self._sealed_up_to(branch)
            while version > sealed and (every or over or version - sealed >= seals.EVERY):
                if most <= 0 or not await self._seal_next(branch, sealed):
                    break
                most -= 1
                sealed = await self._sealed_up_to(branch)
            self._sealed[branch], self._days[branch] = sealed, day

    async def _sealed_up_to(self, branch: str) -> int:
        return await self._reader.run(lambda connection: seals.sealed_up_to(connection, branch))

    async def _seal_next(self, branch: str, sealed: int) -> bool:
        def read(connection: Connection) -> Span | None:
            return seals.span(connection, branch, sealed)

        found = await self._reader.run(read)
        if found is None:
            return False
        now, whole = self._clock(), found
        await self._clerk.run(lambda connection: seals.seal(connection, whole, now))
        return True
