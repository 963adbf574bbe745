"""What a question is about and what a sentence tells about: money, time, papers, who may, where, when, from home."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from assistant import vocabulary
from assistant.emergency import says
from assistant.spelling import sounds, words

NUMBER = "N"  # stands for any word with a digit
TOPICS = ("fee", "deadline", "requirement", "audience", "place", "hours", "online")


def asked(question: str) -> frozenset[str]:
    """The topics that ``question`` asks about; none when it asks about something else."""
    return _found(question, "asked")


def told(sentence: str) -> frozenset[str]:
    """The topics that ``sentence`` tells about."""
    return _found(sentence, "said")


def _found(text: str, side: str) -> frozenset[str]:
    said = [NUMBER if any(letter.isdigit() for letter in word) else sound for word, sound in _both(text)]
    return frozenset(topic for topic, phrases in _phrases(side).items() if any(says(said, each) for each in phrases))


def _both(text: str) -> list[tuple[str, str]]:
    return list(zip(words(text), sounds(text), strict=True))


@cache
def _phrases(side: str) -> dict[str, tuple[Sequence[str], ...]]:
    read = vocabulary.sections("topics.txt")
    return {topic: tuple(_phrase(line) for line in read[f"{side} {topic}"]) for topic in TOPICS}


def _phrase(line: str) -> Sequence[str]:
    return tuple(NUMBER if part == NUMBER else sounds(part)[0] for part in line.split())
