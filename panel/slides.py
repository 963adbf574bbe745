"""Which part of the playlist is on now. Pure: panels with one clock show the same, and none of them has to remember."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from textwrap import wrap

from domain.branch import Language
from domain.panels import Clock, Notice, Picture, Slide, Video, Waits


@dataclass(frozen=True)
class Shown:
    """A slide as it stands on the screen.

    ``kind`` is picture, video, notice, waits, clock, or empty when there is none. ``poster`` and ``captions`` are those
    of a video, as URLs.
    """

    kind: str = ""
    source: str = ""
    title: str = ""
    words: str = ""
    poster: str = ""
    captions: str = ""


NOTHING = Shown()
_SENTENCES = re.compile(r"(?<=[.!?]) +")


def on_now(
    playlist: Sequence[Slide], local: datetime, language: Language, pictures: Mapping[str, str], has_waits: bool
) -> Shown:
    """What is on at ``local``, the branch's clock. Left out: what is not due, pictures that are not in ``pictures``
    (names to URLs), and waits while nobody knows any."""
    due = [slide for slide in playlist if slide.when.holds(local) and _can(slide, pictures, has_waits)]
    total = sum(slide.seconds for slide in due)
    if not total:
        return NOTHING
    place = local.timestamp() % total
    for slide in due:
        place -= slide.seconds
        if place < 0:
            return _shown(slide, language, pictures)
    return _shown(due[-1], language, pictures)


def notices(playlist: Sequence[Slide], local: datetime, language: Language) -> tuple[tuple[str, str], ...]:
    """The notices that are due, each with its title and its words."""
    due = [slide for slide in playlist if isinstance(slide, Notice) and slide.when.holds(local)]
    return tuple((slide.title.in_language(language), slide.words.in_language(language)) for slide in due)


def in_pieces(title: str, words: str, letters: int) -> tuple[str, ...]:
    """A notice for a strip that holds so many ``letters`` in a size that is read from afar: one piece after the other.

    Whole where it fits, else the title and then as many sentences at a time as fit; a longer one goes on after "…".
    """
    whole = f"{title}: {words}" if title else words
    if len(whole) <= letters:
        return (whole,)
    pieces = [*wrap(title, letters)]
    packed = ""
    for sentence in _SENTENCES.split(words.strip()):
        if packed and len(packed) + 1 + len(sentence) <= letters:
            packed = f"{packed} {sentence}"
            continue
        pieces += _broken(packed, letters)
        packed = sentence
    return (*pieces, *_broken(packed, letters))


def _broken(sentence: str, letters: int) -> list[str]:
    if len(sentence) <= letters:
        return [sentence] if sentence else []
    *first, last = wrap(sentence, letters - 2)
    return [*(f"{line} …" for line in first), last]


def _can(slide: Slide, pictures: Mapping[str, str], has_waits: bool) -> bool:
    match slide:
        case Picture() | Video():
            return slide.file in pictures
        case Waits():
            return has_waits
        case _:
            return True


def _shown(slide: Slide, language: Language, pictures: Mapping[str, str]) -> Shown:
    match slide:
        case Picture():
            return Shown("picture", source=pictures[slide.file], words=slide.words.in_language(language))
        case Video():
            captions = slide.captions.in_language(language) if slide.captions else ""
            return Shown(
                "video",
                source=pictures[slide.file],
                words=slide.words.in_language(language),
                poster=pictures.get(slide.poster or "", ""),
                captions=pictures.get(captions, ""),
            )
        case Notice():
            return Shown("notice", title=slide.title.in_language(language), words=slide.words.in_language(language))
        case Waits():
            return Shown("waits")
        case Clock():
            return Shown("clock")
