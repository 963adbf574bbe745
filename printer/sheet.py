"""A printed paper as a list of marks: what the interpreter reads from bytes, and what becomes an image or a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from printer.codes import qr_modules
from printer.layout import Align

CELL_WIDTH, CELL_HEIGHT = 12, 24  # dots of a character of font A
LINE_SPACING = 30  # dots from one line to the next, after ESC @


@dataclass(frozen=True)
class Cell:
    """One character as it is printed."""

    character: str
    width: int = 1
    height: int = 1
    bold: bool = False
    underline: bool = False
    inverted: bool = False


@dataclass(frozen=True)
class Characters:
    """A line of characters; ``spacing`` is the least it feeds, in dots."""

    cells: tuple[Cell, ...]
    align: Align
    spacing: int

    @property
    def height(self) -> int:
        """Dots to the next line."""
        return max([self.spacing, *(cell.height * CELL_HEIGHT for cell in self.cells)])

    @property
    def columns(self) -> int:
        """Its width in characters of the normal size."""
        return sum(cell.width for cell in self.cells)


@dataclass(frozen=True)
class Raster:
    """A bitmap: rows of ``stride`` bytes, the highest bit at the left, 1 is black."""

    stride: int
    rows: int
    data: bytes
    align: Align
    scale: tuple[int, int] = (1, 1)


@dataclass(frozen=True)
class Code:
    """A QR code drawn by the printer itself, ``size`` dots a module."""

    data: str
    size: int
    align: Align


@dataclass(frozen=True)
class Gap:
    """Paper fed without printing, in dots."""

    dots: int


Mark = Characters | Raster | Code | Gap


@dataclass(frozen=True)
class Sheet:
    """One paper, from cut to cut. ``raw`` are the very bytes that made it, without the questions about status."""

    marks: tuple[Mark, ...]
    raw: bytes
    cut: bool

    @property
    def dots(self) -> int:
        """How long it is."""
        return sum(map(_dots, self.marks))

    def text(self, columns: int) -> str:
        """The paper to be read in a terminal, placed as on paper."""
        return "\n".join(line.rstrip() for line in self._lines(columns)).strip("\n") + "\n"

    def _lines(self, columns: int) -> Iterator[str]:
        for mark in self.marks:
            match mark:
                case Characters():
                    words = "".join(cell.character for cell in mark.cells)
                    yield placed(words, mark.columns, columns, mark.align)
                case Raster():
                    words = f"[image {mark.stride * 8 * mark.scale[0]} x {mark.rows * mark.scale[1]}]"
                    yield placed(words, len(words), columns, mark.align)
                case Code():
                    yield f"[QR] {mark.data}"
                case Gap():
                    yield from [""] * (mark.dots // LINE_SPACING)
                case _:
                    assert_never(mark)


def _dots(mark: Mark) -> int:
    match mark:
        case Characters():
            return mark.height
        case Raster():
            return mark.rows * mark.scale[1]
        case Code():
            return mark.size * qr_modules(mark.data)
        case Gap():
            return mark.dots
        case _:
            assert_never(mark)


def placed(words: str, width: int, room: int, align: Align) -> str:
    """``words``, which take ``width`` columns on paper, with spaces before them as ``align`` wants in ``room``."""
    return " " * offset(width, room, align) + words


def offset(width: int, room: int, align: Align) -> int:
    """Where something of ``width`` begins in ``room``."""
    return max({"left": 0, "center": (room - width) // 2, "right": room - width}[align], 0)
