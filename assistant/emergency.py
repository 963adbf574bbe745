"""What goes before every service: danger, illness, violence, despair. Fixed answers, no search and no model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from assistant import vocabulary
from assistant.spelling import sounds

REACH = 2  # how many other words may stand between two words of a phrase


class Kind(StrEnum):
    """What is the matter; the words of the answer are in `i18n/assistant.json` under this name."""

    HEALTH = "health"
    DANGER = "danger"
    FIRE = "fire"
    VIOLENCE = "violence"
    CHILDREN = "children"
    DESPAIR = "despair"
    ABUSE = "abuse"


class _Phrases(NamedTuple):
    mean: tuple[tuple[str, ...], ...]
    unless: tuple[tuple[str, ...], ...]


def kind_of(asked: str) -> Kind | None:
    """What is the matter when ``asked`` says so, the gravest first; None when nothing is. Abuse comes last of all."""
    said = sounds(asked)
    for kind, phrases in _phrases().items():
        if any(says(said, phrase) for phrase in phrases.unless):
            continue
        if any(says(said, phrase) for phrase in phrases.mean):
            return kind
    return None


def says(said: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the words of ``phrase`` stand in ``said`` in this order, close to each other."""
    return any(_continues(said, phrase, start) for start, word in enumerate(said) if word == phrase[0])


def _continues(said: Sequence[str], phrase: Sequence[str], at: int) -> bool:
    for word in phrase[1:]:
        window = said[at + 1 : at + 2 + REACH]
        if word not in window:
            return False
        at += 1 + window.index(word)
    return True


@cache
def _phrases() -> dict[Kind, _Phrases]:
    """By kind, in the order in which they are looked for: who may die first."""
    read = {kind: _read(lines) for kind, lines in vocabulary.sections("emergencies.txt").items()}
    order = (Kind.DESPAIR, Kind.HEALTH, Kind.FIRE, Kind.VIOLENCE, Kind.CHILDREN, Kind.DANGER, Kind.ABUSE)
    return {kind: read[kind.value] for kind in order}


def _read(lines: Sequence[str]) -> _Phrases:
    mean = [tuple(sounds(line)) for line in lines if not line.startswith("not ")]
    unless = [tuple(sounds(line.removeprefix("not "))) for line in lines if line.startswith("not ")]
    return _Phrases(tuple(mean), tuple(unless))
