"""Statements that run thousands of times a second: compiled once for a dialect, then handed to the driver."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, Dialect, Insert, LargeBinary, Update
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

from server import driver

Row = Mapping[str, Any]
Convert = Callable[[Any], Any]

# How the parameters of an update are called: a column that says which row, what a column is to become, and what it must
# have been.
KEY, NEW, WAS = "key_", "new_", "was_"
_encode = msgspec.json.Encoder().encode
# Rows in one statement: so many sizes that few statements do, and so few that the driver's cache holds all.
MANY = (*range(64, 16, -8), *range(16, 0, -1))


class Prepared:
    """A statement with named parameters. The same for every dialect; faster than handing it over each time."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def run(self, connection: Connection, row: Row) -> list[Any]:
        """Execute it with these parameters; returns the rows that it finds, as tuples."""
        found: list[Any] = self.ask(connection, row).fetchall()
        return found

    def ask(self, connection: Connection, row: Row) -> Any:
        """The same; returns the driver's cursor, which has no rows yet where others travel with it."""
        compiled = self._for(_begun(connection))
        return driver.execute(connection, compiled.sql, compiled.row(row))

    def run_all(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Execute it with each of ``rows``."""
        compiled = self._for(_begun(connection))
        if compiled.values is None:
            driver.execute_each(connection, compiled.sql, compiled.rows(rows))
            return
        # SQLite's driver lets other threads run at every row, and then has to wait for its turn: many rows at once
        # make it wait a few times instead of a hundred.
        start, ready = 0, compiled.rows(rows)
        for size in MANY:
            while len(rows) - start >= size:
                batch = tuple(chain.from_iterable(ready[start : start + size]))
                driver.execute(connection, compiled.sql + f", {compiled.values}" * (size - 1), batch)
                start += size

    def written(self, connection: Connection, rows: Sequence[Row]) -> tuple[str, str]:
        """The same for PostgreSQL: a statement with one parameter that holds all rows, and that parameter."""
        compiled = self._for(connection)
        return compiled.from_json, compiled.as_json(rows)

    def _for(self, connection: Connection) -> _Compiled:
        dialect = connection.dialect
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _Compiled(self._statement, dialect)
        return compiled


def _begun(connection: Connection) -> Connection:
    if not connection.in_transaction():
        connection.begin()
    return connection


def save(connection: Connection, work: Sequence[tuple[Prepared, Sequence[Row]]]) -> None:
    """Execute each statement with its rows, of which there are some; none is written by two statements.

    In PostgreSQL all of it becomes one statement, which is a transaction where none has begun: its driver spends more
    on each than on many rows. Who changes many rows does it there on a connection of `database.by_key`.
    """
    if connection.dialect.name != "postgresql":
        for statement, rows in work:
            statement.run_all(connection, rows)
    elif work:
        *before, (last, _) = written = [statement.written(connection, rows) for statement, rows in work]
        parts = ", ".join(f"w{place} AS ({sql})" for place, (sql, _) in enumerate(before))
        driver.execute(connection, f"WITH {parts} {last}" if parts else last, [rows for _, rows in written])


class _Compiled:
    """An insert of many rows repeats ``values``; in PostgreSQL ``from_json`` reads all rows from one parameter.

    Its driver spends more on a thousand parameters than the database on the rows.
    """

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        if not dialect.positional:
            positional: Callable[..., Dialect] = type(dialect)
            dialect = positional(paramstyle="format")
        compiled = statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        self.sql = str(compiled)
        names = compiled.positiontup or []
        self._take: Callable[[Row], tuple[Any, ...]] = (
            itemgetter(*names) if len(names) > 1 else lambda row: (row[names[0]],)
        )
        self._binary = [name for name in names if isinstance(compiled.binds[name].type, LargeBinary)]
        converts = ((name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in names)
        self._converts: list[tuple[int, Convert]] = [
            (place, convert) for place, (_, convert) in enumerate(converts) if convert is not None
        ]
        self.values, self.from_json = None, ""
        if dialect.name == "postgresql" and isinstance(statement, Insert):
            self.from_json = _inserted(statement, names, dialect)
        elif dialect.name == "postgresql" and isinstance(statement, Update):
            self.from_json = _updated(statement, names, dialect)
        elif isinstance(statement, Insert):
            self.values = "(" + ", ".join("?" * len(names)) + ")"

    def row(self, row: Row) -> tuple[Any, ...]:
        """The parameters in the order that the statement wants."""
        return self.rows([row])[0]

    def rows(self, rows: Sequence[Row]) -> list[tuple[Any, ...]]:
        """The parameters of each row. A column whose value is the row before's is converted once for both."""
        taken = list(map(self._take, rows))
        if not self._converts:
            return taken
        columns = list(zip(*taken, strict=True))
        for place, convert in self._converts:
            columns[place] = _converted(columns[place], convert)
        return list(zip(*columns, strict=True))

    def as_json(self, rows: Sequence[Row]) -> str:
        """The rows as `from_json` reads them."""
        if self._binary:
            rows = [{**row, **{name: _plain(row[name]) for name in self._binary}} for row in rows]
        return _encode(rows).decode()


def _inserted(statement: Insert, names: Sequence[str], dialect: Dialect) -> str:
    quote = dialect.identifier_preparer.quote
    columns = ", ".join(quote(name) for name in names)
    rows = _from_json(statement, {name: name for name in names}, dialect)
    return f"INSERT INTO {quote(statement.table.name)} ({columns}) SELECT {columns} FROM {rows}"  # noqa: S608 (our names)


def _updated(statement: Update, names: Sequence[str], dialect: Dialect) -> str:
    """A row that is not what it was makes the whole statement fail: its new columns become NULL, and one may not."""
    quote = dialect.identifier_preparer.quote
    columns = {name: name.removeprefix(KEY).removeprefix(NEW).removeprefix(WAS) for name in names}

    def equal(prefix: str) -> str:
        return " AND ".join(f"t.{quote(columns[name])} = r.{name}" for name in names if name.startswith(prefix))

    same, before = equal(KEY), equal(WAS)
    value = f"CASE WHEN {before} THEN r.%s END" if before else "r.%s"
    new = ", ".join(f"{quote(columns[name])} = {value}".replace("%s", name) for name in names if name.startswith(NEW))
    rows = _from_json(statement, columns, dialect)
    return f"UPDATE {quote(statement.table.description)} AS t SET {new} FROM {rows} WHERE {same}"  # noqa: S608 (our names)


def _from_json(statement: Insert | Update, columns: Mapping[str, str], dialect: Dialect) -> str:
    """Rows with these names from one parameter, each of the type of its column."""
    quote, of = dialect.identifier_preparer.quote, statement.table.c
    types = ", ".join(f"{quote(name)} {of[column].type.compile(dialect)}" for name, column in columns.items())
    return f"json_to_recordset(%s::json) AS r({types})"


def _plain(value: Any) -> Any:
    return "\\x" + value.hex() if isinstance(value, bytes) else value


def _converted(column: tuple[Any, ...], convert: Convert) -> tuple[Any, ...]:
    """The column as the driver wants it. Rows of one group share their times, and nearly all times are not yet."""
    last, made, done = None, convert(None), []
    for value in column:
        if value is not last:
            last, made = value, convert(value)
        done.append(made)
    return tuple(done)
