"""A panel that begins again (another document, another server) loses no call and repeats none; zones."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain import events as e
from domain.branch import Language
from domain.panels import Zone
from domain.priority import Group
from domain.snapshot import CALLS_KEPT, Call
from panel.announcing import Announcer, Pace
from tests.branches import NOON


def called(version: int, at: datetime = NOON, counter: str = "1", service: str = "identity") -> e.Recorded:
    event = e.TicketCalled(f"t{version}", f"A{version:03}", service, Group.ORDINARY, "pt_BR", counter, "", ())
    return e.Recorded(version, at, "", "", event)


def call(version: int, at: datetime = NOON, counter: str = "1", service: str = "identity") -> Call:
    return Call(version, at, f"t{version}", f"A{version:03}", service, Group.ORDINARY, counter, 1)


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def citizens(*tickets: str, language: Language = "pt_BR") -> dict[str, Language]:
    """Those who were called and have not come."""
    return dict.fromkeys(tickets, language)


def told(announcer: Announcer, until: float = 120) -> list[int]:
    """What is said from now on, a second after the other."""
    found = (announcer.advance(NOON + seconds(place), speaking=False) for place in range(int(until)))
    return [one.version for one in found if one is not None]


def test_who_waits_for_a_turn_still_has_it() -> None:
    announcer = Announcer()
    for version in (1, 2, 3):
        announcer.hear(called(version), NOON)
    announcer.advance(NOON, speaking=False)
    announcer.resume([call(1), call(2), call(3)], citizens("t1", "t2", "t3"), NOON)
    assert told(announcer) == [2, 3]


def test_what_was_missed_is_said_once_when_it_is_fresh() -> None:
    announcer = Announcer(Pace(stale=seconds(30)))
    announcer.begin([call(1)])
    announcer.resume(
        [call(1), call(2, NOON - seconds(40)), call(3, NOON - seconds(3))], citizens("t1", "t2", "t3"), NOON
    )
    assert told(announcer) == [3]
    announcer.resume([call(1), call(2), call(3)], citizens("t1", "t2", "t3"), NOON)
    assert told(announcer) == []
    assert announcer.current is not None and announcer.current.version == 3


def test_what_was_missed_is_said_in_the_citizen_s_language() -> None:
    announcer = Announcer()
    announcer.begin([call(1)])
    announcer.resume([call(1), call(2)], citizens("t1", "t2", language="es"), NOON)
    said = announcer.advance(NOON, speaking=False)
    assert said is not None and (said.version, said.language) == (2, "es")


def test_who_has_come_in_between_is_not_called() -> None:
    announcer = Announcer()
    announcer.hear(called(1), NOON)
    announcer.hear(called(2), NOON)
    announcer.advance(NOON, speaking=False)
    announcer.resume([call(1), call(2), call(3)], citizens("t1"), NOON)
    assert told(announcer) == []


def test_a_panel_whose_zone_has_changed_begins_again() -> None:
    announcer = Announcer()
    for version in (1, 2):
        announcer.hear(called(version, counter=str(version)), NOON)
    announcer.zone = Zone(counters=("2",))
    announcer.resume([call(1), call(2, counter="2")], citizens("t1", "t2"), NOON)
    assert announcer.current is not None and announcer.current.version == 2
    assert told(announcer) == []


def test_the_last_calls_of_a_zone_are_not_pushed_out_by_those_of_others() -> None:
    announcer = Announcer(zone=Zone(counters=("1",)))
    announcer.hear(called(1), NOON)
    for version in range(2, 40):
        announcer.hear(called(version, counter="2"), NOON)
    assert [one.version for one in announcer.calls] == [1]
    announcer.resume([call(version, counter="2") for version in range(30, 40)], {}, NOON)
    assert [one.version for one in announcer.calls] == [1]
    for version in range(40, 80):
        announcer.hear(called(version), NOON)
    assert len(announcer.calls) == CALLS_KEPT


def test_only_the_calls_of_its_zone() -> None:
    announcer = Announcer(zone=Zone(counters=("1",), services=("identity",)))
    announcer.begin([call(1), call(2, counter="2")])
    assert announcer.current is not None and announcer.current.version == 1
    for place, (counter, service) in enumerate([("2", "identity"), ("1", "taxes"), ("1", "identity")], start=3):
        announcer.hear(called(place, NOON, counter, service), NOON)
    assert told(announcer) == [5]
    announcer.resume([call(5), call(6, counter="2")], citizens("t5", "t6"), NOON)
    assert told(announcer) == []


def test_a_ticket_that_goes_on_to_another_zone_is_not_announced_here_any_more() -> None:
    announcer = Announcer(zone=Zone(counters=("1",)))
    announcer.hear(called(1), NOON)
    elsewhere = e.TicketRecalled("t1", "A001", "identity", Group.ORDINARY, "pt_BR", "2", 2)
    announcer.hear(e.Recorded(2, NOON, "", "", elsewhere), NOON)
    assert told(announcer) == []
