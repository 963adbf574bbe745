"""The room as a whole: any day of any commands keeps its promises (hypothesis), and screens can follow it."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from domain import commands as c
from domain import events as e
from domain.branch import Counter
from domain.errors import Refused
from domain.priority import Group
from domain.room import Room
from domain.snapshot import Snapshot
from domain.ticket import TRANSITIONS, Action, State, Ticket, actions
from domain.wait import WaitRange, estimate
from tests.branches import ANA, BETO, NOON, Day, branch

RANK = {group: place for place, group in enumerate(Group)}


class AnyDay(RuleBasedStateMachine):
    """Any sequence of commands from a totem and two desks, one of which serves a single service."""

    def __init__(self) -> None:
        super().__init__()
        self.day = Day(branch(counters=(Counter("1", "01"), Counter("2", "02", ("taxes",)))))

    def _do(self, command: c.AnyCommand, actor: c.Actor) -> None:
        before = self.day.room.version
        try:
            self.day.do(command, actor)
        except Refused:
            news = [recorded.event for recorded in self.day.history[before:]]
            assert all(isinstance(event, e.DayOpened) for event in news), "a refused command changed something"

    @rule(service=st.sampled_from(["identity", "taxes"]), group=st.sampled_from(Group))
    def issue(self, service: str, group: Group) -> None:
        self._do(c.IssueTicket(self.day.id(), service, group), c.Actor("totem-1", c.Role.TOTEM))

    @rule(actor=st.sampled_from([ANA, BETO]), counter=st.sampled_from("12"), leave=st.booleans())
    def sit(self, actor: c.Actor, counter: str, leave: bool) -> None:
        kind = c.CloseCounter if leave else c.OpenCounter
        self._do(kind(self.day.id(), counter), actor)

    @rule(actor=st.sampled_from([ANA, BETO]), counter=st.sampled_from("12"))
    def call(self, actor: c.Actor, counter: str) -> None:
        room = self.day.room
        heads = {head.id: head for head in room.heads(counter, self.day.now)} if counter in room.counters else {}
        self._do(c.CallNext(self.day.id(), counter), actor)
        event = self.day.history[-1].event if self.day.history else None
        if isinstance(event, e.TicketCalled) and event.ticket in heads and self.day.room.at_counter(counter):
            chosen = heads[event.ticket]
            assert chosen == min(heads.values(), key=lambda head: (RANK[head.group], head.order))

    @rule(
        kind=st.sampled_from([c.Recall, c.Start, c.Finish, c.Suspend, c.MarkNoShow, c.Cancel]),
        actor=st.sampled_from([ANA, BETO]),
        which=st.integers(0, 10),
    )
    def treat(self, kind: type[c.Recall], actor: c.Actor, which: int) -> None:
        tickets = list(self.day.room.tickets)
        if tickets:
            self._do(kind(self.day.id(), tickets[which % len(tickets)]), actor)

    @rule(actor=st.sampled_from([ANA, BETO]), counter=st.sampled_from("12"), which=st.integers(0, 10))
    def choose(self, actor: c.Actor, counter: str, which: int) -> None:
        tickets = list(self.day.room.tickets)
        if tickets:
            ticket = tickets[which % len(tickets)]
            self._do(c.CallTicket(self.day.id(), counter, ticket, "asked to hurry"), actor)
            self._do(c.Resume(self.day.id(), ticket, counter), actor)

    @rule(
        kind=st.sampled_from([c.ReturnToQueue, c.Reactivate, c.Transfer]),
        actor=st.sampled_from([ANA, BETO]),
        which=st.integers(0, 10),
        keep=st.booleans(),
        where=st.sampled_from([{}, {"counter": "1"}, {"attendant": "beto"}, {"service": "taxes"}]),
    )
    def send_back(self, kind: type[c.Transfer], actor: c.Actor, which: int, keep: bool, where: dict[str, str]) -> None:
        tickets = [*self.day.room.tickets, *self.day.room.gone]
        if tickets:
            extra = where if kind is c.Transfer else {}
            self._do(kind(self.day.id(), tickets[which % len(tickets)], keep_place=keep, **extra), actor)

    @rule(hours=st.sampled_from([0, 1, 15]))
    def pass_time(self, hours: int) -> None:
        self.day.now += timedelta(hours=hours, minutes=3)

    @invariant()
    def versions_have_no_gap(self) -> None:
        assert [recorded.version for recorded in self.day.history] == list(range(1, self.day.room.version + 1))

    @invariant()
    def no_ticket_is_called_twice(self) -> None:
        called: set[str] = set()
        for recorded in self.day.history:
            if isinstance(recorded.event, e.TicketRequeued):
                called.discard(recorded.event.ticket)
            elif isinstance(recorded.event, e.TicketCalled):
                assert recorded.event.ticket not in called
                called.add(recorded.event.ticket)
        fronts = [seat.ticket for seat in self.day.room.counters.values() if seat.ticket]
        assert len(fronts) == len(set(fronts))

    @invariant()
    def no_ticket_is_lost(self) -> None:
        room = self.day.room
        waiting = sum(room.waiting(service.id) for service in room.branch.services)
        assert waiting == sum(ticket.state is State.WAITING for ticket in room.tickets.values())
        for ticket in room.tickets.values():
            if ticket.state in (State.CALLED, State.SERVING):
                assert room.counters[ticket.counter or ""].ticket == ticket.id

    @invariant()
    def numbers_are_unique_in_a_day(self) -> None:
        numbers: set[str] = set()
        for recorded in self.day.history:
            if isinstance(recorded.event, e.DayOpened):
                numbers.clear()
            elif isinstance(recorded.event, e.TicketIssued):
                assert recorded.event.number not in numbers
                numbers.add(recorded.event.number)

    def teardown(self) -> None:
        """A screen that starts from nothing, or from any snapshot, ends in the same room."""
        wire = [msgspec.json.decode(msgspec.json.encode(r), type=e.Recorded) for r in self.day.history]
        follower, middle = Room(self.day.room.branch), len(wire) // 2
        for recorded in wire[:middle]:
            follower.apply(recorded)
        snapshot = msgspec.json.decode(msgspec.json.encode(follower.snapshot()), type=Snapshot)
        resumed = Room(self.day.room.branch, snapshot)
        for recorded in wire[middle:]:
            resumed.apply(recorded)
        assert resumed.snapshot() == self.day.room.snapshot()


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


def test_a_gap_in_the_numbers_is_refused() -> None:
    day = Day()
    day.do(c.IssueTicket(day.id(), "identity"))
    with pytest.raises(ValueError, match="event 2 cannot follow 0"):
        Room(day.room.branch).apply(day.history[1])


def test_people_ahead_are_who_goes_first_at_the_same_counters() -> None:
    day = Day(branch(counters=(Counter("1", "01", ("identity",)), Counter("2", "02", ("taxes",)))))
    for group in (Group.ORDINARY, Group.PRIORITY, Group.ORDINARY):
        day.do(c.IssueTicket(day.id(), "identity", group))
    last = list(day.room.tickets.values())[-1]
    room = day.room
    assert last.ahead == 2
    assert room.outlook("identity", Group.ORDINARY, NOON, last.order)[0] == 2
    assert room.outlook("identity", Group.PRIORITY, NOON)[0] == 1
    assert room.outlook("identity", Group.EIGHTY_PLUS, NOON)[0] == 0
    assert room.outlook("taxes", Group.ORDINARY, NOON)[0] == 0


def test_the_wait_follows_what_services_really_take() -> None:
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    for _ in range(40):
        day.do(c.IssueTicket(day.id(), "identity"))
        ticket = day.do(c.CallNext(day.id(), "1"), ANA)[0].ticket  # type: ignore[union-attr]
        day.do(c.Start(day.id(), ticket), ANA)
        day.now += timedelta(minutes=3)
        day.do(c.Finish(day.id(), ticket), ANA)
    assert day.room.minutes["identity"] == pytest.approx(3, abs=0.01)
    for _ in range(9):
        day.do(c.IssueTicket(day.id(), "identity"))
    assert day.room.outlook("identity", Group.ORDINARY, day.now)[1] == WaitRange(15, 40)


@pytest.mark.parametrize(
    ("work", "counters", "head", "low", "high"),
    [(0, 0, 0, 0, 5), (10, 1, 0, 5, 20), (100, 4, 0, 15, 35), (60, 2, 30, 20, 40), (30, 0, 0, 20, 40)],
)
def test_the_range_is_wide_enough_and_in_steps_of_five(
    work: float, counters: int, head: float, low: int, high: int
) -> None:
    assert estimate(work, counters, head) == WaitRange(low, high)


def test_what_the_lobby_gets_tells_neither_the_group_nor_who_acted() -> None:
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.IssueTicket(day.id(), "identity", Group.DONOR))
    day.do(c.IssueTicket(day.id(), "identity", Group.EIGHTY_PLUS))
    day.do(c.CallNext(day.id(), "1"), ANA)
    wire = b"".join(msgspec.json.encode(recorded.for_the_room()) for recorded in day.history)
    wire += msgspec.json.encode(day.room.snapshot().for_the_room())
    for secret in (b"donor", b"eighty", b"ana", b"totem-1"):
        assert secret not in wire
    assert b'"priority"' in wire


def test_an_end_is_an_end_except_for_who_comes_back() -> None:
    for state in (State.FINISHED, State.EXPIRED):
        assert actions(state) == frozenset()
    assert actions(State.NO_SHOW) == actions(State.CANCELLED) == {Action.REACTIVATE}
    assert set(TRANSITIONS.values()) == set(State)


def test_tickets_keep_their_fields_over_the_wire() -> None:
    day = Day()
    day.do(c.IssueTicket(day.id(), "identity", Group.PRIORITY, "es"))
    (ticket,) = day.room.tickets.values()
    assert msgspec.json.decode(msgspec.json.encode(ticket), type=Ticket) == ticket
