"""A pause is an attendant who leaves the counter and says so; the lobby is not told."""

from __future__ import annotations

from domain import commands as c
from domain.events import CounterClosed
from tests.branches import ANA, Day


def closed(pause: str) -> Day:
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.CloseCounter(day.id(), "1", pause), ANA)
    return day


def test_the_record_says_what_the_pause_was_for() -> None:
    assert closed("rest").history[-1].event == CounterClosed("1", "rest")
    assert closed("").history[-1].event == CounterClosed("1")


def test_a_pause_leaves_the_counter_free() -> None:
    assert closed("meal").room.counters == {}


def test_the_lobby_is_told_that_the_counter_closed_and_not_why() -> None:
    assert closed("recovery").history[-1].for_the_room().event == CounterClosed("1")
