"""Time that nobody sets: what programs with a screen measure with, while the computer's clock may be put right."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

_STEADY = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def seconds() -> float:
    """Seconds that nobody sets. Where the system can tell, they go on while the computer sleeps."""
    return time.clock_gettime(_STEADY)


def steady_clock(start: datetime, counted: Callable[[], float] = seconds) -> Callable[[], datetime]:
    """A clock that goes on from ``start``, the computer's time (aware) when the program began, whatever it is set to.

    It may be wrong, but by the same amount until the end: how far it is from the server's needs to be asked only once.
    """
    since = counted()
    return lambda: start + timedelta(seconds=counted() - since)
