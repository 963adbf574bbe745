"""What the long tests need: running servers."""

from __future__ import annotations

from tests.e2e.conftest import cluster, prepared_branch, prepared_tables, server

__all__ = ["cluster", "prepared_branch", "prepared_tables", "server"]
