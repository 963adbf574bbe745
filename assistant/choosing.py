"""The second look at a question: the sentences of a card that the signs of `weighing` speak for, if they are enough.

A share for each sentence and one for no answer, as in multinomial logistic regression (McFadden, 1974).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from assistant.catalogue import Card
from assistant.parts import units
from assistant.passages import Passage
from assistant.weighing import Against, For, Weighed

ENOUGH = 0.8  # of the share that the sentences which are said must have together
PERHAPS = 0.5  # and of those which may only be of help: more than silence has
_HALF = 0.5  # what rules find has at least so much
_MOST = 2
_AS_GOOD, _AS_GOOD_VALUE = 0.4, 0.25  # a further sentence is said with so much of the first one's share
# Fitted by `python -m assistant.evaluate.fit_answers` on the questions that are for tuning.
FOR = For(
    -0.31, 1.71, -0.06, -0.02, 0.41, 0.98, 0.54, 0.25, 0.43, 0.84, 0.7, -0.61, -0.75, 0.52, 1.18, -0.23, 0.45,
    0.47, -0.55, -0.43, 1.74, 0.53, -0.25, -0.44, -0.33, -0.45, 1.41, 1.58, 1.48, -0.66,
)  # fmt: skip
AGAINST = Against(
    0.75, 0.13, 0.54, 0.12, -0.17, 0.4, -0.03, -0.39, 0.09, -0.17, 1.23, 0.63, -0.98, 0.5, -0.56, 0.68, -0.09,
    0.22, 0.57, 1.66,
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


def bears(card: Card, weighed: Weighed, found: Passage) -> bool:
    """Whether signs speak for what rules ``found`` more than for all else; where no kind is asked, for one sentence."""
    shares = shares_of(weighed)
    parts = units(card)
    own = [number for number in shares if not set(found.sentences).isdisjoint(parts[number].sentences)]
    together = sum if weighed.kinds else max
    return together([shares[number] for number in own] or [0.0]) >= _HALF


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
