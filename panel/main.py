"""The panel's composition root: settings, window, stream, loudspeaker, put together and run."""

from __future__ import annotations

import logging
import os
import random
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from client.access import Access, describe
from client.enrolling import Admission
from domain.panels import Panel, Theme
from panel.announcing import Announcer
from panel.loudspeaker import Loudspeaker
from panel.media import Media
from panel.panel_view_model import Own, PanelViewModel
from panel.pulsing import Pulsing
from panel.settings import Settings, read
from panel.shelf import Shelf
from panel.witness import Heard, Witness
from ui.appearance import Appearance, Scheme, Viewing
from ui.application import Application, Screen
from ui.clock import steady_clock
from ui.enrolling import EnrolScreen
from ui.jobs import Following, Jobs
from ui.speech.phrases import Phrases
from ui.speech.player import Player

if TYPE_CHECKING:
    from client.novosga import Novosga

log = logging.getLogger("vez.panel")

SCHEMES: Mapping[Theme, Scheme] = {
    "night": Scheme.NIGHT,
    "light": Scheme.LIGHT,
    "high_contrast": Scheme.HIGH_CONTRAST,
}
MAIN_QML = Path(__file__).parent / "qml" / "Main.qml"


def access_of(settings: Settings) -> Access | Novosga:
    """How the server is reached, and as what."""
    if settings.novosga is not None:
        return settings.novosga.panel(random.random, describe("panel"))
    return Access(settings.server, settings.code, describe("panel"), random.random, settings.ca)


def news_of(access: Access | Novosga) -> Callable[[Callable[[Heard | Admission], None], threading.Event], None]:
    """Where the news comes from, each with the moment at which it came."""

    def source(give: Callable[[Heard | Admission], None], stop: threading.Event) -> None:
        for piece in access.follow(stop.wait):
            give(piece if isinstance(piece, Admission) else Heard(piece, time.monotonic_ns()))

    return source


def appearance(settings: Settings) -> Appearance:
    """Dressed for the night and for its distance."""
    return Appearance(
        language=settings.language,
        viewing=Viewing.FAR,
        scheme=Scheme.NIGHT,
        size=settings.size,
        place=settings.place,
        screen_inches=settings.diagonal_in,
        reduced_motion=settings.reduced_motion,
    )


def own(settings: Settings, screen: Screen, choose: Callable[[str], None], media: Media | None = None) -> Own:
    """What this device was told itself. ``choose`` is told which chime the document wants."""

    def dress(plan: Panel) -> None:
        screen.theme.setProperty("scheme", str(SCHEMES[plan.theme]))
        choose(plan.speech.chime)

    mine = (settings.language, settings.notice, settings.hold, settings.stale)
    if media is None:
        return Own(*mine, Shelf(settings.media or settings.data / "media"), dress)
    return Own(*mine, media.shelf, dress, media.want)


def loudspeaker_of(settings: Settings) -> Loudspeaker:
    """The voices, in the order to try them, and where they are heard."""
    phrases = Phrases(settings.data / "phrases", engines=settings.voices, clips=settings.clips)
    return Loudspeaker(phrases, Player(settings.device), settings.sound)


def taker(
    settings: Settings, screen: Screen, view_model: PanelViewModel, loudspeaker: Loudspeaker
) -> Callable[[Heard], None]:
    """What is done with each piece of news; when the panel is driven, there is a witness."""
    if not settings.drive:
        return lambda heard: view_model.take(heard.news)
    from ui.driving import drive  # brings Qt's test library, which no panel on a wall needs

    drive(screen)
    witness = Witness(screen.window)
    loudspeaker.chimed.connect(witness.chimed)

    def take(heard: Heard) -> None:
        view_model.take(heard.news)
        witness.saw(heard)

    return take


def enrolled(screen: EnrolScreen, take: Callable[[Heard], None]) -> Callable[[Heard | Admission], None]:
    """Shows how the admission stands, while there is no news."""

    def either(piece: Heard | Admission) -> None:
        if isinstance(piece, Admission):
            screen.take(piece)
        else:
            take(piece)

    return either


def pulse(access: Access | Novosga, view_model: PanelViewModel, settings: Settings, jobs: Jobs) -> list[Following]:
    """Let the server know how this panel is, where the server is one that wants to."""
    if not isinstance(access, Access):
        return []
    pulsing = Pulsing(access.api(), view_model.vitals, access.asking.software, settings.data, random.random)
    return [jobs.follow(pulsing.run, lambda _: None, fail)]


def fail(error: Exception) -> None:
    """The stream cannot go on; the program ends, and its supervisor starts it afresh."""
    raise error


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the panel until it is asked to end. Returns the exit code of the process."""
    settings = read(sys.argv[1:] if arguments is None else arguments, os.environ)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    application = Application("panel", settings.language)
    if not settings.is_legible:
        log.warning("a %g-inch screen is too small to be read from %g m", settings.diagonal_in, settings.distance_m)
    if settings.size is None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
    screen = Screen(MAIN_QML, appearance(settings), application.languages)
    face = screen.part("face")
    face.setProperty("distance", settings.distance_m * 1000)
    loudspeaker = loudspeaker_of(settings)
    jobs, access = Jobs(ThreadPoolExecutor(1)), access_of(settings)
    media = Media(settings, access, screen)
    mine = own(settings, screen, loudspeaker.choose, media)
    view_model = PanelViewModel(face, Announcer(), loudspeaker, steady_clock(datetime.now(UTC)), mine)
    face.spoiled.connect(view_model.spoiled)  # type: ignore[attr-defined] # a signal of the QML object
    enrol = EnrolScreen(screen.part("enrolFace"), access.asking.host, settings.server)
    followings = [jobs.follow(news_of(access), enrolled(enrol, taker(settings, screen, view_model, loudspeaker)), fail)]
    followings.append(jobs.follow(lambda _, stop: access.renew(stop.wait), lambda _: None, fail))
    followings += pulse(access, view_model, settings, jobs)
    followings += media.begin(jobs, view_model.look_again, fail)
    view_model.start()
    screen.show(whole_screen=settings.size is None)
    try:
        return application.run()
    finally:
        for following in followings:
            following.cancel()
        loudspeaker.stop()
        media.close()
        screen.close()
