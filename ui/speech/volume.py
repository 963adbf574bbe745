"""Softer copies of a sound file: a device's own volume may be out of reach, a television's for example."""

from __future__ import annotations

import contextlib
import sys
import wave
from array import array
from pathlib import Path


def factor(percent: int) -> float:
    """What samples are multiplied by. Loudness follows the square: 50 % is a quarter of the amplitude, -12 dB."""
    return (percent / 100) ** 2


def soften(source: Path, target: Path, percent: int) -> None:
    """Write ``source``, a WAV file of 16 bits, to ``target`` at ``percent``; whole or not at all.

    Raises OSError, and `wave.Error` when it is no such file.
    """
    with wave.open(str(source), "rb") as sound:
        if sound.getsampwidth() != 2:
            raise wave.Error("not of 16 bits")
        shape, data = sound.getparams(), array("h", sound.readframes(sound.getnframes()))
    if sys.byteorder == "big":
        data.byteswap()
    by = factor(percent)
    softer = array("h", [int(value * by) for value in data])
    if sys.byteorder == "big":
        softer.byteswap()
    part = target.with_suffix(".soft")
    part.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(part), "wb") as out:
        out.setparams(shape)
        out.writeframes(softer.tobytes())
    part.replace(target)


class Chime:
    """A sound in every loudness; the copies are kept in ``folder``."""

    def __init__(self, source: Path, folder: Path) -> None:
        self._source = source
        self._folder = folder

    def at(self, percent: int) -> Path:
        """The file at ``percent``; the original where no copy can be made: rather too loud than not at all."""
        if percent >= 100:
            return self._source
        copy = self._folder / f"{self._source.stem}-{percent}.wav"
        if not copy.exists():
            with contextlib.suppress(OSError):
                soften(self._source, copy, percent)
        return copy if copy.exists() else self._source
