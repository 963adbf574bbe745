"""The promised range holds for nine people in ten, whatever the errors look like, and learns only from fair cases."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import commands as c
from domain import events as e
from domain.memory import Memory
from domain.priority import Group
from domain.wait import AT_FIRST, MISSED, STEP, WIDEST, Spread, WaitRange, estimate
from tests.branches import ANA, Day

CENTRES = (4.0, 12.0, 25.0, 50.0)


def told(centre: float, spread: Spread = AT_FIRST) -> WaitRange:
    return estimate(centre, 1, 0.0, spread)


@given(
    st.floats(0, 2000),
    st.integers(0, 40),
    st.floats(0, 600),
    st.builds(Spread, st.floats(-WIDEST, WIDEST), st.floats(-WIDEST, WIDEST)),
)
def test_a_range_is_made_of_steps_and_never_empty(work: float, counters: int, head: float, spread: Spread) -> None:
    found = estimate(work, counters, head, spread)
    assert 0 <= found.low < found.high
    assert found.low % STEP == found.high % STEP == 0


def test_without_history_the_width_is_fixed() -> None:
    assert [told(centre) for centre in CENTRES] == [
        WaitRange(0, 10),
        WaitRange(5, 20),
        WaitRange(15, 35),
        WaitRange(35, 65),
    ]


@pytest.mark.parametrize(
    ("bias", "noise"),
    [(1.0, 0.2), (1.0, 0.6), (1.6, 0.4), (0.5, 0.3), (2.5, 0.6)],
    ids=["true", "noisy", "too short", "too long", "very wrong"],
)
def test_nine_in_ten_are_called_inside_their_range(bias: float, noise: float) -> None:
    random, spread, right, tried = Random(3), AT_FIRST, 0, 4000
    for ticket in range(-300, tried):
        centre = random.choice(CENTRES)
        wait = centre * bias * random.lognormvariate(0, noise)
        promised = told(centre, spread)
        right += ticket >= 0 and promised.low <= wait <= promised.high
        spread = spread.after(promised, wait)
    assert 0.88 <= right / tried <= 0.96


def test_it_forgets_what_is_no_longer_so() -> None:
    random, spread = Random(4), AT_FIRST
    for bias in (2.5, 1.0):  # a bad month, then a good one
        late = early = 0
        for ticket in range(900):
            centre = random.choice(CENTRES)
            wait, promised = centre * bias * random.lognormvariate(0, 0.2), told(centre, spread)
            if ticket >= 300:
                late, early = late + (wait > promised.high), early + (wait < promised.low)
            spread = spread.after(promised, wait)
        assert late / 600 <= 2 * MISSED
        assert early / 600 <= 2 * MISSED


def test_nothing_can_run_away() -> None:
    late = early = AT_FIRST
    for _ in range(2000):
        late = late.after(WaitRange(5, 10), 600.0)
        early = early.after(WaitRange(5, 10), 0.0)
    assert late.above == WIDEST
    assert early.below == WIDEST
    assert told(20, late).high < 20 * 60


def served(day: Day, minutes: int, group: Group = Group.ORDINARY, ahead: int = 1) -> Memory:
    """Somebody comes with ``ahead`` people before them, and is called after ``minutes``; what is remembered then."""
    ids = []
    for _ in range(ahead + 1):
        (event,) = day.do(c.IssueTicket(day.id(), "identity", group))
        assert isinstance(event, e.TicketIssued)
        ids.append(event.ticket)
    for ticket in ids:
        day.now += timedelta(minutes=minutes if ticket == ids[-1] else 0)
        day.do(c.CallNext(day.id(), "1"), ANA)
        day.do(c.MarkNoShow(day.id(), ticket), ANA)
    return day.room.memory


def opened() -> Day:
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    return day


def test_a_late_call_widens_its_side_and_leaves_the_other_one() -> None:
    memory = served(opened(), 90)
    assert memory.ordinary.above > 1
    assert memory.priority == AT_FIRST
    memory = served(opened(), 90, Group.DONOR)
    assert memory.priority.above > 1
    assert memory.ordinary == AT_FIRST


def test_a_call_in_time_narrows_it_a_little() -> None:
    memory = served(opened(), 10)
    assert 0.99 < memory.ordinary.above < 1


def test_nothing_is_learned_from_who_had_nobody_before_them() -> None:
    assert served(opened(), 90, ahead=0) == Memory()


def test_nothing_is_learned_from_a_call_out_of_turn() -> None:
    day = opened()
    for _ in range(2):
        day.do(c.IssueTicket(day.id(), "identity"))
    *_, last = day.room.tickets.values()
    assert last.ahead == 1
    day.now += timedelta(hours=2)
    day.do(c.CallTicket(day.id(), "1", last.id, "asked for"), ANA)
    assert day.room.memory == Memory()


def test_nothing_is_learned_from_a_ticket_kept_for_one_attendant() -> None:
    day = opened()
    for _ in range(2):
        day.do(c.IssueTicket(day.id(), "identity", preferred="ana"))
    first, last = day.room.tickets.values()
    assert last.ahead == 1
    day.do(c.Cancel(day.id(), first.id))
    day.now += timedelta(hours=2)
    day.do(c.CallNext(day.id(), "1"), ANA)
    assert day.room.memory == Memory()


def test_a_range_from_zero_says_nothing_about_its_lower_end() -> None:
    assert Spread().after(WaitRange(0, 10), 0.0).below == 1
    assert Spread().after(WaitRange(5, 10), 7.0).below < 1
