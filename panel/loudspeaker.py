"""Chime, then voice: one announcement at a time, and the screen goes on whatever happens to the sound."""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from domain.branch import Language
from ui.speech.errand import Ended, cancel_all
from ui.speech.phrases import Phrases
from ui.speech.player import Player
from ui.speech.volume import Chime

SOUNDS = Path(__file__).parents[1] / "assets" / "sounds"
CHIME = SOUNDS / "falling.wav"

log = logging.getLogger("vez.panel.sound")


class Sound(StrEnum):
    """How much is heard."""

    ALL = "all"
    CHIME = "chime"
    NONE = "none"


class Loudspeaker(QObject):
    """Says announcements. The sentence is made while the chime sounds.

    ``troubles`` says what does not work now, by part (``voice``, ``player``), for the technician; each is logged once,
    and once more when it works again. ``chimed`` is emitted when a chime is given to the device.
    """

    quiet = Signal()
    chimed = Signal()

    def __init__(self, phrases: Phrases, player: Player, sound: Sound, chime: Chime | None = None) -> None:
        super().__init__()
        self._phrases = phrases
        self._player = player
        self._sound = sound
        self._chime = chime or Chime(CHIME, phrases.folder / "chimes")
        self._times = 0
        self._ready: tuple[Path | None] | None = None
        self._chimed: Ended | None = None
        self.busy = False
        self.troubles: dict[str, str] = {}

    def announce(self, text: str, language: Language, percent: int = 100, times: int = 1) -> None:
        """Sound the chime and say ``text`` so many ``times``; `quiet` follows. Must not be called while `busy`."""
        if self.busy:
            raise RuntimeError("the loudspeaker still speaks")
        if self._sound is Sound.NONE or percent <= 0:
            return
        self.busy = True
        self._chimed = None
        self._times = times
        self._ready = (None,) if self._sound is Sound.CHIME else None
        if self._ready is None:
            self._phrases.fetch(text, language, self._fetched, percent)
        self._player.play(self._chime.at(percent), self._after_chime)
        self.chimed.emit()

    def choose(self, chime: str) -> None:
        """Which of our chimes sounds from now on (`domain.panels.Chime`)."""
        self._chime = Chime(SOUNDS / f"{chime}.wav", self._phrases.folder / "chimes")

    def stop(self) -> None:
        """Fall silent at once, for good: the program ends."""
        cancel_all(self._phrases)
        cancel_all(self._player)

    def _fetched(self, path: Path | None, trouble: str) -> None:
        self._note("voice", trouble)
        self._ready = (path,)
        self._say_when_ready()

    def _after_chime(self, ended: Ended) -> None:
        self._note("player", "" if ended.ok else ended.words)
        self._chimed = ended
        self._say_when_ready()

    def _say_when_ready(self) -> None:
        if self._chimed is None or self._ready is None:
            return
        (path,) = self._ready
        if path is None or not self._chimed.ok:
            self._done()
        else:
            self._times -= 1
            self._player.play(path, self._after_voice)

    def _after_voice(self, ended: Ended) -> None:
        self._note("player", "" if ended.ok else ended.words)
        if self._times > 0 and ended.ok:
            self._say_when_ready()
        else:
            self._done()

    def _done(self) -> None:
        self.busy = False
        self.quiet.emit()

    def _note(self, part: str, trouble: str) -> None:
        if bool(trouble) == (part in self.troubles):
            return
        if trouble:
            self.troubles[part] = trouble
            log.warning("no sound from the %s: %s", part, trouble)
        else:
            del self.troubles[part]
            log.info("the %s works again", part)
