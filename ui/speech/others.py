"""Voices that a place may install besides: RHVoice, and Kokoro with its model. Without them another voice speaks."""

from __future__ import annotations

import os
import shutil
import subprocess
import wave
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

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
STYLE = (-1, 1, 256)  # one row for each length of a sentence, as its publisher writes voices


class RhVoice:
    """The voices of RHVoice, through its own program."""

    def synthesise(self, text: str, language: Language, path: Path) -> None:
        """See `ui.speech.contract.Voice`. The file appears whole or not at all."""
        part = path.with_suffix(".part")
        part.parent.mkdir(parents=True, exist_ok=True)
        voice = RHVOICES[language]
        command = ["RHVoice-test", "-p", voice, "-r", str(PACE), "-o", str(part)]
        if not _is_installed(voice):
            raise VoiceFailed(f"RHVoice has no voice {voice}")
        try:
            done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=DEADLINE_S, check=False)
            if done.returncode != 0 or not part.stat().st_size:
                raise VoiceFailed(f"RHVoice ended with {done.returncode}: {done.stderr.decode(errors='replace')[:200]}")
            part.replace(path)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise VoiceFailed(f"RHVoice cannot be used: {error}") from error


def _is_installed(voice: str) -> bool:
    """For a voice that it does not have, RHVoice takes another one, of whatever language, and says nothing of it."""
    program = shutil.which("RHVoice-test")
    voices = Path(program).parent.parent / "share" / "RHVoice" / "voices" if program else Path("/nowhere")
    return not program or any(each.name.lower() == voice.lower() for each in voices.glob("*"))


class KokoroVoice:
    """The voices of Kokoro, through `kokoro_onnx`, with the model in the folder that ``VEZ_KOKORO`` names.

    That is ``kokoro.onnx``, and the voices as either of their publishers has them: ``voices.bin`` with all of them, or
    the folder ``voices`` with a file for each.
    """

    def synthesise(self, text: str, language: Language, path: Path) -> None:
        """See `ui.speech.contract.Voice`. The file appears whole or not at all."""
        os.nice(10)  # it takes seconds of every core, and the screen is to stay as quick as it was
        try:
            values, rate = _spoken(text, language, Path(os.environ.get(KOKORO_FOLDER, "")))
        except Exception as error:  # its runtime has errors of its own, of no family
            raise VoiceFailed(f"Kokoro cannot be used: {error}") from error
        part = path.with_suffix(".part")
        part.parent.mkdir(parents=True, exist_ok=True)
        with wave.open(str(part), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(int(rate))
            out.writeframes(array("h", [int(max(-1.0, min(1.0, float(v))) * 32767) for v in values]).tobytes())
        part.replace(path)


def _spoken(text: str, language: Language, folder: Path) -> tuple[Iterable[float], float]:
    from kokoro_onnx import Kokoro  # large, and optional, like numpy, which it brings

    voice, code = KOKORO[language]
    with TemporaryDirectory() as scratch:
        engine = Kokoro(str(folder / "kokoro.onnx"), str(_voices(folder, voice, Path(scratch))))
    return engine.create(text, voice=voice, speed=PACE / 100, lang=code)  # type: ignore[no-any-return]


def _voices(folder: Path, voice: str, scratch: Path) -> Path:
    """The file with all voices, or one made in ``scratch`` of the file that holds this one."""
    one = folder / "voices" / f"{voice}.bin"
    if not one.exists():
        return folder / "voices.bin"
    import numpy as np

    made = scratch / "voices.npz"
    np.savez(made, allow_pickle=False, **{voice: np.fromfile(one, dtype="<f4").reshape(STYLE)})
    return made
