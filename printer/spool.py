"""The store of print jobs: a job is on disk before its first byte leaves, and survives whatever happens next.

::

    queued ──► sending ──► confirmed     the printer told that it is on paper
       ▲          │  ├───► sent          all bytes left; this printer tells nothing
       └──────────┤  └───► in doubt      some bytes left: it may be on paper, it is never repeated by itself
     no byte left │
    queued ───────┴──────► failed        nobody could print it in time; nothing is on paper
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from threading import Lock

from msgspec import MsgspecError

from printer.errors import CannotPrint, SpoolFailed
from printer.layout import Paper, from_json, to_json

_VERSION = 1
_SCHEMA = """
CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    paper BLOB NOT NULL,
    second_copy INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    queued_at REAL NOT NULL,
    due_at REAL NOT NULL,
    changed_at REAL NOT NULL
);
CREATE INDEX job_due ON job (state, due_at);
"""
_SELECT = "SELECT id, key, paper, second_copy, state, attempts, queued_at, due_at FROM job"


class JobState(StrEnum):
    """Where a job is. Values are stable: they are in the store."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    CONFIRMED = "confirmed"
    IN_DOUBT = "in_doubt"
    FAILED = "failed"


UNFINISHED = (JobState.QUEUED, JobState.SENDING)


@dataclass(frozen=True)
class Job:
    """One paper on its way. ``key`` is the caller's: the same key is the same job.

    ``content`` is the paper as it is kept; ``attempts`` counts those in vain.
    """

    id: int
    key: str
    content: bytes
    second_copy: bool
    state: JobState
    attempts: int
    queued_at: datetime
    due_at: datetime

    def paper_to_print(self) -> Paper:
        """The paper, marked when it may already exist. Raises `CannotPrint` when another version kept it."""
        try:
            paper = from_json(self.content)
        except MsgspecError as error:
            raise CannotPrint("this ticket was kept by another version of this program") from error
        return paper.second_copy() if self.second_copy else paper


class Spool:
    """Jobs in one SQLite file. Any thread may call it. ``clock`` gives the time with its zone.

    Everything here raises `SpoolFailed` when the file cannot be read or written, or is of a newer program.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._lock = Lock()
        with _typed():
            self._rows = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            self._rows.execute("PRAGMA journal_mode = WAL")
            self._rows.execute("PRAGMA synchronous = FULL")  # a power cut loses nothing that was committed
            self._migrate(path)
        # Found half way: the program ended while bytes were leaving, and nobody knows how many.
        self._execute("UPDATE job SET state = ? WHERE state = ?", JobState.IN_DOUBT, JobState.SENDING)

    def add(self, key: str, paper: Paper) -> Job:
        """A new job, on disk when this returns; the job there is when ``key`` has been added before."""
        now = self._now()
        self._execute(
            "INSERT INTO job (key, paper, state, queued_at, due_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (key) DO NOTHING",
            key, to_json(paper), JobState.QUEUED, now, now, now,
        )  # fmt: skip
        return self._select("WHERE key = ?", key)[0]

    def job(self, job_id: int) -> Job | None:
        """The job, or None when it has been forgotten."""
        return next(iter(self._select("WHERE id = ?", job_id)), None)

    def recent(self, most: int = 20) -> list[Job]:
        """The latest jobs, newest first."""
        return self._select("ORDER BY id DESC LIMIT ?", most)

    def next(self) -> Job | None:
        """The waiting job that is due first; look at its ``due_at`` before printing it."""
        return next(iter(self._select("WHERE state = ? ORDER BY due_at, id LIMIT 1", JobState.QUEUED)), None)

    def move(self, job: Job, state: JobState) -> None:
        """Record that ``job`` is now in ``state``."""
        self._execute("UPDATE job SET state = ?, changed_at = ? WHERE id = ?", state, self._now(), job.id)

    def put_off(self, job: Job, until: datetime) -> None:
        """Count an attempt that printed nothing; the next one is due at ``until``."""
        self._execute(
            "UPDATE job SET state = ?, attempts = attempts + 1, due_at = ?, changed_at = ? WHERE id = ?",
            JobState.QUEUED, until.timestamp(), self._now(), job.id,
        )  # fmt: skip

    def again(self, job_id: int) -> Job | None:
        """Queue a finished job once more, as a second copy when it may be on paper; one under way stays as it is."""
        now = self._now()
        self._execute(
            "UPDATE job SET second_copy = second_copy OR state <> ?, state = ?, attempts = 0,"
            " queued_at = ?, due_at = ?, changed_at = ? WHERE id = ? AND state NOT IN (?, ?)",
            JobState.FAILED, JobState.QUEUED, now, now, now, job_id, *UNFINISHED,
        )  # fmt: skip
        return self.job(job_id)

    def forget(self, before: datetime) -> int:
        """Delete the finished jobs that last changed before this time; how many they were."""
        return self._execute(
            "DELETE FROM job WHERE changed_at < ? AND state NOT IN (?, ?)", before.timestamp(), *UNFINISHED
        )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._rows.close()

    def _migrate(self, path: Path) -> None:
        version = self._rows.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            self._rows.close()
            raise SpoolFailed(f"{path} was made by a newer version of this program (store {version})")
        if version < _VERSION:
            self._rows.executescript(f"BEGIN;{_SCHEMA}PRAGMA user_version = {_VERSION};COMMIT;")

    def _now(self) -> float:
        return self._clock().timestamp()

    def _execute(self, statement: str, *values: object) -> int:
        with self._lock, _typed():
            return self._rows.execute(statement, values).rowcount

    def _select(self, condition: str, *values: object) -> list[Job]:
        with self._lock, _typed():
            rows = self._rows.execute(f"{_SELECT} {condition}", values).fetchall()
        return [_job(row) for row in rows]


@contextmanager
def _typed() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise SpoolFailed(f"the store of print jobs cannot be used: {error}") from error


def _job(row: tuple[int, str, bytes, int, str, int, float, float]) -> Job:
    job_id, key, content, second_copy, state, attempts, queued_at, due_at = row
    return Job(
        job_id, key, content, bool(second_copy), JobState(state), attempts,
        datetime.fromtimestamp(queued_at, UTC), datetime.fromtimestamp(due_at, UTC),
    )  # fmt: skip
