"""The words that `fit_directions` learns: by sound, with how often each is said and where an encoder puts it."""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np

from assistant import vocabulary
from assistant.embedding.packed import Floats
from assistant.evaluate import fit
from assistant.spelling import sounds

_WORD = re.compile(r"[^\W\d_]{2,24}")
_OFTEN = {"pt": 14_000, "es": 9_000, "en": 7_000}  # words of each language: the most frequent ones
_SHARE = {"pt": 1.0, "es": 0.5, "en": 0.5}  # what a language counts, in rooms in Brazil
_BEGUN = 4  # words that a beginning may stand for

Numbers = list[int]
Parts = list[tuple[int, ...]]


class Reader(Protocol):
    """What an encoder does."""

    def query(self, text: str) -> Floats:
        """Where ``text`` points."""
        ...


class Lexicon:
    """Each word has a number, by its place among all ``sounds``."""

    def __init__(self, reader: Reader, counts: Path) -> None:
        """``counts`` is a folder with ``pt.json.gz`` and so on: how often each written word was said."""
        shares = _shares(counts)
        by: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(shares):
            heard = sounds(word)
            if len(heard) == 1:
                by[heard[0]].append(word)
        self.sounds = sorted(by)
        self._number = {each: number for number, each in enumerate(self.sounds)}
        spellings = [{word: shares[word] for word in by[each]} for each in self.sounds]
        self.logs = np.array([log(sum(each.values())) for each in spellings], dtype=np.float32)
        self.start: Floats = np.array([_placed(each, reader) for each in spellings], dtype=np.float32)
        self._beginning: defaultdict[str, list[int]] = defaultdict(list)
        for number in np.argsort(-self.logs, kind="stable").tolist():
            for end in range(2, len(self.sounds[number]) + 1):
                self._beginning[self.sounds[number][:end]].append(number)

    def of(self, text: str) -> Numbers:
        """The words of ``text`` that it knows."""
        return [self._number[each] for each in sounds(text) if each in self._number]

    def fitting(self, parts: Sequence[str]) -> Parts:
        """For each of ``parts`` of a phrase the words that it may stand for; without those that are none."""
        found = (self._begun(each[:-1]) if each.endswith("*") else self._whole(each) for each in parts)
        return [each for each in found if each]

    def _whole(self, part: str) -> tuple[int, ...]:
        return (self._number[part],) if part in self._number else ()

    def _begun(self, part: str) -> tuple[int, ...]:
        return tuple(self._beginning.get(part, ())[:_BEGUN])


def _placed(spellings: Mapping[str, float], reader: Reader) -> Floats:
    """Where the spellings of one sound are together, each as much as it is written."""
    together = sum(spellings.values())
    found: Floats = np.sum([reader.query(word) * (share / together) for word, share in spellings.items()], axis=0)
    return found


def _shares(counts: Path) -> Mapping[str, float]:
    """How often each word is said, of all that is: in films, and in the texts that are learnt from."""
    found: defaultdict[str, float] = defaultdict(float)
    for language, often in _OFTEN.items():
        packed = (counts / f"{language}.json.gz").read_bytes()
        said = Counter(msgspec.json.decode(gzip.decompress(packed), type=dict[str, int]))
        for word, many in said.most_common(often):
            if _WORD.fullmatch(word):
                found[word] += _SHARE[language] * many / said.total()
    here = Counter(word for text in _texts() for word in _WORD.findall(text.lower()))
    for word, many in here.items():
        found[word] += many / here.total()
    return found


def _texts() -> Iterator[str]:
    vocabularies = Path(vocabulary.__file__).parent.glob("*.txt")
    yield from (path.read_text(encoding="utf-8") for path in vocabularies if not path.name.startswith("ordinary"))
    for path in fit.learnt():
        yield from (each.read_text(encoding="utf-8") for each in (path, path.with_name("catalogue.json")))
    yield fit.BRANCH.read_text(encoding="utf-8")
