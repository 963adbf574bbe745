"""What the totem remembers of its branch, of the numbers lent to it, and of the time."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from client.errors import LocalBroken, LocalFailed
from client.local import Local
from domain.answers import Welcome
from domain.commands import Actor, Role
from domain.leases import Lease
from domain.snapshot import Snapshot
from kiosk.alone.memory import DATABASE, MIGRATIONS, Memory, Runs, Times, open_database
from tests.branches import NOON, branch

WELCOME = Welcome(Actor("totem-1", Role.TOTEM), "entrada", branch())


def test_what_was_kept_last_is_recalled_by_the_next_run(tmp_path: Path) -> None:
    local = open_database(tmp_path)
    memory = Memory(local)
    assert (memory.recall(), memory.lease(), memory.times(), memory.room()) == (None, None, None, None)
    assert memory.runs() == Runs()
    lease = Lease("B", NOON.date(), {"A": (800, 819)}, holder="run-1")
    times, runs = Times(NOON, -3.5, NOON - timedelta(hours=1)), Runs(("run-1",), twice=True)
    room = Snapshot(7, NOON.date())
    memory.remember(WELCOME)
    memory.keep_lease(lease)
    memory.keep_times(times)
    memory.keep_runs(runs)
    memory.keep_room(room)
    local.close()
    memory = Memory(open_database(tmp_path))
    assert memory.recall() == WELCOME
    assert (memory.lease(), memory.times(), memory.runs(), memory.room()) == (lease, times, runs, room)
    memory.keep_lease(None)
    assert memory.lease() is None


@pytest.mark.expects_log("remembered of the welcome cannot be read")
def test_what_makes_no_sense_is_nothing(tmp_path: Path) -> None:
    local = open_database(tmp_path)
    local.execute("INSERT INTO kept VALUES ('welcome', ?)", b'{"actor": 1}')
    assert Memory(local).recall() is None


@pytest.mark.expects_log("it is put aside, and a new one made")
def test_a_broken_database_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"this is no database, and never was one" * 100)
    with pytest.raises(LocalBroken):
        open_database(tmp_path, reading=True)
    assert Memory(open_database(tmp_path)).recall() is None
    assert (tmp_path / f"{DATABASE}.broken").exists()


def test_one_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    local = open_database(tmp_path)
    local.execute("PRAGMA user_version = 99")
    local.close()
    with pytest.raises(LocalFailed, match="another version"):
        open_database(tmp_path)


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(LocalFailed):
        open_database(tmp_path / "gone")


def test_it_can_be_read_beside_the_program_and_not_written(tmp_path: Path) -> None:
    open_database(tmp_path)
    beside = open_database(tmp_path, reading=True)
    assert beside.select("SELECT count(*) FROM outbox") == [(0,)]
    with pytest.raises(LocalFailed, match="readonly"):
        beside.execute("DELETE FROM outbox")


def test_each_change_is_on_the_disk_when_it_returns(tmp_path: Path) -> None:
    local = open_database(tmp_path)
    assert local.select("PRAGMA synchronous") == [(2,)]
    assert local.select("PRAGMA journal_mode") == [("wal",)]
    assert local.select("PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_a_migration_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    def breaks(database: object) -> None:
        local = database.conn  # type: ignore[attr-defined]
        local.execute("CREATE TABLE half (a)")
        raise RuntimeError("half way")

    path = tmp_path / DATABASE
    Local(path, MIGRATIONS).close()
    with pytest.raises(RuntimeError):
        Local(path, (*MIGRATIONS, breaks))
    local = Local(path, MIGRATIONS)
    assert local.select("SELECT name FROM sqlite_master WHERE name = 'half'") == []


def test_only_a_first_start_loads_what_makes_tables(tmp_path: Path) -> None:
    """It takes a quarter of a second and seventeen megabytes."""
    lines = [
        "import sys; from pathlib import Path; from kiosk.alone.memory import open_database",
        "open_database(Path(sys.argv[1]))",
        "print('sqlite_utils' in sys.modules)",
    ]
    command = [sys.executable, "-c", "\n".join(lines), str(tmp_path)]
    said = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() for _ in range(2)]
    assert said == ["True", "False"]
