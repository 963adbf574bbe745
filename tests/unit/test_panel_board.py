"""The board of counters tells nobody to walk up to a counter that is occupied."""

from __future__ import annotations

from msgspec.structs import replace

from domain.branch import Counter
from domain.commands import CallNext, IssueTicket, OpenCounter, Start
from domain.panels import Zone
from panel.board import BoardRow, board
from tests.branches import ANA, BETO, Day, branch


def a_day(*services: tuple[str, ...]) -> Day:
    """Counters 1 and 2, which serve these services, are open."""
    names = ("1", "2")
    counters = tuple(Counter(name, f"0{name}", services=each) for name, each in zip(names, services, strict=True))
    day = Day(replace(branch(), counters=counters))
    for counter, actor in zip(names, (ANA, BETO), strict=True):
        day.do(OpenCounter(day.id(), counter), actor)
    return day


def call(day: Day, service: str) -> str:
    day.do(IssueTicket(day.id(), service))
    day.do(CallNext(day.id(), "1"), ANA)
    ticket = day.room.at_counter("1")
    assert ticket is not None
    return ticket.id


def test_a_counter_that_serves_another_service_is_occupied_and_tells_no_number() -> None:
    day = a_day(("identity", "taxes"), ("identity",))
    ticket = call(day, "taxes")
    identity = Zone(services=("identity",))
    busy = (BoardRow("01", is_busy=True), BoardRow("02"))
    assert board(day.room, identity) == busy
    day.do(Start(day.id(), ticket), ANA)
    assert board(day.room, identity) == busy


def test_counters_that_serve_none_of_the_zone_s_services_are_not_on_it() -> None:
    day = a_day(("identity",), ("taxes",))
    assert board(day.room, Zone(services=("taxes",))) == (BoardRow("02"),)
    assert board(day.room, Zone(counters=("1",))) == (BoardRow("01"),)
    assert board(day.room, Zone(counters=("1",), services=("taxes",))) == ()
    assert [row.counter for row in board(day.room, Zone())] == ["01", "02"]


def test_who_is_called_is_marked_until_they_have_come() -> None:
    day = a_day((), ())
    ticket = call(day, "identity")
    assert board(day.room, Zone())[0] == BoardRow("01", "A001", is_busy=True, is_called=True)
    day.do(Start(day.id(), ticket), ANA)
    assert board(day.room, Zone())[0] == BoardRow("01", "A001", is_busy=True)
