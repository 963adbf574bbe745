"""Every state of the panel on a real branch, in three languages and all themes, upright and not: all of it legible."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from domain.branch import Language
from tests.branches import Day
from tests.ui.conftest import OpenStage
from tests.ui.desk_stage import demo_branch
from tests.ui.harness import LANGUAGES
from tests.ui.wall import SIZES, Hang, Wall, everything, hanger
from tests.ui.wall_moments import THEMES, Hall, make_media, moments
from ui.application import Application
from ui.video.cinema import Cinema

pytestmark = pytest.mark.ui
LEAST = 0.7  # of the height of the least important word


@pytest.fixture
def hang(open_stage: OpenStage, application: Application) -> Hang:
    """Hang a panel (`tests.ui.wall.hanger`)."""
    return hanger(open_stage, application)


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_media(tmp_path_factory.mktemp("media"))


@pytest.fixture
def cinemas() -> Iterator[list[Cinema]]:
    """Those that are put here are closed."""
    opened: list[Cinema] = []
    yield opened
    for cinema in opened:
        cinema.close()


def strip_cap(wall: Wall) -> float:
    """How tall the capitals of the strip's words are, in pixels, after they were made to fit."""
    words = wall.stage.screen.window.findChild(QQuickItem, "stripWords")
    assert words is not None
    return cap_of(words) if words.isVisible() else float("inf")


def cap_of(words: QQuickItem) -> float:
    """How tall the capitals of ``words`` are, in pixels, after they were made to fit."""
    metrics = QFontMetricsF(words.property("font"))
    line = words.property("contentHeight") / words.property("lineCount") / words.property("lineHeight")
    return float(metrics.capHeight() * line / metrics.height())


@pytest.mark.parametrize("size", [SIZES[0], SIZES[2]])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_is_legible(
    hang: Hang, media: Path, cinemas: list[Cinema], size: tuple[int, int], language: Language
) -> None:
    wall = hang(size, language, Day(demo_branch()), media=media)
    cinemas.append(Cinema(wall.stage.screen.part("film"), wall.stage.screen.frames, time.monotonic))
    theme = THEMES[(LANGUAGES.index(language) + SIZES.index(size)) % 3]
    seen = set()
    for moment in moments(Hall(wall, theme)):
        assert wall.stage.clipped() == [], moment
        assert wall.stage.unnamed() == [], moment
        assert strip_cap(wall) >= LEAST * float(wall.stage.screen.part("face").property("word")), moment
        if moment == "media-waits":
            rows = everything(wall.stage.screen.window.contentItem())
            caps = [cap_of(row) for row in rows if row.objectName() == "waitService"]
            assert len(caps) > 2 and max(caps) - min(caps) < 1, "one size for all of them"
        seen.add(moment)
    assert len(seen) == 31
