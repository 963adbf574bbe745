"""People who step aside, are sent elsewhere, come back, or are called out of turn."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain import commands as c
from domain import events as e
from domain.branch import Counter
from domain.errors import CounterBusy, CounterNotOpen, NobodyWaiting, ServiceElsewhere, TransitionRefused, Unknown
from domain.room import Room
from domain.ticket import State, Target
from tests.branches import ANA, BETO, Day, branch


@pytest.fixture
def day() -> Day:
    """Ana at counter 1, Beto at counter 2."""
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.OpenCounter(day.id(), "2"), BETO)
    return day


def issue(day: Day, preferred: str | None = None) -> str:
    (event,) = day.do(c.IssueTicket(day.id(), "identity", preferred=preferred))
    assert isinstance(event, e.TicketIssued)
    return event.ticket


def call(day: Day, actor: c.Actor = ANA, counter: str = "1") -> str:
    (event,) = day.do(c.CallNext(day.id(), counter), actor)
    assert isinstance(event, e.TicketCalled)
    return event.ticket


def serve(day: Day) -> str:
    ticket = call(day)
    day.do(c.Start(day.id(), ticket), ANA)
    return ticket


def test_a_chosen_call_says_who_was_passed_over_and_why(day: Day) -> None:
    first, second = issue(day), issue(day)
    (event,) = day.do(c.CallTicket(day.id(), "1", second, "fainted in the queue"), ANA)
    assert isinstance(event, e.TicketCalled)
    assert (event.policy, event.passed_over, event.reason) == ("chosen", ("A001",), "written")
    with pytest.raises(TransitionRefused):
        day.do(c.CallTicket(day.id(), "2", second, "again"), BETO)
    assert call(day, BETO, "2") == first


def test_who_steps_aside_frees_the_counter_and_the_time_served_adds_up(day: Day) -> None:
    issue(day)
    other = issue(day)
    ticket = serve(day)
    day.now += timedelta(minutes=4)
    day.do(c.Suspend(day.id(), ticket, "fetches a photograph"), ANA)
    assert day.room.at_counter("1") is None
    assert call(day) == other
    day.now += timedelta(minutes=30)
    with pytest.raises(CounterBusy):
        day.do(c.Resume(day.id(), ticket, "1"), ANA)
    day.do(c.Resume(day.id(), ticket, "2"), BETO)
    day.now += timedelta(minutes=5)
    (finished,) = day.do(c.Finish(day.id(), ticket, ("identity", "taxes"), "resolved"), BETO)
    assert isinstance(finished, e.TicketFinished)
    assert (finished.minutes, finished.services, finished.outcome) == (9, ("identity", "taxes"), "resolved")


def test_finishing_names_only_services_that_exist(day: Day) -> None:
    issue(day)
    ticket = serve(day)
    with pytest.raises(Unknown):
        day.do(c.Finish(day.id(), ticket, ("magic",)), ANA)


@pytest.mark.parametrize(("keep", "order"), [(True, ["A001", "A002"]), (False, ["A002", "A001"])])
def test_back_to_the_queue_keeps_the_place_or_goes_to_the_end(day: Day, keep: bool, order: list[str]) -> None:
    issue(day)
    issue(day)
    ticket = call(day)
    day.do(c.ReturnToQueue(day.id(), ticket, keep, "called by mistake"), ANA)
    assert [waiting.number for waiting in day.room.queue("1")] == order


def test_a_transfer_changes_the_service_and_not_the_number(day: Day) -> None:
    issue(day)
    ticket = serve(day)
    day.do(c.Transfer(day.id(), ticket, service="taxes"), ANA)
    moved = day.room.tickets[ticket]
    assert (moved.service, moved.number, moved.state, moved.counter) == ("taxes", "A001", State.WAITING, None)
    with pytest.raises(Unknown):
        day.do(c.Transfer(day.id(), ticket, service="magic"), ANA)


def test_a_transfer_to_a_counter_is_for_that_counter(day: Day) -> None:
    issue(day)
    ticket = call(day)
    day.do(c.Transfer(day.id(), ticket, counter="2"), ANA)
    with pytest.raises(NobodyWaiting):
        call(day)
    assert call(day, BETO, "2") == ticket


def test_a_transfer_to_a_person_is_for_that_person_wherever_they_sit(day: Day) -> None:
    issue(day)
    ticket = call(day)
    day.do(c.Transfer(day.id(), ticket, attendant="beto"), ANA)
    day.now += timedelta(hours=2)
    with pytest.raises(NobodyWaiting):
        call(day)
    assert call(day, BETO, "2") == ticket


def test_a_transfer_to_a_counter_that_cannot_serve_is_refused() -> None:
    day = Day(branch(counters=(Counter("1", "01"), Counter("2", "02", ("taxes",)))))
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    issue(day)
    ticket = call(day)
    with pytest.raises(ServiceElsewhere):
        day.do(c.Transfer(day.id(), ticket, counter="2"), ANA)
    day.do(c.Transfer(day.id(), ticket, service="taxes", counter="2"), ANA)


def test_a_returning_citizen_waits_for_who_knows_them_and_then_for_anyone(day: Day) -> None:
    ticket = issue(day, preferred="beto")
    with pytest.raises(NobodyWaiting):
        call(day)
    day.now += timedelta(minutes=15)
    assert call(day) == ticket


@pytest.mark.parametrize("gone", [c.MarkNoShow, c.Cancel])
def test_who_was_gone_may_come_back_the_same_day(day: Day, gone: type[c.Cancel]) -> None:
    issue(day)
    ticket = call(day)
    day.do(gone(day.id(), ticket), ANA)
    issue(day)
    day.do(c.Reactivate(day.id(), ticket), BETO)
    assert [waiting.number for waiting in day.room.queue("1")] == ["A002", "A001"]
    resumed = Room(day.room.branch, day.room.snapshot())
    assert resumed.snapshot() == day.room.snapshot()


def test_nobody_comes_back_the_next_day(day: Day) -> None:
    issue(day)
    ticket = call(day)
    day.do(c.MarkNoShow(day.id(), ticket), ANA)
    day.now += timedelta(days=1)
    with pytest.raises(Unknown):
        day.do(c.Reactivate(day.id(), ticket), ANA)


def test_only_somebody_at_a_counter_moves_tickets(day: Day) -> None:
    ticket = issue(day)
    with pytest.raises(CounterNotOpen):
        day.do(c.Transfer(day.id(), ticket, service="taxes"), c.Actor("carla", c.Role.ATTENDANT))
    call(day)
    with pytest.raises(CounterNotOpen):
        day.do(c.ReturnToQueue(day.id(), ticket), BETO)


def test_the_lobby_is_not_told_whose_client_somebody_is_nor_why(day: Day) -> None:
    issue(day, preferred="beto")
    ticket = issue(day)
    day.do(c.CallTicket(day.id(), "1", ticket, "secret reason"), ANA)
    for recorded in day.history:
        assert "beto" not in repr(recorded.for_the_room())
        assert "secret" not in repr(recorded.for_the_room())
    room = day.room.snapshot().for_the_room()
    assert "beto" not in repr(room)
    assert [waiting.target for waiting in room.tickets if waiting.target] == [
        Target(attendant="", until=day.now + timedelta(minutes=15))
    ]
