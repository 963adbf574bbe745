"""The encoder that is installed, if one is: without it everything works, by letters and words alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.catalogue import Card
from assistant.models import manifest
from assistant.models.manifest import ModelRefused
from assistant.retrieval import Likeness

if TYPE_CHECKING:
    from assistant.embedding.encoder import Encoder

_KEPT = ".cards"


def installed(models: Path) -> Path | None:
    """The folder of the encoder among ``models`` that was tested and may be used."""
    for path in sorted(models.glob(f"*/{manifest.NAME}")):
        try:
            known = manifest.read(path.parent)
        except ModelRefused:
            continue
        if known.kind == "encoder" and known.tested is not None and known.tested.passed:
            return path.parent
    return None


def likeness(folder: Path, cards: Sequence[Card]) -> Likeness:
    """How alike sayings and ``cards`` are, by the encoder in ``folder``. Reading the cards takes seconds, once.

    Raises `ModelRefused` when a file of it has changed or a library is missing, and `EncoderUnreadable`.
    """
    known = manifest.verify(folder)
    reader = encoder(folder)
    from assistant.embedding.likeness import Likeness as Reading

    return Reading(reader, cards, "".join(sorted(known.files.values())), folder.parent / _KEPT)


def encoder(folder: Path) -> Encoder:
    """The encoder in ``folder``, loaded. Raises `ModelRefused` and `EncoderUnreadable`."""
    if "numpy" not in sys.modules:  # one thread is faster here, and leaves the others to the screen
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from assistant.embedding.encoder import Encoder
    except ModuleNotFoundError as error:
        raise ModelRefused(f"an encoder needs {error.name}, which is not installed: ./vez setup --assistant") from error
    found = sorted(folder.glob(f"*{manifest.ENCODER}"))
    if not found:
        raise ModelRefused(f"{folder} has no file that ends in {manifest.ENCODER}")
    return Encoder(found[0])
