"""What can ail the emulated printer, and when it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What ails the printer. The values are what is typed."""

    READY = "ready"
    NEAR_END = "near-end"
    PAPER_OUT = "paper-out"
    COVER = "cover"
    CUTTER = "cutter"
    HOT = "hot"
    OFFLINE = "offline"
    SILENT = "silent"  # prints and answers nothing
    GARBAGE = "garbage"  # prints and answers noise
    STALL = "stall"  # takes the connection and reads nothing
    RESET = "reset"  # breaks the connection at the first byte of a paper
    DISCONNECT = "disconnect"  # once: unplugged in the middle of a paper, which goes no further
    POWER_CYCLE = "power-cycle"  # once: goes off and on in the middle of a paper, and forgets the rest of it
    REFUSE = "refuse"  # nobody there


NOT_PRINTING = (Fault.PAPER_OUT, Fault.COVER, Fault.CUTTER, Fault.HOT, Fault.OFFLINE)
BREAKING = (Fault.DISCONNECT, Fault.POWER_CYCLE)
_PLAN = re.compile(r"(?P<name>[a-z -]+?)(@(?P<count>[0-9.]+)(?P<unit>s|b)?)?")


@dataclass(frozen=True)
class PlannedFault:
    """A fault, and when it begins: seconds after the start, or after so many bytes of the next paper."""

    fault: Fault
    after: float = 0.0
    bytes: int | None = None


def planned(text: str) -> PlannedFault:
    """The plan behind ``paper-out``, ``paper-out@3s`` or ``paper-out@200b``. Raises `ValueError`, which lists them."""
    found = _PLAN.fullmatch(text.strip().lower())
    try:
        if found is None:
            raise ValueError(text)
        fault = Fault(found["name"].strip().replace(" ", "-"))
        if found["unit"] == "b":
            return PlannedFault(fault, bytes=int(found["count"]))
        return PlannedFault(fault, float(found["count"] or 0))
    except ValueError as error:
        raise ValueError(f"'{text}' is none of {', '.join(Fault)} (@3s: after 3 seconds; @200b: bytes)") from error
