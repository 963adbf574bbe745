"""The clock that screens measure with goes on whatever the computer's is set to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from client.stream import Began, Picture
from domain.answers import Start, Welcome
from tests.branches import NOON, TOTEM, Day
from ui.clock import seconds, steady_clock


def test_it_counts_on_from_where_it_began() -> None:
    counted = [500.0]
    clock = steady_clock(NOON, lambda: counted[0])
    assert clock() == NOON
    counted[0] += 90
    assert clock() == NOON + timedelta(seconds=90)


def test_it_goes_by_what_nobody_sets() -> None:
    before = seconds()
    clock = steady_clock(datetime(1970, 1, 1, tzinfo=UTC))
    assert timedelta() <= clock() - datetime(1970, 1, 1, tzinfo=UTC) <= timedelta(seconds=seconds() - before)


def test_a_screen_that_began_with_a_wrong_clock_knows_the_server_s_time_until_the_end() -> None:
    counted, day = [0.0], Day()
    clock, picture = steady_clock(NOON - timedelta(days=20000), lambda: counted[0]), Picture()
    picture.take(Began(Welcome(TOTEM, "", day.room.branch), Start(NOON, day.room.snapshot())), clock())
    counted[0] += 3600
    assert picture.server_time(clock()) == NOON + timedelta(hours=1)
