"""One writer for each dialect: lines, codes and pictures in, the bytes that the printer obeys out. All pure."""

from __future__ import annotations

from typing import Protocol

from printer.layout import Line, Picture


class Writer(Protocol):
    """Puts a paper into bytes, in order. What a dialect cannot say is drawn, so that every model prints all of it."""

    def line(self, line: Line) -> None:
        """Characters of one size, from plain to plain."""

    def qr(self, data: str) -> None:
        """A QR code, centred. Raises `CannotPrint` when it is too long to be read from a ticket."""

    def picture(self, item: Picture) -> None:
        """An image file, centred; see `printer.layout.Picture`. Raises `CannotPrint` when it cannot be read."""

    def feed(self, lines: int) -> None:
        """Empty lines."""

    def cut(self) -> None:
        """The end of the paper."""

    def written(self) -> bytes:
        """Everything so far."""
