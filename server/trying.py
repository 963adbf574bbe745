"""What is done again and again beside the commands while the database may be away: it goes on, and says so once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy.exc import SQLAlchemyError


class Trying:
    """Logs ``event`` when ``patience`` steps in a row failed for the database's or network's sake.

    It is not logged again until a step has succeeded.
    """

    def __init__(self, log: structlog.stdlib.BoundLogger, event: str, patience: int = 1) -> None:
        self._log = log
        self._event = event
        self._patience = patience
        self._failed = 0

    async def do(self, step: Callable[[], Awaitable[None]]) -> None:
        """``step``, whose `SQLAlchemyError` or OSError ends here; anything else is raised."""
        try:
            await step()
            self._failed = 0
        except (SQLAlchemyError, OSError):
            self._failed += 1
            if self._failed == self._patience:
                self._log.error(self._event)
