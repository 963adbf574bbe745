"""Whether a service is open now, and when it opens next. The clock on the branch's wall decides, whatever it does.

When summer time makes the wall clock jump, a span that begins in the hour that is left out begins with the jump; in an
hour that comes twice, it holds both times.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec import Struct

from domain.schedule import WHOLE_DAY, Holidays, Hours, Minutes, minutes

if TYPE_CHECKING:
    from domain.branch import Branch, Service

HORIZON = 370  # days: who opens once a year is still found
_ONE_DAY = timedelta(days=1)


class Open(Struct, frozen=True):
    """The service gives tickets now."""


class Closed(Struct, frozen=True):
    """It does not; ``next_opening`` (UTC) is None when it does not open in the year to come."""

    next_opening: datetime | None


class _Times(Struct, frozen=True):
    """Hours of a branch or of a service. Only a branch has holidays."""

    hours: Hours | None
    holidays: Holidays | None = None

    def spans(self, day: date) -> Minutes:
        on_date = self.hours.on(day) if self.hours else None
        if on_date is not None:
            return minutes(on_date)
        if self.holidays is not None and is_holiday(self.holidays, day):
            return ()
        return minutes(self.hours.weekly(day)) if self.hours else ((0, WHOLE_DAY),)

    def hold(self, wall: datetime) -> bool:
        now, today = wall.hour * 60 + wall.minute, wall.date()
        return any(begin <= now < end for begin, end in self.spans(today)) or any(
            now + WHOLE_DAY < end for _, end in self.spans(today - _ONE_DAY)
        )


def opens(branch: Branch, service: Service, now: datetime) -> Open | Closed:
    """Whether ``service`` gives tickets at ``now`` (aware). It is open while the branch is, within its own hours."""
    if branch.hours is None and branch.holidays is None and service.hours is None:
        return Open()
    times, zone = (_Times(branch.hours, branch.holidays), _Times(service.hours)), ZoneInfo(branch.time_zone)
    if _all_hold(times, zone, now):
        return Open()
    first = now.astimezone(zone).date()
    for day in (first + timedelta(days=ahead) for ahead in range(HORIZON)):
        moments = (moment for moment in _moments(times, zone, day) if moment > now and _all_hold(times, zone, moment))
        if (found := min(moments, default=None)) is not None:
            return Closed(found)
    return Closed(None)


def _all_hold(times: tuple[_Times, ...], zone: ZoneInfo, at: datetime) -> bool:
    wall = at.astimezone(zone)
    return all(each.hold(wall) for each in times)


def _moments(times: tuple[_Times, ...], zone: ZoneInfo, day: date) -> Iterator[datetime]:
    """Every moment of the day at which something may open: each beginning, and a jump of the wall clock."""
    for begin, _ in (span for each in times for span in each.spans(day)):
        wall = datetime(day.year, day.month, day.day, begin // 60, begin % 60, tzinfo=zone)
        yield wall.astimezone(UTC)
        yield wall.replace(fold=1).astimezone(UTC)
    before, after = (
        datetime(each.year, each.month, each.day, tzinfo=zone).astimezone(UTC) for each in (day, day + _ONE_DAY)
    )
    if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
        yield _jump(zone, before, after)


def _jump(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second between the two in which the clock is as in ``after``."""
    offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (before, middle) if middle.astimezone(zone).utcoffset() == offset else (middle, after)
    return after


def is_holiday(holidays: Holidays, day: date) -> bool:
    """Whether the branch is closed on ``day`` because of a holiday."""
    each_year = f"{day:%m-%d}"
    if each_year in holidays.open or day.isoformat() in holidays.open:
        return False
    return each_year in holidays.also or day in public_holidays(
        holidays.country, holidays.state, day.year, optional=holidays.optional
    )


@lru_cache(maxsize=64)
def public_holidays(country: str, state: str | None, year: int, *, optional: bool = False) -> frozenset[date]:
    """The country's and the state's holidays of a year. Raises `NotImplementedError` when either is not known."""
    import holidays  # a twelfth of a second that only a branch with holidays spends

    kinds = ("public", "optional") if optional else ("public",)
    return frozenset(holidays.country_holidays(country, subdiv=state, years=year, categories=kinds))
