"""What other processes commit reaches who follows here, in order and once, whoever speaks of it first."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.commands import IssueTicket
from server import database, documents
from server.following import Following
from server.hub import Hub, Subscription
from server.reader import Reader
from server.usecases import Asked, serve
from server.writer import Published
from tests.branches import NOON, TOTEM, branch

pytestmark = pytest.mark.usefixtures("logged")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.open_database(database_url, 1)
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, branch(), "text", NOON)
    yield engine
    engine.dispose()


class Process:
    """What one server process has, with a panel that follows; ``commit`` is what its writer or another one does."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.hub = Hub(1_000)
        self.reader = Reader(engine, lambda: NOON, 1_000)
        self.following = Following(self.reader, self.hub)
        self.panel: Subscription = self.hub.subscribe("centro", "id", lambda: None)
        self._made = 0

    def commit(self, count: int = 1) -> Published:
        """Tickets, the first of them with the opening of the day."""
        ids = [f"00000000-0000-4000-8000-{self._made + place:012x}" for place in range(count)]
        self._made += count
        asked = [Asked("centro", IssueTicket(each, "identity"), TOTEM) for each in ids]
        with database.writing(self.engine) as connection, connection.begin():
            return serve(connection, {}, asked, NOON, iter([each[-22:] for each in ids]).__next__).published

    async def seen(self, last: int) -> list[int]:
        """The numbers that the panel is sent, up to ``last``."""
        found: list[int] = []
        while last not in found:
            facts = await self.panel.take(5)
            assert facts, f"only {found} came"
            found += [fact.version for fact in facts]
        return found


def run(engine: Engine, work: Callable[[Process], Awaitable[Any]]) -> Any:
    async def main() -> Any:
        process = Process(engine)
        following = asyncio.create_task(process.following.run())
        try:
            return await work(process)
        finally:
            following.cancel()
            process.reader.stop()

    return asyncio.run(main())


def test_own_commits_pass_at_once(engine: Engine) -> None:
    async def work(process: Process) -> list[int]:
        process.following.publish(process.commit(2))
        process.following.publish(process.commit())
        return [fact.version for fact in await process.panel.take(0)]

    assert run(engine, work) == [1, 2, 3, 4]


def test_what_is_heard_of_is_read(engine: Engine) -> None:
    async def work(process: Process) -> list[int]:
        process.commit(2)
        process.following.heard("centro", 2)
        process.following.heard("centro", 3)
        process.following.heard("nowhere", 8)
        return await process.seen(3)

    assert run(engine, work) == [1, 2, 3]


def test_what_others_did_before_us_comes_before_ours(engine: Engine) -> None:
    async def work(process: Process) -> list[int]:
        process.commit(2)
        process.following.publish(process.commit())
        assert await process.panel.take(0) == []
        return await process.seen(4)

    assert run(engine, work) == [1, 2, 3, 4]


def test_what_is_heard_of_before_its_own_writer_says_so_comes_once_and_then_all_is_direct_again(engine: Engine) -> None:
    async def work(process: Process) -> list[int]:
        ours = [process.commit(2), process.commit()]
        process.following.heard("centro", 3)
        seen = await process.seen(3)
        later = process.commit(3)
        process.following.publish(ours[0])
        process.following.publish({"centro": ours[1]["centro"] + later["centro"][:1]})
        process.following.publish({"centro": later["centro"][1:]})
        return seen + [fact.version for fact in await process.panel.take(0)]

    assert run(engine, work) == [1, 2, 3, 4, 5, 6, 7]


def test_who_starts_again_is_not_read_all_that_ever_was(engine: Engine) -> None:
    """A document that is loaded while somebody follows: `Watch.look` says so, and how far the branch is."""

    async def work(process: Process) -> list[int]:
        process.following.publish(process.commit(2))
        await process.seen(3)
        process.following.start_again("centro", 3)
        process.following.heard("centro", 3)
        process.commit()
        process.following.heard("centro", 4)
        return await process.seen(4)

    assert run(engine, work) == [4]


@pytest.mark.expects_log("ERROR server.following: following_failed")
def test_what_could_not_be_read_is_read_when_heard_of_again(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [True]
    reading = database.reading

    def sometimes(engine: Engine) -> Any:
        if broken:
            broken.pop()
            raise OSError("the network is away")
        return reading(engine)

    async def work(process: Process) -> list[int]:
        process.commit(2)
        process.following.heard("centro", 3)
        while broken:
            await asyncio.sleep(0)
        process.following.heard("centro", 3)
        return await process.seen(3)

    monkeypatch.setattr(database, "reading", sometimes)
    assert run(engine, work) == [1, 2, 3]
