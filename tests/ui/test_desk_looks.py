"""Every state of the desk in three languages, in ordinary and large letters and in a low window: all of it legible."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from html import unescape
from itertools import chain

import pytest

from client.errors import SignInRefused
from desk.main import QML
from desk.memory import Memory
from domain import commands as c
from domain.appointments import Appointment
from domain.branch import Language
from tests.branches import BETO, NOON
from tests.ui.desk_articles import ARTICLES
from tests.ui.desk_stage import CODE, CROWD, PASSWORD, DeskStage, a_day, appearance
from tests.ui.harness import LANGUAGES
from ui.application import Application

pytestmark = pytest.mark.ui

SIZES = {"beside": (420, 760), "low": (420, 512), "whole": (1366, 768)}
BUTTON_MM = 11.3  # 44 px at 96 dpi, less what rounding takes
# These scroll in a window of any size.
LONG = {
    "next appointment",
    "no such day",
    "procedures",
    "a procedure",
    "a procedure to confirm",
    "a procedure confirmed",
} | {"where to", "what was done", "keys", "list"}
TYPED = {"certid", "31/02", "ana", PASSWORD, "7k3m-q0ab"}
CODES = re.compile(r"^[0-9A-Z]{4}(-[0-9A-Z]{1,4})*$")


@pytest.fixture
def stage_of(application: Application) -> Iterator[Callable[..., DeskStage]]:
    """Opens a desk of a size, with large letters or not."""
    stages: list[DeskStage] = []

    def open_one(size: tuple[int, int], large: bool, high_contrast: bool = False) -> DeskStage:
        memory = Memory(counter="counter-3", large_text=large, high_contrast=high_contrast)
        stage = DeskStage(application, QML, appearance(size, large)).wire(a_day(*CROWD), memory)
        stages.append(stage)
        stage.show()
        return stage

    yield open_one
    for stage in stages:
        stage.desk.close()
        stage.close()


def plain(text: str) -> str:
    """Without what makes words strong: a procedure is spoken by its words."""
    return unescape(re.sub(r"</?[bi]>", "", text))


def legible(desk: DeskStage, where: str, scrolls: bool = False) -> None:
    """Nothing is cut, nothing overlaps, nothing is unspoken, nothing is too small to hit."""
    assert [problem for problem in desk.clipped() if not problem.endswith(PASSWORD)] == [], where
    assert scrolls or desk.overlapping() == [], where
    spoken = " ".join(desk.names())
    unnamed = [plain(text) for text in desk.unnamed()]
    assert [text for text in unnamed if not CODES.match(text) and text not in TYPED and text not in spoken] == [], where
    least = BUTTON_MM * float(desk.screen.theme.property("pixelsPerMm"))
    small = [seen for seen in desk.controls() if seen.role == "Button" and min(seen.width, seen.height) < least]
    assert small == [], where


def before_the_first_call(desk: DeskStage) -> Iterator[str]:
    """From the empty window to a desk that can call."""
    yield "signing in"
    desk.accounts[("ana", PASSWORD)] = SignInRefused("locked", {"minutes": "4"})
    desk.sign_in_as()
    yield "locked"
    desk.accounts[("ana", PASSWORD)] = SignInRefused("password_must_change", {})
    desk.key("Return")
    desk.executor.work()
    yield "a password of one's own"
    desk.ask("useEntry", "name")
    several = {"branches": "centro norte", "names": "Poupatempo Centro\nPoupatempo da Zona Norte e do Porto"}
    desk.accounts[("ana", PASSWORD)] = SignInRefused("choose_branch", several)
    desk.hand.type(PASSWORD)
    desk.key("Return")
    desk.executor.work()
    yield "several units"
    desk.use_code()
    desk.key("Return")
    yield "code not complete"
    desk.server.day.do(c.OpenCounter(desk.server.day.id(), "counter-1"), BETO)
    desk.sign_in(CODE)
    yield "counters"
    desk.until(lambda: desk.hand.focused() is not None)
    desk.press("Return")
    yield "a crowd"
    yield from in_the_guide(desk)
    yield from between_people(desk)
    desk.key("F1")
    yield "keys"
    desk.key("Escape")


def in_the_guide(desk: DeskStage) -> Iterator[str]:
    """Procedures, before and after one of them was confirmed."""
    desk.server.articles = list(ARTICLES)
    desk.later = timedelta(seconds=61)
    desk.desk.tick()
    desk.aside.work()
    desk.later = timedelta()
    yield "procedures to read"
    desk.key("Ctrl+M")
    yield "procedures"
    desk.hand.type("certid")
    yield "procedures found"
    desk.hand.type(" zzzz")
    desk.key("Ctrl+A")
    desk.key("Delete")
    desk.screen.part("guideFace").pick.emit("identity-second-copy")
    yield "a procedure"
    desk.screen.part("guideFace").pick.emit("calm")
    yield "a procedure to confirm"
    desk.screen.part("guideFace").confirm.emit()
    yield "a procedure confirmed"
    desk.aside.work()
    desk.key("Escape")
    desk.key("Ctrl+M")


def between_people(desk: DeskStage) -> Iterator[str]:
    """What opens over the page while nobody is in front."""
    desk.key("Ctrl+P")
    yield "pauses"
    desk.tap(next(seen.name for seen in desk.controls() if seen.name.endswith("20 min")))
    desk.work()
    yield "away"
    desk.press("F2")
    desk.key("Ctrl+G")
    desk.hand.type("7k3m-q0ab")
    desk.press("Return")
    yield "no appointment"
    desk.server.booked = Appointment(desk.server.day.id(), "central-atendimento", "cpf", NOON)
    desk.press("Return")
    yield "appointment"
    desk.key("Escape")
    desk.key("F6")
    yield "list"
    desk.key("Return")
    yield "one of the list"
    desk.key("Tab")
    desk.key("Return")
    yield "why"
    desk.key("F2")
    yield "why not said"
    desk.key("Escape")


def with_forms(desk: DeskStage) -> Iterator[str]:
    """What opens over the page while somebody is served."""
    desk.key("Ctrl+T")
    yield "where to"
    desk.hand.type("02")
    desk.key("Return")
    yield "where to and why"
    desk.key("Escape")
    desk.key("Shift+F2")
    yield "what was done"
    desk.key("Ctrl+B")
    yield "next appointment"
    desk.hand.type("31/02")
    desk.key("Return")
    desk.key("Return")
    yield "no such day"
    desk.key("Escape")
    desk.key("Ctrl+E")
    desk.executor.work()
    yield "earlier visits"
    desk.key("Escape")
    desk.key("Ctrl+S")
    desk.press("F2")
    yield "set aside"
    desk.press("F8")
    yield "who is set aside"
    desk.key("Escape")
    desk.press("Ctrl+Z")
    yield "serving again"


def at_work(desk: DeskStage) -> Iterator[str]:
    """From the first call until nobody waits."""
    desk.press("F2")
    yield "called"
    desk.press("F3")
    desk.later = timedelta(minutes=75)
    desk.desk.tick()
    yield "called twice"
    desk.press("F2")
    yield "serving"
    yield from with_forms(desk)
    desk.press("F2")
    desk.press("F2")
    yield "somebody who speaks Spanish"
    desk.key("F2")
    desk.server.lose()
    desk.executor.work()
    yield "offline with something pressed"
    desk.server.come_back()
    desk.work()
    yield "confirmed after all"
    desk.press("F2")
    while desk.shown("waiting"):
        desk.press("F2")
        desk.press("F4")
    desk.press("F2")
    yield "nobody waits"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("window", "large"), [("beside", False), ("beside", True), ("low", False), ("whole", True)])
def test_every_state_is_legible(
    application: Application, stage_of: Callable[..., DeskStage], language: Language, window: str, large: bool
) -> None:
    application.languages.use(language)
    desk = stage_of(SIZES[window], large)
    for moment in chain(before_the_first_call(desk), at_work(desk)):
        legible(desk, moment, scrolls=large or window == "low" or moment in LONG)


def test_high_contrast_has_no_grey_ground(stage_of: Callable[..., DeskStage]) -> None:
    desk = stage_of(SIZES["beside"], False, high_contrast=True).sign_in()
    desk.until(lambda: desk.hand.focused() is not None)
    desk.press("Return")
    picture = desk.screen.window.grabWindow()
    assert picture.pixelColor(5, picture.height() // 2).name() == "#000000"
    assert desk.screen.theme.property("paper").name() == "#000000"
