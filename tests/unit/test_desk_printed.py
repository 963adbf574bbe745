"""A ticket that a totem gave alone keeps the number on its paper, where the room calls it by another one."""

from __future__ import annotations

from domain.events import Late, Recorded, TicketIssued
from domain.priority import Group
from domain.room import Room
from domain.wait import WaitRange
from tests.branches import NOON, branch


def issued(printed: str) -> Room:
    room = Room(branch())
    late = Late(NOON, 1, printed=printed)
    event = TicketIssued("t", "A002", "A", 2, "identity", Group.ORDINARY, "pt_BR", 0, WaitRange(0, 5), late=late)
    room.apply(Recorded(1, NOON, "totem", "c", event))
    return room


def test_the_number_on_the_paper_goes_with_the_ticket() -> None:
    assert issued("A801").tickets["t"].printed == "A801"
    assert issued("").tickets["t"].printed == ""


def test_a_copy_of_the_room_knows_it_too() -> None:
    room = issued("A801")
    assert Room(room.branch, room.snapshot()).tickets["t"].printed == "A801"
