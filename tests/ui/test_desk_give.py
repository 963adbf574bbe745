"""A ticket is given at the desk by who may: chosen by keyboard, given once, shown with its number and code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from domain import commands as c
from domain.commands import Actor, Role
from domain.needs import Need
from domain.priority import Group
from domain.schedule import Hours
from tests.branches import ANA, Day
from tests.ui.desk_stage import DeskStage, OpenDesk, a_day, demo_branch, desks
from ui.application import Application

pytestmark = pytest.mark.ui
CHIEF = Actor("ana", Role.SUPERVISOR)


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    with desks(application) as open_one:
        yield open_one


def chiefs_desk(open_desk: OpenDesk, day: Day, sits: bool = True) -> DeskStage:
    if sits:
        day.do(c.OpenCounter(day.id(), "counter-3"), ANA)
    desk = open_desk(day, at=None)
    desk.server.actor = CHIEF
    return desk.sign_in()


def issued(desk: DeskStage) -> list[c.IssueTicket]:
    return [each for each in desk.server.sent if isinstance(each, c.IssueTicket)]


def test_a_ticket_is_given_by_the_keyboard_and_its_number_and_code_are_shown(open_desk: OpenDesk) -> None:
    desk = chiefs_desk(open_desk, a_day())
    desk.key("Ctrl+N")
    desk.hand.type("cpf")
    desk.key("Return")
    desk.tap("80 anos ou mais")
    desk.tap("Español")
    for need in ("Libras, a língua de sinais", "Leitura em voz alta", "Leitura em voz alta"):
        desk.hand.speak_press(need)  # as a screen reader does; the last one is taken back
    desk.press("F2")
    desk.executor.work()
    (asked,) = issued(desk)
    assert (asked.service, asked.group, asked.language) == ("cpf", Group.EIGHTY_PLUS, "es")
    assert asked.needs == (Need.SIGN_LANGUAGE,)
    ticket = desk.server.day.room.tickets[asked.id]
    assert {" ".join(ticket.number), "Código para o celular", "Pronto"} <= set(desk.names())
    assert str(desk.screen.part("giveFace").property("code")).startswith("data:image/svg+xml;base64,")
    desk.key("Return")
    assert desk.shown("sheet") == ""
    assert f"A senha {ticket.number} foi emitida" in desk.names()
    desk.key("Ctrl+N")
    assert "Código para o celular" not in desk.names()


def test_in_a_low_window_the_button_that_has_the_keyboard_is_in_sight(open_desk: OpenDesk) -> None:
    desk = chiefs_desk(open_desk, a_day())
    desk.screen.window.resize(420, 360)
    desk.key("F10")  # large letters
    desk.key("Ctrl+N")
    desk.hand.type("cpf")
    desk.key("Return")
    desk.press("F2")
    desk.executor.work()
    desk.until(lambda: (seen := desk.hand.focused()) is not None and seen.name == "Pronto")


def test_a_supervisor_gives_tickets_without_sitting_down(open_desk: OpenDesk) -> None:
    desk = chiefs_desk(open_desk, a_day(), sits=False)
    assert desk.shown("page") == "counter"
    desk.key("F1")
    desk.tap("Emitir uma senha")
    desk.hand.type("cpf")
    desk.key("Return")
    desk.press("F2")
    assert len(issued(desk)) == 1


def test_one_wish_is_one_ticket_although_the_answer_was_lost(open_desk: OpenDesk) -> None:
    desk = chiefs_desk(open_desk, a_day())
    desk.key("Ctrl+N")
    desk.hand.type("cpf")
    desk.key("Return")
    desk.server.mute = True
    desk.press("F2")
    desk.press("F2")
    desk.server.lose()
    desk.server.mute = False
    desk.server.come_back()
    desk.work()
    assert {each.id for each in issued(desk)} == {issued(desk)[0].id}
    assert len(desk.server.day.room.tickets) == 1
    assert desk.screen.part("giveFace").property("number") == "L001"


def test_a_closed_service_gives_none_and_says_when_it_opens(open_desk: OpenDesk) -> None:
    shut = replace(demo_branch(), hours=Hours(tuesday=("08:00-17:00",)))
    desk = chiefs_desk(open_desk, a_day(branch=shut))
    desk.key("Ctrl+N")
    desk.hand.type("cpf")
    desk.key("Return")
    desk.press("F2")
    said = desk.hand.find("Este serviço não emite senhas agora")
    assert "03/03/2026 08:00" in said.description
    focused = desk.hand.focused()
    assert focused is not None and focused.name == "Emitir a senha"  # in sight, with what is said above it
    assert desk.screen.part("giveFace").property("number") == ""
    assert desk.screen.part("giveFace").property("ready") is True


def test_who_may_not_give_tickets_has_no_key_and_no_button_for_it(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    desk.key("Ctrl+N")
    assert desk.shown("sheet") == ""
    desk.key("F1")
    assert not any("Emitir" in name for name in desk.names())


def test_a_session_that_ends_in_the_middle_does_not_make_a_second_ticket(open_desk: OpenDesk) -> None:
    desk = chiefs_desk(open_desk, a_day())
    desk.key("Ctrl+N")
    desk.hand.type("cpf")
    desk.key("Return")
    desk.server.mute = True
    desk.press("F2")
    desk.server.lose(unknown=True)
    desk.server.mute, desk.server.up = False, True
    desk.sign_in()
    desk.press("F2")
    assert len(issued(desk)) >= 2 and len({each.id for each in issued(desk)}) == 1
    assert desk.screen.part("giveFace").property("number") == "L001"


def test_after_a_refusal_the_next_person_begins_anew(open_desk: OpenDesk) -> None:
    shut = replace(demo_branch(), hours=Hours(tuesday=("08:00-17:00",)))
    desk = chiefs_desk(open_desk, a_day(branch=shut))
    desk.key("Ctrl+N")
    desk.hand.type("cpf")
    desk.key("Return")
    desk.press("F2")
    desk.key("Escape")
    desk.key("Ctrl+N")
    assert desk.screen.part("giveFace").property("chosen") is False
    assert desk.screen.part("giveFace").property("tried") is False
