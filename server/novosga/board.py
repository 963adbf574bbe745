"""What a NovoSGA panel is shown as its newest call, and from when: it reads only one, so two at once are spaced.

Seconds are of any steady clock. Nothing here waits or reads a clock.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from typing import NamedTuple

from domain.snapshot import Call

SPACING = 2.0  # seconds for which a call is the newest at least: a panel has to come and read it
KEPT = 200  # calls
SHOWN = 10  # calls in one answer
LONG_AGO = float("-inf")


class Heard(NamedTuple):
    """A call, and when it was heard of."""

    call: Call
    at: float


class Board:
    """The calls of one branch, in the order in which they were made."""

    def __init__(self) -> None:
        self._heard: deque[Heard] = deque(maxlen=KEPT)
        self._last = 0

    def begin(self, calls: Iterable[Call]) -> None:
        """These were made before anybody listened here: there is nothing to space."""
        for call in sorted(calls, key=lambda call: call.version):
            self.hear(call, LONG_AGO)

    def rewind(self, version: int) -> None:
        """The branch is at ``version``: what was heard of beyond it is of a history that holds no more."""
        if version < self._last:
            self._last = version
            self._heard = deque((each for each in self._heard if each.call.version <= version), maxlen=KEPT)

    def hear(self, call: Call, now: float) -> bool:
        """Take in a call made at this moment; False when it is known already."""
        if call.version <= self._last:
            return False
        self._last = call.version
        self._heard.append(Heard(call, now))
        return True

    def newest(self, services: Collection[str] | None, now: float) -> list[Call]:
        """What a panel of these services (None: of all) is shown now, newest first."""
        shown = [heard.call for heard, since in self._since(services) if since <= now]
        return shown[: -SHOWN - 1 : -1]

    def look_again(self, now: float) -> float | None:
        """In how many seconds panels should read again; None when what they can read now is all that there is.

        That is twice in the time that each call has, whatever services a panel shows: with fewer services a call is
        the newest at another moment, but never for less long, and never later than with all.
        """
        last = max((since for _, since in self._since(None)), default=LONG_AGO)
        return min(SPACING / 2, last - now) if last > now else None

    def _since(self, services: Collection[str] | None) -> list[tuple[Heard, float]]:
        """Each call of these services, and from when on it is the newest."""
        found, free = [], LONG_AGO
        for heard in self._heard:
            if services is None or heard.call.service in services:
                since = max(heard.at, free)
                free = since + SPACING
                found.append((heard, since))
        return found
