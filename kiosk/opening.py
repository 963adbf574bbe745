"""Which services give no tickets now, and when they do again. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.branch import Branch
from domain.errors import QuotaReached, ServiceClosed
from domain.hours import Closed, opens
from domain.priority import Group
from domain.quotas import reached
from domain.room import Room


class Why(StrEnum):
    """Why there are none. The values are those that the QML knows."""

    HOURS = "hours"
    QUOTA = "quota"


@dataclass(frozen=True)
class Opening:
    """When there are tickets again, as the QML says it: ``days`` from today, the time, and the date as ISO.

    Empty when it is not known.
    """

    why: str = ""
    days: int = 0
    time: str = ""
    date: str = ""


OPEN = Opening()
Openings = Mapping[str, Opening]


def openings(branch: Branch, room: Room | None, now: datetime) -> dict[str, Opening]:
    """The services that give no tickets to somebody without priority who comes ``now`` (aware), by id."""
    found = {}
    for service in branch.services:
        if isinstance(state := opens(branch, service, now), Closed):
            found[service.id] = opening(Why.HOURS, state.next_opening, now, branch.time_zone)
        elif room and (full := reached(branch, service, room.given.get(service.id), Group.ORDINARY, now)):
            found[service.id] = opening(Why.QUOTA, full.next_tickets, now, branch.time_zone)
    return found


def refused(error: Exception, now: datetime, time_zone: str) -> Opening:
    """What a refusal says of when there are tickets again; `OPEN` where it is not about that."""
    if not isinstance(error, ServiceClosed | QuotaReached):
        return OPEN
    why = Why.HOURS if isinstance(error, ServiceClosed) else Why.QUOTA
    again = error.facts.get("next")
    return opening(why, datetime.fromisoformat(again) if again else None, now, time_zone)


def opening(why: Why, again: datetime | None, now: datetime, time_zone: str) -> Opening:
    """When ``again`` is, seen from ``now``."""
    if again is None:
        return Opening(why)
    local, today = again.astimezone(ZoneInfo(time_zone)), now.astimezone(ZoneInfo(time_zone)).date()
    return Opening(why, (local.date() - today).days, f"{local:%H:%M}", local.date().isoformat())


def first(known: Openings, services: list[str]) -> Opening:
    """For a category: open while one of ``services`` gives tickets, else the opening that comes first."""
    if not services or any(known.get(service, OPEN).why == "" for service in services):
        return OPEN
    return min((known[service] for service in services), key=lambda each: (each.time == "", each.days, each.time))
