"""What the totem shows, as a pure function of what it knows. No Qt: tested as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from domain.branch import Audience, Branch, Language, Service
from domain.priority import Group
from domain.room import Room
from domain.wait import WaitRange
from kiosk.issuing import Issued, Progress
from kiosk.opening import OPEN, Opening, Openings, Why, first
from kiosk.visit import FEW, STEPS, Page, Visit
from printer.status import PrinterStatus

NEED_TICKETS = frozenset({Page.CATEGORIES, Page.SERVICES, Page.AUDIENCE, Page.INSTEAD, Page.DETAILS, Page.PRIORITY})

ABOUT_SERVICE = frozenset({Page.AUDIENCE, Page.DETAILS, Page.PRIORITY})

# What outlasts the visit of a citizen.
LASTING = ("branch", "online", "alone", "waits", "openings", "unknown", "told", "now", "printer")
NOT_KNOWN = -1
LARGE, LARGE_ON_SMALL = 1.5, 1.25  # how much larger large letters are; a small screen has room for no more

T = TypeVar("T")
Waits = Mapping[str, tuple[int, WaitRange]]


@dataclass(frozen=True)
class Looks:
    """What a citizen may change for their own visit."""

    high_contrast: bool = False
    large_text: bool = False
    low: bool = False


@dataclass(frozen=True)
class Inputs:
    """Everything that decides what is on the screen.

    ``told``: something is known of the server, be it that it is away. ``alone``: there are tickets without it.
    ``waits``: people ahead and wait by service. ``openings``: the services that give no tickets now. ``refused``: when
    there are tickets again of the one that was just asked for in vain. ``printer``: how it last said it was.
    """

    branch: Branch | None = None
    online: bool = False
    told: bool = False
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

    @property
    def crowded(self) -> bool:
        """Whether the letters are large for the screen."""
        return self.looks.large_text or self.small_screen


@dataclass(frozen=True)
class ServiceRow:
    """One service to touch, with what it is about and the name of its icon. ``high`` is 0 for an unknown wait.

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


@dataclass(frozen=True)
class CategoryRow:
    """One category to touch; ``about`` names what is in it."""

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
    trouble: str = ""
    shut: str = ""
    days: int = 0
    time: str = ""
    date: str = ""
    panel: str = ""
    page: str = Page.ATTRACT  # the last to be written: a page finds what it shows when it opens


def waits(room: Room, now: datetime) -> dict[str, tuple[int, WaitRange]]:
    """People ahead and wait of somebody without priority who comes now, by service."""
    return {service.id: room.outlook(service.id, Group.ORDINARY, now) for service in room.branch.services}


def derive(inputs: Inputs) -> Props:
    """What to show."""
    props = _frame(inputs)
    branch, visit = inputs.branch, inputs.visit
    if branch is None:
        return props
    match Page(props.page):
        case Page.CATEGORIES:
            return _categories(props, inputs, branch)
        case Page.SERVICES:
            return _list(props, inputs, branch)
        case Page.AUDIENCE | Page.INSTEAD | Page.DETAILS | Page.PRIORITY | Page.ISSUING:
            service = branch.service(visit.service)
            return _service(props, inputs, branch, service) if service else props
        case Page.TICKET if inputs.issued is not None:
            return _ticket(props, inputs, branch, inputs.issued)
        case _:
            return props


def _frame(inputs: Inputs) -> Props:
    """What is around every page, and which page it is."""
    branch, visit, language = inputs.branch, inputs.visit, inputs.language
    page, trouble = visit.page, inputs.trouble
    if page in NEED_TICKETS and not (inputs.online or inputs.alone):
        page, trouble = Page.SORRY, "unreachable"
    if page in NEED_TICKETS | {Page.SORRY} and inputs.unknown:
        page, trouble = Page.SORRY, "unknown_totem"
    here = inputs.openings.get(visit.service, OPEN)
    again = inputs.refused if page is Page.SORRY else OPEN
    if page in ABOUT_SERVICE and here.why == Why.HOURS:
        page, trouble, again = Page.SORRY, "service_closed", here
    local = inputs.now.astimezone(ZoneInfo(branch.time_zone)) if inputs.now and branch else None
    return Props(
        page=page,
        panel=inputs.panel,
        language=language,
        institution=branch.institution.in_language(language) if branch else "",
        branch=branch.name.in_language(language) if branch else "",
        clock=f"{local:%H:%M}" if local else "",
        fictional=branch.fictional if branch else False,
        offline=inputs.told and not inputs.online and not inputs.alone,
        paperless=inputs.printer is not None and not inputs.printer.can_print,
        can_go_back=bool(inputs.panel) or visit.page in STEPS,
        started=page is not Page.ATTRACT or bool(inputs.panel),
        high_contrast=inputs.looks.high_contrast,
        large_text=inputs.looks.large_text,
        large_factor=LARGE_ON_SMALL if inputs.small_screen else LARGE,
        crowded=inputs.crowded,
        low=inputs.looks.low,
        low_offered=inputs.low_offered,
        seconds_left=inputs.seconds_left,
        trouble=trouble if page is Page.SORRY else "",
        **_opening(again),
    )


