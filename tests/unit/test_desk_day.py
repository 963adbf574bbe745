"""One's own day at the desk: pauses counted and proposed, never more than what one did oneself."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desk.day import WORK, Day, Kind, Pause
from desk.memory import DayFile
from domain.events import CounterClosed, CounterOpened, TicketCancelled, TicketFinished
from tests.branches import NOON

BEGAN = Day("ana", NOON.date()).after(CounterOpened("1", "ana"), NOON)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def paused(day: Day, kind: str, after: float, lasts: float) -> Day:
    away = day.after(CounterClosed("1", kind), NOON + minutes(after))
    return away.after(CounterOpened("1", "ana"), NOON + minutes(after + lasts))


def test_what_was_done_is_counted() -> None:
    day = BEGAN.after(TicketFinished("t", "A001", "cpf", "1", 7.5), NOON)
    day = day.after(TicketFinished("u", "A002", "cpf", "1", 2.5), NOON).after(TicketCancelled("v", "A003"), NOON)
    assert (day.served, day.minutes) == (2, 10.0)


def test_a_pause_begins_and_ends() -> None:
    away = BEGAN.after(CounterClosed("1", "recovery"), NOON + minutes(5))
    assert away.pause == Pause(Kind.RECOVERY, NOON + minutes(5))
    assert away.working is None
    back = away.after(CounterOpened("2", "ana"), NOON + minutes(15))
    assert back.pause is None
    assert back.pauses == (Pause(Kind.RECOVERY, NOON + minutes(5), NOON + minutes(15)),)
    assert back.working == NOON + minutes(15)


@pytest.mark.parametrize("kind", ["", "training"])
def test_another_reason_to_leave_is_no_pause(kind: str) -> None:
    assert BEGAN.after(CounterClosed("1", kind), NOON).pauses == ()


def test_changing_counters_is_no_pause() -> None:
    moved = BEGAN.after(CounterClosed("1"), NOON + minutes(60)).after(CounterOpened("2", "ana"), NOON + minutes(60))
    assert moved.working == NOON


def test_a_pause_is_proposed_after_enough_work_and_not_before() -> None:
    assert BEGAN.proposed(NOON + WORK - minutes(1)) is None
    assert BEGAN.proposed(NOON + WORK) is Kind.REST


def test_two_rests_and_a_meal_are_proposed_in_turn() -> None:
    first = paused(BEGAN, "rest", 90, 10)
    assert first.proposed(NOON + minutes(150)) is None
    assert first.proposed(NOON + minutes(190)) is Kind.MEAL
    second = paused(first, "meal", 190, 20)
    assert second.proposed(NOON + minutes(300)) is Kind.REST
    third = paused(second, "rest", 300, 10)
    assert third.proposed(NOON + minutes(900)) is None


def test_a_pause_to_recover_takes_none_of_the_others_away() -> None:
    assert paused(BEGAN, "recovery", 10, 10).proposed(NOON + minutes(110)) is Kind.REST


def test_a_day_is_kept_for_its_person_and_its_day_alone(tmp_path: Path) -> None:
    file = DayFile(tmp_path / "day.json")
    assert file.read("ana", NOON.date()) == Day("ana", NOON.date())
    file.write(BEGAN)
    assert file.read("ana", NOON.date()) == BEGAN
    assert file.read("beto", NOON.date()) == Day("beto", NOON.date())
    assert file.read("ana", (NOON + minutes(1440)).date()).working is None
