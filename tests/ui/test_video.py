"""A video on the screen: pictures at their time, pauses, broken files, a decoder that dies, and nothing left behind."""

from __future__ import annotations

import itertools
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QProcess
from PySide6.QtGui import QImage

from tests.filming import HEIGHT, WIDTH, film, shades
from tests.ui.harness import Stage, process_events
from tests.ui.waiting import let_pass, until
from ui.appearance import Appearance
from ui.application import Application
from ui.video.cinema import Cinema
from ui.video.film import Film

pytestmark = pytest.mark.ui
QML = """
import QtQuick
import Vez.Ui
Window {
    width: 640; height: 384; color: "black"
    FilmView { objectName: "film"; anchors.fill: parent; description: "a film" }
}
"""
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nprimeiro\n\n00:01.000 --> 00:30.000\nsegundo\n"


class Seen:
    """What a film has shown, and why it ended."""

    def __init__(self, playing: Film) -> None:
        self.shades: list[int] = []
        self.seconds: list[float] = []
        self.whys: list[str] = []
        self.size = (0, 0)
        self._film = playing
        playing.picture.connect(self._picture)
        playing.failed.connect(self.whys.append)

    def _picture(self, image: QImage) -> None:
        self.shades.append(image.pixelColor(image.width() // 2, image.height() // 2).red())
        self.seconds.append(self._film.second)
        self.size = (image.width(), image.height())


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("films")
    film(folder / "short.mp4", shades(12, step=16))
    film(folder / "long.mp4", shades(200, step=1))
    film(folder / "vp9.webm", shades(12, step=16))
    whole = (folder / "long.mp4").read_bytes()
    (folder / "cut.mp4").write_bytes(whole[: len(whole) // 3])
    (folder / "text.mp4").write_text("this is no video")
    film(folder / "huge.mp4", [bytes(4096 * 2304 * 3)], 4096, 2304)
    (folder / "long.vtt").write_text(CAPTIONS, encoding="utf-8")
    poster = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    poster.fill("#3366aa")
    assert poster.save(str(folder / "poster.png"))
    return folder


@pytest.fixture
def play(application: Application) -> Iterator[Callable[..., tuple[Film, Seen]]]:
    """Plays a file; everything is let go of after the test."""
    owner, playing = QObject(), list[Film]()

    def one(file: Path, size: tuple[int, int] = (WIDTH, HEIGHT)) -> tuple[Film, Seen]:
        playing.append(Film(file, size, time.monotonic, owner))
        seen = Seen(playing[-1])
        playing[-1].play()
        return playing[-1], seen

    yield one
    for each in playing:
        each.close()
    process_events()


@pytest.mark.parametrize("name", ["short.mp4", "vp9.webm"])
def test_it_plays_in_order_and_again_from_the_beginning(
    films: Path, play: Callable[..., tuple[Film, Seen]], name: str
) -> None:
    _, seen = play(films / name)
    until(lambda: len(seen.shades) > 12 and min(seen.shades) < 24 and max(seen.shades) > 150)
    pairs = list(zip(seen.seconds, seen.shades, strict=True))
    until(lambda: any(after < before for before, after in zip(seen.seconds, seen.seconds[1:], strict=False)))
    for (second, shade), (later, lighter) in itertools.pairwise(pairs):
        assert later <= second or lighter > shade, "a busy machine leaves some out, and never changes their order"
    assert seen.size == (WIDTH, HEIGHT) and not seen.whys


def test_it_is_as_large_as_it_fits(films: Path, play: Callable[..., tuple[Film, Seen]]) -> None:
    _, seen = play(films / "short.mp4", (200, 1000))
    until(lambda: seen.shades)
    assert seen.size == (200, 120)
    _, large = play(films / "short.mp4", (4000, 4000))
    until(lambda: large.shades)
    assert large.size == (1200, 720), "larger ones are for the screen to enlarge"


def test_a_pause_stands_still_and_costs_nothing(films: Path, play: Callable[..., tuple[Film, Seen]]) -> None:
    playing, seen = play(films / "long.mp4")
    until(lambda: len(seen.shades) > 5)
    playing.pause()
    process_events()
    count, second = len(seen.shades), seen.seconds[-1]
    until(lambda: not playing._waiting)  # the picture that was under way has come, and waits
    ticks = _ticks(playing)
    let_pass(0.6)
    assert len(seen.shades) == count and _ticks(playing) == ticks
    playing.play()
    until(lambda: len(seen.shades) > count)
    assert second < seen.seconds[count] < second + 0.5, "it goes on from where it was"


@pytest.mark.parametrize("name", ["cut.mp4", "text.mp4", "missing.mp4"])
def test_a_broken_file_is_said_once(films: Path, play: Callable[..., tuple[Film, Seen]], name: str) -> None:
    _, seen = play(films / name)
    until(lambda: seen.whys)
    process_events()
    assert len(seen.whys) == 1 and "decoded" in seen.whys[0] and not seen.shades


def test_one_that_would_take_all_memory_is_not_begun(films: Path, play: Callable[..., tuple[Film, Seen]]) -> None:
    _, seen = play(films / "huge.mp4")
    until(lambda: seen.whys)
    assert "too large" in seen.whys[0] and not seen.shades


def test_the_decoder_has_a_limit_and_gives_way(films: Path, play: Callable[..., tuple[Film, Seen]]) -> None:
    playing, seen = play(films / "short.mp4")
    until(lambda: seen.shades)
    limit = next(
        line for line in Path(f"/proc/{_pid(playing)}/limits").read_text().splitlines() if "address space" in line
    )
    assert int(limit.split()[3]) < 1_000_000_000
    assert os.sched_getscheduler(_pid(playing)) == os.SCHED_BATCH


def test_a_decoder_that_dies_takes_nothing_with_it(films: Path, play: Callable[..., tuple[Film, Seen]]) -> None:
    playing, seen = play(films / "long.mp4")
    until(lambda: seen.shades)
    os.kill(_pid(playing), signal.SIGKILL)
    until(lambda: seen.whys)
    assert len(seen.whys) == 1
    playing.close()
    playing.close()


def test_many_films_leave_nothing_behind(films: Path, play: Callable[..., tuple[Film, Seen]]) -> None:
    def one() -> int:
        playing, seen = play(films / "short.mp4")
        until(lambda: seen.shades)
        pid = _pid(playing)
        playing.close()
        until(lambda: not Path(f"/proc/{pid}").exists())  # no process, not even a dead one
        return len(list(Path("/proc/self/fd").iterdir()))

    before = one()
    assert max(one() for _ in range(5)) <= before


@pytest.fixture
def hall(application: Application, tmp_path: Path) -> Iterator[Callable[..., tuple[Stage, Any, Cinema]]]:
    """A window with a `FilmView` and its cinema."""
    (tmp_path / "Hall.qml").write_text(QML, encoding="utf-8")
    opened: list[tuple[Stage, Cinema]] = []

    def one(still: bool = False) -> tuple[Stage, Any, Cinema]:
        stage = Stage(
            application, tmp_path / "Hall.qml", Appearance(language="pt_BR", screen_inches=20, reduced_motion=still)
        )
        stage.show()
        view = stage.screen.part("film")
        opened.append((stage, Cinema(view, stage.screen.frames, time.monotonic)))
        return stage, view, opened[-1][1]

    yield one
    for stage, cinema in opened:
        cinema.close()
        stage.close()


def shade(stage: Stage) -> int:
    return stage.screen.window.grabWindow().pixelColor(320, 192).red()


def ask(view: Any, films: Path, **properties: object) -> None:
    for name, value in properties.items():
        shown = (films / value).as_uri() if isinstance(value, str) and value else value
        view.setProperty(name, shown)
    process_events()


def test_a_view_shows_the_film_and_its_captions(hall: Callable[..., tuple[Stage, Any, Cinema]], films: Path) -> None:
    stage, view, _ = hall()
    ask(view, films, captions="long.vtt", source="long.mp4", playing=True)
    until(lambda: view.property("caption") == "primeiro")
    until(lambda: view.property("frame") != "" and shade(stage) > 14)
    until(lambda: view.property("caption") == "segundo")
    ask(view, films, playing=False)
    frame = view.property("frame")
    process_events()
    assert view.property("frame") == frame, "it stands still"
    ask(view, films, playing=True)
    until(lambda: view.property("frame") != frame)
    assert view.property("caption") == "segundo", "and goes on"


def test_where_nothing_moves_there_are_poster_and_words(
    hall: Callable[..., tuple[Stage, Any, Cinema]], films: Path
) -> None:
    stage, view, cinema = hall(still=True)
    ask(view, films, poster="poster.png", captions="long.vtt", source="long.mp4", playing=True)
    until(lambda: view.property("caption") == "primeiro")
    until(lambda: shade(stage) == 0x33)
    assert view.property("frame") == "" and cinema._film is None, "nothing is decoded"
    ask(view, films, poster="", source="short.mp4")
    until(lambda: view.property("frame") != "")
    frame = view.property("frame")
    let_pass(0.5)
    assert view.property("frame") == frame, "without a poster, the first picture"


def test_another_size_goes_on_from_where_it_was(hall: Callable[..., tuple[Stage, Any, Cinema]], films: Path) -> None:
    stage, view, cinema = hall()
    ask(view, films, captions="long.vtt", source="long.mp4", playing=True)
    until(lambda: view.property("caption") == "segundo")
    first = cinema._film
    assert first is not None
    was = first.second
    stage.screen.window.resize(400, 300)
    until(lambda: cinema._film is not first and view.property("frame") != "")
    assert cinema._film is not None and cinema._film.second >= was >= 1 and view.property("caption") == "segundo"


@pytest.mark.expects_log("the video text.mp4 cannot be played")
def test_a_view_says_what_cannot_be_played(hall: Callable[..., tuple[Stage, Any, Cinema]], films: Path) -> None:
    _, view, _ = hall()
    spoiled: list[str] = []
    view.spoiled.connect(spoiled.append)
    ask(view, films, source="text.mp4", playing=True)
    until(lambda: spoiled)
    assert spoiled == [(films / "text.mp4").as_uri()]
    ask(view, films, source="short.mp4")
    until(lambda: view.property("frame") != "")


def _pid(playing: Film) -> int:
    return next(each.processId() for each in playing.findChildren(QProcess))


def _ticks(playing: Film) -> int:
    fields = Path(f"/proc/{_pid(playing)}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
