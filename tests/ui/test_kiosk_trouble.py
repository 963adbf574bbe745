"""The totem when something is wrong: server, paper, trembling hands, a second touch, somebody who went away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from client.errors import NotAuthenticated, Unreachable
from domain.answers import Welcome
from domain.branch import Language
from domain.commands import Actor, Role
from printer.errors import SpoolFailed
from printer.spool import JobState
from printer.status import Condition, PrinterStatus
from tests.ui.harness import LANGUAGES
from tests.ui.totem import PORTRAIT, PT, Totem, to_priority
from tests.words import AGAIN, KEPT, NO_PAPER, WHY

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
    ("state", "title"),
    [(JobState.FAILED, "O papel da impressora acabou."), (JobState.IN_DOUBT, "Talvez o papel não tenha saído.")],
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


def notice(totem: Totem, title: str) -> str:
    """The sentence under a notice's title."""
    return totem.stage.hand.find(title).description


def with_a_ticket(totem: Totem) -> Totem:
    """A ticket is on the screen, and its code."""
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    return totem


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trouble_of_the_printer_has_kind_words(totem: Totem, language: Language) -> None:
    with_a_ticket(totem)
    totem.view_model._speak(language)
    ill = [condition for condition in Condition if not PrinterStatus(condition).can_print]
    assert set(ill) == set(WHY)
    for condition, words in WHY.items():
        totem.print(JobState.QUEUED, condition)
        assert notice(totem, words[language]).startswith(KEPT[language])
        assert not totem.stage.hand.is_there(AGAIN[language])


def test_without_a_code_nobody_is_told_to_scan_one(totem: Totem) -> None:
    with_a_ticket(totem)
    totem.stage.screen.part("face").setProperty("qr", "")
    totem.print(JobState.QUEUED, Condition.HOT)
    assert "código" not in notice(totem, WHY[Condition.HOT]["pt_BR"])


def test_a_paper_that_comes_after_all_is_said_and_can_be_read_in_peace(totem: Totem) -> None:
    with_a_ticket(totem).print(JobState.QUEUED, Condition.PAPER_OUT)
    totem.wait(55)
    totem.print(JobState.SENDING)
    totem.print(JobState.CONFIRMED)
    totem.wait(1)
    assert notice(totem, "Pegue sua senha na impressora.") == ""
    totem.wait(30)
    assert PT.begin in totem.stage.names()


def test_a_paper_that_is_held_out_is_pointed_at(totem: Totem) -> None:
    with_a_ticket(totem).print(JobState.CONFIRMED, in_mouth=True)
    assert notice(totem, "Pegue sua senha na impressora.") == "Ela está esperando na saída do papel."


def test_a_paper_in_doubt_is_printed_again_once(totem: Totem) -> None:
    with_a_ticket(totem).print(JobState.IN_DOUBT, Condition.COVER_OPEN)
    assert "segunda via" in notice(totem, "Talvez o papel não tenha saído.")
    totem.tap("Imprimir de novo")
    totem.stage.screen.part("face").reprint.emit()  # even if the button were still there
    assert "Imprimindo sua senha…" in totem.stage.names()
    assert not totem.stage.hand.is_there("Imprimir de novo")
    totem.work()
    assert totem.printer.again == [7]
    totem.print(JobState.CONFIRMED)
    assert "Pegue sua senha na impressora." in totem.stage.names()


@pytest.mark.parametrize("how", ["forgotten", "full"])
def test_a_paper_that_cannot_be_printed_again_is_said(totem: Totem, how: str) -> None:
    with_a_ticket(totem).print(JobState.IN_DOUBT)
    totem.printer.forgotten = how == "forgotten"
    totem.printer.trouble = SpoolFailed("full") if how == "full" else None
    totem.tap("Imprimir de novo")
    totem.work()
    assert "O papel não saiu." in totem.stage.names()


def test_news_of_a_reprint_is_not_for_the_next_citizen(totem: Totem) -> None:
    with_a_ticket(totem).print(JobState.IN_DOUBT)
    totem.printer.forgotten = True
    totem.tap("Imprimir de novo", "Concluir")
    with_a_ticket(totem)
    assert "Imprimindo sua senha…" in totem.stage.names()


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_comes_knows_beforehand_that_there_is_no_paper(totem: Totem, language: Language) -> None:
    totem.view_model._speak(language)
    for condition in Condition:
        totem.ail(condition)
        assert (NO_PAPER[language] in totem.stage.names()) != PrinterStatus(condition).can_print
    totem.ail(Condition.PAPER_OUT)
    totem.view_model._start_over()
    assert NO_PAPER["pt_BR"] in totem.stage.names()
    totem.lose()
    assert NO_PAPER["pt_BR"] not in totem.stage.names()


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


def test_a_remembered_branch_is_shown_before_the_server_is_there(open_totem: OpenTotem, totem: Totem) -> None:
    other = open_totem()
    other.view_model.restore(Welcome(Actor("totem-1", Role.TOTEM), "entrada", totem.branch))
    assert "Central de Atendimento ao Cidadão" in other.stage.names()
    other.view_model.restore(None)
