"""From what lies over the page to what it shows: frozen `Sheets` and `Sight` → `derive` → frozen properties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice

from desk import words
from desk.day import Kind, Pause
from desk.notice_words import notice as notice_words
from desk.notices import TIMES
from desk.orders import KEEPS_PLACE, Order, possible
from desk.serving import minutes
from desk.sheets import LISTED, PARTS, Sheets, Tab
from desk.sight import Sight
from domain.agenda import Found
from domain.branch import Counter, Language
from domain.priority import Group
from domain.register import Choice
from domain.ticket import Action, State
from domain.visits import Visit

PAUSE_ICONS = {
    Kind.REST: "coffee-outline", Kind.MEAL: "food-apple-outline", Kind.RECOVERY: "hand-heart-outline",
    Kind.OTHER: "briefcase-outline",
}  # fmt: skip
HARD_SPACE = "\u00a0"  # a number is not parted from what it counts
ICONS = {"service": "file-document-outline", "counter": "seat-outline", "attendant": "account"}
ACTION_ICONS = {
    Action.CALL: "bullhorn", Action.RESUME: "play", Action.REACTIVATE: "account-check", Action.TRANSFER: "arrow-right",
    Action.RETURN: "undo-variant", Action.CANCEL: "exit-run",
}  # fmt: skip


@dataclass(frozen=True)
class TicketRow:
    """A ticket in a list. ``detail`` is its group or how it stands, ``time`` how long it waits or since when it is."""

    ticket: str
    number: str
    service: str
    detail: str
    time: str


@dataclass(frozen=True)
class ChoiceRow:
    """Something to choose: ``choice`` is its id."""

    choice: str
    words: str
    picture: str
    chosen: bool = False


@dataclass(frozen=True)
class PlaceRow:
    """Where somebody can be sent."""

    where: str
    to: str
    words: str
    picture: str


@dataclass(frozen=True)
class VisitRow:
    """One thing that was written: ``title`` says when and what for, ``text`` the words."""

    title: str
    text: str


@dataclass(frozen=True)
class Props:
    """The properties of ``SheetFace.qml``; see there."""

    tab: str = "waiting"
    tickets: tuple[TicketRow, ...] = ()
    unlisted: int = 0
    missing: bool = False
    title: str = ""
    detail: str = ""
    actions: tuple[ChoiceRow, ...] = ()
    choices: tuple[ChoiceRow, ...] = ()
    reason: str = ""
    needs_reason: bool = False
    can_keep: bool = False
    keeps: bool = False
    places: tuple[PlaceRow, ...] = ()
    services: tuple[ChoiceRow, ...] = ()
    outcomes: tuple[ChoiceRow, ...] = ()
    next_steps: tuple[ChoiceRow, ...] = ()
    note: str = ""
    required: tuple[str, ...] = ()
    lacking: str = ""
    ready: bool = False
    reading: bool = False
    read_failed: bool = False
    written: tuple[VisitRow, ...] = ()
    visits: tuple[VisitRow, ...] = ()
    pauses: tuple[ChoiceRow, ...] = ()
    record: tuple[VisitRow, ...] = ()
    appointments: tuple[ChoiceRow, ...] = ()
    book_services: tuple[ChoiceRow, ...] = ()
    booking: bool = False
    booked_code: str = ""
    booked_for: str = ""
    said_title: str = ""
    said_text: str = ""


ROWS: dict[str, type] = {
    "tickets": TicketRow,
    "actions": ChoiceRow,
    "choices": ChoiceRow,
    "places": PlaceRow,
    "services": ChoiceRow,
    "outcomes": ChoiceRow,
    "next_steps": ChoiceRow,
    "written": VisitRow,
    "visits": VisitRow,
    "pauses": ChoiceRow,
    "record": VisitRow,
    "appointments": ChoiceRow,
    "book_services": ChoiceRow,
}


def derive(sheets: Sheets, sight: Sight | None, language: Language) -> Props:
    """What the open sheet shows. Pure but for the language of the words, which is the application's."""
    if sight is None or not sheets.sheet:
        return Props()
    notice = sheets.notice
    if notice is not None and notice.code in TIMES:
        notice = replace(notice, fact=sight.moment(notice.fact))
    title, text = notice_words(notice) if notice else ("", "")
    lacking = words.still_missing(sheets.lacking)
    props = Props(tab=sheets.tab.value, ready=sight.ready, lacking=lacking, said_title=title, said_text=text)
    match sheets.sheet:
        case "queue":
            return _list(props, sheets, sight, language)
        case "ticket":
            return _ticket(props, sheets, sight, language)
        case "visits":
            return _past(props, sheets, sight, language)
        case "pause":
            return _day(props, sight)
        case "book":
            return _next(props, sheets, sight, language)
        case "arrive":
            return replace(props, appointments=tuple(_appointment(each, sight, language) for each in sheets.found))
    if sheets.order is None:
        return props
    return _form(props, sheets, sheets.order, sight, language)


