"""What a totem is told: enough for waits, numbers and its own call; of nobody who they are, and of no discreet call."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings

from domain import commands as c
from domain import events as e
from domain.deciding import decide
from domain.help_calls import SOMEBODY, Ending, HelpKind
from domain.helping import open_at
from domain.policies import AnyPolicy
from domain.priority import Group
from domain.room import Room
from domain.sight import Sight, sight_of
from tests.branches import ANA, BETO, NOON, TOTEM, Day
from tests.unit.test_policies import ACTIONS, POLICIES, played


def told(day: Day, sight: Sight = Sight.TOTEM) -> str:
    """Everything that goes over the line, as text: what happened, and the room."""
    parts = [*map(sight.of, day.history), sight.of_room(day.room.snapshot())]
    return "\n".join(msgspec.json.encode(part).decode() for part in parts)


def served() -> Day:
    """Somebody was served, somebody stepped aside, and somebody waits for one attendant."""
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    for outcome in ("settled", None):
        day.do(c.IssueTicket(day.id(), "identity", Group.DONOR))
        called = day.do(c.CallNext(day.id(), "1"), ANA)[0]
        assert isinstance(called, e.TicketCalled)
        day.do(c.Start(day.id(), called.ticket), ANA)
        end = c.Finish(day.id(), called.ticket, outcome=outcome, note="a note") if outcome else None
        day.do(end or c.Suspend(day.id(), called.ticket, "fetching a paper"), ANA)
    day.do(c.IssueTicket(day.id(), "taxes", Group.EIGHTY_PLUS, preferred="ana"))
    day.do(c.CloseCounter(day.id(), "1", pause="recovery"), ANA)
    day.do(c.OpenCounter(day.id(), "2"), ANA)
    return day


def test_who_is_told_how_much() -> None:
    assert {role: sight_of(role) for role in c.Role} == {
        role: {c.Role.TOTEM: Sight.TOTEM, c.Role.PANEL: Sight.LOBBY}.get(role, Sight.WHOLE) for role in c.Role
    }


def test_a_totem_is_told_nobody_s_name_nor_what_came_of_a_visit() -> None:
    day = served()
    for word in ("ana", "settled", "written", "recovery"):
        assert f'"{word}"' not in told(day), word
    assert '"ana"' in told(day, Sight.WHOLE) and '"settled"' in told(day, Sight.WHOLE)
    assert '"eighty_plus"' in told(day), "waits are told from it"


def test_a_totem_that_follows_knows_what_a_totem_that_begins_anew_does() -> None:
    day = served()
    day.do(c.LeaseNumbers(day.id(), "run-1"), TOTEM)
    follower = Room(day.room.branch)
    for recorded in day.history:
        follower.apply(Sight.TOTEM.of(recorded))
    assert follower.snapshot() == Sight.TOTEM.of_room(day.room.snapshot())
    assert follower.leases == day.room.leases != {}


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
@given(actions=ACTIONS)
@settings(max_examples=20)
def test_a_totem_tells_the_same_waits_as_the_server(
    policy: AnyPolicy, actions: list[tuple[Group | None, str, int]]
) -> None:
    day, _ = played(policy, actions)
    totem = Room(day.room.branch)
    for recorded in day.history:
        totem.apply(Sight.TOTEM.of(recorded))
    for service in day.room.branch.services:
        for group in Group:
            assert totem.outlook(service.id, group, day.now) == day.room.outlook(service.id, group, day.now)


def test_a_discreet_call_is_told_to_no_totem() -> None:
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.AskForHelp(day.id(), HelpKind.THREAT), ANA)
    (call,) = day.room.help.values()
    day.do(c.AnswerHelp(day.id(), call.id), BETO)
    assert "threat" not in told(day) and call.id not in told(day) and '"beto"' not in told(day)
    day.do(c.HelpDone(day.id(), call.id), BETO)
    assert "help" not in told(day).replace('"help":{}', "") and call.id not in told(day)
    assert [Sight.TOTEM.of(each).event for each in day.history[-3:]] == [e.Unsaid()] * 3


def test_a_totem_sees_that_somebody_comes_and_not_who() -> None:
    day, totem = Day(), Room(Day().room.branch)
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.AskForHelp(day.id(), HelpKind.FEELS_UNWELL, "Entrance"), TOTEM)
    (call,) = day.room.help.values()
    day.do(c.AnswerHelp(day.id(), call.id), ANA)
    for recorded in day.history:
        totem.apply(Sight.TOTEM.of(recorded))
    began = Room(totem.branch, Sight.TOTEM.of_room(day.room.snapshot()))
    for room in (totem, began):
        mine = open_at(room, TOTEM.id, discreet=False)
        assert mine is not None and (mine.going, mine.kind, mine.by) == (SOMEBODY, HelpKind.FEELS_UNWELL, "")
    ended = decide(day.room, c.HelpDone(day.id(), call.id), ANA, NOON)
    assert ended == (e.HelpEnded(call.id, TOTEM.id, Ending.DONE),)
