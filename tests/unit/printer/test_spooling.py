"""The technician's view of the spool, also while the totem works with it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from queue import Queue

import pytest

from printer.job import Job, JobState
from printer.layout import Cut, Paper, Text
from printer.main import main
from printer.spool import SPOOL_FILE, Spool
from printer.virtual import Fault
from printer.worker import JobReport, SpoolWorker
from tests.unit.printer.samples import QUICK, TICKET, VIRTUAL, running, take

PAPER = TICKET.paper()


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    return Spool(tmp_path / SPOOL_FILE, now)


class Shell:
    """What the technician types and reads."""

    def __init__(self, folder: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.folder, self.captured = folder, captured

    def __call__(self, *words: str) -> tuple[int, str]:
        status = main(["spool", "--data", str(self.folder), *words])
        said = self.captured.readouterr()
        return status, said.out + said.err


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


def test_the_list_says_what_happened_to_each_number(spool: Spool, shell: Shell) -> None:
    assert shell() == (0, "The spool is empty.\n")
    for state in JobState:
        spool.move(spool.add(state, PAPER), state)
    spool.again(3)
    spool.add("text", Paper((Text("Aviso à população"), Cut()), ""))
    status, said = shell("list", "--most", "7")
    lines = said.splitlines()
    assert status == 0
    assert [line.split()[0] for line in lines] == ["7", "6", "5", "4", "3", "2", "1"]
    assert "Aviso à populaçã" in lines[0]
    assert lines[1].endswith("not printed") and "P042" in lines[1]
    assert lines[2].endswith("in doubt: part of it may be on paper")
    assert lines[4].endswith("waits (second copy)")
    spool.close()


def test_one_paper_with_everything_known(spool: Spool, shell: Shell) -> None:
    job = spool.add("ticket-1", PAPER)
    spool.claim(job, "tcp://10.0.0.9:9100")
    spool.move(job, JobState.IN_DOUBT, "cover_open: 1A 16 12 12")
    status, said = shell("show", "1")
    assert status == 0
    for fact in ("P042", "in doubt", "tcp://10.0.0.9:9100", "cover_open: 1A 16 12 12", "ticket-1"):
        assert fact in said
    assert shell("show", "9") == (1, "printer: there is no paper 9 in the spool\n")
    spool.close()


def test_looking_changes_nothing(spool: Spool, shell: Shell) -> None:
    job = spool.add("1", PAPER)
    spool.claim(job, "file:///x")
    shell("list")
    found = spool.job(job.id)
    assert found is not None and found.state is JobState.SENDING  # the totem is at it: no doubt yet
    assert shell("reprint", "1") == (1, "printer: paper 1 is being printed: it is not printed twice\n")
    assert shell("drop", "1")[0] == 1
    spool.close()


def test_the_totem_prints_what_the_technician_puts_back(tmp_path: Path, shell: Shell) -> None:
    papers = tmp_path / "papers"
    with running(papers) as printer:
        spool = Spool(tmp_path / SPOOL_FILE, now)
        reports: Queue[JobReport] = Queue()
        worker = SpoolWorker(spool, printer.transport, VIRTUAL, now, reports.put, lambda status: None, QUICK)
        worker.start()
        worker.submit("P042", PAPER)
        while take(reports).state is not JobState.CONFIRMED:
            pass
        assert shell("reprint", "1") == (0, "Paper 1 waits to be printed, marked as a second copy.\n")
        while not (report := take(reports)).second_copy or report.state is not JobState.CONFIRMED:
            pass
        printer.wait_for("paper")
        printer.wait_for("paper")
        assert worker.stop()
        spool.close()
    assert "2ª VIA" in (papers / "ticket.txt").read_text()


def test_a_dropped_paper_is_not_printed_even_when_the_totem_has_it_in_hand(tmp_path: Path, shell: Shell) -> None:
    with running(tmp_path, Fault.PAPER_OUT) as printer:
        spool = Spool(tmp_path / SPOOL_FILE, now)
        reports: Queue[JobReport] = Queue()

        class Dropping(Spool):
            """The technician drops the paper between the totem's question and its first byte."""

            def claim(self, job: Job, printer: str) -> bool:
                assert shell("drop", "1") == (0, "Paper 1 will not be printed.\n")
                return super().claim(job, printer)

        spool.close()
        spool = Dropping(tmp_path / SPOOL_FILE, now)
        worker = SpoolWorker(spool, printer.transport, VIRTUAL, now, reports.put, lambda status: None, QUICK)
        worker.start()
        worker.submit("P042", PAPER)
        assert take(reports).state is JobState.QUEUED
        printer.become(Fault.READY)
        while (report := take(reports)).state is JobState.QUEUED:
            pass
        assert report.state is JobState.FAILED
        assert worker.stop()
        spool.put_off(spool.recent()[0], now())  # an attempt that ends later does not bring it back
        assert spool.recent()[0].state is JobState.FAILED
        spool.close()
    assert list(tmp_path.glob("ticket-*.bin")) == []


def test_the_roll(spool: Spool, shell: Shell) -> None:
    assert shell("roll") == (0, "Nothing has been printed yet.\n")
    spool.use("tcp://here:9100", 60_000)
    spool.use("tcp://here:9100", 1_500)
    assert shell("roll")[1].startswith("tcp://here:9100: used 61.5 m since 2")
    assert shell("roll", "--reset")[0] == 0
    assert spool.used_mm("tcp://here:9100") == 0
    spool.close()


def test_where_there_is_no_spool_none_is_made(tmp_path: Path, shell: Shell) -> None:
    status, said = shell("list")
    assert (status, said) == (1, f"printer: there is no spool at {tmp_path / SPOOL_FILE}\n")
    assert list(tmp_path.iterdir()) == []
