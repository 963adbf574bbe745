"""What keeps failing is said once, goes on, and is said again only after it had succeeded."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.exc import SQLAlchemyError

from server.trying import Trying


class Log:
    """Keeps what was logged."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def error(self, event: str) -> None:
        self.said.append(event)


def said(results: list[Exception | None], patience: int) -> list[int]:
    """How many times the event had been logged after each step."""
    log: Any = Log()
    trying = Trying(log, "it_failed", patience)
    left: Iterator[Exception | None] = iter(results)

    async def step() -> None:
        result = next(left)
        if result is not None:
            raise result

    async def all_of_them() -> list[int]:
        counts = []
        for _ in results:
            await trying.do(step)
            counts.append(len(log.said))
        return counts

    return asyncio.run(all_of_them())


BAD, AWAY = SQLAlchemyError("away"), OSError("away")


def test_it_is_said_once_until_it_has_succeeded() -> None:
    assert said([None, BAD, AWAY, BAD, None, BAD], 1) == [0, 1, 1, 1, 1, 2]


def test_with_patience_it_is_said_after_so_many_in_a_row() -> None:
    assert said([BAD, BAD, None, BAD, BAD, BAD, BAD], 3) == [0, 0, 0, 0, 0, 1, 1]


def test_any_other_fault_is_raised() -> None:
    with pytest.raises(KeyError):
        said([KeyError("ours")], 1)
