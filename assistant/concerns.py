"""What people worry about when they ask, and what in a card speaks to it: who may come instead, how to pay …

People ask in other words than offices write ("minha mãe está acamada, posso ir por ela?": "procuração"). A concern
joins the two without knowing of what service: `vocabulary/concerns.txt`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from sys import intern

from assistant import vocabulary
from assistant.spelling import words

_NUMBER = "N"
_REACH = 2  # words that may stand between those of a phrase

_Phrase = tuple[str, ...]


def asked(question: str) -> frozenset[str]:
    """The concerns that ``question`` tells of."""
    return _found(words(question), _phrases()["?"])


@lru_cache(maxsize=2_000)  # of cards alone: what a citizen asks is kept nowhere
def told(sentence: str) -> frozenset[str]:
    """The concerns that ``sentence`` speaks to."""
    return _found(words(sentence), _phrases()["!"])


def _found(said: Sequence[str], phrases: Mapping[str, Sequence[tuple[_Phrase, str]]]) -> frozenset[str]:
    found: set[str] = set()
    for at, word in enumerate(said):
        for key in _keys(word):
            found.update(
                concern
                for phrase, concern in phrases.get(key, ())
                if concern not in found and _goes_on(said, at, phrase[1:])
            )
    return frozenset(found)


def _goes_on(said: Sequence[str], at: int, rest: _Phrase) -> bool:
    """Whether ``rest`` follows the word ``at``."""
    if not rest:
        return True
    window = range(at + 1, min(len(said), at + 2 + _REACH))
    return any(_is(said[near], rest[0]) and _goes_on(said, near, rest[1:]) for near in window)


def _is(word: str, part: str) -> bool:
    if part.endswith("*"):
        return word.startswith(part[:-1])
    return word == part or (part == _NUMBER and word.isdigit())


def _keys(word: str) -> Iterator[str]:
    """How the first word of a phrase may be written, for ``word`` to be it."""
    yield word
    if word.isdigit():
        yield _NUMBER
    for end in range(1, len(word) + 1):
        yield f"{word[:end]}*"


@cache
def _phrases() -> Mapping[str, Mapping[str, Sequence[tuple[_Phrase, str]]]]:
    """Those of questions and those of cards, by their first words, each with its concern."""
    found: dict[str, defaultdict[str, list[tuple[_Phrase, str]]]] = {"?": defaultdict(list), "!": defaultdict(list)}
    for concern, lines in vocabulary.sections("concerns.txt").items():
        for line in lines:
            for text in line[1:].split("|"):
                phrase = tuple(intern(part) for word in text.split() for part in _parts(word))
                found[line[0]][phrase[0]].append((phrase, concern))
    return found


def _parts(word: str) -> Sequence[str]:
    if word == _NUMBER:
        return (word,)
    parts = words(word.rstrip("*"))
    return (*parts[:-1], f"{parts[-1]}*") if word.endswith("*") else parts
