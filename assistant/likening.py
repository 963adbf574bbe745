"""How alike two words are in meaning, 0 to 1: the same, inflected, of one sort or sense, or alike in letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from assistant import terms, vocabulary
from assistant.emergency import says
from assistant.features import senses_of
from assistant.spelling import sounds

SAME, SORT, ALIKE, NEAR = 0.8, 0.75, 0.6, 0.5
_INFLECTED, _BEGINS, _SENSE, _LETTERS = 0.95, 0.8, 0.55, 0.65
_STEM, _SHORTEST = 5, 5  # letters
_SHARED = 0.55  # letter groups, of all (Dice, 1945)
_SIZE = 3


@lru_cache(maxsize=8_000)
def alike(one: str, other: str) -> float:
    """How alike two words are, by sound."""
    if one == other:
        return 1.0
    if terms.term(one) == terms.term(other):
        return _INFLECTED
    long = min(len(one), len(other)) >= _SHORTEST
    if long and one[:_STEM] == other[:_STEM]:
        return _BEGINS
    if _sorts_of(one) & _sorts_of(other):
        return SORT
    if not frozenset(senses_of(one)).isdisjoint(senses_of(other)):
        return _SENSE
    if long and one[:2] == other[:2]:
        mine, theirs = _groups(one), _groups(other)
        if 2 * len(mine & theirs) / (len(mine) + len(theirs)) >= _SHARED:
            return _LETTERS
    return 0.0


def best(word: str, among: Iterable[str]) -> float:
    """How alike ``word`` and the nearest of ``among`` are."""
    return max((alike(word, other) for other in among), default=0.0)


def told_as(said: Sequence[str]) -> Iterator[str]:
    """The words that the phrases in ``said`` stand for: "casa de família" is a housemaid's."""
    for phrase, word in _phrases():
        if says(said, phrase):
            yield word


@lru_cache(maxsize=4_000)
def _groups(word: str) -> frozenset[str]:
    bounded = f"<{word}>"
    return frozenset(bounded[at : at + _SIZE] for at in range(len(bounded) - _SIZE + 1))


@lru_cache(maxsize=4_000)
def _sorts_of(word: str) -> frozenset[int]:
    return _sorts().get(terms.ending_cut(word), frozenset())


@cache
def _sorts() -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(vocabulary.lines("sorts.txt")):
        for word in line.split():
            if "_" not in word:
                found[terms.ending_cut(_sound(word))].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _sound(word: str) -> str:
    """The sound of a single word."""
    return sounds(word)[0]


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(
        (tuple(sounds(word.replace("_", " "))), _sound(line.split()[0]))
        for line in vocabulary.lines("sorts.txt")
        for word in line.split()
        if "_" in word
    )


def forget() -> None:
    """Leave nothing of the words that were compared."""
    for cached in (alike, _groups, _sorts_of):
        cached.cache_clear()
