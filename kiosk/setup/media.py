"""USB sticks and what they bring: where one is mounted, and which signed files and keys are on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.setup.carrying import ENDING

MOST = 8  # files that a screen has room for
KEY_ENDING = ".pub"


def sticks(root: Path = Path("/")) -> list[Path]:
    """The folders where something that can be written to is mounted: below /media, /run/media and /mnt."""
    return [folder for folder in _candidates(root) if os.path.ismount(folder) and os.access(folder, os.W_OK)]


def _candidates(root: Path) -> Iterator[Path]:
    for above in ("media", "run/media"):
        for folder in sorted((root / above).glob("*")):
            yield folder
            if folder.is_dir() and os.access(folder, os.R_OK | os.X_OK):
                yield from sorted(each for each in folder.glob("*") if each.is_dir())
    yield from sorted((root / "mnt").glob("*"))
    yield root / "mnt"


def files(sticks: list[Path]) -> list[Path]:
    """The signed files and public keys on ``sticks``, the newest first."""
    found: list[tuple[float, Path]] = []
    for stick in sticks:
        for path in (*stick.glob(f"*{ENDING}"), *stick.glob(f"*{KEY_ENDING}")):
            try:
                found.append((path.stat().st_mtime, path))
            except OSError:  # the stick was pulled meanwhile
                continue
    return [path for _, path in sorted(found, reverse=True)[:MOST]]
