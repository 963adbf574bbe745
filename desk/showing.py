"""From what the desk knows to what its window shows: frozen inputs → `derive` → frozen properties."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from desk import words
from desk.day import Pause
from desk.entrance import Threshold
from desk.notice_words import notice as notice_words
from desk.notices import DESK_GONE, TIMES, Notice
from desk.serving import BESIDE, allowed, minutes, primary
from desk.sight import Sight
from domain.branch import Counter, Language
from domain.needs import Need
from domain.priority import Group
from domain.ticket import Action, State, Ticket
from domain.triage import kept

KEYS = {
    Action.RECALL: ("F3", "bullhorn"),
    Action.NO_SHOW: ("F4", "account-off"),
    Action.CANCEL: ("F5", "exit-run"),
    Action.SUSPEND: ("Ctrl+S", "pause"),
    Action.TRANSFER: ("Ctrl+T", "arrow-right"),
    Action.RETURN: ("Ctrl+R", "undo-variant"),
}
ICONS = {Action.CALL: "bullhorn", Action.START: "account-check", Action.FINISH: "check-bold"}
GOOD = frozenset({"done_after_all", "password_changed", "checked_in", "ticket_given"})
WARN = frozenset({"nobody_waiting", "taken_by_another"})
NEEDS = {
    Need.LARGE_LETTERS: "format-size",
    Need.READ_ALOUD: "volume-high",
    Need.LOW_DOWN: "human-wheelchair",
    Need.SIGN_LANGUAGE: "sign-language",
}
ALWAYS = frozenset({"keys", "password"})  # sheets that need no counter


@dataclass(frozen=True)
class Inputs:
    """What the window depends on. ``sight`` is None while nobody is signed in."""

    language: Language
    high_contrast: bool = False
    large_text: bool = False
    on_top: bool = False
    notify: bool = True
    sound: bool = False
    can_notify: bool = False
    can_sound: bool = True
    server: str = ""
    at: Threshold = Threshold()
    moving: bool = False
    sheet: str = ""
    last_counter: str | None = None
    own_password: bool = False
    can_give: bool = False
    sight: Sight | None = None


@dataclass(frozen=True)
class CounterRow:
    """A counter to choose. ``seat`` is its word, ``serves`` what for, ``last`` where this window was the last time."""

    counter: str
    name: str
    seat: str
    serves: str
    free: bool
    last: bool


@dataclass(frozen=True)
class ActionRow:
    """A button beside the primary one."""

    action: str
    words: str
    shortcut: str
    picture: str
    ready: bool


@dataclass(frozen=True)
class ServiceRow:
    """How many wait for one service."""

    name: str
    count: str


@dataclass(frozen=True)
class FactRow:
    """One thing to know about who is in front. ``warns`` when something is missing."""

    picture: str
    words: str
    warns: bool = False


@dataclass(frozen=True)
class BranchRow:
    """A branch in which a person may work, and what it is called."""

    branch: str
    title: str


@dataclass(frozen=True)
class Props:
    """The properties of ``DeskFace.qml``; see there."""

    page: str = "signIn"
    sheet: str = ""
    language: str = "pt_BR"
    high_contrast: bool = False
    large_text: bool = False
    on_top: bool = False
    notify: bool = True
    sound: bool = False
    can_notify: bool = False
    can_sound: bool = True
    server: str = ""
    entry: str = "name"
    joining: bool = False
    again: bool = False
    person: str = ""
    branches: tuple[BranchRow, ...] = ()
    own_password: bool = False
    notice_tone: str = "plain"
    notice_title: str = ""
    notice_text: str = ""
    can_give: bool = False
    branch: str = ""
    fictional: bool = False
    online: bool = False
    pressed: bool = False
    can_leave: bool = True
    can_move: bool = False
    counter: str = ""
    counters: tuple[CounterRow, ...] = ()
    heading: str = ""
    number: str = ""
    service: str = ""
    group: str = ""
    donor: bool = False
    speaks: str = ""
    facts: tuple[FactRow, ...] = ()
    since: str = ""
    can_write: bool = False
    aside: str = ""
    undo: str = ""
    can_pause: bool = False
    proposal: str = ""
    pause: str = ""
    pause_since: str = ""
    pause_counter: str = ""
    primary: str = ""
    primary_action: str = ""
    primary_icon: str = ""
    primary_ready: bool = False
    primary_calm: bool = False
    beside: tuple[ActionRow, ...] = ()
    waiting: int = 0
    longest: str = ""
    services: tuple[ServiceRow, ...] = ()


def derive(inputs: Inputs) -> Props:
    """What the window shows. Pure but for the language of the words, which is the application's."""
    sight = inputs.sight
    props = Props(
        sheet=inputs.sheet if inputs.sheet in ALWAYS or (sight and _may_lie_open(inputs.sheet, sight)) else "",
        language=inputs.language,
        high_contrast=inputs.high_contrast,
        large_text=inputs.large_text,
        on_top=inputs.on_top,
        notify=inputs.notify,
        sound=inputs.sound,
        can_notify=inputs.can_notify,
        can_sound=inputs.can_sound,
        server=inputs.server,
        own_password=inputs.own_password,
    )
    if sight is None:
        return _at_the_door(props, inputs.at)
    props = replace(
        props,
        page=_page(sight, inputs),
        can_give=inputs.can_give,
        branch=sight.branch.name.in_language(inputs.language),
        fictional=sight.branch.fictional,
        online=sight.online,
        pressed=sight.pressed,
        can_leave=sight.counter is None or (sight.ready and sight.ticket is None),
        can_move=(sight.counter is not None or _paused(sight) is not None) and sight.ready and sight.ticket is None,
        counter=_counter_name(sight, sight.counter or "", inputs.language),
        counters=tuple(_counter(sight, counter, inputs) for counter in sight.branch.counters),
    )
    props = _pausing(_waiting(_connection(props, sight, inputs), sight, inputs.language), sight, inputs)
    return _in_front(props, sight, inputs.language)


