"""What a saying and a card are compared by: words, the letter groups in them, and the senses that words share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from assistant import vocabulary
from assistant.spelling import sounds
from assistant.terms import ending_cut, large

Feature = str
_SIZES = (3, 4)
_WORD, _GROUP, _SENSE = 1.0, 0.45, 1.5  # what a whole word, a letter group, and a sense that words share count
_LONGEST = 7  # letters of a word's beginning that tell which senses it has


def features(said: Sequence[str]) -> Counter[Feature]:
    """What the sounds ``said`` are compared by. A sense counts once, however many words have it."""
    found: Counter[Feature] = Counter()
    senses: set[int] = set()
    for word in said:
        if word in vocabulary.fillers():
            continue
        found[f"word {word}"] += 1
        senses.update(senses_of(word))
        bounded = f"<{word}>"
        for size in _SIZES:
            for start in range(len(bounded) - size + 1):
                found[bounded[start : start + size]] += 1
    found.update(f"sense {each}" for each in senses)
    return found


def senses_of(word: str) -> Sequence[int]:
    """The groups of words of which people say one and offices write another, that the sound ``word`` is in."""
    return _senses().get(_cut(word)) or _senses().get(_cut(large(word)), ())


def share(feature: Feature) -> float:
    """What it counts, besides how rare it is."""
    return _WORD if feature.startswith("word ") else _SENSE if feature.startswith("sense ") else _GROUP


@cache
def _senses() -> Mapping[str, tuple[int, ...]]:
    """From the beginning of a word to the groups of synonyms.txt that it is in."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(vocabulary.lines("synonyms.txt")):
        for word in sounds(line):
            found[_cut(word)].add(number)
    return {word: tuple(sorted(groups)) for word, groups in found.items()}


def _cut(word: str) -> str:
    return ending_cut(word)[:_LONGEST]
