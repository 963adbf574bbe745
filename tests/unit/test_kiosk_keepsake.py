"""The ticket on the screen outlives the program: for as long as it would have stood there, and not once it was left."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from domain.priority import Group
from domain.ticket import Ticket
from kiosk.alone.memory import Memory, open_database
from kiosk.entries import Wedge
from kiosk.issuing import Issued, Progress
from kiosk.keepsake import Kept, shown
from kiosk.reader import Reader
from tests.branches import NOON

TICKET = Ticket("t", "A001", "identity", Group.ORDINARY, "es", 1, NOON)
ISSUED = Issued(TICKET, "https://vez.example/t/x", Progress.PRINTED)


def kept(folder: Path) -> Kept:
    return Kept(Memory(open_database(folder)))


def test_it_is_there_after_the_program_has_ended_and_gone_when_it_was_left(tmp_path: Path) -> None:
    kept(tmp_path).keep(shown(ISSUED, "es", NOON))
    again = kept(tmp_path)
    found = again.recall(NOON + timedelta(seconds=20), 60)
    assert found is not None
    assert (found.ticket.number, found.page, found.progress, found.language) == (
        "A001",
        "https://vez.example/t/x",
        Progress.PRINTED,
        "es",
    )
    again.forget()
    assert kept(tmp_path).recall(NOON, 60) is None


def test_it_is_not_shown_to_who_comes_later_nor_by_a_clock_that_went_back(tmp_path: Path) -> None:
    for late in (timedelta(seconds=61), -timedelta(seconds=1)):
        here = kept(tmp_path)
        here.keep(shown(ISSUED, "es", NOON))
        assert here.recall(NOON + late, 60) is None
        assert kept(tmp_path).recall(NOON, 60) is None, "and it is forgotten"


def typed(wedge: Wedge, text: str) -> str:
    for place, letter in enumerate(text):
        wedge.letter(letter, place / 1000)
    return wedge.enter(len(text) / 1000)


def test_what_a_reader_types_before_a_code_is_no_part_of_it() -> None:
    assert typed(Wedge(Reader(prefix="~Q")), "~QVEZ:7K3MQ0AB") == "VEZ:7K3MQ0AB"
    assert typed(Wedge(Reader(prefix="~Q")), "VEZ:7K3MQ0AB") == "VEZ:7K3MQ0AB"
    assert typed(Wedge(), "~QVEZ:7K3MQ0AB") == "~QVEZ:7K3MQ0AB"


def test_a_reader_may_end_with_tab_where_it_was_set_up_so() -> None:
    assert Wedge(Reader(ends="tab")).ends("\t")
    assert not Wedge().ends("\t"), "Tab goes from one control to the next"
    assert Wedge(Reader(ends="tab")).ends("\r")
