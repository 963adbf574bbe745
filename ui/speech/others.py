"""Voices that a place may install besides: RHVoice, and Kokoro with its model. Without them another voice speaks."""

from __future__ import annotations

import os
import subprocess
import wave
from array import array
from collections.abc import Mapping
from pathlib import Path

from domain.branch import Language
from ui.speech.contract import VoiceFailed

DEADLINE_S = 4.0
PACE = 85  # percent of RHVoice's own rate
RHVOICES: Mapping[Language, str] = {"pt_BR": "Leticia-F123", "en": "SLT", "es": "Mateo"}
KOKORO: Mapping[Language, tuple[str, str]] = {
    "pt_BR": ("pf_dora", "pt-br"),
    "en": ("af_heart", "en-us"),
    "es": ("ef_dora", "es"),
}
KOKORO_FOLDER = "VEZ_KOKORO"  # the environment's word for where its model and voices are


class RhVoice:
    """The voices of RHVoice, through its own program."""

    def synthesise(self, text: str, language: Language, path: Path) -> None:
        """See `ui.speech.contract.Voice`. The file appears whole or not at all."""
        part = path.with_suffix(".part")
        part.parent.mkdir(parents=True, exist_ok=True)
        command = ["RHVoice-test", "-p", RHVOICES[language], "-r", str(PACE), "-o", str(part)]
        try:
            done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=DEADLINE_S, check=False)
            if done.returncode != 0 or not part.stat().st_size:
                raise VoiceFailed(f"RHVoice ended with {done.returncode}: {done.stderr.decode(errors='replace')[:200]}")
            part.replace(path)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise VoiceFailed(f"RHVoice cannot be used: {error}") from error


class KokoroVoice:
    """The voices of Kokoro, through `kokoro_onnx`, with the model in the folder that ``VEZ_KOKORO`` names."""

    def synthesise(self, text: str, language: Language, path: Path) -> None:
        """See `ui.speech.contract.Voice`. The file appears whole or not at all."""
        folder = Path(os.environ.get(KOKORO_FOLDER, ""))
        try:
            from kokoro_onnx import Kokoro  # large, and optional

            engine = Kokoro(str(folder / "kokoro.onnx"), str(folder / "voices.bin"))
            voice, code = KOKORO[language]
            values, rate = engine.create(text, voice=voice, speed=PACE / 100, lang=code)
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            raise VoiceFailed(f"Kokoro cannot be used: {error}") from error
        part = path.with_suffix(".part")
        part.parent.mkdir(parents=True, exist_ok=True)
        with wave.open(str(part), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(int(rate))
            out.writeframes(array("h", [int(max(-1.0, min(1.0, float(v))) * 32767) for v in values]).tobytes())
        part.replace(path)
