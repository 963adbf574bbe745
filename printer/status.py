"""What a printer says of itself: the four real-time answers (DLE EOT 1 to 4), and the one word that matters most.

A printer that does not answer is silent, never ready.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FIXED_MASK, FIXED_BITS = 0x93, 0x12  # the same in every answer, so that noise is not taken for one
QUERIES = (1, 2, 3, 4)


class Condition(StrEnum):
    """The state of a printer in one word, the worst first. The values are stable: logs and reports carry them."""

    SILENT = "silent"
    UNRECOVERABLE = "unrecoverable"
    COVER_OPEN = "cover_open"
    PAPER_OUT = "paper_out"
    CUTTER = "cutter"
    HOT = "hot"
    OFFLINE = "offline"
    NEAR_END = "near_end"
    READY = "ready"
    UNKNOWN = "unknown"  # it cannot be asked: a file, or a printer that only listens


@dataclass(frozen=True)
class PrinterStatus:
    """One reading. ``detail`` is for the technician: an operating system's words, or the bytes that came."""

    condition: Condition
    detail: str = ""

    @property
    def can_print(self) -> bool:
        """Whether it makes sense to send a paper now."""
        return self.condition in (Condition.READY, Condition.NEAR_END, Condition.UNKNOWN)


Answers = tuple[int | None, int | None, int | None, int | None]


def is_answer(value: int) -> bool:
    """Whether a byte can be an answer to DLE EOT."""
    return value & FIXED_MASK == FIXED_BITS


def read(answers: Answers) -> PrinterStatus:
    """The reading behind the answers to DLE EOT 1, 2, 3 and 4; None where none came.

    Some models leave answers out while a cover is open: a fault that was told counts, a partial silence without one
    is silence.
    """
    detail = " ".join("--" if answer is None else f"{answer:02X}" for answer in answers)
    return PrinterStatus(_condition(answers), detail)


def _condition(answers: Answers) -> Condition:
    if all(answer is None for answer in answers):
        return Condition.SILENT
    fault = _fault(*(answer or FIXED_BITS for answer in answers))
    if fault is not None:
        return fault
    if any(answer is None for answer in answers):
        return Condition.SILENT
    # Both bits of the sensor, as the manuals advise: one alone has been seen on printers without the sensor.
    return Condition.NEAR_END if (answers[3] or 0) & 0x0C == 0x0C else Condition.READY


def _fault(printer: int, offline: int, error: int, paper: int) -> Condition | None:
    """The worst thing that keeps it from printing."""
    faults = (
        (error & 0x20, Condition.UNRECOVERABLE),
        (offline & 0x04, Condition.COVER_OPEN),
        (offline & 0x20 or paper & 0x60 == 0x60, Condition.PAPER_OUT),
        (error & 0x08, Condition.CUTTER),
        (error & 0x40, Condition.HOT),
        (printer & 0x28 or offline & 0x40 or error & 0x04, Condition.OFFLINE),
    )
    return next((condition for present, condition in faults if present), None)
