"""A totem before the camera: in one language, way up and look, with any of its pages put on the screen by facts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from msgspec.structs import replace

from domain.branch import Branch, Language
from domain.commands import IssueTicket
from domain.priority import Group
from domain.ticket import Ticket
from domain.wait import WaitRange
from kiosk.chat.assistant import Assistance
from kiosk.chat.talk import Talk
from kiosk.opening import OPEN
from kiosk.visit import Visit
from printer.status import Condition, PrinterStatus
from tests.screens.album import Album
from tests.ui.harness import process_events
from tests.ui.totem import MORNING, Totem
from ui.appearance import Appearance
from ui.application import Application
from ui.qr import picture

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
LOOKS: dict[str, tuple[str, ...]] = {
    "light": (),
    "high-contrast": ("high_contrast",),
    "large-text": ("large_text",),
    "reach": ("low",),
    "large-reach": ("large_text", "low"),
}
FEW = ("light", "large-text")  # the looks of states that change a few words of a page that all looks show
NOW = datetime(2026, 3, 2, 13, 5, tzinfo=UTC)
ADDRESS = "https://senha.cidade.example/t/4f7a1c9e8b2d6035"
READY = PrinterStatus(Condition.READY)

# What a page does not say of itself; so each picture is the same whatever was taken before it.
PLAIN: dict[str, object] = {
    "panel": "", "seconds_left": 0, "trouble": "", "refused": OPEN, "issued": None, "qr": "", "call": None,
    "calling": "", "typed": "", "entry_trouble": "", "asking": False, "bookings": (), "looked": "", "status": None,
    "can_cancel": False, "quieter": None, "note": "", "writing": 0, "hearing": 0, "assistant": True,
    "microphone": True, "scanner": True, "popular": (), "openings": {}, "online": True, "alone": False,
    "unknown": False, "brought": False, "printer": READY,
}  # fmt: skip


class Scene:
    """``totem`` in ``language`` and ``look``; its pictures go to ``album``, below ``at``."""

    def __init__(self, totem: Totem, album: Album, at: str, language: Language, look: str) -> None:
        self.totem, self.album, self.at, self.language, self.look = totem, album, at, language, look
        self.branch = self.own = totem.branch
        totem.view_model._speak(language)
        for wanted in LOOKS[look]:
            totem.view_model._toggle(wanted)
        lows = {each.id: 5 * n % 20 for n, each in enumerate(self.branch.services)}
        self.waits = {service: (low // 2, WaitRange(low, low + 10)) for service, low in lows.items()}
        self.totem.stage.screen.part("face").setProperty("speechOffered", True)

    def use(self, branch: Branch | None = None) -> None:
        """Another branch's document from now on; without one, the demonstration's again."""
        self.branch = branch or self.own
        self.totem.view_model._picture.branch = self.branch

    def show(self, name: str, visit: Visit, **news: object) -> None:
        """Put a page on the screen and take its picture. ``news`` are fields of `kiosk.showing.shown.Inputs`."""
        if self.album.wants(f"{self.at}/{name}"):
            facts = {**PLAIN, "branch": self.branch, "waits": self.waits, "visit": visit, **news}
            self.totem.view_model.change(**facts)
            self.shot(name)

    def show_state(self, name: str, visit: Visit, **news: object) -> None:
        """The same for a state that differs by a few words from a page that all looks show."""
        if self.look in FEW:
            self.show(name, visit, **news)

    def shot(self, name: str) -> None:
        """Take a picture of what is on the screen."""
        process_events()
        self.album.take(self.totem.stage, f"{self.at}/{name}")

    def ticket(self, service: str, group: Group = Group.ORDINARY, later: datetime | None = None) -> Ticket:
        """A ticket of today for ``service``, with a wait as on most days."""
        command = IssueTicket(self.totem.day.id(), service, group, later=later)
        self.totem.day.do(command)
        return replace(self.totem.day.room.tickets[command.id], ahead=3, wait=WaitRange(15, 25))


@cache
def code(text: str) -> str:
    """The picture of a QR code."""
    return picture(text)


@cache
def _assistance() -> Assistance:
    return Assistance()


@cache
def _replies(branch: str, language: Language) -> dict[str, Talk]:
    return {}


def reply(branch: Branch, language: Language, said: str) -> Talk:
    """What the assistant really replies; asked once a run."""
    known = _replies(branch.id, language)
    if said not in known:
        known[said] = _assistance().reply(branch, language, said)
    return known[said]


def appearance(size: str, look: str) -> Appearance:
    """A totem of 27 inches where nothing moves; on its side one of 43 where everything stands low: 27 is low enough."""
    inches = 43 if size == "landscape" and "low" in LOOKS[look] else 27
    return Appearance(size=SIZES[size], screen_inches=inches, reduced_motion=True)


def open_scene(application: Application, album: Album, language: Language, size: str, look: str) -> Scene:
    """A totem that has met its server, on a morning on which others came before."""
    totem = Totem(application, appearance(size, look))
    for service, people in (("identity-card", 14), ("unemployment-insurance", 5), ("property-tax", 2)):
        for _ in range(people):
            totem.day.do(IssueTicket(totem.day.id(), service))
    totem.meet()
    return Scene(totem, album, f"kiosk/{language}/{size}/{look}", language, look)


def minutes(count: int) -> datetime:
    """The moment ``count`` minutes from now."""
    return MORNING + timedelta(minutes=count)


def part(scene: Scene, name: str) -> Any:
    """A part of the totem's QML."""
    return scene.totem.stage.screen.part(name)
