"""The spool of print jobs: a job is on disk before its first byte leaves, and survives whatever happens next.

::

    queued ──► sending ──► confirmed     the printer told that it is on paper
       ▲          │  ├───► sent          all bytes left; this printer tells nothing
       └──────────┤  └───► in doubt      some bytes left: it may be on paper, it is never repeated by itself
     no byte left │
    queued ───────┴──────► failed        nobody could print it in time, or it was dropped; nothing is on paper
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from printer.job import UNFINISHED, Job, JobState, packed
from printer.layout import Paper
from printer.store import Store

__all__ = ["SPOOL_FILE", "UNFINISHED", "Job", "JobState", "Spool"]

SPOOL_FILE = "spool.db"  # in the program's data folder
_SELECT = "SELECT id, key, paper, second_copy, state, attempts, queued_at, due_at, changed_at, printer, detail FROM job"


class Spool:
    """Jobs in one SQLite file. Any thread may call it. ``clock`` gives the time with its zone.

    Only the program that prints is the ``owner``: what it finds half way has no other program behind it. Everything
    here raises `SpoolFailed` when the file cannot be read or written, or is of a newer program.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime], *, owner: bool = True) -> None:
        self._clock = clock
        self._store = Store(path)
        self._pictures: dict[str, bytes] = dict(self._store.select("SELECT digest, data FROM picture"))
        if owner:  # found half way: the program ended while bytes were leaving, and nobody knows how many
            self._store.execute("UPDATE job SET state = ? WHERE state = ?", JobState.IN_DOUBT, JobState.SENDING)

    def add(self, key: str, paper: Paper) -> Job:
        """A new job, on disk when this returns; the job there is when ``key`` has been added before."""
        now = self._now()
        content, pictures = packed(paper)
        with self._store.together():
            for digest in pictures.keys() - self._pictures.keys():
                self._store.execute("INSERT OR IGNORE INTO picture VALUES (?, ?)", digest, pictures[digest])
            self._store.execute(
                "INSERT INTO job (key, paper, state, queued_at, due_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (key) DO NOTHING",
                key, content, JobState.QUEUED, now, now, now,
            )  # fmt: skip
        self._pictures.update(pictures)
        return self._select("WHERE key = ?", key)[0]

    def job(self, job_id: int) -> Job | None:
        """The job, or None when it has been forgotten."""
        return next(iter(self._select("WHERE id = ?", job_id)), None)

    def has(self, key: str) -> bool:
        """Whether there is a job with this key."""
        return bool(self._store.select("SELECT 1 FROM job WHERE key = ?", key))

    def recent(self, most: int = 20) -> list[Job]:
        """The latest jobs, newest first."""
        return self._select("ORDER BY id DESC LIMIT ?", most)

    def next(self) -> Job | None:
        """The waiting job that is to be tried first; whether it is time yet is the worker's to know."""
        return next(iter(self._select("WHERE state = ? ORDER BY due_at, id LIMIT 1", JobState.QUEUED)), None)

    def claim(self, job: Job, printer: str) -> bool:
        """Record that ``job`` now leaves for ``printer``.

        False: it waits no more, since somebody dropped it. Then no byte of it may leave.
        """
        taken = self._store.execute(
            "UPDATE job SET state = ?, printer = ?, changed_at = ? WHERE id = ? AND state = ?",
            JobState.SENDING, printer, self._now(), job.id, JobState.QUEUED,
        )  # fmt: skip
        return taken > 0

    def give_back(self, job: Job) -> None:
        """Undo a claim of which no byte has left: ``job`` waits again, for another printer or another run."""
        self._store.execute(
            "UPDATE job SET state = ?, changed_at = ? WHERE id = ? AND state = ?",
            JobState.QUEUED, self._now(), job.id, JobState.SENDING,
        )  # fmt: skip

    def move(self, job: Job, state: JobState, detail: str = "") -> None:
        """Record that ``job`` is now in ``state``."""
        self._store.execute(
            "UPDATE job SET state = ?, detail = ?, changed_at = ? WHERE id = ?", state, detail, self._now(), job.id
        )

    def put_off(self, job: Job, until: datetime, detail: str = "") -> None:
        """Count an attempt that printed nothing; the next one is due at ``until``. A dropped job stays dropped."""
        self._store.execute(
            "UPDATE job SET state = ?, attempts = attempts + 1, due_at = ?, detail = ?, changed_at = ?"
            " WHERE id = ? AND state IN (?, ?)",
            JobState.QUEUED, until.timestamp(), detail, self._now(), job.id, *UNFINISHED,
        )  # fmt: skip

    def again(self, job_id: int) -> Job | None:
        """Queue a finished job once more, as a second copy when it may be on paper; one under way stays as it is."""
        now = self._now()
        self._store.execute(
            "UPDATE job SET second_copy = second_copy OR state <> ?, state = ?, attempts = 0,"
            " queued_at = ?, due_at = ?, changed_at = ? WHERE id = ? AND state NOT IN (?, ?)",
            JobState.FAILED, JobState.QUEUED, now, now, now, job_id, *UNFINISHED,
        )  # fmt: skip
        return self.job(job_id)

    def drop(self, job_id: int) -> bool:
        """Give up a job that waits: nothing of it will be printed. False when it does not wait."""
        dropped = self._store.execute(
            "UPDATE job SET state = ?, detail = 'dropped', changed_at = ? WHERE id = ? AND state = ?",
            JobState.FAILED, self._now(), job_id, JobState.QUEUED,
        )  # fmt: skip
        return dropped > 0

    def forget(self, before: datetime) -> int:
        """Delete the finished jobs that last changed before this time; how many they were."""
        gone = self._store.execute(
            "DELETE FROM job WHERE changed_at < ? AND state NOT IN (?, ?)", before.timestamp(), *UNFINISHED
        )
        if gone and self._pictures:
            with self._store.together():
                self._store.execute(
                    "DELETE FROM picture WHERE NOT EXISTS"
                    " (SELECT 1 FROM job WHERE instr(CAST(job.paper AS TEXT), picture.digest))"
                )
                self._pictures = dict(self._store.select("SELECT digest, data FROM picture"))
        return gone

    def use(self, printer: str, length_mm: float) -> None:
        """Count paper that ``printer`` has printed."""
        self._store.execute(
            "INSERT INTO roll VALUES (?, ?, ?) ON CONFLICT (printer) DO UPDATE SET used_mm = used_mm + ?",
            printer, length_mm, self._now(), length_mm,
        )  # fmt: skip

    def used_mm(self, printer: str) -> float:
        """How much paper ``printer`` has used since its last new roll, as counted."""
        rows = self._store.select("SELECT used_mm FROM roll WHERE printer = ?", printer)
        return float(rows[0][0]) if rows else 0.0

    def rolls(self) -> list[tuple[str, float, datetime]]:
        """Every printer with the paper it has used, in millimetres, and since when."""
        rows = self._store.select("SELECT printer, used_mm, since FROM roll ORDER BY printer")
        return [(printer, used, datetime.fromtimestamp(since, UTC)) for printer, used, since in rows]

    def new_roll(self, printer: str) -> None:
        """Begin to count anew: somebody has put a new roll into ``printer``."""
        self._store.execute("INSERT OR REPLACE INTO roll VALUES (?, 0, ?)", printer, self._now())

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def _now(self) -> float:
        return self._clock().timestamp()

    def _select(self, condition: str, *values: object) -> list[Job]:
        return [self._job(row) for row in self._store.select(f"{_SELECT} {condition}", *values)]

    def _job(self, row: tuple[Any, ...]) -> Job:
        job_id, key, content, second_copy, state, attempts, queued, due, changed, printer, detail = row
        queued_at, due_at, changed_at = (datetime.fromtimestamp(moment, UTC) for moment in (queued, due, changed))
        return Job(
            job_id, key, content, bool(second_copy), JobState(state), attempts, queued_at, due_at, changed_at,
            printer, detail, self._pictures,
        )  # fmt: skip
