"""The disk is full when the program that prints starts, or stops: no paper is lost, none is doubted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from printer.errors import SpoolFailed
from printer.spool import JobState, Spool
from tests.unit.printer.samples import Mute
from tests.unit.printer.test_standing_in import PAPER, assert_printed_once_and_without_doubt, mute_pair, until


def full(monkeypatch: pytest.MonkeyPatch, change: str, times: int) -> None:
    """The disk takes this change only after so many attempts."""
    left, whole = [True] * times, getattr(Spool, change)

    def sometimes(*values: Any) -> Any:
        if left and left.pop():
            raise SpoolFailed("the store of print jobs cannot be used: database or disk is full")
        return whole(*values)

    monkeypatch.setattr(Spool, change, sometimes)


@pytest.mark.expects_log("cannot be used: database or disk is full")
def test_a_stop_before_the_disk_has_space_again_leaves_a_paper_that_waits_and_no_doubt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(monkeypatch, "give_back", 1)
    with mute_pair(tmp_path, Mute(), Mute(), retries=(60.0,)) as (worker, _, reports):
        worker.submit("P042", PAPER)
        until(reports, JobState.QUEUED)
    assert_printed_once_and_without_doubt(tmp_path)


@pytest.mark.expects_log("cannot be used: database or disk is full")
def test_a_disk_that_stays_full_holds_up_no_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full(monkeypatch, "give_back", 100)
    with mute_pair(tmp_path, Mute(), Mute(), retries=(60.0,)) as (worker, spool, reports):
        job = worker.submit("P042", PAPER)
        until(reports, JobState.QUEUED)
        assert worker.stop()
        kept = spool.job(job.id)
        assert kept is not None and kept.state is JobState.SENDING


@pytest.mark.expects_log("cannot be used: database or disk is full")
def test_a_disk_that_is_full_at_the_start_stops_no_printing_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(monkeypatch, "forget", 1)
    printer = Mute(has_paper=True)
    with mute_pair(tmp_path, printer, Mute()) as (worker, _, reports):
        worker.submit("P042", PAPER)
        until(reports, JobState.SENT)
    assert len(printer.papers) == 1
