"""Makes chime.wav: two soft notes, a falling third, each with its quiet octave. Run it to make the file again.

Standard library only. The result is the same on every machine, and a test compares.
"""

from __future__ import annotations

import io
import math
import wave
from array import array
from pathlib import Path

RATE = 22050  # the voice's own
NOTES = ((0.0, 659.26), (0.42, 523.25))  # seconds from the start, hertz: E5, C5
LENGTH = 1.5  # seconds
RISE = 0.012  # seconds: fast enough to be noticed, slow enough not to click
DECAY = 0.32  # seconds until a note has fallen to a third
PARTIALS = ((1, 1.0), (2, 0.28), (3, 0.07))  # multiple of the note, loudness
LOUDNESS = 0.6  # of what the format can hold


def sample(at: float) -> float:
    """The sound at ``at`` seconds, from -1 to 1."""
    total = 0.0
    for start, pitch in NOTES:
        age = at - start
        if age < 0:
            continue
        envelope = min(1.0, age / RISE) * math.exp(-age / DECAY)
        total += envelope * sum(loud * math.sin(math.tau * pitch * multiple * age) for multiple, loud in PARTIALS)
    fade = min(1.0, (LENGTH - at) / 0.1)
    return LOUDNESS * total * fade / sum(loud for _, loud in PARTIALS)


def chime() -> bytes:
    """The whole WAV file."""
    samples = array("h", (round(32767 * sample(place / RATE)) for place in range(round(RATE * LENGTH))))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


if __name__ == "__main__":
    (Path(__file__).parent / "chime.wav").write_bytes(chime())
