"""Clocks that are wrong by a day or by forty years, that jump and that go back over midnight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import commands as c
from domain.events import DayOpened, Recorded, TicketIssued
from domain.ticket import State
from server import store
from tests.branches import ANA, Day
from tests.unit.test_centre import Book, centre, here, ids, work

__all__ = ["centre", "here"]
DAY, FORTY_YEARS = timedelta(days=1), timedelta(days=14_610)
MIDNIGHT = datetime(2026, 3, 3, 3, 0, tzinfo=UTC)  # in São Paulo


def given_numbers(history: list[Recorded]) -> list[list[str]]:
    """The numbers that were given, by service day."""
    days: list[list[str]] = []
    for recorded in history:
        if isinstance(recorded.event, DayOpened):
            days.append([])
        elif isinstance(recorded.event, TicketIssued):
            days[-1].append(recorded.event.number)
    return days


@given(st.lists(st.sampled_from([timedelta(minutes=1), DAY, -DAY, FORTY_YEARS, -FORTY_YEARS]), max_size=30))
def test_whatever_a_clock_does_no_number_is_given_twice_in_a_day_and_no_day_comes_again(steps: list[timedelta]) -> None:
    day = Day()
    for step in (timedelta(), *steps):
        if not 1930 < (day.now + step).year < 2200:
            continue
        day.now += step
        before = len(day.room.tickets)
        opened = isinstance(day.do(c.IssueTicket(day.id(), "identity"))[0], DayOpened) or _opened(day)
        assert len(day.room.tickets) == (1 if opened else before + 1), "only a new day lets who waits go"
    given_days = [recorded.event.day for recorded in day.history if isinstance(recorded.event, DayOpened)]
    assert given_days == sorted(set(given_days))
    assert all(len(each) == len(set(each)) for each in given_numbers(day.history))


def _opened(day: Day) -> bool:
    return isinstance(day.history[-2].event, DayOpened) if len(day.history) > 1 else True


@pytest.mark.parametrize("back", [timedelta(minutes=2), DAY, FORTY_YEARS])
def test_a_clock_that_goes_back_over_midnight_loses_nobody(back: timedelta) -> None:
    day = Day(now=MIDNIGHT + timedelta(minutes=1))
    waiting = [day.do(c.IssueTicket(day.id(), "identity"))[-1] for _ in range(3)]
    day.now -= back
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    called = [day.do(c.CallNext(day.id(), "1"), ANA)[0] for _ in range(1)]
    assert [getattr(each, "number", "") for each in (waiting[0], called[0])] == ["A001", "A001"]
    assert getattr(day.do(c.IssueTicket(day.id(), "identity"))[0], "number", "") == "A004"
    assert sum(isinstance(each.event, DayOpened) for each in day.history) == 1
    ticket = next(iter(day.room.tickets))
    day.do(c.Start(day.id(), ticket), ANA)
    day.now -= timedelta(hours=1)
    finished = day.do(c.Finish(day.id(), ticket), ANA)[0]
    assert getattr(finished, "minutes", -1) == 0, "time that went backwards is no time"


@pytest.mark.parametrize("wrong", [DAY, -DAY, FORTY_YEARS, -FORTY_YEARS])
def test_a_branch_whose_clock_is_wrong_is_the_same_at_the_centre(here: Book, centre: Book, wrong: timedelta) -> None:
    work(here, 4)
    here.now += wrong
    work_on(here)
    here.now -= wrong
    work_on(here)
    centre.receive(here.batch(1))
    assert centre.everything() == here.everything()
    numbers = [found.number for found in tickets(here) if found.state is State.WAITING]
    assert len(numbers) == len(set(numbers))


def work_on(book: Book) -> None:
    for _ in range(3):
        book.do((c.IssueTicket(next(ids), "taxes"), ANA))


def tickets(book: Book) -> Iterator[object]:
    with book.engine.connect() as connection:
        yield from store.load_room(connection, "centro").tickets.values()
