"""What stands on the panel's screen: from what is known of the branch to what is shown. Pure; without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.branch import Branch, Language
from domain.numbering import service_day
from domain.priority import Group
from domain.room import Call, Room
from panel.announcing import Announcement

LAST_CALLS = 5
WAITS = 5
PAGE_SECONDS = 8


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
    """The screen. ``state`` is connecting, unknown (the server does not know this panel), empty or call.

    ``entered`` changes when a call takes the large place; ``is_new`` stands before it, for the screen is told in this
    order. ``strip`` is what the strip shows now: name, wait, notice or offline. ``clock`` and ``offline_since`` are on
    the branch's clock.
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
    offline_since: str = ""


@dataclass(frozen=True)
class Inputs:
    """What decides what is shown. ``now`` is the server's clock, and ``heard_at``: when it was last heard."""

    now: datetime
    language: Language
    notice: str = ""
    branch: Branch | None = None
    current: Announcement | None = None
    is_new: bool = False
    calls: tuple[Call, ...] = ()
    waits: tuple[WaitRow, ...] = ()
    online: bool = False
    unknown: bool = False
    heard_at: datetime | None = None


def derive(inputs: Inputs) -> Props:
    """What is shown. Nothing of another day stands on the screen."""
    branch = inputs.branch
    if branch is None:
        return Props(state="unknown" if inputs.unknown else "connecting")
    zone = ZoneInfo(branch.time_zone)
    page = _page(inputs, branch)
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
        clock=f"{inputs.now.astimezone(zone):%H:%M}",
        offline_since=f"{inputs.heard_at.astimezone(zone):%H:%M}" if inputs.heard_at and not inputs.online else "",
    )
    return _with_calls(props, inputs, branch)


def _with_calls(props: Props, inputs: Inputs, branch: Branch) -> Props:
    """The call in the large place and the last ones, as far as they are of today."""
    today = service_day(inputs.now, branch.time_zone)
    calls = [call for call in inputs.calls if service_day(call.at, branch.time_zone) == today]
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


def _page(inputs: Inputs, branch: Branch) -> _Page:
    """The strip turns its pages by the clock. Without the server there is one thing to say, and waits are not known."""
    if not inputs.online:
        return _Page("offline")
    pages = [_Page("name", branch.name.in_language(inputs.language))]
    if inputs.notice:
        pages.append(_Page("notice", inputs.notice))
    if inputs.current is not None:  # otherwise the waits stand on the screen in full
        pages += [_Page("wait", row.service, row.low, row.high) for row in inputs.waits]
    return pages[int(inputs.now.timestamp() / PAGE_SECONDS) % len(pages)]


def waits(room: Room, language: Language, now: datetime) -> tuple[WaitRow, ...]:
    """The wait of the services that are being served and in which somebody waits, longest first.

    ``now`` is the server's clock. Where no counter is open nobody knows how long it takes.
    """
    rows = []
    counters = (room.branch.counter(counter) for counter in room.counters)
    served = frozenset[str]().union(*(room.branch.services_at(counter) for counter in counters if counter))
    for service in room.branch.services:
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
