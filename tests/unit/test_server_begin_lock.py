"""A command line writes beside a server that writes without pause; and whoever is in the way is waited for in vain."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from server import database
from server.begin_lock import BeginLock
from tests.e2e.server_process import until

WHOLE = 0.02  # seconds that a transaction of the one who writes without pause takes


def opened(folder: Path, seconds: float) -> Engine:
    return database.connect(f"sqlite:///{folder / 'x.db'}", seconds)


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[Event]:
    """Somebody writes without pause, until the end of the test. What comes is set as soon as they do."""
    engine, stop, going = opened(tmp_path, 20), Event(), Event()
    with database.writing(engine) as connection, connection.begin():
        connection.exec_driver_sql("CREATE TABLE t (a INTEGER)")

    def write() -> None:
        with database.writing(engine) as connection:
            while not stop.is_set():
                with connection.begin():
                    connection.exec_driver_sql("INSERT INTO t VALUES (1)")
                    going.set()
                    stop.wait(WHOLE)

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(write)
        assert going.wait(20)
        yield going
        stop.set()
        done.result(20)
    engine.dispose()


def test_who_writes_now_and_then_is_not_kept_out_by_who_writes_without_pause(busy: Event, tmp_path: Path) -> None:
    engine = opened(tmp_path, 20)
    for _ in range(5):
        with database.writing(engine) as connection, connection.begin():
            connection.exec_driver_sql("INSERT INTO t VALUES (2)")
        busy.clear()
        assert busy.wait(20), "the other goes on"
    engine.dispose()


def test_who_never_lets_go_of_the_lock_is_not_waited_for_without_end(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    one, other = BeginLock(file, 20), BeginLock(file, 0.05)
    with one.held():
        with other.held():  # after fifty looks
            pass
        until(file.exists)
    with other.held(), other.held():
        pass
    for each in (one, other):
        each.close()
    with one.held():  # as new
        pass
    one.close()


def test_where_no_file_can_be_the_database_says_what_is_wrong(tmp_path: Path) -> None:
    with BeginLock(None, 1).held(), BeginLock(tmp_path / "nowhere" / "lock", 1).held():
        pass
    engine = opened(tmp_path / "there", 1)
    with database.writing(engine) as connection, connection.begin():
        connection.exec_driver_sql("CREATE TABLE t (a INTEGER)")
    impatient = opened(tmp_path / "there", 0.05)
    with (
        database.writing(engine) as connection,
        connection.begin(),
        pytest.raises(OperationalError, match="locked"),
        database.writing(impatient) as other,
        other.begin(),
    ):
        pass
    for each in (engine, impatient):
        each.dispose()
