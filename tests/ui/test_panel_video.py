"""Videos on the panel: they play between calls, give way to a call at once, and broken ones are left out and told."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from domain.branch import Language
from domain.media import Captions
from domain.panels import Notice, Video
from panel.shelf import Shelf
from tests.branches import Day, text
from tests.filming import HEIGHT, WIDTH, film, shades
from tests.ui.conftest import OpenStage
from tests.ui.harness import LANGUAGES
from tests.ui.test_panel_layouts import described, fits, quiet_down, state
from tests.ui.waiting import let_pass, until
from tests.ui.wall import SIZES, Hang, Wall, hanger
from ui.application import Application
from ui.video.cinema import Cinema

pytestmark = pytest.mark.ui
LONG = (
    "Vacinação no sábado, das oito às dezessete horas, em todas as unidades de saúde da cidade, para quem tem 60 anos."
)
CAPTIONS = f"WEBVTT\n\n00:00.000 --> 00:01.000\nBom dia\n\n00:01.000 --> 00:59.000\n{LONG}\n"
FILM = Video(
    file="praca.mp4", words=text("A praça da matriz"), captions=Captions("praca.vtt"), poster="praca.png", seconds=600
)
NOTICE = Notice(title=text("Aviso"), words=text("Palavras"))


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("media")
    whole = film(folder / "praca.mp4", shades(250, step=1)).read_bytes()
    (folder / "cut.mp4").write_bytes(whole[: len(whole) // 3])
    (folder / "text.mp4").write_text("this is no video")
    (folder / "praca.vtt").write_text(CAPTIONS, encoding="utf-8")
    poster = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    poster.fill("#3366aa")
    assert poster.save(str(folder / "praca.png"))
    return folder


@pytest.fixture
def hang(open_stage: OpenStage, application: Application) -> Iterator[Hang]:
    """Hang a panel whose videos play."""
    cinemas: list[Cinema] = []
    hang_one = hanger(open_stage, application)

    def one(*wanted: Any, **more: Any) -> Wall:
        wall = hang_one(*wanted, **more)
        cinemas.append(Cinema(view(wall), wall.stage.screen.frames, time.monotonic))
        return wall

    yield one
    for cinema in cinemas:
        cinema.close()


def view(wall: Wall) -> Any:
    return wall.stage.screen.part("film")


def frame(wall: Wall) -> str:
    return str(view(wall).property("frame"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_video_and_its_captions_fit_beside_the_calls(
    hang: Hang, media: Path, size: tuple[int, int], language: Language
) -> None:
    wall = hang(size, language, Day(described("media", FILM)), still=False, media=media)
    wall.begin()
    assert state(wall) == "media"
    until(lambda: frame(wall))
    until(lambda: view(wall).property("caption").startswith("Vacinação"))
    fits(wall)
    wall.call()
    wall.tell()
    quiet_down(wall)
    assert state(wall) == "media"
    fits(wall)
    assert LONG in " ".join(wall.stage.names())


def test_a_call_takes_the_screen_back_and_the_video_goes_on_after_it(hang: Hang, media: Path) -> None:
    wall = hang(day=Day(described("media", FILM)), still=False, media=media)
    wall.begin()
    until(lambda: view(wall).property("caption").startswith("Vacinação"))
    wall.call()
    wall.tell()
    assert state(wall) == "call" and not view(wall).property("playing")
    last = frame(wall)
    let_pass(0.4)
    assert frame(wall) == last, "it stands still"
    quiet_down(wall)
    assert state(wall) == "media"
    until(lambda: frame(wall) != last)
    assert view(wall).property("caption").startswith("Vacinação"), "not from the beginning"


@pytest.mark.expects_log("the video cut.mp4", "the video text.mp4 is no video", "the video none.mp4 is missing")
def test_broken_videos_are_left_out_and_told(hang: Hang, media: Path) -> None:
    films = [Video(file=name, words=text(name), seconds=600) for name in ("none.mp4", "text.mp4", "cut.mp4")]
    wall = hang(day=Day(described("media", *films, NOTICE)), still=False, media=media)
    wall.begin()
    until(lambda: wall.view_model.vitals().missing_pictures == 3)
    wall.wait(1)
    assert wall.stage.screen.part("face").property("slide") == "notice"
    assert "Uma imagem ou um vídeo não pode ser mostrado" in wall.stage.names(), "for the staff"


@pytest.mark.expects_log("the video praca.mp4 cannot be played here: the package av is not installed")
def test_where_nothing_can_decode_it_is_said(media: Path) -> None:
    shelf = Shelf(media, plays=lambda: False)
    assert list(shelf.usable(["praca.mp4", "praca.png"])) == ["praca.png"]
    assert list(shelf.troubles) == ["praca.mp4"]


@pytest.mark.expects_log("the captions text.vtt has no captions", "the captions none.vtt is missing")
def test_captions_that_are_none_are_told_and_the_video_plays(media: Path, tmp_path: Path) -> None:
    (tmp_path / "text.vtt").write_text("this has no captions")
    (tmp_path / "praca.mp4").write_bytes((media / "praca.mp4").read_bytes())
    shelf = Shelf(tmp_path)
    assert list(shelf.usable(["praca.mp4", "text.vtt", "none.vtt"])) == ["praca.mp4"]
    assert sorted(shelf.troubles) == ["none.vtt", "text.vtt"]


def test_a_file_that_the_server_sent_goes_before_one_put_by_hand(media: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent.png"
    sent.write_bytes((media / "praca.png").read_bytes())
    shelf = Shelf(media, lambda name: sent if name == "praca.png" else None)
    assert shelf.usable(["praca.png", "praca.mp4"]) == {
        "praca.png": sent.as_uri(),
        "praca.mp4": (media / "praca.mp4").as_uri(),
    }


def test_where_nothing_moves_there_are_poster_and_words(hang: Hang, media: Path) -> None:
    wall = hang(day=Day(described("media", FILM)), still=True, media=media)
    wall.begin()
    until(lambda: view(wall).property("caption") == "Bom dia")
    assert frame(wall) == "" and "A praça da matriz" in wall.stage.names()
    fits(wall)
