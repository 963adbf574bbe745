"""Statements that run thousands of times a second: compiled once for a dialect, then handed to the driver."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, CursorResult, Dialect, Insert
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

Row = Mapping[str, Any]
Convert = Callable[[Any], Any]

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
    """``values`` is the part of an insert that may be repeated, where parameters are told apart by their place."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        self.sql = str(compiled)
        self._named = not compiled.positional
        names = (compiled.positiontup if compiled.positional else list(compiled.params)) or []
        self._columns: list[tuple[str, Convert]] = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect) or _same) for name in names
        ]
        repeats = isinstance(statement, Insert) and dialect.paramstyle == "qmark"
        self.values = "(" + ", ".join("?" * len(names)) + ")" if repeats else None

    def row(self, row: Row) -> Any:
        """The parameters in the form that the driver wants."""
        if self._named:
            return {name: convert(row[name]) for name, convert in self._columns}
        return tuple([convert(row[name]) for name, convert in self._columns])


def _same(value: Any) -> Any:
    return value