def _may_lie_open(sheet: str, sight: Sight) -> bool:
    """A ticket is given from whatever page; the rest belongs to who sits at a counter."""
    return sight.counter is not None or sheet == "give"


def _page(sight: Sight, inputs: Inputs) -> str:
    if inputs.moving:
        return "counter"
    if sight.counter or sight.leaving:
        return "desk"
    return "pause" if _paused(sight) is not None else "counter"


def _paused(sight: Sight) -> Pause | None:
    return sight.day.pause if sight.day is not None and sight.counter is None else None


def _pausing(props: Props, sight: Sight, inputs: Inputs) -> Props:
    """A pause that goes on, or one that is due: proposed between two people, and only said."""
    pause = _paused(sight)
    due = sight.day.proposed(sight.now) if sight.day is not None and sight.counter and sight.ticket is None else None
    return replace(
        props,
        can_pause=sight.counter is not None and sight.ready and sight.ticket is None,
        proposal=words.pause_due(due) if due is not None else "",
        pause=words.pause(pause.kind) if pause else "",
        pause_since=words.pause_since(sight.clock(pause.began), minutes(pause.began, sight.now)) if pause else "",
        pause_counter=inputs.last_counter or "" if pause else "",
    )


def _at_the_door(props: Props, at: Threshold) -> Props:
    props = replace(
        props,
        entry=at.step.value,
        joining=at.joining,
        again=at.again,
        person=at.name,
        branches=tuple(map(BranchRow, at.branches, at.names)),
    )
    return _with_notice(props, at.notice)


def _with_notice(props: Props, notice: Notice | None, counter: str = "", time: str = "") -> Props:
    if notice is None:
        return props
    title, text = notice_words(notice, counter, time)
    tone = "good" if notice.code in GOOD else "plain" if notice.code in WARN else "warn"
    return replace(props, notice_tone=tone, notice_title=title, notice_text=text)


def _connection(props: Props, sight: Sight, inputs: Inputs) -> Props:
    """Being offline is said before anything else: nothing can be pressed then."""
    if not sight.online:
        code = "offline_pressed" if sight.pressed else "offline"
        return _with_notice(props, Notice(code), time=sight.clock(sight.heard_at or sight.now))
    notice = sight.notice
    if notice is not None and (notice.code in TIMES or notice.code == "appointment_another_day"):
        notice = replace(notice, fact=sight.moment(notice.fact))
    elif notice is not None and notice.code in DESK_GONE:
        notice = replace(notice, fact=sight.clock(datetime.fromisoformat(notice.fact)))
    elif notice is not None and notice.code == "record_missing":
        notice = replace(notice, fact=words.still_missing(notice.fact.split(",")))
    return _with_notice(props, notice, _counter_name(sight, notice.counter if notice else "", inputs.language))


