"""How the database is opened: what SQLite needs to lose nothing, and transactions that begin when we say so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from server import schema

WRITES = {"vez_writes": True}


def open_database(url: str, busy_seconds: float) -> Engine:
    """The engine of ``url``, with its tables in place.

    ``busy_seconds`` is how long to wait for another process that is writing. SQLite runs in WAL mode and syncs at each
    commit, because `synchronous=NORMAL` loses acknowledged tickets when the power goes. Raises `SchemaUnknown`.
    """
    # Parameters are tokens and people's pages: they must not appear in an error's text.
    engine = create_engine(url, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        if engine.url.database:
            Path(engine.url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _prepare_sqlite(engine, busy_seconds)
    with writing(engine) as connection, connection.begin():
        schema.prepare(connection)
    return engine


def writing(engine: Engine) -> Connection:
    """A connection whose transactions take the right to write at once: two writers queue, and neither fails midway."""
    return engine.connect().execution_options(**WRITES)


def reading(engine: Engine) -> Connection:
    """A connection whose transactions see the database as it was when they began."""
    if engine.dialect.name == "postgresql":
        return engine.connect().execution_options(isolation_level="REPEATABLE READ")
    return engine.connect()


def _prepare_sqlite(engine: Engine, busy_seconds: float) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver would begin transactions by itself, and too late
        for pragma in (
            f"busy_timeout={int(busy_seconds * 1000)}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "cache_size=-16384",
            "wal_autocheckpoint=4000",  # pages
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("vez_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
