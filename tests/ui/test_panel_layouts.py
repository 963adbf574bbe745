"""The panel as the branch document wants it: layouts, playlist, alert, zone, loudness; and how large a call is."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage

from client.stream import Began, Lost, Resumed
from domain.answers import Start, Welcome
from domain.branch import Branch, Language
from domain.commands import Actor, IssueTicket, Role
from domain.panels import Alert, Clock, Layout, Notice, Panel, Picture, Slide, Speech, Theme, Volume, Waits, Zone
from domain.priority import Group
from panel.settings import CAP_PER_DISTANCE, Settings
from tests.branches import Day, branch, text
from tests.ui.conftest import OpenStage
from tests.ui.harness import LANGUAGES
from tests.ui.wall import NO_CODE, NOWHERE, SIZES, Hang, Wall, hanger, height_mm
from ui.application import Application

pytestmark = pytest.mark.ui

NOTICE = Notice(
    title=text("Vacinação no sábado, das oito às dezessete horas"),
    words=text("Em todas as unidades de saúde da cidade. Leve um documento e o cartão de vacinas, se você o tem. " * 3),
)
THEMES: tuple[Theme, ...] = ("night", "light", "high_contrast")
SPEECH, ZONE = Speech(), Zone()
PARK = Picture(file="park.png", words=text("A praça da matriz"))
ALERT = Alert(text("Saia do prédio com calma"), text("Use a escada e não o elevador. Siga as pessoas de colete. " * 3))


@pytest.fixture
def hang(open_stage: OpenStage, application: Application) -> Hang:
    """Hang a panel (`tests.ui.wall.hanger`)."""
    return hanger(open_stage, application)


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """A folder with a picture, one that is cut off, and one that is none."""
    picture = QImage(640, 360, QImage.Format.Format_RGB32)
    picture.fill(QColor("#3366aa"))
    assert picture.save(str(tmp_path / "park.png"))
    whole = (tmp_path / "park.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.jpg").write_text("this is no picture")
    return tmp_path


def described(
    layout: Layout = "media",
    *slides: Slide,
    theme: Theme = "night",
    speech: Speech = SPEECH,
    zone: Zone = ZONE,
    alert: Alert | None = None,
) -> Branch:
    panel = Panel("hall", layout=layout, theme=theme, playlist=slides, speech=speech, zone=zone)
    return replace(branch(), panels=(panel,), alert=alert)


def state(wall: Wall) -> str:
    return str(wall.stage.screen.part("face").property("state"))


def load(wall: Wall, changed: Branch) -> None:
    """A running server takes up another document: the panel is told to begin again."""
    day = wall.day
    day.room.branch = changed
    welcome = Welcome(Actor("panel-1", Role.PANEL), "Painel", changed)
    wall.view_model.take(Began(welcome, Start(day.now, day.room.snapshot().for_the_room())))
    wall.view_model.take(Resumed())


def quiet_down(wall: Wall, seconds: float = 7) -> None:
    if wall.loudspeaker.busy:
        wall.loudspeaker.finish()
    wall.wait(seconds)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_layout_fits_and_can_be_read_aloud(
    hang: Hang, media: Path, size: tuple[int, int], language: Language
) -> None:
    theme = THEMES[(LANGUAGES.index(language) + SIZES.index(size)) % 3]
    wall = hang(size, language, Day(described("board", theme=theme)), media=media)
    wall.begin()
    for counter in ("1", "2", "1"):
        wall.call(counter, Group.PRIORITY)
        wall.tell()
        quiet_down(wall)
    for _ in range(3):
        wall.do(IssueTicket(wall.day.id(), "taxes"))
    wall.tell()
    layouts = [described("board", theme=theme)]
    layouts += [described("media", slide, theme=theme) for slide in (NOTICE, PARK, Waits(), Clock())]
    for one in layouts:
        load(wall, one)
        assert state(wall) == one.panels[0].layout
        fits(wall)
    wall.loudspeaker.troubles["player"] = "no device"
    load(wall, described("media", NOTICE, theme=theme, zone=Zone(name=text("Térreo, ala norte"))))
    fits(wall)
    load(wall, described(theme=theme, alert=ALERT))
    assert state(wall) == "alert"
    fits(wall)


def fits(wall: Wall) -> None:
    assert not wall.stage.clipped()
    assert not wall.stage.unnamed()


@pytest.mark.parametrize("layout", ["media", "board"])
def test_a_call_takes_the_screen_back_and_gives_it_up(hang: Hang, layout: Layout) -> None:
    wall = hang(day=Day(described(layout, NOTICE)))
    wall.begin()
    assert state(wall) == ("media" if layout == "media" else "empty"), "no counter is open yet"
    wall.call()
    wall.tell()
    assert state(wall) == "call" and wall.big() == "A001"
    wall.wait(30)
    assert state(wall) == "call", "as long as it is said"
    quiet_down(wall)
    assert state(wall) == layout
    said = " ".join(wall.stage.names())
    assert "Senha A 0 0 1, Guichê 01" in said or "Guichê 01, Senha A 0 0 1, chamada agora" in said
    wall.recall()
    wall.tell()
    assert state(wall) == "call"


def test_the_board_tells_who_is_where(hang: Hang) -> None:
    wall = hang(day=Day(described("board")))
    wall.begin()
    wall.call("1", Group.EIGHTY_PLUS)
    wall.call("2")
    wall.tell()
    for _ in range(2):
        quiet_down(wall)
    names = wall.stage.names()
    assert "Guichê 01, Senha P 0 0 1, Preferencial, chamada agora" in names
    assert "Guichê 02, Senha A 0 0 1, chamada agora" in names
    wall.start("2")
    wall.tell()
    assert "Guichê 02, Senha A 0 0 1" in wall.stage.names(), "who has come is not called any more"


@pytest.mark.parametrize(("language", "word"), [("pt_BR", "em atendimento"), ("en", "busy"), ("es", "en atención")])
def test_the_board_of_a_zone_calls_no_occupied_counter_free(hang: Hang, language: Language, word: str) -> None:
    wall = hang(language=language, day=Day(described("board", zone=Zone(services=("taxes",)))))
    wall.begin()
    wall.call("1")
    wall.tell()
    names = wall.stage.names()
    assert state(wall) == "board" and any(name.endswith(f" 01, {word}") for name in names)
    assert not any("A 0 0 1" in name for name in names)
    fits(wall)


@pytest.mark.expects_log("the picture none.png is missing", "the picture text.jpg is no picture")
def test_missing_pictures_are_left_out_and_reported(hang: Hang, media: Path) -> None:
    slides = [Picture(file=name, words=text(name)) for name in ("none.png", "text.jpg", "park.png")]
    wall = hang(day=Day(described("media", *slides)), media=media)
    wall.begin()
    seen = set()
    for _ in range(6):
        wall.wait(11)
        seen.add(str(wall.stage.screen.part("face").property("slideWords")))
    assert seen == {"park.png"}
    assert "Uma imagem ou um vídeo não pode ser mostrado" in wall.stage.names(), "for the staff"


@pytest.mark.expects_log("cut.png", "the picture cut.png is damaged")
def test_a_damaged_picture_gives_way_to_the_next(hang: Hang, media: Path) -> None:
    cut = Picture(file="cut.png", words=text("cut"))
    wall = hang(day=Day(described("media", cut)), media=media)
    wall.begin()
    wall.stage.until(lambda: state(wall) == "empty", seconds=20)
    (media / "cut.png").write_bytes((media / "park.png").read_bytes())
    wall.wait(11)
    assert state(wall) == "media", "it has been replaced by a good one"


def test_without_any_picture_the_screen_is_what_it_is_without_a_playlist(hang: Hang) -> None:
    wall = hang(day=Day(described("media")))
    wall.begin()
    assert state(wall) == "empty"


def test_an_alert_stands_over_everything_even_without_the_server_and_no_call_is_said(hang: Hang) -> None:
    wall = hang(day=Day(described("media", NOTICE)))
    wall.begin()
    load(wall, described("media", NOTICE, alert=ALERT))
    wall.call()
    wall.tell()
    assert state(wall) == "alert" and wall.loudspeaker.said == []
    assert "Saia do prédio com calma" in wall.stage.names()
    wall.view_model.take(Lost())
    assert state(wall) == "alert"
    load(wall, described("media", NOTICE))
    assert state(wall) != "alert" and wall.big() == "A001"


def test_another_document_loses_no_call_that_waits_for_its_turn(hang: Hang) -> None:
    wall = hang(day=Day(described("calls")))
    wall.begin()
    wall.call("1")
    wall.call("2")
    wall.tell()
    load(wall, described("calls", theme="light"))
    assert wall.big() == "A001"
    quiet_down(wall)
    assert wall.big() == "A002" and len(wall.loudspeaker.said) == 2


def test_a_call_that_came_with_another_document_is_said_in_the_citizen_s_language(hang: Hang) -> None:
    wall = hang(day=Day(described("calls")))
    wall.begin()
    wall.call(language="es")
    load(wall, described("calls", theme="light"))
    ((_, language),) = wall.loudspeaker.said
    assert language == "es"


def test_the_theme_is_the_documents(hang: Hang) -> None:
    wall = hang()
    wall.begin()
    assert wall.stage.screen.theme.property("scheme") == "night", "what it was started with"
    for theme, scheme in zip(THEMES, ("night", "light", "highContrast"), strict=True):
        load(wall, described("calls", theme=theme))
        assert wall.stage.screen.theme.property("scheme") == scheme


def test_loudness_follows_the_hour_and_a_call_is_said_so_many_times(hang: Hang) -> None:
    speech = Speech(times=2, percent=90, by_hour=(Volume("12:00-13:00", 40),), quiet=("13:00-14:00",))
    wall = hang(day=Day(described("calls", speech=speech)))
    wall.begin()
    for _ in range(3):
        wall.call()
        wall.tell()
        quiet_down(wall, 3600)
    assert wall.loudspeaker.loudness == [(40, 2), (90, 2)], "at noon; none at one; at two"
    assert wall.big() == "A003"


def test_a_zone_shows_and_says_its_own_calls_and_its_own_waits(hang: Hang) -> None:
    zone = Zone(name=text("Térreo"), counters=("1",))
    wall = hang(day=Day(described("calls", zone=zone)))
    wall.begin()
    wall.call("2")
    wall.tell()
    assert wall.big() == "" and wall.loudspeaker.said == []
    wall.call("1")
    wall.tell()
    assert wall.big() == "A002" and len(wall.loudspeaker.said) == 1
    assert not any("A 0 0 1" in name for name in wall.stage.names())


def test_several_panels_agree(hang: Hang) -> None:
    day = Day(described("media", NOTICE, Clock(seconds=7)))
    walls = [hang(day=day), hang(SIZES[2], day=day)]
    for wall in walls:
        wall.begin()
    for _ in range(20):
        for wall in walls:
            wall.view_model.turn()
        assert len({wall.stage.screen.part("face").property("slide") for wall in walls}) == 1
        day.now = day.now.replace(second=(day.now.second + 5) % 60)


@pytest.mark.parametrize("metres", [4.0, 6.0, 8.0, 10.0])
@pytest.mark.parametrize("inches", [32.0, 43.0, 55.0, 65.0])
@pytest.mark.parametrize("size", [SIZES[0], SIZES[2]])
def test_the_law_of_legibility_holds_wherever_it_is_promised(
    hang: Hang, size: tuple[int, int], inches: float, metres: float
) -> None:
    """H = 0.0122 × distance for the ticket and the counter; promised where `Settings.is_legible` says so."""
    settings = Settings(NOWHERE, NO_CODE, Path(), distance_m=metres, diagonal_in=inches)
    short_mm = inches * 25.4 * 9 / math.hypot(16, 9)
    assert settings.is_legible is (0.0122 * metres * 1000 <= 0.2 * short_mm)
    wall = hang(size, inches=inches, metres=metres)
    wall.begin()
    wall.call()
    wall.tell()
    needed = CAP_PER_DISTANCE * metres * 1000
    if settings.is_legible:
        assert height_mm(wall, "A001") >= needed
        assert height_mm(wall, "01") >= needed * 0.99
    else:
        assert height_mm(wall, "01") >= 0.15 * short_mm, "as large as there is room for"


def test_ten_metres_are_promised_from_55_inches_on() -> None:
    promised = [
        Settings(NOWHERE, NO_CODE, Path(), distance_m=10, diagonal_in=inches).is_legible for inches in (43, 50, 55, 65)
    ]
    assert promised == [False, True, True, True]
