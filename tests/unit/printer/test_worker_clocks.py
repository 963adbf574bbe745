"""The computer's clock is set while papers wait for their printer: they come out as if it had not been."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from printer.spool import JobState, Spool
from printer.virtual import Fault
from tests.unit.printer.samples import Running, running, take
from tests.unit.printer.test_worker import PAPER, Desk, now, working

SET = pytest.mark.parametrize("ahead", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=-20000)])


class Clocks:
    """The computer's clock, which is ``ahead`` after somebody has set it, and the one that counts."""

    def __init__(self) -> None:
        self.ahead, self.gone = timedelta(), 0.0

    def now(self) -> datetime:
        return now() + self.ahead

    def seconds(self) -> float:
        return time.monotonic() + self.gone


@contextmanager
def waiting(folder: Path, clocks: Clocks, ahead: timedelta) -> Iterator[tuple[Running, Desk]]:
    """A printer without paper, for which P042 waits while the computer's clock is set."""
    with (
        running(folder, Fault.PAPER_OUT) as printer,
        working(folder, printer.transport, clock=clocks.now, seconds=clocks.seconds) as desk,
    ):
        desk.worker.submit("P042", PAPER)
        assert take(desk.reports).state is JobState.QUEUED
        clocks.ahead = ahead
        assert take(desk.reports).state is JobState.QUEUED  # it is tried again whatever the clock says
        yield printer, desk


@SET
def test_a_paper_that_waits_while_the_clock_is_set_comes_out_as_soon_as_the_printer_is_well(
    tmp_path: Path, ahead: timedelta
) -> None:
    with waiting(tmp_path, Clocks(), ahead) as (printer, desk):
        desk.worker.submit("P043", PAPER)
        printer.become(Fault.READY)
        printed: set[str] = set()
        while len(printed) < 2:
            printed.add(desk.until_state(JobState.CONFIRMED)[-1].key)


@SET
def test_a_paper_that_waited_too_long_is_not_printed_although_the_clock_was_set(
    tmp_path: Path, ahead: timedelta
) -> None:
    clocks = Clocks()
    with waiting(tmp_path, clocks, ahead) as (_, desk):
        clocks.gone += 121
        desk.until_state(JobState.FAILED)


def test_a_paper_of_a_run_whose_clock_was_ahead_is_printed(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool.sqlite", lambda: now() + timedelta(days=14600))
    spool.add("P042", PAPER)
    spool.close()
    with running(tmp_path) as printer, working(tmp_path, printer.transport) as desk:
        assert desk.until_state(JobState.CONFIRMED)[-1].key == "P042"
