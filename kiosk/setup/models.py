"""The models that are installed for the totem's assistant, and whether each may write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.models import manifest
from assistant.models.manifest import ModelRefused

WRITERS = ("transformers", "gguf")


@dataclass(frozen=True)
class Installed:
    """A model by its name. ``passed``: its test says that it may be used."""

    name: str
    passed: bool


def installed(models: Path) -> tuple[Installed, ...]:
    """Those in ``models`` that can write. One whose manifest cannot be read has not passed."""
    found = []
    for path in sorted(models.glob(f"*/{manifest.NAME}")):
        try:
            known = manifest.read(path.parent)
        except ModelRefused:
            found.append(Installed(path.parent.name, passed=False))
            continue
        if known.kind in WRITERS:
            found.append(Installed(path.parent.name, known.tested is not None and known.tested.passed))
    return tuple(found)
