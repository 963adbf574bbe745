"""Appointments at the desk: who comes for one, and the next one of who is served."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from msgspec.structs import replace

from domain import commands as c
from domain.agenda import Search
from domain.appointments import Appointment
from tests.branches import NOON
from tests.ui.desk_stage import CROWD, OpenDesk, a_day, desks
from ui.application import Application

pytestmark = pytest.mark.ui
BOOKED = Appointment("00000000-0000-0000-0000-0000000000aa", "central-atendimento", "cpf", NOON + timedelta(minutes=5))


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    with desks(application) as open_one:
        yield open_one


def test_who_has_an_appointment_gets_a_ticket(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    desk.server.booked = BOOKED
    desk.key("Ctrl+G")
    desk.hand.type("7k3m-q0ab")
    desk.press("Return")
    assert desk.server.searches == [Search(code="7k3m-q0ab")]
    desk.tap("Regularizar o CPF · 02/03/2026 12:05 · na hora")
    desk.work()
    assert isinstance(desk.server.sent[-1], c.CheckIn)
    assert "L001 é a senha deste horário marcado" in desk.names()
    desk.press("F2")
    assert {"L 0 0 1", "Horário marcado: 12:05"} <= set(desk.names())


def test_a_cpf_finds_it_too_and_what_is_not_found_is_said(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    desk.key("Ctrl+G")
    desk.hand.type("529.982.247-25")
    desk.press("Return")
    assert desk.server.searches == [Search(cpf="529.982.247-25")]
    assert "Este horário marcado não foi encontrado" in desk.names()


def test_an_appointment_of_another_day_says_when(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    desk.server.booked = replace(BOOKED, at=NOON + timedelta(days=2))
    desk.key("Ctrl+G")
    desk.hand.type("7k3m-q0ab")
    desk.press("Return")
    desk.key("Tab")
    desk.key("Tab")
    desk.press("Return")
    assert desk.hand.find("O horário marcado é para outro dia").description == "É para 04/03/2026 12:00."


@pytest.mark.parametrize("booked", [BOOKED, None])
def test_a_search_that_is_answered_late_takes_nothing_away(open_desk: OpenDesk, booked: Appointment | None) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.press("F2")
    desk.server.booked = booked
    desk.key("Ctrl+G")
    desk.hand.type("7k3m-q0ab")
    desk.key("Return")
    desk.key("Escape")
    desk.key("Ctrl+S")
    desk.tap("Outro motivo, com suas palavras")
    desk.hand.type("foi ao banco")
    desk.executor.work()
    assert len(desk.server.searches) == 1 and desk.shown("sheet") == "reason"
    desk.press("Return")
    sent = desk.server.sent[-1]
    assert isinstance(sent, c.Suspend) and sent.reason == "foi ao banco"


def test_of_two_searches_the_later_one_is_shown(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    desk.key("Ctrl+G")
    desk.hand.type("0000-0000")
    desk.key("Return")
    desk.key("Ctrl+A")
    desk.hand.type("7k3m-q0ab")
    desk.key("Return")
    desk.executor.waiting.pop(0)()
    assert "Este horário marcado não foi encontrado" not in desk.names()
    desk.server.booked = BOOKED
    desk.executor.work()
    assert "Regularizar o CPF · 02/03/2026 12:05 · na hora" in desk.names()


def test_the_next_appointment_is_kept_while_somebody_is_served(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.press("F2")
    desk.key("Shift+F2")
    desk.tap("Próximo agendamento")
    desk.hand.type("31/02")
    desk.key("Return")
    desk.hand.type("14:30")
    desk.key("Return")
    assert "Não foi possível entender o dia ou a hora" in desk.names()
    desk.tap("Dia, como 12/03")
    desk.key("Ctrl+A")
    desk.hand.type("12/03")
    desk.key("Return")
    desk.server.up = False
    desk.key("Return")
    desk.executor.work()
    assert desk.server.bookings == [] and "O servidor não responde" in desk.names()
    desk.server.up = True
    desk.tap("Marcar o agendamento")
    desk.key("Return")  # twice is once
    desk.executor.work()
    (booking,) = desk.server.bookings
    assert f"{booking.at:%d/%m %H:%M}" == "12/03 14:30" and booking.cpf is None
    assert booking.service == desk.server.day.room.at_counter("counter-3").service
    assert "7 K 3 M - Q 0 A B" in desk.names()
    desk.tap("Pronto")
    assert desk.shown("sheet") == ""


def test_what_was_being_written_is_there_after_the_appointment(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.press("F2")
    desk.key("Shift+F2")
    desk.tap("Anotação")
    desk.hand.type("volta com a certidão")
    desk.key("Ctrl+B")
    assert desk.shown("sheet") == "book"
    desk.key("Escape")
    assert desk.shown("sheet") == "finish"
    assert desk.screen.part("sheetFace").property("note") == "volta com a certidão"
