"""What a technician does with papers: the spool, the counters, a test page, the report of the self-test on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.words import Language
from kiosk.configuration import Configuration
from printer import testpage
from printer.delivery import Deadlines, Delivery, deliver
from printer.job import Job, JobState
from printer.layout import Cut, Feed, Paper, Rule, Text
from printer.profile import profile_named
from printer.spool import SPOOL_FILE, Spool
from printer.transport.address import parse

ALL = 1_000_000


@dataclass(frozen=True)
class Counters:
    """``papers`` were ever asked for; ``kept`` by state, of the last days; ``used_m`` of paper by printer, since."""

    papers: int
    kept: dict[str, int]
    used_m: dict[str, tuple[float, datetime]]


@dataclass(frozen=True)
class Listed:
    """A paper as a technician sees it; nothing of what is on it."""

    id: int
    state: str
    attempts: int
    queued_at: datetime
    printer: str
    detail: str


class Papers:
    """The spool in ``folder``, beside the program that prints. Everything raises `SpoolFailed`."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._path, self._clock = folder / SPOOL_FILE, clock

    def recent(self, most: int = 20) -> list[Listed]:
        """The latest papers, newest first."""
        with self._opened() as spool:
            return [_listed(job) for job in spool.recent(most)] if spool else []

    def again(self, job_id: int) -> bool:
        """Print a finished one once more, as a second copy; False when it has been forgotten."""
        with self._opened() as spool:
            return spool is not None and spool.again(job_id) is not None

    def counters(self) -> Counters:
        """What was counted."""
        with self._opened() as spool:
            if spool is None:
                return Counters(0, {}, {})
            jobs = spool.recent(ALL)
            kept = {state.value: sum(job.state is state for job in jobs) for state in JobState}
            used = {printer: (mm / 1000, since) for printer, mm, since in spool.rolls()}
            return Counters(jobs[0].id if jobs else 0, kept, used)

    def new_roll(self, printer: str) -> None:
        """Somebody has put a new roll into ``printer``."""
        with self._opened() as spool:
            if spool:
                spool.new_roll(printer)

    @contextmanager
    def _opened(self) -> Iterator[Spool | None]:
        if not self._path.exists():
            yield None
            return
        spool = Spool(self._path, self._clock, owner=False)
        try:
            yield spool
        finally:
            spool.close()


def print_now(configuration: Configuration, paper: Paper) -> Delivery:
    """Print ``paper`` past the spool, on a printer that no running totem holds. Raises `PrinterError`."""
    from printer.escpos import encode

    profile = profile_named(configuration.profile or "generic-80")
    connection = parse(configuration.printer).open(Deadlines().connect)
    try:
        return deliver(connection, encode(paper, profile), profile, Deadlines(), lambda: None)
    finally:
        connection.close()


def test_page(configuration: Configuration, language: Language) -> Paper:
    """The page that shows what the printer does right."""
    return testpage.page(profile_named(configuration.profile or "generic-80"), language)


def report(title: str, lines: Iterable[str]) -> Paper:
    """A report on paper: a title, then lines."""
    return Paper((Text(title, bold=True, height=2), Rule(), *(Text(line) for line in lines), Feed(3), Cut()), "")


def _listed(job: Job) -> Listed:
    return Listed(job.id, job.state.value, job.attempts, job.queued_at, job.printer, job.detail)
