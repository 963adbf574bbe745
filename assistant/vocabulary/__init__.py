"""What things are called in Brazilian public service, as data: names of one thing, and words that say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from assistant.spelling import sound, sounds, words

_FOLDER = Path(__file__).parent
_BETWEEN_NAMES, _BETWEEN_TOLD = 2, 3
NOTHING = -1  # the thing that no office does


class Pattern(NamedTuple):
    """A phrase that means a thing: its words by sound, and how many others may stand between two of them.

    A part that ends in a star is the beginning of a word.
    """

    thing: int
    parts: tuple[str, ...]
    reach: int
    is_name: bool


@cache
def patterns() -> tuple[Pattern, ...]:
    """Names of things, and what people tell instead of naming them. Raises `KeyError` for an unknown thing."""
    lines = [line.split("|") for line in _lines("public_services.txt")]
    numbers = {"nothing": NOTHING}
    for number, names in enumerate(lines):
        for name in names:
            numbers.setdefault(name.strip(), number)
    found = [
        Pattern(number, _name(name), _BETWEEN_NAMES, is_name=True)
        for number, names in enumerate(lines)
        for name in names
    ]
    for thing, told in sections("situations.txt").items():
        found += [Pattern(numbers[thing], _parts(line), _BETWEEN_TOLD, is_name=False) for line in told]
    return tuple(dict.fromkeys(found))


@cache
def known() -> frozenset[str]:
    """The sounds of all words of `patterns` that stand there whole."""
    return frozenset(part for pattern in patterns() for part in pattern.parts if not part.endswith("*"))


@cache
def fillers() -> frozenset[str]:
    """The sounds of words that tell nothing about what somebody wants."""
    return frozenset(sound for line in _lines("fillers.txt") for sound in sounds(line))


@cache
def generic() -> frozenset[str]:
    """The sounds of words in questions that do not say which fact is asked for."""
    return frozenset(sound for line in _lines("generic.txt") for sound in sounds(line))


@cache
def alike() -> Mapping[str, str]:
    """From the sound of a word to the first of its group, for words that mean much the same."""
    return {word: group[0] for line in _lines("alike.txt") for group in (sounds(line),) for word in group}


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lines of a file under each of its headings, such as ``[health]``."""
    found: dict[str, list[str]] = {}
    for line in _lines(name):
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


def _parts(line: str) -> tuple[str, ...]:
    parts: list[str] = []
    for part in line.split():
        parts += [_beginning(part[:-1])] if part.endswith("*") else sounds(part)
    return tuple(parts)


def _beginning(part: str) -> str:
    """Its sound before a vowel, since the sound of a last letter depends on what follows."""
    return f"{sound(words(part)[0] + 'a')[:-1]}*"


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            yield line
