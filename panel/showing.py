"""What stands on the panel's screen: from what is known of the branch to what is shown. Pure; without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.branch import Branch, Language
from domain.numbering import service_day
from domain.panels import Panel, Zone, alert_on
from domain.priority import Group
from domain.room import Room
from domain.snapshot import Call
from panel.announcing import Announcement
from panel.board import BoardRow
from panel.slides import NOTHING, Shown, in_pieces, notices, on_now

LAST_CALLS = 5
WAITS = 5
PAGE_SECONDS = 8
LETTERS = 100
PLAIN = Panel("panel")
EVERYWHERE = Zone()


@dataclass(frozen=True)
class CallRow:
    """One of the last calls."""

    number: str
    counter: str
    is_priority: bool


@dataclass(frozen=True)
class WaitRow:
    """How long somebody who comes now waits for a service, in minutes."""

    service: str
    low: int
    high: int


@dataclass(frozen=True)
class Props:
    """The screen. ``state`` is connecting, unknown (the server does not know this panel), empty, call, media, board or
    alert.

    ``entered`` changes when a call takes the large place; ``is_new`` stands before it, for the screen is told in this
    order. ``strip`` is what the strip shows now: name, wait, notice or offline. ``clock``, ``today`` (a date, such as
    2026-03-02) and ``offline_since`` are on the branch's clock. ``slide`` is the kind of what the playlist shows.
    ``sound_trouble`` and ``media_trouble`` are for the staff.
    """

    state: str = "connecting"
    institution: str = ""
    branch: str = ""
    counter_label: str = ""
    is_fictional: bool = False
    is_new: bool = False
    entered: int = 0
    number: str = ""
    counter: str = ""
    service: str = ""
    is_priority: bool = False
    times: int = 0
    last_calls: tuple[CallRow, ...] = ()
    waits: tuple[WaitRow, ...] = ()
    strip: str = "name"
    strip_title: str = ""
    strip_low: int = 0
    strip_high: int = 0
    clock: str = ""
    today: str = ""
    offline_since: str = ""
    slide: str = ""
    slide_source: str = ""
    slide_title: str = ""
    slide_words: str = ""
    slide_poster: str = ""
    slide_captions: str = ""
    board: tuple[BoardRow, ...] = ()
    alert_title: str = ""
    alert_words: str = ""
    sound_trouble: bool = False
    media_trouble: bool = False


@dataclass(frozen=True)
class Inputs:
    """What decides what is shown. ``now`` is the server's clock, and ``heard_at``: when it was last heard.

    ``pictures`` are the files that can be shown, by name, with their URLs. ``letters`` is how many the strip holds.
    """

    now: datetime
    language: Language
    notice: str = ""
    letters: int = LETTERS
    branch: Branch | None = None
    current: Announcement | None = None
    is_new: bool = False
    calls: tuple[Call, ...] = ()
    waits: tuple[WaitRow, ...] = ()
    online: bool = False
    unknown: bool = False
    heard_at: datetime | None = None
    plan: Panel = PLAIN
    pictures: Mapping[str, str] = field(default_factory=dict)
    board: tuple[BoardRow, ...] = ()
    sound_trouble: bool = False
    media_trouble: bool = False


def derive(inputs: Inputs) -> Props:
    """What is shown. Nothing of another day stands on the screen."""
    branch = inputs.branch
    if branch is None:
        return Props(state="unknown" if inputs.unknown else "connecting")
    local = inputs.now.astimezone(ZoneInfo(branch.time_zone))
    page = _page(inputs, branch, local)
    heard = inputs.heard_at.astimezone(local.tzinfo) if inputs.heard_at and not inputs.online else None
    props = Props(
        state="empty",
        institution=branch.institution.in_language(inputs.language),
        branch=branch.name.in_language(inputs.language),
        counter_label=branch.counter_label.in_language(inputs.language),
        is_fictional=branch.fictional,
        waits=inputs.waits,
        strip=page.kind,
        strip_title=page.title,
        strip_low=page.low,
        strip_high=page.high,
        clock=f"{local:%H:%M}",
        today=f"{local:%Y-%m-%d}",
        offline_since=f"{heard:%H:%M}" if heard else "",
        board=inputs.board,
        sound_trouble=inputs.sound_trouble,
        media_trouble=inputs.media_trouble,
    )
    return _with_what_stands_over(_with_calls(props, inputs, branch), inputs, branch, local)


def _with_what_stands_over(props: Props, inputs: Inputs, branch: Branch, local: datetime) -> Props:
    """An alert goes before everything; a new call before the board and the playlist; these before a call that is not
    new any more."""
    plan = inputs.plan
    alert = alert_on(branch.alert, plan)
    if alert is not None:
        title, words = alert.title.in_language(inputs.language), alert.words.in_language(inputs.language)
        return replace(props, state="alert", alert_title=title, alert_words=words)
    if props.state == "call" and props.is_new:
        return props
    if plan.layout == "board" and props.board:
        return replace(props, state="board")
    slide = _slide(inputs, local)
    if slide == NOTHING:
        return props
    return replace(
        props,
        state="media",
        slide=slide.kind,
        slide_source=slide.source,
        slide_title=slide.title,
        slide_words=slide.words,
        slide_poster=slide.poster,
        slide_captions=slide.captions,
    )


def _slide(inputs: Inputs, local: datetime) -> Shown:
    if inputs.plan.layout != "media":
        return NOTHING
    has_waits = inputs.online and bool(inputs.waits)
    return on_now(inputs.plan.playlist, local, inputs.language, inputs.pictures, has_waits)


def _with_calls(props: Props, inputs: Inputs, branch: Branch) -> Props:
    """The call in the large place and the last ones, as far as they are of today."""
    today = service_day(inputs.now, branch.time_zone)
    zone = inputs.plan.zone
    calls = [call for call in inputs.calls if service_day(call.at, branch.time_zone) == today]
    calls = [call for call in calls if zone.holds(call.counter, call.service)]
    current = inputs.current
    if current is None or service_day(current.at, branch.time_zone) != today:
        return props
    service = branch.service(current.service)
    return replace(
        props,
        state="call",
        entered=current.version,
        is_new=inputs.is_new,
        number=current.number,
        counter=_counter(branch, current.counter),
        service=service.name.in_language(inputs.language) if service else "",
        is_priority=current.is_priority,
        times=current.times,
        last_calls=tuple(_last(branch, calls, current.ticket))[:LAST_CALLS],
    )


@dataclass(frozen=True)
class _Page:
    """What the strip shows for a while."""

    kind: str
    title: str = ""
    low: int = 0
    high: int = 0


def _page(inputs: Inputs, branch: Branch, local: datetime) -> _Page:
    """The strip turns its pages by the clock. Without the server there is one thing to say, and waits are not known."""
    if not inputs.online:
        return _Page("offline")
    names = [branch.name, *([inputs.plan.zone.name] if inputs.plan.zone.name else [])]
    pages = [_Page("name", " · ".join(name.in_language(inputs.language) for name in names))]
    said = [("", inputs.notice)] if inputs.notice else []
    if inputs.plan.layout != "media":  # which shows them in full
        said += notices(inputs.plan.playlist, local, inputs.language)
    pages += [_Page("notice", piece) for title, words in said for piece in in_pieces(title, words, inputs.letters)]
    if inputs.current is not None:  # otherwise the waits stand on the screen in full
        pages += [_Page("wait", row.service, row.low, row.high) for row in inputs.waits]
    return pages[int(inputs.now.timestamp() / PAGE_SECONDS) % len(pages)]


def waits(room: Room, language: Language, now: datetime, zone: Zone = EVERYWHERE) -> tuple[WaitRow, ...]:
    """The wait of the services of ``zone`` that are being served there and in which somebody waits, longest first.

    ``now`` is the server's clock. Where no counter is open nobody knows how long it takes.
    """
    rows = []
    here = (counter for counter in room.counters if not zone.counters or counter in zone.counters)
    counters = (room.branch.counter(counter) for counter in here)
    served = frozenset[str]().union(*(room.branch.services_at(counter) for counter in counters if counter))
    for service in room.branch.services:
        if zone.services and service.id not in zone.services:
            continue
        if service.id in served and room.waiting(service.id):
            _, wait = room.outlook(service.id, Group.ORDINARY, now)
            rows.append(WaitRow(service.name.in_language(language), wait.low, wait.high))
    rows.sort(key=lambda row: (-row.high, -row.low, row.service))
    return tuple(rows[:WAITS])


def _last(branch: Branch, calls: Iterable[Call], shown: str) -> Iterator[CallRow]:
    """Newest first, each ticket once, without the one in the large place."""
    seen = {shown}
    for call in sorted(calls, key=lambda call: -call.version):
        if call.ticket not in seen:
            seen.add(call.ticket)
            yield CallRow(call.number, _counter(branch, call.counter), call.group.is_priority)


def _counter(branch: Branch, counter_id: str) -> str:
    counter = branch.counter(counter_id)
    return counter.name if counter else ""
