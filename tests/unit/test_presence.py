"""Whose desks are there, and what is done when one is gone: steady clocks, several processes, real databases."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import Engine

from domain import commands as c
from domain.help_calls import HelpKind, Near
from domain.snapshot import Snapshot
from domain.ticket import State
from server import database, documents, store
from server.hub import Hub, Subscription
from server.presence.present import Present
from server.presence.warden import Warden
from server.program import _listen
from server.reader import Reader
from server.usecases import Asked
from server.writer import Writer
from tests.branches import ANA, BETO, NOON, TOTEM, branch

pytestmark = pytest.mark.usefixtures("logged")
PANEL = c.Actor("wall", c.Role.PANEL)
CARLA = c.Actor("carla", c.Role.SUPERVISOR)
ROUND = 5.0
_ids = (f"00000000-0000-4000-8000-{number:012x}" for number in count(1))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.open_database(database_url, 1)
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, branch(), "text", NOON)
    yield engine
    engine.dispose()


class Wire:
    """Carries words between processes, while it is whole."""

    def __init__(self) -> None:
        self.ends: list[Callable[[str], None]] = []
        self.whole = True
        self.others: Callable[[str], None] = lambda _: None

    def say(self, words: Sequence[str]) -> None:
        for word in words if self.whole else ():
            for end in self.ends:
                end(word)


@dataclass
class Clocks:
    """The clocks of a process. ``steady`` counts seconds."""

    seconds: float = 0.0

    def clock(self) -> datetime:
        return NOON + timedelta(seconds=self.seconds)

    def steady(self) -> float:
        return self.seconds

    def new_id(self) -> str:
        return next(_ids)


class Process:
    """One server process, with what it needs of the rest."""

    def __init__(self, engine: Engine, clocks: Clocks, name: str = "one", wire: Wire | None = None) -> None:
        self.engine, self.clocks, self.wire = engine, clocks, wire
        self.hub = Hub(100)
        self.present = Present(self.hub, clocks.steady, name, ROUND)
        self.reader = Reader(engine, clocks.clock, 100)
        self.writer = Writer(engine, clocks.clock, lambda: next(_ids)[-22:], lambda _: None, queue=100, group=50)
        self.warden = Warden(self.present, self.reader, self.writer, clocks, wire, ROUND)
        if wire is not None:
            wire.ends.append(wire.others)

    def follow(self, actor: c.Actor) -> Subscription:
        return self.hub.subscribe("centro", actor.id, lambda: None, actor)

    async def do(self, command: c.AnyCommand, actor: c.Actor) -> None:
        near = self.present.near("centro", actor.id)
        outcome = await self.writer.submit(Asked("centro", command, actor, near))
        assert isinstance(outcome, bytes), outcome

    async def call(self, actor: c.Actor = ANA, counter: str = "1") -> str:
        """Somebody is called to the counter; returns the ticket's id."""
        ticket = next(_ids)
        await self.do(c.IssueTicket(ticket, "identity"), TOTEM)
        await self.do(c.OpenCounter(next(_ids), counter), actor)
        await self.do(c.CallNext(next(_ids), counter), actor)
        return ticket

    async def go_on(self, minutes: float, *others: Process) -> None:
        """Time passes, and everybody looks each round."""
        for _ in range(round(minutes * 60 / ROUND)):
            self.clocks.seconds += ROUND
            for each in (self, *others):
                if each.wire is not None:
                    each.wire.say(each.present.words())
            for each in (self, *others):
                await each.warden.look()

    def room(self) -> Snapshot:
        with database.reading(self.engine) as connection, connection.begin():
            return store.load_room(connection, "centro").snapshot()

    def state(self, ticket: str) -> State:
        return next(each.state for each in self.room().tickets if each.id == ticket)


def run(work: Callable[[Process], Awaitable[None]], engine: Engine) -> None:
    """``work`` with one process."""
    together(lambda one: work(one[0]), engine, Clocks(), None, "one")


def together(
    work: Callable[[list[Process]], Awaitable[None]], engine: Engine, clocks: Clocks, wire: Wire | None, *names: str
) -> None:
    """``work`` with a process of each name."""

    async def main() -> None:
        processes = [Process(engine, clocks, name, wire) for name in names]
        for process in processes:
            process.writer.start()
        try:
            await work(processes)
        finally:
            for process in processes:
                process.writer.stop()
                process.reader.stop()

    asyncio.run(main())


def test_a_desk_that_is_gone_gives_its_ticket_back_and_not_before_its_time(engine: Engine) -> None:
    async def work(process: Process) -> None:
        process.follow(PANEL)
        desk = process.follow(ANA)
        ticket = await process.call()
        await process.go_on(20)
        assert process.state(ticket) is State.CALLED, "a desk that is there may take its time"
        process.hub.unsubscribe(desk)
        await process.go_on(4.9)
        assert process.state(ticket) is State.CALLED
        await process.go_on(0.2)
        assert process.state(ticket) is State.WAITING
        assert process.room().counters == {}
        assert process.room().released["ana"].number == "A001"

    run(work, engine)


def test_a_computer_that_starts_again_keeps_everything(engine: Engine) -> None:
    async def work(process: Process) -> None:
        process.follow(PANEL)
        ticket = await process.call()
        for _ in range(4):
            await process.go_on(4)
            desk = process.follow(ANA)
            await process.go_on(0.2)
            process.hub.unsubscribe(desk)
        assert process.state(ticket) is State.CALLED

    run(work, engine)


