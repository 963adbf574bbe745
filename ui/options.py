"""What the command lines of programs with a screen share: a window's geometry, numbers with limits."""

from __future__ import annotations

import re
from dataclasses import dataclass

LEAST = 100  # pixels: nothing can be shown in less


@dataclass(frozen=True)
class Geometry:
    """A window's size in pixels, and where its upper left corner is; without ``place`` the system decides."""

    size: tuple[int, int]
    place: tuple[int, int] | None = None


def geometry(text: str) -> Geometry:
    """``1080x1920`` or ``540x960+20+40``, as X11 writes it. Raises `ValueError`, which argparse turns into words."""
    found = re.fullmatch(r"(\d{1,5})x(\d{1,5})(?:\+(\d{1,5})\+(\d{1,5}))?", text)
    if found is None or min(int(found[1]), int(found[2])) < LEAST:
        raise ValueError(text)
    return Geometry((int(found[1]), int(found[2])), (int(found[3]), int(found[4])) if found[3] else None)


def positive(text: str) -> float:
    """A measure greater than nothing and smaller than 10,000. Raises `ValueError`."""
    number = float(text)
    if not 0 < number < 10_000:
        raise ValueError(text)
    return number
