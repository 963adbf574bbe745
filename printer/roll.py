"""Paper low, told by counting what has been printed, for printers that have no sensor or cannot be asked."""

from __future__ import annotations

from dataclasses import dataclass

from printer.profile import Cutter, Profile
from printer.sheet import Sheet
from printer.status import Condition, PrinterStatus

_KNIFE_MM = 13.0  # from the head to the knife: fed by the printer itself, so no line says it


@dataclass(frozen=True)
class Roll:
    """A new roll's length, and how much is left when somebody should bring the next; 80 mm rolls have 40 to 80 m."""

    length_mm: float
    low_mm: float = 3_000.0  # about twenty tickets


def length_mm(sheets: list[Sheet], profile: Profile) -> float:
    """How much paper these take, from cut to cut."""
    dots = sum(sheet.dots for sheet in sheets)
    knife = _KNIFE_MM if profile.cutter in (Cutter.FEED_AND_CUT, Cutter.PRESENTER) else 0.0
    return dots * 25.4 / profile.dpi + knife * len(sheets)


def judged(status: PrinterStatus, roll: Roll | None, used_mm: float) -> PrinterStatus:
    """``status``, or paper low where the printer sees none and the count says that its roll ends soon."""
    if roll is None or status.condition not in (Condition.READY, Condition.UNKNOWN):
        return status
    left = roll.length_mm - used_mm
    if left > roll.low_mm:
        return status
    return PrinterStatus(
        Condition.NEAR_END, f"counted: about {max(left, 0) / 1000:.1f} m of paper left", status.in_mouth
    )
