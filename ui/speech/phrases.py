"""Sentences as sound files: made by the voice in a process of its own, and kept, for the same ones come every day."""

from __future__ import annotations

import contextlib
import hashlib
import sys
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


class Phrases(QObject):
    """Keeps at most ``kept`` files in ``folder``; those used longest ago go first.

    ``engines`` are the names of the voices to try, in this order (`ui.speech.voice.ENGINES`); ``clips`` is the folder
    of recorded words.
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

        def made(ended: Ended) -> None:
            trouble = _trouble(ended)
            file = path if not trouble else path.with_name(INSTEAD)
            if ended.ok and file.exists():
                self._tidy()
                then(file, trouble)
            else:
                then(None, trouble or "the voice left no file")

        asked = Request(text, language, str(path), percent, self._engines, self._clips, str(path.with_name(INSTEAD)))
        said = msgspec.json.encode(asked)
        Errand(self._worker, self._deadline_ms, made, said, self)

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
