"""What a dialect cannot say, as dots: bitmaps in columns, letters larger than its own, white letters on black."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import as_file, files

from PIL import Image, ImageChops, ImageDraw, ImageFont

from printer.abilities import Profile
from printer.codes import qr_modules
from printer.layout import Line

_CELL_WIDTH, _CELL_HEIGHT, _BASELINE = 12, 24, 19  # dots of a character of font A
_ABOVE, _BELOW = 6, 12  # dots of white around large letters
_BAND = 24  # rows that ESC * 33 prints at once
_QR_DOTS = 240  # 30 mm, which any telephone reads at arm's length
_QR_SHARE = 0.55  # of the printed width at most
_SMALLEST, _LARGEST = 3, 8  # dots a module
_TIGHT, _NORMAL = b"\x1b3\x10", b"\x1b2"  # less than a band: the paper moves by the band alone


def module_size(data: str, profile: Profile) -> int:
    """Dots of a module of the QR code of ``data`` on this paper. Raises `CannotPrint`."""
    room = int(min(_QR_DOTS, profile.dots * _QR_SHARE)) // qr_modules(data)
    return max(_SMALLEST, min(room, _LARGEST))


def even_module_size(data: str, profile: Profile) -> int | None:
    """The same for a code that is sent at half its size and doubled by the printer: a quarter of the bytes.

    None where the nearest even size would not fit, or not be read.
    """
    size = module_size(data, profile)
    for even in (size + size % 2, size - size % 2):
        if even > _SMALLEST and even * qr_modules(data) <= profile.dots * _QR_SHARE:
            return even
    return None


def in_columns(image: Image.Image) -> bytes:
    """``image`` (black is 0) as ESC * 33 bitmaps, a band of 24 rows each, and the line spacing normal again."""
    black = ImageChops.invert(image.convert("L")).point([0] * 128 + [255] * 128).convert("1")
    out = bytearray(_TIGHT)
    for top in range(0, black.height, _BAND):
        band = black.crop((0, top, black.width, top + _BAND)).transpose(Image.Transpose.TRANSPOSE)
        out += b"\x1b*\x21" + black.width.to_bytes(2, "little") + band.tobytes() + b"\n"
    return bytes(out + _NORMAL)


@lru_cache(maxsize=32)
def lettered(line: Line) -> Image.Image:
    """The characters of ``line`` as a picture as large as on paper, with little white above and below."""
    width, height = _CELL_WIDTH * line.width, _CELL_HEIGHT * line.height
    image = Image.new("L", (len(line.text) * width, height), 255)
    for column, letter in enumerate(line.text):
        image.paste(_letter(letter, line.width, line.height, line.bold), (column * width, 0))
    black = ImageChops.invert(image)
    box = black.getbbox()
    if line.inverted or box is None:
        return black if line.inverted else image
    return image.crop((0, max(box[1] - _ABOVE, 0), image.width, min(box[3] + _BELOW, image.height)))


@lru_cache(maxsize=512)
def _letter(letter: str, width: int, height: int, bold: bool) -> Image.Image:
    scale = max(width, height)
    image = Image.new("L", (_CELL_WIDTH * scale, _CELL_HEIGHT * scale), 255)
    pen = ImageDraw.Draw(image)
    pen.text((0, _BASELINE * scale), letter, fill=0, font=_font(scale), anchor="ls")
    if letter == "0":  # without the dot inside, as printers draw it
        pen.rectangle((4.6 * scale, 9 * scale, 7.4 * scale, 14.6 * scale), fill=255)
    plain = image
    for shift in range(1, scale + 1 if bold else 1):  # emphasis strikes again a dot further to the right
        again = Image.new("L", plain.size, 255)
        again.paste(plain, (shift, 0))
        image = ImageChops.darker(image, again)
    image = image.resize((_CELL_WIDTH * width, _CELL_HEIGHT * height))
    return image.point([0 if value < 150 else 255 for value in range(256)])


@lru_cache(maxsize=8)
def _font(scale: int) -> ImageFont.FreeTypeFont:
    # DejaVu Sans Mono comes with python-barcode; at 20 its characters are 12 dots wide.
    with as_file(files("barcode") / "fonts" / "DejaVuSansMono.ttf") as path:
        return ImageFont.truetype(str(path), 20 * scale)
