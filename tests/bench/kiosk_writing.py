"""The totem while its assistant answers: how soon the card is there, and a finger on a button while a model writes.

Prints one JSON line. The model is one that only keeps a core busy, and a tiny real one where `torch` is installed.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtTest import QTest

from assistant.engines.process import ProcessEngine
from kiosk.chat.assistant import Assistance
from kiosk.chat.model import Pen
from tests.bench.kiosk_touch import press_to_picture_ms
from tests.bench.load import percentile
from tests.ui.harness import compile_translations, process_events
from tests.ui.totem import SAID, Totem
from ui.application import Application
from ui.leaving import leave

TIMES, QUESTIONS, LOAD_S = 40, 20, 120.0
ASKED = "quanto custa a segunda via da identidade"
ROOT = Path(__file__).parents[2]


def engine(*command: str) -> ProcessEngine:
    """A child of this interpreter that is asked as a model is."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = kept | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
    return ProcessEngine([sys.executable, "-m", *command], environment, time.monotonic, load_seconds=LOAD_S)


def tiny(folder: Path) -> tuple[str, ...]:
    """A real `transformers` model with random weights, large enough to be busy for as long as it may write."""
    import tokenizers
    import torch
    import transformers

    letters = sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet())
    known = {letter: number for number, letter in enumerate([*letters, "<end>"])}
    made = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=known, merges=[]))
    made.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = tokenizers.decoders.ByteLevel()
    transformers.PreTrainedTokenizerFast(tokenizer_object=made, eos_token="<end>").save_pretrained(folder)
    torch.manual_seed(1)
    size = {"hidden_size": 512, "intermediate_size": 2048, "num_hidden_layers": 12, "num_attention_heads": 8}
    config = transformers.Qwen2Config(vocab_size=len(known), num_key_value_heads=8, eos_token_id=len(known) - 1, **size)
    transformers.Qwen2ForCausalLM(config).save_pretrained(folder)
    return "assistant.engines.child", "transformers", str(folder), "1", "6000"


def ask(totem: Totem) -> tuple[float, float]:
    """Ask; how many milliseconds later the reply was drawn, and how many of them the processor worked for it."""
    began, busy = time.monotonic(), time.process_time()
    totem.stage.screen.part("chatFace").suggest.emit(ASKED)  # type: ignore[attr-defined]
    totem.work()
    totem.stage.screen.window.grabWindow()
    return (time.monotonic() - began) * 1000, (time.process_time() - busy) * 1000


def answered(application: Application) -> dict[str, float]:
    """How soon the best passage of the card is on the screen, beginning with the first question of all."""
    totem = Totem(application, helper=Assistance).meet()
    totem.work()
    totem.tap(SAID["pt_BR"].begin)
    found = [_fresh(totem) for _ in range(QUESTIONS)]
    totem.close()
    clock, busy = ([each[place] for each in found] for place in (0, 1))
    return {"p50": percentile(clock, 0.5), "p95": percentile(clock, 0.95), "cpu_p95": percentile(busy, 0.95)}


def _fresh(totem: Totem) -> tuple[float, float]:
    totem.stage.screen.part("chatFace").begin.emit()  # type: ignore[attr-defined]
    totem.work()
    process_events()
    return ask(totem)


def pressed(application: Application, make: Callable[[], ProcessEngine]) -> dict[str, float]:
    """From a finger on a button to the picture that shows it, while the model writes."""
    pen = Pen(make)
    pen.prepare()
    totem = Totem(application, helper=lambda: Assistance(pen)).meet()
    totem.work()
    totem.tap(SAID["pt_BR"].begin)
    finger, found = QTest.createTouchDevice(), list[float]()
    while len(found) < TIMES:
        if not totem.view_model.inputs.writing:
            _fresh(totem)
            continue
        found.append(press_to_picture_ms(totem, SAID["pt_BR"].helped, finger))
    totem.close()
    pen.close()
    return {"p50": percentile(found, 0.5), "p95": percentile(found, 0.95)}


def main() -> int:
    """Measure."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        application = Application("bench", "pt_BR", compile_translations(folder))
        report = {
            "answered_ms": answered(application),
            "pressed_while_writing_ms": pressed(application, lambda: engine("tests.bench.slow_writer")),
        }
        if importlib.util.find_spec("torch") and importlib.util.find_spec("transformers"):
            command = tiny(folder / "tiny")
            report["pressed_while_tiny_model_writes_ms"] = pressed(application, lambda: engine(*command))
    sys.stdout.write(json.dumps(report) + "\n")
    return 0


if __name__ == "__main__":
    leave(main())
