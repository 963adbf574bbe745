"""What each policy promises holds for any arrivals, and every screen agrees on who is next."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import commands as c
from domain import events as e
from domain.bounds import Bound, bound
from domain.branch import Branch, Counter
from domain.errors import NobodyWaiting
from domain.policies import CHOSEN, AccumulatingPriority, AnyPolicy, DueTime, Points, Ratio, Rule, StrictLegal, Targets
from domain.priority import LEGAL_RANK, Group
from domain.room import Room
from domain.snapshot import Snapshot
from domain.ticket import State, Ticket
from tests.branches import ANA, BETO, NOON, Day, branch

replace = msgspec.structs.replace
POLICIES: list[AnyPolicy] = [StrictLegal(), Ratio(3, 2), AccumulatingPriority(), DueTime()]
ONE = (Counter("1", "01"),)

# A day as pairs: a group comes and minutes pass, or (None) the counter calls and minutes pass.
DAYS = st.lists(
    st.tuples(st.none() | st.sampled_from(Group), st.sampled_from(["identity", "taxes"]), st.integers(0, 12)),
    min_size=5,
    max_size=60,
)
ACTIONS = DAYS.map(lambda day: [(None if i % 3 == 2 else group, *rest) for i, (group, *rest) in enumerate(day)])


def with_policy(policy: AnyPolicy, *counters: Counter) -> Branch:
    return replace(branch(counters=counters or ONE), policy=policy)


def open_day(described: Branch) -> Day:
    day = Day(described)
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    return day


def issue(day: Day, group: Group = Group.ORDINARY, service: str = "identity") -> str:
    (event,) = day.do(c.IssueTicket(day.id(), service, group))
    assert isinstance(event, e.TicketIssued)
    return event.ticket


def call(day: Day, counter: str = "1", actor: c.Actor = ANA) -> e.TicketCalled:
    """Call, and let the person go again at once."""
    (event,) = day.do(c.CallNext(day.id(), counter), actor)
    assert isinstance(event, e.TicketCalled)
    day.do(c.MarkNoShow(day.id(), event.ticket), actor)
    return event


def played(
    policy: AnyPolicy, day: list[tuple[Group | None, str, int]]
) -> tuple[Day, list[tuple[Ticket, list[Ticket]]]]:
    """The day, and for each call the ticket that was called and those who waited besides."""
    run, calls = open_day(with_policy(policy)), []
    for group, service, minutes in day:
        run.now += timedelta(minutes=minutes)
        if group is not None:
            issue(run, group, service)
            continue
        waiting = {ticket.id: ticket for ticket in run.room.tickets.values() if ticket.state is State.WAITING}
        if waiting:
            called = waiting.pop(call(run).ticket)
            calls.append((called, list(waiting.values())))
    return run, calls


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
@given(actions=ACTIONS)
@settings(max_examples=60)
def test_a_line_is_first_come_first_served(policy: AnyPolicy, actions: list[tuple[Group | None, str, int]]) -> None:
    for called, others in played(policy, actions)[1]:
        same = [other for other in others if (other.service, other.group) == (called.service, called.group)]
        assert all(called.order < other.order for other in same)


@given(actions=ACTIONS)
@settings(max_examples=60)
def test_strict_legal_calls_nobody_before_a_better_group(actions: list[tuple[Group | None, str, int]]) -> None:
    for called, others in played(StrictLegal(), actions)[1]:
        assert all(LEGAL_RANK[called.group] <= LEGAL_RANK[other.group] for other in others)


@given(actions=ACTIONS, ordinary=st.integers(1, 4), priority=st.integers(1, 4))
@settings(max_examples=60)
def test_a_ratio_holds_in_every_round_in_which_both_wait(
    actions: list[tuple[Group | None, str, int]], ordinary: int, priority: int
) -> None:
    policy = Ratio(ordinary, priority)
    day, calls = played(policy, actions)
    contested = [
        called.group.is_priority
        for called, others in calls
        if len({other.group.is_priority for other in [called, *others]}) == 2
    ]
    size = ordinary + priority
    for start in range(len(contested) - size + 1):  # any window, not only those that begin a round
        assert sum(contested[start : start + size]) == priority
    events = [recorded.event for recorded in day.history if isinstance(recorded.event, e.TicketCalled)]
    assert [event.turn for event in events if event.rule is Rule.TURN] == list(range(len(contested)))
    for called, others in calls:
        side = [other for other in others if other.group.is_priority is called.group.is_priority]
        assert all(LEGAL_RANK[called.group] <= LEGAL_RANK[other.group] for other in side)


@given(actions=ACTIONS)
@settings(max_examples=60)
def test_due_time_calls_the_earliest_due_and_lets_nobody_pass_who_comes_much_later(
    actions: list[tuple[Group | None, str, int]],
) -> None:
    policy = DueTime(Targets(eighty_plus=4, priority=9, donor=9, ordinary=25))
    for called, others in played(policy, actions)[1]:
        for other in others:
            assert policy.due(called.group, called.issued_at) <= policy.due(other.group, other.issued_at)
            limit = timedelta(minutes=bound(policy, other.group).value)
            assert called.issued_at - other.issued_at <= limit


@given(actions=ACTIONS)
@settings(max_examples=60)
def test_accumulating_calls_the_most_points_and_lets_nobody_pass_beyond_its_bound(
    actions: list[tuple[Group | None, str, int]],
) -> None:
    policy = AccumulatingPriority(Points(eighty_plus=5, priority=3, donor=2, ordinary=1))
    day, calls = played(policy, actions)
    times = {r.event.ticket: r.at for r in day.history if isinstance(r.event, e.TicketCalled)}
    for called, others in calls:
        for other in others:
            now = times[called.id]
            assert policy.score(called.group, called.issued_at, now) >= policy.score(other.group, other.issued_at, now)
            waited = now - other.issued_at
            assert called.issued_at - other.issued_at <= waited * bound(policy, other.group).value + timedelta(
                seconds=1
            )


@given(group=st.sampled_from(Group), minutes=st.lists(st.integers(-60, 300), min_size=2).map(sorted))
def test_points_only_grow(group: Group, minutes: list[int]) -> None:
    scores = [AccumulatingPriority().score(group, NOON, NOON + timedelta(minutes=minute)) for minute in minutes]
    assert scores == sorted(scores)
    assert scores[0] >= 0


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
@given(actions=ACTIONS, cut=st.integers(0, 30))
@settings(max_examples=30)
def test_replicas_agree_on_who_is_next_and_on_every_wait(
    policy: AnyPolicy, actions: list[tuple[Group | None, str, int]], cut: int
) -> None:
    day, _ = played(policy, actions)
    follower, screen = Room(day.room.branch), Room(day.room.branch)
    for recorded in day.history:
        if recorded.version == cut:  # a screen that starts again from a snapshot
            follower = Room(
                follower.branch, msgspec.json.decode(msgspec.json.encode(follower.snapshot()), type=Snapshot)
            )
        follower.apply(msgspec.json.decode(msgspec.json.encode(recorded), type=e.Recorded))
        screen.apply(recorded.for_the_room())
    assert follower.snapshot() == day.room.snapshot()
    assert follower.next_at("1", day.now) == day.room.next_at("1", day.now)
    assert screen.memory == day.room.memory


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
@given(actions=ACTIONS)
@settings(max_examples=30)
def test_the_list_in_turn_is_what_would_be_called(
    policy: AnyPolicy, actions: list[tuple[Group | None, str, int]]
) -> None:
    day, _ = played(policy, actions)
    listed = [ticket.id for ticket in day.room.in_turn("1", day.now)]
    assert listed == [call(day).ticket for _ in listed]
    with pytest.raises(NobodyWaiting):
        call(day)


def test_the_record_says_what_decided() -> None:
    day = open_day(with_policy(AccumulatingPriority()))
    issue(day)
    day.now += timedelta(minutes=10)
    issue(day, Group.PRIORITY)
    day.now += timedelta(minutes=2)
    event = call(day)
    assert (event.policy, event.rule, event.score, event.passed_over) == ("accumulating", Rule.POINTS, 12.0, ())
    event = call(day)
    assert (event.group, event.rule, event.score) == (Group.PRIORITY, Rule.POINTS, 8.0)


def test_due_time_says_how_late_it_is() -> None:
    day = open_day(with_policy(DueTime()))
    issue(day)
    day.now += timedelta(minutes=20)
    issue(day, Group.EIGHTY_PLUS)
    day.now += timedelta(minutes=7)
    event = call(day)
    assert (event.group, event.rule, event.score, event.passed_over) == (Group.EIGHTY_PLUS, Rule.DUE, -2.0, ("A001",))


def test_a_lobby_learns_neither_rule_nor_score() -> None:
    day = open_day(with_policy(AccumulatingPriority()))
    issue(day, Group.DONOR)
    day.now += timedelta(minutes=3)
    call(day)
    (told,) = [r.for_the_room().event for r in day.history if isinstance(r.event, e.TicketCalled)]
    assert isinstance(told, e.TicketCalled)
    assert (told.rule, told.score, told.group) == (None, None, Group.PRIORITY)


def test_a_call_out_of_turn_takes_no_turn() -> None:
    day = open_day(with_policy(Ratio(2, 1)))
    tickets = [issue(day, group) for group in (Group.ORDINARY, Group.ORDINARY, Group.PRIORITY, Group.PRIORITY)]
    (event,) = day.do(c.CallTicket(day.id(), "1", tickets[1], "was here already"), ANA)
    assert isinstance(event, e.TicketCalled)
    assert (event.policy, event.rule, event.turn) == (CHOSEN, Rule.PERSON, None)
    assert day.room.memory.turn == 0


def test_turns_start_again_with_the_day() -> None:
    day = open_day(with_policy(Ratio(2, 1)))
    issue(day)
    issue(day, Group.PRIORITY)
    call(day)
    assert day.room.memory.turn == 1
    day.now += timedelta(days=1)
    issue(day)
    assert day.room.memory.turn == 0


class TestDedicated:
    """Counters of their own for priority (Lei 10.048 art. 1 §3)."""

    def day(self, policy: AnyPolicy, dedicated: str = "priority") -> Day:
        day = open_day(with_policy(policy, Counter("1", "01"), Counter("2", "02", dedicated=dedicated)))  # type: ignore[arg-type]
        for group in (Group.ORDINARY, Group.PRIORITY, Group.ORDINARY, Group.PRIORITY):
            issue(day, group)
            day.now += timedelta(minutes=1)
        return day

    @pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
    def test_it_calls_priority_first_whatever_the_policy(self, policy: AnyPolicy) -> None:
        day = self.day(policy)
        day.do(c.OpenCounter(day.id(), "2"), BETO)
        events = [call(day, "2", BETO) for _ in range(4)]
        assert [event.number for event in events] == ["P001", "P002", "A001", "A002"]
        assert [event.rule for event in events] == [Rule.DEDICATED] * 2 + [Rule.ARRIVAL] * 2

    def test_it_may_be_for_nothing_else(self) -> None:
        day = self.day(StrictLegal(), "priority_only")
        day.do(c.OpenCounter(day.id(), "2"), BETO)
        assert [call(day, "2", BETO).number for _ in range(2)] == ["P001", "P002"]
        with pytest.raises(NobodyWaiting):
            call(day, "2", BETO)
        assert list(day.room.in_turn("2", day.now)) == []
        assert call(day).number == "A001"

    @pytest.mark.parametrize("policy", POLICIES[1:], ids=lambda policy: policy.name)
    def test_while_it_is_closed_the_law_holds_everywhere(self, policy: AnyPolicy) -> None:
        day = self.day(policy)
        closed = [call(day) for _ in range(2)]
        assert [(event.number, event.rule) for event in closed] == [
            ("P001", Rule.NO_DEDICATED_OPEN),
            ("P002", Rule.NO_DEDICATED_OPEN),
        ]
        assert call(day).number == "A001"

    def test_ordinary_counters_may_go_by_arrival_only_while_it_is_open(self) -> None:
        day = self.day(StrictLegal("arrival"))
        assert call(day).number == "P001"
        day.do(c.OpenCounter(day.id(), "2"), BETO)
        event = call(day)
        assert (event.number, event.rule) == ("A001", Rule.ARRIVAL)
        day.do(c.CloseCounter(day.id(), "2"), BETO)
        assert call(day).number == "P002"

    def test_a_ticket_that_was_sent_to_it_is_called_there(self) -> None:
        day = self.day(StrictLegal(), "priority_only")
        day.do(c.OpenCounter(day.id(), "2"), BETO)
        ordinary = next(ticket for ticket in day.room.tickets.values() if ticket.number == "A001")
        day.do(c.Transfer(day.id(), ordinary.id, counter="2"), ANA)
        assert [call(day, "2", BETO).number for _ in range(3)] == ["P001", "P002", "A001"]


class TestSkills:
    """Levels: 1 a main service, 2 also, 3 helps."""

    def day(self, policy: AnyPolicy | None = None) -> Day:
        return open_day(with_policy(policy or StrictLegal(), Counter("1", "01", skills={"identity": 3})))

    def test_it_helps_only_when_nothing_better_waits(self) -> None:
        day = self.day()
        for service in ("identity", "taxes", "identity", "taxes"):
            issue(day, service=service)
        events = [call(day) for _ in range(4)]
        assert [event.number for event in events] == ["B001", "B002", "A001", "A002"]
        assert events[0].passed_over == ("A001",)

    def test_the_law_stands_above_skill(self) -> None:
        day = self.day()
        issue(day, service="taxes")
        issue(day, Group.EIGHTY_PLUS, "identity")
        assert call(day).group is Group.EIGHTY_PLUS

    @pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
    def test_of_one_group_the_main_service_goes_first_with_every_policy(self, policy: AnyPolicy) -> None:
        day = self.day(policy)
        issue(day, Group.PRIORITY, "identity")
        day.now += timedelta(minutes=30)
        issue(day, Group.PRIORITY, "taxes")
        assert call(day).service == "taxes"


def test_a_returning_citizen_waits_for_their_attendant_and_then_for_anyone() -> None:
    day = open_day(with_policy(StrictLegal(), Counter("1", "01"), Counter("2", "02")))
    day.do(c.OpenCounter(day.id(), "2"), BETO)
    day.do(c.IssueTicket(day.id(), "identity", preferred="beto"))
    with pytest.raises(NobodyWaiting):
        call(day)
    pick = day.room.next_at("2", day.now)
    assert pick is not None
    assert pick.ticket.number == "A001"
    day.now += timedelta(minutes=day.room.branch.preferred_minutes)
    assert call(day).number == "A001"


def test_people_ahead_follow_the_policy() -> None:
    groups = [Group.PRIORITY] * 4 + [Group.ORDINARY] * 4
    ahead = {}
    for policy in POLICIES:
        day = open_day(with_policy(policy))
        for group in groups:
            issue(day, group)
        day.now += timedelta(minutes=20)
        ahead[policy.name] = tuple(
            day.room.outlook("identity", group, day.now)[0] for group in (Group.ORDINARY, Group.PRIORITY)
        )
    # Ratio 3:2 with four of each before: an ordinary one comes after ceil(5·2/3) priority ones. Due time: priority that
    # comes now is due in 15 minutes, the ordinary ones that came 20 minutes ago in 10.
    assert ahead == {"strict_legal": (8, 4), "ratio": (8, 8), "accumulating": (8, 4), "due_time": (8, 8)}


def test_who_waits_already_is_counted_from_their_own_place() -> None:
    day = open_day(with_policy(DueTime()))
    first = day.room.tickets[issue(day)]
    day.now += timedelta(minutes=20)
    issue(day, Group.PRIORITY)  # due in 15 minutes, the first in 10
    assert day.room.outlook("identity", Group.ORDINARY, day.now, first.order)[0] == 0
    assert day.room.outlook("identity", Group.ORDINARY, day.now)[0] == 2


@pytest.mark.parametrize(
    ("policy", "bounds"),
    [
        (StrictLegal(), [Bound("nobody"), Bound("none"), Bound("none"), Bound("none")]),
        (Ratio(2, 1), [Bound("calls", 2.0), Bound("none"), Bound("none"), Bound("calls", 0.5)]),
        (AccumulatingPriority(), [Bound("nobody"), Bound("share", 0.5), Bound("share", 0.75), Bound("share", 0.875)]),
        (DueTime(), [Bound("nobody"), Bound("minutes", 10), Bound("minutes", 15), Bound("minutes", 25)]),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_each_policy_says_what_it_promises(policy: AnyPolicy, bounds: list[Bound]) -> None:
    assert [bound(policy, group) for group in Group] == bounds
