"""Statements handed to the database's driver itself: SQLAlchemy's way to it costs as much as they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.engine.interfaces import DBAPIModule
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

Parameters = Sequence[Any]


def execute(connection: Connection, sql: str, parameters: Parameters = ()) -> Any:
    """Run ``sql`` in the transaction that has begun; returns the driver's cursor. Raises what SQLAlchemy raises."""
    cursor = connection.connection.cursor()
    try:
        return cursor.execute(sql, parameters)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _told(connection, cursor, sql, error) from error


def execute_each(connection: Connection, sql: str, rows: Sequence[Parameters]) -> None:
    """The same with each of ``rows``."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(sql, rows)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _told(connection, cursor, sql, error) from error


@contextmanager
def together(connection: Connection) -> Iterator[None]:
    """What is executed inside, without being asked what it found, travels together where the database is elsewhere.

    Inside another such block it is part of that one. Raises what SQLAlchemy raises, in the end at the latest.
    """
    raw = connection.connection.driver_connection
    if connection.dialect.name != "postgresql" or raw is None or raw.pgconn.pipeline_status:
        yield
        return
    first: SQLAlchemyError | None = None
    try:
        with raw.pipeline():
            try:
                yield
            except SQLAlchemyError as error:  # the pipeline is not to warn of what comes of it
                first = error
    except connection.dialect.loaded_dbapi.Error as error:
        raise first or _told(connection, None, "", error) from error
    if first is not None:
        raise first


def _told(connection: Connection, cursor: Any, sql: str, error: DBAPIModule.Error) -> BaseException:
    """The error as SQLAlchemy tells it, without what was to be stored. A connection that broke is not used again."""
    dialect = connection.dialect
    broken = dialect.is_disconnect(error, connection.connection, cursor)
    if broken:
        connection.invalidate(error)
    base = dialect.loaded_dbapi.Error
    return DBAPIError.instance(
        sql, None, error, base, hide_parameters=True, connection_invalidated=broken, dialect=dialect
    )
