"""The totem's picture is turned aside, on the output that shows it by then, and nothing waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk import configuration
from kiosk.configuration import Configuration
from kiosk.settings import Settings
from kiosk.setup import attaching
from kiosk.setup.pin import Pin
from tests.ui.harness import REPOSITORY, Stage, process_events
from tests.ui.waiting import WAIT_S, until
from tests.ui.wall import NO_CODE
from ui.appearance import Appearance
from ui.jobs import Jobs

pytestmark = pytest.mark.ui
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PIN = "482913"
Open = Callable[[Path, Appearance], Stage]


class Display:
    """A window system: ``output`` shows the picture, if any does; its tool hangs unless it is ``free``."""

    def __init__(self) -> None:
        self.output, self.turns, self.free = "", list[tuple[int, str]](), threading.Event()
        self.free.set()

    def primaryScreen(self) -> object:
        return SimpleNamespace(name=lambda: self.output) if self.output else None

    def rotate(self, degrees: int, output: str, _: Mapping[str, str]) -> str:
        self.turns.append((degrees, output))
        self.free.wait(WAIT_S)
        return "" if output else "no screen"


@pytest.fixture
def stage(open_stage: Open) -> Stage:
    look = Appearance(size=(1080, 1920), screen_inches=27, reduced_motion=True)
    return open_stage(REPOSITORY / "kiosk/qml/Main.qml", look).show()


@pytest.fixture
def display(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[Display]:
    made, threads = Display(), ThreadPoolExecutor(4)
    monkeypatch.setattr(attaching, "QGuiApplication", made)
    monkeypatch.setattr(attaching, "rotate", made.rotate)
    monkeypatch.setattr(attaching, "Jobs", partial(Jobs, threads))
    yield made
    made.free.set()
    threads.shutdown()
    process_events()  # what they still say comes while there is a window


class Technician:
    """At the rotation's step of a totem whose set-up is attached as the program does it."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        Pin(folder).choose(PIN)
        configuration.save(folder, Configuration(rotation=90))
        settings = Settings("", NO_CODE, "", "generic-80", folder, "")
        self.stage, self.folder, self.face = stage, folder, stage.screen.part("setupFace")
        self.set_up = attaching.attach(settings, lambda: NOW, stage.application, stage.screen, None)

    def comes(self) -> None:
        self.set_up.open()
        self.tap(*PIN, "Manter")
        self.tap("Rotação da tela")

    def tap(self, *names: str) -> None:
        for name in names:
            until(lambda name=name: self.stage.hand.is_there(name) and not self.face.property("busy"))  # type: ignore[misc]
            self.stage.tap(name)
        until(lambda: not self.face.property("busy"))

    def kept(self) -> Configuration:
        return configuration.load(self.folder)


@pytest.mark.expects_log("the picture is not turned by 90 degrees: no screen")
def test_a_display_that_comes_late_or_elsewhere_is_the_one_that_is_turned(
    stage: Stage, display: Display, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    technician = Technician(stage, tmp_path)
    until(lambda: "no screen" in caplog.text)
    technician.comes()
    for place, (output, degrees) in enumerate((("HDMI-1", 180), ("HDMI-2", 270)), start=1):
        display.output = output
        technician.tap(f"{degrees} graus")
        until(lambda place=place: len(display.turns) > place)  # type: ignore[misc]
    assert display.turns == [(90, ""), (180, "HDMI-1"), (270, "HDMI-2")]


def test_a_tool_that_hangs_holds_nothing_up_and_the_last_choice_is_the_one_that_stays(
    stage: Stage, display: Display, tmp_path: Path
) -> None:
    display.output = "HDMI-1"
    display.free.clear()
    technician = Technician(stage, tmp_path)
    until(lambda: display.turns)
    technician.comes()
    technician.tap("180 graus", "270 graus")
    technician.face.open.emit("server")  # type: ignore[attr-defined]
    technician.tap(*"vez.es", "Manter")
    assert (technician.kept().rotation, technician.kept().server) == (270, "https://vez.es")
    assert display.turns == [(90, "HDMI-1")], "one at a time"
    display.free.set()
    until(lambda: len(display.turns) > 1)
    process_events()
    assert display.turns == [(90, "HDMI-1"), (270, "HDMI-1")]