def _categories(props: Props, inputs: Inputs, branch: Branch) -> Props:
    rows = []
    categories, more = _sheet(branch.categories, inputs)
    for category in categories:
        inside = [service for service in branch.services if service.category == category.id]
        low, high = _wait(inputs, [service.id for service in inside])
        names = [service.name.in_language(inputs.language) for service in inside]
        name = category.name.in_language(inputs.language)
        some = ", ".join(names[:2]) + ("…" if names[2:] else "")
        again = first(inputs.openings, [service.id for service in inside])
        rows.append(CategoryRow(category.id, name, some, category.icon, low, high, **_opening(again)))
    return replace(props, categories=tuple(rows), popular=_popular(inputs, branch), more=more)


def _popular(inputs: Inputs, branch: Branch) -> tuple[ServiceRow, ...]:
    if inputs.crowded or inputs.looks.low:
        return ()
    room = min(3, FEW - len(branch.categories))
    known = (branch.service(service_id) for service_id in inputs.popular)
    return tuple(_row(inputs, service) for service in known if service)[: max(room, 0)]


def _list(props: Props, inputs: Inputs, branch: Branch) -> Props:
    visit, language = inputs.visit, inputs.language
    inside = [service for service in branch.services if visit.category in ("", service.category)]
    category = next((one for one in branch.categories if one.id == visit.category), None)
    shown, more = _sheet(tuple(inside), inputs)
    return replace(
        props,
        title=category.name.in_language(language) if category else "",
        services=tuple(_row(inputs, service) for service in shown),
        more=more,
    )


def _sheet(every: tuple[T, ...], inputs: Inputs) -> tuple[tuple[T, ...], bool]:
    """As many choices as fit on a page, and whether there are others. After the last page comes the first."""
    size = {(False, False): FEW, (False, True): 5, (True, False): 4, (True, True): 3}[inputs.crowded, inputs.looks.low]
    if inputs.looks.large_text and inputs.small_screen:
        size -= 1
    pages = [every[first : first + size] for first in range(0, len(every), size)]
    return pages[inputs.visit.sheet % len(pages)] if pages else (), len(pages) > 1


def _service(props: Props, inputs: Inputs, branch: Branch, service: Service) -> Props:
    language = inputs.language
    low, high = _wait(inputs, [service.id])
    other = branch.service(service.instead) if service.instead else None
    return replace(
        props,
        service=service.name.in_language(language),
        description=service.description.in_language(language),
        requirements=tuple(need.in_language(language) for need in service.requirements),
        fee=service.fee.in_language(language),
        deadline=service.deadline.in_language(language),
        wait_low=low,
        wait_high=high,
        for_company=service.audience is Audience.COMPANY,
        rule=service.audience_rule.in_language(language) if service.audience_rule else "",
        instead=(_row(inputs, other),) if other else (),
    )


def _ticket(props: Props, inputs: Inputs, branch: Branch, issued: Issued) -> Props:
    ticket = issued.ticket
    service = branch.service(ticket.service)
    return replace(
        props,
        service=service.name.in_language(inputs.language) if service else "",
        number=ticket.number,
        priority=ticket.group.is_priority,
        ahead=ticket.ahead if ticket.wait else NOT_KNOWN,
        wait_low=ticket.wait.low if ticket.wait else 0,
        wait_high=ticket.wait.high if ticket.wait else 0,
        progress=issued.progress,
        condition=issued.condition,
        in_mouth=issued.in_mouth,
        can_reprint=issued.job > 0,
        qr=inputs.qr,
    )


def _row(inputs: Inputs, service: Service) -> ServiceRow:
    low, high = _wait(inputs, [service.id])
    language = inputs.language
    about = service.summary.in_language(language)
    again = _opening(inputs.openings.get(service.id, OPEN))
    return ServiceRow(service.id, service.name.in_language(language), about, service.icon, low, high, **again)


def _opening(again: Opening) -> dict[str, Any]:
    return {"shut": again.why, "days": again.days, "time": again.time, "date": again.date}


def _wait(inputs: Inputs, services: Iterable[str]) -> tuple[int, int]:
    """The range that holds for all of ``services``, or zeros when it is not known."""
    if not inputs.online or inputs.waits is None:
        return 0, 0
    known = [inputs.waits[service][1] for service in services if service in inputs.waits]
    return (min(wait.low for wait in known), max(wait.high for wait in known)) if known else (0, 0)


def on_paper(issued: Issued | None) -> bool:
    """Whether the citizen has, or will soon have, the ticket in their hand."""
    return issued is not None and issued.progress in (Progress.PRINTING, Progress.PRINTED)
