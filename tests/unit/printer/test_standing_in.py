"""Two printers: the second takes over what the first cannot begin, and hands back."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue
from typing import Any

from printer.delivery import Deadlines
from printer.job import JobState
from printer.machine import Printer
from printer.profile import PROFILES
from printer.spool import Spool
from printer.status import Condition, PrinterStatus
from printer.virtual import Fault
from printer.worker import JobReport, SpoolWorker
from tests.unit.printer.samples import QUICK, TICKET, VIRTUAL, Mute, Running, running, take

PAPER = TICKET.paper()
NARROW = PROFILES["generic-58"]


class Pair:
    """A worker with two printers of different widths, and what it says."""

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.folder = folder
        self.reports: Queue[JobReport] = Queue()
        self.news: Queue[PrinterStatus] = Queue()
        self.settings = dataclasses.replace(QUICK, **settings)

    @contextmanager
    def at_work(self, fault: Fault | None = None, other: Fault | None = None) -> Iterator[tuple[Running, Running]]:
        """Both printers, and the worker between them."""
        first, second = self.folder / "first", self.folder / "second"
        for folder in (first, second):
            folder.mkdir()
        with running(first, fault) as wide, running(second, other, NARROW) as narrow:
            spool = Spool(self.folder / "spool.db", lambda: datetime.now(UTC))
            self.worker = SpoolWorker(
                spool, wide.transport, VIRTUAL, lambda: datetime.now(UTC), self.reports.put, self.news.put,
                self.settings, others=(Printer(narrow.transport, NARROW),),
            )  # fmt: skip
            self.worker.start()
            try:
                yield wide, narrow
            finally:
                assert self.worker.stop()
                spool.close()

    def ended(self, key: str) -> JobReport:
        """Print a paper, and the last report of it."""
        self.worker.submit(key, PAPER)
        while (report := take(self.reports)).state in (JobState.QUEUED, JobState.SENDING):
            pass
        return report

    def papers(self) -> tuple[int, int]:
        """How many papers each has printed."""
        first, second = (len(list((self.folder / name).glob("ticket-*.bin"))) for name in ("first", "second"))
        return first, second


def test_the_first_prints_while_it_is_well(tmp_path: Path) -> None:
    pair = Pair(tmp_path)
    with pair.at_work() as (wide, _):
        assert pair.ended("P042").printer == str(wide.transport)
        wide.wait_for("paper")
    assert pair.papers() == (1, 0)


def test_the_second_prints_at_its_own_width_when_the_first_has_no_paper(tmp_path: Path) -> None:
    pair = Pair(tmp_path)
    with pair.at_work(Fault.PAPER_OUT) as (wide, narrow):
        report = pair.ended("P042")
        assert (report.state, report.printer) == (JobState.CONFIRMED, str(narrow.transport))
        narrow.wait_for("paper")
        assert take(pair.news).condition is Condition.READY  # of the printer in charge
        conditions = {address: status and status.condition for address, status in pair.worker.printers}
        assert conditions == {str(wide.transport): Condition.PAPER_OUT, str(narrow.transport): Condition.READY}
    assert pair.papers() == (0, 1)
    assert max(map(len, (tmp_path / "second/ticket.txt").read_text().splitlines())) <= NARROW.columns


def test_the_first_is_in_charge_again_when_it_is_well(tmp_path: Path) -> None:
    pair = Pair(tmp_path, return_every=0.05)
    with pair.at_work(Fault.COVER) as (wide, narrow):
        assert pair.ended("1").printer == str(narrow.transport)
        wide.become(Fault.READY)
        address, status = pair.worker.printers[0]
        while status is None or not status.can_print:
            address, status = pair.worker.printers[0]
        assert address == str(wide.transport)
        assert pair.ended("2").printer == str(wide.transport)
        wide.wait_for("paper")
    assert pair.papers() == (1, 1)


def test_what_had_begun_is_never_taken_over(tmp_path: Path) -> None:
    pair = Pair(tmp_path)
    with pair.at_work(Fault.RESET) as (wide, _):
        report = pair.ended("P042")
        assert (report.state, report.printer) == (JobState.IN_DOUBT, str(wide.transport))
    assert pair.papers()[1] == 0


def test_where_none_can_print_the_first_says_why(tmp_path: Path) -> None:
    pair = Pair(tmp_path, deadlines=Deadlines(connect=0.5, answer=0.2, write=0.5, printed=0.5))
    with pair.at_work(Fault.PAPER_OUT, Fault.REFUSE) as (wide, _):
        pair.worker.submit("P042", PAPER)
        report = take(pair.reports)
        assert (report.state, report.printer) == (JobState.QUEUED, str(wide.transport))
        assert report.status is not None and report.status.condition is Condition.PAPER_OUT
        wide.become(Fault.READY)
        while take(pair.reports).state is not JobState.CONFIRMED:
            pass


def test_the_first_comes_back_although_papers_wait_all_the_time(tmp_path: Path) -> None:
    pair = Pair(tmp_path, return_every=0.05)
    with pair.at_work(Fault.COVER) as (wide, narrow):
        for number in range(25):
            pair.worker.submit(str(number), PAPER)
        printers: list[str] = []
        while len(printers) < 25:
            report = take(pair.reports)
            if report.state is JobState.CONFIRMED:
                printers.append(report.printer)
            if len(printers) == 1 and report.state is JobState.CONFIRMED:
                wide.become(Fault.READY)
        assert (printers[0], printers[-1]) == (str(narrow.transport), str(wide.transport))


@contextmanager
def mute_pair(
    folder: Path, first: Mute, second: Mute, **settings: Any
) -> Iterator[tuple[SpoolWorker, Spool, Queue[JobReport]]]:
    """Two printers that cannot be asked how they are."""
    spool = Spool(folder / "spool.db", lambda: datetime.now(UTC))
    reports: Queue[JobReport] = Queue()
    worker = SpoolWorker(
        spool, first, NARROW, lambda: datetime.now(UTC), reports.put, lambda status: None,
        dataclasses.replace(QUICK, **settings), others=(Printer(second, NARROW),),
    )  # fmt: skip
    worker.start()
    try:
        yield worker, spool, reports
    finally:
        assert worker.stop()
        spool.close()


def until(reports: Queue[JobReport], state: JobState) -> None:
    """Hear reports until one of ``state``."""
    while take(reports).state is not state:
        pass


def assert_printed_once_and_without_doubt(folder: Path) -> None:
    """What another run left in ``folder`` waits there, and comes out as it is."""
    alone = Mute(has_paper=True)
    with mute_pair(folder, alone, Mute()) as (_, _, reports):
        while (report := take(reports)).state is not JobState.SENT:
            assert report.state is JobState.SENDING
        assert not report.second_copy
    assert len(alone.papers) == 1


def test_the_second_prints_what_the_first_took_no_byte_of(tmp_path: Path) -> None:
    first, second = Mute(), Mute(has_paper=True)
    with mute_pair(tmp_path, first, second) as (worker, spool, reports):
        job = worker.submit("P042", PAPER)
        assert [take(reports).state for _ in range(3)] == [JobState.SENDING, JobState.SENDING, JobState.SENT]
        kept = spool.job(job.id)
        assert kept is not None and (kept.state, kept.second_copy) == (JobState.SENT, False)
        assert worker.reprint(job.id) is not None  # who asks once more is not told that it is under way for ever
        until(reports, JobState.SENT)
    assert (len(first.papers), len(second.papers)) == (0, 2)


def test_where_neither_takes_a_byte_it_is_tried_again_and_printed_once(tmp_path: Path) -> None:
    first, second = Mute(), Mute()
    with mute_pair(tmp_path, first, second) as (worker, _, reports):
        worker.submit("P042", PAPER)
        until(reports, JobState.QUEUED)
        second.has_paper = True
        while (report := take(reports)).state is not JobState.SENT:
            assert report.state in (JobState.QUEUED, JobState.SENDING)
        assert not report.second_copy
    assert (len(first.papers), len(second.papers)) == (0, 1)


def test_power_lost_between_the_two_leaves_a_paper_that_waits_and_no_doubt(tmp_path: Path) -> None:
    def cut() -> None:
        for file in tmp_path.glob("spool.db*"):
            shutil.copy(file, found / file.name)

    found = tmp_path / "found"
    found.mkdir()
    with mute_pair(tmp_path, Mute(), Mute(has_paper=True, opened=cut)) as (worker, _, reports):
        worker.submit("P042", PAPER)
        until(reports, JobState.SENT)
    assert_printed_once_and_without_doubt(found)


def test_what_is_dropped_between_the_two_is_not_printed(tmp_path: Path) -> None:
    second = Mute(has_paper=True, opened=lambda: dropped.append(spool.drop(1)))
    dropped: list[bool] = []
    with mute_pair(tmp_path, Mute(), second) as (worker, spool, reports):
        worker.submit("P042", PAPER)
        assert [take(reports).state for _ in range(2)] == [JobState.SENDING, JobState.FAILED]
        assert spool.recent()[0].state is JobState.FAILED
    assert (dropped, second.papers) == ([True], [])
