"""Pauses at the desk: at once, with a reason, proposed and never in the way; and one's own day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desk.day import WORK
from domain import commands as c
from tests.branches import BETO
from tests.ui.desk_stage import CROWD, DeskStage, OpenDesk, a_day, desks
from ui.application import Application

pytestmark = pytest.mark.ui


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    """See `desks`."""
    with desks(application) as open_one:
        yield open_one


def away(desk: DeskStage, name: str = "Pausa de descanso · 10 min") -> DeskStage:
    desk.key("Ctrl+P")
    desk.tap(name)
    desk.work()
    return desk


def test_a_pause_leaves_the_counter_and_f2_comes_back(open_desk: OpenDesk) -> None:
    desk = away(open_desk(a_day(*CROWD)))
    sent = desk.server.sent[-1]
    assert isinstance(sent, c.CloseCounter)
    assert sent.pause == "rest"
    assert (desk.shown("page"), desk.shown("pause")) == ("pause", "Pausa de descanso")
    desk.later = timedelta(minutes=7)
    desk.desk.tick()
    assert "Desde as 12:00, há 7 min" in desk.names()
    desk.press("F2")
    assert (desk.shown("page"), desk.shown("counter")) == ("desk", "Guichê 03")
    desk.press("F2")
    assert desk.shown("number") == "P002"


def test_a_counter_that_was_taken_meanwhile_is_said_and_another_one_is_one_key_away(open_desk: OpenDesk) -> None:
    desk = away(open_desk(a_day(*CROWD)))
    desk.server.day.do(c.OpenCounter(desk.server.day.id(), "counter-3"), BETO)
    desk.server.tell()
    desk.press("F2")
    assert "Guichê 03 já tem alguém" in desk.names()
    desk.key("F7")
    desk.tap("Guichê 04")
    desk.work()
    assert (desk.shown("page"), desk.shown("counter")) == ("desk", "Guichê 04")


def test_with_somebody_in_front_there_is_no_pause(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.press("Ctrl+P")
    assert (desk.shown("sheet"), desk.hand.find("Pausa").enabled) == ("", False)


def test_a_pause_is_proposed_between_two_people_and_stops_nobody(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    proposal = "Hora de uma pausa, se quiser: 10 min"
    assert proposal not in desk.names()
    desk.later = WORK
    desk.desk.tick()
    assert proposal in desk.names()
    desk.press("F2")
    assert desk.shown("number") == "P002"
    assert proposal not in desk.names()


def test_ones_own_day_is_counted_for_oneself(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    day = desk.server.day
    day.do(c.OpenCounter(day.id(), "counter-1"), BETO)
    day.do(c.CallNext(day.id(), "counter-1"), BETO)
    front = day.room.at_counter("counter-1")
    assert front is not None
    day.do(c.Start(day.id(), front.id), BETO)
    day.do(c.Finish(day.id(), front.id), BETO)  # another one's work
    for _ in range(3):
        desk.press("F2")
    away(desk, "Pausa de recuperação")
    desk.press("F2")
    desk.key("Ctrl+P")
    assert "Pessoas atendidas: 1" in desk.names()
    assert {"Pausa de recuperação", "12:00–12:00"} <= set(desk.names())


def test_a_desk_that_was_started_again_still_knows_of_the_pause(open_desk: OpenDesk) -> None:
    day = a_day(*CROWD)
    first = away(open_desk(day))
    second = open_desk(day, at=None)
    second.days.update(first.days)
    second.sign_in()
    assert second.shown("page") == "pause"
    second.ask("choose", "counter-3")
    second.work()
    assert second.shown("page") == "desk"
