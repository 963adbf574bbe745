"""The second look at a question: the sentences of a card that the signs of `weighing` speak for, if they are enough.

A share for each sentence and one for no answer, as in multinomial logistic regression (McFadden, 1974).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp

from assistant.catalogue import Card
from assistant.parts import units
from assistant.passages import Passage
from assistant.question import Asked
from assistant.weighing import Against, For, Weighed

ENOUGH = 0.8  # of the share that the sentences which are said must have together
PERHAPS = 0.4  # and of those which may only be of help
_LITTLE, _NONE = 0.02, 0.25
_NUMBER = re.compile(r"\b\d\d\b")
_DOUBTED = frozenset({"money", "get", "share", "place", "wait"})
_MOST = 2
_AS_GOOD, _AS_GOOD_VALUE = 0.4, 0.25  # a further sentence is said with so much of the first one's share
# Fitted by `python -m assistant.evaluate.fit_answers` on the questions that are for tuning.
FOR = For(
    -0.04, 2.59, -0.29, 0.74, 0.29, 0.75, 0.8, 0.86, 0.75, 1.53, 1.38, -1.08, -0.81, 0.63, 2.17, -0.47, 0.92,
    0.06, 1.14, -0.88, -0.45, 2.02, 0.09, -0.64, 0.35, -0.27, 0.14,
)  # fmt: skip
AGAINST = Against(
    -0.04, 0.59, 0.78, -0.13, 0.47, 0.34, -0.16, -0.55, 0.24, 0.17, 1.03, 0.8, -1.2, 1.49, -0.15, 0.77, 0.0, 0.52,
)  # fmt: skip


def choose(card: Card, weighed: Weighed, enough: float = ENOUGH) -> Passage | None:
    """The sentences of ``card`` that most probably answer, or None when their share is less than ``enough``."""
    shares = shares_of(weighed)
    chosen = best(weighed, shares)
    together = sum(shares[number] for number in chosen)
    if not chosen or together < enough:
        return None
    parts = units(card)
    return Passage(tuple(each for number in chosen for each in parts[number].sentences), together)


def doubts(card: Card, asked: Asked, weighed: Weighed, found: Passage) -> bool:
    """Whether signs speak against what rules ``found``: then the second look decides alone."""
    shares = shares_of(weighed)
    parts = units(card)
    own = {number for number in shares if not set(found.sentences).isdisjoint(parts[number].sentences)}
    share = sum(shares[number] for number in own)
    if weighed.kinds & _DOUBTED and "age" not in weighed.kinds and share < _LITTLE:
        return True  # nothing of the price, the place or the time that is asked for
    surely = max(shares.values(), default=0.0) >= ENOUGH and own.isdisjoint(best(weighed, shares))
    if surely and not (weighed.none.bare and "papers" in weighed.kinds):
        return True  # another sentence answers for sure; but which papers, the card's parts know better
    if not weighed.none.polar:
        return bool(not weighed.kinds and _NUMBER.search(asked.text) and own and not _NUMBER.search(found.text))
    if weighed.none.story and _of_the_story(weighed, shares, own):
        return True
    if weighed.kinds or asked.about or not own:
        return False
    papers = all(parts[number].kind == "requirement" for number in own)
    return 1 - sum(shares.values()) > _NONE or (papers and share < _NONE)


def _of_the_story(weighed: Weighed, shares: dict[int, float], own: set[int]) -> bool:
    """Whether others than ``own`` are of the case that is told, or as much as they."""
    hits = {number: weighed.each[number].story_hits for number in shares}
    told = max((hits[number] for number in own), default=0.0)
    return max(hits.values(), default=0.0) > told or own < set(best(weighed, shares))


def shares_of(weighed: Weighed) -> dict[int, float]:
    """The share of each sentence that may answer; what is left to 1 is that of no answer."""
    scores = {number: _score(found, FOR) for number, found in weighed.each.items()}
    none = _score(weighed.none, AGAINST)
    top = max((none, *scores.values()))
    total = exp(none - top) + sum(exp(score - top) for score in scores.values())
    return {number: exp(score - top) / total for number, score in scores.items()}


def best(weighed: Weighed, shares: dict[int, float]) -> tuple[int, ...]:
    """Which sentences are to be said, in the card's order: values of two cases may both be."""
    if not shares:
        return ()
    order = sorted(shares, key=lambda number: -shares[number])
    least = shares[order[0]] * (_AS_GOOD_VALUE if weighed.several else _AS_GOOD)
    return tuple(sorted(number for number in order[:_MOST] if shares[number] >= least))


def _score(signs: Sequence[float], weights: Sequence[float]) -> float:
    return sum(sign * weight for sign, weight in zip(signs, weights, strict=True))
