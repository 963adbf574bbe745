"""Whether an appointment can be at some time: the branch is open then, and the service's quota leaves room for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from domain.branch import Branch, Service
from domain.hours import Closed, is_holiday, opens
from domain.priority import Group
from domain.quotas import Full, Given, period, reached


class Holiday(Struct, frozen=True):
    """The branch is closed on that day because of a holiday; ``next_opening`` as in `Closed`."""

    next_opening: datetime | None


def closed(branch: Branch, service: Service, at: datetime) -> Closed | Holiday | None:
    """Why nobody is served at ``at`` (aware); None when somebody is."""
    state = opens(branch, service, at)
    if not isinstance(state, Closed):
        return None
    day = at.astimezone(ZoneInfo(branch.time_zone)).date()
    said = branch.hours.on(day) if branch.hours is not None else None
    if said is None and branch.holidays is not None and is_holiday(branch.holidays, day):
        return Holiday(state.next_opening)
    return state


def full(
    branch: Branch, service: Service, booked: Iterable[tuple[datetime, Group]], group: Group, at: datetime
) -> Full | None:
    """None while one appointment more fits at ``at``; ``booked`` are those of the service on that day.

    The agenda keeps the service's quota by itself: tickets of who comes without an appointment are counted beside it.
    """
    here = period(at, branch.time_zone)
    found = [(period(when, branch.time_zone), whose.is_priority) for when, whose in booked]
    day = [priority for then, priority in found if then.day == here.day]
    hour = [priority for then, priority in found if then == here]
    given = Given(*here, day.count(False), day.count(True), hour.count(False), hour.count(True))
    return reached(branch, service, given, group, at)
