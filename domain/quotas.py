"""How many tickets a service has given in this day and hour, and whether its quota allows one more.

The day and the hour are those of the tickets' own times. So a clock that was wrong and is right again starts to count
again, and shuts nobody out until the date that it dreamt of.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct

from domain.branch import Branch, Service
from domain.hours import Closed, opens
from domain.priority import Group
from domain.schedule import Quota


class Full(Struct, frozen=True):
    """No ticket is left; ``next_tickets`` is when there will be some again (UTC), None when that is not known."""

    next_tickets: datetime | None


class Period(NamedTuple):
    """The day and the hour of the branch's clock at some moment; the hour is the UTC time at which it began."""

    day: date
    hour: datetime


class Given(Struct, frozen=True, array_like=True, gc=False):
    """The tickets that a service gave in its last day and hour, ordinary and priority apart."""

    day: date
    hour: datetime
    ordinary: int = 0
    priority: int = 0
    ordinary_in_hour: int = 0
    priority_in_hour: int = 0

    def at(self, period: Period) -> Given:
        """What of it counts in ``period``."""
        if self.day != period.day:
            return Given(*period)
        if self.hour != period.hour:
            return Given(*period, self.ordinary, self.priority)
        return self

    def more(self, group: Group) -> Given:
        """With one ticket more."""
        one = int(group.is_priority)
        return Given(
            self.day,
            self.hour,
            self.ordinary + 1 - one,
            self.priority + one,
            self.ordinary_in_hour + 1 - one,
            self.priority_in_hour + one,
        )


def period(at: datetime, time_zone: str) -> Period:
    """The day and hour in which ``at`` lies."""
    local = at.astimezone(ZoneInfo(time_zone))
    return Period(local.date(), local.replace(minute=0, second=0, microsecond=0).astimezone(UTC))


def after(given: Given | None, group: Group, at: datetime, time_zone: str) -> Given:
    """The count once a ticket of ``group`` has been given at ``at``."""
    now = period(at, time_zone)
    return (given or Given(*now)).at(now).more(group)


def reached(branch: Branch, service: Service, given: Given | None, group: Group, now: datetime) -> Full | None:
    """None while one ticket more is allowed to ``group`` at ``now``."""
    quota = service.quota
    if quota is None or given is None or (quota.priority_exempt and group.is_priority):
        return None
    here = period(now, branch.time_zone)
    in_day, in_hour = _counted(quota, given.at(here))
    if quota.per_day is not None and in_day >= quota.per_day:
        tomorrow = here.day + timedelta(days=1)
        midnight = datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=ZoneInfo(branch.time_zone))
        return Full(_from(branch, service, midnight.astimezone(UTC)))
    if quota.per_hour is not None and in_hour >= quota.per_hour:
        return Full(_from(branch, service, here.hour + timedelta(hours=1)))
    return None


def _counted(quota: Quota, given: Given) -> tuple[int, int]:
    if quota.priority_exempt:
        return given.ordinary, given.ordinary_in_hour
    return given.ordinary + given.priority, given.ordinary_in_hour + given.priority_in_hour


def _from(branch: Branch, service: Service, at: datetime) -> datetime | None:
    """The first moment from ``at`` on at which the service is open."""
    state = opens(branch, service, at)
    return state.next_opening if isinstance(state, Closed) else at
