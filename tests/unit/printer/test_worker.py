"""The worker against a real printer on a real port, well and ill."""

from __future__ import annotations

import dataclasses
import errno
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from typing import Any

import pytest

from printer.layout import Cut, Paper, Picture
from printer.profile import PROFILES, Profile
from printer.spool import JobState, Spool
from printer.status import Condition, PrinterStatus
from printer.transport import Transport
from printer.transport.file import FileTransport
from printer.transport.network import NetworkTransport
from printer.virtual import Fault
from printer.worker import JobReport, SpoolWorker
from tests.unit.printer.samples import QUICK, TICKET, VIRTUAL, Mute, running, take

PAPER = TICKET.paper()


def now() -> datetime:
    return datetime.now(UTC)


class Desk:
    """A worker with its spool, and what it says."""

    def __init__(
        self, worker: SpoolWorker, spool: Spool, reports: Queue[JobReport], news: Queue[PrinterStatus]
    ) -> None:
        self.worker, self.spool, self.reports, self.news = worker, spool, reports, news

    def until(self, wanted: Callable[[JobReport], bool]) -> list[JobReport]:
        """The reports up to the one that is wanted."""
        reports: list[JobReport] = []
        while not reports or not wanted(reports[-1]):
            reports.append(take(self.reports))
        return reports

    def until_state(self, state: JobState) -> list[JobReport]:
        return self.until(lambda report: report.state is state)


@contextmanager
def working(
    folder: Path,
    transport: Transport,
    profile: Profile = VIRTUAL,
    clock: Callable[[], datetime] = now,
    **settings: Any,
) -> Iterator[Desk]:
    """A worker at work, until the end of the block."""
    spool = Spool(folder / "spool.sqlite", clock)
    reports: Queue[JobReport] = Queue()
    news: Queue[PrinterStatus] = Queue()
    changed = dataclasses.replace(QUICK, **settings)
    worker = SpoolWorker(spool, transport, profile, clock, reports.put, news.put, changed)
    worker.start()
    try:
        yield Desk(worker, spool, reports, news)
    finally:
        assert worker.stop()
        spool.close()


def states(reports: list[JobReport]) -> list[JobState]:
    return [report.state for report in reports]


def test_a_ticket_is_printed_and_confirmed(tmp_path: Path) -> None:
    with running(tmp_path) as printer, working(tmp_path, printer.transport) as desk:
        job = desk.worker.submit("P042", PAPER)
        assert job.state is JobState.QUEUED
        reports = desk.until_state(JobState.CONFIRMED)
        assert states(reports) == [JobState.SENDING, JobState.CONFIRMED]
        assert {(report.job_id, report.key) for report in reports} == {(job.id, "P042")}
        assert reports[-1].status is not None and reports[-1].status.condition is Condition.READY
        assert take(desk.news).condition is Condition.READY
        printer.wait_for("paper")
    assert "P042" in (tmp_path / "ticket.txt").read_text()


def test_the_same_ticket_twice_is_one_paper(tmp_path: Path) -> None:
    with running(tmp_path) as printer, working(tmp_path, printer.transport) as desk:
        first = desk.worker.submit("P042", PAPER)
        desk.until_state(JobState.CONFIRMED)
        second = desk.worker.submit("P042", PAPER)
        assert (second.id, second.state) == (first.id, JobState.CONFIRMED)
        desk.worker.submit("P043", PAPER)
        assert desk.until_state(JobState.CONFIRMED)[0].key == "P043"
    assert len(list(tmp_path.glob("ticket-*.bin"))) == 2


