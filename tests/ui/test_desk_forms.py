"""Everything that is said before it is done: why, where to, what was done; lists, and what can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from msgspec.structs import replace

from desk.session import UNDO
from domain import commands as c
from domain.needs import Need
from domain.priority import Group
from domain.register import Register
from domain.room import Room
from domain.ticket import State
from domain.triage import Triage
from domain.visits import Note, Visit
from tests.branches import BETO, NOON
from tests.ui.desk_stage import CROWD, DeskStage, OpenDesk, a_day, demo_branch, desks
from ui.application import Application

pytestmark = pytest.mark.ui


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    """See `desks`."""
    with desks(application) as open_one:
        yield open_one


def last(desk: DeskStage) -> c.AnyCommand:
    return desk.server.sent[-1]


def serving(desk: DeskStage) -> DeskStage:
    desk.press("F2")
    desk.press("F2")
    return desk


def state(desk: DeskStage, number: str) -> State:
    room = desk.server.day.room
    return next(each.state for each in [*room.tickets.values(), *room.gone.values()] if each.number == number)


# --- set aside and back again


def test_set_aside_with_a_reason_and_taken_up_again(open_desk: OpenDesk) -> None:
    desk = serving(open_desk(a_day(*CROWD)))
    desk.key("Ctrl+S")
    desk.tap("Foi buscar um documento")
    desk.press("F2")
    sent = last(desk)
    assert isinstance(sent, c.Suspend)
    assert sent.reason == "fetches-document"
    assert {"Suspensas: P002", "Ninguém em atendimento"} <= set(desk.names())
    desk.press("F2")
    assert desk.shown("number") == "P001"
    desk.press("F4")
    desk.key("F8")
    desk.tap("P 0 0 2, Imposto do imóvel (IPTU), Suspensa, 11:48")
    desk.tap("Retomar")
    desk.work()
    assert (desk.shown("number"), desk.shown("primaryAction")) == ("P002", "finish")


def test_a_reason_in_ones_own_words(open_desk: OpenDesk) -> None:
    desk = serving(open_desk(a_day(*CROWD)))
    desk.key("Ctrl+S")
    desk.tap("Outro motivo, com suas palavras")
    desk.hand.type("foi ao banco")
    desk.press("Return")
    sent = last(desk)
    assert isinstance(sent, c.Suspend)
    assert sent.reason == "foi ao banco"


@pytest.mark.parametrize(("keys", "after"), [(("F4",), "no_show"), (("F5",), "cancelled")])
def test_who_was_sent_away_by_mistake_is_back_in_the_old_place(
    open_desk: OpenDesk, keys: tuple[str, ...], after: str
) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    for key in keys:
        desk.press(key)
    assert state(desk, "P002").value == after
    desk.tap("Desfazer: P002 saiu da fila")
    desk.work()
    assert state(desk, "P002") is State.WAITING
    assert desk.shown("undo") == ""
    desk.press("F2")
    assert desk.shown("number") == "P002"


def test_what_is_set_aside_by_mistake_is_in_front_again(open_desk: OpenDesk) -> None:
    desk = serving(open_desk(a_day(*CROWD)))
    desk.key("Ctrl+S")
    desk.press("F2")
    desk.press("Ctrl+Z")
    assert (desk.shown("number"), desk.shown("primaryAction")) == ("P002", "finish")


def test_undoing_has_its_time_and_the_list_has_none(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.press("F4")
    desk.later = UNDO + timedelta(seconds=1)
    desk.desk.tick()
    desk.press("Ctrl+Z")
    assert (desk.shown("undo"), state(desk, "P002")) == ("", State.NO_SHOW)
    desk.key("Ctrl+F")
    desk.hand.type("p2")
    desk.key("Return")
    desk.tap("Apareceu")
    desk.tap("Mantém o lugar na fila")
    desk.press("F2")
    sent = last(desk)
    assert isinstance(sent, c.Reactivate)
    assert sent.keep_place


# --- sent on, and back


@pytest.mark.parametrize(
    ("typed", "place", "sent_to"),
    [
        ("eleitor", "service", "voter-registration"),
        ("guichê 06", "counter", "counter-6"),
        ("quem está", "attendant", "beto"),
    ],
)
def test_sent_on_to_a_service_a_counter_or_a_person(open_desk: OpenDesk, typed: str, place: str, sent_to: str) -> None:
    day = a_day(*CROWD)
    day.do(c.OpenCounter(day.id(), "counter-1"), BETO)
    desk = serving(open_desk(day))
    desk.key("Ctrl+T")
    desk.hand.type(typed)
    desk.key("Return")
    desk.tap("Pegou a senha de outro serviço")
    desk.tap("Mantém o lugar na fila")
    desk.press("F2")
    sent = last(desk)
    assert isinstance(sent, c.Transfer)
    assert getattr(sent, place) == sent_to
    assert (sent.keep_place, sent.reason) == (False, "wrong-service")
    assert desk.shown("number") == ""


def test_back_to_the_queue_in_the_old_place(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.key("Ctrl+R")
    desk.press("F2")
    assert state(desk, "P002") is State.WAITING
    desk.press("F2")
    assert desk.shown("number") == "P002"


# --- chosen from the list


def test_called_by_number_needs_a_reason(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.key("F6")
    desk.hand.type("a2")
    desk.key("Return")
    desk.tap("Chamar fora da vez")
    desk.key("F2")
    assert "Ainda falta: um motivo" in desk.names()
    assert desk.server.sent == []
    desk.tap("Não se sente bem")
    desk.press("F2")
    sent = last(desk)
    assert isinstance(sent, c.CallTicket)
    assert (sent.reason, desk.shown("number")) == ("health", "A002")


def test_while_somebody_is_in_front_nobody_is_called_from_the_list(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.key("F6")
    desk.key("Return")
    assert not {"Chamar fora da vez", "Retomar"} & set(desk.names())
    assert "Para chamar alguém, antes encerre com P002." in desk.names()
    assert "Encaminhar" in desk.names()


def test_the_list_moves_on_while_it_is_open(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.key("F6")
    desk.server.day.do(c.IssueTicket(desk.server.day.id(), "cpf", Group.EIGHTY_PLUS))
    desk.server.tell()
    rows = [seen.name for seen in desk.hand.tree() if seen.role == "ListItem"]
    assert len(rows) == 11
    assert rows[1].startswith("P 0 0 4")


# --- what was done


def test_what_was_done_is_written_down(open_desk: OpenDesk) -> None:
    desk = serving(open_desk(a_day(*CROWD)))
    desk.key("Shift+F2")
    desk.tap("Resolvido")
    desk.tap("Nada mais a fazer")
    desk.tap("Anotação")
    desk.hand.type("Tudo certo")
    desk.press("F2")
    sent = last(desk)
    assert isinstance(sent, c.Finish)
    assert (sent.services, sent.outcome, sent.next_step) == (("property-tax",), "solved", "none")
    assert (sent.note, desk.shown("number")) == ("Tudo certo", "")


def test_what_was_written_is_kept_when_the_form_is_closed(open_desk: OpenDesk) -> None:
    desk = serving(open_desk(a_day(*CROWD)))
    desk.key("Shift+F2")
    desk.tap("Anotação")
    desk.hand.type("por enquanto")
    desk.key("F6")  # not while something is written
    assert desk.shown("sheet") == "finish"
    desk.key("Escape")
    desk.press("F2")  # does not finish past it
    assert (desk.shown("sheet"), desk.shown("number")) == ("finish", "P002")
    desk.press("F2")
    sent = last(desk)
    assert isinstance(sent, c.Finish)
    assert sent.note == "por enquanto"
    serving(desk)
    desk.key("Shift+F2")
    assert "por enquanto" not in desk.texts()


def test_what_the_unit_asks_for_is_asked_before_it_is_sent(open_desk: OpenDesk) -> None:
    asking = demo_branch()
    asking = replace(asking, register=replace(asking.register, required=("outcome", "note")))
    desk = serving(open_desk(a_day(*CROWD, branch=asking)))
    sent_before = len(desk.server.sent)
    desk.key("F2")
    assert desk.shown("sheet") == "finish"
    desk.key("F2")
    assert "Ainda falta: como terminou, uma anotação" in desk.names()
    assert len(desk.server.sent) == sent_before
    desk.tap("Resolvido")
    desk.tap("Anotação (necessária)")
    desk.hand.type("ok")
    desk.press("F2")
    assert desk.shown("number") == ""


def test_what_is_refused_is_open_again_as_it_was(open_desk: OpenDesk) -> None:
    desk = serving(open_desk(a_day(*CROWD)))
    desk.key("Shift+F2")
    desk.tap("Anotação")
    desk.hand.type("quase")
    stricter = replace(desk.server.day.room.branch, register=Register(required=("outcome",)))
    desk.server.day.room.branch = stricter  # loaded while the form was open
    desk.press("F2")
    assert (desk.shown("sheet"), desk.shown("number")) == ("finish", "P002")
    assert "quase" in desk.texts()
    desk.key("Escape")
    assert desk.hand.find("Falta registrar algo antes").description == "Ainda falta: como terminou"


def test_a_form_survives_a_line_that_is_cut(open_desk: OpenDesk) -> None:
    desk = serving(open_desk(a_day(*CROWD)))
    desk.key("Shift+F2")
    desk.tap("Anotação")
    desk.hand.type("sem linha")
    desk.server.lose()
    desk.press_only("F2")
    assert desk.shown("sheet") == "finish"
    desk.server.come_back()
    desk.server.mute = True
    desk.press("F2")
    desk.server.come_back()
    desk.desk.tick()
    desk.work()
    sent = last(desk)
    assert isinstance(sent, c.Finish)
    assert sent.note == "sem linha"
    assert len({each.id for each in desk.server.sent if isinstance(each, c.Finish)}) == 1
    assert desk.shown("number") == ""


@pytest.mark.parametrize("opens", ["Ctrl+T", "Ctrl+S", "F6", "Ctrl+E", "F1"])
def test_no_key_acts_past_what_lies_open(open_desk: OpenDesk, opens: str) -> None:
    desk = serving(open_desk(a_day(*CROWD)))
    before = len(desk.server.sent)
    desk.press(opens)
    for key in ("F3", "F4", "F5", *(() if opens == "Ctrl+S" else ("F2",))):
        desk.press(key)
    assert (len(desk.server.sent), desk.shown("number")) == (before, "P002")


def test_undoing_names_who_was_sent_away_and_not_who_is_in_front(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    desk.key("F6")
    desk.hand.type("a4")
    desk.key("Return")
    desk.key("Tab")
    desk.tap("Desistiu")
    desk.work()
    assert (desk.shown("number"), desk.shown("undo")) == ("P002", "A004 saiu da fila")


# --- who is in front


def test_what_is_missing_is_said_and_the_appointment_too(open_desk: OpenDesk) -> None:
    day = a_day()
    day.do(c.IssueTicket(day.id(), "cpf", triage=Triage((1,), (2,))))
    desk = open_desk(day)
    desk.press("F2")
    assert "Não trouxe: Certidão de nascimento ou de casamento, se o nome mudou ou está errado" in desk.names()


def test_what_helps_the_person_is_said(open_desk: OpenDesk) -> None:
    day = a_day()
    day.do(c.IssueTicket(day.id(), "cpf", needs=(Need.LOW_DOWN, Need.READ_ALOUD)))
    desk = open_desk(day)
    desk.press("F2")
    assert {"Ler em voz alta ajuda", "Ter as coisas mais baixas ajuda"} <= set(desk.names())


def test_another_number_on_the_paper_is_said(open_desk: OpenDesk) -> None:
    day = a_day(("cpf", Group.ORDINARY, "pt_BR", 5))
    waiting = next(iter(day.room.tickets.values()))
    room = Room(day.room.branch, replace(day.room.snapshot(), tickets=(replace(waiting, printed="L801"),)))
    day.room = room
    desk = open_desk(day)
    desk.press("F2")
    assert {"L 0 0 1", "No papel está L801"} <= set(desk.names())


def test_earlier_visits_are_read_only_when_asked_for(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    note = Note(NOON - timedelta(days=9), "beto", "note", "Volta com a certidão")
    visit = Visit("old", "A009", "cpf", NOON - timedelta(days=9), ("cpf",), "documents-missing", "come-back", (note,))
    desk.server.visits = (visit,)
    desk.press_only("Ctrl+E")
    assert "21/02/2026 · Regularizar o CPF" in desk.names()
    assert "Faltou documento\nVoltar com o que falta\nVolta com a certidão" in desk.names()
    desk.key("Escape")
    desk.server.visits = ()
    desk.press_only("Ctrl+E")
    assert any(name.startswith("Não há visitas anteriores") for name in desk.names())
    desk.key("Escape")
    desk.server.up = False
    desk.press_only("Ctrl+E")
    assert "Não foi possível ler agora. Feche e tente de novo." in desk.names()


# --- who has an appointment
