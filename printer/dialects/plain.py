"""The dialects without GS !: ESC/Bema (Bematech, Elgin VOX, Sweda), Daruma, and Diebold by ESC ! alone.

Their letters grow to twice their size at most and are never white on black. What is larger is drawn as an image, or
built from block characters where there are no images either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PIL import Image

from printer.abilities import Cutter, Dialect, Images, Profile, QrMethod
from printer.dialects.blocks import in_blocks
from printer.dialects.drawing import in_columns, lettered, module_size
from printer.dots import picture, qr_image
from printer.layout import Align, Line, Picture
from printer.letters import printable

_ALIGNS: Mapping[Align, bytes] = {"left": b"\x00", "center": b"\x01", "right": b"\x02"}
_CUTS: Mapping[Cutter, bytes] = {Cutter.ESC_W: b"\x1bw", Cutter.ESC_M: b"\x1bm"}


@dataclass(frozen=True)
class Styles:
    """What turns a style on and off. ``by_mode``: ESC ! with bold 8, tall 16 and wide 32 instead."""

    align: bytes = b"\x1ba"
    bold: tuple[bytes, bytes] = (b"\x1bE", b"\x1bF")
    wide: tuple[bytes, bytes] = (b"\x1bW\x01", b"\x1bW\x00")
    tall: tuple[bytes, bytes] = (b"\x1bd\x01", b"\x1bd\x00")
    by_mode: bool = False


STYLES: Mapping[Dialect, Styles] = {
    Dialect.BEMA: Styles(),
    Dialect.MODES: Styles(by_mode=True),
    Dialect.DARUMA: Styles(align=b"\x1bj", wide=(b"\x0e", b"\x14"), tall=(b"\x1bw\x01", b"\x1bw\x00")),
}


class PlainWriter:
    """Writes such a dialect for ``profile``."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._styles = STYLES[profile.dialect]
        self._out = bytearray(profile.prepare + b"\x1b@\x1bt" + bytes((profile.slot,)))

    def written(self) -> bytes:
        """Everything so far."""
        return bytes(self._out)

    def line(self, line: Line) -> None:
        """Characters where the dialect has them, else a picture of them."""
        if (line.inverted or max(line.width, line.height) > 2) and line.text.strip():
            self._drawn(line)
        else:
            self._characters(line)

    def qr(self, data: str) -> None:
        """A QR code, drawn by the printer where it can."""
        size, content = module_size(data, self._profile), data.encode()
        match self._profile.qr:
            case QrMethod.BEMA:  # level M, module in half dots, any version, as it comes
                code = b"\x1dkQ\x01" + bytes((size * 2, 0, 1)) + len(content).to_bytes(2, "little") + content
            case QrMethod.VOX if b"\x00" not in content:  # its end is a zero: what holds one is drawn instead
                code = b"\x1do\x00" + bytes((size, 0, 2)) + b"\x1dk\x0bMA," + content + b"\x00"
            case QrMethod.DARUMA:
                code = b"\x1b\x81" + (len(content) + 2).to_bytes(2, "little") + bytes((min(size, 7),)) + b"M" + content
            case _:
                self._image(qr_image(data, size))
                return
        self._out += b"\n" + self._aligned("center") + code + b"\n"  # white around it, for the readers

    def picture(self, item: Picture) -> None:
        """An image file, centred; left out by printers without images."""
        image = picture(item.data, self._profile.dots, item.share)
        if self._profile.images is not Images.NONE:
            self._image(image)

    def feed(self, lines: int) -> None:
        """Empty lines: ESC d means something else here."""
        self._out += b"\n" * max(0, min(lines, 255))

    def cut(self) -> None:
        """Feed to the knife, and cut."""
        self.feed(self._profile.lines_to_knife)
        self._out += _CUTS.get(self._profile.cutter, b"")

    def _drawn(self, line: Line) -> None:
        if self._profile.images is not Images.NONE:
            self._image(lettered(line), line.align)
            return
        built = [] if line.inverted else in_blocks(line.text, self._profile.columns)
        if built and line.height > 2:
            for text in built:
                self._characters(Line(printable(text, self._profile.code_page), align="center"))
        else:
            room = self._profile.columns // max(len(line.text), 1)
            size = 2 if max(line.width, line.height) > 1 and room >= 2 else 1
            self._characters(Line(line.text, size, size, line.align, bold=True))

    def _characters(self, line: Line) -> None:
        wide, tall = line.width > 1, line.height > 1
        text = line.text.encode(self._profile.code_page)
        self._out += self._aligned(line.align)
        styles = self._styles
        if styles.by_mode:
            mode = 8 * line.bold + 16 * tall + 32 * wide
            self._out += b"\x1b!" + bytes((mode,)) + text + b"\n" + (b"\x1b!\x00" if mode else b"")
            return
        used = [pair for on, pair in ((wide, styles.wide), (tall, styles.tall), (line.bold, styles.bold)) if on]
        on, off = b"".join(pair[0] for pair in used), b"".join(pair[1] for pair in reversed(used))
        self._out += on + text + b"\n" + off

    def _aligned(self, align: Align) -> bytes:
        return self._styles.align + _ALIGNS[align]

    def _image(self, image: Image.Image, align: Align = "center") -> None:
        self._out += self._aligned(align) + in_columns(image)
