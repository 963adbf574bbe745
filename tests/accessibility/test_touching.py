"""Rules 8 to 14: what is touched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt

from tests.accessibility.hearing import Listened, held_down
from tests.accessibility.survey import LOOKS, Survey, View
from tests.accessibility.test_seeing import sources
from tests.ui.harness import process_events
from tests.ui.totem import PORTRAIT, PT, Totem
from ui.appearance import Appearance
from ui.hand import Seen

pytestmark = pytest.mark.ui
TARGET_MM, GAP_MM, REACH_MM, BOTTOM_MM = 20.0, 4.0, 1220, 850
SHARE = 0.62  # of the screen's height that is below `REACH_MM`
NEEDS_MORE = re.compile(r"\b(Drag|Pinch)Handler|PinchArea|onDouble(Tapp|Click)ed|onPressAndHold|onLongPressed\b")


@pytest.mark.parametrize("look", LOOKS)
def test_08_what_is_touched_is_large(survey: Survey, look: str) -> None:
    small = [
        (view.where, seen.name, seen.width / view.mm, seen.height / view.mm)
        for view in survey.views(look)
        for seen in view.controls
        if min(seen.width, seen.height) + 1 < TARGET_MM * view.mm
    ]
    assert small == []


@pytest.mark.parametrize("look", LOOKS)
def test_09_there_is_room_between_two(survey: Survey, look: str) -> None:
    assert [found for view in survey.views(look) for found in close(view)] == []


def close(view: View) -> Iterator[tuple[str, str, str, float]]:
    for one, two in combinations(view.controls, 2):
        across = max(two.x - (one.x + one.width), one.x - (two.x + two.width))
        down = max(two.y - (one.y + one.height), one.y - (two.y + two.height))
        apart = max(across, down)
        if apart + 1.5 < GAP_MM * view.mm:
            yield view.where, one.name, two.name, apart / view.mm


def test_10_the_release_acts_and_sliding_off_cancels(totem: Totem) -> None:
    totem.tap(PT.begin)
    card = totem.stage.hand.find("Documentos e informações")
    inside = QPoint(card.x + card.width // 2, card.y + card.height // 2)
    totem.stage.hand.tap_at(inside, slide_to=QPoint(5, 5))
    process_events()
    assert totem.view_model.inputs.visit.page == "categories"
    totem.stage.hand.tap_at(inside, slide_to=inside + QPoint(9, 9))
    process_events()
    assert totem.view_model.inputs.visit.page == "services"


def test_11_a_plain_touch_is_enough() -> None:
    for path in sources():
        text = path.read_text(encoding="utf-8")
        assert not NEEDS_MORE.search(text), path
        if "Flickable {" in text and "setup" not in path.parts:
            assert "chevron-down" in text, f"{path.name} scrolls and has no buttons for it"


def test_12_one_control_brings_everything_within_reach(survey: Survey, totem: Totem) -> None:
    high = [
        (view.where, seen.name)
        for look in ("low", "large and low")
        for view in survey.views(look)
        for seen in view.controls
        if seen.y + 1 < view.height * (1 - SHARE) and not whole_screen(seen, view)
    ]
    assert high == []
    totem.tap("Acessibilidade", "Botões mais baixos", "Continuar")
    assert totem.view_model.inputs.looks.low


def whole_screen(seen: Seen, view: View) -> bool:
    """Touched anywhere, as the first screen and the warning are."""
    return seen.y + seen.height > view.height * 0.8 and seen.height > view.height / 3


def test_12_the_line_is_reckoned_in_millimetres() -> None:
    from kiosk.settings import _reach

    height_mm = 27 * 25.4 * 1920 / (1080**2 + 1920**2) ** 0.5
    assert _reach((1080, 1920), 27, BOTTOM_MM) == pytest.approx((REACH_MM - BOTTOM_MM) / height_mm, abs=0.01)


def test_13_a_trembling_finger_touches_once(open_totem: Callable[..., Totem]) -> None:
    totem = open_totem(Appearance(size=PORTRAIT.size, screen_inches=27, settle_ms=500)).meet()
    where = totem.stage.hand.find(PT.begin)
    centre = QPoint(where.x + where.width // 2, where.y + where.height // 2)
    for _ in range(3):
        totem.stage.hand.tap_at(centre)
        process_events()
    assert totem.view_model.inputs.visit.page == "categories"


def test_13_a_trembling_hand_presses_a_key_once(listened: Listened) -> None:
    totem = listened.totem
    listened.press(Qt.Key.Key_Down)
    first = totem.stage.hand.focused()
    for _ in range(3):
        totem.stage.key("Down")  # no time has passed
    assert totem.stage.hand.focused() == first
    listened.press(Qt.Key.Key_Down)
    assert totem.stage.hand.focused() != first


def test_13_a_held_key_acts_once(listened: Listened) -> None:
    listened.press(Qt.Key.Key_Down)
    first = listened.totem.stage.hand.focused()
    for _ in range(5):
        listened.totem.seconds += 0.5
        QCoreApplication.sendEvent(listened.totem.stage.screen.window, held_down(Qt.Key.Key_Down))
        process_events()
    assert listened.totem.stage.hand.focused() == first


def test_14_fingers_and_keys_are_enough(survey: Survey) -> None:
    """There is neither microphone nor measure of a body, and every page goes on by a button."""
    for path in sources():
        assert not re.search(r"AudioInput|MediaCapture|QtTextToSpeech|Biometric", path.read_text(encoding="utf-8")), (
            path
        )
    stuck = [
        view.where for view in survey.views("plain") if not [seen for seen in view.controls if seen.role == "Button"]
    ]
    assert stuck == []
