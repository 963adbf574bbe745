"""The engine for a model's folder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from assistant.engines.process import NICENESS, ProcessEngine
from assistant.models.manifest import Kind, ModelRefused

_CHILD = (sys.executable, "-m", "assistant.engines.child")
ROOT = Path(__file__).parents[2]
MEGABYTES = 6_000  # of memory for one engine: a model of 1.5 billion in bfloat16 needs about 4,000
# The model's process sees nothing of ours but these, and is told to look for nothing outside of this machine.
_KEPT = ("PATH", "HOME", "LANG", "LD_LIBRARY_PATH", "TMPDIR")
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


def engine_of(
    folder: Path,
    kind: Kind,
    threads: int,
    environment: Mapping[str, str],
    steady: Callable[[], float],
    niceness: int = NICENESS,
) -> ProcessEngine:
    """An engine that reads ``folder`` when it is first needed, with so many ``threads``. Raises `ModelRefused`."""
    command = [*_CHILD, kind, str(_read(folder, kind)), str(threads), str(MEGABYTES)]
    return ProcessEngine(command, child_environment(environment, threads), steady, niceness=niceness)


def bare_of(
    folder: Path, kind: Kind, threads: int, environment: Mapping[str, str], steady: Callable[[], float]
) -> ProcessEngine:
    """The same model by its library alone; what it "writes" is a rate: see `assistant.engines.bare`."""
    command = [*_CHILD, f"bare-{kind}", str(_read(folder, kind)), str(threads), "0"]
    return ProcessEngine(command, child_environment(environment, threads), steady, niceness=0)


def _read(folder: Path, kind: Kind) -> Path:
    """What the library is told to read. Of a model in several files, the first leads to the others."""
    if kind != "gguf":
        return folder
    found = sorted(folder.rglob("*.gguf"))
    if not found:
        raise ModelRefused("the GGUF file is gone")
    return found[0]


def child_environment(environment: Mapping[str, str], threads: int) -> dict[str, str]:
    """All that a model's process sees of ``environment``, with what keeps it on this machine."""
    kept = {name: environment[name] for name in _KEPT if name in environment}
    return kept | _OFFLINE | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": str(threads)}
