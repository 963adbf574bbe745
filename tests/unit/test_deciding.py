"""What each command does, and what it refuses."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain import commands as c
from domain import events as e
from domain.branch import Audience, Counter
from domain.errors import (
    CounterBusy,
    CounterNotOpen,
    CounterTaken,
    NobodyWaiting,
    NotEligible,
    TransitionRefused,
    Unknown,
)
from domain.priority import Group
from domain.ticket import State
from tests.branches import ANA, BETO, Day, branch, service


@pytest.fixture
def day() -> Day:
    return Day()


def issue(day: Day, service_id: str = "identity", group: Group = Group.ORDINARY) -> str:
    (event,) = day.do(c.IssueTicket(day.id(), service_id, group))
    assert isinstance(event, e.TicketIssued)
    return event.ticket


def call(day: Day, actor: c.Actor = ANA, counter: str = "1") -> e.TicketCalled:
    (event,) = day.do(c.CallNext(day.id(), counter), actor)
    assert isinstance(event, e.TicketCalled)
    return event


def test_the_first_command_of_a_day_opens_it(day: Day) -> None:
    issue(day)
    assert [type(recorded.event) for recorded in day.history] == [e.DayOpened, e.TicketIssued]
    assert [recorded.version for recorded in day.history] == [1, 2]


def test_numbers_count_by_prefix_and_priority_shares_one(day: Day) -> None:
    issue(day, "identity")
    issue(day, "taxes")
    issue(day, "identity")
    issue(day, "identity", Group.DONOR)
    issue(day, "taxes", Group.EIGHTY_PLUS)
    numbers = [ticket.number for ticket in day.room.tickets.values()]
    assert numbers == ["A001", "B001", "A002", "P001", "P002"]


def test_a_series_grows_past_its_width_and_refuses_nobody(day: Day) -> None:
    issue(day)
    day.room.sequences["A"] = 999
    assert day.room.tickets[issue(day)].number == "A1000"


def test_the_law_decides_who_is_next_and_the_record_says_who_was_passed_over(day: Day) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    for group in (Group.ORDINARY, Group.DONOR, Group.PRIORITY, Group.EIGHTY_PLUS):
        issue(day, "identity", group)
    called = []
    for _ in range(4):
        event = call(day)
        called.append((event.group, event.passed_over, event.policy))
        day.do(c.MarkNoShow(day.id(), event.ticket), ANA)
    assert called == [
        (Group.EIGHTY_PLUS, ("A001", "P001", "P002"), "strict_legal"),
        (Group.PRIORITY, ("A001", "P001"), "strict_legal"),
        (Group.DONOR, ("A001",), "strict_legal"),
        (Group.ORDINARY, (), "strict_legal"),
    ]


def test_a_counter_calls_only_what_it_serves() -> None:
    day = Day(branch(counters=(Counter("1", "01", ("taxes",)), Counter("2", "02"))))
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    issue(day, "identity", Group.EIGHTY_PLUS)
    with pytest.raises(NobodyWaiting):
        call(day)
    issue(day, "taxes")
    assert call(day).service == "taxes"


def test_a_ticket_goes_through_its_life(day: Day) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    ticket = issue(day)
    call(day)
    assert day.room.tickets[ticket].state is State.CALLED
    day.do(c.Recall(day.id(), ticket), ANA)
    (again,) = day.do(c.Recall(day.id(), ticket), ANA)
    assert isinstance(again, e.TicketRecalled)
    assert again.times == 3
    day.do(c.Start(day.id(), ticket), ANA)
    day.now += timedelta(minutes=12)
    (finished,) = day.do(c.Finish(day.id(), ticket), ANA)
    assert isinstance(finished, e.TicketFinished)
    assert finished.minutes == 12
    assert ticket not in day.room.tickets
    assert day.room.at_counter("1") is None


@pytest.mark.parametrize("kind", [c.Recall, c.Start, c.Finish, c.MarkNoShow])
def test_nobody_serves_a_ticket_that_still_waits(day: Day, kind: type[c.Recall]) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    ticket = issue(day)
    with pytest.raises(TransitionRefused):
        day.do(kind(day.id(), ticket), ANA)


def test_only_who_called_a_ticket_may_serve_it(day: Day) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.OpenCounter(day.id(), "2"), BETO)
    ticket = issue(day)
    call(day)
    with pytest.raises(CounterNotOpen):
        day.do(c.Start(day.id(), ticket), BETO)


def test_a_counter_has_one_person_in_front_of_it(day: Day) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    issue(day)
    issue(day)
    call(day)
    with pytest.raises(CounterBusy) as refused:
        call(day)
    assert refused.value.facts == {"counter": "1", "number": "A001"}
    with pytest.raises(CounterBusy):
        day.do(c.CloseCounter(day.id(), "1"), ANA)


def test_counters_are_taken_kept_and_left(day: Day) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    assert day.do(c.OpenCounter(day.id(), "1"), ANA) == ()
    with pytest.raises(CounterTaken):
        day.do(c.OpenCounter(day.id(), "1"), BETO)
    day.do(c.OpenCounter(day.id(), "2"), ANA)
    assert day.room.counter_of("ana") == "2"
    day.do(c.OpenCounter(day.id(), "1"), BETO)
    with pytest.raises(CounterNotOpen):
        day.do(c.CloseCounter(day.id(), "1"), ANA)
    day.do(c.CloseCounter(day.id(), "2"), ANA)
    assert day.do(c.CloseCounter(day.id(), "2"), ANA) == ()
    assert set(day.room.counters) == {"1"}


def test_calling_needs_an_open_counter_and_somebody_waiting(day: Day) -> None:
    issue(day)
    with pytest.raises(CounterNotOpen):
        call(day)
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.Finish(day.id(), _served(day)), ANA)
    with pytest.raises(NobodyWaiting):
        call(day)


def _served(day: Day) -> str:
    ticket = call(day).ticket
    day.do(c.Start(day.id(), ticket), ANA)
    return ticket


def test_who_gives_up_leaves_the_line(day: Day) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    first, second = issue(day), issue(day)
    day.do(c.Cancel(day.id(), first))
    assert call(day).ticket == second
    day.do(c.Cancel(day.id(), second), ANA)
    assert day.room.at_counter("1") is None
    with pytest.raises(Unknown):
        day.do(c.Cancel(day.id(), second))


def test_a_totem_cannot_cancel_who_was_called(day: Day) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    ticket = issue(day)
    call(day)
    with pytest.raises(CounterNotOpen):
        day.do(c.Cancel(day.id(), ticket))


@pytest.mark.parametrize(
    "command",
    [
        c.IssueTicket("0" * 32, "nothing"),
        c.OpenCounter("0" * 32, "9"),
        c.CloseCounter("0" * 32, "9"),
        c.Start("0" * 32, "nobody"),
        c.Cancel("0" * 32, "nobody"),
    ],
)
def test_what_is_not_there_is_unknown(day: Day, command: c.AnyCommand) -> None:
    with pytest.raises(Unknown):
        day.do(command, ANA)


def test_a_service_for_companies_offers_the_right_one_to_people() -> None:
    day = Day(branch((service("mei", "B", Audience.COMPANY, "identity"), service("identity", "A"))))
    with pytest.raises(NotEligible) as refused:
        day.do(c.IssueTicket(day.id(), "mei", audience=Audience.PERSON))
    assert refused.value.facts == {"service": "mei", "audience": "company", "instead": "identity"}
    day.do(c.IssueTicket(day.id(), "mei", audience=Audience.COMPANY))


def test_midnight_starts_the_series_again_and_who_was_being_served_stays(day: Day) -> None:
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    served, waiting = issue(day), issue(day)
    call(day)
    day.do(c.Start(day.id(), served), ANA)
    day.now += timedelta(hours=13)
    fresh = issue(day)
    assert day.room.tickets[fresh].number == "A001"
    assert waiting not in day.room.tickets
    assert day.room.tickets[served].state is State.SERVING
    day.do(c.Finish(day.id(), served), ANA)


def test_a_clock_that_goes_back_does_not_bring_yesterday_back(day: Day) -> None:
    issue(day)
    day.now -= timedelta(days=1)
    assert day.room.tickets[issue(day)].number == "A002"
    day.now -= timedelta(days=365 * 40)
    assert day.room.tickets[issue(day)].number == "A003"
