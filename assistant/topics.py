"""What a question is about and what a sentence tells about: money, time, papers, who may, where, when, from home."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from assistant import vocabulary
from assistant.emergency import says
from assistant.spelling import sounds, words

NUMBER = "N"  # stands for any word with a digit
BROAD = ("fee", "deadline", "requirement", "audience", "place", "hours", "online")
# Who asks for a narrow topic does not ask for the broad ones beside it.
NARROW = {
    "limit": ("deadline", "audience"),
    "frequency": ("deadline", "requirement"),
    "months": ("deadline", "received"),
    "times": ("deadline", "fee"),
    "received": ("fee", "deadline"),
    "income": ("fee", "audience"),
    "validity": ("deadline", "limit", "age"),
    "paying": ("fee", "requirement"),
    "age": ("audience",),
    "visit": ("place", "online"),
    "proxy": ("audience",),
}
TOPICS = (*BROAD, *NARROW)
_MONEY = re.compile(r"[$£€]\s*\d|\d\s*(?:reais|pesos|euros|dollars|pounds)\b", re.IGNORECASE)
_EARNED = re.compile(r"\b(?:rendas?|ingresos?|income|earn\w*|ganha\w*|ganan?|recebe\w*|reciben?)\b", re.IGNORECASE)


def asked(question: str) -> frozenset[str]:
    """The topics that ``question`` asks about; none when it asks about something else."""
    found = _found(question, "asked")
    return found - {broad for narrow in found & NARROW.keys() for broad in NARROW[narrow]}


def spoken(about: Iterable[str]) -> frozenset[str]:
    """The sounds of the words in which the topics ``about`` are asked for; those for papers name the papers too."""
    return frozenset(
        word for topic in about if topic != "requirement" for phrase in _phrases("asked")[topic] for word in phrase
    )


def told(sentence: str) -> frozenset[str]:
    """The topics that ``sentence`` tells about."""
    found = _found(sentence, "said")
    return found | {"fee"} if _MONEY.search(sentence) and not _EARNED.search(sentence) else found


def _found(text: str, side: str) -> frozenset[str]:
    said = [NUMBER if any(letter.isdigit() for letter in word) else sound for word, sound in _both(text)]
    there = set(said)
    return frozenset(
        topic
        for topic, phrases in _phrases(side).items()
        if any(there.issuperset(each) and says(said, each) for each in phrases)
    )


def _both(text: str) -> list[tuple[str, str]]:
    return list(zip(words(text), sounds(text), strict=True))


@cache
def _phrases(side: str) -> dict[str, tuple[Sequence[str], ...]]:
    read = vocabulary.sections("topics.txt")
    return {topic: tuple(_phrase(line) for line in read[f"{side} {topic}"]) for topic in TOPICS}


def _phrase(line: str) -> Sequence[str]:
    return tuple(NUMBER if part == NUMBER else sounds(part)[0] for part in line.split())
