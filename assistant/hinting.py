"""What single words hint at where no phrase of the vocabulary is told whole: "ponte" at roads, "caixão" at burials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from heapq import nlargest
from math import log
from operator import itemgetter

from assistant import vocabulary
from assistant.meaning import Spans
from assistant.terms import ending_cut, large
from assistant.vocabulary import Foreign, Pattern

_SHARES = (1.0, 0.7, 0.5)  # what a word of a phrase of one, two, three and more words says of the thing
_SHORTEST, _LONGEST = 3, 6  # letters of a word's beginning that words are compared by
_LOOSE = 5  # a foreign beginning of so many letters and its star is one of too many words
_MOST = 6  # things that a word hints at; more say nothing

_DIGITS = 2  # of a share: more would tell nothing

Hints = Mapping[int, float]
Shares = tuple[tuple[int, float], ...]


def hints(said: Sequence[str], spans: Spans) -> Hints:
    """How much the sounds ``said`` hint at each thing: 0–1 in all, and little where words are of many things.

    Words hint at nothing that mean in ``spans`` what no office does.
    """
    found: defaultdict[int, float] = defaultdict(float)
    lost = {place for at, things in spans.items() if vocabulary.NOTHING in things for place in at}
    full = {place: word for place, word in enumerate(said) if _is_full(word)}
    for place in full.keys() - lost:
        for thing, share in _of(full[place]) or _of(large(full[place])):
            found[thing] += share / len(full)
    return found


def _is_full(word: str) -> bool:
    return len(word.rstrip("*")) >= _SHORTEST and word not in vocabulary.fillers() and not word.isdigit()


def _of(word: str) -> Shares:
    there, cut = known(), _cut(word)
    beginnings = (f"{cut[:length]}*" for length in range(len(cut), _SHORTEST - 1, -1))
    return next((there[each] for each in (cut, *beginnings) if each in there), ())


@cache
def known() -> Mapping[str, Shares]:
    """For each word's beginning, the things whose phrases it stands in: a word of few things says more.

    A foreign phrase says nothing of words that stand in others, too: "casa" hints at what it does in Portuguese, and
    Spanish "sal*" is no reason why "salão" should hint at anything.
    """
    counts = _counts(each for each in vocabulary.patterns() if not isinstance(each, Foreign))
    abroad = _counts(each for each in vocabulary.patterns() if isinstance(each, Foreign))
    others = {word: among for word, among in abroad.items() if not word.endswith("*") or len(word) > _LOOSE}
    things = 1 + max(pattern.thing for pattern in vocabulary.patterns())
    found = ((word, _shares(among, things)) for word, among in {**others, **counts}.items())
    pairs: dict[tuple[int, float], tuple[int, float]] = {}  # many words say the same: half a megabyte less
    alike: dict[Shares, Shares] = {}
    return {
        word: alike.setdefault(shares, shares)
        for word, each in found
        for shares in (tuple(pairs.setdefault(pair, pair) for pair in each),)
    }


def _counts(patterns: Iterable[Pattern]) -> dict[str, dict[int, float]]:
    counts: defaultdict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for pattern in patterns:
        if pattern.thing == vocabulary.NOTHING:
            continue
        share = _SHARES[min(len(pattern.parts), len(_SHARES)) - 1]
        for part in set(pattern.parts):
            if _is_full(part):
                counts[_cut(part)][pattern.thing] += share
    return counts


def _shares(among: Mapping[int, float], things: int) -> Shares:
    rare = log(1 + things / len(among)) / log(1 + things)
    total = sum(among.values())
    most = nlargest(_MOST, among.items(), itemgetter(1))
    return tuple((thing, round(rare * many / total, _DIGITS)) for thing, many in most)


def _cut(word: str) -> str:
    return f"{word[:-1][:_LONGEST]}*" if word.endswith("*") else ending_cut(word)[:_LONGEST]
