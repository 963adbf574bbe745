"""The picture is turned aside, one turn after the other: the window system's tool may take its time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ui.jobs import Jobs, nothing

Told = Callable[[str], None]


class Turning:
    """``rotate`` turns the picture on an output and returns what went wrong. ``output`` names the one that shows the
    window; it is asked at each turn, for a display may be plugged in elsewhere, or come late.
    """

    def __init__(self, jobs: Jobs, output: Callable[[], str], rotate: Callable[[int, str], str]) -> None:
        self._jobs, self._output, self._rotate = jobs, output, rotate
        self._next: tuple[int, Told] | None = None
        self._turns = False

    def to(self, degrees: int, told: Told) -> None:
        """Turn it as soon as no turn is under way: of two at once, chance would say which one stays.

        ``told`` hears what went wrong, or nothing; it is not called when another turn was wanted meanwhile.
        """
        self._next = (degrees, told)
        if not self._turns:
            self._begin(*self._next)

    def _begin(self, degrees: int, told: Told) -> None:
        self._next, self._turns = None, True
        work = partial(self._rotate, degrees, self._output())
        self._jobs.run(work, partial(self._ended, told), nothing, expected=())

    def _ended(self, told: Told, why: str) -> None:
        self._turns = False
        if self._next:
            self._begin(*self._next)
        else:
            told(why)
