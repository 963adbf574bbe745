"""Every state of the desk in three languages, in ordinary and large letters and in a low window: all of it legible."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from PySide6.QtQuick import QQuickItem

from desk.main import QML
from desk.memory import Memory
from domain.branch import Language
from tests.ui.desk_moments import moments
from tests.ui.desk_stage import CROWD, PASSWORD, DeskStage, a_day, appearance
from tests.ui.harness import LANGUAGES
from ui.application import Application

pytestmark = pytest.mark.ui

SIZES = {"beside": (420, 760), "low": (420, 512), "whole": (1366, 768), "least": (360, 320)}
BUTTON_MM = 11.3  # 44 px at 96 dpi, less what rounding takes
# These scroll in a window of any size.
LONG = {
    "next appointment",
    "no such day",
    "procedures",
    "a procedure",
    "a procedure to confirm",
    "a procedure confirmed",
    "two services done",
} | {"where to", "what was done", "keys", "list"}
TYPED = {"certid", "31/02", "ana", PASSWORD, "7k3m-q0ab"}
CODES = re.compile(r"^[0-9A-Z]{4}(-[0-9A-Z]{1,4})*$")


@pytest.fixture
def stage_of(application: Application) -> Iterator[Callable[..., DeskStage]]:
    """Opens a desk of a size, with large letters or not."""
    stages: list[DeskStage] = []

    def open_one(size: tuple[int, int], large: bool, high_contrast: bool = False) -> DeskStage:
        memory = Memory(counter="counter-3", large_text=large, high_contrast=high_contrast)
        stage = DeskStage(application, QML, appearance(size, large)).wire(a_day(*CROWD), memory)
        stages.append(stage)
        stage.show()
        return stage

    yield open_one
    for stage in stages:
        stage.desk.close()
        stage.close()


def plain(text: str) -> str:
    """Without what makes words strong: a procedure is spoken by its words."""
    return unescape(re.sub(r"</?[bi]>", "", text))


def legible(desk: DeskStage, where: str, scrolls: bool = False) -> None:
    """Nothing is cut, nothing overlaps, nothing is unspoken, nothing is too small to hit."""
    assert [problem for problem in desk.clipped() if not problem.endswith(PASSWORD)] == [], where
    assert scrolls or desk.overlapping() == [], where
    spoken = " ".join(desk.names())
    unnamed = [plain(text) for text in desk.unnamed()]
    assert [text for text in unnamed if not CODES.match(text) and text not in TYPED and text not in spoken] == [], where
    least = BUTTON_MM * float(desk.screen.theme.property("pixelsPerMm"))
    small = [seen for seen in desk.controls() if seen.role == "Button" and min(seen.width, seen.height) < least]
    assert small == [], where
    assert desk.torn() == [], where
    said_in_sight(desk, where)


def said_in_sight(desk: DeskStage, where: str) -> None:
    """What the desk has to say stands above its foot, and the foot below all that is to be scrolled."""
    title, foot = str(desk.shown("noticeTitle")), desk.screen.window.findChild(QQuickItem, "foot")
    if title and foot is not None and foot.isVisible() and desk.shown("sheet") == "":
        most = desk.screen.window.height() - foot.height() + 1
        desk.until(lambda: title in desk.names())  # in a low window it is brought there
        desk.until(lambda: (seen := desk.hand.find(title)).y >= 0 and seen.y + seen.height <= most)


WINDOWS = [("beside", True), ("low", False), ("whole", True), ("least", False)]
LONGEST: tuple[Language, ...] = ("pt_BR", "es")  # English is shorter: it fits where these do


@pytest.mark.parametrize(
    ("language", "window", "large"),
    [*((language, "beside", False) for language in LANGUAGES), *((each, *at) for at in WINDOWS for each in LONGEST)],
)
def test_every_state_is_legible(
    application: Application, stage_of: Callable[..., DeskStage], language: Language, window: str, large: bool
) -> None:
    application.languages.use(language)
    desk = stage_of(SIZES[window], large)
    for moment in moments(desk):
        legible(desk, moment, scrolls=large or window in ("low", "least") or moment in LONG)


def test_high_contrast_has_no_grey_ground(stage_of: Callable[..., DeskStage]) -> None:
    desk = stage_of(SIZES["beside"], False, high_contrast=True).sign_in()
    desk.until(lambda: desk.hand.focused() is not None)
    desk.press("Return")
    picture = desk.screen.window.grabWindow()
    assert picture.pixelColor(5, picture.height() // 2).name() == "#000000"
    assert desk.screen.theme.property("paper").name() == "#000000"
