"""The doorbell, with a real PostgreSQL: what was committed is heard, and many commits ring few times."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.events import DayOpened, Recorded
from server import database, doorbell
from server.doorbell import Doorbell
from server.writer import Published
from tests.branches import NOON
from tests.postgres import Cluster


@pytest.fixture
def engine(cluster: Cluster) -> Iterator[Engine]:
    engine = database.connect(cluster.upgraded(), 2)
    yield engine
    engine.dispose()


def committed(version: int) -> Published:
    return {"centro": [(Recorded(version, NOON, "server", "", DayOpened(NOON.date())), b"")]}


def test_many_commits_ring_few_times_and_the_last_is_heard(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorbell, "REST_SECONDS", 1.0)
    heard: list[int] = []

    async def main() -> None:
        come = asyncio.Event()

        def hear(_branch: str, version: int) -> None:
            heard.append(version)
            come.set()

        async def until(version: int) -> None:
            async with asyncio.timeout(20):
                while heard[-1:] != [version]:
                    await come.wait()
                    come.clear()

        bell = Doorbell(engine, hear)
        ringing: asyncio.Task[Any] = asyncio.create_task(bell.run())
        first = 0
        while not heard:  # until it listens
            bell.ring(committed(first := first + 1))
            await asyncio.sleep(0.05)
        last = first + 50
        for version in range(first + 1, last + 1):
            bell.ring(committed(version))
            await asyncio.sleep(0.01)  # a commit takes a moment, in which the bell could ring
        await until(last)
        ringing.cancel()
        await asyncio.gather(ringing, return_exceptions=True)
        assert len([version for version in heard if version > first]) < 25, "without a rest there are fifty"

    asyncio.run(main())
