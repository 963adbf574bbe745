"""What a printer says of itself, in one typed reading; and the one word of it that matters most.

A printer that does not answer is silent, never ready. How each dialect says it is in `printer.replies`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from printer.replies import Answers, dle_eot, is_answer, shown

__all__ = ["QUERIES", "Answers", "Condition", "PrinterStatus", "is_answer", "read", "worst"]

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
    """One reading. ``detail`` is for the technician: an operating system's words, or the bytes that came.

    ``in_mouth``: a paper is held out and nobody has taken it (printers with a presenter tell).
    """

    condition: Condition
    detail: str = ""
    in_mouth: bool = False

    @property
    def can_print(self) -> bool:
        """Whether it makes sense to send a paper now."""
        return self.condition in (Condition.READY, Condition.NEAR_END, Condition.UNKNOWN)


def worst(told: Iterable[str]) -> Condition:
    """The worst of the conditions that were told, by their values; ready when none was."""
    found = set(told)
    return next((condition for condition in Condition if condition.value in found), Condition.READY)


def read(answers: Answers, queries: tuple[int, ...] = QUERIES) -> PrinterStatus:
    """The reading behind the answers to DLE EOT 1, 2, 3 and 4; None where none came.

    Some models leave answers out while a cover is open: a fault that was told counts, a partial silence without one
    is silence. ``queries`` are those that the model answers when it is well.
    """
    told = dle_eot(answers)
    if not told - {Condition.NEAR_END} and any(answers[query - 1] is None for query in queries):
        return PrinterStatus(Condition.SILENT, shown(answers))
    return PrinterStatus(worst(told), shown(answers))
