"""How many tickets a service gives in an hour and in a day."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from domain import commands as c
from domain.branch import Hours, Quota
from domain.errors import QuotaReached
from domain.events import DayOpened, TicketIssued
from domain.legality import warnings
from domain.priority import Group
from domain.room import Room
from domain.snapshot import Snapshot
from tests.branches import NOON, Day, branch, service

HOUR = timedelta(hours=1)


def limited(quota: Quota, hours: Hours | None = None) -> Day:
    return Day(replace(branch((replace(service("identity", "A"), quota=quota), service("taxes", "B"))), hours=hours))


def issue(day: Day, group: Group = Group.ORDINARY) -> None:
    day.do(c.IssueTicket(day.id(), "identity", group))


def tried(day: Day, group: Group) -> str | None:
    try:
        issue(day, group)
    except QuotaReached as refused:
        return refused.facts["next"]
    return None


def refused_until(day: Day, group: Group = Group.ORDINARY) -> str:
    with pytest.raises(QuotaReached) as refused:
        issue(day, group)
    assert refused.value.facts["service"] == "identity"
    return refused.value.facts["next"]


def test_an_hour_ends_with_the_hour_of_the_clock() -> None:
    day = limited(Quota(per_hour=2))
    day.now += timedelta(minutes=20)
    issue(day)
    issue(day)
    assert refused_until(day) == (NOON + HOUR).isoformat()
    day.now = NOON + HOUR
    issue(day)


def test_a_day_ends_at_midnight_and_tickets_come_when_the_service_opens() -> None:
    day = limited(Quota(per_day=2, per_hour=2), Hours(monday=("08:00-17:00",), tuesday=("08:00-17:00",)))
    issue(day)
    day.now += HOUR
    issue(day)
    assert refused_until(day) == (NOON + timedelta(hours=20)).isoformat()
    day.now = NOON + timedelta(hours=20)
    issue(day)


def test_the_last_hour_leads_to_the_next_opening() -> None:
    day = limited(Quota(per_hour=1), Hours(monday=("08:00-12:30",), tuesday=("09:00-17:00",)))
    issue(day)
    assert refused_until(day) == (NOON + timedelta(hours=21)).isoformat()


def test_priority_is_neither_refused_nor_counted_unless_the_document_says_so() -> None:
    day = limited(Quota(per_day=1))
    for _ in range(3):
        issue(day, Group.PRIORITY)
    issue(day)
    refused_until(day)
    issue(day, Group.DONOR)
    strict = limited(Quota(per_day=1, priority_exempt=False))
    issue(strict, Group.PRIORITY)
    refused_until(strict)
    refused_until(strict, Group.EIGHTY_PLUS)
    (warning,) = (w for w in warnings(strict.room.branch) if w.code == "quota_refuses_priority")
    assert warning.field == "services[0].quota.priority_exempt"
    assert "quota_refuses_priority" not in [w.code for w in warnings(day.room.branch)]


def test_other_services_and_who_gave_up_change_nothing() -> None:
    day = limited(Quota(per_day=1))
    issue(day)
    day.do(c.IssueTicket(day.id(), "taxes"))
    day.do(c.Cancel(day.id(), next(iter(day.room.tickets))))
    refused_until(day)


def test_an_hour_that_the_clock_goes_back_to_counts_from_nothing() -> None:
    day = limited(Quota(per_hour=1))
    issue(day)
    day.now -= HOUR
    issue(day)
    refused_until(day)


def test_a_clock_that_dreamt_of_another_year_shuts_nobody_out() -> None:
    day = limited(Quota(per_day=1, per_hour=1))
    day.now += timedelta(days=40 * 365)
    issue(day)
    day.now = NOON
    issue(day)
    refused_until(day)


@given(
    st.integers(1, 4),
    st.integers(1, 4),
    st.lists(st.tuples(st.sampled_from(Group), st.sampled_from([0, 7, 45, 200])), max_size=25),
)
def test_no_hour_and_no_day_ever_gives_more_and_screens_count_the_same(
    per_day: int, per_hour: int, people: list[tuple[Group, int]]
) -> None:
    day = limited(Quota(per_day=per_day, per_hour=per_hour))
    for group, minutes in people:
        day.now += timedelta(minutes=minutes)
        until = tried(day, group)
        assert until is None or (until > day.now.isoformat() and not group.is_priority)
    issued = [
        recorded.at - 3 * HOUR
        for recorded in day.history
        if isinstance(recorded.event, TicketIssued) and not recorded.event.group.is_priority
    ]
    for at in issued:
        assert sum(other.date() == at.date() for other in issued) <= per_day
        assert sum((other.date(), other.hour) == (at.date(), at.hour) for other in issued) <= per_hour
    follower = Room(day.room.branch)
    for recorded in day.history:
        follower.apply(recorded.for_the_room())
    assert follower.given == day.room.given
    wire = msgspec.json.decode(msgspec.json.encode(day.room.snapshot()), type=Snapshot)
    assert wire.given == day.room.given
    assert not day.history or isinstance(day.history[0].event, DayOpened)
