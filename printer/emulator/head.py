"""The state of a printer's head, and everything that commands do to it, whatever the dialect that says so."""

from __future__ import annotations

from collections.abc import Callable

from printer.abilities import Dialect, Profile
from printer.layout import Align
from printer.sheet import CELL_WIDTH, LINE_SPACING, Cell, Characters, Code, Gap, Mark, Raster, Sheet

Answer = Callable[[bytes], bytes]
_ALIGNS: tuple[Align, ...] = ("left", "center", "right")
_BAND = 24  # rows of an ESC * 33 bitmap


class Head:
    """What is being printed. ``sheets`` are the papers cut, ``replies`` what it answers, ``unknown`` what it did not
    know; ``answer`` gives the reply to a question, which comes as the bytes that asked it.
    """

    cells: list[Cell]
    page: str
    align: Align
    width: int
    height: int
    bold: bool
    underline: bool
    inverted: bool
    spacing: int
    code_size: int
    code_data: str
    pushes: int

    def __init__(self, profile: Profile, answer: Answer) -> None:
        self.profile = profile
        self.answer = answer
        self.dialect = profile.dialect
        self.marks: list[Mark] = []
        self.raw = bytearray()
        self.sheets: list[Sheet] = []
        self.replies = bytearray()
        self.unknown: list[bytes] = []
        self.done = False
        self.beeps = 0
        self.reset()

    @property
    def printing(self) -> bool:
        """Whether there is something on the paper that has not been cut."""
        return any(not isinstance(mark, Gap) for mark in self.marks) or bool(self.cells)

    @property
    def slots(self) -> dict[int, str]:
        """The code pages of the command set in use."""
        from printer.models import BEMA_SLOTS, BEMATECH_ESCPOS_SLOTS

        if self.dialect is self.profile.dialect:
            return dict(self.profile.slots)
        return dict(BEMA_SLOTS if self.dialect is Dialect.BEMA else BEMATECH_ESCPOS_SLOTS)

    def reset(self) -> None:
        """As after power on."""
        self.cells = []
        self.page = self.profile.power_on_page
        self.align = "left"
        self.width = self.height = 1
        self.bold = self.underline = self.inverted = False
        self.spacing = LINE_SPACING
        self.code_size, self.code_data = 3, ""
        self.pushes = 0

    def character(self, value: int) -> None:
        """One printable byte, in the code page that is selected."""
        letter = bytes((value,)).decode(self.page, "replace")
        if (sum(cell.width for cell in self.cells) + self.width) * CELL_WIDTH > self.profile.dots:
            self.line_feed()
        self.cells.append(Cell(letter, self.width, self.height, self.bold, self.underline, self.inverted))

    def line_feed(self) -> None:
        """Print the line. After a bitmap in columns the paper moves by what the bitmap leaves of a line."""
        if self.cells or not self._after_band():
            self.marks.append(Characters(tuple(self.cells), self.align, self.spacing))
        elif self.spacing > _BAND:
            self.marks.append(Gap(self.spacing - _BAND))
        self.cells = []

    def end_line(self) -> None:
        """Print what there is of the line."""
        if self.cells:
            self.line_feed()

    def end_sheet(self, *, cut: bool) -> None:
        """The end of a paper, by the knife or by a hand."""
        self.end_line()
        if self.marks:
            self.sheets.append(Sheet(tuple(self.marks), bytes(self.raw), cut))
        self.marks, self.raw, self.done = [], bytearray(), False

    def set_page(self, slot: int) -> None:
        """Choose a code page."""
        page = self.slots.get(slot)
        if page is None:
            self.unknown.append(b"\x1bt" + bytes((slot,)))
        else:
            self.page = page

    def set_align(self, value: int) -> None:
        """Heeded only at the beginning of a line."""
        if not self.cells:
            self.align = _ALIGNS[value % 48 % 3]

    def set_mode(self, mode: int) -> None:
        """ESC !."""
        self.bold, self.underline = bool(mode & 0x08), bool(mode & 0x80)
        self.height, self.width = 1 + bool(mode & 0x10), 1 + bool(mode & 0x20)

    def set_size(self, value: int) -> None:
        """GS !."""
        self.width, self.height = (value >> 4 & 7) + 1, (value & 7) + 1

    def gap(self, dots: int) -> None:
        """Feed without printing."""
        self.end_line()
        self.marks.append(Gap(dots))

    def code(self, data: bytes, size: int) -> None:
        """A QR code that the printer draws."""
        self.end_line()
        self.marks.append(Code(data.decode("utf-8", "replace"), size, self.align))

    def raster(self, stride: int, rows: int, data: bytes, scale: tuple[int, int]) -> None:
        """A bitmap in rows."""
        self.end_line()
        self.marks.append(Raster(stride, rows, data, self.align, scale))

    def columns(self, data: bytes) -> None:
        """A band of 24 rows in columns of three bytes, the highest bit at the top."""
        self.end_line()
        width = len(data) // 3
        stride = -(-width // 8)
        band = bytearray(stride * _BAND)
        for column in range(width):
            dots, bit = int.from_bytes(data[3 * column : 3 * column + 3], "big"), 0x80 >> column % 8
            for row in range(_BAND):
                if dots >> (_BAND - 1 - row) & 1:
                    band[row * stride + column // 8] |= bit
        self.marks.append(Raster(stride, _BAND, bytes(band), self.align))

    def ask(self, question: bytes) -> None:
        """A question in its place in the line."""
        self.replies += self.answer(question)

    def push(self, mask: int) -> None:
        """GS a: from now on, tell what changes; and tell it now."""
        self.pushes = mask
        if mask:
            self.replies += self.answer(b"\x1da")

    def _after_band(self) -> bool:
        return bool(self.marks) and isinstance(self.marks[-1], Raster) and self.marks[-1].rows == _BAND
