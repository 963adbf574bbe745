"""The voices of espeak-ng, the engine that every panel has.

It has its ways: it ignores an unknown voice and then speaks English, plays sounds through a program that may be
missing, and comes back before its file is written. So the voice is chosen from its list and checked while it speaks, it
only ever writes a file, and its last word is waited for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from domain.branch import Language
from ui.speech.contract import WORDS_PER_MINUTE, VoiceFailed

PATIENCE_S = 4.0
LANGUAGE_CODES: Mapping[Language, tuple[str, ...]] = {
    "pt_BR": ("pt-br", "pt"),
    "en": ("en-us", "en-gb"),
    "es": ("es-419", "es"),
}


class EspeakVoice:
    """The voices of espeak-ng, through `pyttsx3`. One per process, for one sentence."""

    def __init__(self) -> None:
        """Raises `VoiceFailed` when the engine is not installed."""
        try:
            import pyttsx3  # here, because it loads a C library that may be missing
            from pyttsx3.drivers import _espeak

            self._engine: Any = pyttsx3.init("espeak")
            self._settle: Callable[[], int] = _espeak.Synchronize
        except (ImportError, OSError, RuntimeError) as error:
            raise VoiceFailed(f"espeak-ng cannot be used: {error}") from error
        self._errors: list[str] = []
        self._spoke_with = ""
        self._finished = threading.Event()
        self._engine.connect("error", self._on_error)
        self._engine.connect("started-utterance", self._on_start)
        self._engine.connect("finished-utterance", self._on_finish)

    def synthesise(self, text: str, language: Language, path: Path) -> None:
        """See `Voice`. The file appears whole or not at all."""
        voice = self._voice_for(language)
        part = path.with_suffix(".part")
        part.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        self._engine.runAndWait()  # until its first run it keeps properties for later
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", WORDS_PER_MINUTE)
        self._settle()  # or, now and then, it speaks before it has slowed down
        self._engine.save_to_file(text, str(part))
        self._engine.runAndWait()  # does not wait: the engine writes the file from a thread of its own
        if not self._finished.wait(PATIENCE_S):
            raise VoiceFailed(f"the voice {voice!r} did not end")
        if self._errors or self._spoke_with != voice:
            part.unlink(missing_ok=True)
            raise VoiceFailed(f"asked for the voice {voice!r}, got {self._spoke_with!r} {self._errors}")
        part.replace(path)

    def _voice_for(self, language: Language) -> str:
        listed = [(code, str(voice.id)) for voice in self._engine.getProperty("voices") for code in voice.languages]
        for wanted in LANGUAGE_CODES[language]:
            for code, name in listed:
                if code == wanted:
                    return name
        raise VoiceFailed(f"no voice speaks {language}")

    def _on_error(self, name: str, exception: Exception) -> None:
        self._errors.append(f"{name}: {exception}")

    def _on_finish(self, name: str, completed: bool) -> None:
        if completed:
            self._finished.set()

    def _on_start(self, name: str) -> None:
        self._spoke_with = self._engine.getProperty("voice")
