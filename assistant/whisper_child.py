"""The child's side of `assistant.whisper`: loads the model, hears one saying, says its words and ends.

It reads a JSON line ``{"hint"}`` and then samples until the input ends, and writes ``{"text"}`` or ``{"failed"}``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from assistant import behind

NOBODY = 0.6  # from here on the model itself takes it for silence
LONGEST = 96  # pieces of words: more than fifteen seconds hold; without an end it may repeat itself for long
_FULL = 32_768.0  # the loudest of a sample


def main(arguments: list[str]) -> int:
    """``PATH LANGUAGE THREADS MEGABYTES``."""
    path, language, threads, megabytes = arguments
    out = behind.confine(int(megabytes))
    try:
        said = {"text": _heard(path, language, int(threads))}
    except Exception as error:  # noqa: BLE001 - its kind is told; its words could be somebody's
        said = {"failed": type(error).__name__}
    out.write(json.dumps(said))
    out.close()
    return 0


def _heard(path: str, language: str, threads: int) -> str:
    import numpy as np
    from faster_whisper import WhisperModel

    model = WhisperModel(path, device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True)
    hint = json.loads(sys.stdin.buffer.readline())["hint"]
    sound = sys.stdin.buffer.read()
    samples: Any = np.frombuffer(sound[: len(sound) // 2 * 2], "<i2").astype("float32") / _FULL
    found, _ = model.transcribe(
        samples,
        language=language,
        initial_prompt=hint or None,
        beam_size=5,
        temperature=0.0,
        condition_on_previous_text=False,
        without_timestamps=True,
        max_new_tokens=LONGEST,
    )
    return " ".join(part.text.strip() for part in found if part.no_speech_prob < NOBODY)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
