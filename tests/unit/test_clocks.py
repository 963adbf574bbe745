"""A computer's clock that is set while the server runs, or was wrong when it started, and what the server goes by."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from domain import commands as c
from domain.commands import Actor
from domain.events import DayOpened
from domain.ticket import State
from server import store
from server.audit.trail import OPERATOR, Entry, record
from server.centre.standing import Standing
from server.clocks import signs
from server.clocks.watch import ClockWatch
from server.timekeeping import TRUSTED, Timekeeper
from tests.branches import NOON, TOTEM, Day
from tests.unit.test_centre import Book, ids
from tests.unit.test_centre_clocks import given_numbers

T = TypeVar("T")
DAY, FORTY_YEARS, HOUR, MINUTE = timedelta(days=1), timedelta(days=14_610), timedelta(hours=1), timedelta(minutes=1)
STEPS = [MINUTE, 5 * MINUTE, HOUR, DAY, FORTY_YEARS]


class Clocks:
    """The true time, and a computer's clock that is ``wrong`` by something."""

    def __init__(self, now: datetime = NOON) -> None:
        self.true = now
        self.wrong = timedelta()

    def wall(self) -> datetime:
        return self.true + self.wrong

    def steady(self) -> float:
        return (self.true - NOON).total_seconds() + 1000

    def keeper(self) -> Timekeeper:
        return Timekeeper(self.wall, self.steady)


class Server:
    """A database, what runs beside its commands, and the computer's clocks."""

    def __init__(self, folder: Path) -> None:
        self.book = Book(f"sqlite:///{folder / 'vez.db'}")
        self.clocks = Clocks()
        self.standing = Standing()

    def start(self) -> None:
        self.keeper = self.clocks.keeper()
        self.standing = Standing()
        self.watch = ClockWatch(self.keeper, self.standing, self, 1)
        asyncio.run(self.watch.begin())

    async def run(self, read: Callable[[Connection], T]) -> T:
        with self.book.engine.connect() as connection:
            return read(connection)

    def do(self, command: c.AnyCommand, actor: Actor = TOTEM) -> None:
        self.book.now = self.keeper.now()
        assert isinstance(self.book.do((command, actor))[0], bytes)

    def issue(self) -> None:
        self.do(c.IssueTicket(next(ids), "identity"))

    def pass_by(self, time: timedelta) -> None:
        self.clocks.true += time
        asyncio.run(self.watch.look())

    def accept(self) -> None:
        with self.book.writing() as connection, connection.begin():
            record(connection, Entry(self.clocks.wall(), "", OPERATOR, signs.ACCEPTED, {}))

    def waiting(self) -> list[str]:
        with self.book.engine.connect() as connection:
            room = store.load_room(connection, "centro")
        return [ticket.number for ticket in room.tickets.values() if ticket.state is State.WAITING]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    made = Server(tmp_path)
    made.start()
    yield made
    made.book.engine.dispose()


@pytest.mark.parametrize("jump", [DAY, -DAY, FORTY_YEARS, -FORTY_YEARS, 11 * MINUTE, -11 * MINUTE])
def test_a_clock_that_jumps_while_people_wait_changes_no_day_and_loses_nobody(server: Server, jump: timedelta) -> None:
    server.issue()
    server.clocks.wrong = jump
    server.issue()  # also before anybody has looked
    assert server.book.now == server.clocks.true
    server.pass_by(MINUTE)
    server.issue()
    assert server.waiting() == ["A001", "A002", "A003"]
    assert server.standing.words() == {"clock_jumped": round(jump.total_seconds())}
    server.clocks.wrong = timedelta(seconds=2)
    server.pass_by(MINUTE)
    assert server.standing.words() == {}
    assert server.keeper.now() == server.clocks.wall()


def test_a_small_step_is_believed(server: Server) -> None:
    server.issue()
    server.clocks.wrong = timedelta(seconds=TRUSTED - 1)
    server.pass_by(MINUTE)
    assert server.keeper.now() == server.clocks.wall()
    assert server.standing.words() == {}


