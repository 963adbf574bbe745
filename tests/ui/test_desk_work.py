"""The desk at work: call, start, finish and the rest, with a line to the server and without."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desk.pressing import STALE
from domain import commands as c
from domain.priority import Group
from tests.branches import ANA, BETO
from tests.ui.desk_server import nothing
from tests.ui.desk_stage import CROWD, OpenDesk, a_day, desks
from ui.application import Application

pytestmark = pytest.mark.ui

ONE = (("cpf", Group.PRIORITY, "es", 5),)


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    """See `desks`."""
    with desks(application) as open_one:
        yield open_one


# --- serving


def test_call_start_finish_with_one_key(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    assert "10 pessoas aguardam" in desk.names()
    desk.press("F2")
    assert {"Senha chamada", "P 0 0 2", "Imposto do imóvel (IPTU)", "Prioridade 80+"} <= set(desk.names())
    assert "Chamada às 12:00, agora mesmo" in desk.names()
    desk.press("F2")
    assert "Em atendimento" in desk.names()
    desk.later = timedelta(minutes=7)
    desk.desk.tick()
    assert "Desde as 12:00, há 7 min" in desk.names()
    desk.press("F2")
    assert "Ninguém em atendimento" in desk.names()
    assert [type(sent) for sent in desk.server.sent] == [c.CallNext, c.Start, c.Finish]


def test_recall_no_show_and_gave_up(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.press("F3")
    assert "Chamada 2 vezes desde as 12:00, agora mesmo" in desk.names()
    desk.press("F4")
    assert desk.shown("number") == ""
    desk.press("F2")
    desk.press("F5")
    assert desk.shown("number") == ""
    kinds = [c.CallNext, c.Recall, c.MarkNoShow, c.CallNext, c.Cancel]
    assert [type(sent) for sent in desk.server.sent] == kinds


def test_what_the_moment_does_not_allow_does_nothing(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    for key in ("F3", "F4", "F5"):
        desk.press(key)
    assert desk.server.sent == []
    assert not desk.hand.find("Não veio").enabled
    desk.press("F2")
    desk.press("F2")
    for key in ("F3", "F4", "F5", "F7"):
        desk.press(key)
    assert [type(sent) for sent in desk.server.sent] == [c.CallNext, c.Start]


def test_all_of_it_by_touch(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    for name in ("Chamar próximo", "Chamar de novo", "Atender", "Encerrar", "Chamar próximo", "Não veio"):
        desk.tap(name)
        desk.work()
    kinds = [c.CallNext, c.Recall, c.Start, c.Finish, c.CallNext, c.MarkNoShow]
    assert [type(sent) for sent in desk.server.sent] == kinds


def test_all_of_it_by_a_screen_reader(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    for name in ("Chamar próximo", "Atender", "Encerrar"):
        desk.hand.speak_press(name)
        desk.work()
    assert [type(sent) for sent in desk.server.sent] == [c.CallNext, c.Start, c.Finish]
    assert desk.hand.find("Chamar próximo", focusable=True).role == "Button"


def test_a_key_pressed_twice_is_one_command(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    for _ in range(3):
        desk.key("F2")
    desk.work()
    assert len(desk.server.sent) == 1
    assert desk.shown("primaryAction") == "start"


def test_an_answer_that_outruns_the_news_does_not_open_the_door_to_a_second_press(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.key("F2")
    desk.executor.work()  # answered; the picture does not show it yet
    desk.press("F2")
    assert [type(sent) for sent in desk.server.sent] == [c.CallNext]
    assert [event for event, _ in desk.told] == ["pressed", "confirmed"]


def test_what_is_seen_to_be_done_is_done_although_the_answer_is_still_on_its_way(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))

    def see_it_and_go_on() -> None:
        desk.server.meanwhile = nothing
        desk.server.tell()
        desk.key("F2")

    desk.server.meanwhile = see_it_and_go_on
    desk.press("F2")
    assert [type(sent) for sent in desk.server.sent] == [c.CallNext, c.Start]
    assert [event for event, _ in desk.told] == ["pressed", "confirmed"] * 2
    assert desk.shown("primaryAction") == "finish"


def test_nobody_waits_and_then_somebody_comes(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    assert "Ninguém aguarda" in desk.names()
    assert desk.shown("primaryCalm") is True
    desk.press("F2")
    assert "Ninguém aguarda agora" in desk.names()
    desk.server.day.do(c.IssueTicket(desk.server.day.id(), "cpf"))
    desk.server.tell()
    assert "Ninguém aguarda agora" not in desk.names()
    assert "1 pessoa aguarda" in desk.names()
    assert desk.shown("primaryCalm") is False
    assert desk.screen.window.title() == "(1) Guichê 03 · Vez"
    desk.press("F2")
    assert desk.shown("number") == "L001"


def test_another_desk_that_is_quicker_gets_a_kind_word_and_the_next_press_works(open_desk: OpenDesk) -> None:
    day = a_day(*ONE)
    day.do(c.OpenCounter(day.id(), "counter-1"), BETO)
    desk = open_desk(day)
    day.do(c.CallNext(day.id(), "counter-1"), BETO)
    desk.press("F2")
    assert "Outra pessoa chamou antes" in desk.names()
    day.do(c.IssueTicket(day.id(), "cpf"))
    desk.server.tell()
    desk.press("F2")
    assert desk.shown("number") == "L001"


def test_a_blood_donors_proof_is_asked_for(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(("cpf", Group.DONOR, "en", 3)))
    desk.press("F2")
    assert {"Doador de sangue: confira o comprovante", "Fala inglês"} <= set(desk.names())


def test_the_list_is_one_key_away_and_in_the_order_of_calling(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.key("F6")
    rows = [seen.name for seen in desk.hand.tree() if seen.role == "ListItem"]
    assert rows[:3] == [
        "P 0 0 2, Imposto do imóvel (IPTU), Prioridade 80+, 12 min",
        "P 0 0 1, Regularizar o CPF, Prioridade, 21 min",
        "P 0 0 3, Negociar dívidas, Doador de sangue, 4 min",
    ]
    desk.press("F2")  # calling needs no closing first
    assert (desk.shown("sheet"), desk.shown("number")) == ("", "P002")


# --- without a line


def test_offline_is_said_and_nothing_can_be_pressed(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.server.lose()
    assert {"Sem conexão", "Sem conexão desde as 12:00"} <= set(desk.names())
    assert not desk.hand.find("Chamar próximo").enabled
    desk.press("F2")
    assert desk.server.sent == []
    desk.server.come_back()
    assert "Conectado" in desk.names()
    desk.press("F2")
    assert desk.shown("number") == "P002"


def test_what_is_said_moves_no_button(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    before = {seen.name: (seen.x, seen.y) for seen in desk.hand.tree() if seen.role == "Button"}
    desk.server.lose()
    after = {seen.name: (seen.x, seen.y) for seen in desk.hand.tree() if seen.role == "Button"}
    assert any("Sem conexão" in name for name in desk.names())
    assert len(before) > 9 and after == before


@pytest.mark.parametrize("failure", ["deaf", "mute"])
def test_a_press_in_the_middle_of_a_loss_is_done_once(open_desk: OpenDesk, failure: str) -> None:
    desk = open_desk(a_day(*CROWD))
    setattr(desk.server, failure, True)  # deaf: it did not arrive; mute: it was done and the answer was lost
    desk.key("F2")
    desk.executor.work()
    desk.server.lose()
    assert (
        "O que você pressionou está guardado e será confirmado."
        in desk.hand.find("Sem conexão desde as 12:00").description
    )
    desk.server.come_back()
    desk.work()
    assert desk.shown("number") == "P002"
    assert "Está confirmado" in desk.names()
    assert len({sent.id for sent in desk.server.sent}) == 1
    assert sum(1 for event, _ in desk.told if event == "confirmed") == 1
    desk.press("F2")
    assert "Em atendimento" in desk.names()


def test_a_server_that_cannot_store_for_a_moment_is_asked_again(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.server.deaf = True
    desk.press("F2")
    assert "Confirmando…" in desk.names()
    desk.server.deaf = False
    desk.desk.tick()
    desk.work()
    assert desk.shown("number") == "P002"


def test_a_server_that_is_not_the_branchs_any_more_is_said_and_not_asked_again(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.server.elsewhere = "branch_elsewhere"
    desk.press("F2")
    assert "Outro servidor cuida desta unidade agora" in desk.names()
    desk.desk.tick()
    desk.work()
    assert len(desk.server.sent) == 1
    desk.server.elsewhere = ""
    desk.press("F2")
    assert desk.shown("number") == "P002"


def test_a_call_that_grew_old_is_not_made_behind_the_attendants_back(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.server.deaf = True
    desk.press("F2")
    desk.server.lose()
    desk.later = STALE + timedelta(seconds=1)
    desk.server.come_back()
    desk.work()
    assert len(desk.server.sent) == 1
    assert "A chamada não foi feita" in desk.names()
    desk.press("F2")
    assert desk.shown("number") == "P002"


def test_a_call_that_grew_old_and_was_made_is_shown(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.server.mute = True
    desk.key("F2")
    desk.executor.work()
    desk.server.lose()
    desk.later = STALE + timedelta(seconds=1)
    desk.server.come_back()
    desk.work()
    assert desk.shown("number") == "P002"
    assert "Está confirmado" in desk.names()


def test_after_a_crash_the_desk_finds_its_ticket_again(open_desk: OpenDesk) -> None:
    day = a_day(*CROWD)
    day.do(c.OpenCounter(day.id(), "counter-3"), ANA)
    day.do(c.CallNext(day.id(), "counter-3"), ANA)
    desk = open_desk(day, at=None).sign_in()
    assert (desk.shown("page"), desk.shown("number"), desk.shown("primaryAction")) == ("desk", "P002", "start")
