"""A microphone, heard through `arecord`: how loud it is, and when who speaks has ended. Never a file."""

from __future__ import annotations

import os
import selectors
import subprocess
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log10, sqrt
from threading import Event

from assistant.whisper import RATE
from domain.errors import VezError

BLOCK_SECONDS = 0.1
BLOCK = int(RATE * BLOCK_SECONDS) * 2  # bytes
LONGEST, PAUSE, PATIENCE = 15.0, 1.5, 6.0  # seconds: at most; of silence at the end; until the first word
DEAD = 3.0  # seconds without a sound card's word
STEPS = 10  # of the level that is shown
_FAINT, _OVER_ROOM = 250.0, 2.2  # what is no voice: fainter than this, or little louder than the room
_SHORTEST = 2  # blocks of a voice: one alone is a door or a chair
_NEARLY = BLOCK_SECONDS / 2  # sums of tenths are not exact


class MicrophoneFailed(VezError):
    """Nothing can be heard; says why."""


@dataclass(frozen=True)
class Recorded:
    """What was heard. ``spoken``: there was a voice in it, as far as loudness tells."""

    sound: bytes
    spoken: bool


def loudness(block: bytes) -> float:
    """The root of the mean square of 16-bit samples; 0 of nothing."""
    samples = array("h", block[: len(block) // 2 * 2])
    return sqrt(sum(one * one for one in samples) / len(samples)) if samples else 0.0


def level(loud: float) -> int:
    """Which of the steps of a meter ``loud`` reaches: from a whisper to a shout in decibels, 0 for nothing."""
    return max(0, min(STEPS, round((20 * log10(loud) - 40) / 4))) if loud > 1 else 0


class Meter:
    """Hears block after block whether somebody speaks, against how loud the room is: as the faintest block until now.

    Who speaks from the very first moment is known for a voice when the room is heard at last.
    """

    def __init__(self) -> None:
        self._blocks: list[float] = []
        self._spoken = False

    def take(self, loud: float) -> bool:
        """One block more; whether that was the end."""
        self._blocks.append(loud)
        least = max(_FAINT, min(self._blocks) * _OVER_ROOM)
        voices = [place for place, one in enumerate(self._blocks, 1) if one > least]
        self._spoken = len(voices) >= _SHORTEST
        silent = len(self._blocks) - (voices[-1] if self._spoken else 0)
        patience = PAUSE if self._spoken else PATIENCE
        return len(self._blocks) * BLOCK_SECONDS >= LONGEST - _NEARLY or silent * BLOCK_SECONDS >= patience - _NEARLY

    def spoken(self, *, ended: bool) -> bool:
        """Whether there was a voice. Who ``ended`` it with a touch has spoken, unless nothing was louder than faint."""
        return self._spoken or (ended and max(self._blocks, default=0.0) > _FAINT)


class Microphone:
    """The sound card ``device``, by ALSA's name."""

    def __init__(self, device: str = "default", program: Sequence[str] = ("arecord",)) -> None:
        plain = ["-q", "-D", device, "-t", "raw", "-f", "S16_LE", "-r", str(RATE), "-c", "1", "-"]
        self._command = [*program, *plain]

    def check(self) -> None:
        """Hear a moment and forget it. Raises `MicrophoneFailed`."""
        self._open(lambda _: True)

    def record(self, tell: Callable[[int], None], enough: Event, stop: Event) -> Recorded:
        """Listen until who speaks has ended, or one of the two is set. ``tell`` gets the level.

        Raises `MicrophoneFailed`.
        """
        meter, sound = Meter(), bytearray()

        def take(block: bytes) -> bool:
            sound.extend(block)
            loud = loudness(block)
            tell(level(loud))
            return meter.take(loud) or enough.is_set() or stop.is_set()

        self._open(take)
        return Recorded(bytes(sound), meter.spoken(ended=enough.is_set()))

    def _open(self, take: Callable[[bytes], bool]) -> None:
        """Give blocks until ``take`` has enough of them."""
        try:
            child = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise MicrophoneFailed(f"{self._command[0]} cannot be started: {error.strerror}") from error
        assert child.stdout is not None
        try:
            over = False
            while not over:
                over = take(_block(child.stdout.fileno()))
        finally:
            child.kill()
            child.wait()
            child.stdout.close()


def _block(source: int) -> bytes:
    """The next whole block. Raises `MicrophoneFailed`."""
    block = b""
    with selectors.DefaultSelector() as selector:
        selector.register(source, selectors.EVENT_READ)
        while len(block) < BLOCK:
            if not selector.select(DEAD):
                raise MicrophoneFailed("the microphone says nothing")
            more = os.read(source, BLOCK - len(block))
            if not more:
                raise MicrophoneFailed("the microphone does not open, or is gone")
            block += more
    return block