def test_who_is_being_served_is_set_aside_much_later(engine: Engine) -> None:
    async def work(process: Process) -> None:
        process.follow(PANEL)
        ticket = await process.call()
        await process.do(c.Start(next(_ids), ticket), ANA)
        await process.go_on(29)
        assert process.state(ticket) is State.SERVING
        await process.go_on(2)
        assert process.state(ticket) is State.SUSPENDED and process.room().counters == {}

    run(work, engine)


def test_who_gives_commands_is_there_without_following(engine: Engine) -> None:
    async def work(process: Process) -> None:
        process.follow(PANEL)
        ticket = await process.call()
        for _ in range(5):
            await process.go_on(4.5)
            process.present.gave_command("centro", ANA)
        assert process.state(ticket) is State.CALLED

    run(work, engine)


def test_a_server_that_hears_nobody_blames_nobody(engine: Engine) -> None:
    """Its own line may be what is broken. The clock begins when somebody of the branch is heard again."""

    async def work(process: Process) -> None:
        wall = process.follow(PANEL)
        ticket = await process.call()
        await process.go_on(4)
        process.hub.unsubscribe(wall)
        await process.go_on(60)
        assert process.state(ticket) is State.CALLED
        process.follow(PANEL)
        await process.go_on(4.9)
        assert process.state(ticket) is State.CALLED
        await process.go_on(0.3)
        assert process.state(ticket) is State.WAITING

    run(work, engine)


def test_a_server_that_starts_again_or_was_held_up_begins_to_count_anew(engine: Engine) -> None:
    async def work(process: Process) -> None:
        process.follow(PANEL)
        ticket = await process.call()
        await process.go_on(4)
        process.clocks.seconds += 3600  # the computer slept
        await process.warden.look()
        await process.go_on(4)
        assert process.state(ticket) is State.CALLED
        again = Process(engine, process.clocks, "later")
        again.follow(PANEL)
        await process.go_on(0.5, again)
        again.writer.start()
        await again.go_on(4)
        assert process.state(ticket) is State.CALLED, "the new one has not seen long enough"
        await again.go_on(1)
        assert process.state(ticket) is State.WAITING
        again.writer.stop()
        again.reader.stop()

    run(work, engine)


def test_a_call_for_help_ends_by_itself(engine: Engine) -> None:
    async def work(process: Process) -> None:
        process.follow(PANEL)
        process.follow(ANA)
        process.follow(CARLA)
        await process.do(c.AskForHelp(next(_ids), HelpKind.OTHER, "Door"), TOTEM)
        (call,) = process.room().help.values()
        assert call.told == 2
        await process.go_on(14.9)
        assert process.room().help
        await process.go_on(0.2)
        assert process.room().help == {}

    run(work, engine)


def test_near_counts_people_and_not_who_asks(engine: Engine) -> None:
    async def work(process: Process) -> None:
        for actor in (PANEL, TOTEM, ANA, ANA, BETO, CARLA):
            process.follow(actor)
        assert process.present.near("centro", "ana") == Near(1, 1)
        assert process.present.near("centro", "totem-1") == Near(1, 2)
        assert process.present.near("elsewhere", "totem-1") == Near()

    run(work, engine)


def test_a_desk_at_another_process_is_there(engine: Engine) -> None:
    async def work(processes: list[Process]) -> None:
        one, two = processes
        one.follow(PANEL)
        desk = two.follow(ANA)
        ticket = await one.call()
        await one.go_on(20, two)
        assert one.state(ticket) is State.CALLED
        assert one.present.near("centro", "x") == Near(0, 1)
        two.hub.unsubscribe(desk)
        await one.go_on(6, two)
        assert one.state(ticket) is State.WAITING
        with database.reading(engine) as connection, connection.begin():
            assert sum('"desk_gone"' in each for _, each in store.events_after(connection, "centro", 0, 99)) == 1
            assert sum('"gone"' in each for _, each in store.events_after(connection, "centro", 0, 99)) == 1

    together(work, engine, Clocks(), Wire(), "one", "two")


def test_a_process_that_does_not_even_hear_itself_does_nothing(engine: Engine) -> None:
    async def work(processes: list[Process]) -> None:
        one, two = processes
        one.follow(PANEL)
        two.follow(ANA)
        ticket = await one.call()
        await one.go_on(1, two)
        assert one.wire is not None
        one.wire.whole = False
        await one.go_on(30, two)
        assert one.state(ticket) is State.CALLED

    together(work, engine, Clocks(), Wire(), "one", "two")


def test_many_people_are_told_in_several_words() -> None:
    hub = Hub(100)
    people = [c.Actor(f"0000-{number:031}", c.Role.ATTENDANT) for number in range(300)]
    for person in people:
        hub.subscribe("centro", person.id, lambda: None, person)
    told = Present(hub, lambda: 0.0, "one", ROUND).words()
    assert all(len(words) < 7000 for words in told) and len(told) == 3
    heard = Present(Hub(100), lambda: 0.0, "two", ROUND)
    assert not any(heard.hear(words) for words in told)
    assert heard.near("centro", "x") == Near(0, 300)


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="this system cannot say so")
def test_a_computer_that_lost_its_power_is_noticed_within_a_minute() -> None:
    """It says nothing any more, and what it is sent is not acknowledged: left alone that takes a quarter of an hour."""
    listener = _listen("127.0.0.1", 0, 60)
    listener.listen()
    with listener, socket.create_connection(listener.getsockname()), listener.accept()[0] as accepted:
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 60_000