def test_a_day_goes_by_as_always_while_the_clock_is_not_believed(server: Server) -> None:
    server.issue()
    server.clocks.wrong = FORTY_YEARS
    server.pass_by(DAY)
    server.issue()
    assert server.waiting() == ["A001"], "the second day's first, by the true calendar"
    assert server.book.now == server.clocks.true, "and by no other"


def test_a_clock_that_a_person_says_is_right_is_believed(server: Server) -> None:
    server.issue()
    server.accept()  # of an earlier time: it says nothing about a clock that is set after it
    server.clocks.wrong = DAY
    server.pass_by(MINUTE)
    assert server.standing.words() != {}
    server.accept()
    server.pass_by(MINUTE)
    assert server.standing.words() == {}
    assert server.keeper.now() == server.clocks.wall()
    server.clocks.wrong = 2 * DAY
    server.pass_by(MINUTE)
    assert server.standing.words() == {"clock_jumped": 86_400}, "of the one that was believed"


@pytest.mark.parametrize("late", [13 * HOUR, -HOUR, 400 * DAY])
def test_a_clock_that_gets_its_time_before_anybody_comes_is_believed(server: Server, late: timedelta) -> None:
    server.issue()
    server.clocks.true += HOUR
    server.start()
    server.do(c.LeaseNumbers(next(ids)))
    server.clocks.wrong = late
    server.pass_by(MINUTE)
    assert server.keeper.now() == server.clocks.wall()
    assert "clock_jumped" not in server.standing.words()


def test_a_clock_that_was_behind_at_the_start_may_come_to_a_likely_time_at_any_moment(server: Server) -> None:
    server.issue()
    server.clocks.true += DAY
    server.clocks.wrong = -FORTY_YEARS
    server.start()
    assert server.standing.words() == {"clock_unlikely": "before_last_event", "days_ahead": 1}, "one of the two"
    server.issue()
    assert server.waiting() == ["A001", "A002"], "no day before the last one begins"
    server.clocks.wrong = FORTY_YEARS
    server.pass_by(MINUTE)
    assert "clock_jumped" in server.standing.words()
    server.clocks.wrong = timedelta()
    server.pass_by(MINUTE)
    assert server.standing.words() == {}
    server.issue()
    assert server.book.now == server.clocks.true
    assert server.waiting() == ["A001"]


def test_a_start_long_after_the_last_event_is_said_until_a_person_accepts_it(server: Server) -> None:
    server.issue()
    server.clocks.true += 46 * DAY
    server.start()
    assert server.standing.words() == {"clock_unlikely": "long_after_last_event"}
    server.accept()
    server.pass_by(MINUTE)
    assert server.standing.words() == {}


def test_a_branch_whose_day_has_not_come_yet_is_said(server: Server) -> None:
    server.clocks.wrong = FORTY_YEARS
    server.start()
    server.issue()
    server.clocks.wrong = timedelta()
    server.start()
    assert server.standing.words() == {"clock_unlikely": "before_last_event", "days_ahead": 1}


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(STEPS[:3]), st.sampled_from([timedelta(), *STEPS, *(-s for s in STEPS)]))))
def test_whatever_a_clock_does_while_people_wait_each_true_day_is_one_day(
    steps: list[tuple[timedelta, timedelta]],
) -> None:
    clocks, day = Clocks(), Day()
    keeper = clocks.keeper()
    before = day.now
    for passed, wrong in steps:
        clocks.true += passed
        clocks.wrong = wrong
        day.now = keeper.now()
        assert abs((day.now - clocks.true).total_seconds()) <= TRUSTED
        today = {(each.astimezone(UTC) - timedelta(hours=3)).date() for each in (before, clocks.true)}
        near_midnight = (clocks.true - timedelta(hours=3, minutes=15)).date() != (
            clocks.true - timedelta(hours=2, minutes=45)
        ).date()
        waiting = set(day.room.tickets)
        day.do(c.IssueTicket(day.id(), "identity"))
        if len(today) == 1 and not near_midnight:
            assert waiting < set(day.room.tickets), "nobody who waits is lost"
        before = clocks.true
    opened = [each.event.day for each in day.history if isinstance(each.event, DayOpened)]
    assert opened == sorted(set(opened))
    assert len(opened) <= 1 + (clocks.true - NOON).days + 1
    assert all(len(each) == len(set(each)) for each in given_numbers(day.history))
