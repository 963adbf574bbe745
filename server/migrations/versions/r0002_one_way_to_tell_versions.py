"""The table of the first schema's version goes: Alembic keeps a table of its own."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Drop it."""
    op.drop_table("schema_version")
