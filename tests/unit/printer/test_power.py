"""Power cuts and kills at every write of the spool: what was committed is there, and no paper is twice unmarked."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue

import pytest

from printer.job import JobState
from printer.layout import Picture
from printer.spool import Spool
from printer.worker import JobReport, SpoolWorker
from tests.unit.printer.samples import QUICK, TICKET, VIRTUAL, running, take

PAPER = TICKET.paper()

# Every statement of the spool is counted; at the chosen one the process kills itself, as hard as a power cut.
PROGRAM = """
    import os, signal, sys
    from datetime import UTC, datetime
    from pathlib import Path
    from queue import Queue
    from printer.spool import Spool
    from printer.store import Store
    from printer.transport.network import NetworkTransport
    from printer.worker import SpoolWorker
    from tests.unit.printer.samples import TICKET, VIRTUAL

    path, port, word, after = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4] == "after"
    execute, counting = Store.execute, [False]

    def killing(self, statement, *values):
        hit = counting[0] and statement.startswith(word)
        if hit and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        changed = execute(self, statement, *values)
        if hit:
            os.kill(os.getpid(), signal.SIGKILL)
        return changed

    def clock():
        return datetime.now(UTC)

    spool = Spool(path, clock)
    reports = Queue()
    worker = SpoolWorker(spool, NetworkTransport("127.0.0.1", port), VIRTUAL, clock, reports.put, lambda status: None)
    worker.start()
    Store.execute = killing
    counting[0] = sys.argv[5] == "adding"
    spool.add("P042", TICKET.paper())
    print("kept", flush=True)
    counting[0] = True
    worker.reprint(0)
    while True:
        reports.get(timeout=30)
"""


def now() -> datetime:
    return datetime.now(UTC)


@pytest.mark.parametrize(
    ("moment", "word", "side", "kept", "found"),
    [
        ("adding", "INSERT INTO job", "before", False, None),
        ("adding", "COMMIT", "before", False, None),
        ("adding", "COMMIT", "after", False, JobState.QUEUED),
        ("printing", "UPDATE job SET state = ?, printer", "before", True, JobState.QUEUED),
        ("printing", "UPDATE job SET state = ?, printer", "after", True, JobState.IN_DOUBT),
        ("printing", "INSERT INTO roll", "before", True, JobState.IN_DOUBT),
        ("printing", "INSERT INTO roll", "after", True, JobState.IN_DOUBT),
        ("printing", "UPDATE job SET state = ?, detail", "before", True, JobState.IN_DOUBT),
        ("printing", "UPDATE job SET state = ?, detail", "after", True, JobState.CONFIRMED),
    ],
)
def test_killed_at_any_write(
    tmp_path: Path, moment: str, word: str, side: str, kept: bool, found: JobState | None
) -> None:
    path, papers = tmp_path / "spool.db", tmp_path / "papers"
    papers.mkdir()
    with running(papers) as printer:
        child = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(PROGRAM), str(path), str(printer.port), word, side, moment],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert child.returncode == -signal.SIGKILL, child.stderr
        assert ("kept" in child.stdout) is kept
        spool = Spool(path, now)
        jobs = spool.recent()
        assert [job.state for job in jobs] == ([found] if found else [])
        reports: Queue[JobReport] = Queue()
        worker = SpoolWorker(spool, printer.transport, VIRTUAL, now, reports.put, lambda status: None, QUICK)
        worker.start()
        if found is JobState.IN_DOUBT:  # it is never repeated by itself; somebody asks for it
            worker.reprint(jobs[0].id)
        else:
            worker.submit("P042", PAPER)  # as a totem does that does not know whether it had been kept
        while found is not JobState.CONFIRMED and take(reports).state is not JobState.CONFIRMED:
            pass
        worker.stop()
        spool.close()
    texts = [text.read_text() for text in papers.glob("ticket-*.txt")]
    assert texts
    assert sum("2ª VIA" not in text for text in texts) <= 1


def test_a_torn_file_holds_what_was_committed_before(tmp_path: Path) -> None:
    path, torn = tmp_path / "spool.db", tmp_path / "torn.db"
    log = path.with_name("spool.db-wal")
    spool = Spool(path, now)
    history: list[tuple[int, list[tuple[str, JobState, bool]]]] = []

    def committed() -> None:
        states = [(job.key, job.state, job.second_copy) for job in spool.recent()]
        history.append((log.stat().st_size, states))

    committed()
    for key in ("1", "2", "3"):
        job = spool.add(key, TICKET.paper())
        committed()
        assert spool.claim(job, "tcp://here")
        committed()
        spool.move(job, JobState.IN_DOUBT if key == "2" else JobState.CONFIRMED)
        committed()
    spool.again(2)
    committed()
    whole = log.read_bytes()
    for cut in range(history[0][0], len(whole) + 1, 1030):
        shutil.copy(path, torn)
        torn.with_name("torn.db-wal").write_bytes(whole[:cut] + b"\x55" * (cut % 4120))
        again = Spool(torn, now, owner=False)
        states = [(job.key, job.state, job.second_copy) for job in again.recent()]
        assert states == [states for size, states in history if size <= cut][-1]
        again.close()
        torn.with_name("torn.db-wal").unlink(missing_ok=True)
    spool.close()


def test_a_picture_is_kept_once_and_goes_with_its_last_ticket(tmp_path: Path) -> None:
    clock = [datetime(2026, 11, 22, tzinfo=UTC)]
    spool = Spool(tmp_path / "spool.db", lambda: clock[0])
    image = bytes(range(256)) * 100
    paper = type(PAPER)((Picture(image, 50), *PAPER.blocks), PAPER.second_copy_mark)
    jobs = [spool.add(str(number), paper) for number in range(20)]
    assert all(job.paper_to_print() == paper and len(job.content) < 2500 for job in jobs)
    assert spool._store.select("SELECT count(*), sum(length(data)) FROM picture") == [(1, len(image))]
    spool.close()
    spool = Spool(tmp_path / "spool.db", lambda: clock[0])
    assert spool.recent()[0].paper_to_print() == paper
    for number, job in enumerate(jobs):
        if number:
            spool.move(job, JobState.CONFIRMED)
    clock[0] = datetime(2027, 11, 22, tzinfo=UTC)
    assert spool.forget(clock[0]) == 19
    assert spool.recent()[0].paper_to_print() == paper
    spool.move(jobs[0], JobState.FAILED)
    clock[0] = datetime(2028, 11, 22, tzinfo=UTC)
    assert spool.forget(clock[0]) == 1
    assert spool._store.select("SELECT count(*) FROM picture") == [(0,)]
    spool.close()
