"""The totem beside the plain way: checklist, search, appointments, readers, a ticket looked up or given up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from client.errors import Unreachable
from domain.agenda import Found, Search
from domain.answers import TicketPage
from domain.appointments import Standing
from domain.booking import Arrival
from domain.priority import Group
from domain.ticket import State
from domain.triage import Triage
from kiosk.visit import Page
from printer.layout import Checklist
from printer.spool import JobState
from printer.status import Condition
from printer.worker import JobReport
from tests.branches import branch, service
from tests.ui.harness import process_events
from tests.ui.totem import MORNING, PORTRAIT, PT, Totem

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]
CPF = "52998224725"
BOOKED = Found("b1", "identity-card", MORNING + timedelta(minutes=5), Standing.BOOKED, Arrival.ON_TIME)
TOKEN = "AbCdEfGhIjKlMnOpQrSt_-"


def to_checklist(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações", "Carteira de identidade", "Conferir o que eu trouxe")


def scan(totem: Totem, text: str) -> None:
    """A reader types what it has read, and Enter."""
    totem.stage.hand.type(text)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        QCoreApplication.sendEvent(totem.stage.screen.window, event)
    process_events()


def test_the_answers_of_the_checklist_ride_on_the_request(totem: Totem) -> None:
    to_checklist(totem)
    assert "1 de 4" in totem.stage.names()
    totem.tap("Sim, tenho", "Não tenho", "Não é o meu caso", "Sim, tenho")
    totem.work()
    assert {"Ainda falta isto", "Número do CPF"} <= set(totem.stage.names())
    totem.tap(PT.take, "Sem prioridade")
    totem.work()
    assert totem.server.commands[0].triage == Triage(have=(1, 4), missing=(2,))


def test_who_has_everything_goes_straight_on(totem: Totem) -> None:
    to_checklist(totem)
    totem.tap("Sim, tenho", "Sim, tenho", "Não é o meu caso", "Sim, tenho", "Sem prioridade")
    totem.work()
    assert totem.server.commands[0].triage == Triage(have=(1, 2, 4))


def test_an_answer_can_be_taken_back(totem: Totem) -> None:
    to_checklist(totem)
    totem.tap("Não tenho", "Voltar")
    assert "1 de 4" in totem.stage.names()
    totem.tap("Sim, tenho", "Sim, tenho", "Sim, tenho", "Sim, tenho", "Sem prioridade")
    totem.work()
    assert totem.server.commands[0].triage == Triage(have=(1, 2, 3, 4))


def test_what_is_missing_is_printed_and_offered_as_a_code(totem: Totem) -> None:
    to_checklist(totem)
    totem.tap("Sim, tenho", "Não tenho", "Não é o meu caso", "Não tenho")
    totem.work()
    assert "Código para o celular" in totem.stage.names()
    totem.tap("Imprimir esta lista")
    totem.work()
    (paper,) = totem.printer.papers.values()
    lists = [block for block in paper.blocks if isinstance(block, Checklist)]
    assert [(item.text, item.done) for each in lists for item in each.items] == [
        ("Certidão de nascimento ou de casamento, original ou cópia autenticada", True),
        ("Número do CPF", False),
        ("Comprovante de pagamento da taxa, se for segunda via", False),
    ]
    assert "Imprimindo sua lista…" in totem.stage.names()
    totem.print(JobState.CONFIRMED)
    assert "Pegue sua lista na impressora." in totem.stage.names()


def test_a_list_that_does_not_print_is_still_on_the_screen(totem: Totem) -> None:
    to_checklist(totem)
    totem.tap("Não tenho", "Não tenho", "Não tenho", "Não tenho", "Imprimir esta lista")
    totem.work()
    totem.print(JobState.FAILED, Condition.PAPER_OUT)
    assert "Talvez a lista não tenha saído. Aponte o celular para o código." in totem.stage.names()
    assert "Imprimir esta lista" in totem.stage.names()


def test_without_a_printer_there_is_no_list_to_print(totem: Totem) -> None:
    totem.ail(Condition.PAPER_OUT)
    to_checklist(totem)
    totem.tap("Não tenho", "Não tenho", "Não tenho", "Não tenho")
    totem.work()
    assert {"Imprimir esta lista", "Código para o celular"} & set(totem.stage.names()) == {"Código para o celular"}


def test_a_service_is_found_by_typing(totem: Totem) -> None:
    totem.tap(PT.begin, "Procurar", *"IPTU")
    assert totem.stage.names().count("IPTU e taxas da casa") or any("IPTU" in name for name in totem.stage.names())
    totem.tap("Apagar", "Apagar", "Apagar", "Apagar", *"IDENTI")
    totem.tap("Carteira de identidade")
    assert "Conferir o que eu trouxe" in totem.stage.names()


def test_typing_works_from_a_real_keyboard_too(totem: Totem) -> None:
    totem.tap(PT.begin, "Procurar")
    totem.stage.hand.type("bolsa")
    process_events()
    assert any("Bolsa" in name for name in totem.stage.names())


def book(totem: Totem, **changes: object) -> None:
    totem.server.agenda = (replace(BOOKED, **changes),)


def to_code(totem: Totem) -> None:
    totem.tap(PT.begin, "Tenho hora marcada", "Com o código", *"7K3MQ0AB", "Continuar")
    totem.work()


def test_an_appointment_is_found_by_its_code(totem: Totem) -> None:
    book(totem)
    to_code(totem)
    assert totem.server.searches == [Search(code="7K3MQ0AB")]
    totem.tap("Carteira de identidade", "80 anos ou mais")
    totem.work()
    assert [(each.appointment, each.group) for each in totem.server.arrived] == [("b1", Group.EIGHTY_PLUS)]
    assert "Sua senha é" in totem.stage.names()


def test_an_appointment_is_found_by_cpf_which_is_never_spoken_or_kept(totem: Totem) -> None:
    book(totem)
    totem.tap(PT.begin, "Tenho hora marcada", "Com o meu CPF", *CPF)
    assert "11 de 11 números digitados" in totem.stage.names()
    assert not any("529" in name for name in totem.stage.names())
    totem.tap("Continuar")
    totem.work()
    assert totem.server.searches == [Search(cpf=CPF)]
    assert totem.view_model.inputs.typed == ""


def test_a_wrong_cpf_is_told_before_anybody_is_asked(totem: Totem) -> None:
    totem.tap(PT.begin, "Tenho hora marcada", "Com o meu CPF", *"52998224752", "Continuar")
    totem.work()
    assert "Algum número não está certo. Confira e digite de novo." in totem.stage.names()
    assert totem.server.searches == []


def test_without_the_server_an_appointment_cannot_be_found(totem: Totem) -> None:
    totem.server.trouble = Unreachable("gone")
    to_code(totem)
    assert "Não dá para consultar neste momento. Fale com a nossa equipe." in totem.stage.names()


def test_no_appointment_at_all(totem: Totem) -> None:
    to_code(totem)
    assert "Não há horário com este código. Confira e digite de novo." in totem.stage.names()


@pytest.mark.parametrize(
    "changes",
    [
        {"at": MORNING + timedelta(days=3), "arrival": None},
        {"standing": Standing.CANCELLED, "arrival": None},
        {"elsewhere": branch().name, "arrival": None},
    ],
)
def test_who_cannot_be_checked_in_is_offered_an_ordinary_ticket(totem: Totem, changes: dict[str, object]) -> None:
    book(totem, **changes)
    to_code(totem)
    totem.tap("Carteira de identidade", PT.take, "Sem prioridade")
    totem.work()
    assert (totem.server.arrived, totem.server.commands[0].service) == ([], "identity-card")


def test_who_was_checked_in_before_sees_their_ticket(totem: Totem) -> None:
    book(totem, standing=Standing.ARRIVED, arrival=None)
    to_code(totem)
    totem.tap("Carteira de identidade")
    totem.work()
    totem.tell()
    assert totem.printer.papers == {}
    assert len(totem.server.arrived) == 1


def came_before(totem: Totem) -> str:
    """Somebody has checked in for what is booked; their number."""
    book(totem, standing=Standing.ARRIVED, arrival=None)
    totem.arrive("identity-card", 1)
    return next(iter(totem.day.room.tickets.values())).number


def test_who_gives_the_code_of_their_appointment_may_give_its_ticket_up(totem: Totem) -> None:
    number = came_before(totem)
    to_code(totem)
    totem.tap("Carteira de identidade")
    totem.work()
    totem.tap("Desistir desta senha", "Sim, desisto")
    totem.work()
    assert f"A senha {number} foi cancelada" in totem.stage.names()


def test_who_knows_a_cpf_sees_no_service_of_who_came_and_gives_no_ticket_up(totem: Totem) -> None:
    number = came_before(totem)
    totem.tap(PT.begin, "Tenho hora marcada", "Com o meu CPF", *CPF, "Continuar")
    totem.work()
    assert not any("Carteira de identidade" in name for name in totem.stage.names())
    totem.tap("10:10")
    totem.work()
    names = set(totem.stage.names())
    assert {" ".join(number), "Para desistir, fale com a nossa equipe."} <= names
    assert "Desistir desta senha" not in names
    totem.stage.screen.part("face").giveUp.emit()  # type: ignore[attr-defined]
    totem.stage.screen.part("face").reallyGiveUp.emit()  # type: ignore[attr-defined]
    totem.work()
    assert number in {ticket.number for ticket in totem.day.room.tickets.values()}


def test_who_has_still_to_check_in_by_cpf_sees_for_what(totem: Totem) -> None:
    book(totem)
    totem.tap(PT.begin, "Tenho hora marcada", "Com o meu CPF", *CPF, "Continuar")
    totem.work()
    totem.tap("Carteira de identidade", "Sem prioridade")
    totem.work()
    assert [each.appointment for each in totem.server.arrived] == ["b1"]


@pytest.mark.parametrize("page", [Page.ATTRACT, Page.CATEGORIES, Page.PRIORITY])
def test_a_reader_leads_to_the_appointment_from_any_page(totem: Totem, page: Page) -> None:
    book(totem)
    for name in {
        Page.ATTRACT: (),
        Page.CATEGORIES: (PT.begin,),
        Page.PRIORITY: (PT.begin, "Documentos e informações", "Carteira de identidade", PT.take),
    }[page]:
        totem.tap(name)
    scan(totem, "VEZ:7K3MQ0AB")
    totem.work()
    assert totem.server.searches == [Search(code="7K3MQ0AB")]
    assert "Seu horário" in totem.stage.names()
    assert totem.server.commands == []


def test_an_answer_that_comes_when_the_citizen_has_gone_on_changes_nothing(totem: Totem) -> None:
    book(totem)
    totem.tap(PT.begin, "Tenho hora marcada", "Com o código", *"7K3MQ0AB", "Continuar", "Início")
    totem.work()
    assert PT.begin in totem.stage.names()


def take_one(totem: Totem) -> str:
    totem.arrive("identity-card", 2)
    return next(reversed(totem.day.room.tickets.values())).number


def test_a_server_that_knows_neither_appointments_nor_tickets_is_asked_for_neither(open_totem: OpenTotem) -> None:
    totem = open_totem(errands=False).meet()
    totem.tap(PT.begin)
    names = set(totem.stage.names())
    assert "Procurar" in names and not {"Já tenho senha", "Tenho hora marcada"} & names


def test_a_ticket_is_looked_up_by_its_number(totem: Totem) -> None:
    number = take_one(totem)
    totem.tap(PT.begin, "Já tenho senha", *number, "Continuar")
    assert {"1 pessoa na sua frente", " ".join(number), "Para desistir, fale com a nossa equipe."} <= set(
        totem.stage.names()
    )
    totem.tap("Concluir")
    assert PT.begin in totem.stage.names()


def test_a_number_that_is_not_there(totem: Totem) -> None:
    totem.tap(PT.begin, "Já tenho senha", *"Z999", "Continuar")
    assert "Esta senha não está na fila hoje. Confira e digite de novo." in totem.stage.names()


def test_who_shows_their_paper_may_give_the_ticket_up(totem: Totem) -> None:
    number = take_one(totem)
    totem.server.pages[TOKEN] = TicketPage(number, State.WAITING)
    scan(totem, f"https://vez.example/t/{TOKEN}")
    totem.work()
    totem.tap("Desistir desta senha", "Não, fico na fila", "Desistir desta senha", "Sim, desisto")
    totem.work()
    assert f"A senha {number} foi cancelada" in totem.stage.names()
    assert number not in {ticket.number for ticket in totem.day.room.tickets.values()}


def test_a_ticket_just_taken_can_be_given_up(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações", "Carteira de identidade", PT.take, "Sem prioridade")
    totem.work()
    number = next(iter(totem.day.room.tickets.values())).number
    totem.tap("Desistir", "Voltar")
    assert "Sua senha é" in totem.stage.names()
    totem.tap("Desistir")
    totem.server.trouble = Unreachable("gone")
    totem.tap("Sim, desisto")
    totem.work()
    assert "Não dá para cancelar neste momento. Fale com a nossa equipe." in totem.stage.names()
    totem.server.trouble = None
    totem.tap("Sim, desisto")
    totem.work()
    assert f"A senha {number} foi cancelada" in totem.stage.names()
    assert totem.day.room.tickets == {}


def test_a_branch_with_one_service_takes_one_touch(open_totem: OpenTotem) -> None:
    totem = open_totem(PORTRAIT, branch((service("vacina"),))).meet()
    assert "Você tem direito a prioridade?" in totem.stage.names()
    totem.tap("Sem prioridade")
    totem.work()
    assert "A 0 0 1" in totem.stage.names()
    totem.tap("Concluir")
    assert "Você tem direito a prioridade?" in totem.stage.names()


def test_the_end_of_what_a_reader_types_presses_nothing(totem: Totem) -> None:
    totem.server.trouble = Unreachable("gone")
    totem.tap(PT.begin)
    totem.stage.key("Tab")  # a category has the keyboard, and then a key of the totem's own
    scan(totem, f"https://vez.example/t/{TOKEN}")
    totem.work()
    assert "Não dá para consultar neste momento. Fale com a nossa equipe." in totem.stage.names()
    assert totem.view_model.inputs.typed == ""


def test_a_cpf_that_leads_nowhere_does_not_stay_on_the_screen(totem: Totem) -> None:
    totem.tap(PT.begin, "Tenho hora marcada", "Com o meu CPF", *CPF, "Continuar")
    totem.work()
    assert "Não há horário marcado para hoje com este CPF." in totem.stage.names()
    assert totem.view_model.inputs.typed == ""


def test_another_paper_says_nothing_of_the_list(totem: Totem) -> None:
    to_checklist(totem)
    totem.tap("Não tenho", "Não tenho", "Não tenho", "Não tenho", "Imprimir esta lista")
    totem.work()
    totem.view_model.paper(JobReport(3, "a ticket of somebody before", JobState.CONFIRMED, second_copy=False))
    process_events()
    assert "Imprimindo sua lista…" in totem.stage.names()


def test_what_a_citizen_typed_is_gone_with_them(totem: Totem) -> None:
    totem.tap(PT.begin, "Tenho hora marcada", "Com o meu CPF", *CPF)
    totem.wait(61)
    assert CPF not in repr(totem.view_model.inputs)
    totem.tap(PT.begin, "Tenho hora marcada", "Com o meu CPF", *CPF, "Voltar")
    assert CPF not in repr(totem.view_model.inputs)
