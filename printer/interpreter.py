"""Reads ESC/POS as a printer does: bytes in, papers and answers out. What it does not know it passes over and notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from printer.layout import Align
from printer.profile import Profile
from printer.sheet import CELL_WIDTH, LINE_SPACING, Cell, Characters, Code, Gap, Mark, Raster, Sheet

_ALIGNS: tuple[Align, ...] = ("left", "center", "right")
_QUESTIONS = (b"\x10\x04", b"\x1dr")

# Commands that change nothing on this paper, and how many bytes follow them.
_NO_PICTURE: Mapping[bytes, int] = {
    b"\x10\x05": 1, b"\x1bp": 3, b"\x1bM": 1, b"\x1bR": 1, b"\x1b ": 1, b"\x1b{": 1, b"\x1bV": 1, b"\x1b=": 1,
    b"\x1bc": 2, b"\x1d|": 1, b"\x1dL": 2, b"\x1dW": 2, b"\x1dP": 2, b"\x1db": 1, b"\x1da": 1, b"\x1dh": 1,
    b"\x1dw": 1, b"\x1dH": 1, b"\x1df": 1, b"\x1c.": 0, b"\x1c&": 0, b"\x1bS": 0, b"\x1bL": 0,
}  # fmt: skip


class Interpreter:
    """A printer's head. ``sheets`` are the papers cut, ``replies`` what it answers, ``unknown`` what it did not know.

    ``answer`` gives the byte for DLE EOT n; the one for GS r follows from it.
    """

    _cells: list[Cell]
    _page: str
    _align: Align
    _width: int
    _height: int
    _bold: bool
    _underline: bool
    _inverted: bool
    _spacing: int
    _code_size: int
    _code_data: str
    _done: bool

    def __init__(self, profile: Profile, answer: Callable[[int], int] = lambda _question: 0x12) -> None:
        self._profile = profile
        self._answer = answer
        self._waiting = b""
        self._marks: list[Mark] = []
        self._raw = bytearray()
        self.sheets: list[Sheet] = []
        self.replies = bytearray()
        self.unknown: list[bytes] = []
        self._reset(b"")

    @property
    def printing(self) -> bool:
        """Whether there is something on the paper that has not been cut."""
        return any(not isinstance(mark, Gap) for mark in self._marks) or bool(self._cells)

    def feed(self, data: bytes) -> None:
        """Take the next bytes, wherever they were split."""
        self._waiting += data
        at = 0
        while at < len(self._waiting):
            end = self._step(at)
            if end is None:
                break
            if self._waiting[at : at + 2] not in _QUESTIONS:
                self._raw += self._waiting[at:end]
            at = end
            if self._done:
                self._end_sheet(cut=True)
        self._waiting = self._waiting[at:]

    def tear(self) -> None:
        """End the paper without a cut, as a hand does."""
        self._end_sheet(cut=False)

    def _step(self, at: int) -> int | None:
        """Do what is at ``at``; where the next begins, or None until more has come."""
        first = self._waiting[at]
        if first not in b"\x10\x1b\x1c\x1d":
            self._character(first)
            return at + 1
        name = self._waiting[at : at + 2]
        if len(name) < 2:
            return None
        sized = _SIZED.get(name)
        if sized is not None:
            return sized(self, at)
        length, act = _FIXED.get(name, (_NO_PICTURE.get(name, 0), None))
        end = at + 2 + length
        if end > len(self._waiting):
            return None
        if act is not None:
            act(self, self._waiting[at + 2 : end])
        elif name not in _NO_PICTURE:
            self.unknown.append(name)
        return end

    def _character(self, value: int) -> None:
        if value == 0x0A:
            self._line_feed()
        elif value >= 0x20:
            character = bytes((value,)).decode(self._page, "replace")
            if (sum(cell.width for cell in self._cells) + self._width) * CELL_WIDTH > self._profile.dots:
                self._line_feed()
            style = (self._bold, self._underline, self._inverted)
            self._cells.append(Cell(character, self._width, self._height, *style))

    def _line_feed(self) -> None:
        self._marks.append(Characters(tuple(self._cells), self._align, self._spacing))
        self._cells = []

    def _end_line(self) -> None:
        if self._cells:
            self._line_feed()

    def _end_sheet(self, *, cut: bool) -> None:
        self._end_line()
        if self._marks:
            self.sheets.append(Sheet(tuple(self._marks), bytes(self._raw), cut))
        self._marks, self._raw, self._done = [], bytearray(), False

    def _reset(self, _arguments: bytes) -> None:
        self._cells = []
        self._page = self._profile.slots[0]
        self._align = "left"
        self._width = self._height = 1
        self._bold = self._underline = self._inverted = False
        self._spacing = LINE_SPACING
        self._code_size, self._code_data = 3, ""
        self._done = False

    def _set_page(self, arguments: bytes) -> None:
        page = self._profile.slots.get(arguments[0])
        if page is None:
            self.unknown.append(b"\x1bt" + arguments)
        else:
            self._page = page

    def _set_align(self, arguments: bytes) -> None:
        if not self._cells:  # a printer heeds it only at the beginning of a line
            self._align = _ALIGNS[arguments[0] % 48 % 3]

    def _set_mode(self, arguments: bytes) -> None:
        mode = arguments[0]
        self._bold, self._underline = bool(mode & 0x08), bool(mode & 0x80)
        self._height, self._width = 1 + bool(mode & 0x10), 1 + bool(mode & 0x20)

    def _set_size(self, arguments: bytes) -> None:
        self._width, self._height = (arguments[0] >> 4 & 7) + 1, (arguments[0] & 7) + 1

    def _set_bold(self, arguments: bytes) -> None:
        self._bold = bool(arguments[0] & 1)

    def _set_underline(self, arguments: bytes) -> None:
        self._underline = arguments[0] % 48 > 0

    def _set_inverted(self, arguments: bytes) -> None:
        self._inverted = bool(arguments[0] & 1)

    def _set_spacing(self, arguments: bytes) -> None:
        self._spacing = arguments[0] if arguments else LINE_SPACING

    def _feed_lines(self, arguments: bytes) -> None:
        self._end_line()
        self._marks.append(Gap(arguments[0] * self._spacing))

    def _feed_dots(self, arguments: bytes) -> None:
        self._end_line()
        self._marks.append(Gap(arguments[0]))

    def _status(self, arguments: bytes) -> None:
        self.replies.append(self._answer(arguments[0]))

    def _paper_sensor(self, _arguments: bytes) -> None:
        self.replies.append(0x03 if self._answer(4) & 0x0C == 0x0C else 0x00)

    def _cut(self, at: int) -> int | None:
        """GS V m, or GS V m n where m is 65 and more."""
        mode = self._waiting[at + 2 : at + 3]
        end = at + (4 if mode and mode[0] >= 65 else 3)
        if not mode or end > len(self._waiting):
            return None
        self._done = True
        return end

    def _raster(self, at: int) -> int | None:
        """GS v 0 m xL xH yL yH, then the bitmap."""
        head = self._waiting[at + 2 : at + 8]
        if len(head) < 6:
            return None
        stride, rows = int.from_bytes(head[2:4], "little"), int.from_bytes(head[4:6], "little")
        end = at + 8 + stride * rows
        if end > len(self._waiting):
            return None
        self._end_line()
        scale = (1 + (head[1] & 1), 1 + (head[1] >> 1 & 1))
        self._marks.append(Raster(stride, rows, self._waiting[at + 8 : end], self._align, scale))
        return end

    def _block(self, at: int) -> int | None:
        """GS ( x pL pH, then as many bytes as that says. Of these only the QR code (GS ( k, cn 49) is drawn."""
        head = self._waiting[at + 2 : at + 5]
        end = at + 5 + int.from_bytes(head[1:3], "little")
        if len(head) < 3 or end > len(self._waiting):
            return None
        body = self._waiting[at + 5 : end]
        if head[:1] != b"k" or body[:1] != b"1":
            self.unknown.append(self._waiting[at : at + 3])
        elif body[1] == 67:
            self._code_size = body[2]
        elif body[1] == 80:
            self._code_data = body[3:].decode("utf-8", "replace")
        elif body[1] == 81:
            self._end_line()
            self._marks.append(Code(self._code_data, self._code_size, self._align))
        return end


_FIXED: Mapping[bytes, tuple[int, Callable[[Interpreter, bytes], None]]] = {
    b"\x10\x04": (1, Interpreter._status),
    b"\x1dr": (1, Interpreter._paper_sensor),
    b"\x1b@": (0, Interpreter._reset),
    b"\x1bt": (1, Interpreter._set_page),
    b"\x1ba": (1, Interpreter._set_align),
    b"\x1b!": (1, Interpreter._set_mode),
    b"\x1d!": (1, Interpreter._set_size),
    b"\x1bE": (1, Interpreter._set_bold),
    b"\x1bG": (1, Interpreter._set_bold),
    b"\x1b-": (1, Interpreter._set_underline),
    b"\x1dB": (1, Interpreter._set_inverted),
    b"\x1b2": (0, Interpreter._set_spacing),
    b"\x1b3": (1, Interpreter._set_spacing),
    b"\x1bd": (1, Interpreter._feed_lines),
    b"\x1bJ": (1, Interpreter._feed_dots),
}
_SIZED: Mapping[bytes, Callable[[Interpreter, int], int | None]] = {
    b"\x1dV": Interpreter._cut,
    b"\x1dv": Interpreter._raster,
    b"\x1d(": Interpreter._block,
}
