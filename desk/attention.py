"""When somebody comes while nobody waited and nobody is served, the computer says so: beside its clock, by a sound."""

from __future__ import annotations

from collections.abc import Callable

from desk.bell import Bell
from desk.memory import Memory
from desk.sight import Sight


def somebody_came(before: Sight | None, now: Sight | None) -> bool:
    """Whether somebody waits for this counter where nobody did, and the attendant sits there with nobody in front."""
    if before is None or now is None or now.counter is None or before.counter != now.counter:
        return False
    free = before.ticket is None and now.ticket is None and not now.leaving
    return free and before.queue.total == 0 < now.queue.total


class Attention:
    """Rings ``bell`` as the person has set it. ``looking`` says whether they look at the window anyway."""

    def __init__(self, bell: Bell, words: Callable[[], tuple[str, str]]) -> None:
        self._bell, self._words = bell, words
        self._before: Sight | None = None

    def see(self, now: Sight | None, memory: Memory) -> None:
        """To be told of every picture of the branch."""
        came, self._before = somebody_came(self._before, now), now
        if not came:
            return
        if memory.notify:
            self._bell.show(*self._words())
        if memory.sound:
            self._bell.sound()
