"""Rules 1 to 7: what is seen. On every page, measured on the real screen."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from domain.branch import Language
from tests.accessibility.pages import LANGUAGES
from tests.accessibility.survey import LOOKS, Survey, contrast
from tests.ui.harness import REPOSITORY, process_events
from tests.ui.totem import PORTRAIT, PT, Totem
from ui.appearance import Appearance

pytestmark = pytest.mark.ui
ROUNDING_MM = 0.1
COLOURS = ("paper", "surface", "ink", "muted", "primary", "primaryInk", "edge", "good", "warn", "bad")
SCREENS = [
    Appearance(size=size, screen_inches=inches) for size in ((1080, 1920), (1920, 1080)) for inches in (21.5, 27, 43)
]


def test_01_capitals_are_tall_enough_for_where_people_stand(survey: Survey) -> None:
    least = 600 * 0.0122 - ROUNDING_MM  # 0.7 degrees at 600 mm
    small = [(view.where, words) for look in LOOKS for view in survey.views(look) for words in view.words]
    assert [found for found in small if found[1].cap_mm < least] == []


@pytest.mark.parametrize("appearance", SCREENS, ids=lambda each: f"{each.size[0]}px-{each.screen_inches:g}in")
def test_01_on_every_size_of_screen(open_totem: Callable[..., Totem], appearance: Appearance) -> None:
    theme = open_totem(appearance).stage.screen.theme
    assert theme.property("small") * 0.668 / theme.property("pixelsPerMm") >= 600 * 0.0122 - ROUNDING_MM


def test_02_letters_are_never_small_and_have_no_serifs(survey: Survey) -> None:
    words = [words for look in LOOKS for view in survey.views(look) for words in view.words]
    assert min(one.cap_mm for one in words) >= 4.8
    assert {one.family for one in words} == {"Atkinson Hyperlegible"}


@pytest.mark.parametrize(("look", "least"), [("plain", 4.5), ("contrast", 7.0)])
def test_03_text_stands_out_from_its_ground(survey: Survey, look: str, least: float) -> None:
    faint = [
        (view.where, words.text, round(words.contrast, 1))
        for view in survey.views(look)
        for words in view.words
        if words.contrast < least and words.is_usable
    ]
    assert faint == []


@pytest.mark.parametrize("scheme", ["light", "highContrast"])
def test_04_controls_focus_and_graphics_stand_out(totem: Totem, scheme: str) -> None:
    theme = totem.stage.screen.theme
    theme.setProperty("scheme", scheme)
    colour = {name: QColor(theme.property(name)) for name in COLOURS}
    for ground in ("paper", "surface"):
        for front in ("ink", "muted", "primary", "edge", "good", "warn", "bad"):
            assert contrast(colour[front], colour[ground]) >= 3, (front, ground)
    assert contrast(colour["primaryInk"], colour["primary"]) >= 3
    theme.setProperty("scheme", "light")


def test_04_every_control_is_drawn_with_that_edge() -> None:
    for name in ("BigButton", "Card"):
        source = (REPOSITORY / f"ui/qml/Vez/Ui/{name}.qml").read_text(encoding="utf-8")
        assert "Theme.edge" in source and "Theme.line" not in source, name


def test_05_a_tone_has_a_picture_and_words_and_a_choice_its_mark(survey: Survey, totem: Totem) -> None:
    source = (REPOSITORY / "ui/qml/Vez/Ui/Notice.qml").read_text(encoding="utf-8")
    pictures = re.search(r"picture: (.*)", source)
    assert pictures and len(set(re.findall(r'"([a-z-]+)"', pictures[1]))) == 4, "each tone has its own picture"
    totem.tap("Acessibilidade", "Alto contraste")
    states = {
        seen.name: seen.description for seen in totem.stage.controls() if seen.name.startswith(("Alto", "Letras"))
    }
    assert states == {"Alto contraste": "Ligado", "Letras grandes": "Desligado"}
    tickets = [view for view in survey.views("plain") if view.page.startswith("ticket")]
    assert all("Atendimento preferencial" in {words.text for words in view.words} for view in tickets)


@pytest.mark.parametrize("language", LANGUAGES)
def test_06_letters_half_as_large_again_are_never_clipped(survey: Survey, language: Language) -> None:
    views = survey.views("large", language)
    assert [(view.where, problem) for view in views for problem in view.problems] == []
    least = 600 * 0.0122 * 1.5 - ROUNDING_MM * 2
    small = [(view.where, words) for view in views for words in view.words if words.cap_mm < least]
    assert [found for found in small if len(found[1].text) > 1] == []  # ten keys in a row are as large as they can be


@pytest.mark.parametrize("look", ["contrast", "low", "large and low"])
def test_06_nothing_is_clipped_in_any_look(survey: Survey, look: str) -> None:
    assert [(view.where, problem) for view in survey.views(look) for problem in view.problems] == []


def test_06_they_are_half_as_large_again(totem: Totem) -> None:
    theme = totem.stage.screen.theme
    before = theme.property("body")
    totem.view_model.look(large_text=True)
    assert theme.property("body") == pytest.approx(before * 1.5, abs=1)


def test_07_nothing_flashes_and_the_first_screen_stands_still(totem: Totem) -> None:
    pictures: list[int] = []
    totem.stage.screen.window.frameSwapped.connect(lambda: pictures.append(1))
    deadline = time.monotonic() + 1.0
    while time.monotonic() < deadline:
        process_events()
    assert len(pictures) <= 3, "at most three pictures in a second"
    for path in sources():
        assert "Animation.Infinite" not in path.read_text(encoding="utf-8"), path


def test_07_motion_can_be_stopped_and_is_short(open_totem: Callable[..., Totem]) -> None:
    still = Appearance(size=PORTRAIT.size, screen_inches=27, reduced_motion=True)
    assert open_totem(still).stage.screen.theme.property("motionMs") == 0
    for path in sources():
        for duration in re.findall(r"duration: (.*)", path.read_text(encoding="utf-8")):
            assert "Theme.motionMs" in duration, path


def test_07_the_first_screen_goes_with_a_touch(totem: Totem) -> None:
    totem.tap(PT.begin)
    assert PT.begin not in totem.stage.names()


def sources() -> list[Path]:
    return [path for folder in ("kiosk/qml", "ui/qml") for path in (REPOSITORY / folder).glob("**/*.qml")]
