"""What several unit tests need: databases for what stores, and the log of the server where pytest sees it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import structlog

from tests.postgres import cluster, database_url, empty_url

__all__ = ["cluster", "database_url", "empty_url"]


@pytest.fixture
def logged() -> Iterator[None]:
    """Log lines of the server go where every test looks for those that must not come."""
    structlog.configure(
        processors=[structlog.stdlib.render_to_log_kwargs],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    yield
    structlog.reset_defaults()
