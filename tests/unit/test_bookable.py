"""When an appointment can be: within opening hours, not on a holiday, and as long as the service's quota has room."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from domain.bookable import Holiday, closed, full
from domain.hours import Closed
from domain.priority import Group
from domain.quotas import Full
from domain.schedule import Holidays, Hours, Quota
from tests.branches import branch

WEEK = ("08:00-12:00", "13:00-17:00")
HOURS = Hours(monday=WEEK, tuesday=WEEK, wednesday=WEEK, thursday=WEEK, friday=WEEK)
SERVICE = branch().services[0]


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """By the clock of São Paulo."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC) + timedelta(hours=3)


@pytest.mark.parametrize(
    ("when", "why"),
    [
        (at(3, 2, 8), None),
        (at(3, 2, 7, 59), Closed(at(3, 2, 8))),
        (at(3, 2, 12), Closed(at(3, 2, 13))),
        (at(3, 6, 17), Closed(at(3, 9, 8))),  # a Friday: Monday is next
        (at(4, 21, 10), Holiday(at(4, 22, 8))),  # Tiradentes
        (at(4, 21, 19), Holiday(at(4, 22, 8))),
    ],
)
def test_a_time_is_open_or_says_when_it_is(when: datetime, why: Closed | Holiday | None) -> None:
    here = replace(branch(), hours=HOURS, holidays=Holidays())
    assert closed(here, SERVICE, when) == why


def test_a_date_of_the_branch_stands_above_the_holiday() -> None:
    shut = replace(HOURS, dates={"2026-04-21": ("08:00-09:00",)})
    here = replace(branch(), hours=shut, holidays=Holidays())
    assert closed(here, SERVICE, at(4, 21, 8)) is None
    assert closed(here, SERVICE, at(4, 21, 9)) == Closed(at(4, 22, 8))


def test_a_branch_that_says_nothing_is_open() -> None:
    assert closed(branch(), SERVICE, at(12, 25, 3)) is None


def test_an_hour_and_a_day_are_full_when_so_many_are_booked() -> None:
    service = replace(SERVICE, quota=Quota(per_day=3, per_hour=2))
    here, two = branch((service,)), [(at(3, 2, 9), Group.ORDINARY), (at(3, 2, 9, 59), Group.ORDINARY)]
    assert full(here, service, two[:1], Group.ORDINARY, at(3, 2, 9, 30)) is None
    assert full(here, service, two, Group.ORDINARY, at(3, 2, 9, 30)) == Full(at(3, 2, 10))
    assert full(here, service, two, Group.ORDINARY, at(3, 2, 10)) is None
    three = [*two, (at(3, 2, 15), Group.ORDINARY)]
    assert full(here, service, three, Group.ORDINARY, at(3, 2, 16)) == Full(at(3, 3, 0))
    assert full(here, service, three, Group.ORDINARY, at(3, 3, 16)) is None


def test_priority_is_beside_the_quota_unless_the_branch_says_otherwise() -> None:
    service = replace(SERVICE, quota=Quota(per_hour=1))
    booked = [(at(3, 2, 9), Group.PRIORITY)]
    assert full(branch((service,)), service, booked, Group.ORDINARY, at(3, 2, 9)) is None
    assert full(branch((service,)), service, [(at(3, 2, 9), Group.ORDINARY)], Group.DONOR, at(3, 2, 9)) is None
    strict = replace(SERVICE, quota=Quota(per_hour=1, priority_exempt=False))
    assert full(branch((strict,)), strict, booked, Group.ORDINARY, at(3, 2, 9)) == Full(at(3, 2, 10))
