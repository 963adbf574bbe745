"""The composition root of the desk: settings → server, window, view model."""

from __future__ import annotations

import json
import logging
import os
import random
import sys
import time
import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from client.api import Api
from desk.connection import FrontDoor
from desk.desk_view_model import DeskViewModel, make_faces
from desk.memory import DayFile, Memory, MemoryFile
from desk.session import Means
from desk.settings import Settings, parse
from desk.window import keep_place, put_in_place
from domain.commands import AnyCommand
from ui.appearance import Appearance, Scheme, Viewing
from ui.application import Application, Screen
from ui.jobs import Jobs

QML = Path(__file__).parent / "qml" / "Main.qml"
SIZE = (420, 760)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desk until its window is closed. Returns the exit code of the process."""
    settings = parse(sys.argv[1:] if arguments is None else arguments, os.environ)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    file = MemoryFile(settings.data / "window.json")
    memory = file.read()
    application = Application("desk", settings.language or memory.language or "pt_BR")
    screen = Screen(QML, _appearance(settings, memory), application.languages)
    with ThreadPoolExecutor(1, thread_name_prefix="vez-desk") as executor:
        desk = _desk(settings, memory, file, application, screen, executor)
        put_in_place(screen.window, None if settings.size else memory.place)
        if settings.drive:
            from ui.driving import drive

            driver = drive(screen)  # noqa: F841 - it lives as long as this name
        if settings.token_file is not None:
            desk.sign_in_with(settings.token_file.read_text(encoding="utf-8").strip())
        screen.show(settings.fullscreen)
        code = application.run()
        desk.close()
        file.write(keep_place(desk.memory, screen.window))
        screen.close()
    return code


def _desk(
    settings: Settings,
    memory: Memory,
    file: MemoryFile,
    application: Application,
    screen: Screen,
    executor: ThreadPoolExecutor,
) -> DeskViewModel:
    jitter = random.SystemRandom().random

    def make_api(code: str) -> Api:
        return Api(settings.server, code, jitter, ca=settings.ca)

    means = Means(
        jobs=Jobs(executor),
        clock=lambda: datetime.now(UTC),
        new_id=lambda: str(uuid.uuid4()),
        tell=_say if settings.drive else lambda *_: None,
        days=DayFile(settings.data / "day.json"),
    )
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
