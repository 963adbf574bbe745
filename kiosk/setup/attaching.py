"""Puts the set-up into the totem's window: what it works with, and how it restarts, turns and measures the screen."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.configuration import load
from kiosk.settings import Settings
from kiosk.setup.rotating import rotate
from kiosk.setup.setup_view_model import Doors, SetupViewModel
from kiosk.setup.tasks import Tasks
from kiosk.watching_over import AGAIN
from printer.status import PrinterStatus
from ui.application import Application, Screen
from ui.jobs import Jobs, nothing

if TYPE_CHECKING:
    from printer.worker import SpoolWorker

log = logging.getLogger("vez.kiosk")


def attach(
    settings: Settings,
    clock: Callable[[], datetime],
    application: Application,
    screen: Screen,
    worker: SpoolWorker | None,
) -> SetupViewModel:
    """The set-up of this window, closed. ``worker`` is the printer of the totem behind it, if there is one."""

    def running() -> dict[str, PrinterStatus | None]:
        return dict(worker.printers) if worker else {}

    def resize(inches: float) -> None:
        screen.measure(inches)
        face.setProperty("inches", inches)

    output: str = application.qt.primaryScreen().name()  # type: ignore[attr-defined]

    def turn(degrees: int) -> str:
        return rotate(degrees, output, os.environ)

    face = screen.part("setupFace")
    face.setProperty("inches", settings.diagonal_in)
    tasks = Tasks(settings.data, clock, socket.gethostname(), running, worker.submit if worker else None)
    doors = Doors(lambda: application.end(AGAIN), turn, resize)
    jobs = Jobs()
    made = SetupViewModel(face, tasks, jobs, application.languages, doors, fresh=settings.incomplete)
    if settings.size is None:  # the system forgets how its picture was turned
        jobs.run(lambda: _turn_back(load(settings.data).rotation, turn), nothing, _say)
    screen.window.installEventFilter(made)
    return made


def _turn_back(degrees: int | None, turn: Callable[[int], str]) -> None:
    if degrees is not None and (why := turn(degrees)):
        log.warning("the picture is not turned by %s degrees: %s", degrees, why)


def _say(error: Exception) -> None:
    log.warning("how the picture is to be turned cannot be read: %s", error)
