"""Paper low by counting, and a full disk: what a totem without sensors and without space can still know."""

from __future__ import annotations

import dataclasses
import time
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from printer.errors import SpoolFailed
from printer.escpos import encode
from printer.job import Job, JobState
from printer.layout import Cut, Feed, Paper, Picture, Text
from printer.machine import Printer
from printer.preview import draw, sheets
from printer.profile import PROFILES
from printer.roll import Roll, judged, length_mm
from printer.spool import Spool
from printer.status import Condition, PrinterStatus
from printer.transport.file import FileTransport
from printer.worker import JobReport, SpoolWorker
from tests.unit.printer.samples import QUICK, TICKET, VIRTUAL, Mute, running, take

PAPER = TICKET.paper()
READY = PrinterStatus(Condition.READY, "12 12 12 12")


def now() -> datetime:
    return datetime.now(UTC)


@pytest.mark.parametrize("name", ["epson-80", "generic-58"])
def test_the_length_is_that_of_the_drawn_paper(name: str) -> None:
    profile = PROFILES[name]
    [sheet] = sheets(encode(PAPER, profile), profile)
    assert sheet.dots == draw(sheet, profile).height - 80  # the drawing has 40 dots of margin at each end
    assert 100 < length_mm([sheet], profile) < 200


def test_every_line_fed_is_counted() -> None:
    generic = PROFILES["generic-58"]
    lengths = [length_mm(sheets(encode(Paper((Text("x"), Feed(lines), Cut()), ""), generic), generic), generic)
               for lines in (1, 9)]  # fmt: skip
    assert lengths[1] - lengths[0] == pytest.approx(8 * 30 * 25.4 / 203)


@pytest.mark.parametrize(
    ("status", "used", "told"),
    [
        (READY, 76_000, Condition.READY),
        (READY, 77_500, Condition.NEAR_END),
        (READY, 99_000, Condition.NEAR_END),
        (PrinterStatus(Condition.UNKNOWN), 77_500, Condition.NEAR_END),
        (PrinterStatus(Condition.COVER_OPEN), 77_500, Condition.COVER_OPEN),
        (PrinterStatus(Condition.NEAR_END, "sensor"), 0, Condition.NEAR_END),
    ],
)
def test_paper_low_is_told_by_the_count(status: PrinterStatus, used: float, told: Condition) -> None:
    found = judged(status, Roll(80_000), used)
    assert found.condition is told
    assert found.can_print is status.can_print
    assert judged(status, None, used) == status


def test_the_count_survives_a_restart_and_a_new_roll_begins_it_anew(tmp_path: Path) -> None:
    path = tmp_path / "spool.db"
    settings = dataclasses.replace(QUICK, roll=Roll(350, low_mm=100))
    transport = FileTransport(str(tmp_path / "paper.bin"))  # a printer that tells nothing
    told: list[Condition] = []
    for key in ("1", "2", "3"):
        spool = Spool(path, now)
        reports: Queue[JobReport] = Queue()
        worker = SpoolWorker(spool, transport, VIRTUAL, now, reports.put, lambda status: None, settings)
        worker.start()
        worker.submit(key, PAPER)
        while (report := take(reports)).state is not JobState.SENT:
            pass
        assert report.status is not None
        told.append(report.status.condition)
        assert worker.stop()
        if key == "2":
            used = spool.used_mm(str(transport))
            spool.new_roll(str(transport))
            assert spool.used_mm(str(transport)) == 0
            assert 250 < used < 350
        spool.close()
    assert told == [Condition.UNKNOWN, Condition.NEAR_END, Condition.UNKNOWN]


def test_a_full_disk_prints_nothing_that_it_cannot_record_and_goes_on_when_there_is_space(
    tmp_path: Path,
) -> None:
    with running(tmp_path) as printer:
        spool = Spool(tmp_path / "spool.db", now)
        reports: Queue[JobReport] = Queue()
        worker = SpoolWorker(spool, printer.transport, VIRTUAL, now, reports.put, lambda status: None, QUICK)
        pages = spool._store.select("PRAGMA page_count")[0][0]
        spool._store.select(f"PRAGMA max_page_count = {pages}")
        worker.start()
        paper = Paper((Picture(bytes(99_999)), Cut()), "")
        began = time.monotonic()
        with pytest.raises(SpoolFailed, match="full"):
            worker.submit("P042", paper)
        assert time.monotonic() - began < 5
        spool._store.select("PRAGMA max_page_count = 99999")
        worker.submit("P042", PAPER)
        while take(reports).state is not JobState.CONFIRMED:
            pass
        printer.wait_for("paper")
        assert worker.stop()
        spool.close()
    assert len(list(tmp_path.glob("ticket-*.bin"))) == 1


@pytest.mark.expects_log("cannot be used")
def test_a_claim_that_cannot_be_written_sends_no_byte(tmp_path: Path) -> None:
    class Full(Spool):
        full = True

        def claim(self, job: Job, printer: str) -> bool:
            if self.full:
                raise SpoolFailed("the store of print jobs cannot be used: database or disk is full")
            return super().claim(job, printer)

    with running(tmp_path) as printer:
        spool = Full(tmp_path / "spool.db", now)
        reports: Queue[JobReport] = Queue()
        worker = SpoolWorker(spool, printer.transport, VIRTUAL, now, reports.put, lambda status: None, QUICK)
        worker.start()
        worker.submit("P042", PAPER)
        report = take(reports)
        assert report.state is JobState.QUEUED
        assert report.status is not None and "disk is full" in report.status.detail
        assert list(tmp_path.glob("ticket-*")) == []
        spool.full = False
        while take(reports).state is not JobState.CONFIRMED:
            pass
        assert worker.stop()
        spool.close()


@pytest.mark.expects_log("cannot be used")
@pytest.mark.parametrize("unwritten", ["give_back", "put_off", "move", "used_mm"])
def test_how_it_went_is_known_when_there_is_space_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unwritten: str
) -> None:
    full, whole = [True], getattr(Spool, unwritten)

    def full_once(*values: Any) -> Any:
        if full and full.pop():
            raise SpoolFailed("the store of print jobs cannot be used: database or disk is full")
        return whole(*values)

    monkeypatch.setattr(Spool, unwritten, full_once)
    first, second = Mute(), Mute(has_paper=unwritten in ("give_back", "move"))
    spool = Spool(tmp_path / "spool.db", now)
    reports: Queue[JobReport] = Queue()
    settings = dataclasses.replace(QUICK, roll=Roll(80_000))
    worker = SpoolWorker(
        spool, first, VIRTUAL, now, reports.put, lambda status: None, settings, others=(Printer(second, VIRTUAL),)
    )
    worker.start()
    worker.submit("P042", PAPER)
    while take(reports).state is JobState.SENDING:
        pass
    first.has_paper = second.has_paper = True
    worker.submit("P043", PAPER)
    while {job.state for job in spool.recent()} != {JobState.SENT}:
        take(reports)
    assert worker.stop()
    assert len(first.papers + second.papers) == 2
    spool.close()
