"""A tone and a sentence for the technician's ears, by whatever player and voice the computer has."""

from __future__ import annotations

import io
import math
import shutil
import struct
import subprocess
import wave

RATE, SECONDS, LOUD = 22_050, 0.6, 0.4
TONES = (440.0, 554.4, 659.3)  # A4, C sharp 5, E5: a chord, one after the other
PLAYERS = (("pw-play", "-"), ("paplay",), ("aplay", "-q", "-"))
VOICES = ("spd-say", "espeak-ng")
PATIENCE_S = 15


def tone() -> bytes:
    """The tones as WAV, 16 bit, one channel; each begins and ends softly, so that nothing cracks."""
    count = int(RATE * SECONDS)
    samples = [
        LOUD * math.sin(2 * math.pi * pitch * place / RATE) * min(1.0, place / 500, (count - place) / 500)
        for pitch in TONES
        for place in range(count)
    ]
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *(int(each * 32_767) for each in samples)))
    return written.getvalue()


def play() -> str:
    """Play the tones. Returns the player's name; empty when there is none, or it could not."""
    return _first([command for command in PLAYERS if shutil.which(command[0])], tone())


def speak(words: str, language: str) -> str:
    """Say ``words``. Returns the voice's name; empty when there is none, or it could not."""
    return _first([_voice(name, words, language) for name in VOICES if shutil.which(name)], None)


def _voice(name: str, words: str, language: str) -> tuple[str, ...]:
    short = language.replace("_", "-").lower()
    return (name, "--wait", "-l", short[:2], words) if name == "spd-say" else (name, "-v", short, words)


def _first(commands: list[tuple[str, ...]], given: bytes | None) -> str:
    for command in commands:
        try:
            done = subprocess.run(command, input=given, capture_output=True, timeout=PATIENCE_S, check=False)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return command[0]
    return ""
