"""Totems that are cut off: whatever they do meanwhile, no number stands for two people and nobody is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec.structs import replace

from domain import commands as c
from domain import events as e
from domain.branch import Branch, Emergency, Hours, Numbering, Quota
from domain.errors import NoNumbersLeft, Refused
from domain.leases import Lease
from domain.numbering import Runs, parts, prefix_of, service_day, with_number
from domain.priority import Group
from domain.room import Room
from domain.snapshot import Snapshot
from domain.ticket import State, Ticket
from tests.branches import ANA, NOON, Day, branch, service

ONE_DAY = timedelta(days=1)


def small(block: int = 3, last: int = 14) -> Branch:
    """Blocks so small that they run out: 6 to 14 by three, so that the ordinary series meets them."""
    return replace(branch(), numbering=Numbering(emergency=Emergency(block=block, first=6, last=last)))


@dataclass
class Totem:
    """What a totem knows when it is alone, and what it has still to tell."""

    name: str
    lease: Lease | None = None
    used: dict[tuple[date, str], Runs] = field(default_factory=dict)
    outbox: list[c.IssueLeased] = field(default_factory=list)

    @property
    def actor(self) -> c.Actor:
        return c.Actor(self.name, c.Role.TOTEM)

    def listen(self, room: Room) -> None:
        lease = room.leases.get(self.name)
        self.lease = lease if lease and not lease.returned else None

    def issue_alone(self, day: Day, service_id: str = "identity", group: Group = Group.ORDINARY) -> str | None:
        described = day.room.branch
        chosen = described.service(service_id)
        assert chosen is not None
        today = service_day(day.now, described.time_zone)
        used = {prefix: runs for (at, prefix), runs in self.used.items() if at == today}
        number = self.lease and self.lease.next_alone(described, prefix_of(described, chosen, group), used, today)
        if not number:
            return None
        prefix, sequence = parts(number)
        self.used[today, prefix] = with_number(used.get(prefix, ()), sequence)
        self.outbox.append(c.IssueLeased(day.id(), service_id, number, day.now, group))
        return number

    def tell(self, day: Day, which: int = 0) -> e.TicketIssued:
        (event,) = day.do(self.outbox.pop(which), self.actor)
        assert isinstance(event, e.TicketIssued)
        return event


@pytest.fixture
def day() -> Day:
    return Day(small())


def lent(day: Day, name: str = "totem-1") -> Totem:
    totem = Totem(name)
    day.do(c.LeaseNumbers(day.id()), totem.actor)
    totem.listen(day.room)
    return totem


def issue(day: Day, group: Group = Group.ORDINARY) -> Ticket:
    (event,) = day.do(c.IssueTicket(day.id(), "identity", group))
    assert isinstance(event, e.TicketIssued)
    return day.room.tickets[event.ticket]


def test_a_totem_is_lent_high_numbers_of_every_prefix_and_a_letter() -> None:
    day = Day(branch())
    (event,) = day.do(c.LeaseNumbers(day.id()))
    blocks = {"A": (800, 819), "B": (800, 819), "P": (800, 819)}
    assert event == e.NumbersLeased("totem-1", "A", blocks, NOON.date() + ONE_DAY)
    (other,) = day.do(c.LeaseNumbers(day.id()), c.Actor("totem-2", c.Role.TOTEM))
    assert isinstance(other, e.NumbersLeased)
    assert other.blocks["P"] == (820, 839)
    assert other.letter == "B"
    assert day.do(c.LeaseNumbers(day.id())) == ()


def test_the_ordinary_series_steps_over_what_is_lent(day: Day) -> None:
    lent(day)
    assert [issue(day).number for _ in range(7)] == ["A001", "A002", "A003", "A004", "A005", "A009", "A010"]


def test_a_late_ticket_takes_the_place_of_its_time(day: Day) -> None:
    totem = lent(day)
    first = issue(day)
    day.now += timedelta(minutes=5)
    totem.issue_alone(day)
    day.now += timedelta(minutes=1)
    totem.issue_alone(day)
    day.now += timedelta(minutes=5)
    last = issue(day)
    day.now += timedelta(minutes=9)
    late = [totem.tell(day, 1), totem.tell(day, 0)]
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    called = []
    for _ in range(4):
        (event,) = day.do(c.CallNext(day.id(), "1"), ANA)
        assert isinstance(event, e.TicketCalled)
        called.append(event.number)
        day.do(c.MarkNoShow(day.id(), event.ticket), ANA)
    assert called == [first.number, "A006", "A007", last.number]
    assert late[0].late is not None and late[0].late.printed == ""


def test_a_late_ticket_never_goes_before_one_that_was_called(day: Day) -> None:
    totem = lent(day)
    totem.issue_alone(day)
    day.now += timedelta(minutes=5)
    called, waiting = issue(day), issue(day)
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.CallNext(day.id(), "1"), ANA)
    ticket = day.room.tickets[totem.tell(day).ticket]
    assert called.order < ticket.order < waiting.order


def test_nor_before_one_of_its_line_while_others_still_wait(day: Day) -> None:
    totem = lent(day)
    totem.issue_alone(day)
    day.now += timedelta(minutes=5)
    day.do(c.IssueTicket(day.id(), "taxes"))
    called = issue(day)
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.CallTicket(day.id(), "1", called.id, "in pain"), ANA)
    last = issue(day)
    ticket = day.room.tickets[totem.tell(day).ticket]
    assert called.order < ticket.order < last.order


@pytest.mark.parametrize("backwards", [False, True])
def test_a_whole_day_of_late_tickets_finds_room_between_two(backwards: bool) -> None:
    day = Day(branch())
    totem = lent(day)
    first = issue(day)
    for _ in range(300):
        day.now += timedelta(seconds=90)
        totem.issue_alone(day)
    day.now += timedelta(seconds=90)
    last = issue(day)
    numbers = [command.number for command in totem.outbox]
    places = {}
    while totem.outbox:
        event = totem.tell(day, -1 if backwards else 0)
        places[day.room.tickets[event.ticket].order] = event.number
    assert [places[order] for order in sorted(places)] == numbers
    assert first.order < min(places) and max(places) < last.order


def test_what_was_replaced_without_the_totem_hearing_of_it_is_lent_to_nobody(day: Day) -> None:
    totem = lent(day)
    for _ in range(2):
        totem.issue_alone(day)
        totem.tell(day)
    day.do(c.LeaseNumbers(day.id()), totem.actor)
    day.now += ONE_DAY
    assert lent(day, "totem-2").lease.blocks["A"] == (12, 14)  # type: ignore[union-attr]
    assert totem.issue_alone(day) == "A006"
    assert totem.tell(day).number == "A006"


def test_neither_the_hour_nor_a_quota_refuses_who_has_a_paper() -> None:
    only = replace(service("identity", "A"), quota=Quota(per_day=1))
    day = Day(replace(branch((only,)), hours=Hours(monday=("08:00-12:30",))))
    totem = lent(day)
    issue(day)
    totem.issue_alone(day)
    day.now += timedelta(hours=1)
    assert totem.tell(day).number == "A800"


def test_who_was_there_yesterday_has_gone(day: Day) -> None:
    totem = lent(day)
    totem.issue_alone(day)
    day.now += ONE_DAY
    event = totem.tell(day)
    assert event.late is not None and event.late.expired
    assert event.ticket not in day.room.tickets
    assert totem.issue_alone(day) == "A006"


def test_after_its_block_a_totem_has_a_lane_of_its_own(day: Day) -> None:
    totem = lent(day)
    numbers = [totem.issue_alone(day, group=Group.PRIORITY) for _ in range(5)]
    letter = day.room.leases["totem-1"].letter
    assert numbers == ["P006", "P007", "P008", f"P{letter}01", f"P{letter}02"]
    assert [totem.tell(day).number for _ in range(5)] == numbers


def test_what_is_half_used_is_replaced_and_what_is_given_back_rests_for_the_day(day: Day) -> None:
    totem = lent(day)
    for _ in range(2):
        totem.issue_alone(day)
        totem.tell(day)
    day.do(c.LeaseNumbers(day.id()), totem.actor)
    lease = day.room.leases["totem-1"]
    assert (lease.blocks["A"], lease.blocks["B"]) == ((9, 11), (6, 8))
    day.do(c.ReturnLease(day.id()), totem.actor)
    assert day.do(c.ReturnLease(day.id()), totem.actor) == ()
    assert day.room.leases["totem-1"].returned
    assert lent(day, "totem-2").lease.blocks == {"A": (12, 14), "B": (9, 11), "P": (9, 11)}  # type: ignore[union-attr]
    day.now += ONE_DAY
    issue(day)
    assert "totem-1" not in day.room.leases


def test_when_every_block_is_lent_the_lane_remains_and_then_nothing() -> None:
    day = Day(small(last=8))
    lent(day)
    assert lent(day, "totem-2").lease.blocks == {}  # type: ignore[union-attr]
    for each in range(3, 25):
        lent(day, f"totem-{each}")
    with pytest.raises(NoNumbersLeft):
        lent(day, "totem-25")


@pytest.mark.parametrize("away", [timedelta(days=1), timedelta(days=40 * 365), timedelta(days=-40 * 365)])
def test_a_clock_that_cannot_be_right_costs_nobody_their_place(day: Day, away: timedelta) -> None:
    totem = lent(day)
    totem.issue_alone(day)
    wrong = totem.outbox[0]
    totem.outbox[0] = replace(wrong, issued_at=wrong.issued_at + away)
    ticket = day.room.tickets[totem.tell(day).ticket]
    assert (ticket.state, ticket.issued_at) == (State.WAITING, day.now)


def test_a_copied_totem_gives_nobody_the_number_of_another(day: Day) -> None:
    totem = lent(day)
    copy = Totem(totem.name, totem.lease)
    totem.issue_alone(day)
    copy.issue_alone(day)
    totem.tell(day)
    event = copy.tell(day)
    assert event.late is not None
    assert (event.number, event.late.printed) == ("A001", "A006")


def test_a_screen_of_the_lobby_follows_and_learns_of_no_totem(day: Day) -> None:
    totem = lent(day)
    totem.issue_alone(day)
    totem.tell(day)
    day.do(c.ReturnLease(day.id()), totem.actor)
    wire = [msgspec.json.encode(recorded.for_the_room()) for recorded in day.history]
    panel = Room(day.room.branch)
    for each in wire:
        panel.apply(msgspec.json.decode(each, type=e.Recorded))
    assert panel.tickets.keys() == day.room.tickets.keys()
    assert b"totem-1" not in b"".join(wire) + msgspec.json.encode(day.room.snapshot().for_the_room())


class CutOff(RuleBasedStateMachine):
    """Three totems, alone and together in any mixture; what they tell comes late, repeated and out of order."""

    totems = st.integers(0, 2)
    groups = st.sampled_from([Group.ORDINARY, Group.PRIORITY])

    def __init__(self) -> None:
        super().__init__()
        self.day = Day(replace(branch(), numbering=Numbering(emergency=Emergency(block=2, first=2, last=9))))
        self.all = [Totem(f"totem-{each}") for each in range(3)]
        self.papers: set[tuple[date, str]] = set()
        self.told: set[str] = set()
        self.online: set[str] = set()

    def _paper(self, number: str) -> None:
        paper = (service_day(self.day.now, "America/Sao_Paulo"), number)
        assert paper not in self.papers, "two people hold the same number"
        self.papers.add(paper)

    @rule(group=groups, times=st.integers(1, 4), seconds=st.sampled_from([0, 1, 90]))
    def issue(self, group: Group, times: int, seconds: int) -> None:
        for _ in range(times):
            self.day.now += timedelta(seconds=seconds)
            (event,) = self.day.do(c.IssueTicket(self.day.id(), "identity", group))
            assert isinstance(event, e.TicketIssued)
            self.online.add(event.ticket)
            self._paper(event.number)

    @rule(which=totems, hears=st.booleans())
    def lease(self, which: int, hears: bool) -> None:
        self.day.do(c.LeaseNumbers(self.day.id()), self.all[which].actor)
        if hears:
            self.all[which].listen(self.day.room)

    @rule(which=totems, hears=st.booleans())
    def give_back(self, which: int, hears: bool) -> None:
        self.all[which].lease = None
        if hears:
            self.day.do(c.ReturnLease(self.day.id()), self.all[which].actor)

    @rule(which=totems, group=groups, times=st.integers(1, 4), seconds=st.sampled_from([0, 1, 90]))
    def issue_alone(self, which: int, group: Group, times: int, seconds: int) -> None:
        for _ in range(times):
            self.day.now += timedelta(seconds=seconds)
            if (number := self.all[which].issue_alone(self.day, "identity", group)) is not None:
                self._paper(number)

    @rule(which=totems)
    def tell_all(self, which: int) -> None:
        while self.all[which].outbox:
            self.tell(which, 0, again=False)

    @rule(which=totems, place=st.integers(0, 20), again=st.booleans())
    def tell(self, which: int, place: int, again: bool) -> None:
        totem = self.all[which]
        if not totem.outbox:
            return
        command = totem.outbox[place % len(totem.outbox)]
        if not again:
            totem.outbox.remove(command)
        if command.id in self.told:  # as the server does: the same command has one effect
            return
        self.told.add(command.id)
        (event,) = self.day.do(command, totem.actor)
        assert isinstance(event, e.TicketIssued) and event.late is not None
        assert (event.number, event.late.printed) == (command.number, "")
        if not event.late.expired:
            self._stands_rightly(self.day.room.tickets[event.ticket])

    def _stands_rightly(self, late: Ticket) -> None:
        room = self.day.room
        known = [each for each in (*room.tickets.values(), *room.gone.values()) if each is not late]
        same = [each for each in known if each.group == late.group]
        called = max((each.order for each in same if each.called_at is not None), default=0)
        assert late.order > called
        assert all(late.order != each.order for each in known)
        for other in known:
            if other.id in self.online and other.state is State.WAITING:
                assert (late.issued_at < other.issued_at and other.order > called) == (late.order < other.order)

    def _try(self, *commands: c.AnyCommand) -> None:
        for command in commands:
            try:
                self.day.do(command, ANA)
            except Refused:
                return

    @rule()
    def call(self) -> None:
        self._try(c.OpenCounter(self.day.id(), "1"), c.CallNext(self.day.id(), "1"))

    @rule(kind=st.sampled_from([c.MarkNoShow, c.Start]))
    def end(self, kind: type[c.Start]) -> None:
        ticket = self.day.room.at_counter("1")
        if ticket is not None:
            self._try(kind(self.day.id(), ticket.id), c.Finish(self.day.id(), ticket.id))

    @rule(minutes=st.sampled_from([1, 30, 7 * 60, 26 * 60]))
    def pass_time(self, minutes: int) -> None:
        self.day.now += timedelta(minutes=minutes)

    @invariant()
    def each_ticket_is_there_once(self) -> None:
        issued = [r.event.ticket for r in self.day.history if isinstance(r.event, e.TicketIssued)]
        assert len(issued) == len(set(issued))
        assert set(issued) == self.online | self.told

    def teardown(self) -> None:
        """Whoever follows, from the beginning or from a snapshot, stands in the same room."""
        wire = [msgspec.json.decode(msgspec.json.encode(each), type=e.Recorded) for each in self.day.history]
        follower = Room(self.day.room.branch)
        for recorded in wire:
            follower.apply(recorded)
            snapshot = msgspec.json.encode(follower.snapshot())
            follower = Room(follower.branch, msgspec.json.decode(snapshot, type=Snapshot))
        assert follower.snapshot() == self.day.room.snapshot()


TestCutOff = CutOff.TestCase
TestCutOff.settings = settings(max_examples=100, stateful_step_count=50, deadline=None)
