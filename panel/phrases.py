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
from panel.errand import Ended, Errand
from panel.voice import WORDS_PER_MINUTE, Request

WORKER = (sys.executable, "-m", "panel.voice")
KEPT = 1000  # files of some 200 kB
DEADLINE_MS = 5000


class Phrases(QObject):
    """Keeps at most ``kept`` files in ``folder``; those used longest ago go first."""

    def __init__(
        self,
        folder: Path,
        worker: Sequence[str] = WORKER,
        kept: int = KEPT,
        deadline_ms: int = DEADLINE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._worker = worker
        self._kept = kept
        self._deadline_ms = deadline_ms

    def fetch(self, text: str, language: Language, then: Callable[[Path | None, str], None]) -> None:
        """Call ``then(file, "")``, at once when it is kept, or ``then(None, why)`` when the sentence cannot be said."""
        path = self._folder / f"{_name(text, language)}.wav"
        if path.exists():
            with contextlib.suppress(OSError):  # a folder that cannot be written any more still has its files
                path.touch()
            then(path, "")
            return

        def made(ended: Ended) -> None:
            if ended.ok and path.exists():
                self._tidy()
                then(path, "")
            else:
                then(None, ended.words)

        said = msgspec.json.encode(Request(text, language, str(path)))
        Errand(self._worker, self._deadline_ms, made, said, self)

    def _tidy(self) -> None:
        files = sorted(self._folder.glob("*.wav"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for file in files[self._kept :]:
            file.unlink(missing_ok=True)


def _name(text: str, language: Language) -> str:
    """The same sentence said in the same way has the same name."""
    return hashlib.sha256(f"{WORDS_PER_MINUTE}\n{language}\n{text}".encode()).hexdigest()[:32]
