"""A clock that wanders does not make a panel silent, and an interruption does not fool it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from panel.steering import CALLS, WANDER, Steering
from tests.branches import NOON


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


@pytest.mark.parametrize("rate", [1.8e-4, -1.8e-4, 0.0])
def test_a_clock_that_wanders_is_followed(rate: float) -> None:
    """Three days of calls, one each thirteen seconds, heard 20 ms after they were made, on a bad clock."""
    steering = Steering()
    steering.begin(NOON)
    worst = timedelta(0)
    for place in range(20_000):
        made = NOON + seconds(place * 12.96)
        passed = made + seconds(0.02) - NOON
        reckoned = NOON + passed * (1 + rate) + steering.correction
        worst = max(worst, abs(reckoned - made))
        steering.hear(made, reckoned)
    assert worst < seconds(1)


def test_calls_that_an_interruption_held_back_teach_nothing() -> None:
    steering = Steering()
    steering.begin(NOON)
    for place in range(CALLS * 3):
        steering.hear(NOON + seconds(place), NOON + hours(1))
    assert steering.correction == timedelta(0)


def test_one_slow_call_among_quick_ones_teaches_nothing() -> None:
    steering = Steering()
    steering.begin(NOON)
    later = NOON + hours(24)
    for place in range(CALLS * 3):
        steering.hear(later, later + seconds(0.01 if place % 10 else 4))
    assert steering.correction == timedelta(0)


def test_what_cannot_have_been_a_clock_moves_it_no_further_than_a_clock_may_wander() -> None:
    steering = Steering()
    steering.begin(NOON)
    later = NOON + hours(1)
    steering.hear(later + hours(5), later)
    assert timedelta(0) < steering.correction <= hours(1) * WANDER + seconds(0.3)


def test_before_it_has_begun_it_does_nothing() -> None:
    steering = Steering()
    steering.hear(NOON, NOON - hours(1))
    assert steering.correction == timedelta(0)
