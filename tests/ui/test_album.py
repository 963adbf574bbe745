"""The album of the totem's screens: every page is in it, and what was asked for is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.setup.judging import Step
from kiosk.visit import Page
from tests.screens import kiosk, kiosk_setup
from tests.screens.album import Album
from tests.ui.harness import Stage
from ui.application import Application

pytestmark = pytest.mark.ui


class Sightings(Album):
    """Takes no picture, and notes which page each would show."""

    def __init__(self, folder: Path, only: tuple[str, ...]) -> None:
        super().__init__(folder, only=only)
        self.pages: dict[str, str] = {}

    def take(self, stage: Stage, name: str) -> None:
        face, setup = stage.screen.part("face"), stage.screen.part("setupFace")
        shown = setup.property("title") if setup.property("shown") else face.property("panel") or face.property("page")
        assert name not in self.pages, "each picture has a name of its own"
        self.pages[name] = str(shown)


def test_every_page_of_the_totem_is_in_the_album(application: Application, tmp_path: Path) -> None:
    album = Sightings(tmp_path, ("kiosk/pt_BR/portrait/light/*",))
    kiosk.visits(application, album)
    assert {str(page) for page in Page} - set(album.pages.values()) == set()
    assert {"help", "looks", "libras"} <= set(album.pages.values())


def test_every_step_of_the_set_up_is_in_the_album_untouched_good_and_bad(
    application: Application, tmp_path: Path
) -> None:
    album = Sightings(tmp_path, ())
    kiosk_setup.set_up(application, album, tmp_path, ["en"])
    for standing in ("new", "good", "bad"):
        taken = {name.rpartition("-")[2] for name in album.pages if f"/portrait/{standing}/" in name}
        assert {step.value for step in Step} - taken == set(), standing


def test_a_pattern_is_looked_at_folder_by_folder(tmp_path: Path) -> None:
    album = Album(tmp_path, only=("kiosk/*/portrait/way*",))
    assert album.wants("kiosk/en/portrait/way-01-attract") and album.wants_below("kiosk/en/portrait")
    assert not album.wants("kiosk/en/landscape/way-01-attract") and not album.wants_below("desk/en")
    assert not album.wants("kiosk/en/portrait") and Album(tmp_path).wants("anything")
