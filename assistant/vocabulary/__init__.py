"""What things are called in Brazilian public service, as data: names of one thing, and words that say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, product
from pathlib import Path
from typing import NamedTuple

from assistant.spelling import sound, sounds, words

_FOLDER = Path(__file__).parent
_BETWEEN_NAMES, _BETWEEN_TOLD = 2, 3
_ABROAD = ("situations.es.txt",)
NOTHING = -1  # the thing that no office does


class Pattern(NamedTuple):
    """A phrase that means a thing: its words by sound, and how many others may stand between two of them.

    A part that ends in a star is the beginning of a word.
    """

    thing: int
    parts: tuple[str, ...]
    reach: int
    is_name: bool


class Foreign(Pattern):
    """A phrase that is told in a language beside Portuguese."""

    __slots__ = ()


@cache
def patterns() -> tuple[Pattern, ...]:
    """Names of things, and what people tell instead of naming them. Raises `KeyError` for an unknown thing."""
    named = [line.split("|") for line in lines("public_services.txt")]
    everyday = (line.split("|") for line in lines("everyday.txt") if not line.startswith(" "))
    numbers = {"nothing": NOTHING}
    for number, names in enumerate([*named, [], *everyday]):
        for name in names:
            numbers.setdefault(name.strip(), number)
    found = [
        Pattern(number, _name(name), _BETWEEN_NAMES, is_name=True)
        for number, names in enumerate(named)
        for name in names
    ]
    for thing, told in sections("situations.txt").items():
        found += [
            Pattern(numbers[thing], parts, _BETWEEN_TOLD, is_name=False) for line in told for parts in _told(line)
        ]
    return tuple(dict.fromkeys([*found, *_everyday(len(named)), *_foreign(numbers)]))


def _everyday(number: int) -> Iterator[Pattern]:
    """More things, from ``number`` on, each with what people tell instead of it in the lines set in under it."""
    for line in lines("everyday.txt"):
        told = line.startswith(" ")
        number += not told
        for part in line.split("|"):
            if told:
                yield from (Pattern(number, parts, _BETWEEN_TOLD, is_name=False) for parts in _told(part))
            else:
                yield Pattern(number, _name(part), _BETWEEN_NAMES, is_name=True)


def _foreign(numbers: Mapping[str, int]) -> Iterator[Pattern]:
    """What people tell in other languages of the things with these ``numbers``."""
    for thing, told in chain.from_iterable(sections(name).items() for name in _ABROAD):
        for part in (part for line in told for part in line.split("|")):
            for parts in _told(part):
                yield Foreign(numbers[thing], parts, _BETWEEN_TOLD, is_name=False)


@cache
def known() -> frozenset[str]:
    """The sounds of all words of `patterns` that stand there whole."""
    return frozenset(part for pattern in patterns() for part in pattern.parts if not part.endswith("*"))


@cache
def fillers() -> frozenset[str]:
    """The sounds of words that tell nothing about what somebody wants."""
    return frozenset(sound for line in lines("fillers.txt") for sound in sounds(line))


@cache
def generic() -> frozenset[str]:
    """The sounds of words in questions that do not say which fact is asked for."""
    return frozenset(sound for line in lines("generic.txt") for sound in sounds(line))


@cache
def alike() -> Mapping[str, str]:
    """From the sound of a word to the first of its group, for words that mean much the same."""
    return {word: group[0] for line in lines("alike.txt") for group in (sounds(line),) for word in group}


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lines of a file under each of its headings, such as ``[health]``."""
    found: dict[str, list[str]] = {}
    for line in lines(name):
        if line.startswith("["):
            current = found.setdefault(line.strip("[] "), [])
        else:
            current.append(line)
    return {heading: tuple(lines) for heading, lines in found.items()}


def _name(name: str) -> tuple[str, ...]:
    """Without the little words, which people leave out, where two others are left."""
    said = tuple(sounds(name))
    full = tuple(word for word in said if word not in fillers())
    return full if len(full) > 1 else said


def _told(line: str) -> Iterator[tuple[str, ...]]:
    """The words of a line by sound; more than once where a beginning has two sounds."""
    choices = [beginnings(part[:-1]) if part.endswith("*") else [tuple(sounds(part))] for part in line.split()]
    return (tuple(chain.from_iterable(chosen)) for chosen in product(*choices))


def beginnings(part: str) -> list[tuple[str]]:
    """Its sounds before vowels: how its last letter sounds depends on what follows, as in "vencer" and "vencado"."""
    word = words(part)[0]
    return [(each,) for each in dict.fromkeys(f"{sound(word + vowel)[:-1]}*" for vowel in "ae")]


def lines(name: str) -> Iterator[str]:
    """The lines of a file, without empty ones and remarks."""
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            yield line
