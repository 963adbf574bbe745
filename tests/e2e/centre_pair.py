"""A branch's server, its centre, and a bad line between them, for tests."""

from __future__ import annotations

import io
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest
import requests
from sqlalchemy import NullPool, create_engine

from server.main import main
from tests.e2e.proxy import Fate, Proxy, Request
from tests.e2e.server_process import BRANCH, ServerProcess, manage, until, where

CENTRES = pytest.mark.parametrize("two", ["sqlite", "postgresql"], indirect=True)
SECONDS = "1"  # for an answer, and between two beats


class Pair:
    """Made, not started. ``line`` is what the branch's server takes for the centre."""

    def __init__(self, branch: ServerProcess, centre: ServerProcess) -> None:
        self.branch, self.centre = branch, centre
        self._line: Proxy | None = None

    @property
    def line(self) -> Proxy:
        """Between the two, once the centre was started."""
        assert self._line is not None
        return self._line

    def start(self) -> Pair:
        """Start the centre, then the branch's server."""
        self.start_centre()
        self.start_branch()
        return self

    def start_centre(self) -> None:
        """Start the centre, again or for the first time."""
        self.centre.start()
        if self._line is None:
            self._line = Proxy(port_of(self.centre))

    def start_branch(self, server: ServerProcess | None = None) -> None:
        """Start the branch's server, or another one on a copy of its disk."""
        (server or self.branch).start(*self.options(), "--centre-seconds", SECONDS)

    def options(self) -> list[str]:
        """What tells a server of the branch about its centre."""
        return ["--centre", self.line.url, "--centre-code", str(self.centre.data / "branch.code")]

    def copy(self, name: str) -> ServerProcess:
        """A server on a copy of the disk of the branch's server, which must not run."""
        return ServerProcess(shutil.copytree(self.branch.data, self.branch.data.with_name(name)))

    def take_over(self) -> None:
        """Let the centre be the branch's authority."""
        operate(self.centre, "take-over")

    def hand_back(self, server: ServerProcess | None = None) -> str:
        """Let the branch's server be its authority again; returns what it was told."""
        return operate(server or self.branch, "take-over", *self.options())

    def agree(self) -> None:
        """Wait until the centre has all that the branch's server has, and see that it is the same."""
        until(lambda: head(self.centre) == head(self.branch), 30)
        assert history(self.centre) == history(self.branch)
        found = history(self.branch)
        assert [number for number, _ in found] == list(range(1, len(found) + 1))
        until(lambda: self.centre.tidy_room() == self.branch.tidy_room())

    def close(self) -> None:
        """End everything."""
        self.branch.close()
        self.centre.close()
        if self._line is not None:
            self._line.close()


def port_of(server: ServerProcess) -> int:
    """Where it listens."""
    return int(server.url.rpartition(":")[2])


def head(server: ServerProcess) -> tuple[Any, ...]:
    """How far the server's database has got. Cheap, because it is asked a hundred times a second."""
    return rows(server, "SELECT version, epoch FROM branches")[0]


def history(server: ServerProcess) -> list[tuple[int, Any]]:
    """Every event that the server's database has, by number."""
    return [(row[0], row[1]) for row in rows(server, "SELECT version, recorded FROM events ORDER BY version")]


def rows(server: ServerProcess, query: str) -> list[tuple[Any, ...]]:
    """What the server's database answers."""
    if server.database is None:
        with closing(sqlite3.connect(server.data / "vez.db", timeout=10)) as connection:
            return [tuple(row) for row in connection.execute(query)]
    engine = create_engine(server.database.replace("postgresql://", "postgresql+psycopg://"), poolclass=NullPool)
    with engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def health(server: ServerProcess) -> Any:
    """What anybody may know of how it is."""
    return requests.get(f"{server.url}/health", timeout=10).json()


def state(centre: ServerProcess) -> Any:
    """How the branch stands there, for who may know."""
    code = (centre.data / "technician.code").read_text(encoding="utf-8")
    url = f"{centre.url}/api/branches/{BRANCH}/authority"
    return requests.get(url, headers={"Authorization": f"Bearer {code}"}, timeout=10).json()


def issue(server: ServerProcess, count: int = 1, service: str = "information") -> list[Any]:
    """Tickets, as the server answered."""
    answers = [server.send("totem", "issue_ticket", service=service) for _ in range(count)]
    assert [answer.status_code for answer in answers] == [200] * count, answers[-1].text
    return [answer.json() for answer in answers]


def numbers(server: ServerProcess) -> list[str]:
    """The numbers of everybody who waits."""
    return [ticket["number"] for ticket in server.room()["tickets"]]


@contextmanager
def fated(line: Proxy, fate: Callable[[Request], Fate]) -> Iterator[None]:
    """Inside of it each request has this fate."""
    before, line.fate = line.fate, fate
    try:
        yield
    finally:
        line.fate = before


def operate(server: ServerProcess, *arguments: str) -> str:
    """What an operator's command says, done in this process: starting another costs a second."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        assert main([*arguments, *where(server.data, server.database)]) == 0, said.getvalue()
    return said.getvalue()


def expect_branch(data: Path, url: str | None = None) -> None:
    """Give the branch's own server, and a technician, a code for the centre."""
    for name, role in (("branch", "branch_server"), ("technician", "technician")):
        code = manage(data, "enroll", role, name, url=url).stdout.strip()
        (data / f"{name}.code").write_text(code, encoding="utf-8")


def made(request: pytest.FixtureRequest, folder: Path, kind: str) -> Pair:
    """A pair whose centre is on SQLite or on PostgreSQL."""
    branch = shutil.copytree(request.getfixturevalue("prepared_branch"), folder / "branch")
    centre, url = request.getfixturevalue("prepared_centre" if kind == "sqlite" else "prepared_centre_tables")
    if url is not None:
        url = request.getfixturevalue("cluster").new("prepared_centre")
    return Pair(ServerProcess(branch), ServerProcess(shutil.copytree(centre, folder / "centre"), url))
