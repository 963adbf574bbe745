"""How a program's screen looks and how large things are on it. Frozen; each program fills it from its own settings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.words import Language


class Scheme(StrEnum):
    """The colours. The values are those of `Theme.scheme` in QML."""

    LIGHT = "light"
    HIGH_CONTRAST = "highContrast"
    NIGHT = "night"


class Viewing(StrEnum):
    """From where the screen is read and touched, which decides the sizes. The values are those of `Theme.viewing`."""

    TOUCH = "touch"
    DESKTOP = "desktop"
    FAR = "far"


@dataclass(frozen=True)
class Appearance:
    """The look of one window.

    ``size`` is in pixels; without it the window takes the whole screen. ``place`` is its upper left corner.
    ``screen_inches`` is the diagonal of the screen that the window stands for: sizes in millimetres follow from it, so
    that a small window is a true miniature of the real screen. Without it the screen's own resolution counts.
    ``settle_ms`` is how long touches are ignored after one that did something, for trembling hands.
    """

    language: Language = "pt_BR"
    viewing: Viewing = Viewing.TOUCH
    scheme: Scheme = Scheme.LIGHT
    size: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    screen_inches: float | None = None
    large_text: bool = False
    reduced_motion: bool = False
    settle_ms: int = 0
