"""What is over today is found at the desk by its number: who served it, when and how; what was written, on demand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from domain import commands as c
from domain.ended import Ended
from domain.ticket import State
from domain.visits import Note, Visit
from tests.branches import ANA, NOON
from tests.ui.desk_moments import SEEN
from tests.ui.desk_stage import CROWD, DeskStage, OpenDesk, a_day, desks
from ui.application import Application

pytestmark = pytest.mark.ui
SERVED = SEEN[0]


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    with desks(application) as open_one:
        yield open_one


def over(desk: DeskStage) -> None:
    """The list of what is over."""
    desk.server.ended = SEEN
    desk.key("Ctrl+F")
    desk.tap("Encerradas")
    desk.aside.work()


def test_who_served_when_and_how_it_ended_is_found_by_the_number(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    over(desk)
    desk.tap("Número")
    desk.hand.type("l001")
    desk.aside.work()
    desk.key("Return")
    names = desk.names()
    assert desk.shown("sheet") == "ended"
    assert {"L001", "Encerrada · 11:49", "Guichê 01 · Beto Souza"} <= set(names), names
    assert not any("certidão" in name for name in names)
    desk.server.visit = Visit("t1", "L001", "cpf", NOON, notes=(Note(NOON, "beto", "note", "volta com a certidão"),))
    desk.tap("Ler o que foi anotado")
    desk.work()
    assert "volta com a certidão" in desk.names()


def test_what_is_typed_in_the_list_of_today_is_looked_for_among_the_rest(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.server.ended = SEEN
    desk.key("Ctrl+F")
    desk.hand.type("a012")
    desk.key("Tab")
    desk.tap("Procurar entre as encerradas")
    desk.aside.work()
    assert desk.server.looked[-1] == ("a012", None)
    assert any(name.startswith("A 0 1 2") for name in desk.names())


def test_more_is_shown_when_it_is_asked_for(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    over(desk)
    assert not any(name.startswith("A 0 1 2") for name in desk.names())
    desk.tap("Mostrar mais")
    desk.aside.work()
    assert any(name.startswith("A 0 1 2") for name in desk.names())
    assert "Mostrar mais" not in desk.names()
    assert desk.server.looked == [("", None), ("", 2)]


def test_typing_faster_than_the_answers_asks_for_the_last_word_only(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    over(desk)
    desk.tap("Número")
    desk.hand.type("a01")
    desk.aside.work()
    desk.aside.work()
    assert [number for number, _ in desk.server.looked] == ["", "a", "a01"]


def test_no_answer_is_said_and_nothing_breaks(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    desk.server.up = False
    over(desk)
    assert "Não foi possível ler agora. Tente de novo." in desk.names()
    desk.server.up = True
    desk.tap("Número")
    desk.hand.type("l")
    desk.aside.work()
    assert any(name.startswith("L 0 0 1") for name in desk.names())


def test_who_did_not_come_and_is_here_after_all_goes_back_from_there(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(("cpf", CROWD[0][1], "pt_BR", 5)))
    ticket = desk.server.day.room.queue("counter-3", NOON)[0]
    desk.server.day.do(c.CallNext(desk.server.day.id(), "counter-3"), ANA)
    desk.server.day.do(c.MarkNoShow(desk.server.day.id(), ticket.id), ANA)
    desk.server.tell()
    desk.server.ended = (Ended(ticket.id, ticket.number, "cpf", State.NO_SHOW, NOON, NOON, "counter-3", "Ana Lima"),)
    desk.key("Ctrl+F")
    desk.tap("Encerradas")
    desk.aside.work()
    desk.tap("Número")
    desk.key("Return")
    desk.tap("A pessoa apareceu")
    assert desk.shown("sheet") == "ticket"
    assert "Apareceu" in desk.names()
