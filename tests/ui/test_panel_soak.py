"""Three days on the wall, compressed: nothing piles up, no call is lost or out of order, no clock runs away."""

from __future__ import annotations

import gc
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject

from client.stream import Lost, Resumed
from domain.commands import IssueTicket
from domain.numbering import service_day
from domain.panels import Clock, Notice, Panel, Waits
from domain.priority import Group
from tests.branches import NOON, Day, branch, text
from tests.long import Tell
from tests.ui.conftest import OpenStage
from tests.ui.wall import Hang, Wall, hanger
from ui.application import Application

pytestmark = [pytest.mark.ui, pytest.mark.timeout(3600)]

HOURS = 72
WANDER = 1.5e-4  # how fast this device's clock is: 13 s a day


@pytest.fixture
def hang(open_stage: OpenStage, application: Application) -> Hang:
    """Hang a panel (`tests.ui.wall.hanger`)."""
    return hanger(open_stage, application)


class Days:
    """Calls at two counters at random moments; some twice, some during an interruption; the voice ends when it ends."""

    def __init__(self, wall: Wall, calls: int) -> None:
        self.wall = wall
        self.chance = Random(20_000)
        self.pause = HOURS * 3600 / calls
        self.made: list[str] = []
        self.entered: list[int] = []
        self.drift = timedelta(0)

    def run(self, calls: int, tell: Tell) -> None:
        wall, chance = self.wall, self.chance
        for place in range(calls):
            away = chance.random() < 0.01
            if away:
                wall.view_model.take(Lost())
            self._call(wall)
            if away:
                wall.day.now += timedelta(seconds=chance.uniform(0, 5))
                wall.view_model.take(Resumed())
            wall.tell()
            self._let_time_pass(chance.uniform(0.5, 1.5) * self.pause)
            if place % 1_000 == 999:
                tell(f"{len(self.made)} calls, {memory_mb():.1f} MB")
            if place % 50 == 0:
                self.drift = max(self.drift, abs(wall.view_model.now() - wall.day.now))
            del wall.day.history[: len(wall.day.history) - 1]
            wall.given = len(wall.day.history)

    def _call(self, wall: Wall) -> None:
        if wall.day.room.day != service_day(wall.day.now, "America/Sao_Paulo"):
            wall.do(IssueTicket(wall.day.id(), "taxes"))  # opens the day, and ends what was left of the one before
        counter = self.chance.choice("12")
        if self.chance.random() < 0.1 and wall.day.room.at_counter("1") is not None:
            wall.recall("1")
        else:
            wall.call(counter, self.chance.choice([Group.ORDINARY, Group.PRIORITY]))
        self.made.append(wall.day.room.calls[-1].number)

    def _let_time_pass(self, seconds: float) -> None:
        """The voice takes five seconds, then the rest of the time goes by in ticks of the screen."""
        wall = self.wall
        wall.wait(min(5.0, seconds / 2))
        if wall.loudspeaker.busy:
            wall.loudspeaker.finish()
        wall.wait(seconds / 2)
        entered = int(wall.stage.screen.part("face").property("entered"))
        if entered:  # there is none before the first call of a day
            self.entered.append(entered)


def objects(wall: Wall) -> tuple[int, int]:
    """How many things there are: Python's, and Qt's in the window."""
    gc.collect()
    return len(gc.get_objects()), len(wall.stage.screen.window.findChildren(QObject))


def memory_mb() -> float:
    return int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1]) * 4096 / 1e6


@pytest.mark.parametrize("calls", [300, pytest.param(20_000, marks=pytest.mark.soak)])
def test_three_days_on_the_wall(hang: Hang, tell: Tell, calls: int) -> None:
    playlist = (Notice(title=text("a"), words=text("b")), Waits(), Clock())
    wall = hang(day=Day(replace(branch(), panels=(Panel("hall", layout="media", playlist=playlist),))))
    wall.clock = lambda: NOON + (wall.day.now - NOON) * (1 + WANDER)
    wall.begin()
    days = Days(wall, calls)
    days.run(calls // 4, tell)  # by then everything has been shown once
    before, mb = objects(wall), memory_mb()
    days.run(calls - calls // 4, tell)
    after = objects(wall)
    sys.stdout.write(f"objects {before} → {after}, {mb:.1f} → {memory_mb():.1f} MB, clock at most {days.drift} off\n")
    grown = after[0] - before[0] - (len(days.made) + len(days.entered)) // 100
    assert grown < 800, f"{before} → {after}: things pile up"
    assert after[1] <= before[1] + 5
    assert memory_mb() - mb < 25
    assert days.entered == sorted(days.entered), "an older call over a newer one"
    assert days.drift < timedelta(seconds=5), "calls are too old to be said when the clock runs away"
    assert len(wall.loudspeaker.said) >= calls * 0.97, "fresh calls that nobody said"
    assert len(wall.loudspeaker.said) <= calls
