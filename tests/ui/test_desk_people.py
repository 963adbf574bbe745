"""People at the door of the desk: name and password, a password for one time, a session that ends, two windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from client.errors import SignInRefused
from domain import commands as c
from domain.commands import Actor, Role
from tests.branches import ANA, BETO
from tests.ui.desk_stage import CROWD, GOOD_PASSWORD, PASSWORD, DeskStage, OpenDesk, a_day, desks
from tests.ui.harness import process_events
from ui.application import Application

pytestmark = pytest.mark.ui
NOTE = "Volta com a certidão"


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    """See `desks`."""
    with desks(application) as open_one:
        yield open_one


def inside(desk: DeskStage) -> DeskStage:
    """Wait until the desk knows its branch."""
    desk.until(lambda: desk.server.listened)
    desk.until(lambda: desk.shown("page") != "signIn")
    return desk


def at_a_counter(desk: DeskStage) -> DeskStage:
    """Signed in by name, at counter 3."""
    inside(desk.sign_in_as())
    desk.ask("choose", "counter-3")
    desk.work()
    return desk


def test_a_name_and_a_password_lead_in_and_out(open_desk: OpenDesk) -> None:
    desk = at_a_counter(open_desk(a_day(), at=None))
    assert [(asked.name, asked.password) for asked in desk.asked] == [("ana", PASSWORD)]
    assert (desk.shown("page"), desk.shown("counter")) == ("desk", "Guichê 03")
    assert PASSWORD not in repr(desk.texts()) + repr(desk.kept)
    desk.press("Shift+F12")
    desk.executor.work()
    assert (desk.shown("page"), desk.server.signed_out) == ("signIn", 1)
    assert desk.shown("person") == ""


def test_what_is_wrong_is_said_and_typed_over(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None)
    desk.sign_in_as(password="chuva mansa")
    assert "O nome e a senha de acesso não conferem" in desk.names()
    desk.hand.type(PASSWORD)
    desk.key("Return")
    desk.executor.work()
    inside(desk)
    assert [asked.password for asked in desk.asked] == ["chuva mansa", PASSWORD]


def test_a_locked_name_is_told_for_how_long(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None)
    desk.accounts[("ana", PASSWORD)] = SignInRefused("locked", {"minutes": "4", "seconds": "230"})
    desk.sign_in_as()
    notice = desk.hand.find("Muitas tentativas com este nome")
    assert notice.description.startswith("Tente de novo em 4 min")


def test_a_password_for_one_time_is_replaced(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None)
    desk.accounts[("ana", PASSWORD)] = SignInRefused("password_must_change", {})
    desk.sign_in_as()
    assert "Escolha uma senha só sua" in desk.names()
    desk.hand.type(GOOD_PASSWORD)
    desk.key("Return")
    desk.hand.type(GOOD_PASSWORD)
    desk.key("Return")
    desk.executor.work()
    inside(desk)
    assert desk.asked[-1].new_password == GOOD_PASSWORD


def test_one_of_several_units_is_chosen_by_touch(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None)
    desk.accounts[("ana", PASSWORD)] = SignInRefused(
        "choose_branch", {"branches": "centro norte", "names": "Poupatempo Centro\nPoupatempo Norte"}
    )
    desk.sign_in_as()
    desk.tap("Poupatempo Norte")
    desk.executor.work()
    inside(desk)
    assert desk.asked[-1].branch == "norte"


def test_a_supervisor_serves_and_a_technician_is_told_why_not(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None)
    desk.server.actor = Actor("ana", Role.TECHNICIAN)
    desk.sign_in_as()
    assert "Sua função aqui não é atender pessoas" in desk.names()
    desk.executor.work()
    assert desk.server.signed_out == 1
    desk.server.actor = Actor("ana", Role.SUPERVISOR)
    desk.hand.type(PASSWORD)
    desk.key("Return")
    desk.executor.work()
    inside(desk)


def test_a_session_that_ends_loses_nothing_of_what_was_on_the_screen(open_desk: OpenDesk) -> None:
    desk = at_a_counter(open_desk(a_day(*CROWD), at=None))
    desk.press("F2")
    desk.press("F2")
    desk.key("Shift+F2")
    desk.tap("Anotação")
    desk.hand.type(NOTE)
    desk.server.lose(unknown=True)
    assert {"Entre de novo", "Sua sessão terminou"} <= set(desk.names())
    assert NOTE not in desk.names()
    desk.server.come_back()
    desk.until(lambda: desk.hand.focused() is not None)
    desk.hand.type(PASSWORD)  # the name is there already
    desk.key("Return")
    desk.executor.work()
    desk.until(lambda: desk.shown("sheet") == "finish")
    process_events()
    assert NOTE in desk.texts()
    desk.press("F2")
    sent = desk.server.sent[-1]
    assert isinstance(sent, c.Finish)
    assert sent.note == NOTE


def test_what_one_person_prepared_is_not_shown_to_another(open_desk: OpenDesk) -> None:
    desk = at_a_counter(open_desk(a_day(*CROWD), at=None))
    desk.press("F2")
    desk.press("F2")
    desk.key("Shift+F2")
    desk.tap("Anotação")
    desk.hand.type(NOTE)
    desk.server.lose(unknown=True)
    desk.server.come_back()
    desk.server.actor = BETO
    desk.ask("signIn", "ana", PASSWORD)
    desk.executor.work()
    desk.until(lambda: desk.shown("page") == "counter")
    assert desk.shown("sheet") == ""
    assert desk.desk._forms.now.order is None


def test_a_password_is_changed_from_inside(open_desk: OpenDesk) -> None:
    desk = at_a_counter(open_desk(a_day(), at=None))
    desk.key("F1")
    desk.tap("Mudar minha senha de acesso")
    for typed in ("errada errada", GOOD_PASSWORD, GOOD_PASSWORD):
        desk.hand.type(typed)
        desk.key("Return")
    desk.executor.work()
    assert "O nome e a senha de acesso não conferem" in desk.names()
    sheet = desk.screen.part("sheetFace")
    sheet.changePassword.emit(PASSWORD, GOOD_PASSWORD, GOOD_PASSWORD)  # type: ignore[attr-defined]
    desk.executor.work()
    assert desk.server.passwords == [GOOD_PASSWORD]
    assert (desk.shown("sheet"), "Sua senha de acesso mudou" in desk.names()) == ("", True)


@pytest.mark.parametrize("old", [PASSWORD, "errada errada"])
def test_a_password_that_is_answered_late_closes_nothing_else(open_desk: OpenDesk, old: str) -> None:
    desk = at_a_counter(open_desk(a_day(), at=None))
    desk.key("F1")
    desk.tap("Mudar minha senha de acesso")
    for typed in (old, GOOD_PASSWORD, GOOD_PASSWORD):
        desk.hand.type(typed)
        desk.key("Return")
    desk.key("Escape")
    desk.key("Ctrl+G")
    desk.executor.work()
    assert desk.shown("sheet") == "arrive"
    assert "O nome e a senha de acesso não conferem" not in desk.names()


def test_two_windows_of_one_person_show_the_same_and_call_once(open_desk: OpenDesk) -> None:
    day = a_day(*CROWD)
    one = open_desk(day)
    two = open_desk(day, at=None).sign_in()
    assert two.shown("counter") == "Guichê 03"
    one.ask("press", "call")
    one.work()
    two.ask("press", "call")  # pressed before it is told what the other did
    two.work()
    assert sum(isinstance(sent, c.CallNext) for sent in one.server.sent + two.server.sent) == 2
    one.server.tell()
    two.server.tell()
    assert one.shown("number") == two.shown("number") == "P002"
    assert "A senha P002 ainda está com você" in two.names()
    one.ask("press", "no_show")
    one.work()
    two.server.tell()
    assert two.shown("number") == ""
    one.ask("signOut")
    one.work()
    two.server.tell()
    assert two.shown("page") == "counter"
    assert day.room.counter_of(ANA.id) is None
