"""What helps a person goes with their ticket to who serves them, and to nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain import commands as c
from domain.commands import Actor, Role
from domain.events import TicketIssued
from domain.needs import Need, in_order
from domain.snapshot import Snapshot
from tests.branches import NOON, TOTEM, Day

ALOUD_AND_LOW = (Need.READ_ALOUD, Need.LOW_DOWN)


def given() -> Day:
    day = Day()
    day.do(c.IssueTicket("t1", "identity", needs=(Need.LOW_DOWN, Need.READ_ALOUD, Need.LOW_DOWN)), TOTEM)
    return day


def test_each_is_kept_once_and_in_one_order() -> None:
    assert in_order((Need.LOW_DOWN, Need.READ_ALOUD, Need.LOW_DOWN)) == ALOUD_AND_LOW
    assert given().room.tickets["t1"].needs == ALOUD_AND_LOW


def test_a_copy_of_the_room_knows_them_and_no_screen_of_the_lobby_does() -> None:
    day = given()
    snapshot: Snapshot = day.room.snapshot()
    assert [ticket.needs for ticket in snapshot.tickets] == [ALOUD_AND_LOW]
    assert [ticket.needs for ticket in snapshot.for_the_room().tickets] == [()]
    issued = next(each for each in day.history if isinstance(each.event, TicketIssued))
    for told in (issued.for_the_room(), issued.for_a_totem()):
        assert isinstance(told.event, TicketIssued) and told.event.needs == ()


@pytest.mark.parametrize("needs", [(), (Need.SIGN_LANGUAGE,)])
def test_a_ticket_that_a_totem_gave_alone_keeps_them(needs: tuple[Need, ...]) -> None:
    day = Day()
    totem = Actor("totem-1", Role.TOTEM)
    at = NOON - timedelta(minutes=2)
    day.do(c.IssueLeased("t2", "identity", "A801", at, needs=needs), totem)
    assert day.room.tickets["t2"].needs == needs
