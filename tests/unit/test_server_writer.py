"""The single writer, on its thread, with real databases: together, apart when one is faulty, after a disk failed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from domain.answers import Refusal
from domain.commands import IssueTicket
from server import database, documents
from server.refusals import BUSY, INTERNAL, STORAGE
from server.usecases import Asked, Outcome
from server.writer import Published, Writer
from tests.branches import NOON, TOTEM, branch

pytestmark = pytest.mark.usefixtures("logged")

ids = (f"00000000-0000-4000-8000-{number:012x}" for number in count(1))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.open_database(database_url, 1)
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, branch(), "text", NOON)
    yield engine
    engine.dispose()


def issue(service: str = "identity") -> Asked:
    return Asked("centro", IssueTicket(next(ids), service), TOTEM)


def run(
    engine: Engine,
    work: Callable[[Writer], Awaitable[Any]],
    published: list[Published] | None = None,
    new_page: Callable[[], str] | None = None,
    queue: int = 100,
) -> Any:
    """``work`` with a writer that starts once the first commands have come, and is stopped afterwards."""
    pages = count(1)

    async def main() -> Any:
        tell = (published if published is not None else []).append
        writer = Writer(engine, lambda: NOON, new_page or (lambda: f"p{next(pages)}"), tell, queue=queue, group=50)
        working = asyncio.ensure_future(work(writer))
        for _ in range(3):
            await asyncio.sleep(0)
        writer.start()
        try:
            return await working
        finally:
            writer.stop()

    return asyncio.run(main())


def done(outcomes: list[Outcome]) -> list[bool]:
    return [isinstance(outcome, bytes) for outcome in outcomes]


def test_commands_that_come_together_are_committed_together(engine: Engine) -> None:
    published: list[Published] = []
    commits = count()
    event.listen(engine, "commit", lambda _: next(commits))

    async def work(writer: Writer) -> list[Outcome]:
        return await asyncio.gather(*(writer.submit(issue()) for _ in range(60)))

    assert all(done(run(engine, work, published)))
    versions = [recorded.version for each in published for recorded, _ in each["centro"]]
    assert versions == list(range(1, 62))
    assert next(commits) == 2, "fifty, which is the most in a group, and then ten"


@pytest.mark.expects_log("ERROR server.writer: command_failed")
def test_a_faulty_command_fails_alone(engine: Engine) -> None:
    turns = count(1)

    def new_page() -> str:
        turn = next(turns)
        if turn in (3, 6):  # the third of the group, and the same one when each is tried alone
            raise ZeroDivisionError
        return f"p{turn}"

    async def work(writer: Writer) -> list[Outcome]:
        return await asyncio.gather(*(writer.submit(issue()) for _ in range(5)))

    outcomes = run(engine, work, new_page=new_page)
    assert done(outcomes) == [True, True, False, True, True]
    assert outcomes[2] == INTERNAL


@pytest.mark.expects_log("ERROR server.writer: command_failed")
def test_what_the_database_does_not_take_fails_alone(engine: Engine) -> None:
    turns = count(1)

    def new_page() -> str:
        turn = next(turns)
        return "same" if turn in (1, 3, 6, 8) else f"p{turn}"  # the first and third, together and then alone

    async def work(writer: Writer) -> list[Outcome]:
        return await asyncio.gather(*(writer.submit(issue()) for _ in range(5)))

    outcomes = run(engine, work, new_page=new_page)
    assert done(outcomes) == [True, True, False, True, True]
    assert outcomes[2] == INTERNAL


def test_what_was_committed_is_answered_although_nobody_can_be_told(engine: Engine) -> None:
    class Deaf(list[Published]):
        def append(self, _published: Published) -> None:
            raise RuntimeError("nobody listens")

    async def work(writer: Writer) -> Outcome:
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: heard.append(context["exception"]))
        return await asyncio.wait_for(writer.submit(issue()), 10)

    heard: list[Exception] = []
    assert isinstance(run(engine, work, Deaf()), bytes)
    assert [str(each) for each in heard] == ["nobody listens"]


@pytest.mark.expects_log("ERROR server.writer: storage_unavailable")
def test_when_nothing_can_be_stored_everybody_is_told_and_later_it_works_again(engine: Engine) -> None:
    broken = [True]

    @event.listens_for(engine, "commit")
    def fail(_connection: object) -> None:
        if broken:
            broken.pop()
            raise OperationalError("COMMIT", {}, Exception("database or disk is full"))

    published: list[Published] = []

    async def work(writer: Writer) -> list[Outcome]:
        first = await writer.submit(issue())
        assert published == []
        return [first, await writer.submit(issue())]

    first, second = run(engine, work, published)
    assert first == STORAGE
    assert isinstance(second, bytes) and b'"A001"' in second and b'"version":2' in second


def test_more_than_the_queue_holds_is_refused_at_once(engine: Engine) -> None:
    async def work(writer: Writer) -> list[Outcome]:
        return await asyncio.gather(*(writer.submit(issue()) for _ in range(30)))

    outcomes = run(engine, work, queue=10)
    assert done(outcomes) == [True] * 10 + [False] * 20
    assert outcomes[10:] == [BUSY] * 20


def test_who_went_away_does_not_disturb_the_others(engine: Engine) -> None:
    async def work(writer: Writer) -> Outcome:
        gone = asyncio.ensure_future(writer.submit(issue()))
        await asyncio.sleep(0)
        gone.cancel()
        return await writer.submit(issue())

    assert b'"A002"' in run(engine, work)


def test_a_check_needs_a_database_that_can_be_written_to(engine: Engine) -> None:
    async def work(writer: Writer) -> tuple[bool, Outcome, bool]:
        return await asyncio.gather(writer.check(), writer.submit(issue("nothing")), writer.check())

    well, refused, still = run(engine, work)
    assert (well, still) == (True, True)
    assert isinstance(refused, Refusal) and refused.code == "unknown"
