"""Puts the set-up into the totem's window: what it works with, and how it restarts, turns and measures the screen."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.configuration import load
from kiosk.settings import Settings
from kiosk.setup.rotating import rotate
from kiosk.setup.setup_view_model import Doors, SetupViewModel
from kiosk.setup.tasks import Tasks
from kiosk.setup.turning import Turning
from kiosk.watching_over import AGAIN
from printer.status import PrinterStatus
from ui.application import Application, Screen
from ui.jobs import Jobs

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

    face = screen.part("setupFace")
    face.setProperty("inches", settings.diagonal_in)
    tasks = Tasks(settings.data, clock, socket.gethostname(), running, worker.submit if worker else None)
    jobs = Jobs()
    turning = Turning(jobs, _output, lambda degrees, output: rotate(degrees, output, os.environ))
    doors = Doors(lambda: application.end(AGAIN), turning.to, resize)
    made = SetupViewModel(face, tasks, jobs, application.languages, doors, fresh=settings.incomplete)
    if settings.size is None:  # the system forgets how its picture was turned
        jobs.run(lambda: load(settings.data).rotation, partial(_turn_back, turning), _say)
    screen.window.installEventFilter(made)
    return made


def _output() -> str:
    shown: QScreen | None = QGuiApplication.primaryScreen()  # none while a Wayland has no display
    return shown.name() if shown else ""


def _turn_back(turning: Turning, degrees: int | None) -> None:
    def told(why: str) -> None:
        if why:
            log.warning("the picture is not turned by %s degrees: %s", degrees, why)

    if degrees is not None:
        turning.to(degrees, told)


def _say(error: Exception) -> None:
    log.warning("how the picture is to be turned cannot be read: %s", error)
