"""How the reader of codes at this totem is set up, where it is one that types what it reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Reader:
    """What it types before a code, and the key that it presses after it."""

    prefix: str = ""
    ends: str = "enter"

    def ended_by(self, text: str) -> bool:
        """Whether this key ends a code. Enter always does: readers come like that."""
        return text in ("\r", "\n") or (text == "\t" and self.ends == "tab")

    def bare(self, text: str) -> str:
        """The code without what the reader puts before it."""
        return text.removeprefix(self.prefix) if self.prefix else text
