"""Every fault, before, during, after and between papers: none is lost, none comes out twice without its mark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from printer.escpos import encode
from printer.profile import PROFILES, Profile
from printer.spool import JobState
from printer.virtual import Fault
from tests.unit.printer.samples import TICKET, Running, running
from tests.unit.printer.test_models import wired
from tests.unit.printer.test_worker import Desk, working

PAPER = TICKET.paper()
FAULTS = [fault for fault in Fault if fault is not Fault.READY]
MOMENTS = ("before", "during", "after", "between")
ON_A_LINE = (Fault.PAPER_OUT, Fault.STALL, Fault.DISCONNECT, Fault.POWER_CYCLE, Fault.GARBAGE, Fault.SILENT)
NEVER_PRINTS_WHILE = (
    Fault.PAPER_OUT, Fault.COVER, Fault.CUTTER, Fault.HOT, Fault.OFFLINE, Fault.SILENT, Fault.GARBAGE, Fault.STALL,
    Fault.REFUSE,
)  # fmt: skip
ENDED = (JobState.CONFIRMED, JobState.IN_DOUBT, JobState.FAILED, JobState.SENT)


@contextmanager
def branch(folder: Path, way: str, profile: Profile) -> Iterator[tuple[Running, Desk]]:
    """A printer and a worker that prints on it."""
    out = folder / "out"
    out.mkdir()
    with wired(out, profile) if way == "line" else running(out, profile=profile) as printer:
        with working(folder, printer.transport, profile) as desk:
            yield printer, desk
        printer.printer.tell("tear")


def cases() -> Iterator[tuple[str, Fault, str, str]]:
    for moment in MOMENTS:
        for fault in FAULTS:
            yield "port", fault, moment, "virtual"
        for fault in ON_A_LINE:
            yield "line", fault, moment, "virtual"
        for name in ("bematech-mp4200", "daruma-dr800", "custom-vkp80", "generic-80"):
            yield "port", Fault.PAPER_OUT, moment, name
            yield "port", Fault.POWER_CYCLE, moment, name


@pytest.mark.parametrize(("way", "fault", "moment", "name"), list(cases()))
def test_nothing_is_lost_and_nothing_comes_out_twice(
    way: str, fault: Fault, moment: str, name: str, tmp_path: Path
) -> None:
    profile = PROFILES[name]
    length = len(encode(PAPER, profile))
    with branch(tmp_path, way, profile) as (printer, desk):
        if moment == "between":
            desk.worker.submit("P041", PAPER)
            desk.until_state(JobState.CONFIRMED)
            printer.wait_for("paper")
        if moment in ("before", "between"):
            printer.become(fault)
        else:
            printer.printer.tell(f"{fault}@{300 if moment == 'during' else length}b")
            printer.wait_for("planned")
        job = desk.worker.submit("P042", PAPER)
        first = desk.until(lambda report: report.state is JobState.QUEUED or report.state in ENDED)[-1]
        if moment in ("before", "between") and fault in NEVER_PRINTS_WHILE:
            assert first.state is JobState.QUEUED and first.status is not None and not first.status.can_print
        printer.become(Fault.READY)
        end = first if first.state in ENDED else desk.until(lambda report: report.state in ENDED)[-1]
        if end.state is not JobState.CONFIRMED:
            assert end.state is JobState.IN_DOUBT
            assert desk.worker.reprint(job.id) is not None
            end = desk.until_state(JobState.CONFIRMED)[-1]
            assert end.second_copy
    papers = [path.read_text() for path in sorted((tmp_path / "out").glob("ticket-*.txt"))]
    papers = papers[1:] if moment == "between" else papers
    unmarked = [text for text in papers if "2ª VIA" not in text]
    whole = [text for text in papers if "Aguarde ser chamado" in text]
    assert len(unmarked) <= 1
    assert len(papers) - len(unmarked) == (1 if end.second_copy else 0)
    assert whole
