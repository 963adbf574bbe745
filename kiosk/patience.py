"""How long the totem waits for a citizen before it is ready for the next one. Pure; all times are seconds."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from kiosk.visit import Page

WARNING = 20.0  # at least so long before the end the citizen is told and can stay with one touch (WCAG 2.2.1)


@dataclass(frozen=True)
class Patience:
    """``idle`` without a touch ends a visit; ``ticket`` is how long a printed ticket stays on the screen.

    Whoever listens gets ``slow`` times as long: a page takes longer to hear than to see.
    """

    idle: float = 60.0
    ticket: float = 30.0
    slow: float = 3.0

    def left(self, page: Page, untouched: float, *, on_paper: bool, listens: bool = False) -> float | None:
        """How long until the visit ends; None where nothing ends. Without paper a number stays longer."""
        times = self.slow if listens else 1.0
        match page:
            case Page.ATTRACT | Page.ISSUING:
                return None
            case Page.TICKET if on_paper:
                return self.ticket * times - untouched
            case _:
                return self.idle * times - untouched


def warned(left: float | None) -> int:
    """The whole seconds to show in the warning, 0 when it is too early for one."""
    return max(1, ceil(left)) if left is not None and left <= WARNING else 0
