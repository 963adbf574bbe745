"""When a branch gives tickets: weeks, dates, holidays and nights, whatever the wall clock does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from domain import commands as c
from domain import document
from domain.branch import Branch, Holidays, Hours, Quota
from domain.errors import DocumentInvalid, ServiceClosed
from domain.hours import Closed, Open, is_holiday, opens
from domain.priority import Group
from server.simulation.day import Simulation
from server.simulation.people import Person
from tests.branches import NOON, Day, branch, service

WORK = ("08:00-12:00", "13:00-17:00")
WEEK = Hours(monday=WORK, tuesday=WORK, wednesday=WORK, thursday=WORK, friday=WORK)
MINUTE = timedelta(minutes=1)
QUARTER = 15 * MINUTE


def at(wall: str, zone: str = "America/Sao_Paulo", fold: int = 0) -> datetime:
    """The moment at which the wall clock shows ``wall``."""
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def place(hours: Hours | None = WEEK, holidays: Holidays | None = None, own: Hours | None = None) -> Branch:
    services = (replace(service("identity", "A"), hours=own), service("taxes", "B"))
    return replace(branch(services), hours=hours, holidays=holidays)


def state(described: Branch, now: datetime) -> Open | Closed:
    return opens(described, described.services[0], now)


@pytest.mark.parametrize(
    ("wall", "opening"),
    [
        ("2026-03-02 07:59:59", "2026-03-02 08:00"),
        ("2026-03-02 08:00", None),
        ("2026-03-02 11:59:59", None),
        ("2026-03-02 12:00", "2026-03-02 13:00"),
        ("2026-03-06 17:00", "2026-03-09 08:00"),  # over the weekend
    ],
)
def test_a_week_of_spans(wall: str, opening: str | None) -> None:
    assert state(place(), at(wall)) == (Open() if opening is None else Closed(at(opening)))


def test_without_hours_a_service_is_always_open() -> None:
    assert state(branch(), NOON) == Open()
    assert state(branch(), NOON + timedelta(hours=13)) == Open()


def test_a_service_keeps_its_own_hours_inside_those_of_the_branch() -> None:
    described = place(own=Hours(tuesday=("07:00-09:00", "16:30-23:00")))
    assert state(described, at("2026-03-02 10:00")) == Closed(at("2026-03-03 08:00"))
    assert state(described, at("2026-03-03 08:30")) == Open()
    assert state(described, at("2026-03-03 09:00")) == Closed(at("2026-03-03 16:30"))
    assert state(described, at("2026-03-03 17:00")) == Closed(at("2026-03-10 08:00"))
    assert opens(described, described.services[1], at("2026-03-02 10:00")) == Open()


def test_a_night_belongs_to_the_day_on_which_it_began() -> None:
    described = place(Hours(friday=("22:00-02:00",), dates={"2026-03-13": ()}))
    assert state(described, at("2026-03-07 01:59")) == Open()  # a Saturday
    assert state(described, at("2026-03-07 02:00")) == Closed(at("2026-03-20 22:00"))
    assert state(described, at("2026-03-14 01:00")) == Closed(at("2026-03-20 22:00"))


def test_a_date_stands_above_the_week_and_above_holidays() -> None:
    hours = replace(WEEK, dates={"2026-04-21": ("09:00-10:00",), "2026-04-22": ()})
    described = place(hours, Holidays(state="SP"))
    assert state(described, at("2026-04-20 17:00")) == Closed(at("2026-04-21 09:00"))
    assert state(described, at("2026-04-21 10:00")) == Closed(at("2026-04-23 08:00"))


def test_holidays_of_the_country_the_state_and_the_city() -> None:
    sp = Holidays(state="SP", also=("01-25",), open=("11-20", "2026-10-12"))
    assert is_holiday(sp, date(2026, 12, 25)) and is_holiday(sp, date(2026, 7, 9)) and is_holiday(sp, date(2026, 1, 25))
    assert not is_holiday(Holidays(), date(2026, 7, 9))
    assert not is_holiday(sp, date(2026, 11, 20)) and not is_holiday(sp, date(2026, 10, 12))
    assert is_holiday(sp, date(2027, 10, 12))
    assert not is_holiday(sp, date(2026, 2, 17)) and is_holiday(replace(sp, optional=True), date(2026, 2, 17))
    assert state(place(None, sp), at("2026-12-25 10:00")) == Closed(at("2026-12-26 00:00"))


def test_what_never_opens_again_says_so() -> None:
    assert state(place(Hours()), NOON) == Closed(None)
    assert state(place(Hours(dates={"2026-03-01": WORK})), NOON) == Closed(None)


SAO_PAULO_BACK = "2018-02-17"  # at midnight the clock went back to 23:00
SAO_PAULO_FORTH = "2018-11-04"  # at midnight it went to 01:00


def test_an_hour_that_comes_twice_is_open_twice() -> None:
    described = place(Hours(saturday=("08:00-23:30",)))
    assert state(described, at(f"{SAO_PAULO_BACK} 23:29")) == Open()
    assert state(described, at(f"{SAO_PAULO_BACK} 23:30")) == Closed(at(f"{SAO_PAULO_BACK} 23:00", fold=1))
    assert state(described, at(f"{SAO_PAULO_BACK} 23:29", fold=1)) == Open()


def test_an_opening_in_the_hour_that_is_left_out_comes_with_the_jump() -> None:
    described = place(Hours(sunday=("00:30-06:00",)))
    jump = at(f"{SAO_PAULO_FORTH} 01:00")
    assert state(described, jump - MINUTE) == Closed(jump)
    assert state(described, jump) == Open()


spans = st.lists(st.integers(0, 95), min_size=0, max_size=4, unique=True).map(
    lambda quarters: tuple(
        f"{begin // 4:02d}:{begin % 4 * 15:02d}-{end // 4:02d}:{end % 4 * 15:02d}"
        for begin, end in zip(quarters[::2], quarters[1::2], strict=False)
    )
)
weeks = st.builds(Hours, spans, spans, spans, spans, spans, spans, spans)
zones = st.sampled_from(["America/Sao_Paulo", "America/Manaus", "Europe/Lisbon", "Australia/Lord_Howe", "Asia/Kolkata"])
moments = st.integers(0, 3 * 365 * 96).map(lambda quarters: datetime(2017, 1, 1, tzinfo=UTC) + QUARTER * quarters)


@settings(max_examples=60, deadline=None)
@given(zones, st.none() | weeks, st.none() | weeks, moments)
@example("America/Sao_Paulo", Hours(saturday=("08:00-23:30",)), None, at(f"{SAO_PAULO_BACK} 23:45"))
@example("America/Sao_Paulo", Hours(saturday=("23:30-23:45",)), None, at(f"{SAO_PAULO_BACK} 23:45"))
@example("America/Sao_Paulo", Hours(sunday=("00:15-00:45",)), None, at(f"{SAO_PAULO_FORTH} 01:00") - QUARTER)
def test_the_next_opening_is_the_first_quarter_of_an_hour_that_is_open(
    zone: str, hours: Hours | None, own: Hours | None, now: datetime
) -> None:
    described = replace(place(hours, own=own), time_zone=zone)
    found = state(described, now)
    quarters = (now + QUARTER * ahead for ahead in range(36 * 4))
    first = next((quarter for quarter in quarters if isinstance(state(described, quarter), Open)), None)
    if first is not None:
        assert found == (Open() if first == now else Closed(first))
    else:
        assert isinstance(found, Closed)
        assert found.next_opening is None or found.next_opening >= now + timedelta(hours=36)


@settings(max_examples=40, deadline=None)
@given(weeks, st.integers(-70 * 365 * 96, 160 * 365 * 96))
def test_a_clock_that_is_wrong_by_years_gets_an_answer(hours: Hours, quarters: int) -> None:
    now = NOON + QUARTER * quarters
    found = state(place(hours, Holidays(state="SP", optional=True)), now)
    if isinstance(found, Closed) and found.next_opening is not None:
        assert found.next_opening > now
        assert state(place(hours, Holidays(state="SP", optional=True)), found.next_opening) == Open()


def test_a_closed_service_gives_no_ticket_and_says_when_it_opens() -> None:
    day = Day(place(), at("2026-03-02 12:30"))
    with pytest.raises(ServiceClosed) as refused:
        day.do(c.IssueTicket(day.id(), "identity"))
    assert refused.value.facts == {"service": "identity", "next": "2026-03-02T16:00:00+00:00"}
    day.now += timedelta(minutes=30)
    day.do(c.IssueTicket(day.id(), "identity"))


DOCUMENT = document.msgspec.json.encode(branch()).decode().rstrip("}")


def with_times(words: str) -> str:
    """A whole document, in one line of JSON, and ``words`` in YAML's own flow after it."""
    return f"{DOCUMENT}, {words}}}"


