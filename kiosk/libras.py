"""Clips in Libras that the institution records: which page has one, and its captions. Other pages show nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from domain.branch import LANGUAGES, Language

KINDS = (".webp", ".gif")  # moving pictures that the screen plays by itself


@dataclass(frozen=True)
class Clip:
    """``file`` is played; ``captions`` are its words by language, Portuguese where one is missing."""

    file: Path
    captions: Mapping[Language, str]

    def caption(self, language: Language) -> str:
        """The words that are signed."""
        return self.captions.get(language) or self.captions["pt_BR"]


def clips(folder: Path) -> dict[str, Clip]:
    """Those in ``folder`` by their page: ``ticket.webp`` with ``ticket.pt_BR.txt``. One without captions is left out.

    Raises OSError when a file cannot be read.
    """
    found = {}
    for file in sorted(folder.resolve().glob("*")) if folder.is_dir() else ():
        if file.suffix in KINDS and file.with_suffix(".pt_BR.txt").exists():
            texts = {language: file.with_suffix(f".{language}.txt") for language in LANGUAGES}
            captions = {
                language: " ".join(path.read_text(encoding="utf-8").split())
                for language, path in texts.items()
                if path.exists()
            }
            found[file.stem] = Clip(file, captions)
    return found
