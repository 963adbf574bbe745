"""What an attendant types of a day and a time becomes the right moment, or is said to be wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from desk.booking import moment, prepared, refused
from desk.notices import Notice
from domain.agenda import Booking
from domain.errors import QuotaReached, ServiceClosed, Unknown
from domain.priority import Group
from domain.schedule import Holidays, Hours
from domain.ticket import Ticket
from tests.branches import NOON, branch

ZONE = ZoneInfo("America/Sao_Paulo")
ID = "00000000-0000-4000-8000-000000000001"
HERE = branch()
TICKET = Ticket("t", "P001", "identity", Group.PRIORITY, "es", 1, NOON)
CPF = "529.982.247-25"  # made up, with digits that agree


@pytest.mark.parametrize(
    ("day", "time", "at"),
    [
        ("12/03", "14:30", datetime(2026, 3, 12, 17, 30, tzinfo=UTC)),
        (" 2.3 ", "23h59", datetime(2026, 3, 3, 2, 59, tzinfo=UTC)),
        ("2/3/2026", "15", datetime(2026, 3, 2, 18, 0, tzinfo=UTC)),
        ("10-03", "8h", datetime(2026, 3, 10, 11, 0, tzinfo=UTC)),
        ("01/03", "10:00", datetime(2027, 3, 1, 13, 0, tzinfo=UTC)),  # yesterday was last year's
        ("31/02", "10:00", None),
        ("29/02", "10:00", None),  # neither this year nor the next has one
        ("12/03", "24:00", None),
        ("12", "10:00", None),
        ("tomorrow", "10:00", None),
        ("", "", None),
    ],
)
def test_a_day_and_a_time_are_read(day: str, time: str, at: datetime | None) -> None:
    assert moment(day, time, NOON, ZONE) == at


def test_it_is_asked_for_as_the_ticket_is() -> None:
    wanted = prepared(ID, TICKET, "taxes", ("12/03", "14:30", f" {CPF} "), NOON, HERE)
    at = datetime(2026, 3, 12, 17, 30, tzinfo=UTC)
    assert wanted == Booking(ID, "taxes", at, group=Group.PRIORITY, language="es", cpf="52998224725")
    assert prepared(ID, TICKET, "taxes", ("12/03", "14:30", "  "), NOON, HERE) == Booking(
        ID, "taxes", at, group=Group.PRIORITY, language="es"
    )


@pytest.mark.parametrize(
    ("typed", "notice"),
    [
        (("soon", "14:30", ""), "booking_unreadable"),
        (("2/3", "11:59", ""), "booking_time_over"),
        (("3/3/2028", "11:59", ""), "booking_time_over"),
        (("12/03", "14:30", "529.982.247-26"), "cpf_wrong"),
    ],
)
def test_what_is_wrong_is_said_before_anything_is_sent(typed: tuple[str, str, str], notice: str) -> None:
    assert prepared(ID, TICKET, "taxes", typed, NOON + timedelta(seconds=1), HERE) == Notice(notice)


@pytest.mark.parametrize(
    ("day", "time", "code", "again"),
    [
        ("9/3", "10:00", "", None),
        ("9/3", "17:00", "booking_closed", datetime(2026, 3, 16, 11, tzinfo=UTC)),
        ("10/3", "10:00", "booking_closed", datetime(2026, 3, 16, 11, tzinfo=UTC)),
        ("7/9", "10:00", "booking_holiday", datetime(2026, 9, 14, 11, tzinfo=UTC)),  # Independence Day is a Monday
    ],
)
def test_closed_doors_are_said_kindly_with_the_next_opening(
    day: str, time: str, code: str, again: datetime | None
) -> None:
    here = replace(HERE, hours=Hours(monday=("08:00-17:00",)), holidays=Holidays())
    found = prepared(ID, TICKET, "taxes", (day, time, ""), NOON, here)
    if again is None:
        assert isinstance(found, Booking)
    else:
        assert found == Notice(code, fact=again.isoformat())


def test_doors_that_never_open_are_said_without_a_time() -> None:
    here = replace(HERE, hours=Hours(dates={"2026-03-02": ("08:00-17:00",)}))
    assert prepared(ID, TICKET, "taxes", ("9/3", "10:00", ""), NOON, here) == Notice("booking_closed_for_long")


def test_what_the_server_knows_better_is_said_too() -> None:
    assert refused(QuotaReached(service="taxes", next="2026-03-09T14:00:00+00:00")) == Notice(
        "booking_full", fact="2026-03-09T14:00:00+00:00"
    )
    assert refused(ServiceClosed(service="taxes", next="")) == Notice("booking_closed_for_long")
    assert refused(Unknown(what="service")) is None
