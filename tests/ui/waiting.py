"""Waiting on the screen's own loop, for what other processes and threads do in their own time."""

from __future__ import annotations

import time
from collections.abc import Callable

from tests.ui.harness import process_events

WAIT_S = 30.0  # a loaded machine is slow


def until(true: Callable[[], object]) -> None:
    """Let the screen go on until this is so; fails when it is not in time."""
    deadline = time.monotonic() + WAIT_S
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        process_events()


def let_pass(seconds: float) -> None:
    """Let the screen go on for so long: for what must not happen meanwhile."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() > end)
