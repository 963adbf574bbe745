"""Says sentences one after the other; a new one, or a touch, interrupts. Each is a file, made while another sounds."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from domain.branch import Language
from ui.speech.errand import Ended, cancel_all
from ui.speech.phrases import Phrases
from ui.speech.player import Player

log = logging.getLogger("vez.speech")


@dataclass(frozen=True)
class Sentence:
    """``passing``: of this citizen's visit alone, so its file is kept for nobody else."""

    text: str
    language: Language
    passing: bool = False


class Speaker(QObject):
    """One voice. ``began`` tells which sentence sounds now; ``quiet``, that all has been said.

    ``kept`` and ``passing`` make the files, each in a folder of its own; that of ``passing`` is emptied by `forget`.
    ``troubles`` says what does not work, by part; each is logged once.
    """

    began = Signal(str)
    quiet = Signal()

    def __init__(self, kept: Phrases, passing: Phrases, player: Player) -> None:
        super().__init__()
        self._kept, self._passing, self._player = kept, passing, player
        self._sentences: tuple[Sentence, ...] = ()
        self._place = 0
        self._files: dict[int, Path | None] = {}
        self._turn = 0
        self.percent = 100
        self.speaking = False
        self.paused = False
        self.troubles: dict[str, str] = {}
        self.forget()

    def say(self, sentences: Sequence[Sentence]) -> None:
        """Fall silent, then say ``sentences``."""
        self.stop()
        self._sentences, self._place = tuple(sentences), 0
        self._go_on()

    def add(self, sentences: Sequence[Sentence]) -> None:
        """Say ``sentences`` after what is being said; at once where nothing is."""
        if not self.speaking and not self.paused:
            self.say(sentences)
            return
        before = len(self._sentences)
        self._sentences += tuple(sentences)
        if self.speaking and self._place + 1 == before and self._place in self._files:
            self._fetch(before, self._turn)  # the last one sounds already, and had nothing to fetch behind it

    def stop(self) -> None:
        """Fall silent. `repeat` still knows what was said."""
        self._turn += 1
        for owner in (self._kept, self._passing, self._player):
            cancel_all(owner)
        self._files = {}
        self.speaking = self.paused = False

    def pause(self) -> None:
        """Fall silent, or go on from the sentence that was cut short."""
        if self.paused:
            self.paused = False
            self._go_on()
        elif self.speaking:
            self.stop()
            self.paused = True

    def repeat(self) -> None:
        """Say all of it again, from the first sentence."""
        self.say(self._sentences)

    def turn(self, percent: int) -> None:
        """Speak at ``percent`` from the next sentence on."""
        self.percent = percent

    def forget(self) -> None:
        """Fall silent and leave nothing of what only this citizen was told."""
        self.stop()
        self._sentences = ()
        folder = self._passing.folder
        for _ in range(2):  # a voice that is being killed may finish one thing yet; where no folder is, it leaves none
            for leftover in (*folder.glob("*"), folder):
                with contextlib.suppress(OSError):
                    leftover.rmdir() if leftover.is_dir() else leftover.unlink()

    def _go_on(self) -> None:
        self.speaking = self._place < len(self._sentences)
        if self.speaking:
            self._fetch(self._place, self._turn)
        else:
            self.quiet.emit()

    def _fetch(self, place: int, turn: int) -> None:
        if place < len(self._sentences):
            sentence = self._sentences[place]
            phrases = self._passing if sentence.passing else self._kept
            phrases.fetch(sentence.text, sentence.language, partial(self._fetched, place, turn), self.percent)

    def _fetched(self, place: int, turn: int, path: Path | None, trouble: str) -> None:
        if turn != self._turn:
            return
        self._note("voice", trouble)
        self._files[place] = path
        if place == self._place:
            self._play()

    def _play(self) -> None:
        turn, path = self._turn, self._files[self._place]
        self.began.emit(self._sentences[self._place].text)
        if path is None:
            self._said(turn, Ended(ok=True))  # the words are on the screen all the same
            return
        self._player.play(path, partial(self._said, turn))
        self._fetch(self._place + 1, turn)

    def _said(self, turn: int, ended: Ended) -> None:
        if turn != self._turn:
            return
        self._note("player", "" if ended.ok else ended.words)
        self._place += 1
        if self._place in self._files:
            self._play()
        elif self._place >= len(self._sentences) or self._files.get(self._place - 1) is None:
            self._go_on()

    def _note(self, part: str, trouble: str) -> None:
        if bool(trouble) == (part in self.troubles):
            return
        if trouble:
            self.troubles[part] = trouble
            log.warning("speech mode is silent, the %s: %s", part, trouble)
        else:
            del self.troubles[part]
            log.info("the %s of speech mode works again", part)
