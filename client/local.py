"""A program's own database: one SQLite file in which what was committed survives a power cut."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from client.errors import LocalBroken, LocalFailed

if TYPE_CHECKING:
    from sqlite_utils import Database

Migration = Callable[["Database"], None]

_BUSY = 5.0  # seconds that another program may hold the file


class Local:
    """The file at ``path``, brought up to date by ``migrations``: the first makes version 1, the next version 2.

    Any thread may call it. Everything here raises `LocalFailed` when the file cannot be read or written, or is of a
    newer program. With ``reading`` it is only looked at, beside the program whose it is.
    """

    def __init__(self, path: Path, migrations: Sequence[Migration], *, reading: bool = False) -> None:
        self._lock = RLock()
        with _typed():
            where = f"file:{path}?mode=ro" if reading else str(path)
            self._rows = sqlite3.connect(
                where, timeout=_BUSY, check_same_thread=False, isolation_level=None, uri=reading
            )
            try:
                if not reading:
                    self._rows.execute("PRAGMA journal_mode = WAL")
                    self._rows.execute("PRAGMA synchronous = FULL")
                self._migrate(path, migrations, reading=reading)
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
        """All changes in the block are kept, on disk when it ends, or none of them."""
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

    def _migrate(self, path: Path, migrations: Sequence[Migration], *, reading: bool) -> None:
        version = self._rows.execute("PRAGMA user_version").fetchone()[0]
        if version > len(migrations) or (reading and version < len(migrations)):
            raise LocalFailed(f"{path} is of another version of this program ({version}, not {len(migrations)})")
        if version == len(migrations):
            return
        from sqlite_utils import Database  # a quarter of a second that only a first start, or a new version, spends

        for number, migration in enumerate(migrations[version:], version + 1):
            with self.together():
                migration(Database(self._rows, execute_plugins=False))
                self._rows.execute(f"PRAGMA user_version = {number}")


@contextmanager
def _typed() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind = LocalBroken if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) else LocalFailed
        raise kind(f"this program's own database cannot be used: {error}") from error
