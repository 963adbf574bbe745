"""Makes the chimes, each of soft notes with their quiet overtones. Run it to make the files again.

Standard library only. The result is the same on every machine, and a test compares.
"""

from __future__ import annotations

import io
import math
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

RATE = 22050  # the voice's own
RISE = 0.012  # seconds: fast enough to be noticed, slow enough not to click
LOUDNESS = 0.6  # of what the format can hold


class Chime(NamedTuple):
    """``notes`` begin at so many seconds and have so many hertz; ``partials`` are multiples of them, and how loud.

    ``decay`` is how many seconds a note takes to fall to a third; ``length`` is the whole, in seconds.
    """

    notes: tuple[tuple[float, float], ...]
    length: float = 1.5
    decay: float = 0.32
    partials: tuple[tuple[float, float], ...] = ((1, 1.0), (2, 0.28), (3, 0.07))


CHIMES = {
    "falling": Chime(((0.0, 659.26), (0.42, 523.25))),  # E5, C5
    "rising": Chime(((0.0, 523.25), (0.3, 783.99))),  # C5, G5
    "three": Chime(((0.0, 783.99), (0.32, 659.26), (0.64, 523.25)), length=1.8),  # G5, E5, C5
    # One stroke: the overtones of a small bell are no multiples of its note.
    "bell": Chime(((0.0, 587.33),), 1.6, 0.45, ((1, 1.0), (2.0, 0.45), (2.76, 0.25), (5.4, 0.05))),
    # For who no longer hears high notes: most of its sound lies below 1,000 hertz.
    "low": Chime(((0.0, 392.0), (0.4, 311.13)), partials=((1, 1.0), (2, 0.35))),  # G4, E flat 4
}


def chime(name: str) -> bytes:
    """The whole WAV file."""
    samples = array("h", (round(32767 * value) for value in _values(CHIMES[name])))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


def _values(made: Chime) -> Iterator[float]:
    for place in range(round(RATE * made.length)):
        yield _sample(made, place / RATE)


def _sample(made: Chime, at: float) -> float:
    """The sound at ``at`` seconds, from -1 to 1."""
    total = 0.0
    for start, pitch in made.notes:
        age = at - start
        if age < 0:
            continue
        envelope = min(1.0, age / RISE) * math.exp(-age / made.decay)
        total += envelope * sum(loud * math.sin(math.tau * pitch * multiple * age) for multiple, loud in made.partials)
    fade = min(1.0, (made.length - at) / 0.1)
    return LOUDNESS * total * fade / sum(loud for _, loud in made.partials)


if __name__ == "__main__":
    for each in CHIMES:
        (Path(__file__).parent / f"{each}.wav").write_bytes(chime(each))