@pytest.mark.parametrize(
    ("fault", "condition"),
    [
        (Fault.PAPER_OUT, Condition.PAPER_OUT),
        (Fault.COVER, Condition.COVER_OPEN),
        (Fault.CUTTER, Condition.CUTTER),
        (Fault.OFFLINE, Condition.OFFLINE),
        (Fault.HOT, Condition.HOT),
        (Fault.SILENT, Condition.SILENT),
        (Fault.STALL, Condition.SILENT),
        (Fault.REFUSE, Condition.SILENT),
    ],
)
def test_an_ill_printer_gets_no_paper_until_it_is_well(tmp_path: Path, fault: Fault, condition: Condition) -> None:
    with running(tmp_path, fault) as printer, working(tmp_path, printer.transport) as desk:
        job = desk.worker.submit("P042", PAPER)
        report = take(desk.reports)
        assert (report.state, report.status and report.status.condition) == (JobState.QUEUED, condition)
        assert take(desk.news).condition is condition
        assert list(tmp_path.glob("ticket*")) == []
        printer.become(Fault.READY)
        desk.until_state(JobState.CONFIRMED)
        assert take(desk.news).condition is Condition.READY
        kept = desk.spool.job(job.id)
        assert kept is not None and not kept.second_copy
        printer.wait_for("paper")
    assert len(list(tmp_path.glob("ticket-*.bin"))) == 1


def test_paper_low_is_told_and_prints(tmp_path: Path) -> None:
    with running(tmp_path, Fault.NEAR_END) as printer, working(tmp_path, printer.transport) as desk:
        desk.worker.submit("P042", PAPER)
        desk.until_state(JobState.CONFIRMED)
        assert take(desk.news).condition is Condition.NEAR_END


def test_a_connection_that_breaks_half_way_leaves_a_doubt_and_a_second_copy(tmp_path: Path) -> None:
    with running(tmp_path, Fault.RESET) as printer, working(tmp_path, printer.transport) as desk:
        job = desk.worker.submit("P042", PAPER)
        assert states(desk.until_state(JobState.IN_DOUBT)) == [JobState.SENDING, JobState.IN_DOUBT]
        printer.become(Fault.READY)
        assert desk.worker.reprint(job.id) is not None
        assert desk.until_state(JobState.CONFIRMED)[-1].second_copy
        printer.wait_for("paper")
    assert (tmp_path / "ticket.txt").read_text().lstrip().startswith("2ª VIA")
    assert len(list(tmp_path.glob("ticket-*.bin"))) == 1


def test_paper_that_ends_while_it_prints_leaves_a_doubt(tmp_path: Path) -> None:
    class RunsOut(NetworkTransport):
        """A printer that has answered that it is well, and is not by the time the paper comes."""

        def open(self, timeout: float) -> Any:
            connection = super().open(timeout)
            write = connection.write

            def meddle(data: bytes, timeout: float) -> None:
                if data.startswith(b"\x1b@"):
                    printer.become(Fault.PAPER_OUT)
                write(data, timeout)

            connection.write = meddle  # type: ignore[method-assign]
            return connection

    with running(tmp_path) as printer, working(tmp_path, RunsOut("127.0.0.1", printer.port)) as desk:
        desk.worker.submit("P042", PAPER)
        end = desk.until_state(JobState.IN_DOUBT)[-1]
        assert end.status is not None and end.status.condition is Condition.PAPER_OUT


def test_a_ticket_that_waited_too_long_is_not_printed_for_nobody(tmp_path: Path) -> None:
    clock = [datetime(2026, 11, 22, 12, tzinfo=UTC)]
    with running(tmp_path, Fault.PAPER_OUT) as printer:
        with working(tmp_path, printer.transport, clock=lambda: clock[0]) as desk:
            job = desk.worker.submit("P042", PAPER)
            take(desk.reports)
        clock[0] += timedelta(minutes=5)
        printer.become(Fault.READY)
        with working(tmp_path, printer.transport, clock=lambda: clock[0]) as desk:
            assert states(desk.until_state(JobState.FAILED)) == [JobState.FAILED]
            again = desk.worker.reprint(job.id)
            assert again is not None and not again.second_copy
            desk.until_state(JobState.CONFIRMED)
            printer.wait_for("paper")
    assert len(list(tmp_path.glob("ticket-*.bin"))) == 1


