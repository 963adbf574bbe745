"""Captions beside a video: WebVTT or SubRip files, read with `pysubs2`, and which words stand at which second."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from domain.errors import VezError

MOST_BYTES = 200_000
MOST_CUES = 2_000
MOST_LETTERS = 160  # of one cue: two lines


class NoCaptions(VezError):
    """The file cannot be read as captions."""


@dataclass(frozen=True)
class Cue:
    """``words`` stand from ``begin`` until ``end``, in seconds."""

    begin: float
    end: float
    words: str


def read(path: Path) -> tuple[Cue, ...]:
    """The cues of a file, in their order. Raises `NoCaptions`."""
    try:
        import pysubs2  # only where there is a video
        from pysubs2.exceptions import Pysubs2Error
    except ImportError as error:
        raise NoCaptions("cannot be read here: the package pysubs2 is not installed") from error
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NoCaptions(f"is larger than {MOST_BYTES // 1000} kB")
        text = path.read_text(encoding="utf-8-sig")
        found = pysubs2.SSAFile.from_string(text, format_="vtt" if path.suffix == ".vtt" else "srt")
    except (OSError, ValueError, OverflowError, Pysubs2Error) as error:
        raise NoCaptions(f"cannot be read: {error}") from error
    cues = (Cue(each.start / 1000, each.end / 1000, _plain(each.plaintext)) for each in found[:MOST_CUES])
    kept = tuple(sorted((cue for cue in cues if cue.words and cue.begin < cue.end), key=lambda cue: cue.begin))
    if not kept:
        raise NoCaptions("has no captions in it")
    return kept


def at(cues: tuple[Cue, ...], second: float) -> str:
    """The words that stand at ``second``: of two at once, those that came last."""
    place = bisect_right(cues, second, key=lambda cue: cue.begin) - 1
    return cues[place].words if place >= 0 and second < cues[place].end else ""


def _plain(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= MOST_LETTERS else words[: MOST_LETTERS - 1].rstrip() + "…"
