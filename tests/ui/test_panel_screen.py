"""The panel's screen, offscreen: what is drawn, what a screen reader finds, and what is given to the loudspeaker."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtQuick import QQuickItem

from client.stream import Began, Lost, Resumed
from domain.answers import Start, Welcome
from domain.branch import Language
from domain.commands import Actor, IssueTicket, Role
from domain.priority import Group
from panel.settings import CAP_PER_DISTANCE
from tests.branches import NOON, Day, branch
from tests.ui.conftest import OpenStage
from tests.ui.harness import LANGUAGES, process_events
from tests.ui.wall import SIZES, Hang, Wall, hanger, height_mm
from ui.application import Application

pytestmark = pytest.mark.ui


@pytest.fixture
def hang(open_stage: OpenStage, application: Application) -> Hang:
    """Hang a panel (`tests.ui.wall.hanger`)."""
    return hanger(open_stage, application)


def whole(wall: Wall) -> None:
    assert not wall.stage.clipped()
    assert not wall.stage.unnamed()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_fits_and_can_be_read_aloud(hang: Hang, size: tuple[int, int], language: Language) -> None:
    wall = hang(size, language)
    whole(wall)
    wall.begin()
    whole(wall)
    for _ in range(3):
        wall.do(IssueTicket(wall.day.id(), "taxes"))
    for counter in ("1", "2", "1", "2", "1", "2", "1"):
        wall.call(counter, Group.PRIORITY)
        wall.tell()
        wall.loudspeaker.finish()
        wall.wait(40)
    whole(wall)
    wall.recall()
    wall.tell()
    whole(wall)
    wall.view_model.take(Lost())
    whole(wall)


def test_a_call_is_read_by_a_screen_reader_in_one_sentence(hang: Hang) -> None:
    wall = hang()
    wall.begin()
    wall.call(group=Group.EIGHTY_PLUS)
    wall.tell()
    assert "Senha P 0 0 1, Guichê 01, identity, Preferencial" in wall.stage.names()
    wall.recall()
    wall.tell()
    wall.loudspeaker.finish()
    assert "Segunda chamada, Senha P 0 0 1, Guichê 01, identity, Preferencial" in wall.stage.names()


@pytest.mark.parametrize(
    ("language", "call", "last"),
    [
        ("pt_BR", "Senha A 0 0 2, Guichê 02, identity", "Senha A 0 0 1, Guichê 01"),
        ("en", "Ticket A 0 0 2, Counter 02, identity (en)", "Ticket A 0 0 1, Counter 01"),
        ("es", "Turno A 0 0 2, Ventanilla 02, identity (es)", "Turno A 0 0 1, Ventanilla 01"),
    ],
)
def test_the_screen_speaks_its_language_and_the_voice_the_citizens(
    hang: Hang, language: Language, call: str, last: str
) -> None:
    wall = hang(language=language)
    wall.begin()
    wall.call("1", language="en")
    wall.tell()
    wall.loudspeaker.finish()
    wall.wait(6)
    wall.call("2", language="es")
    wall.tell()
    names = wall.stage.names()
    assert call in names and last in names
    assert wall.loudspeaker.said == [
        ("Ticket: A, zero, zero, one. Counter one.", "en"),
        ("Turno: A, cero, cero, dos. Ventanilla dos.", "es"),
    ]


def test_two_calls_at_once_are_both_shown_and_both_said(hang: Hang) -> None:
    wall = hang()
    wall.begin()
    wall.call("1")
    wall.call("2")
    wall.tell()
    assert wall.big() == "A001" and len(wall.loudspeaker.said) == 1
    assert "Senha A 0 0 2, Guichê 02" in wall.stage.names(), "whoever waits for a turn stands in the list already"
    wall.wait(7)
    assert wall.big() == "A001", "its voice is not cut"
    wall.loudspeaker.finish()
    process_events()
    assert wall.big() == "A002"
    assert [text for text, _ in wall.loudspeaker.said] == [
        "Senha: A, zero, zero, um. Guichê um.",
        "Senha: A, zero, zero, dois. Guichê dois.",
    ]


def test_a_call_that_waits_has_its_turn_by_the_clock_too(hang: Hang) -> None:
    wall = hang()
    wall.begin()
    wall.call("1")
    wall.call("2")
    wall.tell()
    wall.loudspeaker.finish()
    assert wall.big() == "A001", "shown for a while, however short its voice"
    wall.day.now += timedelta(seconds=5.99)
    wall.view_model.turn()  # sets its timer to the ten milliseconds that are left
    wall.day.now += timedelta(seconds=1)
    wall.stage.until(lambda: wall.big() == "A002")


def test_old_calls_after_an_interruption_are_shown_and_not_said(hang: Hang) -> None:
    wall = hang()
    wall.begin()
    wall.view_model.take(Lost())
    for _ in range(4):
        wall.call("1")
    wall.day.now += timedelta(minutes=10)
    wall.view_model.take(Resumed())
    wall.tell()
    assert wall.big() == "A004" and wall.loudspeaker.said == []
    wall.call("1")
    wall.tell()
    assert wall.big() == "A005" and len(wall.loudspeaker.said) == 1


def test_a_panel_that_is_switched_on_shows_and_says_nothing_of_what_is_past(hang: Hang) -> None:
    day = Day()
    wall = hang(day=day)
    wall.call("1")
    wall.begin()
    process_events()
    assert wall.big() == "A001" and wall.loudspeaker.said == []


def test_without_the_server_it_says_so_and_since_when(hang: Hang) -> None:
    wall = hang()
    wall.begin()
    wall.call()
    wall.tell()
    assert "Sem conexão desde 12:00" not in wall.stage.names()
    wall.view_model.take(Lost())
    wall.day.now += timedelta(minutes=3)
    wall.view_model.take(Lost())
    assert "Sem conexão desde 12:00" in wall.stage.names(), "at once, and since it was last heard"
    assert wall.big() == "A001"
    wall.view_model.take(Resumed())
    assert not any("Sem conexão" in name for name in wall.stage.names())


def test_before_the_server_and_without_enrolment(hang: Hang) -> None:
    wall = hang()
    assert "Conectando ao sistema de atendimento" in wall.stage.names()
    wall.view_model.take(Lost(unknown=True))
    assert "Este painel ainda não foi cadastrado" in wall.stage.names()
    wall.begin()
    assert "Aguarde sua senha" in wall.stage.names()


def test_a_new_call_slides_in_and_reduced_motion_stops_that(hang: Hang) -> None:
    for still in (False, True):
        wall = hang(still=still)
        wall.begin()
        places: list[float] = []
        card = wall.stage.screen.window.findChild(QQuickItem, "card")
        assert card is not None
        card.xChanged.connect(partial(note_place, card, places))
        wall.call()
        wall.tell()
        if not still:
            wall.stage.until(partial(has_arrived, places))
        assert bool(places) is not still
        assert card.x() == 0


def note_place(card: QQuickItem, places: list[float]) -> None:
    places.append(card.x())


def has_arrived(places: list[float]) -> bool:
    return bool(places) and places[-1] == 0


def test_at_midnight_the_screen_is_empty_again(hang: Hang) -> None:
    wall = hang()
    wall.begin()
    wall.call()
    wall.tell()
    wall.day.now = NOON + timedelta(hours=11, minutes=59)
    wall.view_model.show()
    assert wall.big() == "A001"
    wall.day.now += timedelta(minutes=2)
    wall.view_model.show()
    names = wall.stage.names()
    assert "Aguarde sua senha" in names and not any("A 0 0 1" in name for name in names)


def test_the_clock_is_the_servers_on_the_branchs_zone(hang: Hang) -> None:
    day = Day()
    wall = hang(day=day)
    welcome = Welcome(Actor("panel-1", Role.PANEL), "Painel", day.room.branch)
    wall.view_model.take(Began(welcome, Start(NOON + timedelta(hours=2), day.room.snapshot())))
    assert "14:00" in wall.stage.names(), "this device's clock is two hours behind"


def test_nothing_personal_and_no_legal_group_is_on_the_screen(hang: Hang) -> None:
    wall = hang()
    wall.begin()
    wall.call(group=Group.DONOR)
    wall.tell()
    shown = " ".join(wall.stage.names()).lower()
    assert "preferencial" in shown
    assert not any(word in shown for word in ("donor", "doador", "80", "ana", "attendant"))


def test_a_fictional_branch_says_so(hang: Hang) -> None:
    wall = hang(day=Day(replace(branch(), fictional=True)))
    wall.begin()
    assert "Demonstração: unidade fictícia" in wall.stage.names()
    wall.call()
    wall.tell()
    assert "Demonstração: unidade fictícia" in wall.stage.names()


@pytest.mark.parametrize("size", SIZES)
def test_the_call_can_be_read_from_the_distance(hang: Hang, size: tuple[int, int]) -> None:
    wall = hang(size)
    wall.begin()
    wall.call()
    wall.tell()
    needed = CAP_PER_DISTANCE * 8000
    assert height_mm(wall, "A001") >= needed
    assert height_mm(wall, "01") >= needed * 0.99, "the counter too"
    assert height_mm(wall, "identity") >= 20
