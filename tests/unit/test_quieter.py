"""By what the server tells which hours are quieter: how long those waited who came without an hour of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from domain import commands as c
from domain.agenda import Booking
from domain.later import Waited
from server import database
from server.appointments import booking
from server.appointments.booking import By
from server.quieter import waited
from tests.branches import ANA, NOON, TOTEM
from tests.unit.test_appointments_stored import KEYS, ids
from tests.unit.test_server_usecases import House


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    house = House(database_url)
    yield house
    house.engine.dispose()


def call_everybody(house: House, at: float) -> None:
    """In the order in which they are called, ``at`` minutes after noon."""
    house.now = NOON + timedelta(minutes=at)
    while isinstance(house.do(c.CallNext(next(ids), "1"), ANA), bytes):
        with house.read() as connection:
            (number,) = connection.exec_driver_sql("SELECT id FROM tickets WHERE state = 'called'").scalars()
        house.do(c.MarkNoShow(next(ids), number), ANA)


def test_who_had_an_appointment_or_came_back_at_an_hour_they_chose_waited_for_that_hour(house: House) -> None:
    with database.writing(house.engine) as connection, connection.begin():
        wanted = Booking(next(ids), "identity", NOON + timedelta(hours=2))
        booked = booking.book(connection, house.branch, wanted, KEYS, By("sol", NOON)).id
    house.group(
        (c.OpenCounter(next(ids), "1"), ANA),
        (c.IssueTicket(next(ids), "identity"), TOTEM),
        (c.IssueTicket(next(ids), "identity", later=NOON + timedelta(hours=3)), TOTEM),
        (c.CheckIn(next(ids), booked), TOTEM),
        (c.IssueTicket(next(ids), "taxes"), TOTEM),
    )
    call_everybody(house, 10)
    call_everybody(house, 200)
    with house.read() as connection:
        next_week = NOON + timedelta(weeks=1)
        assert list(waited(connection, house.branch, "identity", next_week)) == [Waited(NOON, 10.0)]
        assert list(waited(connection, house.branch, "identity", next_week + timedelta(days=1))) == []
