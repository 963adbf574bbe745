"""The panel's screens: every state, in every language, theme and shape of the wall."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from domain.branch import Language
from tests.branches import Day
from tests.screens.album import Album
from tests.ui.desk_stage import demo_branch
from tests.ui.harness import LANGUAGES, Stage
from tests.ui.wall import Wall, hanger
from tests.ui.wall_moments import THEMES, Hall, make_media, moments
from ui.application import Application
from ui.video.cinema import Cinema

WALLS = {"landscape": (1920, 1080), "portrait": (1080, 1920)}


def panels(application: Application, album: Album, languages: Sequence[Language] = LANGUAGES) -> None:
    """From the first start to an alert."""
    stages: list[Stage] = []

    def open_stage(*wanted: object) -> Stage:
        stages.append(Stage(application, *wanted))  # type: ignore[arg-type]
        return stages[-1]

    hang = hanger(open_stage, application)
    with tempfile.TemporaryDirectory(prefix="vez-media-") as folder:
        media = make_media(Path(folder))
        for language in languages:
            for shape, pixels in WALLS.items():
                for theme in THEMES:
                    at = f"panel/{language}/{shape}/{theme.replace('_', '-')}"
                    if not album.wants_below(at):
                        continue
                    wall = hang(pixels, language, Day(demo_branch()), media=media)
                    _walk(Hall(wall, theme), wall, album, at)
                    stages.pop().close()


def _walk(hall: Hall, wall: Wall, album: Album, at: str) -> None:
    screen = wall.stage.screen
    cinema = Cinema(screen.part("film"), screen.frames, time.monotonic)
    for number, moment in enumerate(moments(hall), 1):
        album.take(wall.stage, f"{at}/{number:02}-{moment}")
    cinema.close()
