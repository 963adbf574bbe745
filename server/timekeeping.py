"""The time that the server goes by: the computer's clock, as long as it agrees with one that nobody can set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

TRUSTED = 600.0  # seconds that the computer's clock may be set by, all together, and is still believed
LEAN = 0.001  # seconds that this grows by in each second: no two clocks go quite alike


class Timekeeper:
    """``wall`` gives UTC and may be set; ``steady`` gives seconds and goes on, also while the computer sleeps.

    While the two disagree by more than `TRUSTED`, time goes on from where it was. May be used from any thread;
    `accept` and `lean` from one only.
    """

    def __init__(self, wall: Callable[[], datetime], steady: Callable[[], float]) -> None:
        self._wall = wall
        self._steady = steady
        self._difference = wall().timestamp() - steady()  # that is believed
        self._leant = steady()

    def now(self) -> datetime:
        """The time in UTC, as far as it can be known."""
        wall = self._wall()
        off = self._off(wall)
        return wall if abs(off) <= TRUSTED else wall - timedelta(seconds=off)

    def off(self) -> float:
        """By how many seconds the computer's clock differs from what would be believed of it; positive is ahead."""
        return self._off(self._wall())

    def wall(self) -> datetime:
        """What the computer's clock says, believed or not."""
        return self._wall()

    def accept(self) -> None:
        """Believe the computer's clock from now on, whatever it says."""
        self._difference += self.off()

    def lean(self) -> None:
        """Take up a little of what a believed clock is off by; to be called now and then."""
        steady, off = self._steady(), self.off()
        most = (steady - self._leant) * LEAN
        self._leant = steady
        if abs(off) <= TRUSTED:
            self._difference += max(-most, min(most, off))

    def _off(self, wall: datetime) -> float:
        return wall.timestamp() - self._steady() - self._difference
