"""The totem when something is wrong: server, paper, trembling hands, a second touch, somebody who went away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from client.errors import NotAuthenticated, Unreachable
from printer.errors import SpoolFailed
from printer.spool import JobState
from printer.status import Condition
from tests.ui.totem import PORTRAIT, PT, Totem, to_priority

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]


def test_a_lost_answer_is_asked_for_again_and_is_the_same_ticket(totem: Totem) -> None:
    to_priority(totem)
    totem.server.trouble = Unreachable("gone")
    totem.tap("Sem prioridade")
    totem.work()
    assert {"Estamos sem conexão neste momento", "Nada se perdeu: quem já tem senha continua na fila."} <= set(
        totem.stage.names()
    )
    totem.server.trouble = None
    totem.tap("Tentar de novo")
    totem.work()
    assert "Sua senha é" in totem.stage.names()
    assert len({command.id for command in totem.server.commands}) == 1


def test_a_totem_without_its_server_comes_back_by_itself(totem: Totem) -> None:
    totem.tap(PT.begin)
    totem.lose()
    assert "Estamos sem conexão neste momento" in totem.stage.names()
    totem.meet()
    assert "Como podemos ajudar?" in totem.stage.names()


def test_a_totem_that_has_never_met_its_server_is_kind(open_totem: OpenTotem) -> None:
    totem = open_totem()
    totem.tap(PT.begin)
    assert "Estamos sem conexão neste momento" in totem.stage.names()
    totem.lose(unknown=True)
    assert "Este totem ainda não foi cadastrado. Quem já tem senha continua na fila." in totem.stage.names()


def test_a_totem_that_is_no_longer_known_says_so(totem: Totem) -> None:
    to_priority(totem)
    totem.server.trouble = NotAuthenticated("revoked")
    totem.tap("Sem prioridade")
    totem.work()
    assert "Agora não é possível emitir esta senha" in totem.stage.names()


@pytest.mark.parametrize(
    ("state", "title"), [(JobState.FAILED, "O papel não saiu."), (JobState.IN_DOUBT, "Talvez o papel não tenha saído.")]
)
def test_without_paper_the_number_and_the_code_stay(totem: Totem, state: JobState, title: str) -> None:
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    totem.print(state, Condition.PAPER_OUT)
    totem.stage.until(lambda: totem.stage.hand.is_there("Código para o celular"))
    assert title in totem.stage.names()
    totem.wait(31)
    assert "Sua senha é" in totem.stage.names()


def test_a_full_disk_is_trouble_with_the_paper_and_not_with_the_ticket(totem: Totem) -> None:
    totem.printer.trouble = SpoolFailed("full")
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    assert {"Sua senha é", "O papel não saiu."} <= set(totem.stage.names())


def test_a_printer_that_is_faster_than_the_screen(totem: Totem) -> None:
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.executor.waiting.pop(0)()  # the ticket is issued and handed to the printer; the screen has not heard of it
    totem.print(JobState.CONFIRMED)
    assert "Pegue sua senha na impressora." in totem.stage.names()


def test_a_second_touch_is_no_second_ticket(totem: Totem) -> None:
    to_priority(totem)
    at = totem.stage.hand.find("Sem prioridade")
    totem.stage.hand.tap_at(QPoint(at.x + 40, at.y + 40))
    totem.stage.hand.tap_at(QPoint(at.x + 40, at.y + 40))
    totem.stage.screen.part("face").take.emit("ordinary")  # even if the page were still there
    totem.work()
    assert len(totem.server.commands) == 1


def test_who_starts_over_meanwhile_does_not_see_another_s_ticket(totem: Totem) -> None:
    to_priority(totem)
    totem.tap("Sem prioridade", "Início")
    totem.work()
    assert PT.begin in totem.stage.names()
    assert len(totem.printer.papers) == 1


def test_a_touch_that_slides_off_does_nothing(totem: Totem) -> None:
    totem.tap(PT.begin)
    at = totem.stage.hand.find("Documentos e informações")
    totem.stage.hand.tap_at(QPoint(at.x + 50, at.y + 50), slide_to=QPoint(at.x + 50, 1900))
    assert "Como podemos ajudar?" in totem.stage.names()


def test_a_trembling_second_touch_is_ignored(open_totem: OpenTotem) -> None:
    totem = open_totem(replace(PORTRAIT, settle_ms=10_000)).meet()
    totem.tap(PT.begin)
    totem.tap("Documentos e informações")
    assert "Como podemos ajudar?" in totem.stage.names()


def test_what_many_come_for_is_offered_first(totem: Totem) -> None:
    totem.arrive("property-tax", 3)
    totem.tap(PT.begin)
    assert "Mais procurados hoje" in totem.stage.names()
    totem.tap("Imposto do imóvel (IPTU)")
    assert "O que trazer" in totem.stage.names()


def test_the_branch_is_remembered(totem: Totem) -> None:
    assert [welcome.branch.id for welcome in totem.remembered] == ["central-atendimento"]


def test_a_remembered_branch_is_shown_before_the_server_is_there(open_totem: OpenTotem, totem: Totem) -> None:
    other = open_totem()
    other.view_model.restore(totem.remembered[0])
    assert "Central de Atendimento ao Cidadão" in other.stage.names()
    other.view_model.restore(None)
