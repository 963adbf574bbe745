"""Cases for which other rules hold than for most: a foreigner, a company, somebody who died, a second copy …"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from assistant import vocabulary
from assistant.spelling import sounds

_MANY = re.compile(r"(?<=[rlz])es$|s$")


def told(said: Sequence[str]) -> frozenset[int]:
    """The cases that the sounds ``said`` name, by their numbers."""
    cut = [_one(word) for word in said]
    spoken = {(word,) for word in cut} | set(pairwise(cut)) | set(zip(cut, cut[1:], cut[2:], strict=False))
    return frozenset(number for phrase, number in _cases() if phrase in spoken)


def of_all(texts: Iterable[str]) -> frozenset[int]:
    """The cases that any of ``texts`` names."""
    return frozenset(number for text in texts for number in told(sounds(text)))


def _one(word: str) -> str:
    """Of many, one; no more is cut off, or a fee ("taxa") would be a taxi."""
    return _MANY.sub("", word)


@cache
def _cases() -> tuple[tuple[tuple[str, ...], int], ...]:
    return tuple(
        (tuple(map(_one, sounds(phrase.replace("_", " ")))), number)
        for number, line in enumerate(vocabulary.lines("cases.txt"))
        for phrase in line.split()
    )
