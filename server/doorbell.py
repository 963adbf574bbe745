"""PostgreSQL's doorbell: after a commit it tells other processes which branch got to which version, and hears them.

It rings in a transaction of its own: inside the commit it would make all commits of the database wait for each other.
A ring may be lost; `Watch` looks now and then. Processes also tell each other, in other words, whose desks are there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import psycopg
import structlog
from psycopg import AsyncConnection
from sqlalchemy import Engine

from server.writer import Published

CHANNEL = "vez"
OTHER = "="  # what begins so is no ring: no branch's id does
AGAIN_SECONDS = 1.0
REST_SECONDS = 0.04  # after a ring, which costs as much as four commands: what is committed meanwhile rings once
_RING = "SELECT pg_notify(%s, said) FROM unnest(%s::text[]) AS said"
_log = structlog.stdlib.get_logger(__name__)


class Doorbell:
    """See the module. Lives on the event loop; ``heard`` is told what rang, also what this process rang itself."""

    def __init__(self, engine: Engine, heard: Callable[[str, int], None]) -> None:
        self._engine = engine
        self._heard = heard
        self._said: dict[str, int] = {}
        self._words: list[str] = []
        self.others: Callable[[str], None] = lambda _: None  # told what `say` said, here and elsewhere
        self._news = asyncio.Event()

    def ring(self, published: Published) -> None:
        """Tell the others of it, soon; what comes together goes together."""
        self._said.update({branch: events[-1][0].version for branch, events in published.items()})
        self._news.set()

    def say(self, words: Sequence[str]) -> None:
        """Tell all processes these words, soon. What was not told yet is out of date."""
        self._words = [OTHER + each for each in words]
        self._news.set()

    async def run(self) -> None:
        """Ring and listen until cancelled."""
        async with asyncio.TaskGroup() as both:
            both.create_task(self._again(self._tell))
            both.create_task(self._again(self._listen))

    async def _again(self, work: Callable[[AsyncConnection[Any]], Any]) -> None:
        """Do ``work`` with a connection, and with another one when it breaks."""
        failing = False
        while True:
            try:
                async with await self._connect() as connection:
                    failing = False
                    await work(connection)
            except (psycopg.Error, OSError) as error:
                if not failing:
                    _log.warning("doorbell_broken", error=str(error).partition("\n")[0])
                failing = True
                await asyncio.sleep(AGAIN_SECONDS)

    async def _connect(self) -> AsyncConnection[Any]:
        arguments, options = self._engine.dialect.create_connect_args(self._engine.url)
        return await AsyncConnection.connect(
            *arguments, **options, autocommit=True, connect_timeout=2, application_name="vez doorbell"
        )

    async def _tell(self, connection: AsyncConnection[Any]) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            said, self._said = self._said, {}
            words, self._words = self._words, []
            rings = [f"{branch}:{version}" for branch, version in said.items()]
            await connection.execute(_RING, [CHANNEL, [*rings, *words]])
            await asyncio.sleep(REST_SECONDS)

    async def _listen(self, connection: AsyncConnection[Any]) -> None:
        await connection.execute(f"LISTEN {CHANNEL}")
        async for note in connection.notifies():
            if note.payload.startswith(OTHER):
                self.others(note.payload.removeprefix(OTHER))
                continue
            branch, _, version = note.payload.rpartition(":")
            if version.isdecimal():
                self._heard(branch, int(version))
