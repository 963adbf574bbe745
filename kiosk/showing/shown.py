"""What a totem knows and what it shows: frozen values, with nothing of Qt in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.agenda import Found
from domain.answers import TicketPage
from domain.branch import Branch, Language
from domain.help_calls import HelpCall
from domain.later import Quieter
from domain.needs import Need
from domain.wait import WaitRange
from kiosk.issuing import Issued
from kiosk.libras.clips import Clip
from kiosk.opening import OPEN, Opening, Openings
from kiosk.visit import Page, Visit
from printer.status import PrinterStatus

# What outlasts the visit of a citizen.
LASTING = (
    "branch", "online", "alone", "waits", "openings", "unknown", "told", "brought", "now", "printer",
    "assistant", "microphone", "clips", "call",
)  # fmt: skip
LARGE, LARGE_ON_SMALL = 1.5, 1.25  # how much larger large letters are; a small screen has room for no more

Waits = Mapping[str, tuple[int, WaitRange]]


@dataclass(frozen=True)
class Looks:
    """What a citizen may change for their own visit. ``tells``: who attends them is told what of it helps them."""

    high_contrast: bool = False
    large_text: bool = False
    low: bool = False
    speech: bool = False
    curtain: bool = False
    tells: bool = False

    @property
    def needs(self) -> tuple[Need, ...]:
        """What is said of it, where the citizen wants that."""
        used = {Need.LARGE_LETTERS: self.large_text, Need.READ_ALOUD: self.speech, Need.LOW_DOWN: self.low}
        return tuple(need for need, is_used in used.items() if is_used and self.tells)


@dataclass(frozen=True)
class Inputs:
    """Everything that decides what is on the screen.

    ``told``: something is known of the server, be it that it is away. ``brought``: it was never met, and the branch is
    known from a signed file. ``alone``: there are tickets without it.
    ``typed`` is on the totem's keys and never kept. ``asking``: an answer is awaited. ``note``: how the list of what
    is missing prints. ``status``: the ticket that was looked up, ``looked``; ``can_cancel``: its holder has shown it.
    ``waits``: people ahead and wait by service. ``openings``: the services that give no tickets now. ``refused``: when
    there are tickets again of the one that was just asked for in vain. ``printer``: how it last said it was.
    ``clips``: pages in Libras. ``assistant``: citizens may ask in their own words. ``writing``: the number of the turn
    beside which a model writes now, else 0. ``microphone``: they may speak; ``hearing`` is how loud they are, -1 once
    what they said is being turned into words. ``quieter`` are hours to come back at, None while they are not known.
    ``call`` is this totem's open call for a person; ``calling`` is what became of the last touch without one: "asking",
    "away" or "expired".
    """

    branch: Branch | None = None
    online: bool = False
    told: bool = False
    brought: bool = False
    alone: bool = False
    unknown: bool = False
    now: datetime | None = None
    language: Language = "pt_BR"
    visit: Visit = Visit()
    waits: Waits | None = None
    openings: Openings = field(default_factory=dict)
    popular: tuple[str, ...] = ()
    looks: Looks = Looks()
    panel: str = ""
    issued: Issued | None = None
    qr: str = ""
    trouble: str = ""
    refused: Opening = OPEN
    seconds_left: int = 0
    printer: PrinterStatus | None = None
    low_offered: bool = True
    small_screen: bool = False
    scanner: bool = False
    errands: bool = True  # the server knows appointments, and tickets that were given
    typed: str = ""
    entry_trouble: str = ""
    asking: bool = False
    bookings: tuple[Found, ...] = ()
    looked: str = ""
    quieter: tuple[Quieter, ...] | None = None
    status: TicketPage | None = None
    can_cancel: bool = False
    note: str = ""
    clips: Mapping[str, Clip] = field(default_factory=dict)
    assistant: bool = False
    writing: int = 0
    microphone: bool = False
    hearing: int = 0
    call: HelpCall | None = None
    calling: str = ""

    @property
    def crowded(self) -> bool:
        """Whether the letters are large for the screen."""
        return self.looks.large_text or self.small_screen


@dataclass(frozen=True)
class ChoiceRow:
    """Something to touch, with the name of its icon. ``high`` is 0 for an unknown wait.

    ``shut`` to ``date`` are its `Opening`.
    """

    key: str
    name: str
    about: str
    sign: str
    low: int
    high: int
    shut: str = ""
    days: int = 0
    time: str = ""
    date: str = ""


class ServiceRow(ChoiceRow):
    """One service, with what it is about."""


class CategoryRow(ChoiceRow):
    """One category; ``about`` names what is in it."""


@dataclass(frozen=True)
class NeedRow:
    """One requirement, with what helps who lacks it."""

    name: str
    about: str


@dataclass(frozen=True)
class BookingRow:
    """An appointment: ``name`` of its service, or its hour where that is not told, when it is, and how it stands.

    ``standing`` is "on_time", "early", "late", "arrived", "cancelled", "another_day" or "elsewhere".
    """

    key: str
    name: str
    sign: str
    standing: str
    days: int
    time: str
    date: str
    place: str


@dataclass(frozen=True)
class ReasonRow:
    """What an opinion may be mostly about."""

    key: str
    name: str


@dataclass(frozen=True)
class HourRow:
    """An hour to come back at, with the wait that is usual then. ``key`` is the moment in ISO 8601."""

    key: str
    time: str
    low: int
    high: int


@dataclass(frozen=True)
class Props:
    """The fields of `KioskFace.qml`, which says what they mean."""

    language: str = "pt_BR"
    institution: str = ""
    branch: str = ""
    clock: str = ""
    fictional: bool = False
    offline: bool = False
    paperless: bool = False
    can_go_back: bool = False
    started: bool = False
    high_contrast: bool = False
    large_text: bool = False
    large_factor: float = LARGE
    crowded: bool = False
    low: bool = False
    low_offered: bool = True
    speech: bool = False
    curtain: bool = False
    tells: bool = False
    libras: str = ""
    libras_caption: str = ""
    libras_film: bool = False
    libras_cues: str = ""
    libras_poster: str = ""
    seconds_left: int = 0
    title: str = ""
    categories: tuple[CategoryRow, ...] = ()
    services: tuple[ServiceRow, ...] = ()
    popular: tuple[ServiceRow, ...] = ()
    more: bool = False
    service: str = ""
    description: str = ""
    requirements: tuple[str, ...] = ()
    fee: str = ""
    deadline: str = ""
    wait_low: int = 0
    wait_high: int = 0
    for_company: bool = False
    rule: str = ""
    instead: tuple[ServiceRow, ...] = ()
    number: str = ""
    priority: bool = False
    ahead: int = 0
    progress: str = ""
    condition: str = ""
    in_mouth: bool = False
    can_reprint: bool = False
    qr: str = ""
    need: str = ""
    need_help: str = ""
    need_sign: str = ""
    need_place: int = 0
    need_count: int = 0
    missing: tuple[NeedRow, ...] = ()
    note: str = ""
    tools: bool = False
    errands: bool = True
    scanner: bool = False
    entry: str = ""
    typed: str = ""
    entry_trouble: str = ""
    asking: bool = False
    can_submit: bool = False
    results: tuple[ServiceRow, ...] = ()
    bookings: tuple[BookingRow, ...] = ()
    state: str = ""
    counter: str = ""
    can_cancel: bool = False
    reasons: tuple[ReasonRow, ...] = ()
    given: int = -1
    hours: tuple[HourRow, ...] = ()
    later_offered: bool = False
    come_back: str = ""
    trouble: str = ""
    shut: str = ""
    days: int = 0
    time: str = ""
    date: str = ""
    panel: str = ""
    page: str = Page.ATTRACT  # the last to be written: a page finds what it shows when it opens


ROWS: Mapping[str, type] = {
    "categories": CategoryRow,
    "services": ServiceRow,
    "popular": ServiceRow,
    "instead": ServiceRow,
    "missing": NeedRow,
    "results": ServiceRow,
    "bookings": BookingRow,
    "reasons": ReasonRow,
    "hours": HourRow,
}  # the lists among the fields of `Props`
