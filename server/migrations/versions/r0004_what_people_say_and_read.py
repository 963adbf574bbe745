"""What citizens and desks tell the branch beside its queue, and what the branch gives its people and panels to read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"

INSTANT = sa.String(40).with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    """Make their tables."""
    _opinions()
    op.create_index("tickets_by_time", "tickets", ["branch", "issued_at"])
    _procedures()
    _media()


def _procedures() -> None:
    op.create_table(
        "procedures",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("services", sa.Text, nullable=False),
        sa.Column("must_read", sa.Boolean, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.Column("publish_from", INSTANT),
        sa.Column("published_at", INSTANT),
        sa.Column("loaded_at", INSTANT, nullable=False),
    )
    op.create_table(
        "procedure_reads",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), nullable=False),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("procedure", sa.String(40), nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("reader", sa.String(36), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.UniqueConstraint("branch", "procedure", "version", "reader"),
    )
    op.create_index("procedure_reads_by_reader", "procedure_reads", ["branch", "reader"])


def _opinions() -> None:
    op.create_table(
        "opinions",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True),
        sa.Column("at", INSTANT, primary_key=True),
        sa.Column("service", sa.String(40), primary_key=True),
        sa.Column("score", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("reason", sa.String(40), primary_key=True),
        sa.Column("n", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "opinions_given",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True),
        sa.Column("ticket", sa.String(36), primary_key=True),
        sa.Column("at", INSTANT, nullable=False),
    )


def _media() -> None:
    op.create_table(
        "media",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("name", sa.String(70), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("added_at", INSTANT, nullable=False),
    )
    op.create_table(
        "media_parts",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
    )
