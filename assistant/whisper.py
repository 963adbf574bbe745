"""Hears what is said into a microphone: a child process for one saying, which keeps nothing and ends with it."""

from __future__ import annotations

import os
import selectors
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import msgspec

from assistant import behind
from assistant.engines.choosing import child_environment
from assistant.models import manifest
from assistant.models.manifest import ModelRefused
from domain.errors import VezError
from domain.words import Language

RATE = 16_000  # samples a second, each of 16 bits, one channel
DEADLINE = 8.0  # seconds from the last word on
MEGABYTES = 1_500  # of memory for the model's process; Whisper base needs some 400
NICENESS = 5  # the touch goes first, though somebody waits for this one
HINT = 500  # letters: the model reads no more before it listens
_FLOOD = 16 * 1024  # bytes of an answer, which is a sentence or two
_CHUNK = 32 * 1024


class HearingFailed(VezError):
    """What was said was not understood by the model's process; says why, and never what was said."""


class _Heard(msgspec.Struct):
    text: str = ""
    failed: str = ""


_decode = msgspec.json.Decoder(_Heard).decode
_encode = msgspec.json.Encoder().encode


class Transcription:
    """One child process, which loads its model while somebody still speaks."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], steady: Callable[[], float]) -> None:
        """Start it. ``environment`` is all that it sees; ``steady`` is a clock in seconds. Raises `HearingFailed`."""
        self._steady = steady
        try:
            self._child = behind.start(command, environment, NICENESS)
        except OSError as error:
            raise HearingFailed(f"the model's process cannot be started: {error}") from error

    def hear(self, sound: bytes, hint: str, seconds: float = DEADLINE) -> str:
        """The words of ``sound``; none when nobody spoke. ``hint`` are words that are likely. Raises `HearingFailed`.

        The process is gone afterwards, whatever became of it.
        """
        try:
            said = self._exchange(_encode({"hint": hint[:HINT]}) + b"\n" + sound, self._steady() + seconds)
        finally:
            self.close()
        try:
            heard = _decode(said)
        except msgspec.MsgspecError:
            raise HearingFailed("the model's process ended without an answer") from None
        if heard.failed:  # the kind of an error and no more: its words could be somebody's
            kind = heard.failed if heard.failed.isidentifier() else "an error"
            raise HearingFailed(f"the model's process failed: {kind}")
        return " ".join(heard.text.split())

    def close(self) -> None:
        """End the process."""
        behind.end(self._child)

    def _exchange(self, sound: bytes, until: float) -> bytes:
        """Everything that the child says to ``sound`` before it ends."""
        assert self._child.stdin is not None and self._child.stdout is not None
        into, out = self._child.stdin.fileno(), self._child.stdout.fileno()
        os.set_blocking(into, False)
        left, said = memoryview(sound), b""
        with selectors.DefaultSelector() as selector:
            selector.register(into, selectors.EVENT_WRITE)
            selector.register(out, selectors.EVENT_READ)
            while len(said) <= _FLOOD:
                ready = {key.fd for key, _ in selector.select(max(0.0, until - self._steady()))}
                if not ready:
                    raise HearingFailed("the model's process took too long")
                if into in ready:
                    left = _write(into, left)
                    if not left:
                        selector.unregister(into)
                        self._child.stdin.close()
                if out in ready:
                    more = os.read(out, _CHUNK)
                    if not more:
                        return said
                    said += more
        raise HearingFailed("the model's process floods")


class Transcriber:
    """Starts a process for every saying, with the model in ``folder`` and at most so many ``threads``."""

    def __init__(self, folder: Path, threads: int, environment: Mapping[str, str], steady: Callable[[], float]) -> None:
        self._folder, self._threads, self._steady = folder, threads, steady
        self._environment = child_environment(environment, threads)

    def begin(self, language: Language) -> Transcription:
        """A process that gets ready to hear ``language``. Raises `HearingFailed`."""
        module = [sys.executable, "-m", "assistant.whisper_child"]
        given = [str(self._folder), language[:2], str(self._threads), str(MEGABYTES)]
        return Transcription([*module, *given], self._environment, self._steady)


def installed(models: Path) -> Path:
    """The folder of a model that hears, as it was installed and tested. Raises `ModelRefused`."""
    if find_spec("faster_whisper") is None:
        raise ModelRefused("the package faster-whisper is not here: ./vez setup --hearing")
    for path in sorted(models.glob(f"*/{manifest.NAME}")):
        found = manifest.read(path.parent)
        if found.kind == "hearing" and found.tested is not None and found.tested.passed:
            manifest.verify(path.parent)
            return path.parent
    raise ModelRefused(f"no model that hears is installed in {models} and has passed its test")


def _write(into: int, left: memoryview) -> memoryview:
    """What is still ``left`` after some of it was written; nothing when nobody reads any more."""
    try:
        return left[os.write(into, left[:_CHUNK]) :]
    except BrokenPipeError:
        return memoryview(b"")
