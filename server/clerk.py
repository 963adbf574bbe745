"""What is written beside tickets: people, devices, appointments, the audit trail. On one thread, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, Engine

from server import database

T = TypeVar("T")


class Clerk:
    """See the module. Commands do not go through it: they have the `Writer`, which commits many at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="clerk")

    def stop(self) -> None:
        """Wait for what is being written, and end."""
        self._executor.shutdown()

    async def run(self, write: Callable[[Connection], T]) -> T:
        """``write`` in one transaction, committed when this returns. Raises what it or the database raises."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._in_transaction, write)

    def _in_transaction(self, write: Callable[[Connection], T]) -> T:
        with database.writing(self._engine) as connection, connection.begin():
            return write(connection)
