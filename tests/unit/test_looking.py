"""What is seen of a room after its day, before anybody has given the next day's first command."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from domain import commands as c
from domain.looking import is_over, seen
from domain.room import Room
from domain.sight import Sight
from domain.ticket import State
from server.auth import Identities
from server.following import Following
from server.hub import Hub
from server.reader import Reader
from server.schema import tickets
from server.watch import Watch
from tests.branches import ANA, NOON, Day
from tests.unit.test_centre import Book, ids

NIGHT = timedelta(hours=12, minutes=1)


def worked() -> Day:
    """A day with one person at the counter, one who was missed, and one who waits."""
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    for _ in range(3):
        day.do(c.IssueTicket(day.id(), "identity"))
    missed, served, _ = list(day.room.tickets)
    day.do(c.CallNext(day.id(), "1"), ANA)
    day.do(c.MarkNoShow(day.id(), missed), ANA)
    day.do(c.CallNext(day.id(), "1"), ANA)
    day.do(c.Start(day.id(), served), ANA)
    return day


def test_who_looks_during_the_day_sees_the_room_as_it_is() -> None:
    day = worked()
    assert not is_over(day.room, day.now)
    assert seen(day.room, day.now) == day.room.snapshot()
    empty = Day()
    assert seen(empty.room, empty.now) == empty.room.snapshot() and not is_over(empty.room, empty.now)


def test_who_looks_after_the_day_sees_nobody_who_waited_and_the_day_not_begun() -> None:
    day = worked()
    before = day.room.snapshot()
    day.now += NIGHT
    found = seen(day.room, day.now)
    assert is_over(day.room, day.now)
    assert [ticket.number for ticket in found.tickets] == ["A002"], "who is at the counter"
    assert (found.gone, found.version, found.day) == ((), before.version, before.day)
    assert day.room.snapshot() == before, "looking changes nothing"


def test_a_screen_that_began_so_is_the_same_as_every_other_after_the_next_event() -> None:
    day = worked()
    day.now += NIGHT
    screen = Room(day.room.branch, seen(day.room, day.now))
    day.do(c.IssueTicket(day.id(), "identity"))
    for recorded in day.history[screen.version :]:
        screen.apply(recorded)
    assert screen.snapshot() == day.room.snapshot()


class Served:
    """A server's database with somebody who waits, what reads it, and somebody who follows."""

    def __init__(self, folder: Path) -> None:
        self.now = NOON
        self.book = Book(f"sqlite:///{folder / 'vez.db'}")
        self.reader = Reader(self.book.engine, lambda: self.now, 1_000)
        self.issue()

    def issue(self) -> None:
        self.book.now = self.now
        assert isinstance(self.book.do((c.IssueTicket(next(ids), "identity"), ANA))[0], bytes)

    async def numbers(self) -> list[str]:
        room = json.loads(await self.reader.start("centro", Sight.LOBBY))["room"]
        return [ticket["number"] for ticket in room["tickets"]]

    async def page(self) -> State:
        with self.book.engine.connect() as connection:
            token = connection.scalar(select(tickets.c.page).order_by(tickets.c.issued_at).limit(1))
        found = await self.reader.page(token or "")
        assert found is not None
        return found.shown.state


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    made = Served(tmp_path)
    yield made
    made.reader.stop()
    made.book.engine.dispose()


def test_room_and_page_say_that_the_day_is_over(served: Served) -> None:
    assert asyncio.run(served.numbers()) == ["A001"]
    assert asyncio.run(served.page()) is State.WAITING
    served.now += NIGHT
    assert asyncio.run(served.numbers()) == []
    assert asyncio.run(served.page()) is State.EXPIRED
    served.issue()
    assert asyncio.run(served.numbers()) == ["A001"]


def test_screens_start_again_once_when_the_day_is_over(served: Served) -> None:
    async def night() -> list[bool]:
        hub = Hub(10)
        watch = Watch(served.reader, Identities(), hub, Following(served.reader, hub), 1)
        told = []
        for later in (timedelta(), NIGHT, timedelta(), timedelta(minutes=1)):
            following = hub.subscribe("centro", "panel", lambda: None)
            await served.numbers()
            served.now += later
            await watch.look()
            told.append(following.outdated)
            hub.unsubscribe(following)
        return told

    assert asyncio.run(night()) == [False, True, False, False]
