"""Programs beside the screen that hang when they are to end: no touch waits for them, and none is left at the end."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess

from tests.filming import film, shades
from tests.ui.harness import Stage, process_events
from tests.ui.waiting import until
from ui import ending
from ui.appearance import Appearance
from ui.application import Application
from ui.camera.lens import Lens
from ui.speech.errand import Ended, Errand, cancel_all
from ui.video.film import Film

pytestmark = [pytest.mark.ui, pytest.mark.usefixtures("application")]
QML = "import QtQuick\nimport Vez.Ui\nWindow { width: 64; height: 64 }\n"
SLEEPS = (sys.executable, "-c", "import time; time.sleep(600)")
Hang = Callable[[QProcess], int]


@pytest.fixture
def hang() -> Iterator[Hang]:
    """Has a process hang as in a driver: no kill ends it until the test says so. Whoever waits for it fails."""
    hanging: list[int] = []

    def one(process: QProcess) -> int:
        hanging.append(process.processId())
        os.kill(hanging[-1], signal.SIGSTOP)
        process.kill = lambda: None  # type: ignore[method-assign]
        process.waitForFinished = lambda *_: pytest.fail("it was waited for")  # type: ignore[method-assign]
        return hanging[-1]

    yield one
    for pid in filter(is_there, hanging):
        os.kill(pid, signal.SIGKILL)
    until(lambda: not any(map(is_there, hanging)))


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return film(tmp_path / "video.mp4", shades(100))


def is_there(pid: int) -> bool:
    """Whether the process is there, if only as a dead one that nobody has taken leave of."""
    return Path(f"/proc/{pid}").exists()


def goes_when_it_can(pid: int) -> None:
    process_events()
    assert is_there(pid), "it still hangs, and nobody waited for it"
    os.kill(pid, signal.SIGKILL)
    until(lambda: not is_there(pid))


def unwanted(ended: Ended) -> None:
    pytest.fail(f"nobody wants to know any more: {ended}")


def process_of(owner: QObject) -> QProcess:
    (process,) = owner.findChildren(QProcess)
    return process


def opened(lens: Lens) -> Lens:
    """It looks."""
    seen: list[bool] = []
    lens.opened.connect(lambda: seen.append(True))
    lens.open()
    until(lambda: seen)
    return lens


def test_a_video_is_closed_at_once_though_what_decodes_it_hangs(video: Path, hang: Hang) -> None:
    owner = QObject()
    playing = Film(video, (320, 192), time.monotonic, owner)
    pid = hang(process_of(playing))
    playing.close()
    del owner  # Qt would wait half a minute for a child that runs
    other = QObject()
    again = Film(video, (320, 192), time.monotonic, other)
    shown: list[object] = []
    again.picture.connect(shown.append)
    again.play()
    until(lambda: shown)
    again.close()
    goes_when_it_can(pid)


def test_a_camera_is_closed_at_once_and_opened_again_when_it_is_free(video: Path, hang: Hang) -> None:
    lens = opened(Lens(str(video)))
    again: list[bool] = []
    lens.opened.connect(lambda: again.append(True))
    pid = hang(process_of(lens))
    for _ in range(2):
        lens.close()
        assert not lens.is_open
        lens.open()
    process_events()
    assert lens.is_open and not lens.findChildren(QProcess), "two cannot have one camera"
    goes_when_it_can(pid)
    until(lambda: again)
    lens.close()


def test_a_camera_that_another_lens_had_waits_too(video: Path, tmp_path: Path, hang: Hang) -> None:
    lens = opened(Lens(str(video)))
    pid = hang(process_of(lens))
    lens.close()
    del lens
    after, again = Lens(str(video)), list[bool]()
    after.opened.connect(lambda: again.append(True))
    for _ in range(2):
        after.close()
        after.open()
    opened(Lens(str(film(tmp_path / "other.mp4", shades(100))))).close()  # another camera is free
    assert after.is_open and not after.findChildren(QProcess), "two cannot have one camera"
    goes_when_it_can(pid)
    until(lambda: again)
    assert again == [True]
    after.close()


def test_a_camera_that_is_never_free_again_is_said(video: Path, hang: Hang) -> None:
    lens = opened(Lens(str(video)))
    failed: list[str] = []
    lens.failed.connect(failed.append)
    pid = hang(process_of(lens))
    lens.close()
    lens.open()
    lens._late.start(1)
    until(lambda: failed)
    assert failed == ["no picture came"] and not lens.is_open
    del lens
    goes_when_it_can(pid)


def test_falling_silent_waits_for_no_sound(hang: Hang) -> None:
    owner, ended = QObject(), list[Ended]()
    errand = Errand(SLEEPS, 60_000, ended.append, b"", owner)
    pid = hang(process_of(errand))
    cancel_all(owner)
    cancel_all(owner)
    del owner, errand
    goes_when_it_can(pid)
    assert ended == []


def test_the_end_of_the_program_leaves_no_child(
    application: Application, video: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ending, "GONE_MS", 60_000)  # a loaded machine is slow
    (tmp_path / "Main.qml").write_text(QML, encoding="utf-8")
    stage = Stage(application, tmp_path / "Main.qml", Appearance(language="pt_BR", screen_inches=20))
    owner = QObject()
    playing, lens = Film(video, (320, 192), time.monotonic, owner), opened(Lens(str(video), owner))
    errand = Errand(SLEEPS, 60_000, unwanted, b"", owner)
    pids = [process_of(each).processId() for each in (playing, lens, errand)]
    assert all(map(is_there, pids))
    playing.close()
    lens.close()
    cancel_all(owner)
    stage.screen.close()
    assert not any(map(is_there, pids))


def test_nor_does_the_end_of_the_program_wait_for_ever(hang: Hang, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ending, "GONE_MS", 1)
    owner = QObject()
    process = process_of(Errand(SLEEPS, 60_000, unwanted, b"", owner))
    pid = hang(process)
    del process.waitForFinished
    cancel_all(owner)
    ending.wait_for_all()
    goes_when_it_can(pid)
