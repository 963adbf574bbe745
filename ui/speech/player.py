"""Plays sound files through ALSA, without holding up the screen. Only `aplay` knows whether a sound was played."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ui.speech.errand import Ended, Errand

DEADLINE_MS = 20000  # a television that is switched off can hold its sound device for ever


class Player(QObject):
    """One loudspeaker. ``device`` is an ALSA name, such as ``default`` or ``hdmi:CARD=PCH,DEV=0``."""

    def __init__(self, device: str = "default", deadline_ms: int = DEADLINE_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = device
        self._deadline_ms = deadline_ms

    def play(self, path: Path, then: Callable[[Ended], None]) -> None:
        """Play ``path``, a WAV file, then call ``then`` with how it went."""
        Errand(("aplay", "-q", "-D", self._device, str(path)), self._deadline_ms, then, b"", self)
