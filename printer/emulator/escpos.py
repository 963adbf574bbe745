"""ESC/POS as a table, with what Bematech and Custom add to it."""

from __future__ import annotations

from printer.abilities import Dialect
from printer.emulator.grammar import Act, Grammar, band, beep, beep_block, cut, first, put, question
from printer.emulator.head import Head
from printer.sheet import LINE_SPACING


def _size(head: Head, arguments: bytes) -> None:
    head.set_size(arguments[0])


def _spacing(head: Head, arguments: bytes) -> None:
    head.spacing = arguments[0] if arguments else LINE_SPACING


def _underline(head: Head, arguments: bytes) -> None:
    head.underline = arguments[0] % 48 > 0


def _cut(head: Head, waiting: bytes, at: int) -> int | None:
    """GS V m, or GS V m n where m is 65 and more."""
    mode = waiting[at + 2 : at + 3]
    end = at + (4 if mode and mode[0] >= 65 else 3)
    if not mode or end > len(waiting):
        return None
    head.done = True
    return end


def _raster(head: Head, waiting: bytes, at: int) -> int | None:
    """GS v 0 m xL xH yL yH, then the bitmap."""
    start = waiting[at + 2 : at + 8]
    if len(start) < 6:
        return None
    stride, rows = int.from_bytes(start[2:4], "little"), int.from_bytes(start[4:6], "little")
    end = at + 8 + stride * rows
    if end > len(waiting):
        return None
    head.raster(stride, rows, waiting[at + 8 : end], (1 + (start[1] & 1), 1 + (start[1] >> 1 & 1)))
    return end


def _block(head: Head, waiting: bytes, at: int) -> int | None:
    """GS ( x pL pH, then as many bytes as that says. Of these only the QR code (GS ( k, cn 49) is drawn."""
    start = waiting[at + 2 : at + 5]
    end = at + 5 + int.from_bytes(start[1:3], "little")
    if len(start) < 3 or end > len(waiting):
        return None
    body = waiting[at + 5 : end]
    if start[:1] != b"k" or body[:1] != b"1" or len(body) < 3:
        head.unknown.append(waiting[at : at + 3])
    elif body[1] == 67:
        head.code_size = body[2]
    elif body[1] == 80:
        head.code_data = body[3:].decode("utf-8", "replace")
    elif body[1] == 81:
        head.code(head.code_data.encode(), head.code_size)
    return end


def bematech_set(head: Head, waiting: bytes, at: int) -> int | None:
    """GS F9: 20 n chooses the command set as ESC @ does, 1F n goes back, 43 0 asks which, 27 n asks the model."""
    body = waiting[at + 2 : at + 4]
    if len(body) < 2:
        return None
    what, value = body
    if what == 0x20:
        head.reset()
        head.dialect = Dialect.ESCPOS if value & 1 else Dialect.BEMA
    elif what == 0x1F:
        head.dialect = head.profile.dialect
    elif what == 0x43:
        head.replies.append(0x01 if head.dialect is Dialect.ESCPOS else 0x00)
    elif what == 0x27:
        head.ask(waiting[at : at + 4])
    else:
        head.unknown.append(waiting[at : at + 3])
    return at + 4


def ejector(head: Head, waiting: bytes, at: int) -> int | None:
    """GS e n, with one more byte where n is 3; n 6 asks how the ejector is."""
    body = waiting[at + 2 : at + 4]
    end = at + (4 if body[:1] == b"\x03" else 3)
    if not body or end > len(waiting):
        return None
    head.ask(waiting[at : at + 3])
    return end


COMMON: dict[bytes, tuple[int, Act]] = {
    b"\x10\x04": (1, question(b"\x10\x04")),
    b"\x1dr": (1, question(b"\x1dr")),
    b"\x1dI": (1, question(b"\x1dI")),
    b"\x1d\xf8": (1, question(b"\x1d\xf8")),
    b"\x1b@": (0, lambda head, _arguments: head.reset()),
    b"\x1bt": (1, first(Head.set_page)),
    b"\x1ba": (1, first(Head.set_align)),
    b"\x1b!": (1, first(Head.set_mode)),
    b"\x1b-": (1, _underline),
    b"\x1b2": (0, _spacing),
    b"\x1b3": (1, _spacing),
    b"\x1bJ": (1, first(Head.gap)),
    b"\x1bm": (0, cut),
}
CONTROLS: dict[int, Act] = {0x0A: lambda head, _arguments: head.line_feed(), 0x07: beep}
SILENT: dict[bytes, int] = {
    b"\x10\x05": 1, b"\x1bp": 3, b"\x1bM": 1, b"\x1bR": 1, b"\x1b ": 1, b"\x1b{": 1, b"\x1bV": 1, b"\x1b=": 1,
    b"\x1bc": 2, b"\x1d|": 1, b"\x1dL": 2, b"\x1dW": 2, b"\x1dP": 2, b"\x1db": 1, b"\x1dh": 1,
    b"\x1dw": 1, b"\x1dH": 1, b"\x1df": 1, b"\x1c.": 0, b"\x1c&": 0, b"\x1bS": 0, b"\x1bL": 0,
}  # fmt: skip

ESCPOS = Grammar(
    fixed={
        **COMMON,
        b"\x1bE": (1, put("bold")),
        b"\x1bG": (1, put("bold")),
        b"\x1d!": (1, _size),
        b"\x1dB": (1, put("inverted")),
        b"\x1bd": (1, lambda head, arguments: head.gap(arguments[0] * head.spacing)),
        b"\x1bi": (0, cut),
        b"\x1bw": (0, cut),
        b"\x1da": (1, first(Head.push)),
    },
    sized={
        b"\x1dV": _cut,
        b"\x1dv": _raster,
        b"\x1d(": _block,
        b"\x1d\xf9": bematech_set,
        b"\x1de": ejector,
        b"\x1b*": band,
        b"\x1b(": beep_block,
    },
    passed_over=SILENT,
    controls=CONTROLS,
)
