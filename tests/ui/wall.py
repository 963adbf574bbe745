"""A panel on a wall, offscreen, that follows a day of a branch; time passes, and voices end, only when told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from client.code_file import CodeFile
from client.stream import Began, Happened, Resumed
from domain.answers import Start as Started
from domain.answers import Welcome
from domain.branch import Language
from domain.commands import (
    Actor,
    AnyCommand,
    CallNext,
    IssueTicket,
    MarkNoShow,
    OpenCounter,
    Recall,
    Role,
    Start,
)
from domain.priority import Group
from panel.announcing import Announcer
from panel.main import MAIN_QML, appearance, own
from panel.panel_view_model import PanelViewModel
from panel.settings import Settings
from panel.shelf import Shelf
from tests.branches import ANA, BETO, Day
from tests.ui.conftest import OpenStage
from tests.ui.harness import Stage, process_events
from ui.application import Application

NOWHERE, NO_CODE = "http://127.0.0.1:1", CodeFile(Path("none"), "code")
SIZES = [(1920, 1080), (3840, 2160), (1080, 1920)]


class Loudspeaker(QObject):
    """A loudspeaker that remembers what it was to say, and falls quiet when told to."""

    quiet = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.busy = False
        self.said: list[tuple[str, Language]] = []
        self.loudness: list[tuple[int, int]] = []
        self.troubles: dict[str, str] = {}
        self.chime = ""

    def choose(self, chime: str) -> None:
        self.chime = chime

    def announce(self, text: str, language: Language, percent: int, times: int) -> None:
        assert not self.busy, "two voices at once"
        self.busy = True
        self.said.append((text, language))
        self.loudness.append((percent, times))

    def finish(self) -> None:
        self.busy = False
        self.quiet.emit()


class Wall:
    """A panel on the wall that follows a day; time passes only when told to."""

    def __init__(
        self, stage: Stage, language: Language, day: Day | None = None, media: Path | None = None, notice: str = ""
    ) -> None:
        self.stage = stage
        self.day = day or Day()
        self.loudspeaker = Loudspeaker()
        self.clock: Callable[[], datetime] = lambda: self.day.now
        face = stage.screen.part("face")
        settings = Settings("http://127.0.0.1:1", NO_CODE, Path(), language=language, notice=notice, media=media)
        mine = replace(own(settings, stage.screen, self.loudspeaker.choose), shelf=Shelf(media) if media else None)
        self.view_model = PanelViewModel(face, Announcer(), self.loudspeaker, self._now, mine)
        face.spoiled.connect(self.view_model.spoiled)  # type: ignore[attr-defined]
        self.given = 0

    def _now(self) -> datetime:
        """This device's clock, which a test may exchange."""
        return self.clock()

    def begin(self, name: str = "Painel") -> None:
        room = self.day.room.snapshot().for_the_room()
        welcome = Welcome(Actor("panel-1", Role.PANEL), name, self.day.room.branch)
        self.view_model.take(Began(welcome, Started(self.day.now, room)))
        self.view_model.take(Resumed())
        self.given = len(self.day.history)

    def do(self, command: AnyCommand, actor: Actor = ANA) -> None:
        self.day.do(command, actor)

    def tell(self) -> None:
        """Let the panel hear what has happened since."""
        for recorded in self.day.history[self.given :]:
            self.view_model.take(Happened(recorded.for_the_room()))
        self.given = len(self.day.history)
        process_events()

    def call(self, counter: str = "1", group: Group = Group.ORDINARY, language: Language = "pt_BR") -> None:
        actor = ANA if counter == "1" else BETO
        if counter not in self.day.room.counters:
            self.do(OpenCounter(self.day.id(), counter), actor)
        before = self.day.room.at_counter(counter)
        if before is not None:
            self.do(MarkNoShow(self.day.id(), before.id), actor)
        self.do(IssueTicket(self.day.id(), "identity", group, language), actor)
        self.do(CallNext(self.day.id(), counter), actor)

    def recall(self, counter: str = "1") -> None:
        ticket = self.day.room.at_counter(counter)
        assert ticket is not None
        self.do(Recall(self.day.id(), ticket.id), ANA)

    def start(self, counter: str) -> None:
        """Who was called there has come."""
        ticket = self.day.room.at_counter(counter)
        assert ticket is not None
        self.do(Start(self.day.id(), ticket.id), ANA if counter == "1" else BETO)

    def wait(self, seconds: float) -> None:
        self.day.now += timedelta(seconds=seconds)
        self.view_model.turn()
        process_events()

    def big(self) -> str:
        return str(self.stage.screen.part("face").property("number"))


Hang = Callable[..., Wall]


def hanger(open_stage: OpenStage, application: Application) -> Hang:
    """Hangs panels: ``hang(size, language, day, still=True, media=folder, notice=words, inches=43)``."""

    def one(
        size: tuple[int, int] = SIZES[0],
        language: Language = "pt_BR",
        day: Day | None = None,
        still: bool = True,
        media: Path | None = None,
        notice: str = "",
        inches: float = 43.0,
        metres: float = 8.0,
    ) -> Wall:
        application.languages.use(language)
        settings = Settings(
            NOWHERE,
            NO_CODE,
            Path(),
            language=language,
            size=size,
            reduced_motion=still,
            diagonal_in=inches,
        )
        stage = open_stage(MAIN_QML, appearance(settings))
        stage.screen.part("face").setProperty("distance", metres * 1000)
        wall = Wall(stage, language, day, media, notice)
        stage.show()
        return wall

    return one


def height_mm(wall: Wall, text: str) -> float:
    """How tall the capitals of the largest ``text`` on the screen are, in millimetres of the real screen."""
    heights = [
        QFontMetricsF(item.property("font")).capHeight()
        for item in everything(wall.stage.screen.window.contentItem())
        if item.property("text") == text and item.property("font") is not None
    ]
    return max(heights) / float(wall.stage.screen.theme.property("pixelsPerMm"))


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    """All that is visible."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from everything(child)
