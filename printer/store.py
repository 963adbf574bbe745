"""The file behind the spool: opened safely, brought up to date, each change whole and on disk when it returns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from printer.errors import SpoolFailed

_BUSY = 5.0  # seconds that another program may hold the file
_MIGRATIONS = (
    """
    CREATE TABLE job (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        paper BLOB NOT NULL,
        second_copy INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        queued_at REAL NOT NULL,
        due_at REAL NOT NULL,
        changed_at REAL NOT NULL
    );
    CREATE INDEX job_due ON job (state, due_at);
    """,
    """
    ALTER TABLE job ADD COLUMN printer TEXT NOT NULL DEFAULT '';
    ALTER TABLE job ADD COLUMN detail TEXT NOT NULL DEFAULT '';
    CREATE TABLE picture (digest TEXT PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE roll (printer TEXT PRIMARY KEY, used_mm REAL NOT NULL, since REAL NOT NULL);
    """,
)


class Store:
    """One SQLite file. Any thread may call it.

    Everything here raises `SpoolFailed` when the file cannot be read or written, or is of a newer program.
    """

    def __init__(self, path: Path) -> None:
        self._lock = RLock()
        with _typed():
            self._rows = sqlite3.connect(path, timeout=_BUSY, check_same_thread=False, isolation_level=None)
            try:
                self._rows.execute("PRAGMA journal_mode = WAL")
                self._rows.execute("PRAGMA synchronous = FULL")  # a power cut loses nothing that was committed
                self._migrate(path)
            except BaseException:
                self._rows.close()
                raise

    def execute(self, statement: str, *values: object) -> int:
        """Change rows; how many."""
        with self._lock, _typed():
            return self._rows.execute(statement, values).rowcount

    def select(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Read rows."""
        with self._lock, _typed():
            return self._rows.execute(statement, values).fetchall()

    @contextmanager
    def together(self) -> Iterator[None]:
        """All changes in the block are kept, or none of them."""
        with self._lock:
            self.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.execute("COMMIT")
            except BaseException:
                with _typed():
                    if self._rows.in_transaction:
                        self._rows.rollback()
                raise

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._rows.close()

    def _migrate(self, path: Path) -> None:
        version = self._rows.execute("PRAGMA user_version").fetchone()[0]
        if version > len(_MIGRATIONS):
            raise SpoolFailed(f"{path} was made by a newer version of this program (store {version})")
        for number, script in enumerate(_MIGRATIONS[version:], version + 1):
            self._rows.executescript(f"BEGIN;{script}PRAGMA user_version = {number};COMMIT;")


@contextmanager
def _typed() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise SpoolFailed(f"the store of print jobs cannot be used: {error}") from error
