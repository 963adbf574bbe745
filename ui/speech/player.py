"""Plays sound files through ALSA, without holding up the screen. Only `aplay` knows whether a sound was played."""

from __future__ import annotations

import wave
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ui.speech.errand import Ended, Errand

SPARE_MS = 10000  # longer than a sound lasts: a television that is switched off can hold its sound device for ever


class Player(QObject):
    """One loudspeaker. ``device`` is an ALSA name, such as ``default`` or ``hdmi:CARD=PCH,DEV=0``.

    A sound may take ``spare_ms`` longer than it lasts.
    """

    def __init__(self, device: str = "default", spare_ms: int = SPARE_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = device
        self._spare_ms = spare_ms

    def play(self, path: Path, then: Callable[[Ended], None]) -> None:
        """Play ``path``, a WAV file, then call ``then`` with how it went."""
        Errand(("aplay", "-q", "-D", self._device, str(path)), lasts_ms(path) + self._spare_ms, then, b"", self)


def lasts_ms(path: Path) -> int:
    """How long ``path`` sounds; nothing where it is no WAV file, of which `aplay` will say so."""
    try:
        with wave.open(str(path), "rb") as sound:
            second = sound.getnchannels() * sound.getsampwidth() * sound.getframerate()
        return path.stat().st_size * 1000 // second  # a header that was written first does not know the length
    except (OSError, EOFError, wave.Error, ZeroDivisionError):
        return 0
