"""Statements that run thousands of times a second: compiled once for a dialect, then handed to the driver."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any

import msgspec
from sqlalchemy import Connection, CursorResult, Dialect, Insert
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

Row = Mapping[str, Any]
Convert = Callable[[Any], Any]

_encode = msgspec.json.Encoder().encode
MANY = (64, 32, 16, 8, 4, 2, 1)  # rows in one statement; few sizes, so that the driver's cache holds all


class Prepared:
    """A statement with named parameters. The same for every dialect; faster than handing it over each time."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def run(self, connection: Connection, row: Row) -> CursorResult[Any]:
        """Execute it with these parameters."""
        compiled = self._for(connection.dialect)
        return connection.exec_driver_sql(compiled.sql, compiled.row(row))

    def run_all(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Execute it with each of ``rows``."""
        compiled = self._for(connection.dialect)
        if compiled.from_json is not None:
            connection.exec_driver_sql(compiled.from_json, (compiled.as_json(rows),))
            return
        if compiled.values is None:
            connection.exec_driver_sql(compiled.sql, [compiled.row(row) for row in rows])
            return
        # SQLite's driver lets other threads run at every row, and then has to wait for its turn: many rows at once
        # make it wait a few times instead of a hundred.
        start = 0
        for size in MANY:
            while len(rows) - start >= size:
                batch = tuple(chain.from_iterable(map(compiled.row, rows[start : start + size])))
                connection.exec_driver_sql(compiled.sql + f", {compiled.values}" * (size - 1), batch)
                start += size

    def _for(self, dialect: Dialect) -> _Compiled:
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _Compiled(self._statement, dialect)
        return compiled


class _Compiled:
    """An insert of many rows repeats ``values``, or reads all rows from one parameter, which is ``from_json``.

    PostgreSQL's driver spends more on a thousand parameters than the database on the rows.
    """

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        if not dialect.positional:
            positional: Callable[..., Dialect] = type(dialect)
            dialect = positional(paramstyle="format")
        compiled = statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        self.sql = str(compiled)
        names = compiled.positiontup or []
        self._columns: list[tuple[str, Convert]] = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect) or _same) for name in names
        ]
        self.values, self.from_json = None, None
        if isinstance(statement, Insert):
            if dialect.name == "postgresql":
                self.from_json = _from_json(statement, names, dialect)
            else:
                self.values = "(" + ", ".join("?" * len(names)) + ")"

    def row(self, row: Row) -> tuple[Any, ...]:
        """The parameters in the order that the statement wants."""
        return tuple([convert(row[name]) for name, convert in self._columns])

    def as_json(self, rows: Sequence[Row]) -> str:
        """The rows as `from_json` reads them."""
        return _encode([{name: _plain(row[name]) for name, _ in self._columns} for row in rows]).decode()


def _from_json(statement: Insert, names: Sequence[str], dialect: Dialect) -> str:
    quote = dialect.identifier_preparer.quote
    table = statement.table
    columns = ", ".join(quote(name) for name in names)
    types = ", ".join(f"{quote(name)} {table.c[name].type.compile(dialect)}" for name in names)
    rows = f"SELECT {columns} FROM json_to_recordset(%s::json) AS r({types})"  # noqa: S608 (our own tables' names)
    return f"INSERT INTO {quote(table.name)} ({columns}) {rows}"


def _plain(value: Any) -> Any:
    return "\\x" + value.hex() if isinstance(value, bytes) else value


def _same(value: Any) -> Any:
    return value
