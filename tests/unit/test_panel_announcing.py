"""Which call has its turn, and which is said."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import events as e
from domain.priority import Group
from domain.snapshot import Call
from domain.ticket import Action
from panel.announcing import Announcer, Pace
from tests.branches import NOON

PACE = Pace()


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def called(version: int, at: datetime = NOON, ticket: str | None = None) -> e.Recorded:
    name = ticket or f"t{version}"
    event = e.TicketCalled(name, f"A{version:03}", "identity", Group.ORDINARY, "pt_BR", "1", "", ())
    return e.Recorded(version, at, "", "", event)


def recalled(version: int, ticket: str, times: int = 2) -> e.Recorded:
    event = e.TicketRecalled(ticket, "A001", "identity", Group.ORDINARY, "pt_BR", "1", times)
    return e.Recorded(version, NOON, "", "", event)


def shown(announcer: Announcer) -> int | None:
    return announcer.current.version if announcer.current else None


def test_a_call_has_its_turn_at_once_and_is_said() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    said = announcer.advance(NOON, speaking=False)
    assert said is not None and said.number == "A001"
    assert shown(announcer) == 1
    assert announcer.advance(NOON, speaking=False) is None, "it is said once"


def test_two_calls_of_one_instant_are_both_shown_long_enough_and_both_said() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.hear(called(2), NOON)
    first = announcer.advance(NOON, speaking=False)
    assert first is not None and first.version == 1
    just_before = NOON + PACE.hold - seconds(0.001)
    assert announcer.advance(just_before, speaking=False) is None and shown(announcer) == 1
    assert announcer.wait(just_before) == seconds(0.001)
    second = announcer.advance(NOON + PACE.hold, speaking=False)
    assert second is not None and second.version == 2
    assert announcer.wait(NOON + PACE.hold) is None


def test_the_voice_is_never_cut_by_the_next_call() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.hear(called(2), NOON)
    announcer.advance(NOON, speaking=False)
    later = NOON + seconds(20)
    assert announcer.advance(later, speaking=True) is None and shown(announcer) == 1
    said = announcer.advance(later, speaking=False)
    assert said is not None and said.version == 2


def test_an_old_call_is_shown_and_not_said() -> None:
    announcer = Announcer()
    announcer.hear(called(1, at=NOON - PACE.stale - seconds(1)), NOON)
    assert announcer.advance(NOON, speaking=False) is None
    assert shown(announcer) == 1


def test_a_call_just_young_enough_is_said() -> None:
    announcer = Announcer()
    announcer.hear(called(1, at=NOON - PACE.stale), NOON)
    assert announcer.advance(NOON, speaking=False) is not None


def test_after_a_gap_the_newest_call_is_shown_at_once_and_a_fresh_one_is_said() -> None:
    announcer = Announcer()
    for version in range(1, 9):
        announcer.hear(called(version, at=NOON - timedelta(minutes=10)), NOON)
    announcer.hear(called(9), NOON)
    said = announcer.advance(NOON, speaking=False)
    assert said is not None and said.version == 9 and shown(announcer) == 9


def test_a_snapshot_shows_its_newest_call_and_says_nothing() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.begin([Call(7, NOON, "t7", "A007", "identity", Group.PRIORITY, "1", 2)])
    assert announcer.advance(NOON, speaking=False) is None
    assert announcer.current is not None
    assert (announcer.current.number, announcer.current.is_priority, announcer.current.times) == ("A007", True, 2)
    assert not announcer.is_new(NOON, speaking=False)


def test_a_call_that_waited_too_long_for_its_turn_is_shown_and_not_said() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.hear(called(2), NOON)
    announcer.advance(NOON, speaking=False)
    assert announcer.advance(NOON + PACE.late + seconds(1), speaking=False) is None
    assert shown(announcer) == 2


@pytest.mark.parametrize(
    "over",
    [
        e.TicketStarted("t2", "A002", "1"),
        e.TicketMissed("t2", "A002", "1"),
        e.TicketRequeued("t2", "A002", Action.RETURN, "identity", 9),
        e.TicketCancelled("t2", "A002"),
    ],
)
def test_who_has_come_or_no_longer_needs_to_is_not_announced(over: e.AnyEvent) -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.advance(NOON, speaking=False)
    announcer.hear(called(2), NOON)
    announcer.hear(e.Recorded(3, NOON, "", "", over), NOON)
    assert announcer.waiting == ()


def test_a_second_call_is_marked_and_takes_the_place_of_one_that_still_waits() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.advance(NOON, speaking=False)
    announcer.hear(called(2, ticket="b"), NOON)
    announcer.hear(recalled(3, "b"), NOON)
    assert [(call.version, call.times) for call in announcer.waiting] == [(3, 2)]


def test_the_same_ticket_called_again_waits_for_the_voice_alone() -> None:
    announcer = Announcer()
    announcer.hear(called(1, ticket="a"), NOON)
    announcer.advance(NOON, speaking=False)
    announcer.hear(recalled(2, "a"), NOON)
    assert announcer.advance(NOON, speaking=True) is None
    said = announcer.advance(NOON, speaking=False)
    assert said is not None and said.times == 2


def test_a_new_day_starts_with_an_empty_screen() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.advance(NOON, speaking=False)
    announcer.hear(e.Recorded(2, NOON, "", "", e.DayOpened(NOON.date())), NOON)
    assert announcer.current is None and announcer.waiting == ()


def test_a_call_is_new_while_it_holds_its_place() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.advance(NOON, speaking=False)
    assert announcer.is_new(NOON, speaking=False)
    assert announcer.is_new(NOON + PACE.hold, speaking=True)
    assert not announcer.is_new(NOON + PACE.hold, speaking=False)


steps = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 40), st.integers(0, 120)), max_size=40)


@given(steps)
def test_whatever_comes_no_call_is_lost_and_none_comes_before_an_older_one(plan: list[tuple[int, int, int]]) -> None:
    """Calls of any age, time passing at any pace, a loudspeaker that is sometimes busy for long."""
    announcer, now, version = Announcer(), NOON, 0
    heard_fresh: list[int] = []
    said: list[tuple[int, datetime]] = []
    turns: list[int] = []
    for calls, passing, age in plan:
        for _ in range(calls):
            version += 1
            announcer.hear(called(version, at=now - seconds(age)), now)
            if seconds(age) <= PACE.stale:
                heard_fresh.append(version)
        now += seconds(passing / 4)
        call = announcer.advance(now, speaking=passing % 7 == 6)
        if call is not None:
            said.append((call.version, now))
        if announcer.current is not None:
            turns.append(announcer.current.version)
    assert turns == sorted(turns)
    assert [one for one, _ in said] == sorted({one for one, _ in said})
    assert all(later - sooner >= PACE.hold for (_, sooner), (_, later) in pairwise(said))
    assert {one for one, _ in said} <= set(heard_fresh)
    while announcer.waiting:
        now += PACE.hold
        announcer.advance(now, speaking=False)
    assert shown(announcer) == (version or None)
