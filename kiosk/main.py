"""The totem's composition root: the window first, so that it is on the screen at once, then all that is behind it."""

from __future__ import annotations

import logging
import os
import random
import secrets
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from client.errors import LocalFailed
from domain import ids
from domain.errors import VezError
from kiosk.alone.log import keep_log
from kiosk.closed_in import ClosedIn
from kiosk.settings import Settings, data_folder, read, remembered
from ui.appearance import Appearance
from ui.application import Application, Screen
from ui.clock import seconds
from ui.notifying import Notifier

if TYPE_CHECKING:
    from kiosk.assembling import Totem

MAIN_QML = Path(__file__).parent / "qml" / "Main.qml"


def open_screen(settings: Settings, application: Application) -> Screen:
    """The window; not shown yet."""
    appearance = Appearance(
        language=settings.language,
        size=settings.size,
        place=settings.place,
        screen_inches=settings.diagonal_in,
        reduced_motion=settings.reduced_motion,
        settle_ms=settings.settle_ms,
    )
    screen = Screen(MAIN_QML, appearance, application.languages)
    face = screen.part("face")
    face.setProperty("language", settings.language)
    face.setProperty("printerSide", settings.printer_side)
    face.setProperty("reach", settings.reach)
    return screen


def _new_id() -> str:
    return ids.new_id(time.time_ns() // 1_000_000, secrets.token_bytes(ids.ID_BYTES))


def put_behind(settings: Settings, application: Application, screen: Screen) -> list[Totem]:
    """The totem behind the window, and the set-up, open where there is no totem. Ends the program without either."""
    from kiosk.assembling import assemble  # what it brings takes as long to load as all before it
    from kiosk.setup.attaching import attach
    from kiosk.working import Outside

    outside = Outside(lambda: datetime.now(UTC), seconds, _new_id, random.random)
    problem, totems = "", []
    try:
        if not settings.incomplete:
            totems.append(assemble(settings, outside, application, screen))
    except (VezError, OSError) as error:
        print(f"vez kiosk: {error}", file=sys.stderr)
        problem = str(error)
    set_up = attach(settings, outside.clock, application, screen, totems[0].worker if totems else None)
    if not totems and not (settings.set_up and set_up.open(problem)):
        application.end(2)
    return totems


def run(settings: Settings) -> int:
    """Show the window, put the totem behind it, run until asked to end. Returns the exit code of the process."""
    application = Application("kiosk", settings.language)
    screen = open_screen(settings, application)
    notifier = Notifier(os.environ, application.qt)
    guard = ClosedIn(screen.window) if settings.size is None else None
    totems: list[Totem] = []

    def begin() -> None:
        notifier.ready()
        totems.extend(put_behind(settings, application, screen))

    screen.after_first_frame(begin)
    if settings.drive:
        from ui.driving import drive  # brings Qt's test library, which no totem in a hall needs

        drive(screen)
    screen.show(whole_screen=settings.size is None)
    try:
        return application.run()
    finally:
        notifier.close()
        for totem in totems:
            totem.close()
        if guard:
            guard.let_go()
        screen.close()


def read_or_set_up(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """The settings; with ``--set-up``, when they cannot be used, those that show nothing but the set-up."""
    try:
        return read(arguments, environment)
    except SystemExit as end:
        if end.code != 2 or "--set-up" not in arguments:
            raise
        folder = data_folder(arguments, environment)
        return read(["--set-up", "--data", str(folder)], {})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the totem until it is asked to end, or say how it stands. Returns the exit code of the process."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["status"]:
        from kiosk.standing import main as status

        return status(arguments[1:])
    if arguments[:1] == ["setup"]:
        from kiosk.setup.command import main as set_up

        return set_up(arguments[1:], lambda: datetime.now(UTC), socket.gethostname())
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        environment: Mapping[str, str] = remembered(arguments, os.environ)
    except LocalFailed as error:  # whoever repairs it is shown the set-up; the rest of the totem works as it can
        logging.getLogger("vez.kiosk").error("%s", error)
        environment = os.environ
    settings = read_or_set_up(arguments, environment)
    keep_log(settings.data)
    return run(settings)
