"""Calling a person at the totem: one touch, whatever the server does, and nothing of a visit left behind."""

from __future__ import annotations

import pytest

from client.errors import Unreachable
from domain.commands import Actor, AnswerHelp, AskForHelp, HelpDone, LapseHelp, Role
from domain.help_calls import HelpKind, Near
from kiosk.visit import Page
from tests.branches import ANA
from tests.ui.totem import PT, Totem

pytestmark = pytest.mark.ui
CALL = "Chamar alguém da equipe"
UNWELL = "Alguém está passando mal"


def say(totem: Totem) -> None:
    """The server does what it was asked and tells it."""
    totem.work()
    totem.tell()


def called(totem: Totem) -> str:
    """Somebody was called from the help page; returns the call's id."""
    totem.server.near = Near(attendants=1)
    totem.tap(PT.begin, PT.helped, CALL)
    say(totem)
    (call,) = totem.day.room.help.values()
    return call.id


def test_two_touches_are_one_call_and_an_urgent_one_is_said(totem: Totem) -> None:
    totem.tap(PT.helped, CALL, CALL)
    say(totem)
    totem.tap(UNWELL)
    say(totem)
    (call,) = totem.day.room.help.values()
    assert call.kind is HelpKind.FEELS_UNWELL
    assert [type(command) for command in totem.server.helped] == [AskForHelp, AskForHelp]
    assert UNWELL not in totem.stage.names()


def test_an_urgent_call_does_not_wait_for_the_other(totem: Totem) -> None:
    totem.tap(PT.helped, CALL, UNWELL, UNWELL, CALL)
    say(totem)
    (call,) = totem.day.room.help.values()
    assert call.kind is HelpKind.FEELS_UNWELL
    asked = [command.kind for command in totem.server.helped if isinstance(command, AskForHelp)]
    assert asked == [HelpKind.CANNOT_USE, HelpKind.FEELS_UNWELL]


def test_until_the_news_are_here_it_is_being_called(totem: Totem) -> None:
    totem.server.near = Near(attendants=1)
    totem.tap(PT.helped, CALL)
    totem.work()
    totem.wait(1)
    assert "Chamando…" in totem.stage.names(), "answered, and the news come later"
    totem.tell()
    assert "A equipe já foi avisada" in totem.stage.names()


def test_a_server_that_does_not_answer_is_said_and_can_be_asked_again(totem: Totem) -> None:
    totem.server.trouble = Unreachable("no answer")
    totem.tap(PT.helped, CALL)
    say(totem)
    assert "Esta tela não consegue chamar ninguém agora" in totem.stage.names()
    totem.server.trouble = None
    totem.tap(CALL)
    say(totem)
    assert len(totem.day.room.help) == 1


def test_who_waits_for_somebody_keeps_the_page_and_nothing_of_the_visit(totem: Totem) -> None:
    call = called(totem)
    totem.wait(100)
    inputs = totem.view_model.inputs
    assert (inputs.panel, inputs.visit.page) == ("help", Page.ATTRACT)
    for _ in range(20):
        totem.wait(40)
        assert "A equipe já foi avisada" in totem.stage.names()
        assert totem.view_model.inputs.seconds_left == 0
    totem.tap("English")
    totem.wait(100)
    assert "Our team has been told" in totem.stage.names(), "who waits reads it in their language"
    totem.tap("Português")
    totem.day.do(AnswerHelp(totem.day.id(), call), ANA)
    totem.tell()
    assert "Alguém está a caminho" in totem.stage.names()
    totem.day.do(HelpDone(totem.day.id(), call), ANA)
    totem.tell()
    totem.wait(1)
    totem.wait(100)
    assert totem.view_model.inputs.panel == "" and PT.begin in totem.stage.names()


def test_start_over_leaves_the_page_and_the_call_stands(totem: Totem) -> None:
    called(totem)
    totem.tap("Início")
    assert totem.view_model.inputs.panel == ""
    totem.tap(PT.helped)
    assert "A equipe já foi avisada" in totem.stage.names()


def test_a_call_that_nobody_answered_ends_and_says_what_to_do(totem: Totem) -> None:
    call = called(totem)
    totem.day.now = totem.day.room.help[call].at.replace(hour=23)
    totem.day.do(LapseHelp(totem.day.id(), call))
    totem.tell()
    assert "Ninguém pôde vir" in totem.stage.names()
    assert CALL in totem.stage.names()


def test_the_call_of_another_totem_is_not_this_one_s(totem: Totem) -> None:
    other = AskForHelp(totem.day.id(), HelpKind.OTHER, "Fundos")
    totem.day.do(other, Actor("totem-9", Role.TOTEM))
    totem.tell()
    totem.tap(PT.helped)
    assert CALL in totem.stage.names()
