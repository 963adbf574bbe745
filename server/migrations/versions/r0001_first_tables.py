"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

INSTANT = sa.String(40).with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    """Make them. The table `schema_version` is how databases of this schema were told apart."""
    op.create_table("schema_version", sa.Column("version", sa.Integer, primary_key=True))
    op.create_table(
        "branches",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("document_hash", sa.String(64), nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date),
        sa.Column("room", sa.Text, nullable=False),
    )
    _documents_and_enrolments()
    _tickets()
    _events_and_commands()


def _branch(*, key: bool = True) -> sa.Column[str]:
    return sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=key, nullable=False)


def _documents_and_enrolments() -> None:
    op.create_table(
        "documents",
        _branch(),
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("loaded_at", INSTANT, nullable=False),
    )
    op.create_table(
        "enrolments",
        _branch(key=False),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("revoked_at", INSTANT),
        sa.Column("changed", sa.BigInteger, nullable=False, unique=True),
    )


def _tickets() -> None:
    op.create_table(
        "tickets",
        _branch(),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("number", sa.String(16), nullable=False),
        sa.Column("service", sa.String(40), nullable=False),
        sa.Column("group", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("counter", sa.String(40)),
        sa.Column("issued_at", INSTANT, nullable=False),
        sa.Column("called_at", INSTANT),
        sa.Column("started_at", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("ticket", sa.Text, nullable=False),
        sa.Column("page", sa.String(32), unique=True),
    )
    op.create_index("tickets_by_state", "tickets", ["branch", "state", "changed"])


def _events_and_commands() -> None:
    op.create_table(
        "events",
        _branch(),
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("recorded", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "commands",
        _branch(),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("actor", sa.String(36), nullable=False),
        sa.Column("content", sa.LargeBinary(16), nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
    )
