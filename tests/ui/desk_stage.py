"""A desk on a stage: the real window and view model, with a server that keeps a real room and fails when told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QPoint

from client.errors import NotAuthenticated, SignInRefused, Unreachable
from desk.day import Day as OwnDay
from desk.desk_view_model import DeskViewModel, make_faces
from desk.library import Library
from desk.main import QML, SIZE
from desk.memory import Memory
from desk.session import Means
from domain import commands as c
from domain.answers import Welcome
from domain.branch import Branch, Language
from domain.document import read
from domain.people import SignedIn, SignIn
from domain.priority import Group
from tests.branches import ANA, NOON, Day
from tests.ui.desk_server import PASSWORD, FakeServer
from tests.ui.harness import REPOSITORY, ManualExecutor, QuickExecutor, Stage, process_events
from ui.appearance import Appearance, Viewing
from ui.application import Application
from ui.hand import Seen
from ui.jobs import Jobs

CODE = "7KQM-3XPA-9T2V-WC8H"

GOOD_PASSWORD = "outra frase bem comprida"

OpenDesk = Callable[..., "DeskStage"]


def demo_branch() -> Branch:
    """The branch of the demonstration, so that the pictures are true to life."""
    return read((REPOSITORY / "demo" / "branch.yaml").read_text(encoding="utf-8"))


class DeskStage(Stage):
    """A desk in its window. ``server`` answers when `work` is called."""

    def wire(self, day: Day, memory: Memory | None = None, counter: str | None = None) -> DeskStage:
        """Put the view model behind the window."""
        self.server = FakeServer(day)
        self.asked: list[SignIn] = []
        self.accounts: dict[tuple[str, str], SignInRefused | None] = {}
        self.codes: list[str] = []
        self.kept: list[Memory] = []
        self.told: list[tuple[str, str]] = []
        self.executor = ManualExecutor()
        self.later = timedelta()
        self.days: dict[str, OwnDay] = {}
        self.aside = ManualExecutor()
        self.shelf = QuickExecutor()
        self.bell = FakeBell()
        self.library = Library(None)
        means = Means(
            Jobs(self.executor),
            lambda: day.now + self.later,
            day.id,
            self._hear,
            KeptDays(self.days),
            self.library,
            Jobs(self.aside),
            Jobs(self.shelf),
            self.bell,
        )
        self.desk = DeskViewModel(
            make_faces(self.screen.part),
            FakeDoor(self),
            means,
            self.application.languages,
            memory or Memory(),
            self.kept.append,
            "http://10.0.0.5:8080",
            counter,
        )
        return self

    def use_code(self) -> DeskStage:
        """Let the window ask for an access code."""
        self.ask("useEntry", "code")
        self.until(lambda: (seen := self.hand.focused()) is not None and seen.role == "EditableText")
        return self

    def ask(self, signal: str, *facts: str) -> None:
        """What the window's page would ask of the view model."""
        getattr(self.screen.part("face"), signal).emit(*facts)
        process_events()

    def sign_in_as(self, name: str = "ana", password: str = PASSWORD) -> DeskStage:
        """Sign in with a name and a password, through the window."""
        self.hand.type(name)
        self.key("Return")
        self.hand.type(password)
        self.key("Return")
        self.executor.work()
        process_events()
        return self

    def sign_in(self, code: str = CODE) -> DeskStage:
        """Sign in with ``code``, through the window."""
        if self.shown("entry") != "code":
            self.use_code()
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

    def _hear(self, event: str, command: c.AnyCommand) -> None:
        self.told.append((event, command.id))


class FakeBell:
    """Remembers what it was asked to do."""

    def __init__(self) -> None:
        self.shows, self.sounds = True, True
        self.rung: list[str] = []

    def show(self, title: str, text: str) -> None:
        self.rung.append(f"{title}. {text}")

    def sound(self) -> None:
        self.rung.append("sound")

    def close(self) -> None:
        self.rung.append("closed")


class KeptDays:
    """Keeps people's own days in ``days``."""

    def __init__(self, days: dict[str, OwnDay]) -> None:
        self.days = days

    def read(self, person: str, day: date) -> OwnDay:
        return self.days.get(person, OwnDay(person, day))

    def write(self, day: OwnDay) -> None:
        self.days[day.person] = day


class FakeDoor:
    """Knows one code, and the people in ``accounts``: what stands there is what the server answers or raises."""

    def __init__(self, stage: DeskStage) -> None:
        self.stage = stage
        stage.asked = []
        stage.accounts = {("ana", PASSWORD): None}

    def sign_in(self, asked: SignIn) -> SignedIn:
        self.stage.asked.append(asked)
        if not self.stage.server.up:
            raise Unreachable("no server")
        key = (asked.name, asked.password)
        refused = self.stage.accounts.get(key, SignInRefused("wrong_password", {}))
        if refused is not None and refused.code == "password_must_change" and asked.new_password == GOOD_PASSWORD:
            refused = None
        if refused is not None and refused.code == "choose_branch" and asked.branch:
            refused = None
        if refused is not None:
            raise refused
        actor, branch = self.stage.server.actor, self.stage.server.day.room.branch.id
        end = self.stage.server.day.now + timedelta(hours=12)
        return SignedIn(CODE, actor.id, "Ana", branch, actor.role, {branch: actor.role}, end)

    def server(self, code: str) -> FakeServer:
        self.stage.codes.append(code)
        return self.stage.server if code == CODE else Stranger(self.stage.server.day)


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
