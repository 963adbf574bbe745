"""Which number is next: ranges, series that never start again, and what the next one steps over."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from domain import commands as c
from domain import document
from domain.branch import Branch, Emergency, Numbering, Numbers
from domain.errors import DocumentInvalid
from domain.events import DayOpened, TicketIssued
from domain.numbering import free_from, holds, next_number, number, overlap, parts, with_number
from domain.priority import Group
from tests.branches import Day, branch, service

ONE_DAY = timedelta(days=1)


def numbered(first: Numbers | None, second: Numbers | None = None, reset: str = "daily") -> Branch:
    """Two services that share the letter A."""
    services = (replace(service("identity", "A"), numbers=first), replace(service("taxes", "A"), numbers=second))
    return replace(branch(services), numbering=msgspec.convert({"reset": reset}, Numbering))


def issued(day: Day, times: int, service_id: str = "identity", group: Group = Group.ORDINARY) -> list[str]:
    events = [day.do(c.IssueTicket(day.id(), service_id, group))[0] for _ in range(times)]
    return [event.number for event in events if isinstance(event, TicketIssued)]


def test_services_that_share_a_letter_keep_to_their_ranges_and_grow_past_all_of_them() -> None:
    day = Day(numbered(Numbers(1, 2), Numbers(10, 11)))
    assert issued(day, 4) == ["A001", "A002", "A003", "A004"]
    assert issued(day, 4, "taxes") == ["A010", "A011", "A012", "A013"]
    assert issued(day, 7) == ["A005", "A006", "A007", "A008", "A009", "A014", "A015"]
    assert issued(day, 1, "taxes") == ["A016"]
    assert issued(day, 1, group=Group.PRIORITY) == ["P001"]


def test_a_series_begins_again_each_day_or_never() -> None:
    for reset, expected in (("daily", ["A001"]), ("never", ["A003"])):
        day = Day(numbered(None, None, reset))
        issued(day, 2)
        day.now += ONE_DAY
        assert issued(day, 1) == expected


def test_a_range_begins_again_but_never_with_a_number_of_today() -> None:
    day = Day(numbered(Numbers(1, 4, "wrap"), Numbers(7, 8), "never"))
    assert issued(day, 3) == ["A001", "A002", "A003"]
    day.now += ONE_DAY
    assert issued(day, 7) == ["A004", "A001", "A002", "A003", "A005", "A006", "A009"]
    day.now += ONE_DAY
    assert issued(day, 1) == ["A001"]


def test_a_document_that_changes_in_the_day_gives_no_number_twice() -> None:
    day = Day(numbered(Numbers(1, 50), Numbers(51, 99)))
    before = issued(day, 3) + issued(day, 3, "taxes")
    day.room = type(day.room)(numbered(Numbers(50, 60), Numbers(1, 10)), day.room.snapshot())
    after = issued(day, 12) + issued(day, 12, "taxes")
    assert len({*before, *after}) == 30


@given(st.lists(st.integers(1, 30)))
def test_runs_hold_what_was_put_in_sorted_and_apart(numbers: list[int]) -> None:
    runs: tuple[tuple[int, int], ...] = ()
    for each in numbers:
        runs = with_number(runs, each)
    assert {n for n in range(32) if holds(runs, n)} == set(numbers)
    assert all(a[1] + 1 < b[0] for a, b in pairwise(runs))
    assert free_from(1, runs) == min(set(range(1, 32)) - set(numbers))
    assert overlap(runs, 5, 20) == len({n for n in numbers if 5 <= n <= 20})


@given(st.integers(0, 40), st.lists(st.tuples(st.integers(1, 30), st.integers(0, 5)), max_size=6), st.booleans())
def test_the_next_number_is_never_one_that_is_kept(given: int, runs: list[tuple[int, int]], wrap: bool) -> None:
    kept = [(first, first + more) for first, more in runs]
    own = Numbers(5, 20, "wrap" if wrap else "grow")
    for mine in (own, None):
        found = next_number(numbered(own, Numbers(25, 27)), "A", mine, given, kept)
        assert not holds(kept, found)
        assert not 25 <= found <= 27
        if mine is not None:
            left = [n for n in range(5, 21) if not holds(kept, n) and (wrap or n > given)]
            assert (5 <= found <= 20) == bool(left)


def test_a_number_is_read_as_it_is_written() -> None:
    assert parts(number("PB", 7, 2)) == ("PB", 7)
    assert parts("A1000") == ("A", 1000)


def test_the_eight_hundreds_are_lent_whatever_the_width() -> None:
    assert [Numbering(digits=digits).lent for digits in (2, 3, 4)] == [(80, 89), (800, 899), (8000, 8999)]
    assert Numbering(emergency=Emergency(first=500, last=599)).lent == (500, 599)


@pytest.mark.parametrize(
    ("described", "field", "problem"),
    [
        (numbered(Numbers(9, 1)), "services[0].numbers", "begins with 9"),
        (numbered(Numbers(1, 9, "wrap")), "services[0].numbers.then", "reset: never"),
        (numbered(Numbers(1, 9), Numbers(9, 20)), "services[1].numbers", "crosses the numbers of 'identity'"),
        (replace(branch(), numbering=Numbering(emergency=Emergency(first=950))), "numbering.emergency", "begins with"),
    ],
)
def test_a_document_cannot_ask_for_numbers_that_meet(described: Branch, field: str, problem: str) -> None:
    with pytest.raises(DocumentInvalid) as invalid:
        document.read(msgspec.json.encode(described).decode())
    (found,) = invalid.value.problems
    assert found.field == field
    assert problem in found.message


@given(st.lists(st.sampled_from(["identity", "taxes", "tomorrow"]), max_size=40), st.sampled_from(["daily", "never"]))
def test_no_number_stands_for_two_people_in_a_day(steps: list[str], reset: str) -> None:
    wrap = "wrap" if reset == "never" else "grow"
    day = Day(numbered(Numbers(3, 6, wrap), None, reset))
    seen: set[str] = set()
    for step in steps:
        if step == "tomorrow":
            day.now += ONE_DAY
        else:
            day.do(c.IssueTicket(day.id(), step))
    for recorded in day.history:
        if isinstance(recorded.event, DayOpened):
            seen.clear()
        elif isinstance(recorded.event, TicketIssued):
            assert recorded.event.number not in seen
            seen.add(recorded.event.number)
