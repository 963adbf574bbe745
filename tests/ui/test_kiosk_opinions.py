"""Rating a visit, coming back at a quieter hour, the content of a stick, and a reader with a prefix: by touch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec.structs import replace as replace_struct
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from client.errors import Unreachable
from domain.answers import TicketPage
from domain.branch import Text
from domain.errors import LaterNotPossible, Refused, Unknown
from domain.later import Quieter, QuieterHours
from domain.opinions import Asking, Holder, Motive, Ratable, Stage
from domain.ticket import State
from domain.wait import WaitRange
from kiosk.entries import Wedge
from kiosk.keepsake import Shown
from kiosk.reader import Reader
from kiosk.visit import Page
from printer.spool import JobState
from tests.ui.harness import process_events
from tests.ui.totem import MORNING, PT, Totem, demo_branch, to_priority

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]
ASKING = Asking(reasons=(Motive("wait", Text("Tempo de espera")), Motive("people", Text("Como me atenderam"))))
ELEVEN = MORNING + timedelta(minutes=55)


def read(totem: Totem, text: str) -> None:
    """A reader types, as quickly as they do."""
    for letter in text:
        QTest.keyClick(totem.stage.screen.window, letter)
    QTest.keyClick(totem.stage.screen.window, Qt.Key.Key_Return)
    process_events()


def type_on_keys(totem: Totem, text: str) -> None:
    for letter in text:
        totem.tap(letter)
    totem.tap("Continuar")
    totem.work()
    process_events()


def page(totem: Totem) -> str:
    return str(totem.stage.screen.part("face").property("page"))


@pytest.fixture
def totem(open_totem: OpenTotem) -> Totem:
    found = open_totem(branch=replace_struct(demo_branch(), opinions=ASKING)).meet()
    found.server.found = Ratable("A001", Stage.READY)
    return found


def test_a_visit_is_rated_by_number_and_code(totem: Totem) -> None:
    totem.tap(PT.begin, "Já tenho senha")
    type_on_keys(totem, "A001BKTM")
    assert totem.server.holders == [Holder(number="A001", code="BKTM")]
    assert page(totem) == Page.RATE
    totem.tap("9", "Tempo de espera")
    totem.work()
    (said,) = totem.server.opinions
    assert (said.number, said.code, said.score, said.reason) == ("A001", "BKTM", 9, "wait")
    assert page(totem) == Page.THANKS
    totem.tap("Concluir")
    assert page(totem) == Page.ATTRACT


def test_it_is_rated_by_the_code_on_the_paper_and_without_a_reason(totem: Totem) -> None:
    totem.server.pages["A" * 22] = TicketPage("A001", State.FINISHED)
    read(totem, f"https://vez.example/t/{'A' * 22}")
    totem.work()
    totem.work()
    process_events()
    totem.tap("10, com certeza", "Prefiro não dizer")
    totem.work()
    assert [(each.page, each.score, each.reason) for each in totem.server.opinions] == [("A" * 22, 10, "")]


def test_a_branch_without_reasons_asks_for_the_number_alone(open_totem: OpenTotem) -> None:
    totem = open_totem(branch=replace_struct(demo_branch(), opinions=Asking())).meet()
    totem.tap(PT.begin, "Já tenho senha")
    type_on_keys(totem, "A001BKTM")
    totem.tap("7")
    totem.work()
    assert page(totem) == Page.THANKS


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Stage.OPEN, "Seu atendimento ainda não terminou. Depois dele, volte aqui para avaliar."),
        (Stage.OVER, "Esta senha só pode ser avaliada no mesmo dia, depois do atendimento."),
    ],
)
def test_what_cannot_be_rated_is_said_kindly(totem: Totem, stage: Stage, said: str) -> None:
    totem.server.found = Ratable("A001", stage)
    totem.tap(PT.begin, "Já tenho senha")
    type_on_keys(totem, "A001BKTM")
    assert page(totem) == Page.ENTRY
    assert said in totem.stage.names()


def test_letters_of_another_paper_are_told(totem: Totem) -> None:
    totem.tap(PT.begin, "Já tenho senha")
    totem.server.trouble = Unknown(what="ticket", id="")
    type_on_keys(totem, "A001BKTM")
    assert "O número e as letras não combinam. Confira e digite de novo." in totem.stage.names()


def test_it_was_said_already_or_the_answer_was_lost(totem: Totem) -> None:
    totem.server.found = Ratable("A001", Stage.GIVEN)
    totem.tap(PT.begin, "Já tenho senha")
    type_on_keys(totem, "A001BKTM")
    assert page(totem) == Page.THANKS
    totem.tap("Concluir", PT.begin, "Já tenho senha")
    totem.server.found = Ratable("A001", Stage.READY)
    type_on_keys(totem, "A001BKTM")
    totem.tap("0, de jeito nenhum")
    totem.server.trouble = Refused()
    totem.tap("Como me atenderam")
    totem.work()
    assert page(totem) == Page.THANKS


def test_without_the_server_it_says_so_and_nothing_is_kept(totem: Totem) -> None:
    totem.tap(PT.begin, "Já tenho senha")
    totem.server.trouble = Unreachable("away")
    type_on_keys(totem, "A001BKTM")
    assert "Não dá para consultar neste momento. Fale com a nossa equipe." in totem.stage.names()
    totem.server.trouble = None
    totem.tap("Continuar")
    totem.work()
    totem.tap("3")
    totem.server.trouble = Unreachable("away")
    totem.tap("Tempo de espera")
    totem.work()
    assert page(totem) == Page.WHY
    assert "Não foi possível enviar. Toque de novo, ou tente mais tarde." in totem.stage.names()
    assert totem.server.opinions == []


def wait_long(totem: Totem) -> None:
    totem.server.hours = QuieterHours((Quieter(ELEVEN, WaitRange(5, 15)),))
    totem.arrive("identity-card", 12)


def test_who_sees_a_long_wait_comes_back_at_a_quieter_hour(totem: Totem) -> None:
    wait_long(totem)
    to_priority(totem)
    (offer,) = [name for name in totem.stage.names() if name.startswith("A espera é de")]
    totem.tap(offer)
    totem.work()
    totem.tap("11:00")
    assert any(name.startswith("Você volta às 11:00.") for name in totem.stage.names())
    totem.tap("Sem prioridade")
    totem.work()
    totem.work()
    assert totem.server.commands[-1].later == ELEVEN
    totem.print(JobState.SENT)
    assert "Volte às 11:00" in totem.stage.names()
    assert not [name for name in totem.stage.names() if name.startswith("Espera estimada")]
    paper = repr(list(totem.printer.papers.values())[-1])
    assert "Volte às 11:00" in paper
    assert "Pessoas à sua frente" not in paper
    totem.tap("Desistir", "Sim, desisto")
    totem.work()
    assert page(totem) == Page.CANCELLED


def test_nobody_is_sent_away_from_a_short_wait_or_by_a_full_hour(totem: Totem) -> None:
    to_priority(totem)
    assert not [name for name in totem.stage.names() if "tranquilo" in name]
    totem.tap("Início")
    wait_long(totem)
    to_priority(totem)
    totem.tap(next(name for name in totem.stage.names() if name.startswith("A espera é de")))
    totem.work()
    totem.tap("11:00")
    totem.server.trouble = LaterNotPossible(why="full", at="")
    totem.tap("Sem prioridade")
    totem.work()
    assert page(totem) == Page.SORRY
    assert "Não há mais lugar nesse horário. Toque em Início e escolha outro, ou espere aqui." in totem.stage.names()


def test_a_totem_that_never_met_its_server_shows_what_a_stick_brought(open_totem: OpenTotem) -> None:
    totem = open_totem()
    totem.view_model.show_content(totem.branch)
    totem.lose()
    totem.tap(PT.begin, "Documentos e informações", "Carteira de identidade")
    assert page(totem) == Page.DETAILS
    totem.tap(PT.take)
    assert page(totem) == Page.SORRY, "there are no numbers, and it does not pretend"
    totem.meet()
    totem.lose()
    totem.tap("Início", PT.begin)
    assert page(totem) == Page.SORRY, "once it has met the server, it is as any other"


class Box:
    """Keeps in memory."""

    def __init__(self) -> None:
        self.shown: Shown | None = None

    def keep(self, shown: Shown) -> None:
        self.shown = shown

    def forget(self) -> None:
        self.shown = None

    def recall(self, now: object, seconds: float) -> Shown | None:
        return self.shown


def test_the_ticket_on_the_screen_is_kept_while_it_is_there(totem: Totem) -> None:
    box = Box()
    totem.view_model._means = replace(totem.view_model.means, keepsake=box)
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    assert box.shown is not None
    totem.print(JobState.SENT)
    totem.work()
    assert box.shown.progress == "printed"
    before = box.shown.at
    totem.seconds += 10
    totem.view_model.stir()
    totem.wait(1)
    totem.work()
    assert box.shown.at - before >= timedelta(seconds=10)
    totem.tap("Concluir")
    totem.work()
    assert box.shown is None


def test_a_reader_is_listened_to_as_it_was_set_up(totem: Totem) -> None:
    totem.view_model._errands._wedge = Wedge(Reader(prefix="]Q1"))
    totem.server.pages["A" * 22] = TicketPage("A001", State.FINISHED)
    read(totem, f"]Q1https://vez.example/t/{'A' * 22}")
    totem.work()
    totem.work()
    assert page(totem) == Page.RATE
