"""The totem's screens: every page that a citizen meets, in every language, both ways up and in every look."""

from __future__ import annotations

from collections.abc import Sequence

from domain.branch import Language
from tests.screens import kiosk_assistant, kiosk_beside, kiosk_errands, kiosk_trouble, kiosk_way
from tests.screens.album import Album
from tests.screens.kiosk_scene import LOOKS, SIZES, open_scene
from tests.ui.harness import LANGUAGES
from ui.application import Application

PARTS = (kiosk_way, kiosk_errands, kiosk_assistant, kiosk_trouble, kiosk_beside)


def visits(application: Application, album: Album, languages: Sequence[Language] = LANGUAGES) -> None:
    """All of them."""
    for language in languages:
        for size in SIZES:
            for look in LOOKS:
                if not album.wants_below(f"kiosk/{language}/{size}/{look}"):
                    continue
                scene = open_scene(application, album, language, size, look)
                for part in PARTS:
                    part.take(scene)
                scene.totem.close()
