"""Whoever writes to an SQLite file gets a turn, also beside somebody who writes without pause."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from server import database
from server.turns import Turns
from tests.e2e.server_process import until


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = database.connect(f"sqlite:///{tmp_path / 'x.db'}", 10)
    with database.writing(engine) as connection, connection.begin():
        connection.exec_driver_sql("CREATE TABLE t (a INTEGER)")
    yield engine
    engine.dispose()


def write(engine: Engine, statement: str = "INSERT INTO t VALUES (1)") -> None:
    with database.writing(engine) as connection, connection.begin():
        connection.exec_driver_sql(statement)


def test_who_writes_without_pause_leaves_everybody_else_a_turn(engine: Engine) -> None:
    came: list[str] = []
    turns = Turns(engine, 10)

    def come(who: str, connection: Connection) -> None:
        turns.wait(connection)
        came.append(who)
        turns.end(connection)

    with engine.connect() as one, engine.connect() as other, ThreadPoolExecutor(1) as pool:
        turns.wait(one)
        waits = pool.submit(come, "other", other)
        until(turns.are_waited_for)
        turns.end(one)
        come("one, once more", one)
        waits.result(10)
    assert came == ["other", "one, once more"]


def test_writers_of_a_file_wait_for_their_turn(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Connection] = []
    monkeypatch.setattr(Turns, "wait", lambda _, connection: asked.append(connection))
    write(engine)
    with database.reading(engine) as connection, connection.begin():
        pass
    assert len(asked) == 1


def test_a_turn_ends_whatever_becomes_of_the_transaction(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(OperationalError):
        write(engine, "INSERT INTO nowhere VALUES (1)")
    write(engine)
    with pytest.raises(OperationalError, match="gone"):
        _lose_connection(engine)
    write(engine)
    with pytest.raises(OperationalError, match="locked"):
        _locked(tmp_path)


def _lose_connection(engine: Engine) -> None:
    with database.writing(engine) as connection, connection.begin():
        connection.invalidate()
        raise OperationalError("", {}, Exception("it is gone"))


def _locked(folder: Path) -> None:
    """Another program has the file: that is said after a while, and the turn is free again afterwards."""
    impatient, other = (database.connect(f"sqlite:///{folder / 'x.db'}", 0.1) for _ in range(2))
    try:
        with database.writing(other) as connection, connection.begin():
            write(impatient)
    finally:
        write(impatient)
        impatient.dispose()
        other.dispose()
