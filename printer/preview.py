"""The paper as an image, drawn from the very bytes that a printer gets: what is shown is what is printed."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import as_file, files
from typing import assert_never

from PIL import Image, ImageChops, ImageDraw, ImageFont

from printer.dots import qr_image
from printer.interpreter import Interpreter
from printer.profile import Profile
from printer.sheet import CELL_HEIGHT, CELL_WIDTH, Cell, Characters, Code, Gap, Mark, Raster, Sheet, offset

_BASELINE = 19  # of the 24 dots of a character
_EDGE = 40  # dots of paper before the first line and after the last
_WHITE = 255


def sheets(data: bytes, profile: Profile) -> list[Sheet]:
    """The papers in ``data``, the last one also when nothing cuts it."""
    interpreter = Interpreter(profile)
    interpreter.feed(data)
    if interpreter.printing:
        interpreter.tear()
    return interpreter.sheets


def draw(sheet: Sheet, profile: Profile) -> Image.Image:
    """The paper at its real number of dots, with its margins; black and white."""
    drawn = [_mark(mark, profile) for mark in sheet.marks]
    height = sum(image if isinstance(image, int) else image.height for image in drawn)
    paper = Image.new("L", (profile.paper_dots, height + 2 * _EDGE), _WHITE)
    left, top = (profile.paper_dots - profile.dots) // 2, _EDGE
    for image in drawn:
        if isinstance(image, int):
            top += image
        else:
            paper.paste(image, (left, top))
            top += image.height
    return paper


def _mark(mark: Mark, profile: Profile) -> Image.Image | int:
    """What one mark adds to the paper: an image as wide as the head, or dots of white."""
    match mark:
        case Characters():
            return _characters(mark, profile.dots)
        case Raster():
            bits = Image.frombytes("1", (mark.stride * 8, mark.rows), mark.data)
            image = ImageChops.invert(bits.convert("L"))
            return _across(image.resize((image.width * mark.scale[0], image.height * mark.scale[1])), mark, profile)
        case Code():
            return _across(qr_image(mark.data, mark.size, border=0), mark, profile)
        case Gap():
            return mark.dots
        case _:
            assert_never(mark)


def _across(image: Image.Image, mark: Raster | Code, profile: Profile) -> Image.Image:
    strip = Image.new("L", (profile.dots, image.height), _WHITE)
    strip.paste(image, (offset(image.width, profile.dots, mark.align), 0))
    return strip


def _characters(line: Characters, dots: int) -> Image.Image:
    strip = Image.new("L", (dots, line.height), _WHITE)
    tallest = max((cell.height for cell in line.cells), default=1) * CELL_HEIGHT
    left = offset(line.columns * CELL_WIDTH, dots, line.align)
    for cell in line.cells:
        image = _glyph(cell)
        strip.paste(image, (left, tallest - image.height))  # characters of several sizes stand on one line
        left += image.width
    return strip


@lru_cache(maxsize=2048)
def _glyph(cell: Cell) -> Image.Image:
    scale = max(cell.width, cell.height)
    plain = Image.new("L", (CELL_WIDTH * scale, CELL_HEIGHT * scale), _WHITE)
    pen = ImageDraw.Draw(plain)
    pen.text((0, _BASELINE * scale), cell.character, fill=0, font=_font(scale), anchor="ls")
    if cell.character == "0":  # the printers' zero has no dot inside
        pen.rectangle((4.6 * scale, 9 * scale, 7.4 * scale, 14.6 * scale), fill=_WHITE)
    if cell.underline:
        pen.rectangle((0, (CELL_HEIGHT - 2) * scale, plain.width, CELL_HEIGHT * scale), fill=0)
    image = plain.copy()
    # Emphasis strikes again a dot further to the right: that is how the printers do it.
    for shift in range(1, scale + 1 if cell.bold else 1):
        again = Image.new("L", plain.size, _WHITE)
        again.paste(plain, (shift, 0))
        image = ImageChops.darker(image, again)
    image = image.resize((CELL_WIDTH * cell.width, CELL_HEIGHT * cell.height), Image.Resampling.LANCZOS)
    image = image.point([0 if value < 150 else _WHITE for value in range(256)])
    return ImageChops.invert(image) if cell.inverted else image


@lru_cache(maxsize=8)
def _font(scale: int) -> ImageFont.FreeTypeFont:
    # DejaVu Sans Mono comes with python-barcode, which python-escpos requires; at 20 its characters are 12 dots wide.
    with as_file(files("barcode") / "fonts" / "DejaVuSansMono.ttf") as path:
        return ImageFont.truetype(str(path), 20 * scale)
