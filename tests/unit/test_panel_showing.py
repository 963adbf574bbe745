"""What stands on the panel's screen, as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.branch import Language
from domain.commands import CallNext, IssueTicket, MarkNoShow, OpenCounter, Recall
from domain.priority import Group
from panel.announcing import Announcer
from panel.showing import LAST_CALLS, PAGE_SECONDS, CallRow, Inputs, Props, WaitRow, derive, waits
from tests.branches import ANA, NOON, Day, branch

LONELY = Inputs(now=NOON, language="pt_BR")


def known(day: Day, language: Language = "pt_BR") -> Inputs:
    """What the panel knows after a day that it has followed from the start."""
    announcer = Announcer()
    announcer.begin(tuple(day.room.calls))
    return Inputs(
        now=day.now,
        language=language,
        branch=day.room.branch,
        current=announcer.current,
        calls=tuple(day.room.calls),
        online=True,
    )


def day_with_calls(count: int = 1, group: Group = Group.ORDINARY) -> Day:
    day = Day()
    day.do(OpenCounter(day.id(), "1"), ANA)
    for place in range(count):
        day.do(IssueTicket(day.id(), "identity", group))
        day.do(CallNext(day.id(), "1"), ANA)
        if place < count - 1:
            _leave(day)
    return day


def _leave(day: Day) -> None:
    ticket = day.room.at_counter("1")
    assert ticket is not None
    day.do(MarkNoShow(day.id(), ticket.id), ANA)


def test_before_the_server_is_reached() -> None:
    assert derive(LONELY) == Props(state="connecting")
    assert derive(replace(LONELY, unknown=True)) == Props(state="unknown")


def test_before_the_first_call() -> None:
    props = derive(known(Day()))
    assert (props.state, props.institution, props.branch, props.number) == ("empty", "Prefeitura", "Central", "")
    assert props.clock == "12:00"


@pytest.mark.parametrize(
    ("language", "label", "service"),
    [("pt_BR", "Guichê", "identity"), ("en", "Counter", "identity (en)"), ("es", "Ventanilla", "identity (es)")],
)
def test_a_call(language: Language, label: str, service: str) -> None:
    props = derive(known(day_with_calls(), language))
    assert (props.state, props.number, props.counter, props.times) == ("call", "A001", "01", 1)
    assert (props.counter_label, props.service, props.is_priority) == (label, service, False)
    assert props.last_calls == (), "the call in the large place does not stand in the list as well"


def test_the_priority_mark_says_only_that() -> None:
    props = derive(known(day_with_calls(group=Group.DONOR)))
    assert props.is_priority
    assert not any("donor" in str(value) for value in vars(props).values())


def test_the_last_five_calls_newest_first() -> None:
    props = derive(known(day_with_calls(8)))
    assert props.number == "A008"
    assert [row.number for row in props.last_calls] == ["A007", "A006", "A005", "A004", "A003"]
    assert len(props.last_calls) == LAST_CALLS
    assert props.last_calls[0] == CallRow("A007", "01", False)


def test_a_ticket_called_twice_stands_once() -> None:
    day = day_with_calls(2)
    ticket = day.room.at_counter("1")
    assert ticket is not None
    day.do(Recall(day.id(), ticket.id), ANA)
    props = derive(known(day))
    assert (props.number, props.times) == ("A002", 2)
    assert [row.number for row in props.last_calls] == ["A001"]


def test_yesterdays_calls_are_not_shown() -> None:
    inputs = known(day_with_calls(3))
    midnight = NOON.replace(hour=2, minute=59) + timedelta(days=1)  # 23:59 in São Paulo
    assert derive(replace(inputs, now=midnight)).state == "call"
    after = derive(replace(inputs, now=midnight + timedelta(minutes=1)))
    assert (after.state, after.number, after.last_calls, after.clock) == ("empty", "", (), "00:00")


def test_without_the_server_the_strip_says_so_and_since_when() -> None:
    inputs = replace(known(day_with_calls()), online=False, heard_at=NOON + timedelta(minutes=5))
    props = derive(inputs)
    assert (props.strip, props.offline_since) == ("offline", "12:05")
    assert props.number == "A001", "the call stays"
    assert derive(replace(inputs, online=True)).offline_since == ""


def test_the_strip_turns_through_name_notice_and_waits() -> None:
    rows = (WaitRow("identity", 5, 10),)
    inputs = replace(known(day_with_calls()), waits=rows, notice="Fechamos às 17 h.")
    pages = [derive(replace(inputs, now=NOON + timedelta(seconds=PAGE_SECONDS * page))) for page in range(3)]
    assert sorted((page.strip, page.strip_title) for page in pages) == [
        ("name", "Central"),
        ("notice", "Fechamos às 17 h."),
        ("wait", "identity"),
    ]


def test_waits_are_of_services_that_are_served_and_waited_for() -> None:
    day = Day(branch())
    day.do(IssueTicket(day.id(), "identity"))
    assert waits(day.room, "pt_BR", NOON) == (), "nobody knows how long, while no counter is open"
    day.do(OpenCounter(day.id(), "1"), ANA)
    assert [row.service for row in waits(day.room, "pt_BR", NOON)] == ["identity"]
    for _ in range(4):
        day.do(IssueTicket(day.id(), "taxes"))
    rows = waits(day.room, "en", NOON)
    assert [row.service for row in rows][:1] == [max(rows, key=lambda row: row.high).service]
    assert {row.service for row in rows} == {"identity (en)", "taxes (en)"}
