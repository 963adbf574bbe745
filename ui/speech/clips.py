"""A voice of recorded words: the institution's own speaker, word by word, joined to sentences."""

from __future__ import annotations

import re
import wave
from collections.abc import Iterator
from pathlib import Path

from domain.branch import Language
from ui.speech.contract import VoiceFailed

_PARTS = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[.,:;]")
PAUSES = {",": 0.06, ":": 0.12, ";": 0.2, ".": 0.35}  # seconds


class ClipsVoice:
    """``folder`` holds a folder for each language (``pt_BR``) and in it a WAV file for each word (``sete.wav``).

    All are of one shape: channels, 16 bits, rate. A sentence with a word that nobody recorded is not said.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def synthesise(self, text: str, language: Language, path: Path) -> None:
        """See `ui.speech.contract.Voice`. The file appears whole or not at all."""
        part = path.with_suffix(".part")
        try:
            pieces = list(self._pieces(text, self._folder / language))
            part.parent.mkdir(parents=True, exist_ok=True)
            with wave.open(str(part), "wb") as out:
                out.setnchannels(pieces[0][0][0])
                out.setsampwidth(pieces[0][0][1])
                out.setframerate(pieces[0][0][2])
                out.writeframes(b"".join(sound for _, sound in pieces))
            part.replace(path)
        except (OSError, wave.Error, EOFError) as error:
            raise VoiceFailed(f"no recording: {error}") from error

    def _pieces(self, text: str, folder: Path) -> Iterator[tuple[tuple[int, int, int], bytes]]:
        shape: tuple[int, int, int] | None = None
        for word in _PARTS.findall(text):
            if word in PAUSES:
                if shape is not None:
                    yield shape, bytes(int(PAUSES[word] * shape[2]) * shape[0] * shape[1])
                continue
            with wave.open(str(folder / f"{word.lower()}.wav"), "rb") as sound:
                found = (sound.getnchannels(), sound.getsampwidth(), sound.getframerate())
                if found != (shape or found):
                    raise VoiceFailed(f"{word.lower()}.wav has another shape than the words before it")
                shape = found
                yield found, sound.readframes(sound.getnframes())
        if shape is None:
            raise VoiceFailed("there is nothing to say")
