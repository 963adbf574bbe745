"""The desk's screens: a day of an attendant and of a supervisor, in every language, look and size of window."""

from __future__ import annotations

from collections.abc import Sequence

from desk.main import QML
from desk.memory import Memory
from domain.branch import Language
from tests.screens.album import Album
from tests.ui.desk_moments import moments
from tests.ui.desk_stage import CROWD, DeskStage, a_day, appearance
from tests.ui.harness import LANGUAGES
from ui.application import Application

WINDOWS = {"beside": (420, 760), "low": (420, 512), "wide": (1366, 768), "least": (360, 320)}
LOOKS = {"light": (False, False), "high-contrast": (False, True), "large-text": (True, False)}
TAKEN = [*(("beside", look) for look in LOOKS), ("low", "large-text"), ("wide", "light"), ("least", "light")]


def desks(application: Application, album: Album, languages: Sequence[Language] = LANGUAGES) -> None:
    """Every state of `tests.ui.desk_moments`."""
    for language in languages:
        application.languages.use(language)
        for size, look in TAKEN:
            pixels, (large, contrast) = WINDOWS[size], LOOKS[look]
            at = f"desk/{language}/{size}/{look}"
            if not album.wants_below(at):
                continue
            memory = Memory(counter="counter-3", large_text=large, high_contrast=contrast)
            stage = DeskStage(application, QML, appearance(pixels, large)).wire(a_day(*CROWD), memory)
            stage.show()
            for number, moment in enumerate(moments(stage), 1):
                album.take(stage, f"{at}/{number:02}-{moment.replace(' ', '-')}")
            stage.desk.close()
            stage.close()