def _counter_name(sight: Sight, counter_id: str, language: Language) -> str:
    counter = sight.branch.counter(counter_id)
    return f"{sight.branch.counter_label.in_language(language)} {counter.name}" if counter else ""


def _counter(sight: Sight, counter: Counter, inputs: Inputs) -> CounterRow:
    taken = counter.id in sight.taken
    return CounterRow(
        counter=counter.id,
        name=_counter_name(sight, counter.id, inputs.language),
        seat=words.seat(taken=taken, mine=counter.id == sight.counter),
        serves=_serves(sight, counter, inputs.language),
        free=not taken and sight.ready,
        last=counter.id == (sight.counter or inputs.last_counter),
    )


def _serves(sight: Sight, counter: Counter, language: Language) -> str:
    here = sight.branch.services_at(counter)
    served = [service for service in sight.branch.services if service.id in here]
    served.sort(key=lambda service: counter.level(service.id))
    names = [service.name.in_language(language) for service in served]
    return words.serves(names, everything=len(served) == len(sight.branch.services))


def _waiting(props: Props, sight: Sight, language: Language) -> Props:
    names = {service.id: service.name.in_language(language) for service in sight.branch.services}
    queue = sight.queue
    aside = ", ".join(ticket.number for ticket in sight.aside)
    return replace(
        props,
        waiting=queue.total,
        longest=words.wait(queue.longest) if queue.total else "",
        services=tuple(ServiceRow(names[service], str(count)) for service, count in queue.services),
        aside=words.set_aside(aside) if aside else "",
    )


def _in_front(props: Props, sight: Sight, language: Language) -> Props:
    ticket = sight.ticket
    action = primary(ticket)
    props = replace(
        props,
        heading=words.heading(ticket.state if ticket else None),
        primary=words.action(action),
        primary_action=action.value,
        primary_icon=ICONS[action],
        primary_ready=sight.ready and sight.counter is not None,
        primary_calm=ticket is None and not sight.queue.total,
        beside=tuple(
            ActionRow(beside.value, words.action(beside), *KEYS[beside], sight.ready and allowed(beside, ticket))
            for beside in BESIDE
        ),
        undo=_undo(sight),
    )
    if ticket is None:
        return props
    service = sight.branch.service(ticket.service)
    return replace(
        props,
        number=ticket.number,
        service=service.name.in_language(language) if service else ticket.service,
        group=words.group(ticket.group),
        donor=ticket.group is Group.DONOR,
        speaks=words.language(ticket.language),
        facts=_facts(ticket, sight, language),
        can_write=sight.ready and ticket.state is State.SERVING,
        since=_since(ticket, sight),
    )


def _undo(sight: Sight) -> str:
    undo, ticket = sight.undo, sight.ticket
    if undo is None or not sight.ready or (undo.order.action is Action.RESUME and ticket is not None):
        return ""
    return words.undo(undo.order.action, undo.number)


def _facts(ticket: Ticket, sight: Sight, language: Language) -> tuple[FactRow, ...]:
    """What else helps to serve this person, and nothing that does not: how, the appointment, what was brought."""
    rows = [FactRow(NEEDS[need], words.need(need)) for need in ticket.needs]
    if ticket.printed:
        rows.append(FactRow("ticket-confirmation", words.printed(ticket.printed)))
    if ticket.booked is not None:
        rows.append(FactRow("calendar-clock", words.booked(ticket.booked, sight.clock(ticket.booked.at))))
    service = sight.branch.service(ticket.service)
    triage = kept(service, ticket.triage) if service is not None else None
    if service is not None and triage is not None:
        missing = [service.requirements[item - 1].in_language(language) for item in triage.missing]
        rows += [FactRow("file-alert-outline", words.lacks(each), warns=True) for each in missing]
        if triage.have and not missing and len(triage.have) == len(service.requirements):
            rows.append(FactRow("file-check-outline", words.brought_all()))
    return tuple(rows)


def _since(ticket: Ticket, sight: Sight) -> str:
    at = (ticket.called_at if ticket.state is State.CALLED else ticket.started_at) or sight.now
    return words.since(ticket.state, sight.clock(at), minutes(at, sight.now), ticket.calls)
