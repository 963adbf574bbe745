"""What the totem shows, as a pure function of what it knows. No Qt: tested as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from domain.branch import Audience, Branch, Language, Service
from domain.priority import Group
from domain.room import Room
from domain.wait import WaitRange
from kiosk.issuing import Issued, Progress
from kiosk.libras.clips import Clip
from kiosk.opening import OPEN, Opening, Why, first
from kiosk.showing import errands, opinions
from kiosk.showing.rows import opened, service_row, wait_of
from kiosk.showing.shown import (
    LARGE,
    LARGE_ON_SMALL,
    LASTING,
    BookingRow,
    CategoryRow,
    Inputs,
    Looks,
    NeedRow,
    Props,
    ServiceRow,
    Waits,
)
from kiosk.visit import FEW, STEPS, Page, Visit, sole

__all__ = [
    "LASTING", "BookingRow", "CategoryRow", "Inputs", "Looks", "NeedRow", "Props", "ServiceRow", "Waits", "derive",
    "on_paper", "waits",
]  # fmt: skip

ABOUT_SERVICE = frozenset(
    {Page.AUDIENCE, Page.DETAILS, Page.CHECKLIST, Page.TRIAGE, Page.MISSING, Page.PRIORITY, Page.LATER}
)
GIVES_TICKETS = frozenset({Page.PRIORITY, Page.LATER})
NEED_TICKETS = ABOUT_SERVICE | {Page.CATEGORIES, Page.SERVICES, Page.INSTEAD}

NOT_KNOWN = -1

T = TypeVar("T")


def waits(room: Room, now: datetime) -> dict[str, tuple[int, WaitRange]]:
    """People ahead and wait of somebody without priority who comes now, by service."""
    return {service.id: room.outlook(service.id, Group.ORDINARY, now) for service in room.branch.services}


def derive(inputs: Inputs) -> Props:
    """What to show."""
    if inputs.visit.page is Page.ATTRACT and (only := one_touch(inputs)):
        begun = derive(replace(inputs, visit=Visit(Page.PRIORITY, service=only)))
        return replace(begun, can_go_back=bool(inputs.panel), started=bool(inputs.panel), tools=True)
    props = _frame(inputs)
    return props if inputs.branch is None else _page(props, inputs, inputs.branch)


def one_touch(inputs: Inputs) -> str:
    """The service whose question of priority stands on the first screen, so that one touch gives the ticket."""
    only = sole(inputs.branch) if inputs.branch else ""
    able = (inputs.online or inputs.alone) and not inputs.unknown and not inputs.crowded and not inputs.looks.low
    return only if able and inputs.openings.get(only, OPEN) == OPEN else ""


def _page(props: Props, inputs: Inputs, branch: Branch) -> Props:
    visit = inputs.visit
    match Page(props.page):
        case Page.CATEGORIES:
            return _categories(props, inputs, branch)
        case Page.CHECKLIST | Page.TRIAGE | Page.MISSING if service := branch.service(visit.service):
            return errands.checklist(_service(props, inputs, branch, service), inputs, service)
        case Page.ENTRY | Page.CHAT:
            return errands.entry(props, inputs, branch)
        case Page.BOOKING:
            return errands.bookings(props, inputs, branch)
        case Page.STATUS | Page.CANCEL | Page.CANCELLED if inputs.status:
            return errands.status(props, inputs)
        case Page.LATER | Page.PRIORITY if service := branch.service(visit.service):
            return opinions.hours(_service(props, inputs, branch, service), inputs, branch)
        case Page.SERVICES:
            return _list(props, inputs, branch)
        case Page.AUDIENCE | Page.INSTEAD | Page.DETAILS | Page.ISSUING:
            service = branch.service(visit.service)
            return _service(props, inputs, branch, service) if service else props
        case Page.TICKET | Page.CANCEL | Page.CANCELLED if inputs.issued is not None:
            return _ticket(props, inputs, branch, inputs.issued)
        case _:
            return opinions.rate(props, inputs, branch)


def _which(inputs: Inputs) -> tuple[Page, str, Opening]:
    """The page that is shown, where it is a sorry one why, and when there are tickets again."""
    visit, page, trouble = inputs.visit, inputs.visit.page, inputs.trouble
    if page in (GIVES_TICKETS if inputs.brought else NEED_TICKETS) and not (inputs.online or inputs.alone):
        page, trouble = Page.SORRY, "unreachable"
    if page in NEED_TICKETS | {Page.SORRY} and inputs.unknown:
        page, trouble = Page.SORRY, "unknown_totem"
    if page is Page.ATTRACT and inputs.branch is not None:
        return page, "", first(inputs.openings, [each.id for each in inputs.branch.services])
    here = inputs.openings.get(visit.service, OPEN)
    if page in ABOUT_SERVICE and here.why == Why.HOURS and not visit.booking:
        return Page.SORRY, "service_closed", here
    return page, trouble if page is Page.SORRY else "", inputs.refused if page is Page.SORRY else OPEN


def _frame(inputs: Inputs) -> Props:
    """What is around every page, and which page it is."""
    branch, visit, language = inputs.branch, inputs.visit, inputs.language
    page, trouble, again = _which(inputs)
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
        **_clip(inputs.clips.get(page), language),
        speech=inputs.looks.speech,
        curtain=inputs.looks.curtain,
        tells=inputs.looks.tells,
        seconds_left=inputs.seconds_left,
        trouble=trouble,
        tools=page is Page.CATEGORIES or (page is Page.SERVICES and not visit.category),
        errands=inputs.errands,
        scanner=inputs.scanner,
        entry_trouble=inputs.entry_trouble,
        asking=inputs.asking,
        **opened(again),
    )


def _clip(clip: Clip | None, language: Language) -> dict[str, Any]:
    """The page in Libras."""
    if clip is None:
        return {}
    cues = clip.cue(language)
    return {
        "libras": clip.file.as_uri(),
        "libras_caption": clip.caption(language),
        "libras_film": clip.is_film,
        "libras_cues": cues.as_uri() if cues else "",
        "libras_poster": clip.poster.as_uri() if clip.poster else "",
    }


def _categories(props: Props, inputs: Inputs, branch: Branch) -> Props:
    rows = []
    categories, more = _sheet(branch.categories, inputs)
    for category in categories:
        inside = [service for service in branch.services if service.category == category.id]
        low, high = wait_of(inputs, [service.id for service in inside])
        names = [service.name.in_language(inputs.language) for service in inside]
        name = category.name.in_language(inputs.language)
        some = ", ".join(names[:2]) + ("…" if names[2:] else "")
        again = first(inputs.openings, [service.id for service in inside])
        rows.append(CategoryRow(category.id, name, some, category.icon, low, high, **opened(again)))
    return replace(props, categories=tuple(rows), popular=_popular(inputs, branch), more=more)


def _popular(inputs: Inputs, branch: Branch) -> tuple[ServiceRow, ...]:
    if inputs.crowded or inputs.looks.low:
        return ()
    room = min(3, FEW - len(branch.categories))
    known = (branch.service(service_id) for service_id in inputs.popular)
    return tuple(service_row(inputs, service) for service in known if service)[: max(room, 0)]


def _list(props: Props, inputs: Inputs, branch: Branch) -> Props:
    visit, language = inputs.visit, inputs.language
    inside = [service for service in branch.services if visit.category in ("", service.category)]
    category = next((one for one in branch.categories if one.id == visit.category), None)
    shown, more = _sheet(tuple(inside), inputs)
    return replace(
        props,
        title=category.name.in_language(language) if category else "",
        services=tuple(service_row(inputs, service) for service in shown),
        more=more,
    )


def _sheet(every: tuple[T, ...], inputs: Inputs) -> tuple[tuple[T, ...], bool]:
    """As many choices as fit on a page, and whether there are others. After the last page comes the first."""
    size = {(False, False): FEW, (False, True): 5, (True, False): 4, (True, True): 3}[inputs.crowded, inputs.looks.low]
    if inputs.looks.large_text and inputs.small_screen:
        size -= 1
    if size < FEW and inputs.visit.page is Page.SERVICES and not inputs.visit.category:
        size = max(1, size - 1)  # search and the others need room, too
    pages = [every[first : first + size] for first in range(0, len(every), size)]
    return pages[inputs.visit.sheet % len(pages)] if pages else (), len(pages) > 1


def _service(props: Props, inputs: Inputs, branch: Branch, service: Service) -> Props:
    language = inputs.language
    low, high = wait_of(inputs, [service.id])
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
        instead=(service_row(inputs, other),) if other else (),
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
        come_back=opinions.due(ticket, branch),
        can_cancel=inputs.online and issued.ticket.wait is not None,
        qr=inputs.qr,
    )


def on_paper(issued: Issued | None) -> bool:
    """Whether the citizen has, or will soon have, the ticket in their hand."""
    return issued is not None and issued.progress in (Progress.PRINTING, Progress.PRINTED)
