"""As much of Python's database interface over APSW as SQLAlchemy's SQLite dialect and the server ask for.

APSW can put a disk of ours under SQLite, which the standard library's `sqlite3` cannot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import apsw

paramstyle = "qmark"
Binary = bytes
sqlite_version_info = tuple(map(int, apsw.sqlite_lib_version().split(".")))
sqlite_version = apsw.sqlite_lib_version()

Error = apsw.Error
DatabaseError = OperationalError = InternalError = ProgrammingError = apsw.Error
InterfaceError = DataError = NotSupportedError = apsw.Error
IntegrityError = apsw.ConstraintError


class Cursor:
    """Runs one statement, with all of its rows fetched at once."""

    arraysize = 1
    lastrowid = None

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: Iterator[Any] = iter(())
        self.description: Sequence[Any] | None = None
        self.rowcount = -1

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Cursor:
        """Run it."""
        cursor = self._connection.apsw.cursor()
        before = self._connection.apsw.total_changes()
        cursor.exec_trace = self._describe  # it cannot be asked any more once an empty result has ended
        self._rows = iter(list(cursor.execute(sql, tuple(parameters))))
        self.rowcount = self._connection.apsw.total_changes() - before if self.description is None else -1
        return self

    def _describe(self, cursor: apsw.Cursor, _sql: str, _parameters: Any) -> bool:
        described = cursor.get_description()
        self.description = [(name, kind, None, None, None, None, None) for name, kind in described] or None
        return True

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> Cursor:
        """Run it with each of ``parameters``."""
        changed = 0
        for each in parameters:
            changed += max(self.execute(sql, each).rowcount, 0)
        self.rowcount = changed
        return self

    def fetchone(self) -> Any:
        """The next row, or None."""
        return next(self._rows, None)

    def fetchmany(self, size: int = 1) -> list[Any]:
        """The next rows."""
        return [row for _, row in zip(range(size), self._rows, strict=False)]

    def fetchall(self) -> list[Any]:
        """All further rows."""
        return list(self._rows)

    def close(self) -> None:
        """Nothing is held."""
        self._rows = iter(())


class Connection:
    """A connection whose transactions are begun by who uses it."""

    isolation_level: str | None = None

    def __init__(self, filename: str, vfs: str) -> None:
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        self.apsw = apsw.Connection(filename, flags=flags, vfs=vfs)

    def cursor(self) -> Cursor:
        """A cursor."""
        return Cursor(self)

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Cursor:
        """Run one statement."""
        return self.cursor().execute(sql, parameters)

    def create_function(self, name: str, arguments: int, function: Any, deterministic: bool = False) -> None:
        """Make a function known to SQL."""
        self.apsw.create_scalar_function(name, function, arguments, deterministic=deterministic)

    def commit(self) -> None:
        """End the transaction, if there is one."""
        if self.apsw.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        """Undo the transaction, if there is one."""
        if self.apsw.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        """Close it."""
        self.apsw.close()


def connect(filename: str, vfs: str, **_options: Any) -> Connection:
    """Open a database on the disk ``vfs``."""
    return Connection(filename, vfs)
