"""How long a person will probably wait, as a range of minutes in which nine of ten really are called.

The centre is the mean of two simple estimators: the work ahead divided by the open counters, and how long the person
at the head of the queue has been waiting. The range around it has a fixed width at first and then follows the truth:
each call says whether the ticket's range was right, and moves the side that was wrong (`Spread`).
"""

from __future__ import annotations

from math import ceil, floor, sqrt

from msgspec import Struct

STEP = 5  # minutes: finer would promise what nobody can know
MISSED = 0.05  # the share of tickets that may be called before their range, and the share after it
LEARN = 0.1  # how far one call moves a side: the last 300 calls or so decide
WIDEST = 40.0  # units; far beyond what any branch needs, so that nothing can run away


class WaitRange(Struct, frozen=True, gc=False):
    """From ``low`` to ``high`` minutes, both multiples of five."""

    low: int
    high: int


class Spread(Struct, frozen=True, gc=False, omit_defaults=True):
    """How far the ends of a range are from its centre, in units that grow as the centre's square root, as errors do.

    Two numbers stand for the errors of the past: each end moves out by much when it was wrong and in by little when it
    was right, so that in the long run each is wrong for one ticket in twenty, whatever the errors look like.
    """

    below: float = 1.0
    above: float = 1.0

    def after(self, promised: WaitRange, minutes: float) -> Spread:
        """The spread once a ticket that was promised ``promised`` has been called after ``minutes``."""
        early, late = minutes < promised.low, minutes > promised.high
        below = self.below
        if promised.low:  # nobody waits less than nothing: a range from zero says nothing about its lower end
            below += LEARN * (early - MISSED)
        above = self.above + LEARN * (late - MISSED)
        return Spread(min(max(below, -WIDEST), WIDEST), min(max(above, -below), WIDEST))


AT_FIRST = Spread()


def estimate(work_ahead: float, counters: int, head_wait: float, spread: Spread = AT_FIRST) -> WaitRange:
    """The range for somebody who joins now.

    ``work_ahead`` is the minutes of service of everybody who goes first, ``counters`` how many are open for it (none
    counts as one: somebody will come), ``head_wait`` the minutes that the first in line has waited, 0 without one.
    """
    share = work_ahead / max(1, counters)
    centre = (share + head_wait) / 2 if head_wait else share
    unit = 1.5 * sqrt(centre)
    low = STEP * max(0, floor((centre - unit * spread.below) / STEP))
    high = STEP * max(1, ceil((centre + (unit + 1) * spread.above) / STEP))
    return WaitRange(min(low, high - STEP), high)