def test_a_document_says_it_in_plain_words() -> None:
    read = document.read(
        with_times(
            '"hours": {"monday": ["08:00-12:00"], "dates": {2026-12-24: ["08:00-12:00"], 2026-12-25: []}}, '
            '"holidays": {"state": "SP", "also": ["01-25"], "open": [2026-07-09]}'
        )
    )
    assert read.hours == Hours(monday=("08:00-12:00",), dates={"2026-12-24": ("08:00-12:00",), "2026-12-25": ()})
    assert read.holidays == Holidays(state="SP", also=("01-25",), open=("2026-07-09",))


@pytest.mark.parametrize(
    ("words", "field", "problem"),
    [
        ('"hours": {"monday": ["8-12"]}', "hours.monday[0]", "does not match"),
        ('"hours": {"monday": ["08:00-08:00"]}', "hours.monday[0]", "begins when it ends"),
        ('"hours": {"monday": ["08:00-12:00", "11:00-13:00"]}', "hours.monday[1]", "before the one above it ends"),
        ('"hours": {"dates": {2026-02-30: []}}', "hours.dates.2026-02-30", "there is no date"),
        ('"holidays": {"state": "XX"}', "holidays", "nothing is known"),
        ('"holidays": {"country": "XX"}', "holidays", "nothing is known"),
        ('"holidays": {"also": ["13-01"]}', "holidays.also[0]", "there is no date"),
    ],
)
def test_a_document_cannot_say_what_no_calendar_has(words: str, field: str, problem: str) -> None:
    with pytest.raises(DocumentInvalid) as invalid:
        document.read(with_times(words))
    (found,) = invalid.value.problems
    assert found.field == field
    assert problem in found.message


def test_a_simulated_day_asks_how_people_are_called_whatever_the_hours() -> None:
    closed = place(Hours(sunday=WORK))
    limited = replace(closed, services=(replace(closed.services[0], quota=Quota(per_day=1)), closed.services[1]))
    simulation = Simulation(limited, ["1"])
    simulation.run([Person(at, "identity", Group.ORDINARY, 5) for at in (0, 1)])
    assert [visit.called for visit in simulation.outcome.visits] == [0, 5.5]
