"""Appointments in real databases: one ticket each, in whatever group of commands, and missed when their day is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import commands as c
from domain.agenda import Booking
from domain.answers import Refusal
from domain.appointments import Standing
from domain.ticket import State
from server import database
from server.appointments import booking, codes, store
from server.appointments.booking import By, Keys
from server.notes import store as notes
from tests.branches import ANA, NOON, TOTEM
from tests.unit.test_server_usecases import House, same

ids = (f"00000000-0000-4000-b000-{number:012x}" for number in count(1))
KEYS = Keys(b"k" * 32, b"c" * 32)
CPF = "52998224725"  # made up, with digits that agree


class Desk(House):
    """A branch's database with an agenda."""

    def book(self, minutes: float = 0, cpf: str | None = CPF) -> str:
        wanted = Booking(next(ids), "identity", self.now + timedelta(minutes=minutes), cpf=cpf)
        with database.writing(self.engine) as connection, connection.begin():
            return booking.book(connection, self.branch, wanted, KEYS, By("sol", self.now)).id

    def standing(self, appointment: str) -> Standing:
        with self.read() as connection:
            found = store.one(connection, self.branch.id, appointment)
        assert found is not None
        return found.standing


@pytest.fixture
def desk(database_url: str) -> Iterator[Desk]:
    desk = Desk(database_url)
    yield desk
    desk.engine.dispose()


def test_two_check_ins_in_one_group_are_one_ticket(desk: Desk) -> None:
    booked = desk.book()
    first, again = (c.CheckIn(next(ids), booked) for _ in range(2))
    one, two = desk.group((first, TOTEM), (again, TOTEM))
    assert isinstance(one, bytes) and isinstance(two, bytes)
    assert msgspec.json.decode(one)["ticket"] == msgspec.json.decode(two)["ticket"]
    assert msgspec.json.decode(one)["page"] == msgspec.json.decode(two)["page"] == "/t/page-1"
    assert desk.standing(booked) is Standing.ARRIVED
    assert same(desk.stored(), desk.followed())
    assert list(desk.stored().tickets) == [first.id]


def test_who_comes_again_later_is_shown_what_became_of_the_ticket(desk: Desk) -> None:
    booked = desk.book()
    first = desk.answer(c.CheckIn(next(ids), booked), TOTEM)
    assert first.ticket is not None
    desk.do(c.OpenCounter(next(ids), "1"), ANA)
    for command in (
        c.CallNext(next(ids), "1"),
        c.Start(next(ids), first.ticket.id),
        c.Finish(next(ids), first.ticket.id, note="words"),
    ):
        desk.answer(command, ANA)
    again = desk.answer(c.CheckIn(next(ids), booked), TOTEM)
    assert again.ticket is not None and again.ticket.state is State.FINISHED
    assert (again.ticket.id, again.page) == (first.ticket.id, first.page)
    with desk.read() as connection:
        found = notes.visit(connection, "centro", first.ticket.id)
    assert found is not None and [note.text for note in found.notes] == ["words"]


def test_nobody_comes_any_more_once_the_day_is_over(desk: Desk) -> None:
    today, tomorrow = desk.book(), desk.book(minutes=24 * 60)
    desk.now = NOON + timedelta(days=1)
    desk.do(c.OpenCounter(next(ids), "1"), ANA)
    assert (desk.standing(today), desk.standing(tomorrow)) == (Standing.MISSED, Standing.BOOKED)
    refused = desk.do(c.CheckIn(next(ids), today), TOTEM)
    assert isinstance(refused, Refusal) and refused.code == "appointment_another_day"
    assert isinstance(desk.do(c.CheckIn(next(ids), tomorrow), TOTEM), bytes)


def test_a_refused_check_in_leaves_the_appointment_as_it_is(desk: Desk) -> None:
    booked = desk.book(minutes=48 * 60)
    assert isinstance(desk.do(c.CheckIn(next(ids), booked), TOTEM), Refusal)
    assert isinstance(desk.do(c.CheckIn(next(ids), next(ids)), TOTEM), Refusal)
    assert desk.standing(booked) is Standing.BOOKED


def test_what_was_written_long_ago_is_forgotten_in_portions(desk: Desk) -> None:
    desk.do(c.OpenCounter(next(ids), "1"), ANA)
    for _ in range(3):
        ticket = desk.answer(c.IssueTicket(next(ids), "identity"), TOTEM).ticket
        assert ticket is not None
        desk.answer(c.CallTicket(next(ids), "1", ticket.id, "in her own words"), ANA)
        desk.answer(c.MarkNoShow(next(ids), ticket.id), ANA)
    with database.writing(desk.engine) as connection, connection.begin():
        assert notes.forget(connection, "centro", NOON, 2) == 0
        later = NOON + timedelta(seconds=1)
        assert [notes.forget(connection, "centro", later, 2) for _ in range(3)] == [2, 1, 0]


@given(st.text(max_size=40))
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    code = codes.code(b"k" * 32, typed)
    assert len(code) == 8 and codes.read(code) == code
    for written in (codes.shown(code), f" {code.lower()} ", f"vez:{code}", code.replace("0", "o").replace("1", "l")):
        assert codes.read(written) == code
    assert codes.code(b"k" * 32, typed, 1) != code != codes.code(b"l" * 32, typed)
    assert codes.read(typed) in (None, typed.strip().upper()) or len(typed) >= 8


def test_a_day_is_the_branch_s_own() -> None:
    begins, ends = store.bounds(NOON.date(), "America/Sao_Paulo")
    assert (begins, ends - begins) == (datetime(2026, 3, 2, 3, tzinfo=UTC), timedelta(days=1))
