"""Reads what a printer reads: bytes in, papers and answers out. What it does not know it passes over and notes."""

from __future__ import annotations

from printer.emulator.head import Answer, Head
from printer.emulator.others import GRAMMARS
from printer.profile import Profile
from printer.sheet import Sheet

_LEADERS = b"\x10\x1b\x1c\x1d"  # a command of more than one byte begins
_QUESTIONS = (b"\x10\x04", b"\x1dr", b"\x1d\xf8", b"\x1d\x05", b"\x1dI")


def _well(question: bytes) -> bytes:
    """The answer of a printer that is well, to DLE EOT and GS r."""
    return b"\x00" if question[:2] == b"\x1dr" else b"\x12"


class Interpreter:
    """A printer's head, and the dialect it is spoken to in. ``answer`` replies to a question, given as its bytes."""

    def __init__(self, profile: Profile, answer: Answer = _well) -> None:
        self._head = Head(profile, answer)
        self._waiting = b""

    @property
    def sheets(self) -> list[Sheet]:
        """The papers that have been cut or torn; the caller may take them out."""
        return self._head.sheets

    @property
    def replies(self) -> bytearray:
        """What it has answered; the caller may take it out."""
        return self._head.replies

    @property
    def unknown(self) -> list[bytes]:
        """The commands that it did not know; the caller may take them out."""
        return self._head.unknown

    @property
    def pushes(self) -> bool:
        """Whether it has been told to tell changes by itself."""
        return self._head.pushes > 0

    @property
    def escpos(self) -> bool:
        """Whether ESC/POS is the command set in use."""
        return self._head.dialect == "ESC/POS"

    @property
    def beeps(self) -> int:
        """How often it has been told to beep."""
        return self._head.beeps

    @property
    def printing(self) -> bool:
        """Whether there is something on the paper that has not been cut."""
        return self._head.printing

    def feed(self, data: bytes) -> None:
        """Take the next bytes, wherever they were split."""
        self._waiting += data
        at, head = 0, self._head
        while at < len(self._waiting):
            end = self._step(at)
            if end is None:
                break
            if self._waiting[at : at + 2] not in _QUESTIONS and self._waiting[at] != 0x05:
                head.raw += self._waiting[at:end]
            at = end
            if head.done:
                head.end_sheet(cut=True)
        self._waiting = self._waiting[at:]

    def tear(self) -> None:
        """End the paper without a cut, as a hand does."""
        self._head.end_sheet(cut=False)

    def power_off(self) -> None:
        """Lose everything that is not on paper."""
        self._waiting = b""
        self._head.cells = []
        self._head.end_sheet(cut=False)
        self._head.reset()
        self._head.dialect = self._head.profile.dialect

    def _step(self, at: int) -> int | None:
        """Do what is at ``at``; where the next begins, or None until more has come."""
        first, head = self._waiting[at], self._head
        grammar = GRAMMARS[head.dialect]
        if first not in _LEADERS:
            act = grammar.controls.get(first)
            if act is not None:
                act(head, b"")
            elif first >= 0x20:
                head.character(first)
            return at + 1
        name = self._waiting[at : at + 2]
        if len(name) < 2:
            return None
        sized = grammar.sized.get(name)
        if sized is not None:
            return sized(head, self._waiting, at)
        length, act = grammar.fixed.get(name, (grammar.passed_over.get(name, 0), None))
        end = at + 2 + length
        if end > len(self._waiting):
            return None
        if act is not None:
            act(head, self._waiting[at + 2 : end])
        elif name not in grammar.passed_over:
            head.unknown.append(name)
        return end
