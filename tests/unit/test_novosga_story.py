"""Calls of a NovoSGA server become events, also on the next day and when its ids start again."""

from __future__ import annotations

from datetime import datetime, timedelta

from client.novosga import Shown, Story
from client.novosga_records import Installation, Offer, Unit
from client.stream import Happened, Picture, Resumed
from domain import events as e
from domain.priority import Group
from panel.announcing import Announcer
from panel.board import board
from tests.branches import NOON

FOUND = Installation(Unit(1, "Posto", ""), (Offer(5, "Exames", "", "A"),))


class Followed:
    """A panel that hears the story."""

    def __init__(self, *calls: Shown) -> None:
        self.story = Story(FOUND, "America/Sao_Paulo")
        self.picture, self.announcer = Picture(), Announcer()
        self.picture.take(self.story.begin(list(calls), NOON), NOON)
        self.picture.take(Resumed(), NOON)

    def hear(self, *calls: Shown, at: datetime = NOON) -> list[str]:
        """What is called and called again with this news."""
        told = []
        for piece in self.story.hear(list(calls), at):
            self.picture.take(piece, at)
            if isinstance(piece, Happened):
                self.announcer.hear(piece.recorded, at)
                event = piece.recorded.event
                if isinstance(event, e.TicketCalled | e.TicketRecalled):
                    told.append(event.number if isinstance(event, e.TicketCalled) else f"{event.number} again")
        return told

    def on_the_board(self) -> list[str]:
        assert self.picture.room is not None
        return [row.number for row in board(self.picture.room, self.announcer.zone) if row.number]


def call(id: int, number: str, place: int = 1) -> Shown:
    return Shown(id, number, 5, Group.ORDINARY, "Guichê", place)


def test_calls_are_heard_after_a_reset_when_ids_start_again() -> None:
    panel = Followed(call(5001, "A040"))
    assert panel.hear(call(3, "A001")) == ["A001"]
    assert panel.hear(call(3, "A001"), call(4, "A002")) == ["A002"]
    assert panel.picture.online and panel.on_the_board() == ["A002"]


def test_an_emptied_table_begins_anew_and_then_every_call_is_told() -> None:
    panel = Followed()
    panel.hear(call(5000, "A001"))
    assert panel.hear() == [] and panel.on_the_board() == []
    assert panel.hear() == []
    assert panel.hear(call(1, "A001"), call(2, "A002", 2)) == ["A001", "A002"]
    assert panel.hear(call(1, "A001"), call(2, "A002", 2)) == []


def test_of_a_restored_table_only_the_newest_is_told() -> None:
    panel = Followed(call(5001, "A040"))
    assert panel.hear(call(90, "A007"), call(91, "A008", 2), call(92, "A009")) == ["A009"]
    assert panel.hear(call(91, "A008", 2), call(92, "A009"), call(93, "A009")) == ["A009 again"]


def test_the_same_number_on_the_next_day_is_another_person_s() -> None:
    panel, tomorrow = Followed(), NOON + timedelta(days=1)
    assert panel.hear(call(7, "A001")) == ["A001"]
    assert panel.hear(call(7, "A001"), call(8, "A001")) == ["A001 again"]
    assert panel.hear(call(8, "A001"), at=tomorrow) == [] and panel.on_the_board() == []
    assert panel.announcer.calls == (), "nobody of yesterday is on the screen"
    assert panel.hear(call(8, "A001"), call(9, "A001"), at=tomorrow) == ["A001"]
    assert panel.picture.room is not None and panel.picture.room.day == tomorrow.date()


def test_a_counter_that_joins_on_the_next_day_brings_no_call_of_yesterday_back() -> None:
    panel, tomorrow = Followed(), NOON + timedelta(days=1)
    panel.hear(call(7, "A001"))
    assert panel.hear(call(8, "A001"), call(9, "A002", 12), at=tomorrow) == ["A001", "A002"]
    assert panel.picture.room is not None
    assert [one.number for one in panel.picture.room.calls] == ["A001", "A002"]