def _list(props: Props, sheets: Sheets, sight: Sight, language: Language) -> Props:
    rows = _rows(sheets.tab, sight, language)
    found = [row for row in rows if _fits(sheets.search, row.number, row.service)] if sheets.search else rows
    unlisted = sight.queue.total - len(sight.queue.people) if sheets.tab is Tab.WAITING and not sheets.search else 0
    shown, tried = tuple(found), sheets.tab is Tab.TODAY and bool(sheets.search)
    return replace(props, tickets=shown, unlisted=max(0, unlisted), missing=tried and not shown)


def _rows(tab: Tab, sight: Sight, language: Language) -> Iterator[TicketRow]:
    names = {service.id: service.name.in_language(language) for service in sight.branch.services}
    if tab is Tab.WAITING:
        groups, wait = {group: words.group(group) for group in Group}, cache(words.wait)
        for one in sight.queue.people:
            yield _line(one.ticket, one.number, names[one.service], groups[one.group], wait(one.minutes))
        return
    if tab is Tab.OVER:  # these are no longer in the room: see `desk.ended`
        return
    for ticket in islice(sight.aside if tab is Tab.ASIDE else sight.today, LISTED):
        detail = words.standing(ticket.state, _counter(sight, ticket.counter, language))
        time = sight.clock(ticket.issued_at)
        yield TicketRow(ticket.id, ticket.number, names.get(ticket.service, ticket.service), detail, time)


@lru_cache(2 * LISTED)
def _line(ticket: str, number: str, service: str, detail: str, time: str) -> TicketRow:
    """The list may be long, and most lines stay as they were: then they are the very same."""
    return TicketRow(ticket, number, service, detail, time)


def _fits(search: str, number: str, name: str) -> bool:
    """Whether what is typed is in the number, with or without its zeros, or in the name."""
    typed = search.casefold().replace(" ", "")
    letters = "".join(filter(str.isalpha, number)).casefold()
    digits = "".join(filter(str.isdigit, number)).lstrip("0")
    plain = typed in number.casefold() or typed in (digits, letters + digits)
    return plain or typed in name.casefold().replace(" ", "")


def _ticket(props: Props, sheets: Sheets, sight: Sight, language: Language) -> Props:
    ticket = sight.find(sheets.ticket)
    if ticket is None:
        return props
    service = sight.branch.service(ticket.service)
    standing = words.standing(ticket.state, _counter(sight, ticket.counter, language))
    waited = words.wait(minutes(ticket.issued_at, sight.now)) if ticket.state is State.WAITING else ""
    parts = [service.name.in_language(language) if service else ticket.service, words.group(ticket.group), standing]
    return replace(
        props,
        title=ticket.number,
        detail=" · ".join(filter(None, [*parts, waited.replace(" ", HARD_SPACE)])),
        actions=tuple(
            ChoiceRow(action.value, words.chosen(action), ACTION_ICONS[action])
            for action in possible(ticket, sight.counter, free=sight.ticket is None)
        ),
    )


def _form(props: Props, sheets: Sheets, order: Order, sight: Sight, language: Language) -> Props:
    register = sight.branch.register
    to = _place_name(order, sight, language)
    reasons = _choices(register.reasons, order.reason, language)
    return replace(
        props,
        title=words.title(order.action, order.number, to),
        choices=reasons,
        reason="" if any(row.chosen for row in reasons) else order.reason,
        needs_reason=order.action is Action.CALL,
        can_keep=order.action in KEEPS_PLACE,
        keeps=order.keep_place,
        places=_places(sheets.search, order, sight, language) if sheets.sheet == "transfer" else (),
        services=_services(order, sight, language),
        outcomes=_choices(register.outcomes, order.outcome, language),
        next_steps=_choices(register.next_steps, order.next_step, language),
        note=order.note,
        required=tuple(part for part in PARTS if part in register.required),
    )


def _choices(choices: tuple[Choice, ...], chosen: str, language: Language) -> tuple[ChoiceRow, ...]:
    return tuple(ChoiceRow(each.id, each.name.in_language(language), "", each.id == chosen) for each in choices)


def _services(order: Order, sight: Sight, language: Language) -> tuple[ChoiceRow, ...]:
    """What can be rendered: the services of this counter, and what the ticket is for, first."""
    own, counter = sight.ticket.service if sight.ticket else "", sight.branch.counter(sight.counter or "")
    here = sight.branch.services_at(counter) if counter else frozenset()
    offered = [each for each in sight.branch.services if each.id in here or each.id in order.services]
    offered.sort(key=lambda service: service.id != own)
    return tuple(ChoiceRow(each.id, each.name.in_language(language), "", each.id in order.services) for each in offered)


