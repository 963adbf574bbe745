"""The totem's composition root: the window first, so that it is on the screen at once, then all that is behind it."""

from __future__ import annotations

import logging
import os
import random
import sys
import time
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from domain.errors import VezError
from kiosk.settings import Settings, read
from ui.appearance import Appearance
from ui.application import Application, Screen

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


def run(settings: Settings) -> int:
    """Show the window, put the totem behind it, run until asked to end. Returns the exit code of the process."""
    application = Application("kiosk", settings.language)
    screen = open_screen(settings, application)
    totems: list[Totem] = []

    def begin() -> None:
        from kiosk.assembling import assemble  # what it brings takes as long to load as all before it
        from kiosk.working import Outside

        outside = Outside(lambda: datetime.now(UTC), time.monotonic, lambda: str(uuid.uuid4()), random.random)
        try:
            totems.append(assemble(settings, outside, application, screen))
        except (VezError, OSError) as error:
            print(f"vez kiosk: {error}", file=sys.stderr)
            application.end(2)

    screen.after_first_frame(begin)
    if settings.drive:
        from ui.driving import drive  # brings Qt's test library, which no totem in a hall needs

        drive(screen)
    screen.show(whole_screen=settings.size is None)
    try:
        return application.run()
    finally:
        for totem in totems:
            totem.close()
        screen.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the totem until it is asked to end, or say how it stands. Returns the exit code of the process."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["status"]:
        from kiosk.standing import main as status

        return status(arguments[1:])
    settings = read(arguments, os.environ)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    return run(settings)
