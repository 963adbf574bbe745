"""From what the desk knows to what its window shows: frozen inputs → `derive` → frozen properties."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desk import words
from desk.notice_words import notice as notice_words
from desk.notices import Notice
from desk.serving import allowed, minutes, primary
from desk.sight import Sight
from domain.branch import Counter, Language
from domain.priority import Group
from domain.ticket import Action, State, Ticket

BESIDE = ((Action.RECALL, "F3", "bullhorn"), (Action.NO_SHOW, "F4", "account-off"), (Action.CANCEL, "F5", "exit-run"))
ICONS = {Action.CALL: "bullhorn", Action.START: "account-check", Action.FINISH: "check-bold"}
GOOD, WARN = frozenset({"done_after_all"}), frozenset({"nobody_waiting", "taken_by_another"})


@dataclass(frozen=True)
class Inputs:
    """What the window depends on. ``sight`` is None while nobody is signed in."""

    language: Language
    high_contrast: bool = False
    large_text: bool = False
    server: str = ""
    joining: bool = False
    notice: Notice | None = None
    moving: bool = False
    sheet: str = ""
    last_counter: str | None = None
    sight: Sight | None = None


@dataclass(frozen=True)
class CounterRow:
    """A counter to choose. ``seat`` is its word, ``last`` whether this window was there the last time."""

    counter: str
    name: str
    seat: str
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
class PersonRow:
    """Somebody who waits."""

    number: str
    service: str
    group: str
    wait: str


@dataclass(frozen=True)
class Props:
    """The properties of ``DeskFace.qml``; see there."""

    page: str = "signIn"
    sheet: str = ""
    language: str = "pt_BR"
    high_contrast: bool = False
    large_text: bool = False
    server: str = ""
    joining: bool = False
    notice_tone: str = "plain"
    notice_title: str = ""
    notice_text: str = ""
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
    since: str = ""
    primary: str = ""
    primary_action: str = ""
    primary_icon: str = ""
    primary_ready: bool = False
    primary_calm: bool = False
    beside: tuple[ActionRow, ...] = ()
    waiting: int = 0
    longest: str = ""
    services: tuple[ServiceRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    unlisted: int = 0


def derive(inputs: Inputs) -> Props:
    """What the window shows. Pure but for the language of the words, which is the application's."""
    sight = inputs.sight
    props = Props(
        sheet=inputs.sheet if (sight and sight.counter) or inputs.sheet == "keys" else "",
        language=inputs.language,
        high_contrast=inputs.high_contrast,
        large_text=inputs.large_text,
        server=inputs.server,
        joining=inputs.joining,
    )
    if sight is None:
        return _with_notice(props, inputs.notice)
    props = replace(
        props,
        page="counter" if inputs.moving or not (sight.counter or sight.leaving) else "desk",
        branch=sight.branch.name.in_language(inputs.language),
        fictional=sight.branch.fictional,
        online=sight.online,
        pressed=sight.pressed,
        can_leave=sight.counter is None or (sight.ready and sight.ticket is None),
        can_move=sight.counter is not None and sight.ready and sight.ticket is None,
        counter=_counter_name(sight, sight.counter or "", inputs.language),
        counters=tuple(_counter(sight, counter, inputs) for counter in sight.branch.counters),
    )
    return _in_front(_waiting(_connection(props, sight, inputs), sight, inputs.language), sight, inputs.language)


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
        free=not taken and sight.ready,
        last=counter.id == (sight.counter or inputs.last_counter),
    )


def _waiting(props: Props, sight: Sight, language: Language) -> Props:
    names = {service.id: service.name.in_language(language) for service in sight.branch.services}
    queue = sight.queue
    return replace(
        props,
        waiting=queue.total,
        longest=words.wait(queue.longest) if queue.total else "",
        services=tuple(ServiceRow(names[service], str(count)) for service, count in queue.services),
        people=tuple(
            PersonRow(person.number, names[person.service], words.group(person.group), words.wait(person.minutes))
            for person in queue.people
        ),
        unlisted=queue.total - len(queue.people),
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
            ActionRow(beside.value, words.action(beside), key, icon, sight.ready and allowed(beside, ticket))
            for beside, key, icon in BESIDE
        ),
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
        since=_since(ticket, sight),
    )


def _since(ticket: Ticket, sight: Sight) -> str:
    at = (ticket.called_at if ticket.state is State.CALLED else ticket.started_at) or sight.now
    return words.since(ticket.state, sight.clock(at), minutes(at, sight.now), ticket.calls)