def _places(search: str, order: Order, sight: Sight, language: Language) -> tuple[PlaceRow, ...]:
    ticket = sight.find(order.ticket) or sight.ticket
    wanted = ticket.service if ticket else ""
    rows = [
        PlaceRow("service", each.id, each.name.in_language(language), ICONS["service"])
        for each in sight.branch.services
        if each.id != wanted
    ]
    others = [each for each in sight.branch.counters if each.id != sight.counter and _serves(each, wanted, sight)]
    open_ones = dict(sight.seats)
    for counter in others:
        name = _counter(sight, counter.id, language)
        rows.append(PlaceRow("counter", counter.id, name, ICONS["counter"]))
        if counter.id in open_ones:
            person = words.place("attendant", name)
            rows.append(PlaceRow("attendant", open_ones[counter.id], person, ICONS["attendant"]))
    return tuple(row for row in rows if not search or _fits(search, "", row.words))


def _serves(counter: Counter, service: str, sight: Sight) -> bool:
    return service in sight.branch.services_at(counter)


def _place_name(order: Order, sight: Sight, language: Language) -> str:
    if order.kind == "service":
        service = sight.branch.service(order.to)
        return service.name.in_language(language) if service else ""
    counter = order.to if order.kind == "counter" else next((at for at, who in sight.seats if who == order.to), "")
    name = _counter(sight, counter, language)
    return words.place(order.kind, name) if order.kind is not None and name else ""


def _counter(sight: Sight, counter_id: str | None, language: Language) -> str:
    counter = sight.branch.counter(counter_id or "")
    return f"{sight.branch.counter_label.in_language(language)} {counter.name}" if counter else ""


def _past(props: Props, sheets: Sheets, sight: Sight, language: Language) -> Props:
    past = sheets.past
    if past is None:
        return props
    written = tuple(VisitRow(sight.clock(note.at), note.text) for note in past.now.notes) if past.now else ()
    return replace(
        props,
        reading=past.asking > 0,
        read_failed=past.failed,
        written=written,
        visits=tuple(_visit(each, sight, language) for each in past.earlier),
    )


def _appointment(found: Found, sight: Sight, language: Language) -> ChoiceRow:
    service = sight.branch.service(found.service)
    name = found.elsewhere or (service.name if service else None)
    said = words.appointment(found, sight.date(found.at), sight.clock(found.at))
    return ChoiceRow(found.id, f"{name.in_language(language) if name else found.service} · {said}", "account-check")


def _next(props: Props, sheets: Sheets, sight: Sight, language: Language) -> Props:
    """The next appointment: for what, and, once it is kept, its code."""
    asked = sheets.booking
    if asked is None:
        return props
    entry = asked.entry
    names = {each.id: each.name.in_language(language) for each in sight.branch.services}
    offered = sorted(names, key=lambda service: service != (sight.ticket.service if sight.ticket else ""))
    when = f"{names.get(entry.service, '')} · {sight.date(entry.at)} {sight.clock(entry.at)}" if entry else ""
    return replace(
        props,
        book_services=tuple(ChoiceRow(each, names[each], "", each == asked.service) for each in offered),
        booking=asked.asking,
        booked_code=entry.code if entry else "",
        booked_for=when,
    )


def _day(props: Props, sight: Sight) -> Props:
    """The pauses that can be taken, and one's own day."""
    pauses = tuple(ChoiceRow(kind.value, words.pause_offer(kind), PAUSE_ICONS[kind]) for kind in Kind)
    day = sight.day
    if day is None:
        return replace(props, pauses=pauses)
    taken = [
        VisitRow(words.pause(each.kind), words.pause_times(sight.clock(each.began), _end(each, sight)))
        for each in day.pauses
    ]
    return replace(props, pauses=pauses, record=(VisitRow(*words.day_served(day.served, day.minutes)), *taken))


def _end(pause: Pause, sight: Sight) -> str:
    return sight.clock(pause.ended) if pause.ended is not None else ""


def _visit(visit: Visit, sight: Sight, language: Language) -> VisitRow:
    register = sight.branch.register
    services = [sight.branch.service(each) for each in visit.services or (visit.service,)]
    names = [each.name.in_language(language) for each in services if each is not None]
    ended = [
        choice.name.in_language(language)
        for choices, found in ((register.outcomes, visit.outcome), (register.next_steps, visit.next_step))
        for choice in choices
        if choice.id == found
    ]
    reasons = {choice.id: choice.name.in_language(language) for choice in register.reasons}
    notes = [reasons.get(note.text, note.text) for note in visit.notes]
    return VisitRow(f"{sight.date(visit.issued_at)} · {', '.join(names)}", "\n".join([*ended, *notes]))
