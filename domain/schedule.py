"""What a branch document says of times: weekly hours, single dates, holidays and quotas. `domain.hours` applies it.

All times are those of the clock on the branch's wall.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Annotated

from msgspec import Meta, Struct

_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
Span = Annotated[
    str,
    Meta(pattern=f"^{_TIME}-({_TIME}|24:00)(?!\n)$", description="08:00-12:00; 22:00-02:00 ends on the next day"),
]
Spans = Annotated[tuple[Span, ...], Meta(max_length=12)]
Day = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?!\n)$", description="a date, such as 2026-12-24")]
EachYear = Annotated[str, Meta(pattern=r"^[0-9]{2}-[0-9]{2}(?!\n)$", description="a month and day, such as 01-25")]
DayOrEachYear = Annotated[str, Meta(pattern=r"^([0-9]{4}-)?[0-9]{2}-[0-9]{2}(?!\n)$", description="or without a year")]

WHOLE_DAY = 24 * 60  # minutes
Minutes = tuple[tuple[int, int], ...]


class Hours(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The spans of each weekday; a day without any is closed. ``dates`` stand above the week, and above holidays."""

    monday: Spans = ()
    tuesday: Spans = ()
    wednesday: Spans = ()
    thursday: Spans = ()
    friday: Spans = ()
    saturday: Spans = ()
    sunday: Spans = ()
    dates: Annotated[dict[Day, Spans], Meta(description="single dates; an empty list is closed")] = {}

    def on(self, day: date) -> Spans | None:
        """What is said of this very date, if anything."""
        return self.dates.get(day.isoformat())

    def weekly(self, day: date) -> Spans:
        """What holds on this day of the week."""
        week = (self.monday, self.tuesday, self.wednesday, self.thursday, self.friday, self.saturday, self.sunday)
        return week[day.weekday()]


class Holidays(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The public holidays of a country and state, with a city's own, and without those on which the branch works."""

    country: Annotated[str, Meta(pattern=r"^[A-Z]{2}(?!\n)$", description="its ISO 3166 letters")] = "BR"
    state: Annotated[str | None, Meta(description="such as SP; a state's own holidays count too")] = None
    optional: Annotated[bool, Meta(description="also the days off that are no holidays, such as Carnival")] = False
    also: Annotated[tuple[EachYear, ...], Meta(description="the city's own, each year")] = ()
    open: Annotated[tuple[DayOrEachYear, ...], Meta(description="holidays on which the branch opens all the same")] = ()


class Quota(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How many tickets a service gives at most, by day and by hour of the branch's clock.

    Priority tickets are neither refused nor counted, unless ``priority_exempt`` is false.
    """

    per_day: Annotated[int, Meta(ge=1, le=1_000_000)] | None = None
    per_hour: Annotated[int, Meta(ge=1, le=1_000_000)] | None = None
    priority_exempt: bool = True


@lru_cache(maxsize=512)
def minutes(spans: Spans) -> Minutes:
    """The spans as minutes since the midnight that their day began with; an end on the next day is above 24 hours."""
    return tuple(_span(span) for span in spans)


def _span(span: str) -> tuple[int, int]:
    begin, end = (int(time[:2]) * 60 + int(time[3:]) for time in span.split("-"))
    return begin, end if end > begin else end + WHOLE_DAY


def contradictions(hours: Hours | None, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What is well formed and yet cannot be: spans without length or over one another, and dates of no calendar."""
    if hours is None:
        return
    for name in hours.__struct_fields__[:7]:
        yield from _crossing(getattr(hours, name), (*path, name))
    for day, spans in hours.dates.items():
        if not is_date(day):
            yield (*path, "dates", day), f"there is no date '{day}'"
        yield from _crossing(spans, (*path, "dates", day))


def _crossing(spans: Spans, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    until = -1
    for index, (span, (begin, end)) in enumerate(zip(spans, minutes(spans), strict=True)):
        if end - begin == WHOLE_DAY and span[:5] == span[6:]:
            yield (*path, index), f"'{span}' begins when it ends; a whole day is 00:00-24:00"
        elif begin < until:
            yield (*path, index), f"'{span}' begins before the one above it ends"
        until = max(until, end)


def is_date(day: str) -> bool:
    """Whether the calendar has this day; ``07-09`` stands for each year, so that 02-29 is one."""
    try:
        date.fromisoformat(day if len(day) > len("07-09") else f"2024-{day}")
    except ValueError:
        return False
    return True
