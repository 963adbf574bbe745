"""How the database is opened: what it needs to lose nothing, and transactions that begin when we say so."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

from server import driver, migrations
from server.begin_lock import BeginLock
from server.errors import DatabaseServed, DatabaseUnsupported
from server.turns import Turns

WRITES = {"vez_writes": True}
HIDDEN = True  # parameters are tokens and people's pages: they must not appear in an error's text
IDLE_SECONDS = 10  # a process that hangs inside a transaction must not stop a branch for longer


def open_database(url: str, busy_seconds: float) -> Engine:
    """The engine of ``url``, upgraded to the schema of this program. Raises `SchemaUnknown`."""
    engine = connect(url, busy_seconds)
    try:
        with writing(engine) as connection, connection.begin():
            migrations.upgrade(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def connect(url: str, busy_seconds: float) -> Engine:
    """The engine of ``url``, as it is.

    ``busy_seconds`` is how long to wait for another process that is writing. SQLite runs in WAL mode and syncs at each
    commit, because `synchronous=NORMAL` loses acknowledged tickets when the power goes; so does PostgreSQL. Raises
    `DatabaseUnsupported`.
    """
    name = make_url(url).get_backend_name()
    if name == "postgresql":
        return _postgresql(url, busy_seconds)
    if name != "sqlite":
        raise DatabaseUnsupported(name)
    engine = create_engine(url, hide_parameters=HIDDEN)
    file = file_of(url)
    if file is not None:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _prepare_sqlite(engine, busy_seconds)
    return engine


def file_of(url: str | URL) -> Path | None:
    """The file of an SQLite database; None for any other."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


@contextmanager
def alone(engine: Engine) -> Iterator[None]:
    """Serve this database inside of it. Two servers may share a PostgreSQL, but not an SQLite file: it cannot tell one
    what the other did. Raises `DatabaseServed`.
    """
    file = file_of(engine.url)
    if file is None:
        yield
        return
    with file.with_name(f"{file.name}.lock").open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise DatabaseServed(str(file)) from error
        yield


def writing(engine: Engine) -> Connection:
    """A connection whose transactions take the right to write at once: two writers queue, and neither fails midway."""
    if engine.dialect.name == "postgresql":  # its driver would send each beginning alone; ours may travel with others
        return engine.connect().execution_options(isolation_level="AUTOCOMMIT", **WRITES)
    return engine.connect().execution_options(**WRITES)


def by_key(engine: Engine) -> Connection:
    """A `writing` connection for who finds every row by its key: PostgreSQL must never read a whole table for it.

    It cannot know how few rows a list will have, and keeps a plan that it made for a small table as the table grows.
    """
    connection = writing(engine)
    if engine.dialect.name == "postgresql":
        for way in ("seqscan", "hashjoin", "mergejoin"):
            driver.execute(connection, f"SET enable_{way} = off")
    return connection


def reading(engine: Engine) -> Connection:
    """A connection whose transactions see the database as it was when they began."""
    if engine.dialect.name == "postgresql":
        return engine.connect().execution_options(isolation_level="REPEATABLE READ")
    return engine.connect()


def scrub(engine: Engine, tables: Sequence[str]) -> None:
    """After an erasure: let no copy of what was erased stay in what the database keeps beside its tables.

    SQLite overwrites what is deleted (``secure_delete``); here its log of changes is emptied, unless somebody is
    reading: then the next time. PostgreSQL gives the places of deleted rows free to be overwritten.
    """
    if engine.dialect.name == "postgresql":
        quoted = ", ".join(engine.dialect.identifier_preparer.quote(name) for name in sorted(set(tables)))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f"VACUUM {quoted}")
        return
    raw = engine.raw_connection()  # a checkpoint stands in no transaction, and ours begin by themselves
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    finally:
        raw.close()


def _postgresql(url: str, busy_seconds: float) -> Engine:
    engine = create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        hide_parameters=HIDDEN,
        pool_pre_ping=True,  # the database may have been started again since
        connect_args={"connect_timeout": max(2, int(busy_seconds)), "application_name": "vez"},
    )

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        for setting in (
            "synchronous_commit = on",
            f"lock_timeout = {int(busy_seconds * 1000)}",
            f"idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'",
        ):
            connection.execute(f"SET {setting}")
        connection.commit()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        if connection.get_execution_options().get("vez_writes"):
            driver.execute(connection, "BEGIN")

    return engine


def _prepare_sqlite(engine: Engine, busy_seconds: float) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver would begin transactions by itself, and too late
        for pragma in (
            f"busy_timeout={int(busy_seconds * 1000)}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",  # what is deleted is overwritten: it may be about somebody
            "cache_size=-4096",  # KiB for each connection: what is new stands together, and the system keeps the rest
            "temp_store=MEMORY",  # or each large group makes a file, and removes it, to be able to undo a statement
            "wal_autocheckpoint=4000",  # pages
        ):
            connection.execute(f"PRAGMA {pragma}")

    turns, file = Turns(engine, busy_seconds), file_of(engine.url)
    lock = BeginLock(file and file.with_name(f"{file.name}.turn"), busy_seconds)
    event.listen(engine, "engine_disposed", lambda _: lock.close())

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        if not connection.get_execution_options().get("vez_writes"):
            driver.execute(connection, "BEGIN")
            return
        turns.wait(connection)
        try:
            with lock.held():
                driver.execute(connection, "BEGIN IMMEDIATE")
        except BaseException:
            turns.end(connection)
            raise
