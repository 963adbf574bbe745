"""The desk as an attendant uses it: signing in, counters, looks, by keys, by touch and by ear."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint

from desk.memory import Memory
from domain import commands as c
from domain.priority import Group
from tests.branches import BETO
from tests.ui.desk_stage import CODE, CROWD, OpenDesk, a_day, desks
from tests.ui.harness import process_events
from ui.application import Application

pytestmark = pytest.mark.ui

ONE = (("cpf", Group.PRIORITY, "es", 5),)


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    """See `desks`."""
    with desks(application) as open_one:
        yield open_one


# --- signing in


def test_the_code_is_grouped_while_it_is_typed_and_sent_as_printed(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None).use_code()
    desk.hand.type("7kqm3xpa9t2v")
    assert "7KQM-3XPA-9T2V" in desk.texts()
    desk.sign_in("wc8h")
    assert desk.codes == [CODE]
    assert desk.shown("page") == "counter"


@pytest.mark.parametrize(
    ("typed", "says"),
    [("7kqm", "O código não está completo"), ("zzzzzzzzzzzzzzzz", "Este código não foi reconhecido")],
)
def test_a_wrong_code_gets_kind_words_and_another_try(open_desk: OpenDesk, typed: str, says: str) -> None:
    desk = open_desk(a_day(), at=None).use_code()
    desk.hand.type(typed)
    desk.tap("Entrar")
    desk.executor.work()
    assert says in desk.names()
    desk.tap("Código de acesso")
    desk.key("Ctrl+A")
    desk.sign_in()
    assert desk.shown("page") == "counter"
    assert says not in desk.names()


def test_a_totem_does_not_sit_at_a_desk(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None)
    desk.server.actor = c.Actor("totem-1", c.Role.TOTEM)
    desk.use_code()
    desk.hand.type(CODE.replace("-", ""))
    desk.press_only("Return")
    assert "Este código é de um aparelho" in desk.names()


def test_without_a_server_it_says_so_and_the_code_stays(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None)
    desk.server.up = False
    desk.use_code()
    desk.hand.type(CODE.replace("-", ""))
    desk.press_only("Return")
    assert {"O servidor não responde", "Servidor: http://10.0.0.5:8080"} <= set(desk.names())
    desk.server.up = True
    desk.press_only("Return")
    desk.until(lambda: desk.shown("page") == "counter")


def test_with_a_file_it_signs_in_by_itself_as_soon_as_there_is_a_server(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None)
    desk.server.up = False
    desk.desk.sign_in_with(CODE)
    desk.executor.work()
    assert "O servidor ainda não responde" in desk.names()
    desk.server.up = True
    desk.desk.tick()
    desk.desk.tick()
    desk.executor.work()
    desk.until(lambda: desk.shown("page") == "counter")


def test_the_code_is_kept_nowhere(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None).sign_in()
    desk.tap("Guichê 02")
    desk.work()
    assert "7KQM" not in repr(desk.kept) + repr(desk.desk._inputs)
    desk.press("Shift+F12")
    assert desk.shown("page") == "signIn"
    assert not [text for text in desk.texts() if "7KQM" in text]


# --- counters


def test_taken_counters_are_shown_as_taken(open_desk: OpenDesk) -> None:
    day = a_day()
    day.do(c.OpenCounter(day.id(), "counter-1"), BETO)
    desk = open_desk(day, at=None).sign_in()
    taken = desk.hand.find("Guichê 01")
    assert (taken.enabled, taken.description) == (False, "Em uso. Todos os serviços")
    desk.tap("Guichê 02")
    desk.work()
    assert (desk.shown("page"), desk.shown("counter")) == ("desk", "Guichê 02")
    assert desk.kept[-1].counter == "counter-2"


def test_a_counter_that_somebody_takes_first_gets_a_kind_word(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None).sign_in()
    desk.server.day.do(c.OpenCounter(desk.server.day.id(), "counter-2"), BETO)
    desk.tap("Guichê 02")
    desk.work()
    assert "Guichê 02 já tem alguém" in desk.names()
    desk.tap("Guichê 04")
    desk.work()
    assert desk.shown("counter") == "Guichê 04"


def test_the_keyboard_waits_at_the_counter_of_the_last_time(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None, memory=Memory(counter="counter-4")).sign_in()
    desk.until(lambda: (seen := desk.hand.focused()) is not None and seen.name == "Guichê 04")
    desk.press("Return")
    assert desk.shown("counter") == "Guichê 04"


def test_the_counter_of_the_settings_is_taken_without_a_question(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), at=None, counter="counter-5").sign_in()
    desk.work()
    assert (desk.shown("page"), desk.shown("counter")) == ("desk", "Guichê 05")


def test_another_counter_is_one_key_away(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    desk.key("F7")
    assert desk.hand.find("Guichê 03").description.startswith("Você está aqui")
    desk.key("Escape")
    assert desk.shown("page") == "desk"
    desk.key("F7")
    desk.tap("Guichê 06")
    desk.work()
    assert (desk.shown("page"), desk.shown("counter")) == ("desk", "Guichê 06")
    assert "counter-3" not in desk.server.day.room.counters


def test_signing_out_leaves_the_counter_and_not_in_the_middle_of_somebody(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*ONE))
    desk.press("F2")
    desk.press("Shift+F12")
    assert desk.shown("page") == "desk"
    assert desk.hand.find("Sair").description == "Shift+F12. Antes, encerre o atendimento de P001"
    desk.press("F4")
    desk.press("Shift+F12")
    assert desk.shown("page") == "signIn"
    assert desk.server.day.room.counters == {}


def test_access_that_ends_is_said(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    desk.server.lose(unknown=True)
    assert desk.shown("page") == "signIn"
    assert "Seu acesso terminou" in desk.names()


# --- looks and keys


def test_language_contrast_and_letters_change_at_once_and_are_remembered(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.key("F1")
    desk.tap("Español")
    assert {"Teclas y opciones", "F2: Llamar al siguiente, atender, finalizar"} <= set(desk.names())
    desk.key("F9")
    desk.key("F10")
    assert desk.screen.theme.property("scheme") == "highContrast"
    assert desk.screen.theme.property("largeText") is True
    assert desk.hand.find("Alto contraste", focusable=True).checked
    desk.key("Escape")
    assert {"Llamar al siguiente", "Ventanilla 03", "10 personas esperan"} <= set(desk.names())
    assert desk.kept[-1] == Memory(None, "counter-3", "es", high_contrast=True, large_text=True)


def test_a_place_beside_the_clock_that_comes_later_is_offered_then(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day())
    assert desk.shown("canNotify") is True
    desk.bell.shows = False
    desk.desk.tick()
    assert desk.shown("canNotify") is False


def test_tab_reaches_everything_and_comes_round(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    assert desk.tab_round() == [
        "Atender", "Chamar de novo", "Não veio", "Desistiu", "Encaminhar", "Devolver à fila", "Visitas anteriores",
        "Lista", "Teclas", "Guia",
    ]  # fmt: skip
    desk.key("F1")
    looks = {"Alto contraste", "Letras grandes", "Sempre à vista", "Avisar quando chegar alguém", "Com um som"}
    looks.add("Chamada discreta")
    assert set(desk.tab_round()) == {"Fechar", "Português", "English", "Español"} | looks


def test_a_slide_off_the_button_calls_nobody(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    seen = desk.hand.find("Chamar próximo", focusable=True)
    middle = desk.middle_of(seen)
    desk.hand.tap_at(middle, slide_to=middle - QPoint(0, 120))
    process_events()
    desk.work()
    assert desk.server.sent == []
