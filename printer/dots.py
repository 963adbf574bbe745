"""Images for a printer of one colour: QR codes drawn by us, and pictures that fit the paper."""

from __future__ import annotations

import io

import qrcode
from PIL import Image, UnidentifiedImageError
from qrcode.constants import ERROR_CORRECT_M

from printer.errors import CannotPrint

_BYTES_BY_VERSION = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666)


def qr_modules(data: str) -> int:
    """The modules on a side of the QR code (level M) of ``data``. Raises `CannotPrint` beyond 666 bytes."""
    length = len(data.encode())
    for version, most in enumerate(_BYTES_BY_VERSION, 1):
        if length <= most:
            return 17 + 4 * version
    raise CannotPrint(f"{length} bytes are too many for a QR code that a telephone reads from a ticket")


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


def picture(data: bytes, most: int) -> Image.Image:
    """The image file in ``data``, at most ``most`` dots wide. Raises `CannotPrint` when it cannot be read."""
    try:
        image: Image.Image = Image.open(io.BytesIO(data))
        image.load()
    except (UnidentifiedImageError, OSError) as error:
        raise CannotPrint("the image on the ticket cannot be read: is it a PNG, JPEG or BMP file?") from error
    if image.width > most:
        image = image.resize((most, max(1, image.height * most // image.width)))
    return image
