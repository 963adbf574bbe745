"""What things are called in Brazilian public service, as data: names of one thing, and words that say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from assistant.spelling import sounds

_FOLDER = Path(__file__).parent
Names = Mapping[tuple[str, ...], tuple[int, ...]]


@cache
def names() -> Names:
    """From the sounds of a name to the numbers of the things that it means."""
    found: dict[tuple[str, ...], list[int]] = {}
    for number, line in enumerate(_lines("public_services.txt")):
        for name in line.split("|"):
            numbers = found.setdefault(tuple(sounds(name)), [])
            if number not in numbers:
                numbers.append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


@cache
def longest_name() -> int:
    """How many words the longest name has."""
    return max(len(name) for name in names())


@cache
def fillers() -> frozenset[str]:
    """The sounds of words that tell nothing about what somebody wants."""
    return frozenset(sound for line in _lines("fillers.txt") for sound in sounds(line))


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


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            yield line
