"""From words to a sound file. `python -m ui.speech.voice` does it in a process of its own, free to crash or hang."""

from __future__ import annotations

import sys
import wave
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from ui.speech.clips import ClipsVoice
from ui.speech.contract import MARK, Request, Voice, VoiceFailed
from ui.speech.espeak import EspeakVoice
from ui.speech.others import KokoroVoice, RhVoice
from ui.speech.volume import soften

ENGINES: Mapping[str, Callable[[Request], Voice]] = {
    "espeak": lambda _: EspeakVoice(),
    "rhvoice": lambda _: RhVoice(),
    "kokoro": lambda _: KokoroVoice(),
    "clips": lambda request: ClipsVoice(Path(request.clips)),
}


def speak(request: Request, engines: Mapping[str, Callable[[Request], Voice]] = ENGINES) -> list[str]:
    """Let the first engine that can say it. Returns why those before it could not. Raises `VoiceFailed`, OSError."""
    troubles: list[str] = []
    for place, name in enumerate(request.engines):
        path = Path(request.path if place == 0 or not request.instead else request.instead)
        try:
            engines[name](request).synthesise(request.text, request.language, path)
            if request.percent < 100:
                soften(path, path, request.percent)
        except (VoiceFailed, wave.Error) as error:
            troubles.append(f"{name}: {error}")
        else:
            return troubles
    raise VoiceFailed("; ".join(troubles))


def main() -> int:
    """Say what stdin asks for. Returns the exit code of the process."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    try:
        troubles = speak(request)
    except (VoiceFailed, OSError) as error:
        sys.stderr.write(f"{MARK}{error}\n")
        return 1
    sys.stderr.writelines(f"{MARK}{trouble}\n" for trouble in troubles)
    return 0


if __name__ == "__main__":
    sys.exit(main())
