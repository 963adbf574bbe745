"""How a ticket's number is formed, which is the next one, and to which service day it belongs.

Numbers that are taken are kept as runs: sorted, apart, each from a first to a last. A day has a handful.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.branch import Branch, Numbers, Service
from domain.priority import Group

Runs = tuple[tuple[int, int], ...]


def prefix_of(branch: Branch, service: Service, group: Group) -> str:
    """The letters of a ticket's number: the service's own, or those that all priority tickets share."""
    return branch.numbering.priority_prefix if group.is_priority else service.prefix


def number(prefix: str, sequence: int, digits: int) -> str:
    """``A001`` from ``("A", 1, 3)``. Past the last number of its width a series grows by a digit: nobody is refused."""
    return f"{prefix}{sequence:0{digits}d}"


def parts(written: str) -> tuple[str, int]:
    """``("A", 1)`` from ``A001``."""
    prefix = written.rstrip("0123456789")
    return prefix, int(written[len(prefix) :])


@lru_cache(maxsize=256)  # commands that are decided together have one time
def service_day(now: datetime, time_zone: str) -> date:
    """The day on the branch's own calendar at ``now`` (aware)."""
    return now.astimezone(ZoneInfo(time_zone)).date()


def of_these_times(day: date) -> bool:
    """Whether people may mean ``day``. At the ends of the calendar there is no day before or after."""
    return 2000 <= day.year < 2200


def range_of(service: Service, group: Group) -> Numbers | None:
    """The range that a ticket is numbered in, if its service has one. Priority tickets share their series."""
    return None if group.is_priority else service.numbers


def series_of(prefix: str, own: Numbers | None) -> str:
    """The name of a series: its prefix, with the first number of its range where it has one."""
    return prefix if own is None else f"{prefix}{own.first}"


def next_number(branch: Branch, prefix: str, own: Numbers | None, given: int, kept: Iterable[tuple[int, int]]) -> int:
    """The number after ``given`` in the series that is not in ``kept``: taken today already, or lent."""
    kept = sorted(kept)
    beside = sorted((*kept, *_ranges(branch, prefix, but=own)))
    if own is None:
        return free_from(given + 1, beside)
    following = free_from(max(given + 1, own.first), kept)
    if following > own.last and own.then == "wrap":
        following = free_from(own.first, kept)
    return following if following <= own.last else free_from(max(given, own.last) + 1, beside)


def _ranges(branch: Branch, prefix: str, but: Numbers | None) -> list[tuple[int, int]]:
    """The ranges that other services have in the series of this prefix."""
    ranges = (each.numbers for each in branch.services if each.prefix == prefix)
    return [(each.first, each.last) for each in ranges if each is not None and each != but]


def free_from(first: int, kept: Iterable[tuple[int, int]]) -> int:
    """The first number from ``first`` on that is in none of the sorted runs of ``kept``."""
    for begin, end in kept:
        if begin <= first <= end:
            first = end + 1
    return first


def with_number(runs: Runs, one: int) -> Runs:
    """``runs`` with one number more."""
    if runs and one == runs[-1][1] + 1:
        return (*runs[:-1], (runs[-1][0], one))  # nearly always
    joined: list[tuple[int, int]] = []
    for begin, end in sorted((*runs, (one, one))):
        if joined and begin <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((begin, end))
    return tuple(joined)


def holds(runs: Iterable[tuple[int, int]], one: int) -> bool:
    """Whether the number is in the runs."""
    return any(begin <= one <= end for begin, end in runs)


def overlap(runs: Iterable[tuple[int, int]], first: int, last: int) -> int:
    """How many numbers from ``first`` to ``last`` the runs hold. They do not cross one another."""
    return sum(max(0, min(end, last) - max(begin, first) + 1) for begin, end in runs)
