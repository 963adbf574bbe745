"""What citizens and desks tell the branch beside its queue, and what the branch gives its people and panels to read."""

from __future__ import annotations

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make their tables."""
