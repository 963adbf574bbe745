"""From whatever schema a database has to the one of this program, by numbered steps that only go forwards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, String, column, inspect, select, table

from server.errors import SchemaUnknown

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0004"  # the last step in `versions`
FIRST = "0001"
_LOCK = 7_237_514  # any number, the same for every process: who upgrades a PostgreSQL database, one at a time
_FIRST_VERSION = 1  # what `schema_version` said when the first schema was the only one


def found(connection: Connection) -> str | None:
    """The schema that the database has; None when it has none. Raises `SchemaUnknown` for an unknown ancestor."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        return connection.scalar(select(column("version_num", String)).select_from(table("alembic_version")))
    if "schema_version" not in tables:
        return None
    version = connection.scalar(select(column("version")).select_from(table("schema_version")))
    if version != _FIRST_VERSION:
        raise SchemaUnknown(str(version), HEAD)
    return FIRST


def upgrade(connection: Connection, to: str = HEAD) -> None:
    """Bring the database to schema ``to``, inside the caller's transaction; a database that has it is left alone.

    Several processes may do so at once: the others wait. Raises `SchemaUnknown` when a newer Vez made the database.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    now = found(connection)
    if now != to:
        _upgrade(connection, now, to)


def configuration(connection: Connection | None = None) -> Config:
    """What Alembic's commands want to know."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def revisions() -> list[str]:
    """Every schema that this program knows, from the first to `HEAD`."""
    from alembic.script import ScriptDirectory

    steps = ScriptDirectory.from_config(configuration()).walk_revisions()
    return [step.revision for step in steps][::-1]


def _upgrade(connection: Connection, now: str | None, to: str) -> None:
    from alembic import command

    if now is not None and now not in revisions():
        raise SchemaUnknown(now, HEAD)
    config = configuration(connection)
    if now == FIRST and not inspect(connection).has_table("alembic_version"):
        command.stamp(config, FIRST)
    command.upgrade(config, to)
