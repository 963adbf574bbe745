"""The store: a job is there before anything happens to it, and after everything has."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from printer.errors import CannotPrint, SpoolFailed
from printer.spool import JobState, Spool
from tests.unit.printer.samples import TICKET

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAPER = TICKET.paper()


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **how_much: float) -> None:
        self.now += timedelta(**how_much)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "spool.sqlite"


def test_the_same_key_is_the_same_job(path: Path, clock: Clock) -> None:
    spool = Spool(path, clock)
    first = spool.add("ticket-1", PAPER)
    assert spool.add("ticket-1", dataclasses.replace(TICKET, number="A999").paper()) == first
    assert spool.add("ticket-2", PAPER).id != first.id
    assert len(spool.recent()) == 2
    spool.close()


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (JobState.QUEUED, JobState.QUEUED),
        (JobState.SENDING, JobState.IN_DOUBT),
        (JobState.SENT, JobState.SENT),
        (JobState.CONFIRMED, JobState.CONFIRMED),
        (JobState.IN_DOUBT, JobState.IN_DOUBT),
        (JobState.FAILED, JobState.FAILED),
    ],
)
def test_what_is_found_after_a_restart(path: Path, clock: Clock, left: JobState, found: JobState) -> None:
    spool = Spool(path, clock)
    job = spool.add("ticket", PAPER)
    spool.move(job, left)
    spool.close()
    spool = Spool(path, clock)
    again = spool.job(job.id)
    assert again is not None
    assert again.state is found
    assert again.paper_to_print() == PAPER
    assert (spool.next() is not None) is (found is JobState.QUEUED)
    spool.close()


@pytest.mark.parametrize(
    ("state", "queued", "second"),
    [
        (JobState.FAILED, True, False),
        (JobState.IN_DOUBT, True, True),
        (JobState.SENT, True, True),
        (JobState.CONFIRMED, True, True),
        (JobState.SENDING, False, False),
        (JobState.QUEUED, True, False),
    ],
)
def test_what_may_be_on_paper_is_printed_again_as_a_second_copy(
    path: Path, clock: Clock, state: JobState, *, queued: bool, second: bool
) -> None:
    spool = Spool(path, clock)
    job = spool.add("ticket", PAPER)
    spool.move(job, state)
    again = spool.again(job.id)
    assert again is not None
    assert (again.state is JobState.QUEUED) is queued
    assert again.second_copy is second
    assert again.paper_to_print() == (PAPER.second_copy() if second else PAPER)
    spool.close()


def test_once_a_second_copy_always_a_second_copy(path: Path, clock: Clock) -> None:
    spool = Spool(path, clock)
    job = spool.add("ticket", PAPER)
    for state in (JobState.IN_DOUBT, JobState.FAILED):
        spool.move(job, state)
        again = spool.again(job.id)
    assert again is not None and again.second_copy
    spool.close()


def test_who_is_due_first_is_next(path: Path, clock: Clock) -> None:
    spool = Spool(path, clock)
    first, second = spool.add("1", PAPER), spool.add("2", PAPER)
    following = spool.next()
    assert following is not None and following.id == first.id
    spool.put_off(first, NOON + timedelta(seconds=5))
    following = spool.next()
    assert following is not None and following.id == second.id
    spool.move(second, JobState.CONFIRMED)
    following = spool.next()
    assert following is not None
    assert (following.id, following.attempts, following.due_at) == (first.id, 1, NOON + timedelta(seconds=5))
    spool.close()


def test_only_finished_jobs_are_forgotten(path: Path, clock: Clock) -> None:
    spool = Spool(path, clock)
    jobs = [spool.add(str(state), PAPER) for state in JobState]
    for job, state in zip(jobs, JobState, strict=True):
        spool.move(job, state)
    clock.advance(days=8)
    fresh = spool.add("fresh", PAPER)
    assert spool.forget(clock() - timedelta(days=7)) == 4
    assert {job.key for job in spool.recent()} == {"queued", "sending", "fresh"}
    assert spool.job(jobs[-1].id) is None
    assert spool.again(jobs[-1].id) is None
    assert spool.add("ticket", PAPER).id > fresh.id  # a number is never given twice
    spool.close()


def test_a_store_of_a_newer_program_is_left_alone(path: Path, clock: Clock) -> None:
    Spool(path, clock).close()
    with sqlite3.connect(path) as rows:
        rows.execute("PRAGMA user_version = 99")
    rows.close()
    with pytest.raises(SpoolFailed, match="newer version"):
        Spool(path, clock)


def test_what_is_no_store_says_so(path: Path, clock: Clock) -> None:
    path.write_bytes(b"not a database at all" * 99)
    with pytest.raises(SpoolFailed, match="not a database"):
        Spool(path, clock)


def test_a_paper_of_another_version_cannot_be_printed(path: Path, clock: Clock) -> None:
    spool = Spool(path, clock)
    job = spool.add("ticket", PAPER)
    with pytest.raises(CannotPrint):
        dataclasses.replace(job, content=b'{"blocks": [{"type": "hologram"}]}').paper_to_print()
    spool.close()


def test_a_power_cut_loses_nothing_that_was_committed(path: Path, clock: Clock) -> None:
    spool = Spool(path, clock)
    modes = [spool._store.select(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous")]
    assert modes == ["wal", 2]
    spool.close()
