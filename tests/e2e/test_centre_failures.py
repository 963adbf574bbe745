"""The centre and the branch's server when a disk is full or read-only, and when one dies between doing and saying."""

from __future__ import annotations

import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from tests.e2e.centre_pair import Pair, fated, head, health, history, issue, numbers, state
from tests.e2e.proxy import Answering, Fate, Request
from tests.e2e.server_process import ServerProcess, until

pytestmark = pytest.mark.e2e

REFUSED = {"storage_unavailable", "centre_cut_off", "roll_failed", "watch_failed"}


@contextmanager
def full(server: ServerProcess) -> Iterator[None]:
    """Inside of it no file of the server can grow."""
    before = resource.prlimit(server.pid, resource.RLIMIT_FSIZE)
    size = (server.data / "server.log").stat().st_size + 4096  # what is logged is not what is tried here
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, before)


@contextmanager
def read_only(server: ServerProcess) -> Iterator[None]:
    """Inside of it nothing can be written: neither to a file of the server nor, in PostgreSQL, to the database."""
    if server.database is None:
        files = [str(path) for path in server.data.glob("vez.db*") if path.suffix != ".db-shm"]
        if subprocess.run(["chattr", "+i", *files], capture_output=True, check=False).returncode:
            pytest.skip("files cannot be made immutable here")
        try:
            yield
        finally:
            subprocess.run(["chattr", "-i", *files], capture_output=True, check=True)
        return
    _set_read_only(server.database, "on")
    try:
        yield
    finally:
        _set_read_only(server.database, "off")


def _set_read_only(url: str, value: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    name = engine.url.database
    with engine.connect() as connection:
        connection.execute(text("SET default_transaction_read_only = off"))
        connection.execute(text(f'ALTER DATABASE "{name}" SET default_transaction_read_only = {value}'))
        others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        connection.execute(text(f"SELECT pg_terminate_backend(pid) {others}"))
    engine.dispose()


@pytest.mark.parametrize(
    ("two", "trouble"),
    [("sqlite", full), ("sqlite", read_only), ("postgresql", read_only)],
    indirect=["two"],
    ids=["full", "read_only", "read_only_postgresql"],
)
def test_a_centre_that_can_store_nothing_stops_no_branch(two: Pair, trouble: Any) -> None:
    two.start()
    issue(two.branch, 2)
    two.agree()
    with trouble(two.centre):
        issue(two.branch, 5)
        until(lambda: health(two.branch)["centre"] == "cut_off", 20)
        issue(two.branch, 5)
        assert len(history(two.centre)) == 3
    two.agree()
    assert len(set(numbers(two.centre))) == 12
    assert {line["event"] for line in two.branch.errors()} == {"centre_cut_off"}


@pytest.mark.parametrize("trouble", [full, read_only])
def test_a_branch_that_can_store_nothing_says_so_and_its_promises_are_known(two: Pair, trouble: Any) -> None:
    two.start()
    issue(two.branch, 3)
    command = "00000000-0000-4000-8000-00000000000a"
    with trouble(two.branch):
        answer = two.branch.send("totem", "issue_ticket", command, service="information")
        assert (answer.status_code, answer.json()) == (503, {"code": "storage_unavailable"})
        until(lambda: head(two.centre)[0] == 4, 30)
        assert len(two.branch.room()["tickets"]) == 3, "what there is can be read"
    until(lambda: two.branch.send("totem", "issue_ticket", command, service="information").status_code == 200, 20)
    two.agree()
    assert len(numbers(two.branch)) == 4


def test_a_centre_that_dies_between_commit_and_answer_has_it_once(two: Pair) -> None:
    two.start()
    issue(two.branch)
    two.agree()
    died = Event()

    def fate(request: Request) -> Fate:
        """The message with new events gets there, and its answer never comes back."""
        if request.method == "POST" and b"ticket_issued" in request.body:
            died.set()
            return Fate(answer=Answering.LOST)
        return Fate()

    with fated(two.line, fate):
        issue(two.branch, 3)
        assert died.wait(10)
        until(lambda: head(two.centre)[0] > 2, 10)
        two.centre.kill()
    issue(two.branch, 3)
    two.start_centre()
    two.agree()
    assert state(two.centre)["set_aside"] == 0 and state(two.centre)["epoch"] == 1


def test_a_branch_s_server_killed_at_any_moment_tells_all_that_it_promised(two: Pair) -> None:
    two.start()
    promised: list[str] = []
    for many in (3, 25):
        promised += [each["ticket"]["number"] for each in issue(two.branch, many)]
        two.branch.kill()
        two.start_branch()
    two.agree()
    assert sorted(numbers(two.centre)) == sorted(promised)
    assert state(two.centre)["epoch"] == 1 and state(two.centre)["set_aside"] == 0
    assert "behind_centre" not in {line["event"] for line in two.branch.errors()}
