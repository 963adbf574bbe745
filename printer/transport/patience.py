"""How long a writer waits: for a printer that takes nothing, and for one that takes its bytes drop by drop."""

from __future__ import annotations

from time import monotonic

_SLOWEST = 240.0  # bytes a second: 2400 baud, slower than any printer's line


class Patience:
    """``timeout`` seconds without a byte are too long, and so is more for the whole than the slowest line needs."""

    def __init__(self, length: int, timeout: float) -> None:
        self._timeout = timeout
        began = monotonic()
        self._stalled, self._end = began + timeout, began + timeout + length / _SLOWEST

    @property
    def left(self) -> float:
        """Seconds that are left to wait for the next byte; none or less: give up."""
        return min(self._stalled, self._end) - monotonic()

    def progressed(self) -> None:
        """Bytes were taken: wait again from now."""
        self._stalled = monotonic() + self._timeout