def test_a_ticket_that_waits_does_not_wait_for_a_clock_that_was_set_back(tmp_path: Path) -> None:
    clock = [datetime(2026, 11, 22, 12, tzinfo=UTC)]
    printer = Mute()
    with working(tmp_path, printer, clock=lambda: clock[0], retries=(0.3,)) as desk:
        desk.worker.submit("P042", PAPER)
        desk.until_state(JobState.QUEUED)
        printer.has_paper = True
        clock[0] -= timedelta(hours=1)
        desk.until_state(JobState.SENT)
    assert len(printer.papers) == 1


@pytest.mark.expects_log("python-escpos cannot be loaded: .*No space left on device")
def test_without_space_for_what_draws_papers_they_wait_and_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def full() -> Iterator[None]:
        if not space.is_set():
            raise OSError(errno.ENOSPC, "No space left on device")
        yield

    space = Event()
    monkeypatch.setattr("printer.library._contained", full)
    printer = Mute(has_paper=True)
    with working(tmp_path, printer) as desk:
        desk.worker.submit("P042", PAPER)
        why = take(desk.reports)
        assert why.state is JobState.QUEUED and why.status is not None and "No space left" in why.status.detail
        space.set()
        desk.until_state(JobState.SENT)
    assert len(printer.papers) == 1


