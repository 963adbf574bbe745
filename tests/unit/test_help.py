"""Calls for a person: who may make, answer and end them, who sees them, and what a lobby is told."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from domain import commands as c
from domain import events as e
from domain.deciding import decide
from domain.errors import CounterNotOpen, HelpTaken, NotYours, Unknown
from domain.help_calls import (
    ALONE,
    AT_DESKS,
    AT_TOTEMS,
    URGENT,
    WIDER_AFTER,
    Ending,
    HelpCall,
    HelpKind,
    Near,
    in_order,
)
from domain.room import Room
from domain.snapshot import Snapshot
from tests.branches import ANA, BETO, NOON, TOTEM, Day

CARLA = c.Actor("carla", c.Role.SUPERVISOR)
OTHER_TOTEM = c.Actor("totem-2", c.Role.TOTEM)


def ask(day: Day, kind: HelpKind, actor: c.Actor = TOTEM, near: Near = ALONE) -> tuple[e.AnyEvent, ...]:
    """As `Day.do`, with whom the call reaches."""
    command = c.AskForHelp(day.id(), kind, "Entrance" if actor.role is c.Role.TOTEM else "")
    events = decide(day.room, command, actor, day.now, near=near)
    for event in events:
        day.room.apply(e.Recorded(day.room.version + 1, day.now, actor.id, command.id, event))
    return events


def the_call(day: Day) -> HelpCall:
    (call,) = day.room.help.values()
    return call


@pytest.fixture
def day() -> Day:
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    return day


def test_a_citizen_at_a_totem_is_seen_by_everybody_and_somebody_goes(day: Day) -> None:
    ask(day, HelpKind.CANNOT_USE, near=Near(supervisors=1, attendants=2))
    call = the_call(day)
    assert (call.place, call.name, call.told, call.wide, call.discreet) == ("totem-1", "Entrance", 3, True, False)
    for who, supervises in (("ana", False), ("carla", True)):
        assert call.concerns(who, day.now, supervises=supervises)
    day.do(c.AnswerHelp(day.id(), call.id), ANA)
    assert the_call(day).going == "ana"
    with pytest.raises(HelpTaken):
        day.do(c.AnswerHelp(day.id(), call.id), BETO)
    assert day.do(c.AnswerHelp(day.id(), call.id), ANA) == ()
    assert day.do(c.HelpDone(day.id(), call.id), BETO) == (e.HelpEnded(call.id, "totem-1", Ending.DONE),)
    assert day.room.help == {}
    assert day.do(c.HelpDone(day.id(), call.id), ANA) == ()


def test_one_place_has_one_open_call(day: Day) -> None:
    ask(day, HelpKind.OTHER)
    first = the_call(day)
    assert ask(day, HelpKind.OTHER) == ()
    assert ask(day, HelpKind.CANNOT_USE) != ()
    assert (the_call(day).id, the_call(day).kind) == (first.id, HelpKind.CANNOT_USE)
    ask(day, HelpKind.OTHER, OTHER_TOTEM)
    assert len(day.room.help) == 2


@pytest.mark.parametrize("urgent", sorted(URGENT))
def test_an_urgent_call_is_never_made_less(day: Day, urgent: HelpKind) -> None:
    actor = TOTEM if urgent in AT_TOTEMS else ANA
    less = next(kind for kind in (AT_TOTEMS if actor is TOTEM else AT_DESKS) if kind not in URGENT)
    ask(day, less, actor)
    ask(day, urgent, actor)
    assert the_call(day).kind is urgent
    assert ask(day, less, actor) == ()


def test_a_desk_calls_discreetly_from_its_own_counter(day: Day) -> None:
    ask(day, HelpKind.THREAT, ANA, Near(supervisors=1, attendants=5))
    call = the_call(day)
    assert (call.place, call.by, call.discreet, call.wide, call.told, call.name) == ("1", "ana", True, False, 1, "")
    assert call.concerns("carla", day.now, supervises=True)
    assert not call.concerns("beto", day.now, supervises=False)
    assert not call.concerns("ana", day.now, supervises=False)
    with pytest.raises(CounterNotOpen):
        ask(day, HelpKind.THREAT, BETO)


def test_without_a_supervisor_every_other_desk_sees_it(day: Day) -> None:
    ask(day, HelpKind.DOUBT, ANA, Near(attendants=2))
    call = the_call(day)
    assert call.wide and call.told == 2 and call.concerns("beto", day.now, supervises=False)


def test_a_discreet_call_that_nobody_answers_is_seen_wider_after_a_while(day: Day) -> None:
    ask(day, HelpKind.THREAT, ANA, Near(supervisors=1))
    call = the_call(day)
    assert not call.concerns("beto", day.now + WIDER_AFTER - timedelta(seconds=1), supervises=False)
    assert call.concerns("beto", day.now + WIDER_AFTER, supervises=False)
    day.do(c.AnswerHelp(day.id(), call.id), CARLA)
    assert not the_call(day).concerns("beto", day.now + WIDER_AFTER, supervises=False)


@pytest.mark.parametrize("kind", HelpKind)
def test_each_place_has_its_own_reasons(day: Day, kind: HelpKind) -> None:
    for actor, kinds in ((TOTEM, AT_TOTEMS), (ANA, AT_DESKS)):
        if kind in kinds:
            assert ask(day, kind, actor)
        else:
            with pytest.raises(Unknown):
                ask(day, kind, actor)


def test_nobody_answers_themselves_or_ends_what_is_not_theirs(day: Day) -> None:
    ask(day, HelpKind.DOUBT, ANA)
    call = the_call(day)
    for actor, command in (
        (ANA, c.AnswerHelp(day.id(), call.id)),
        (BETO, c.HelpDone(day.id(), call.id)),
        (TOTEM, c.HelpDone(day.id(), call.id)),
    ):
        with pytest.raises(NotYours):
            day.do(command, actor)
    with pytest.raises(Unknown):
        day.do(c.AnswerHelp(day.id(), "0" * 32), BETO)
    assert day.do(c.HelpDone(day.id(), call.id), ANA) == (e.HelpEnded(call.id, "1", Ending.WITHDRAWN, discreet=True),)


def test_who_goes_and_a_supervisor_end_a_discreet_call(day: Day) -> None:
    for ends in (BETO, CARLA):
        ask(day, HelpKind.DOUBT, ANA)
        call = the_call(day)
        day.do(c.AnswerHelp(day.id(), call.id), BETO)
        assert day.do(c.HelpDone(day.id(), call.id), ends) == (e.HelpEnded(call.id, "1", Ending.DONE, discreet=True),)


def test_a_totem_withdraws_its_own_call_alone(day: Day) -> None:
    ask(day, HelpKind.OTHER)
    with pytest.raises(NotYours):
        day.do(c.HelpDone(day.id(), the_call(day).id), OTHER_TOTEM)
    assert day.do(c.HelpDone(day.id(), the_call(day).id), TOTEM)
    assert day.room.help == {}


def test_a_call_ends_by_itself_and_says_so(day: Day) -> None:
    ask(day, HelpKind.OTHER)
    call = the_call(day)

    def lapse() -> tuple[e.AnyEvent, ...]:
        return day.do(c.LapseHelp(day.id(), call.id))  # type: ignore[arg-type] # the server's own

    day.now = NOON + timedelta(minutes=14)
    assert lapse() == ()
    day.do(c.AnswerHelp(day.id(), call.id), ANA)
    day.now = NOON + timedelta(minutes=28)
    assert lapse() == (), "who goes has their own time"
    day.now = NOON + timedelta(minutes=29)
    assert lapse() == (e.HelpEnded(call.id, "totem-1", Ending.EXPIRED),)
    assert lapse() == (), "two servers may find it out at once"


def test_who_is_worse_after_a_while_is_not_given_up_a_minute_later(day: Day) -> None:
    ask(day, HelpKind.CANNOT_USE)
    call = the_call(day)
    day.now = NOON + timedelta(minutes=14)
    ask(day, HelpKind.FEELS_UNWELL)
    assert (the_call(day).at, the_call(day).id) == (NOON, call.id), "it stands where it stood"
    day.now = NOON + timedelta(minutes=28)
    assert day.do(c.LapseHelp(day.id(), call.id)) == ()
    day.now = NOON + timedelta(minutes=29)
    assert day.do(c.LapseHelp(day.id(), call.id)) == (e.HelpEnded(call.id, "totem-1", Ending.EXPIRED),)


def test_what_is_urgent_comes_first_and_then_what_somebody_is_at() -> None:
    at = NOON
    calls = [
        HelpCall("1", "a", HelpKind.OTHER, at, "a"),
        HelpCall("2", "b", HelpKind.THREAT, at + timedelta(minutes=2), "b"),
        HelpCall("3", "c", HelpKind.THREAT, at - timedelta(minutes=2), "c", going="ana"),
        HelpCall("4", "d", HelpKind.OTHER, at - timedelta(minutes=1), "d"),
    ]
    assert [call.id for call in sorted(calls, key=in_order)] == ["2", "3", "4", "1"]


def test_a_lobby_is_told_nothing_of_it_not_even_that_it_was(day: Day) -> None:
    before = Room(day.room.branch, day.room.snapshot().for_the_room())
    ask(day, HelpKind.THREAT, ANA)
    call = the_call(day)
    happened = [
        e.HelpAsked(call.id, "1", HelpKind.THREAT, discreet=True),
        e.HelpAnswered(call.id, "1"),
        e.HelpEnded(call.id, "1", Ending.DONE),
    ]
    told = {msgspec.json.encode(e.Recorded(9, NOON, "ana", "x", event).for_the_room()) for event in happened}
    (one,) = told
    assert b"help" not in one and b"threat" not in one and b'"1"' not in one
    assert day.room.snapshot().for_the_room().help == {}
    version = before.version
    before.apply(msgspec.json.decode(one.replace(b'"version":9', b'"version":%d' % (version + 1)), type=e.Recorded))
    assert before.version == version + 1


def test_calls_survive_in_a_snapshot(day: Day) -> None:
    ask(day, HelpKind.THREAT, ANA, Near(attendants=1))
    copy = msgspec.json.decode(msgspec.json.encode(day.room.snapshot()), type=Snapshot)
    assert Room(day.room.branch, copy).help == day.room.help
