"""Which words are ordinary ones, and so no misspelling of one that is near: "cansada" is not "casada"."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable
from functools import cache
from zlib import crc32

from assistant import vocabulary
from domain.words import Language

# Endings of verbs in Portuguese, Spanish and English that nobody mistypes a noun into.
_ENDING = re.compile(
    r"(?<=....)(?:ando|endo|indo|ados?|adas?|idos?|idas?|aran|eran|iran|amos|emos|imos|ing|ar|er|ir|ou|ei|iu)$"
)
# And of one language alone, by sound: those of its verbs and of what is small or dear to who speaks it.
_ENDINGS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?<=...)(?:(?:[aei]r|i?endo|ando)(?:[mts]e|nos|l[aeo]s?)|i?eron|aron|i?endo|ando|ad[ao]s?|id[ao]s?|aban?|"
        r"[aei]?ria[ns]?|ia[ns]?|[aei]ran?|[aei]mos|s?it[ao]s?|[aei]r|[ae]n|io)$"
    ),
    "en": re.compile(r"(?<=...)(?:ings?|ed|ers?|es|li|e)$"),
}


class Ordinary:
    """A set of words by their checksums: some 80 kB where strings would be a megabyte, and one of 400,000 wrong."""

    def __init__(
        self, words: Iterable[str], ending: re.Pattern[str] = _ENDING, beside: Container[str] = frozenset()
    ) -> None:
        """Of the sounds ``words``, and whatever a verb among them may end in; and of those ``beside`` them."""
        self._ending = ending
        self._beside = beside
        both = {crc32(each.encode()) for word in words for each in (word, self._stem(word))}
        self._there = array("I", sorted(both))

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        one = word[:-1] if word.endswith("s") else word
        return any(self._has(each) or each in self._beside for each in (word, one, self._stem(word)))

    def _has(self, text: str) -> bool:
        sum_ = crc32(text.encode())
        at = bisect_left(self._there, sum_)
        return at < len(self._there) and self._there[at] == sum_

    def _stem(self, word: str) -> str:
        """A word's beginning before its ending, marked so that it is no word of its own."""
        return f"{word[:-1]}|" if word.endswith("|") else self._ending.sub("|", word)


@cache
def ordinary(language: Language | None = None) -> Ordinary:
    """The words of ordinary.txt, the beginnings of words that people tell of, and where it is known what ``language``
    is spoken, the words of that."""
    if language in _ENDINGS:
        return Ordinary(_read(f"ordinary.{language}.txt"), _ENDINGS[language], beside=ordinary())
    parts = {part[:-1] for pattern in vocabulary.patterns() for part in pattern.parts if part.endswith("*")}
    return Ordinary([*_read("ordinary.txt"), *(f"{part}|" for part in parts if len(part) > 3)])


def _read(name: str) -> list[str]:
    return [word for line in vocabulary.lines(name) for word in line.split()]
