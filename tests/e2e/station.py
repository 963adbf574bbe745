"""A totem at work without a screen: real connections, database, outbox and spool; only a printer it has none."""

from __future__ import annotations

import sqlite3
import threading
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from client.access import Access, describe
from client.code_file import CodeFile
from domain.commands import IssueTicket
from domain.priority import Group
from domain.ticket import Ticket
from domain.wait import WaitRange
from kiosk.alone.memory import open_database
from kiosk.issuing import Issued, issue
from kiosk.paper import ticket_paper
from kiosk.working import Outside, Working
from printer.layout import Number, Paper
from printer.spool import SPOOL_FILE, Spool
from tests.e2e.server_process import ServerProcess


class Words:
    """For the paper."""

    def minutes(self, wait: WaitRange) -> str:
        return f"{wait.low}-{wait.high} min"


def outside(clock: Callable[[], datetime] | None = None) -> Outside:
    """The real world, with another wall clock where the test wants one."""
    random = Random(7)
    return Outside(clock or (lambda: datetime.now(UTC)), time.monotonic, lambda: str(uuid.uuid4()), random.random)


class Station:
    """Issues and prints into its spool. ``start`` begins to follow the server, on threads as the totem does."""

    def __init__(self, url: str, token: str, folder: Path, clock: Callable[[], datetime] | None = None) -> None:
        folder.mkdir(exist_ok=True)
        world = outside(clock)
        self.folder = folder
        self.spool = Spool(folder / SPOOL_FILE, world.clock)
        access = Access(url, CodeFile(folder / "code", token), describe("totem"), world.jitter)
        self.working = Working(access, folder, world, self.spool.has)
        self._stop = threading.Event()
        self._news = [lambda: self.working.follow(lambda _: None, self._stop)]
        self._news.append(lambda: self.working.reconcile(lambda _: None, self._stop))

    def start(self) -> Station:
        for work in self._news:
            threading.Thread(target=work, daemon=True).start()
        return self

    def close(self) -> None:
        """As an orderly end; the threads end with what they are at."""
        self._stop.set()
        self.working.close()
        self.spool.close()

    def reconcile(self, stop: threading.Event) -> bool:
        """One round, here and now."""
        return self.working.reconcile_once(stop)

    def submit(self, key: str, paper: Paper) -> object:
        return self.spool.add(key, paper)

    def reprint(self, job_id: int) -> object | None:
        raise NotImplementedError

    def take(self, service: str, group: Group = Group.ORDINARY) -> Issued:
        """A citizen touches three times. Raises what the totem would be sorry about."""
        branch = self.working.keeper.branch or (self.working.welcome.branch if self.working.welcome else None)
        assert branch is not None

        def paper(ticket: Ticket, page: str) -> Paper:
            return ticket_paper(branch, ticket, page, Words())

        command = IssueTicket(str(uuid.uuid4()), service, group)
        return issue(self.working.issuing, self, command, "https://vez.example", paper)

    @property
    def papers(self) -> dict[str, str]:
        """The number on every paper, by the id of its ticket."""
        return papers(self.spool)

    @property
    def waiting(self) -> int:
        """How many commands the server has not been told."""
        with closing(_Rows(self.folder)) as rows:
            return rows.count("SELECT count(*) FROM outbox WHERE state = 'waiting'")

    @property
    def refused(self) -> int:
        """How many it has refused."""
        with closing(_Rows(self.folder)) as rows:
            return rows.count("SELECT count(*) FROM outbox WHERE state = 'refused'")


class _Rows:
    def __init__(self, folder: Path) -> None:
        self._local = open_database(folder, reading=True)

    def count(self, question: str) -> int:
        return int(self._local.select(question)[0][0])

    def close(self) -> None:
        self._local.close()


def papers(spool: Spool) -> dict[str, str]:
    """The number on every paper in the spool, by the id of its ticket."""
    found = {}
    for job in spool.recent(10_000):
        (number,) = (block.text for block in job.paper_to_print().blocks if isinstance(block, Number))
        found[job.key] = number
    return found


@dataclass(frozen=True)
class Row:
    """A ticket as the server keeps it."""

    number: str
    state: str


def tickets(server: ServerProcess) -> dict[str, Row]:
    """Every ticket that the server has, by id."""
    with closing(sqlite3.connect(server.data / "vez.db")) as rows:
        found = rows.execute("SELECT id, number, state FROM tickets").fetchall()
    return {ticket: Row(number, state) for ticket, number, state in found}


def check_agreement(server: ServerProcess, printed: dict[str, str]) -> None:
    """Every printed ticket exists exactly once, with its number; and no ticket waits for nobody."""
    known = tickets(server)
    assert {ticket: known[ticket].number for ticket in printed if ticket in known} == printed
    assert len(set(printed.values())) == len(printed), "two papers have one number"
    assert {known[ticket].state for ticket in printed} <= {"waiting", "called", "serving", "finished", "no_show"}
    ghosts = {ticket: row for ticket, row in known.items() if ticket not in printed and row.state != "cancelled"}
    assert ghosts == {}
