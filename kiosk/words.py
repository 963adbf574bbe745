"""The words of the paper that no template has, in the language that the screen speaks now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from domain.wait import WaitRange


@dataclass(frozen=True)
class PaperWords:
    """Patterns, fixed when the citizen asked for the ticket."""

    up_to: str
    between: str
    bring: str

    def minutes(self, wait: WaitRange) -> str:
        """A wait as people say it."""
        pattern = self.between if wait.low else self.up_to
        return pattern.format(low=wait.low, high=wait.high)


def paper_words() -> PaperWords:
    """All of them in the current language."""
    return PaperWords(
        up_to=QCoreApplication.translate("Paper", "up to {high} minutes"),
        between=QCoreApplication.translate("Paper", "{low} to {high} minutes"),
        bring=QCoreApplication.translate("Paper", "Still to bring:"),
    )
