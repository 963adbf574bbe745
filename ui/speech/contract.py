"""What every voice agrees on: what it is asked, what it answers, and how it says that it cannot."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import msgspec

from domain.branch import Language
from domain.errors import VezError

WORDS_PER_MINUTE = 140  # slower than a talk: numbers are written down in the head
MARK = "voice: "  # begins the lines of the worker's error output that are ours, not a library's


class VoiceFailed(VezError):
    """There is no voice, or not for this language, or it did not write the file."""


class Voice(Protocol):
    """Whatever can say a sentence into a file."""

    def synthesise(self, text: str, language: Language, path: Path) -> None:
        """Write ``text`` as spoken in ``language`` to ``path``, a WAV file. Raises `VoiceFailed`."""
        ...


class Request(msgspec.Struct, frozen=True):
    """What the worker process is asked on stdin: ``engines`` are tried in order.

    The first one writes to ``path``, another one to ``instead`` (or ``path``, when that is empty). ``clips`` is the
    folder of recorded words.
    """

    text: str
    language: Language
    path: str
    percent: int = 100
    engines: tuple[str, ...] = ("espeak",)
    clips: str = ""
    instead: str = ""
