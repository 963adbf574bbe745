"""ESC/POS as Epson speaks it, and all who follow: python-escpos builds the bytes.

The code page is pinned after ESC @ and never chosen by python-escpos, which would take a Turkish one for Portuguese.
"""

from __future__ import annotations

from typing import Any, assert_never

from printer.abilities import Cutter, Images, Profile
from printer.dialects.drawing import even_module_size, in_columns, module_size
from printer.dots import picture, qr_image
from printer.layout import Line, Picture
from printer.library import builder

_LEVEL_M = 1
_AIR = b"\x1bJ\x0f"  # ESC J: 15 dots (2 mm) of white around a code, for the readers
_LEADING = b"\x1bJ\x06"  # ESC J: what normal letters have between their lines
_PUSH = b"\x1da\x0e"  # GS a: tell of offline, error and paper by itself, until the next ESC @
_EJECT, _PRESENT = b"\x1de\x05", b"\x1de\x03\x0c"  # what nobody took goes out first; then hold this one out
_TOTAL_CUT = b"\x1bi"


class EpsonWriter:
    """Writes ESC/POS for ``profile``."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._out: Any = builder(profile)
        self._out._raw(profile.prepare)
        self._out.hw("INIT")
        self._out.charcode(profile.code_page)
        if profile.pushes:
            self._out._raw(_PUSH)
        if profile.cutter is Cutter.PRESENTER:
            self._out._raw(_EJECT)

    def written(self) -> bytes:
        """Everything so far."""
        return bytes(self._out.output)

    def line(self, line: Line) -> None:
        """A line from plain to plain: whatever comes next starts from the normal size."""
        out = self._out
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

    def qr(self, data: str) -> None:
        """A QR code, drawn by the printer where it can."""
        out = self._out
        out.set(align="center")
        out._raw(_AIR)
        size, even = module_size(data, self._profile), even_module_size(data, self._profile)
        if self._profile.native_qr:
            out.qr(data, ec=_LEVEL_M, size=size, native=True)
        elif self._profile.images is Images.COLUMNS:
            out._raw(in_columns(qr_image(data, size)))
        elif even is not None:
            out.image(qr_image(data, even // 2), high_density_horizontal=False, high_density_vertical=False)
        else:
            out.image(qr_image(data, size))
        out._raw(_AIR)

    def picture(self, item: Picture) -> None:
        """An image file, centred."""
        image = picture(item.data, self._profile.dots, item.share)
        self._out.set(align="center")
        if self._profile.images is Images.COLUMNS:
            self._out._raw(in_columns(image))
        else:
            self._out.image(image)

    def feed(self, lines: int) -> None:
        """Empty lines."""
        self._out.print_and_feed(max(0, min(lines, 255)))

    def cut(self) -> None:
        """Cut, or feed to where a hand tears."""
        match self._profile.cutter:
            case Cutter.FEED_AND_CUT:
                self._out.cut(feed=False)
            case Cutter.CUT:
                self._out.cut()
            case Cutter.TEAR:
                self._out.print_and_feed(self._profile.lines_to_knife)
            case Cutter.PRESENTER:
                self._out.print_and_feed(self._profile.lines_to_knife)
                self._out._raw(_TOTAL_CUT + _PRESENT)
            case Cutter.ESC_W | Cutter.ESC_M as cutter:
                self._out.print_and_feed(self._profile.lines_to_knife)
                self._out._raw(b"\x1bw" if cutter is Cutter.ESC_W else b"\x1bm")
            case _:
                assert_never(self._profile.cutter)
