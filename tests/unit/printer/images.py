"""Logos for tests, drawn here: one with clean edges, one with shades."""

from __future__ import annotations

import base64
import io

from PIL import Image, ImageDraw


def drawing() -> Image.Image:
    """A disc and a bar in two colours, on nothing."""
    image = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.ellipse((20, 20, 180, 180), fill=(11, 40, 90, 255))
    pen.rectangle((220, 80, 380, 120), fill=(10, 70, 40, 255))
    return image


def shades() -> Image.Image:
    """From black to white."""
    return Image.linear_gradient("L").rotate(90).resize((512, 128))


def png(image: Image.Image) -> bytes:
    """The file."""
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def base64_png(image: Image.Image) -> str:
    """The file as it stands in a branch document."""
    return base64.b64encode(png(image)).decode()
