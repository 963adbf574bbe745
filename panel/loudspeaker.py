"""Chime, then voice: one announcement at a time, and the screen goes on whatever happens to the sound."""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from domain.branch import Language
from panel.errand import Ended, cancel_all
from panel.phrases import Phrases
from panel.player import Player

CHIME = Path(__file__).parents[1] / "assets" / "sounds" / "chime.wav"

log = logging.getLogger("vez.panel.sound")


class Sound(StrEnum):
    """How much is heard."""

    ALL = "all"
    CHIME = "chime"
    NONE = "none"


class Loudspeaker(QObject):
    """Says announcements. The sentence is made while the chime sounds.

    ``troubles`` says what does not work now, by part (``voice``, ``player``), for the technician; each is logged once,
    and once more when it works again.
    """

    quiet = Signal()

    def __init__(self, phrases: Phrases, player: Player, sound: Sound, chime: Path = CHIME) -> None:
        super().__init__()
        self._phrases = phrases
        self._player = player
        self._sound = sound
        self._chime = chime
        self._ready: tuple[Path | None] | None = None
        self._chimed: Ended | None = None
        self.busy = False
        self.troubles: dict[str, str] = {}

    def announce(self, text: str, language: Language) -> None:
        """Sound the chime and say ``text``; `quiet` follows. Must not be called while `busy`."""
        if self.busy:
            raise RuntimeError("the loudspeaker still speaks")
        if self._sound is Sound.NONE:
            return
        self.busy = True
        self._chimed = None
        self._ready = (None,) if self._sound is Sound.CHIME else None
        if self._ready is None:
            self._phrases.fetch(text, language, self._fetched)
        self._player.play(self._chime, self._after_chime)

    def stop(self) -> None:
        """Fall silent at once, for good: the program ends."""
        cancel_all(self._phrases)
        cancel_all(self._player)

    def _fetched(self, path: Path | None, trouble: str) -> None:
        self._note("voice", trouble if path is None else "")
        self._ready = (path,)
        self._say_when_ready()

    def _after_chime(self, ended: Ended) -> None:
        self._note("player", ended.words)
        self._chimed = ended
        self._say_when_ready()

    def _say_when_ready(self) -> None:
        if self._chimed is None or self._ready is None:
            return
        (path,) = self._ready
        if path is None or not self._chimed.ok:
            self._done()
        else:
            self._player.play(path, self._after_voice)

    def _after_voice(self, ended: Ended) -> None:
        self._note("player", ended.words)
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
