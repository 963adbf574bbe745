"""Which words are ordinary ones, and so no misspelling of one that is near: "cansada" is not "casada"."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from zlib import crc32

from assistant import vocabulary

# Endings of verbs in Portuguese, Spanish and English that nobody mistypes a noun into.
_ENDING = re.compile(
    r"(?<=....)(?:ando|endo|indo|ados?|adas?|idos?|idas?|aran|eran|iran|amos|emos|imos|ing|ar|er|ir|ou|ei|iu)$"
)


class Ordinary:
    """A set of words by their checksums: some 80 kB where strings would be a megabyte, and one of 400,000 wrong."""

    def __init__(self, words: Iterable[str]) -> None:
        """Of the sounds ``words``, and whatever a verb among them may end in."""
        self._there = array("L", sorted({crc32(each.encode()) for word in words for each in (word, _stem(word))}))

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        stem = _stem(word)
        return self._has(word) or (stem != word and self._has(stem))

    def _has(self, text: str) -> bool:
        sum_ = crc32(text.encode())
        at = bisect_left(self._there, sum_)
        return at < len(self._there) and self._there[at] == sum_


@cache
def ordinary() -> Ordinary:
    """The words of ordinary.txt, and the beginnings of words that people tell of."""
    read = [word for line in vocabulary.lines("ordinary.txt") for word in line.split()]
    parts = {part[:-1] for pattern in vocabulary.patterns() for part in pattern.parts if part.endswith("*")}
    return Ordinary([*read, *(f"{part}|" for part in parts if len(part) > 3)])


def _stem(word: str) -> str:
    """A word's beginning before the ending of a verb, marked so that it is no word of its own."""
    return f"{word[:-1]}|" if word.endswith("|") else _ENDING.sub("|", word)
