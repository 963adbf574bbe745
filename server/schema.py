"""The tables, in SQLAlchemy Core: the same for SQLite and PostgreSQL. `server.migrations` makes and changes them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, TypeEngine


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: `timestamptz` in PostgreSQL, ISO text in SQLite, which has no type for it."""

    impl = String(40)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that stores it."""
        if dialect.name == "postgresql":
            return postgresql.TIMESTAMP(timezone=True)
        return String(40)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """From an aware datetime to what is stored."""
        return value if value is None or dialect.name == "postgresql" else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From what is stored to a datetime in UTC."""
        if isinstance(value, str):
            return datetime.fromisoformat(value)
        return None if value is None else value.astimezone(UTC)


metadata = MetaData()

# `room` is the snapshot without its tickets. This row is written at each commit, so it holds nothing large.
branches = Table(
    "branches",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("document_hash", String(64), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("day", Date),
    Column("room", Text, nullable=False),
)


def _branch(*, key: bool = True) -> Column[str]:
    return Column("branch", String(40), ForeignKey("branches.id"), primary_key=key, nullable=False)


# Every document that a branch ever had: `source` as it was given, `document` the same as JSON.
documents = Table(
    "documents",
    metadata,
    _branch(),
    Column("hash", String(64), primary_key=True),
    Column("source", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("loaded_at", Instant, nullable=False),
)

# `ticket` is the whole ticket as JSON; the other columns are what is searched and counted by, and `changed` is the
# number of the last event that changed it. A new row goes to the end of the table, whatever its id.
tickets = Table(
    "tickets",
    metadata,
    _branch(),
    Column("id", String(36), primary_key=True),
    Column("number", String(16), nullable=False),
    Column("service", String(40), nullable=False),
    Column("group", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("counter", String(40)),
    Column("issued_at", Instant, nullable=False),
    Column("called_at", Instant),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Column("changed", BigInteger, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("page", String(32), unique=True),
    Index("tickets_by_state", "branch", "state", "changed"),
)

events = Table(
    "events",
    metadata,
    _branch(),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("recorded", Text, nullable=False),
    sqlite_with_rowid=False,
)

# What was answered to each command, so that the same command again has one effect.
commands = Table(
    "commands",
    metadata,
    _branch(),
    Column("id", String(36), primary_key=True),
    Column("actor", String(36), nullable=False),
    Column("content", LargeBinary(16), nullable=False),
    Column("answer", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

# `changed` counts every enrolment and revocation, so that a running server reads only what is new to it.
enrolments = Table(
    "enrolments",
    metadata,
    _branch(key=False),
    Column("id", String(36), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("name", String(80), nullable=False),
    Column("token_hash", LargeBinary(32), nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Column("changed", BigInteger, nullable=False, unique=True),
)

# See `server.audit`. ``branch`` is empty for what is about no branch; it is no key, because a chain outlives branches.
audit = Table(
    "audit",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("branch", String(40), nullable=False),
    Column("actor", String(36), nullable=False),
    Column("action", String(40), nullable=False),
    Column("facts", Text, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
)
