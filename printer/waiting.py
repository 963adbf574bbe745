"""How long each paper has waited and when it is tried again, by a clock that nobody sets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from printer.job import Job


@dataclass(frozen=True)
class _Wait:
    """Of the job that was queued ``at``: since when it waits and when it is due, by the steady clock."""

    at: datetime
    since: float
    due: float


class Waiting:
    """The waits of one run of the worker, in seconds that ``seconds`` counts.

    What this run meets for the first time is due at once, and as old as the computer's ``clock`` says: only that clock
    goes on from one run to the next.
    """

    def __init__(self, clock: Callable[[], datetime], seconds: Callable[[], float]) -> None:
        self._clock, self._seconds = clock, seconds
        self._waits: dict[int, _Wait] = {}

    def meet(self, job: Job) -> None:
        """``job`` has been queued."""
        self._of(job)

    def left(self, job: Job) -> float:
        """How long until it is due; 0 or less when it is."""
        return self._of(job).due - self._seconds()

    def age(self, job: Job) -> float:
        """How long it has waited."""
        return self._seconds() - self._of(job).since

    def put_off(self, job: Job, wait: float) -> None:
        """It is due ``wait`` seconds from now."""
        self._waits[job.id] = replace(self._of(job), due=self._seconds() + wait)

    def over(self, job: Job) -> None:
        """It waits no more."""
        self._waits.pop(job.id, None)

    def _of(self, job: Job) -> _Wait:
        known = self._waits.get(job.id)
        if known is None or known.at != job.queued_at:  # queued again, perhaps by another program
            now = self._seconds()
            age = max(0.0, (self._clock() - job.queued_at).total_seconds())
            known = self._waits[job.id] = _Wait(job.queued_at, now - age, now)
        return known
