"""When the computer says that somebody waits, and where the window stands tomorrow."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import tray
from desk.attention import Attention, somebody_came
from desk.memory import Memory, MemoryFile
from desk.serving import Queue
from desk.sight import Sight
from desk.window import FRAME, fitting
from domain.priority import Group
from domain.ticket import Ticket
from tests.branches import NOON, branch
from tests.ui.desk_stage import FakeBell

FREE = Sight(
    branch=branch(),
    now=NOON,
    counter="1",
    seats=(("1", "ana"),),
    taken=frozenset(),
    ticket=None,
    queue=Queue(),
    aside=(),
    today=(),
    online=True,
    heard_at=NOON,
    pressed=False,
    ready=True,
    leaving=False,
    notice=None,
)
ONE = replace(FREE, queue=Queue(total=1))
SERVING = replace(FREE, ticket=Ticket("t", "A001", "identity", Group.ORDINARY, "pt_BR", (1,), NOON))


@pytest.mark.parametrize(
    ("before", "now", "came"),
    [
        (FREE, ONE, True),
        (FREE, FREE, False),
        (ONE, replace(FREE, queue=Queue(total=2)), False),  # they know already
        (SERVING, replace(SERVING, queue=Queue(total=1)), False),  # never when one is serving
        (SERVING, ONE, False),  # who just finished sees it
        (FREE, replace(SERVING, queue=Queue(total=1)), False),
        (replace(FREE, counter=None), ONE, False),  # who just sat down sees it
        (FREE, replace(ONE, counter=None), False),  # in a pause there is no counter
        (replace(FREE, counter="2"), ONE, False),
        (FREE, replace(ONE, leaving=True), False),
        (None, ONE, False),
        (FREE, None, False),
    ],
)
def test_it_is_said_to_who_is_free_and_only_when_somebody_came(
    before: Sight | None, now: Sight | None, came: bool
) -> None:
    assert somebody_came(before, now) is came


@pytest.mark.parametrize(
    ("memory", "rung"),
    [
        (Memory(), ["title. text"]),
        (Memory(sound=True), ["title. text", "sound"]),
        (Memory(notify=False, sound=True), ["sound"]),
        (Memory(notify=False), []),
    ],
)
def test_it_is_said_once_and_as_the_person_has_set_it(memory: Memory, rung: list[str]) -> None:
    bell = FakeBell()
    attention = Attention(bell, lambda: ("title", "text"))
    for sight in (FREE, ONE, ONE, replace(FREE, queue=Queue(total=3))):
        attention.see(sight, memory)
    assert bell.rung == rung
    attention.see(FREE, memory)
    attention.see(ONE, memory)
    assert bell.rung == rung * 2


def test_its_sound_and_its_mark_are_there() -> None:
    assert tray.CHIME.is_file() and tray.MARK.is_file()


SCREEN = (0, 0, 1366, 740)
LEAST = (360, 320)


@pytest.mark.parametrize(
    ("place", "screens", "found"),
    [
        ((900, 60, 420, 640), [SCREEN], (900, 60, 420, 640)),
        ((1200, 60, 420, 640), [SCREEN], None),  # its middle was on a monitor that is gone
        ((1000, 60, 420, 640), [SCREEN], (946, 60, 420, 640)),  # half of it was
        ((900, 60, 420, 1000), [SCREEN], (900, FRAME, 420, 740 - FRAME)),
        ((-100, -20, 420, 640), [SCREEN], (0, FRAME, 420, 640)),
        ((1500, 60, 420, 640), [SCREEN, (1366, 0, 1920, 1040)], (1500, 60, 420, 640)),
        ((10, 60, 0, -5), [SCREEN], None),
        ((10, 60, 420, 640), [], None),
        ((10, 60, 420, 640), [(0, 0, 320, 240)], None),
    ],
)
def test_the_window_comes_back_where_it_can_be_seen(
    place: tuple[int, int, int, int], screens: list[tuple[int, int, int, int]], found: tuple[int, int, int, int] | None
) -> None:
    assert fitting(place, screens, LEAST) == found


@given(
    st.tuples(*[st.integers(-5000, 5000)] * 2, *[st.integers(-10, 5000)] * 2),
    st.lists(st.tuples(*[st.integers(-3000, 3000)] * 2, *[st.integers(640, 4000)] * 2), max_size=3),
)
def test_its_title_bar_can_always_be_taken_hold_of(
    place: tuple[int, int, int, int], screens: list[tuple[int, int, int, int]]
) -> None:
    found = fitting(place, screens, LEAST)
    if found is not None:
        x, y, width, height = found
        assert any(
            left <= x <= left + across - width and top + FRAME <= y and y + height <= top + down
            for left, top, across, down in screens
        )


def test_what_was_remembered_before_still_is(tmp_path: Path) -> None:
    file = MemoryFile(tmp_path / "window.json")
    (tmp_path / "window.json").write_text('{"place": [1, 2, 3, 4], "on_top": true}', encoding="utf-8")
    assert file.read() == Memory(place=(1, 2, 3, 4), on_top=True)
