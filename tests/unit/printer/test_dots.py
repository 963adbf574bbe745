"""Images of one colour: clean edges where something is drawn, dots where it has shades, never too wide."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PIL import Image

from printer.dots import picture
from printer.errors import CannotPrint
from tests.unit.printer.images import drawing, png, shades


def black_share(image: Image.Image) -> float:
    return image.convert("L").histogram()[0] / (image.width * image.height)


def test_a_drawing_in_dark_colours_is_solid_with_clean_edges() -> None:
    image = picture(png(drawing()), 576)
    assert image.mode == "1"
    columns = [image.getpixel((x, 100)) for x in range(400)]
    changes = sum(left != right for left, right in pairwise(columns))
    assert changes == 4  # in and out of the disc, in and out of the bar
    assert image.getpixel((0, 0))  # what is transparent is paper


def test_a_light_colour_does_not_vanish() -> None:
    sunny = Image.new("RGB", (200, 100), (255, 210, 63))
    sunny.paste("white", (0, 0, 100, 100))
    image = picture(png(sunny), 576)
    assert black_share(image.crop((0, 0, 98, 100))) == 0
    assert 0.02 < black_share(image.crop((102, 0, 200, 100))) < 0.4


def test_shades_become_more_or_fewer_dots() -> None:
    image = picture(png(shades()), 512)
    shares = [black_share(image.crop((left, 0, left + 64, 128))) for left in range(0, 512, 64)]
    assert shares == sorted(shares) or shares == sorted(shares, reverse=True)
    assert max(shares) > 0.9
    assert min(shares) < 0.1


@pytest.mark.parametrize(
    ("share", "most", "size"),
    [(None, 576, (400, 200)), (None, 384, (384, 192)), (50, 576, (288, 144 + 12)), (100, 384, (384, 192 + 12))],
)
def test_its_size(share: int | None, most: int, size: tuple[int, int]) -> None:
    assert picture(png(drawing()), most, share).size == size


def test_a_tall_one_does_not_push_the_number_away() -> None:
    image = picture(png(Image.new("L", (10, 2000), 0)), 384, 100)
    assert image.height <= 384 + 12
    assert image.width >= 1


def test_what_is_no_image() -> None:
    with pytest.raises(CannotPrint, match="cannot be read"):
        picture(b"no image", 384)
