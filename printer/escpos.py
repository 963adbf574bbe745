"""From a paper to the bytes that a printer understands. Pure: the same paper and profile give the same bytes.

The code page is pinned after ESC @ and never chosen by python-escpos, which would take a Turkish one for Portuguese.
"""

from __future__ import annotations

from typing import Any, assert_never

from printer.dots import picture, qr_image, qr_modules
from printer.layout import Arranged, Cut, Feed, Line, Paper, Picture, Qr, arrange
from printer.library import builder
from printer.profile import Cutter, Profile

_LEVEL_M = 1
_QR_DOTS = 240  # 30 mm, which any telephone reads at arm's length
_QR_SHARE = 0.55  # of the printed width at most
_SMALLEST, _LARGEST = 3, 8  # dots a module
_AIR = b"\x1bJ\x0f"  # ESC J: 15 dots (2 mm) of white around a code, for the readers
_LEADING = b"\x1bJ\x06"  # ESC J: what normal letters have between their lines
_LINES_TO_TEAR = 4


def encode(paper: Paper, profile: Profile) -> bytes:
    """The bytes of ``paper`` for ``profile``, from ESC @ on. Raises `CannotPrint`."""
    out = builder(profile)
    out.hw("INIT")
    out.charcode(profile.code_page)
    for item in arrange(paper, profile.columns, profile.code_page):
        _put(out, item, profile)
    return bytes(out.output)


def _put(out: Any, item: Arranged, profile: Profile) -> None:
    match item:
        case Line():
            _line(out, item)
        case Qr():
            _qr(out, item.data, profile)
        case Picture():
            out.set(align="center")
            out.image(picture(item.data, profile.dots))
        case Feed():
            out.print_and_feed(max(0, min(item.lines, 255)))
        case Cut():
            _cut(out, profile.cutter)
        case _:
            assert_never(item)


def _line(out: Any, line: Line) -> None:
    """A line from plain to plain: whatever comes next starts from the normal size."""
    out.set(align=line.align)
    sized = (line.width, line.height) != (1, 1)
    if sized:
        out.set(custom_size=True, width=line.width, height=line.height, smooth=True if line.width >= 4 else None)
    if line.bold or line.inverted:
        out.set(bold=line.bold, invert=line.inverted)
    out.textln(line.text)
    if line.bold or line.inverted:
        out.set(bold=False, invert=False)
    if sized:
        out.set(custom_size=True, width=1, height=1)
    if line.height > 1:
        out._raw(_LEADING)  # high letters leave none of their own


def _qr(out: Any, data: str, profile: Profile) -> None:
    size = max(_SMALLEST, min(int(min(_QR_DOTS, profile.dots * _QR_SHARE)) // qr_modules(data), _LARGEST))
    out.set(align="center")
    out._raw(_AIR)
    if profile.native_qr:
        out.qr(data, ec=_LEVEL_M, size=size, native=True)
    else:
        out.image(qr_image(data, size))
    out._raw(_AIR)


def _cut(out: Any, cutter: Cutter) -> None:
    match cutter:
        case Cutter.FEED_AND_CUT:
            out.cut(feed=False)
        case Cutter.CUT:
            out.cut()
        case Cutter.TEAR:
            out.print_and_feed(_LINES_TO_TEAR)
        case _:
            assert_never(cutter)
