"""A desk that is gone: no ticket is lost, whoever was in front keeps their place, and who comes back is told."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from domain import commands as c
from domain import desk_gone
from domain import events as e
from domain.deciding import decide
from domain.errors import Refused
from domain.priority import Group
from domain.released import GONE, Released
from domain.room import Room
from domain.ticket import OPEN, Action, State, Ticket
from tests.branches import ANA, BETO, NOON, Day, branch

SERVER = c.Actor("server", c.Role.BRANCH_SERVER)


def release(day: Day, counter: str = "1", minutes: float = 60, **other: object) -> tuple[e.AnyEvent, ...]:
    """What the server asks for when it looks now, and that it happens."""
    seat = day.room.counters[counter]
    since = desk_gone.touched(day.room.at_counter(counter))
    command = replace(c.ReleaseDesk(day.id(), counter, seat.attendant, seat.ticket, since, minutes), **other)
    events = decide(day.room, command, SERVER, day.now)
    for event in events:
        day.room.apply(e.Recorded(day.room.version + 1, day.now, "server", command.id, event))
    return events


def called(day: Day, people: int = 2) -> Ticket:
    for _ in range(people):
        day.do(c.IssueTicket(day.id(), "identity"))
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.CallNext(day.id(), "1"), ANA)
    ticket = day.room.at_counter("1")
    assert ticket is not None
    return ticket


def test_who_was_called_waits_again_in_their_place() -> None:
    day = Day()
    before = called(day)
    day.now += timedelta(minutes=6)
    requeued, closed = release(day, minutes=5)
    assert isinstance(requeued, e.TicketRequeued) and isinstance(closed, e.CounterClosed)
    assert (requeued.how, requeued.reason, requeued.order) == (Action.RETURN, GONE, before.order)
    ticket = day.room.tickets[before.id]
    assert (ticket.state, ticket.counter, ticket.order) == (State.WAITING, None, before.order)
    assert day.room.counters == {}
    assert day.room.released["ana"] == Released(day.now, "ana", "1", before.number)
    day.do(c.OpenCounter(day.id(), "2"), BETO)
    day.do(c.CallNext(day.id(), "2"), BETO)
    assert day.room.at_counter("2") == replace(ticket, state=State.CALLED, counter="2", calls=1, called_at=day.now), (
        "the first again"
    )


def test_a_computer_that_starts_again_within_the_time_changes_nothing() -> None:
    day = Day()
    called(day)
    assert release(day, minutes=4.9) == ()


def test_who_is_being_served_is_set_aside_and_much_later() -> None:
    day = Day()
    before = called(day)
    day.do(c.Start(day.id(), before.id), ANA)
    day.now += timedelta(minutes=32)
    assert release(day, minutes=29) == ()
    suspended, closed = release(day, minutes=30)
    assert isinstance(suspended, e.TicketSuspended)
    assert (suspended.reason, suspended.minutes) == (GONE, 2.0), "only the time with a desk is time of service"
    assert day.room.released["ana"].aside and isinstance(closed, e.CounterClosed)
    day.do(c.OpenCounter(day.id(), "2"), BETO)
    day.do(c.Resume(day.id(), before.id, "2"), BETO)
    (finished,) = day.do(c.Finish(day.id(), before.id), BETO)
    assert isinstance(finished, e.TicketFinished) and finished.minutes == 2.0


def test_a_counter_with_nobody_in_front_is_closed() -> None:
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    assert release(day, minutes=5) == (e.CounterClosed("1", gone=Released(day.now, "ana", "1")),)


def test_a_ticket_that_only_this_attendant_could_call_waits_for_anybody() -> None:
    day = Day()
    before = called(day)
    day.do(c.Transfer(day.id(), before.id, attendant="ana"), ANA)
    day.do(c.CallTicket(day.id(), "1", before.id, "it is hers"), ANA)
    release(day)
    day.do(c.OpenCounter(day.id(), "2"), BETO)
    assert before.id in {head.id for head in day.room.heads("2", day.now)}


@pytest.mark.parametrize(
    "other",
    [
        {"attendant": "beto"},
        {"ticket": None},
        {"ticket": "00000000-0000-0000-0000-000000000002"},
        {"since": NOON - timedelta(minutes=1)},
    ],
)
def test_what_is_otherwise_by_then_stays(other: dict[str, object]) -> None:
    day = Day()
    called(day)
    assert release(day, **other) == ()


def test_two_servers_that_find_it_out_at_once_do_it_once() -> None:
    day = Day()
    ticket = called(day)
    since = desk_gone.touched(ticket)
    late = c.ReleaseDesk(day.id(), "1", "ana", ticket.id, since, 6)
    assert release(day)
    assert decide(day.room, late, SERVER, day.now) == ()
    day.now += timedelta(seconds=1)
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.CallNext(day.id(), "1"), ANA)
    assert decide(day.room, late, SERVER, day.now) == (), "she is back and has called the same ticket again"


def test_who_comes_back_is_told_until_they_sit_down() -> None:
    day = Day()
    ticket = called(day)
    release(day)
    copy = Room(
        day.room.branch, msgspec.json.decode(msgspec.json.encode(day.room.snapshot()), type=type(day.room.snapshot()))
    )
    assert copy.released["ana"].number == ticket.number
    assert copy.snapshot().for_the_room().released == {}
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    assert day.room.released == {}


def test_a_lobby_is_not_told_who_is_gone() -> None:
    closed = e.CounterClosed("1", gone=Released(NOON, "ana", "1", "A001"))
    told = e.Recorded(1, NOON, "server", "x", closed).for_the_room()
    assert told.event == e.CounterClosed("1")


Step = tuple[str, str, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["issue", "sit", "call", "start", "aside", "finish", "gone", "wait"]),
        st.sampled_from("12"),
        st.integers(0, 40),
    ),
    max_size=40,
)


def step(day: Day, what: str, counter: str, number: int) -> None:
    actor = ANA if counter == "1" else BETO
    front = day.room.at_counter(counter)
    ticket = front.id if front else "none"
    match what:
        case "issue":
            day.do(c.IssueTicket(day.id(), "identity", list(Group)[number % len(Group)]))
        case "sit":
            day.do(c.OpenCounter(day.id(), counter), actor)
        case "call":
            day.do(c.CallNext(day.id(), counter), actor)
        case "start":
            day.do(c.Start(day.id(), ticket), actor)
        case "aside":
            day.do(c.Suspend(day.id(), ticket), actor)
        case "finish":
            day.do(c.Finish(day.id(), ticket), actor)
        case "gone" if counter in day.room.counters:
            release(day, counter, number)
        case "wait":
            day.now += timedelta(minutes=number)


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_no_ticket_is_lost_whenever_desks_are_gone(steps: list[Step]) -> None:
    """Each ticket is open until it was finished, in one place only, and keeps its place in time."""
    day = Day(branch())
    orders: dict[str, float] = {}
    finished: set[str] = set()
    for one in steps:
        try:
            step(day, *one)
        except Refused:
            continue
        for ticket in day.room.tickets.values():
            assert orders.setdefault(ticket.id, ticket.order) == ticket.order
        finished |= orders.keys() - day.room.tickets.keys()
    served = {each.event.ticket for each in day.history if isinstance(each.event, e.TicketFinished)}
    assert finished == served
    queued = [ticket.id for ticket in day.room.queue("1")]
    for ticket in day.room.tickets.values():
        assert ticket.state in OPEN
        in_front = [counter for counter, seat in day.room.counters.items() if seat.ticket == ticket.id]
        assert len(in_front) == (ticket.state in (State.CALLED, State.SERVING))
        assert queued.count(ticket.id) == (ticket.state is State.WAITING)
