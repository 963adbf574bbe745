"""A desk on a stage: the real window and view model, with a server that keeps a real room and fails when told to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QPoint

from client.errors import NotAuthenticated, Unreachable
from client.stream import Began, Happened, Lost, News, Resumed
from desk.desk_view_model import DeskViewModel, make_face
from desk.main import QML, SIZE
from desk.memory import Memory
from desk.session import Means
from domain import commands as c
from domain.answers import Answer, Start, Welcome
from domain.branch import Branch, Language
from domain.document import read
from domain.priority import Group
from tests.branches import ANA, NOON, Day
from tests.ui.harness import REPOSITORY, ManualExecutor, Stage, process_events
from ui.appearance import Appearance, Viewing
from ui.application import Application
from ui.hand import Seen
from ui.jobs import Jobs

CODE = "7KQM-3XPA-9T2V-WC8H"

OpenDesk = Callable[..., "DeskStage"]


def demo_branch() -> Branch:
    """The branch of the demonstration, so that the pictures are true to life."""
    return read((REPOSITORY / "demo" / "branch.yaml").read_text(encoding="utf-8"))


class FakeServer:
    """One attendant's server. It decides by the real rules; what it tells and when it is silent is up to the test."""

    def __init__(self, day: Day, actor: c.Actor = ANA) -> None:
        self.day, self.actor = day, actor
        self.up = True
        self.deaf = False  # commands do not reach it
        self.mute = False  # commands are done and the answer is lost
        self.sent: list[c.AnyCommand] = []
        self._answers: dict[str, Answer] = {}
        self._give: Callable[[News], None] | None = None
        self._told = 0

    def welcome(self) -> Welcome:
        if not self.up:
            raise Unreachable("no server")
        return Welcome(self.actor, "Ana", self.day.room.branch)

    def room(self, branch: str) -> Start:
        if not self.up:
            raise Unreachable("no server")
        return Start(self.day.now, self.day.room.snapshot())

    def send(self, branch: str, command: c.AnyCommand) -> Answer:
        self.sent.append(command)
        if not self.up or self.deaf:
            raise Unreachable("no answer")
        if command.id not in self._answers:
            self.day.do(command, self.actor)
            self._answers[command.id] = Answer(command.id, self.day.room.version)
        if self.mute:
            raise Unreachable("the answer was lost")
        return self._answers[command.id]

    def news(self, give: Callable[[News], None], stop: threading.Event) -> None:
        self._told = self.day.room.version
        give(Began(self.welcome(), self.room("")))
        give(Resumed())
        self._give = give

    def tell(self) -> None:
        """Send the news of all that has happened."""
        assert self._give is not None
        for recorded in self.day.history:
            if recorded.version > self._told:
                self._give(Happened(recorded))
        self._told = self.day.room.version
        process_events()

    def lose(self, unknown: bool = False) -> None:
        """Cut the line."""
        assert self._give is not None
        self.up = False
        self._give(Lost(unknown))
        process_events()

    def come_back(self) -> None:
        """Mend the line."""
        assert self._give is not None
        self.up, self.deaf, self.mute = True, False, False
        self._give(Resumed())
        self.tell()

    @property
    def listened(self) -> bool:
        """Whether somebody follows the news."""
        return self._give is not None


