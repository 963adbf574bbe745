"""A ticket for a quieter hour of today that the citizen chose: free until then, they stand in line from then on.

Lei 13.460/2017 art. 5 III: people are served by arrival, with the legal priorities respected. Who comes back counts as
having come at the hour that they chose, in their own legal group: behind everybody who is there, before who comes
after them. So nobody is passed by it, and nobody who went away loses anything by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from math import ceil, floor
from typing import Annotated, NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Meta, Struct

from domain import events as e
from domain.booking import Arrival, Booked
from domain.branch import Branch, Service
from domain.errors import LaterNotPossible
from domain.hours import Open, opens
from domain.numbering import service_day
from domain.priority import Group
from domain.room import Room
from domain.ticket import Action, Ticket
from domain.wait import STEP, WaitRange

SPAN = 30  # minutes: the hours that can be chosen are the full and the half ones
SOONEST = 20  # minutes from now
SHARE = 3  # of what a service's counters can do in a span, every third is for who comes back
LEAST = 8  # so many were called in the same span of earlier weeks, or nothing is said of it
MOST = 3  # hours that are offered
LONG = 30  # minutes: nobody is sent away from a wait that is shorter

Instant = Annotated[datetime, Meta(tz=True)]


class Quieter(Struct, frozen=True):
    """An hour at which the wait was as in ``wait`` for four of five who came then in earlier weeks."""

    at: datetime
    wait: WaitRange


class QuieterHours(Struct, frozen=True):
    """Those of today, by time; none where none is known to be quieter."""

    hours: tuple[Quieter, ...] = ()


class Waited(NamedTuple):
    """Somebody came at ``at`` on an earlier day, and was called after so many minutes."""

    at: datetime
    minutes: float


def booked(at: datetime) -> Booked:
    """What such a ticket carries. It is of no appointment."""
    return Booked("", at, Arrival.EARLY, since=at, due=at)


def is_chosen(ticket: Ticket) -> bool:
    """Whether the ticket is for an hour that its holder chose, which has not come."""
    return ticket.booked is not None and ticket.booked.is_chosen


def check(room: Room, service: Service, at: datetime, now: datetime) -> None:
    """Raises `LaterNotPossible` when nobody may come back at ``at``."""
    if not now + timedelta(minutes=SOONEST) <= at <= now + timedelta(days=1):
        raise LaterNotPossible(why="hour", at=at.isoformat())  # the ends of the calendar have no other zone's time
    local = at.astimezone(ZoneInfo(room.branch.time_zone))
    full_or_half = local.minute % SPAN == 0 and local.second == local.microsecond == 0
    today = service_day(at, room.branch.time_zone) == service_day(now, room.branch.time_zone)
    if not full_or_half or not today:
        raise LaterNotPossible(why="hour", at=at.isoformat())
    if not isinstance(opens(room.branch, service, at), Open):
        raise LaterNotPossible(why="closed", at=at.isoformat())
    if taken(room, service.id, at) >= places(room.branch, service):
        raise LaterNotPossible(why="full", at=at.isoformat())


def taken(room: Room, service: str, at: datetime) -> int:
    """How many come back at this hour."""
    return sum(is_chosen(each) and each.service == service and each.due == at for each in room.tickets.values())


def places(branch: Branch, service: Service) -> int:
    """How many may: so few that who comes then without having chosen it finds the hour as quiet as it always is."""
    counters = sum(service.id in branch.services_at(counter) for counter in branch.counters)
    return max(1, floor(counters * SPAN / service.minutes / SHARE))


def come_back(room: Room, now: datetime) -> tuple[e.TicketRequeued, ...]:
    """The events by which those stand in line whose hour has come; they are the first of whatever happens after it."""
    due = [ticket for ticket in room.held(now) if is_chosen(ticket)]
    due.sort(key=lambda ticket: (ticket.due, ticket.order))
    return tuple(
        e.TicketRequeued(each.id, each.number, Action.JOIN, each.service, room.version + place, each.target)
        for place, each in enumerate(due, 1)
    )


def quieter(room: Room, service: Service, waited: Iterable[Waited], now: datetime) -> QuieterHours:
    """The hours to offer to who would join ``service`` now: half as long a wait at most, and room for one more."""
    _, here = room.outlook(service.id, Group.ORDINARY, now)
    if here.high < LONG:
        return QuieterHours()
    zone = ZoneInfo(room.branch.time_zone)
    spans: dict[int, list[float]] = {}
    for each in waited:
        local = each.at.astimezone(zone)
        spans.setdefault((local.hour * 60 + local.minute) // SPAN, []).append(each.minutes)
    found = [Quieter(at, usual) for at, usual in _usual(spans, now, zone) if 2 * usual.high <= here.high]
    possible = [each for each in found if _is_possible(room, service, each.at, now)]
    best = sorted(possible, key=lambda each: (each.wait.high, each.at))[:MOST]
    return QuieterHours(tuple(sorted(best, key=lambda each: each.at)))


def _usual(spans: dict[int, list[float]], now: datetime, zone: ZoneInfo) -> Iterable[tuple[datetime, WaitRange]]:
    midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    for span, minutes in sorted(spans.items()):
        if len(minutes) >= LEAST:
            wall = midnight.replace(hour=span * SPAN // 60, minute=span * SPAN % 60)
            yield wall.astimezone(now.tzinfo), _range(sorted(minutes))


def _range(minutes: Sequence[float]) -> WaitRange:
    """From the first tenth to the last, in steps that nobody takes for a promise to the minute."""
    low, high = minutes[len(minutes) // 10], minutes[ceil(len(minutes) * 0.9) - 1]
    top = STEP * max(1, ceil(high / STEP))
    return WaitRange(min(STEP * floor(low / STEP), top - STEP), top)


def _is_possible(room: Room, service: Service, at: datetime, now: datetime) -> bool:
    try:
        check(room, service, at, now)
    except LaterNotPossible:
        return False
    return True
