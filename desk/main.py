"""The composition root of the desk: settings → server, window, view model."""

from __future__ import annotations

import json
import logging
import os
import random
import secrets
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from client.api import Api
from desk.connection import FrontDoor
from desk.desk_view_model import DeskViewModel, make_faces
from desk.library import Library
from desk.memory import DayFile, Memory, MemoryFile
from desk.session import Means
from desk.settings import Settings, parse
from desk.tray import Tray
from desk.window import keep_place, put_in_place
from domain import ids
from domain.commands import AnyCommand
from ui.appearance import Appearance, Scheme, Viewing
from ui.application import Application, Screen
from ui.clock import steady_clock
from ui.jobs import Jobs

QML = Path(__file__).parent / "qml" / "Main.qml"
SIZE = (420, 760)
SWITCH_S = 0.0005  # what waits for the network is not to wait for the screen as long as Python lets it (5 ms)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desk until its window is closed. Returns the exit code of the process."""
    sys.setswitchinterval(SWITCH_S)
    settings = parse(sys.argv[1:] if arguments is None else arguments, os.environ)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    file = MemoryFile(settings.data / "window.json")
    memory = file.read()
    qt = QApplication(["desk"])  # noqa: F841 - the place beside the clock wants one; it lives as long as this name
    application = Application("desk", settings.language or memory.language or "pt_BR")
    screen = Screen(QML, _appearance(settings, memory), application.languages)
    library = Library(settings.data / "procedures.db")
    aside = _thread("aside")
    with _thread("desk") as executor, _thread("shelf") as shelf:  # these finish what they have
        bell = Tray(screen.window, settings.data / "sounds")
        means = _means(settings, library, bell, executor, aside, shelf)
        desk = _desk(settings, memory, file, application, screen, means)
        put_in_place(screen.window, None if settings.size else memory.place)
        if settings.drive:
            from ui.driving import drive

            driver = drive(screen)  # noqa: F841 - it lives as long as this name
        if settings.token_file is not None:
            desk.sign_in_with(settings.token_file.read_text(encoding="utf-8").strip())
        screen.show(settings.fullscreen)
        code = application.run()
        desk.close()
        aside.shutdown(wait=False, cancel_futures=True)
        bell.close()
        file.write(keep_place(desk.memory, screen.window))
        screen.close()
    library.close()
    return code


def _thread(name: str) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix=f"vez-{name}")


def _means(settings: Settings, library: Library, bell: Tray, *threads: ThreadPoolExecutor) -> Means:
    jobs, aside, shelf = map(Jobs, threads)
    return Means(
        jobs=jobs,
        clock=steady_clock(datetime.now(UTC)),
        new_id=lambda: ids.new_id(time.time_ns() // 1_000_000, secrets.token_bytes(ids.ID_BYTES)),
        tell=_say if settings.drive else lambda *_: None,
        days=DayFile(settings.data / "day.json"),
        library=library,
        aside=aside,
        shelf=shelf,
        bell=bell,
        phones=settings.public_url,
    )


def _desk(
    settings: Settings,
    memory: Memory,
    file: MemoryFile,
    application: Application,
    screen: Screen,
    means: Means,
) -> DeskViewModel:
    jitter = random.SystemRandom().random

    def make_api(code: str) -> Api:
        return Api(settings.server, code, jitter, ca=settings.ca)

    faces, door = make_faces(screen.part), FrontDoor(make_api, jitter)
    return DeskViewModel(
        faces, door, means, application.languages, memory, file.write, settings.server, settings.counter
    )


def _say(event: str, command: AnyCommand) -> None:
    """For whoever drives: when something was pressed, and when the window's picture showed it."""
    kind = type(command).__struct_config__.tag
    print(json.dumps({"event": event, "command": kind, "id": command.id, "at_ns": time.monotonic_ns()}), flush=True)


def _appearance(settings: Settings, memory: Memory) -> Appearance:
    return Appearance(
        language=settings.language or memory.language or "pt_BR",
        viewing=Viewing.DESKTOP,
        scheme=Scheme.HIGH_CONTRAST if memory.high_contrast else Scheme.LIGHT,
        size=settings.size or SIZE,
        place=settings.place,
        large_text=settings.large_text or memory.large_text,
    )
