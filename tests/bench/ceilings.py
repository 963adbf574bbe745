"""What the machine could do without Vez: a no-op endpoint over HTTP, and the bare statements of a ticket, in groups."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from demo.child import Child
from tests.bench.load import wrk

Row = dict[str, float]


def http(folder: Path, clients: Sequence[int], seconds: int) -> dict[str, Row]:
    """By the number of clients, what an endpoint does that reads a command, does nothing and answers."""
    child = Child("noop", ["tests.bench.noop"], folder / "noop.log", os.environ)
    try:
        url = child.event("listening", 30)["url"]
        return {
            str(count): wrk("issue.lua", url, count, seconds, [secrets.token_hex(4), "none", "none"]).as_row()
            for count in clients
        }
    finally:
        child.kill()


def database(folder: Path, url: str, together: int, branches: int, seconds: int) -> Row:
    """What an empty database does with groups of ``together`` tickets."""
    arguments = ["tests.bench.bare", url, str(seconds), str(together), str(branches)]
    child = Child("bare", arguments, folder / "bare.log", os.environ)
    try:
        row: Row = child.event("bare", seconds + 60)["row"]
        return row
    finally:
        child.kill()


def share(reached: float, *ceilings: float) -> float:
    """What part of these ceilings, one after the other on one core, is reached."""
    return round(reached * sum(1 / ceiling for ceiling in ceilings), 2)
