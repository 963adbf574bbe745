"""Databases for the tests of what stores."""

from tests.postgres import cluster, database_url, empty_url

__all__ = ["cluster", "database_url", "empty_url"]
