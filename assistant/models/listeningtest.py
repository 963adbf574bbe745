"""Whether a model that hears may be used: it opens here, takes silence for silence, and soon enough for who waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from assistant.models.manifest import SelfTest

SLOWEST = 6.0  # seconds at best, of the eight that a citizen waits at most
SILENCE = bytes(2 * 16_000 * 2)  # two seconds; the model always looks at thirty, so speech takes little longer
_TRIES = 2  # the first may have waited for the disk


class Hears(Protocol):
    """What is tested: one saying."""

    def hear(self, sound: bytes, hint: str, seconds: float) -> str:
        """Its words."""
        ...


def run(begin: Callable[[], Hears], steady: Callable[[], float]) -> SelfTest:
    """Listen to nobody. ``steady`` is a clock in seconds. Raises `assistant.whisper.HearingFailed`."""
    times, words = [], ""
    for _ in range(_TRIES):
        one = begin()
        began = steady()
        words = words or one.hear(SILENCE, "", 60.0)
        times.append(steady() - began)
    slow = min(times)
    why = "it passed"
    if words:
        why = "it hears words where nobody speaks"
    elif slow > SLOWEST:
        why = f"it needs {slow:.1f} s for a sentence on this machine"
    return SelfTest(why == "it passed", why, _TRIES if not words else 0, 0, 0, round(slow, 3), 0.0)
