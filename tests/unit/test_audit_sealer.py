"""The tasks beside the server: history is sealed and what is over is erased by themselves, and trouble is outlived."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, text

from domain import commands as c
from server import database
from server.audit import seals, verify
from server.audit.sealer import Sealer
from server.centre import authority
from server.clerk import Clerk
from server.personal.eraser import WAITS, Eraser
from server.personal.erasing import ERASED
from server.reader import Reader
from server.schema import audit, notes
from tests.branches import TOTEM
from tests.unit.personal_branch import HERE, Lived

pytestmark = pytest.mark.usefixtures("logged")


@pytest.fixture
def lived(database_url: str) -> Iterator[Lived]:
    engine = database.open_database(database_url, 10)
    yield Lived(engine)
    engine.dispose()


def beside(lived: Lived, test: Callable[[Sealer], Coroutine[Any, Any, None]]) -> None:
    """``test`` with a sealer and what it needs."""

    async def run() -> None:
        reader, clerk = Reader(lived.engine, lambda: lived.now, 5_000), Clerk(lived.engine)
        try:
            await test(Sealer(reader, clerk, lambda: lived.now, 0.01))
        finally:
            clerk.stop()
            reader.stop()

    asyncio.run(run())


def sealed(engine: Engine) -> list[tuple[int, int]]:
    with engine.connect() as connection:
        return [(each.first, each.last) for each in seals.seals(connection, HERE)]


def how_many(engine: Engine, action: str) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(audit).where(audit.c.action == action)) or 0


async def until(true: Callable[[], Any]) -> None:
    deadline = time.monotonic() + 20
    while not await asyncio.to_thread(true):
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


def issue(lived: Lived, times: int) -> None:
    lived.do(*[(c.IssueTicket(lived.id(), "taxes"), TOTEM) for _ in range(times)])


def test_it_is_sealed_when_there_is_much_when_a_day_is_over_and_in_the_end(lived: Lived) -> None:
    async def test(sealer: Sealer) -> None:
        issue(lived, 1)  # with the event that opens the day
        await sealer.seal(every=True)
        assert sealed(lived.engine) == [(1, 2)]
        issue(lived, 3)
        await sealer.seal(every=False)
        assert sealed(lived.engine) == [(1, 2)]
        issue(lived, 1_000)
        await sealer.seal(every=False)
        assert sealed(lived.engine)[1:] == [(3, 502), (503, 1_002)]
        lived.now += timedelta(days=1)
        issue(lived, 1)
        await sealer.seal(every=False)
        assert sealed(lived.engine)[-1] == (1_003, 1_007)
        issue(lived, 1)
        await sealer.finish()
        assert sealed(lived.engine)[-1] == (1_008, 1_008)
        with database.reading(lived.engine) as connection, connection.begin():
            assert verify.check(connection).wrong == ()

    beside(lived, test)


def test_a_restored_backup_is_sealed_from_where_it_is(lived: Lived) -> None:
    async def test(sealer: Sealer) -> None:
        issue(lived, 9)
        await sealer.seal(every=True)
        with database.writing(lived.engine) as connection, connection.begin():
            connection.execute(text("DELETE FROM events WHERE version > 5"))
            connection.execute(text("DELETE FROM audit WHERE action = 'sealed'"))
            connection.execute(text("UPDATE branches SET version = 5"))
        await sealer.seal(every=True)
        assert sealed(lived.engine) == [(1, 5)]

    beside(lived, test)


@pytest.mark.expects_log("ERROR server.audit.sealer: sealing_failed")
def test_sealing_outlives_a_database_that_fails(lived: Lived, caplog: pytest.LogCaptureFixture) -> None:
    async def test(sealer: Sealer) -> None:
        with database.writing(lived.engine) as connection, connection.begin():
            connection.execute(text("ALTER TABLE audit RENAME TO away"))
        issue(lived, 1)
        task = asyncio.create_task(sealer.run())
        await until(lambda: "sealing_failed" in caplog.text)
        with database.writing(lived.engine) as connection, connection.begin():
            connection.execute(text("ALTER TABLE away RENAME TO audit"))
        await until(lambda: sealed(lived.engine) == [(1, 2)])
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    beside(lived, test)


@pytest.mark.expects_log("ERROR server.audit.sealer: sealing_failed")
def test_whatever_keeps_it_from_sealing_at_the_end_does_not_keep_the_server_from_ending(
    lived: Lived, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise KeyError

    async def test(sealer: Sealer) -> None:
        monkeypatch.setattr(seals, "stands", broken)
        await sealer.finish()

    beside(lived, test)


def test_what_is_over_is_erased_by_itself_once_the_clock_is_believed(lived: Lived) -> None:
    async def run() -> None:
        lived.visit()
        task = asyncio.create_task(Eraser(lived.engine, lambda: lived.now, 0.01).run())
        await until(lambda: how_many(lived.engine, WAITS) == 1)
        lived.now += timedelta(days=3)
        await until(lambda: how_many(lived.engine, ERASED) == 2)  # of the branch, and of what branches share
        for _ in range(5):
            lived.now += timedelta(days=20)
            await until(lambda: how_many(lived.engine, ERASED) % 2 == 0 and latest(lived) == lived.now)
        with lived.engine.connect() as connection:
            assert connection.scalar(select(func.count()).select_from(notes)) == 0
        lived.now += timedelta(days=40 * 366)
        await until(lambda: how_many(lived.engine, WAITS) == 2)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(run())


def latest(lived: Lived) -> Any:
    with lived.engine.connect() as connection:
        which = (audit.c.action == ERASED) & (audit.c.branch == "")
        return connection.scalar(select(audit.c.at).where(which).order_by(audit.c.number.desc()).limit(1))


def test_history_that_a_takeover_cuts_off_is_not_missed(lived: Lived) -> None:
    async def test(sealer: Sealer) -> None:
        issue(lived, 700)
        await sealer.seal(every=True)
        with database.writing(lived.engine) as connection, connection.begin():
            authority.cut(connection, authority.Change(HERE, "operator", lived.now), 600)
        lived.rooms.clear()
        issue(lived, 700)
        await sealer.seal(every=False)
        assert sealed(lived.engine) == [(1, 500), (501, 1_000)]
        await sealer.finish()
        assert sealed(lived.engine)[-1] == (1_001, 1_300)
        with database.reading(lived.engine) as connection, connection.begin():
            assert verify.check(connection).wrong == ()

    beside(lived, test)