class DeskStage(Stage):
    """A desk in its window. ``server`` answers when `work` is called."""

    def wire(self, day: Day, memory: Memory | None = None, counter: str | None = None) -> DeskStage:
        """Put the view model behind the window."""
        self.server = FakeServer(day)
        self.codes: list[str] = []
        self.kept: list[Memory] = []
        self.told: list[tuple[str, str]] = []
        self.executor = ManualExecutor()
        self.later = timedelta()
        means = Means(Jobs(self.executor), lambda: day.now + self.later, day.id, self._hear)
        self.desk = DeskViewModel(
            make_face(self.screen.part("face")),
            self._connect,
            means,
            self.application.languages,
            memory or Memory(),
            self.kept.append,
            "http://10.0.0.5:8080",
            counter,
        )
        return self

    def sign_in(self, code: str = CODE) -> DeskStage:
        """Sign in with ``code``, through the window."""
        self.hand.type(code.replace("-", "").lower())
        self.key("Return")
        self.executor.work()
        self.until(lambda: self.server.listened)
        process_events()
        return self

    def work(self) -> None:
        """Let the server answer what was asked, and tell the news."""
        self.executor.work()
        self.server.tell()

    def press(self, key: str) -> None:
        """Press a key and let the server do what it asks for."""
        self.key(key)
        self.work()

    def press_only(self, key: str) -> None:
        """Press a key and let the server answer; there may be nobody to tell news to."""
        self.key(key)
        self.executor.work()

    def texts(self) -> list[str]:
        """Everything in the window that holds text, seen or not."""
        items, texts = [self.screen.window.contentItem()], []
        while items:
            item = items.pop()
            items.extend(item.childItems())
            if isinstance(item.property("text"), str):
                texts.append(item.property("text"))
        return texts

    def middle_of(self, seen: Seen) -> QPoint:
        """Where a finger would touch."""
        return QPoint(seen.x + seen.width // 2, seen.y + seen.height // 2)

    def shown(self, name: str) -> object:
        """A property of the window's face."""
        return self.screen.part("face").property(name)

    def _connect(self, code: str) -> FakeServer:
        self.codes.append(code)
        if code != CODE:
            return Stranger(self.server.day)
        return self.server

    def _hear(self, event: str, command: c.AnyCommand) -> None:
        self.told.append((event, command.id))


class Stranger(FakeServer):
    """A server that does not know the code."""

    def welcome(self) -> Welcome:
        raise NotAuthenticated("unknown")


def a_day(*people: tuple[str, Group, Language, int], now: datetime = NOON, branch: Branch | None = None) -> Day:
    """A day in which ``people`` (service, group, language, minutes ago) have taken tickets."""
    day = Day(branch or demo_branch(), now)
    for service, group, language, ago in people:
        day.now = now - timedelta(minutes=ago)
        day.do(c.IssueTicket(day.id(), service, group, language))
    day.now = now
    return day


CROWD: tuple[tuple[str, Group, Language, int], ...] = (
    ("identity-card", Group.ORDINARY, "pt_BR", 34),
    ("identity-card", Group.ORDINARY, "pt_BR", 31),
    ("unemployment-insurance", Group.ORDINARY, "pt_BR", 27),
    ("cpf", Group.PRIORITY, "es", 21),
    ("identity-card", Group.ORDINARY, "pt_BR", 18),
    ("property-tax", Group.EIGHTY_PLUS, "pt_BR", 12),
    ("family-register", Group.ORDINARY, "pt_BR", 9),
    ("cpf", Group.ORDINARY, "en", 7),
    ("debt-negotiation", Group.DONOR, "pt_BR", 4),
    ("identity-card", Group.ORDINARY, "pt_BR", 1),
)


def appearance(size: tuple[int, int] = SIZE, large_text: bool = False) -> Appearance:
    """A window on a desk."""
    return Appearance(viewing=Viewing.DESKTOP, size=size, large_text=large_text)


@contextmanager
def desks(application: Application) -> Iterator[OpenDesk]:
    """Opens desks and takes them down. ``at`` is the counter where Ana sits already; None: she has not signed in."""
    stages: list[DeskStage] = []

    def open_one(day: Day, at: str | None = "counter-3", **wiring: Any) -> DeskStage:
        if at is not None:
            day.do(c.OpenCounter(day.id(), at), ANA)
        stage = DeskStage(application, QML, appearance()).wire(day, **wiring)
        stages.append(stage)
        stage.show()
        return stage if at is None else stage.sign_in()

    yield open_one
    for stage in stages:
        stage.desk.close()
        stage.close()
