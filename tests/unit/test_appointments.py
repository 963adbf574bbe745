"""Where who comes with an appointment stands: by its time, inside the legal order, and never before one too often."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import commands as c
from domain import events as e
from domain.appointments import Appointment, Standing
from domain.booking import Appointments, Arrival
from domain.branch import Branch, Counter, Hours, Quota
from domain.deciding import decide, new_day
from domain.errors import (
    AppointmentAnotherDay,
    AppointmentCancelled,
    AppointmentElsewhere,
    NobodyWaiting,
    QuotaReached,
    Refused,
    Unknown,
)
from domain.legality import warnings
from domain.policies import AccumulatingPriority, AnyPolicy, DueTime, Ratio, StrictLegal
from domain.priority import Group
from domain.room import Room
from domain.snapshot import Snapshot
from domain.ticket import State, Ticket
from domain.triage import Triage
from tests.branches import ANA, BETO, NOON, TOTEM, Day, branch, service, text

replace = msgspec.structs.replace
RULES = Appointments(early_minutes=10, late_minutes=10, head_start_minutes=20, passes=2)
ONE = (Counter("1", "01"),)


class Reception(Day):
    """A day with an agenda. ``at`` of what is booked is in minutes after noon."""

    def __init__(self, described: Branch | None = None) -> None:
        super().__init__(described or replace(branch(counters=ONE), appointments=RULES))
        self.agenda: dict[str, Appointment] = {}
        self.do(c.OpenCounter(self.id(), "1"), ANA)

    def at(self, minutes: float) -> Reception:
        self.now = NOON + timedelta(minutes=minutes)
        return self

    def book(self, at: float, group: Group = Group.ORDINARY, **more: str) -> str:
        name = f"appointment-{len(self.agenda)}"
        found = Appointment(name, "centro", "identity", NOON + timedelta(minutes=at), group)
        self.agenda[name] = replace(found, **more)
        return name

    def arrive(self, id: str, group: Group = Group.ORDINARY, triage: Triage | None = None) -> e.TicketIssued:
        command = c.CheckIn(self.id(), id, group, triage=triage)
        day = new_day(self.room, self.now)
        if day is not None:
            self._record(day, command, TOTEM)
        (event,) = decide(self.room, command, TOTEM, self.now, self.agenda.get(id))
        self._record(event, command, TOTEM)
        assert isinstance(event, e.TicketIssued)
        self.agenda[id] = replace(self.agenda[id], standing=Standing.ARRIVED, ticket=event.ticket)
        return event

    def come(self, group: Group = Group.ORDINARY, service: str = "identity") -> str:
        (event,) = self.do(c.IssueTicket(self.id(), service, group))
        assert isinstance(event, e.TicketIssued)
        return event.number

    def call(self) -> str:
        (event,) = self.do(c.CallNext(self.id(), "1"), ANA)
        assert isinstance(event, e.TicketCalled)
        self.do(c.MarkNoShow(self.id(), event.ticket), ANA)
        return event.number

    def calls(self) -> list[str]:
        found = []
        while True:
            try:
                found.append(self.call())
            except NobodyWaiting:
                return found


def test_who_is_on_time_waits_as_if_they_had_come_a_head_start_before_their_time() -> None:
    day = Reception()
    booked = day.book(at=60)
    before = [day.at(minutes).come() for minutes in (30, 39)]
    after = [day.at(minutes).come() for minutes in (41, 50)]
    event = day.at(55).arrive(booked)
    assert event.booked is not None
    assert (event.booked.appointment, event.booked.arrival, event.booked.due) == (booked, Arrival.ON_TIME, None)
    assert event.booked.since == NOON + timedelta(minutes=40)
    assert (event.passed, event.ahead) == (tuple(after), 2)
    assert day.room.passed == dict.fromkeys(after, 1)
    assert day.calls() == [*before, event.number, *after]
    assert day.room.passed == {}


def test_who_is_early_is_called_from_a_time_on_and_nobody_waits_for_that() -> None:
    day = Reception()
    event = day.at(10).arrive(day.book(at=60))
    assert event.booked is not None and event.booked.arrival is Arrival.EARLY
    assert event.booked.due == NOON + timedelta(minutes=50)
    assert event.wait.low >= 40
    walk_in = day.at(20).come()
    assert day.at(49).calls() == [walk_in]
    assert [ticket.number for ticket in day.room.in_turn("1", day.now)] == []
    later = day.come()
    assert day.at(50).calls() == [event.number, later]  # they had come before


def test_a_person_may_choose_who_is_early_at_any_time() -> None:
    day = Reception()
    event = day.at(10).arrive(day.book(at=60))
    (called,) = day.do(c.CallTicket(day.id(), "1", event.ticket, "nobody-else"), ANA)
    assert isinstance(called, e.TicketCalled) and called.number == event.number
    day.do(c.ReturnToQueue(day.id(), event.ticket), ANA)
    assert day.calls() == []
    assert day.at(50).calls() == [event.number]


def test_who_is_late_has_an_ordinary_ticket_of_their_group() -> None:
    day = Reception()
    others = [day.at(65).come(), day.at(66).come()]
    event = day.at(71).arrive(day.book(at=60))
    assert event.booked is not None and event.booked.arrival is Arrival.LATE
    assert (event.booked.since, event.order, event.passed) == (None, None, ())
    assert day.calls() == [*others, event.number]


@pytest.mark.parametrize(("minutes", "found"), [(49.9, "early"), (50, "on_time"), (70, "on_time"), (70.1, "late")])
def test_the_borders_of_being_on_time(minutes: float, found: str) -> None:
    day = Reception()
    event = day.at(minutes).arrive(day.book(at=60))
    assert event.booked is not None and event.booked.arrival == found


def test_nobody_is_passed_more_often_than_the_branch_allows() -> None:
    day = Reception()
    first, second = day.at(41).come(), day.at(42).come()
    booked = [day.at(55).arrive(day.book(at=60)) for _ in range(4)]
    assert [event.passed for event in booked] == [(first, second), (first, second), (), ()]
    assert day.calls() == [booked[0].number, booked[1].number, first, second, booked[2].number, booked[3].number]


@pytest.mark.parametrize(("passes", "ahead"), [(0, 0), (None, 4)])
def test_appointments_may_go_before_nobody_or_without_limit(passes: int | None, ahead: int) -> None:
    day = Reception(replace(branch(counters=ONE), appointments=replace(RULES, passes=passes)))
    walk_in = day.at(41).come()
    for _ in range(4):
        day.at(55).arrive(day.book(at=60))
    assert day.calls().index(walk_in) == ahead


def test_a_branch_without_a_limit_is_told_what_that_means() -> None:
    found = [each.code for each in warnings(replace(branch(), appointments=replace(RULES, passes=None)))]
    assert "appointments_without_limit" in found
    assert "appointments_without_limit" not in [each.code for each in warnings(branch())]


def test_the_legal_order_stands_above_appointments() -> None:
    day = Reception()
    day.at(41).come()
    elderly = day.at(56).come(Group.EIGHTY_PLUS)
    ordinary = day.at(57).arrive(day.book(at=60))
    priority = day.at(58).arrive(day.book(at=60, group=Group.PRIORITY))
    declared = day.at(59).arrive(day.book(at=60), Group.EIGHTY_PLUS)
    assert priority.number.startswith("P") and declared.group is Group.EIGHTY_PLUS
    assert day.calls()[:4] == [declared.number, elderly, priority.number, ordinary.number]


def test_what_cannot_be_checked_in_says_why() -> None:
    day = Reception()
    cases: dict[str, type[Refused]] = {
        "nothing": Unknown,
        day.book(at=60, branch="norte"): AppointmentElsewhere,
        day.book(at=60 * 24): AppointmentAnotherDay,
        day.book(at=-60 * 24): AppointmentAnotherDay,
        day.book(at=60, standing=Standing.CANCELLED): AppointmentCancelled,
        day.book(at=60, service="gone"): Unknown,
    }
    before = day.room.version
    for booked, refused in cases.items():
        with pytest.raises(refused):
            day.arrive(booked)
    assert day.room.version == before


def test_who_is_here_already_gets_no_second_ticket() -> None:
    day = Reception()
    booked = day.book(at=10)
    day.arrive(booked)
    assert decide(day.room, c.CheckIn(day.id(), booked), TOTEM, day.now, day.agenda[booked]) == ()


def test_an_appointment_is_refused_neither_for_a_quota_nor_for_the_hour_and_takes_nobody_s_place() -> None:
    closed = Hours(monday=("16:00-18:00",))
    services = (replace(service("identity"), quota=Quota(per_day=1)),)
    described = replace(branch(services, ONE), appointments=RULES, hours=closed)
    day = Reception(described)
    day.at(10).arrive(day.book(at=10))
    day.at(245).arrive(day.book(at=245))
    day.come()
    with pytest.raises(QuotaReached):
        day.come()
    day.arrive(day.book(at=245))


def test_who_wants_to_be_served_by_somebody_waits_for_them_a_while() -> None:
    day = Reception(replace(branch(), appointments=RULES))
    day.do(c.OpenCounter(day.id(), "2"), BETO)
    event = day.at(10).arrive(day.book(at=60, preferred="beto"))
    assert event.target is not None and event.target.until == NOON + timedelta(minutes=65)
    assert day.at(64).calls() == []
    assert day.at(65).calls() == [event.number]


def test_the_lobby_learns_of_no_appointment_and_no_answer() -> None:
    requirements = (text("a photograph"), text("a proof"))
    services = (replace(service("identity"), requirements=requirements),)
    day = Reception(replace(branch(services, ONE), appointments=RULES))
    day.at(41).come()
    event = day.at(55).arrive(day.book(at=60), triage=Triage(have=(2, 1), missing=(1,)))
    assert event.triage == Triage((2,), (1,))
    assert day.room.tickets[event.ticket].triage == event.triage
    lobby = Room(day.room.branch)
    for recorded in day.history:
        assert "appointment-0" not in repr(recorded.for_the_room())
        assert "Triage" not in repr(recorded.for_the_room())
        lobby.apply(recorded.for_the_room())
    shown = day.room.snapshot().for_the_room()
    assert "appointment-0" not in repr(shown) and "Triage" not in repr(shown)
    assert [ticket.order for ticket in lobby.queue("1")] == [ticket.order for ticket in day.room.queue("1")]
    with pytest.raises(Unknown):
        day.arrive(day.book(at=60), triage=Triage(have=(3,)))


# Somebody comes, with an appointment so many minutes from now or without, or the counter calls; then minutes pass.
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["identity", "taxes", "call"]) | st.integers(-15, 30),
        st.sampled_from([Group.ORDINARY, Group.ORDINARY, Group.PRIORITY]),
        st.integers(0, 8),
    ),
    min_size=5,
    max_size=60,
)
POLICIES: list[AnyPolicy] = [StrictLegal(), Ratio(2, 1), AccumulatingPriority(), DueTime()]


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
@given(steps=STEPS, passes=st.none() | st.integers(0, 3))
@settings(max_examples=60)
def test_appointments_go_first_by_a_limited_time_and_a_limited_number_of_times(
    policy: AnyPolicy, steps: list[tuple[str | int, Group, int]], passes: int | None
) -> None:
    described = replace(branch(counters=ONE), policy=policy, appointments=replace(RULES, passes=passes))
    day = Reception(described)
    passed: dict[str, list[Ticket]] = {}
    for what, group, minutes in steps:
        if what in ("identity", "taxes"):
            day.come(group, str(what))
        elif what == "call":
            _call_and_note(day, passed)
        else:
            day.arrive(day.book((day.now - NOON).total_seconds() / 60 + int(what), group))
        day.now += timedelta(minutes=minutes)
        again = Room(described, msgspec.json.decode(msgspec.json.encode(day.room.snapshot()), type=Snapshot))
        assert list(again.in_turn("1", day.now)) == list(day.room.in_turn("1", day.now))
    day.now += timedelta(minutes=60)
    while any(ticket.state is State.WAITING for ticket in day.room.tickets.values()):
        _call_and_note(day, passed)
    if passes is not None:
        assert all(len(before) <= passes for before in passed.values())


def _call_and_note(day: Reception, passed: dict[str, list[Ticket]]) -> None:
    """Call, and note for each who came without whom with an appointment, and come later, they saw go before them."""
    waiting = {ticket.number: ticket for ticket in day.room.tickets.values() if ticket.state is State.WAITING}
    try:
        called = waiting.pop(day.call())
    except NobodyWaiting:
        assert all(ticket.due is not None and ticket.due > day.now for ticket in waiting.values())
        return
    assert called.due is None or called.due <= day.now
    for other in waiting.values():
        if other.group is called.group and other.booked is None and called.issued_at > other.issued_at:
            assert called.booked is not None and called.booked.since is not None
            assert called.since <= other.issued_at
            passed.setdefault(other.number, []).append(called)


@given(times=st.lists(st.integers(20, 40), min_size=2, max_size=8))
@settings(max_examples=60)
def test_among_those_on_time_the_earlier_appointment_goes_first_whoever_came_first(times: list[int]) -> None:
    day = Reception(replace(branch(counters=ONE), appointments=replace(RULES, early_minutes=60, head_start_minutes=60)))
    at = {day.arrive(day.book(minutes)).number: minutes for minutes in times}
    called = day.calls()
    assert len(called) == len(times)
    for one, next_one in pairwise(called):
        assert (at[one], list(at).index(one)) < (at[next_one], list(at).index(next_one))
