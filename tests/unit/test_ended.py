"""The tickets of today that are over, in real databases: found by their number, page by page, without any words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import msgspec
import pytest
from msgspec.structs import replace

from domain import commands as c
from domain.agenda import Booking
from domain.answers import Refusal
from domain.commands import Role
from domain.ended import Ended, EndedPage
from domain.schedule import Hours, Quota
from domain.ticket import State
from server import database, enrolments
from server.appointments import booking, store
from server.appointments.booking import By, Keys
from server.errors import Refused
from server.notes import ended
from server.notes.ended import SHOWN, Looking
from tests.branches import ANA, NOON, TOTEM, branch
from tests.unit.test_server_usecases import House

ids = (f"00000000-0000-4000-9000-{number:012x}" for number in count(1))
KEYS = Keys(b"k" * 32, b"c" * 32)


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    house = House(database_url)
    yield house
    house.engine.dispose()


def look(house: House, typed: str = "", before: int | None = None) -> EndedPage:
    with house.read() as connection:
        return ended.find(connection, house.branch, Looking(typed, before), house.now)


def give(house: House, service: str = "identity") -> str:
    answer = house.answer(c.IssueTicket(next(ids), service), TOTEM)
    assert answer.ticket is not None
    return answer.ticket.id


def sit(house: House) -> None:
    with database.writing(house.engine) as connection, connection.begin():
        enrolments.enroll(connection, house.branch.id, Role.ATTENDANT, "Ana Lima", ANA.id, "code", house.now)
    house.answer(c.OpenCounter(next(ids), "1"), ANA)


def serve(house: House, ticket: str, note: str = "") -> None:
    house.answer(c.CallTicket(next(ids), "1", ticket, "illness"), ANA)
    house.answer(c.Start(next(ids), ticket), ANA)
    house.answer(c.Finish(next(ids), ticket, ("taxes",), "solved", "none", note), ANA)


def test_it_says_who_served_when_and_how_it_ended_and_not_what_was_written(house: House) -> None:
    sit(house)
    served, gone, waiting = give(house), give(house), give(house)
    serve(house, served, "Marker-Aurora")
    house.now += timedelta(minutes=9)
    house.answer(c.Cancel(next(ids), gone), TOTEM)
    page = look(house)
    assert page == EndedPage(
        (
            Ended(gone, "A002", "identity", State.CANCELLED, NOON, house.now),
            Ended(
                served,
                "A001",
                "identity",
                State.FINISHED,
                NOON,
                NOON,
                "1",
                "Ana Lima",
                ("taxes",),
                "solved",
                "none",
                noted=True,
            ),
        )
    )
    said = msgspec.json.encode(page).decode()
    assert waiting not in said and "Marker" not in said and "A003" not in said


def test_a_number_is_found_with_or_without_its_zeros(house: House) -> None:
    sit(house)
    for _ in range(12):
        serve(house, give(house))
    serve(house, give(house, "taxes"))
    assert [each.number for each in look(house, "a2").tickets] == ["A002"]
    assert [each.number for each in look(house, "A 012").tickets] == ["A012"]
    assert [each.number for each in look(house, "b").tickets] == ["B001"]
    assert [each.number for each in look(house, "01").tickets] == ["B001", "A012", "A011", "A010", "A001"]
    assert look(house, "%").tickets == look(house).tickets  # what is no letter and no digit finds nothing out
    assert look(house, "Z9").tickets == () and look(house, "1a2").tickets == ()


def test_pages_follow_one_another_without_gap_or_repeat(house: House) -> None:
    tickets = [give(house) for _ in range(SHOWN + 3)]
    for ticket in tickets:
        house.answer(c.Cancel(next(ids), ticket), TOTEM)
    first = look(house)
    rest = look(house, before=first.before)
    assert len(first.tickets) == SHOWN and rest.before is None
    assert [each.ticket for each in (*first.tickets, *rest.tickets)] == tickets[::-1]


def test_yesterday_is_over(house: House) -> None:
    house.answer(c.Cancel(next(ids), give(house)), TOTEM)
    house.now += timedelta(days=1)
    assert look(house).tickets == ()


def book(house: House, hours: float) -> str:
    wanted = Booking(next(ids), "identity", house.now + timedelta(hours=hours))
    with database.writing(house.engine) as connection, connection.begin():
        return booking.book(connection, house.branch, wanted, KEYS, By("sol", house.now)).id


def refused(house: House, hours: float) -> Refusal:
    with pytest.raises(Refused) as error:
        book(house, hours)
    return error.value.refusal


def test_an_appointment_is_kept_only_while_the_branch_is_open_and_has_room(database_url: str) -> None:
    small = branch()
    service = replace(small.services[0], quota=Quota(per_hour=1))
    open_now = Hours(monday=("08:00-17:00",), tuesday=("08:00-17:00",))
    house = House(database_url, replace(small, services=(service, small.services[1]), hours=open_now))
    first = book(house, 1)
    full = refused(house, 1.5)
    assert (full.code, full.facts["next"]) == ("quota_reached", (NOON + timedelta(hours=2)).isoformat())
    shut = refused(house, 6)
    assert (shut.code, shut.facts["next"]) == ("service_closed", (NOON + timedelta(hours=20)).isoformat())
    with database.writing(house.engine) as connection, connection.begin():
        store.cancel(connection, first, house.now)
    assert book(house, 1.5)
    house.engine.dispose()
