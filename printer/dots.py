"""Images for a printer of one colour: QR codes drawn by us, and pictures that fit the paper."""

from __future__ import annotations

import io
from functools import lru_cache

import qrcode
from PIL import Image, UnidentifiedImageError
from qrcode.constants import ERROR_CORRECT_M

from printer.codes import qr_modules
from printer.errors import CannotPrint

__all__ = ["picture", "qr_image", "qr_modules"]

_BLACK, _DARK, _WHITE = 40, 110, 235  # shades: solid in a photograph; solid in a drawing; not printed
_FLAT_SHARE, _EDGE_SHARE = 0.02, 0.12  # of the dots: more of one shade is a painted area; fewer of all are edges
_SPREAD = 0.75
_AIR = 12  # dots


def qr_image(data: str, size: int, border: int = 2) -> Image.Image:
    """The QR code of ``data`` (level M), ``size`` dots a module, ``border`` modules of white around it.

    The mask is fixed: each of the eight is read as well, and looking for the fairest costs many times the rest.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, box_size=1, border=border, mask_pattern=2)
    code.add_data(data.encode(), optimize=0)
    code.make(fit=True)
    rows = code.get_matrix()
    dots = bytes(0 if dark else 255 for row in rows for dark in row)
    return Image.frombytes("L", (len(rows), len(rows)), dots).resize((len(rows) * size,) * 2, Image.Resampling.NEAREST)


@lru_cache(maxsize=8)  # a branch has one logo, and every ticket has it
def picture(data: bytes, most: int, share: int | None = None) -> Image.Image:
    """The image file in ``data`` as black dots on white, ready to print; see `printer.layout.Picture` for its width.

    Raises `CannotPrint` when it cannot be read.
    """
    try:
        image: Image.Image = Image.open(io.BytesIO(data))
        image.load()
    except (UnidentifiedImageError, OSError) as error:
        raise CannotPrint("the image on the ticket cannot be read: is it a PNG, JPEG or BMP file?") from error
    grey = _on_white(image)
    width = min(most, grey.width) if share is None else max(1, most * min(share, 100) // 100)
    height = max(1, grey.height * width // grey.width)
    if height > most:  # a tall one would push the number off the citizen's hand
        width, height = max(1, width * most // height), most
    black, sharp = _solid(grey)
    if (width, height) != grey.size:
        grey = grey.resize((width, height), Image.Resampling.LANCZOS)
    dots = _sharp(grey, black) if sharp else _dithered(grey, black)
    return dots if share is None else _with_air(dots)


def _on_white(image: Image.Image) -> Image.Image:
    """The image in greys, on white where it is transparent."""
    coloured = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", coloured.size, "white"), coloured).convert("L")


def _solid(grey: Image.Image) -> tuple[int, bool]:
    """Up to which shade it is meant to be solid black; and whether nothing else than black and white is meant.

    In a drawing, dark colours are solid. A drawing has painted areas and the shades of their edges, a photograph has
    all shades.
    """
    shades, dots = grey.histogram(), grey.width * grey.height
    flat = [value for value, count in enumerate(shades) if count > _FLAT_SHARE * dots]
    loose = sum(shades[_BLACK:_WHITE]) - sum(shades[value] for value in flat if _BLACK <= value < _WHITE)
    if loose > _EDGE_SHARE * dots:
        return _BLACK, False
    return _DARK, not any(_DARK <= value < _WHITE for value in flat)


def _sharp(grey: Image.Image, black: int) -> Image.Image:
    middle = (black + _WHITE) // 2
    return grey.point([0 if value < middle else 255 for value in range(256)]).convert("1")


def _dithered(grey: Image.Image, black: int) -> Image.Image:
    """Shades as more or fewer dots; lightened first: heat spreads, and a printed dot is larger than its square."""
    reach = _WHITE - black
    curve = [round(255 * (min(max(value - black, 0), reach) / reach) ** _SPREAD) for value in range(256)]
    return grey.point(curve).convert("1")  # Floyd and Steinberg's


def _with_air(image: Image.Image) -> Image.Image:
    """With a little white under it, which the words that follow need."""
    paper = Image.new("1", (image.width, image.height + _AIR), 1)
    paper.paste(image, (0, 0))
    return paper
