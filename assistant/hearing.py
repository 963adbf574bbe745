"""What was probably said: letters read out ("erre gê"), words cut in two ("em prego"), letters swapped ("seguor")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from assistant.spelling import sound, words
from domain.words import Language

_NAMES = (
    "a:a be:b ce:c se:cs ci:c si:cs de:d e:e efe:f efi:f ge:g je:g aga:h i:i jota:j ca:k ka:k ele:l eli:l eme:m emi:m "
    "ene:n eni:n o:o pe:p que:q erre:r erri:r ere:r esse:s ece:s essi:s te:t u:u ve:v xis:x ze:z "
    # in English, as far as they sound like none of these or of the words of every day ("are", "why")
    "ar:r eff:f ess:s ex:x eye:i jay:j kay:k vee:v zee:z "
    # and written one by one; P and N were taken for "para" and "não" before they come here
    "b:b c:c d:d f:f g:g h:h j:j k:k l:l m:m nao:n para:p r:r s:s t:t v:v w:w x:x y:y z:z"
)
_LETTERS: defaultdict[str, str] = defaultdict(str)
for _each in _NAMES.split():
    _name, _letters = _each.split(":")
    _LETTERS[sound(_name)] += _letters
_LONGEST = 6  # letters of an abbreviation that somebody reads out
_CERTAIN = 3  # so many letters in a row are no little words
_SHORTEST = 5  # letters of a word that is put right: shorter ones are too near to others
_LONG = 8  # from here on two letters may be wrong
# What is one sound where the language is spoken and two in Portuguese: "serbicio", "yegar".
_ONE: Mapping[Language, tuple[tuple[str, str], ...]] = {"es": (("v", "b"), ("b", "v"), ("ul", "i"), ("i", "ul"))}


class Heard(NamedTuple):
    """The sounds of what was meant, word by word, and of the words that were put right for it."""

    meant: list[str]
    wrong: list[str]


class Ear:
    """Knows which words there are, by their sounds, and hears what was said as these where it is near to them."""

    def __init__(
        self,
        known: Iterable[str],
        fillers: frozenset[str],
        ordinary: Container[str] = frozenset(),
        language: Language | None = None,
        *,
        common: frozenset[str] = frozenset(),
    ) -> None:
        """``known`` are the words that a misspelt one may be meant for, which no ``ordinary`` one is.

        So are those in ``common``, which Ears may share: half a megabyte that is there once. ``language`` is what is
        spoken, where that is known.
        """
        self._one = _ONE.get(language, ()) if language else ()
        self._common = common
        self._own = (frozenset(known) | fillers) - common
        self._fillers = fillers
        self._ordinary = ordinary
        self._by_end: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted((self._common | self._own) - fillers):
            if len(word) >= _SHORTEST - 1 and not word.isdigit():
                self._by_end[f"{word[0]}-"].append(word)
                self._by_end[f"-{word[-1]}"].append(word)
        self._nearest = lru_cache(maxsize=5_000)(self._search)

    def knows(self, word: str) -> bool:
        """Whether the sound ``word`` is that of a word that it knows."""
        return word in self._own or word in self._common

    def heard(self, text: str) -> Heard:
        """The sounds of the words of ``text``, as they were said and as they were probably meant."""
        said = self._joined(self._spelled(words(text)))
        meant = [self._nearest(word) for word in said]
        return Heard(meant, [word for word, other in zip(said, meant, strict=True) if word != other])

    def _spelled(self, said: list[str]) -> list[str]:
        """With letters that were read out put together, where that makes a word that is known."""
        found: list[str] = []
        start = 0
        while start < len(said):
            length, letters = self._abbreviation(said, start)
            found.append(letters or said[start])
            start += length
        return found

    def _abbreviation(self, said: Sequence[str], start: int) -> tuple[int, str]:
        read: list[str] = []
        for word in said[start : start + _LONGEST]:
            letters = _LETTERS.get(sound(word), "")
            if not letters:
                break
            read.append(letters)
        for length in range(len(read), 1, -1):
            little = all(sound(word) in self._fillers for word in said[start : start + length])
            if little and (length < _CERTAIN or "que" in said[start : start + length]):
                continue  # "de a", "e se", "que é para": ordinary little words
            for whole in map("".join, product(*read[:length])):
                if self.knows(sound(whole)) and sound(whole) not in self._fillers:
                    return length, whole
        return 1, ""

    def _joined(self, said: Sequence[str]) -> list[str]:
        """The sounds, with two parts of one word put together where one of them is no word."""
        found: list[str] = []
        for word in said:
            if found and word:
                whole = sound(f"{found[-1]}{word}")
                apart = {sound(found[-1]), sound(word)}
                if self.knows(whole) and len(whole) >= _SHORTEST and not all(map(self.knows, apart)):
                    found[-1] = f"{found[-1]}{word}"
                    continue
            found.append(word)
        return [sound(word) for word in found]

    def _search(self, word: str) -> str:
        if self.knows(word) or word.isdigit():
            return word
        if len(word) < _SHORTEST:
            return self._same_sound(word, self._fillers.__contains__)  # other short words are too near to each other
        if word[0] == "d" and self.knows(word[1:]) and len(word) >= _SHORTEST:
            return word[1:]  # "dágua"
        if word in self._ordinary:
            return word
        same = self._same_sound(word, self.knows)
        if same != word:
            return same
        best, least = word, 3 if len(word) >= _LONG else 2
        letters = set(word)
        for other in (*self._by_end[f"{word[0]}-"], *self._by_end[f"-{word[-1]}"]):
            if abs(len(other) - len(word)) >= least or len(letters.symmetric_difference(other)) > 2 * (least - 1):
                continue  # too far, without counting
            steps = _distance(word, other, least)
            if steps < least:
                best, least = other, steps
        return best

    def _same_sound(self, word: str, is_there: Callable[[str], bool]) -> str:
        """The word that ``is_there`` and sounds like ``word`` in the language that is spoken, or else itself."""
        heard = (word.replace(one, other) for one, other in self._one)
        return next((each for each in heard if is_there(each)), word)


def _distance(one: str, other: str, limit: int) -> int:
    """How many letters are wrong, missing, too many or swapped (Damerau, 1964); ``limit`` when as many or more."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, there in enumerate(other, start=1):
            steps = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != there))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == there:
                steps = min(steps, before[column - 2] + 1)
            line.append(steps)
        if min(line) >= limit:
            return limit
        before, last = last, line
    return min(last[-1], limit)
