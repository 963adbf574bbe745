"""Sentences as sound files: made by the voice in a process of its own, and kept, for the same ones come every day."""

from __future__ import annotations

import contextlib
import hashlib
import sys
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from domain.branch import Language
from ui.speech.contract import MARK, WORDS_PER_MINUTE, Request
from ui.speech.errand import Ended, Errand

WORKER = (sys.executable, "-m", "ui.speech.voice")
INSTEAD = "instead.wav"  # what another voice said
KEPT = 1000  # files of some 200 kB
DEADLINE_MS = 5000
SLOW = frozenset({"kokoro"})  # a call cannot wait for these: they make a sentence for the next time it is said
SLOW_MS = 60_000
WAITING = 8  # sentences, for a slow voice; of more, the first ones are left out


class Phrases(QObject):
    """Keeps at most ``kept`` files in ``folder``; those used longest ago go first.

    ``engines`` are the names of the voices to try, in this order (`ui.speech.voice.ENGINES`); ``clips`` is the folder
    of recorded words. When the first is slow and there are others, they speak while it makes the sentence for the next
    time: numbers and counters come again every day.
    """

    def __init__(
        self,
        folder: Path,
        worker: Sequence[str] = WORKER,
        kept: int = KEPT,
        deadline_ms: int = DEADLINE_MS,
        parent: QObject | None = None,
        engines: Sequence[str] = ("espeak",),
        clips: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self._engines = tuple(engines)
        self._clips = "" if clips is None else str(clips)
        self._worker = worker
        self._kept = kept
        self._deadline_ms = deadline_ms
        self._ahead: deque[Request] = deque(maxlen=WAITING)
        self._is_ahead = False
        self._trouble_ahead = ""

    def fetch(
        self, text: str, language: Language, then: Callable[[Path | None, str], None], percent: int = 100
    ) -> None:
        """Call ``then(file, "")``, at once when it is kept, or ``then(None, why)`` when the sentence cannot be said.

        ``then(file, why)`` when another voice than the first had to say it, which is not kept.
        """
        path = self.folder / f"{_name(text, language, percent, self._engines)}.wav"
        if path.exists():
            with contextlib.suppress(OSError):  # a folder that cannot be written any more still has its files
                path.touch()
            then(path, "")
            return

        instead = path.with_name(INSTEAD)
        asked = Request(text, language, str(path), percent, self._engines, self._clips, str(instead))
        is_slow = self._engines[0] in SLOW and len(self._engines) > 1
        if is_slow:
            self._make_ahead(msgspec.structs.replace(asked, engines=self._engines[:1], instead=""))
            asked = msgspec.structs.replace(asked, path=str(instead), engines=self._engines[1:])

        def made(ended: Ended) -> None:
            trouble = _trouble(ended)
            file = path if not trouble and not is_slow else instead
            if ended.ok and file.exists():
                self._tidy()
                then(file, trouble or (self._trouble_ahead if is_slow else ""))
            else:
                then(None, trouble or "the voice left no file")

        Errand(self._worker, self._deadline_ms, made, msgspec.json.encode(asked), self)

    def _make_ahead(self, asked: Request | None = None) -> None:
        """Let the slow voice make one sentence after the other. What goes wrong is told with the next sentence."""
        if asked is not None and asked not in self._ahead:
            self._ahead.append(asked)
        if self._is_ahead or not self._ahead:
            return
        self._is_ahead = True

        def made(ended: Ended) -> None:
            self._is_ahead = False
            self._trouble_ahead = _trouble(ended)
            self._make_ahead()

        Errand(self._worker, SLOW_MS, made, msgspec.json.encode(self._ahead.popleft()), self)

    def _tidy(self) -> None:
        files = sorted(self.folder.glob("*.wav"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for file in files[self._kept :]:
            file.unlink(missing_ok=True)


def _trouble(ended: Ended) -> str:
    """What went wrong. A worker that ended well may have said many things; only what it marked is about the voices."""
    lines = ended.words.splitlines()
    marked = [line.removeprefix(MARK) for line in lines if line.startswith(MARK)]
    return "; ".join(marked) if ended.ok or marked else ended.words


def _name(text: str, language: Language, percent: int, engines: Sequence[str]) -> str:
    """The same sentence said in the same way has the same name."""
    way = f"{WORDS_PER_MINUTE}\n{language}\n{percent}\n{' '.join(engines)}\n{text}"
    return hashlib.sha256(way.encode()).hexdigest()[:32]
