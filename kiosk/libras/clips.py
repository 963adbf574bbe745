"""Clips in Libras that the institution records: which page has one, and its captions. Other pages show nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from domain.branch import LANGUAGES, Language
from domain.media import Signed

PLAYED_BY_SCREEN = (".webp", ".gif")  # moving pictures that the screen plays by itself
FILMS = (".mp4", ".webm")
KINDS = (*PLAYED_BY_SCREEN, *FILMS)

Finder = Callable[[str], Path | None]


@dataclass(frozen=True)
class Clip:
    """``file`` is played; ``captions`` are its words by language, Portuguese where one is missing.

    ``cues`` are the files that say at which second each of them is signed; ``poster`` stands where nothing moves.
    """

    file: Path
    captions: Mapping[Language, str]
    cues: Mapping[Language, Path] = field(default_factory=dict)
    poster: Path | None = None

    @property
    def is_film(self) -> bool:
        """Whether it is a video, which is decoded beside the screen."""
        return self.file.suffix in FILMS

    def caption(self, language: Language) -> str:
        """The words that are signed."""
        return self.captions.get(language) or self.captions["pt_BR"]

    def cue(self, language: Language) -> Path | None:
        """The words second by second."""
        return self.cues.get(language) or self.cues.get("pt_BR")


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
            poster = file.with_suffix(".png")
            found[file.stem] = Clip(file, captions, _cues(file), poster if poster.exists() else None)
    return found


def named(pages: Sequence[Signed], find: Finder, plays: bool) -> dict[str, Clip]:
    """Those that the branch document names and that are here, by their page.

    Where no video can be played (``plays``) its poster stands with the words; without a poster the page has nothing.
    """
    found = {}
    for page in pages:
        file = find(page.file)
        poster = find(page.poster) if page.poster else None
        if file is None or not (plays or poster):
            continue
        captions = {language: page.words.in_language(language) for language in LANGUAGES}
        files = {language: find(page.captions.in_language(language)) for language in LANGUAGES}
        found[page.page] = Clip(file, captions, {key: path for key, path in files.items() if path}, poster)
    return found


def files_of(pages: Sequence[Signed]) -> tuple[str, ...]:
    """The files that these pages need."""
    return tuple(dict.fromkeys(file for page in pages for file in page.files()))


def _cues(file: Path) -> dict[Language, Path]:
    paths = {language: file.with_suffix(f".{language}.vtt") for language in LANGUAGES}
    return {language: path for language, path in paths.items() if path.exists()}
