"""What a technician is told of the printer: its state and what to do, for every condition there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from printer.status import Condition


@dataclass(frozen=True)
class Advice:
    """``state`` is a few words, ``remedy`` a sentence."""

    state: str
    remedy: str


_ADVICE: Mapping[Condition, tuple[Any, Any]] = {
    Condition.SILENT: (
        QT_TRANSLATE_NOOP("Advice", "The printer does not answer"),
        QT_TRANSLATE_NOOP("Advice", "Check its power, cable and address, and that no other program is using it."),
    ),
    Condition.UNRECOVERABLE: (
        QT_TRANSLATE_NOOP("Advice", "The printer has a fault that it cannot clear itself"),
        QT_TRANSLATE_NOOP("Advice", "Switch it off and on again. If the fault comes back, the printer needs repair."),
    ),
    Condition.COVER_OPEN: (
        QT_TRANSLATE_NOOP("Advice", "The printer's cover is open"),
        QT_TRANSLATE_NOOP("Advice", "Close the cover until it clicks."),
    ),
    Condition.PAPER_OUT: (
        QT_TRANSLATE_NOOP("Advice", "The printer is out of paper"),
        QT_TRANSLATE_NOOP("Advice", "Put in a new roll and close the cover. Where paper is counted, reset the count."),
    ),
    Condition.CUTTER: (
        QT_TRANSLATE_NOOP("Advice", "The cutter is jammed"),
        QT_TRANSLATE_NOOP("Advice", "Switch the printer off, take out any piece of paper, close it and switch it on."),
    ),
    Condition.HOT: (
        QT_TRANSLATE_NOOP("Advice", "The print head is too hot"),
        QT_TRANSLATE_NOOP("Advice", "Nothing to do: it prints again when it has cooled down."),
    ),
    Condition.OFFLINE: (
        QT_TRANSLATE_NOOP("Advice", "The printer is offline"),
        QT_TRANSLATE_NOOP("Advice", "See whether a light blinks on it, and press its feed or online button."),
    ),
    Condition.NEAR_END: (
        QT_TRANSLATE_NOOP("Advice", "The paper is nearly at its end"),
        QT_TRANSLATE_NOOP("Advice", "It still prints. Have a new roll at hand."),
    ),
    Condition.READY: (
        QT_TRANSLATE_NOOP("Advice", "The printer is ready"),
        QT_TRANSLATE_NOOP("Advice", "Nothing to do."),
    ),
    Condition.UNKNOWN: (
        QT_TRANSLATE_NOOP("Advice", "The printer's state is not known"),
        QT_TRANSLATE_NOOP("Advice", "Print a test page to see whether it works."),
    ),
}


def advice(condition: Condition) -> Advice:
    """The words for ``condition``, in the current language."""
    state, remedy = _ADVICE[condition]
    return Advice(QCoreApplication.translate("Advice", state), QCoreApplication.translate("Advice", remedy))