def test_what_an_earlier_run_left_is_printed(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool.sqlite", now)
    spool.add("P042", PAPER)
    spool.close()
    with running(tmp_path) as printer, working(tmp_path, printer.transport) as desk:
        assert desk.until_state(JobState.CONFIRMED)[-1].key == "P042"


def test_a_printer_that_cannot_be_asked_is_sent_to_and_never_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "paper.bin"
    with working(tmp_path, FileTransport(str(path))) as desk:
        desk.worker.submit("P042", PAPER)
        end = desk.until_state(JobState.SENT)[-1]
        assert end.status is not None and end.status.condition is Condition.UNKNOWN
    assert path.read_bytes().startswith(b"\x1b@")


def test_a_paper_of_which_no_byte_was_taken_waits_and_comes_once_unmarked(tmp_path: Path) -> None:
    printer = Mute()
    with working(tmp_path, printer) as desk:
        job = desk.worker.submit("P042", PAPER)
        assert states(desk.until_state(JobState.QUEUED)) == [JobState.SENDING, JobState.QUEUED]
        printer.has_paper = True
        desk.until_state(JobState.SENT)
        kept = desk.spool.job(job.id)
        assert kept is not None and (kept.state, kept.second_copy) == (JobState.SENT, False)
    assert len(printer.papers) == 1


def test_a_printer_without_a_report_is_confirmed_by_its_state(tmp_path: Path) -> None:
    generic = PROFILES["generic-58"]
    with running(tmp_path, profile=generic) as printer, working(tmp_path, printer.transport, generic) as desk:
        desk.worker.submit("P042", PAPER)
        desk.until_state(JobState.CONFIRMED)
        assert printer.wait_for("paper")["cut"] is False
    assert "Carteira de" in (tmp_path / "ticket.txt").read_text()


def test_a_paper_that_cannot_be_printed_fails_and_the_next_one_prints(tmp_path: Path) -> None:
    with running(tmp_path) as printer, working(tmp_path, printer.transport) as desk:
        desk.worker.submit("bad", Paper((Picture(b"no image"), Cut()), ""))
        end = desk.until_state(JobState.FAILED)[-1]
        assert end.status is not None and "image" in end.status.detail
        desk.worker.submit("good", PAPER)
        assert desk.until_state(JobState.CONFIRMED)[-1].key == "good"


def test_an_idle_printer_is_looked_at(tmp_path: Path) -> None:
    with running() as printer, working(tmp_path, printer.transport, check_every=0.05) as desk:
        assert take(desk.news).condition is Condition.READY
        printer.become(Fault.NEAR_END)
        assert take(desk.news).condition is Condition.NEAR_END
        printer.become(Fault.REFUSE)
        assert take(desk.news).condition is Condition.SILENT


def test_a_look_on_request(tmp_path: Path) -> None:
    with running(fault=Fault.COVER) as printer, working(tmp_path, printer.transport) as desk:
        desk.worker.look()
        assert take(desk.news).condition is Condition.COVER_OPEN


def test_stopping_gives_up_a_long_wait(tmp_path: Path) -> None:
    slow = dataclasses.replace(QUICK.deadlines, answer=60.0)
    with (
        running(fault=Fault.STALL) as printer,
        working(tmp_path, printer.transport, deadlines=slow) as desk,
    ):
        desk.worker.submit("P042", PAPER)
        while desk.worker._machines[0]._connection is None:
            assert desk.worker._thread.is_alive()
        began = time.monotonic()
        assert desk.worker.stop()
        assert time.monotonic() - began < 20
        kept = desk.spool.recent()[0]
        assert kept.state is JobState.QUEUED  # nothing had left: the next start prints it


def test_killed_half_way_nothing_is_lost(tmp_path: Path) -> None:
    program = textwrap.dedent(
        """
        import sys
        from datetime import UTC, datetime
        from pathlib import Path
        from printer.layout import Cut, Paper, Text
        from printer.profile import PROFILES
        from printer.spool import Spool
        from printer.transport.network import NetworkTransport
        from printer.worker import SpoolWorker

        def clock(): return datetime.now(UTC)
        def say(report): print(report.key, report.state, flush=True)
        spool = Spool(Path(sys.argv[1]), clock)
        transport = NetworkTransport("127.0.0.1", int(sys.argv[2]))
        worker = SpoolWorker(spool, transport, PROFILES["virtual"], clock, say, lambda status: None)
        worker.start()
        for number in range(3):
            worker.submit(f"A00{number}", Paper((Text("Senha"), Cut()), "2ª VIA"))
        print("submitted", flush=True)
        sys.stdin.read()
        """
    )
    path = tmp_path / "spool.sqlite"
    with stopped_reading() as port:
        child = subprocess.Popen(
            [sys.executable, "-c", program, str(path), str(port)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert child.stdout is not None
        said = {child.stdout.readline().strip() for _ in range(2)}
        os.kill(child.pid, signal.SIGKILL)
        child.communicate(timeout=10)
    assert said == {"A000 sending", "submitted"}
    spool = Spool(path, now)
    found = {job.key: job.state for job in spool.recent()}
    assert found == {"A000": JobState.IN_DOUBT, "A001": JobState.QUEUED, "A002": JobState.QUEUED}
    spool.close()


@contextmanager
def stopped_reading() -> Iterator[int]:
    """A printer that answers that it is ready and then reads no more."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        peer, _ = server.accept()
        with peer:
            for _ in range(4):
                peer.recv(3)
                peer.sendall(b"\x12")
            ended.get()

    ended: Queue[None] = Queue()
    thread = Thread(target=serve)
    thread.start()
    try:
        yield server.getsockname()[1]
    finally:
        ended.put(None)
        thread.join(10)
        server.close()


@pytest.mark.parametrize("fault", [Fault.STALL, Fault.SILENT, Fault.REFUSE, Fault.PAPER_OUT])
def test_handing_over_a_paper_never_waits_for_the_printer(tmp_path: Path, fault: Fault) -> None:
    slow = dataclasses.replace(QUICK.deadlines, answer=2.0, write=5.0, connect=5.0)
    with running(fault=fault) as printer, working(tmp_path, printer.transport, deadlines=slow) as desk:
        took = []
        for number in range(20):
            began = time.monotonic()
            desk.worker.submit(str(number), PAPER)
            took.append(time.monotonic() - began)
        assert sorted(took)[-2] < 1  # one that waited took two seconds; a loaded machine may take one of them away


def test_finished_jobs_are_forgotten_while_it_runs(tmp_path: Path) -> None:
    clock = [datetime(2026, 11, 22, 12, tzinfo=UTC)]
    with running(tmp_path) as printer, working(tmp_path, printer.transport, clock=lambda: clock[0]) as desk:
        job = desk.worker.submit("P042", PAPER)
        desk.until_state(JobState.CONFIRMED)
        take(desk.news)
        clock[0] += timedelta(days=8)
        printer.become(Fault.NEAR_END)
        desk.worker.look()
        assert take(desk.news).condition is Condition.NEAR_END
        assert desk.spool.job(job.id) is None
