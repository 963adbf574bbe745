"""How likely it is that the nearest card is what somebody means: a logistic curve over four plain signs."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from assistant.retrieval import Index, Match

# Fitted by `python -m assistant.evaluate.fit` on the sets that are for tuning (never on those held out).
_BIAS = -2.71
_CURVE = (1.99, 2.36, 2.66, -1.98)
SURE = 0.85  # from here on the first card stands out
WORTH = 0.06  # below, a card is no help: better to say so
_FAR = 0.15  # a card this much farther than the first is no help either


class Confidence(NamedTuple):
    """The cards that are worth a button, nearest first, and how likely the first is right."""

    matches: tuple[Match, ...]
    probability: float

    @property
    def sure(self) -> bool:
        """Whether the first may stand out."""
        return self.probability >= SURE


def judge(index: Index, said: str) -> Confidence:
    """What may be meant, and how likely."""
    ranked = index.rank(said)
    if not ranked or ranked[0].score < WORTH:
        return Confidence((), 0.0)
    found = probability(signs(index, said, ranked))
    near = tuple(match for match in ranked if match.score >= max(WORTH, _FAR * ranked[0].score))
    return Confidence(near, found)


class Signs(NamedTuple):
    """What speaks for the first card: by how much its score is ahead of the second's, which share of the words it
    knows, which share of the things that are meant it is about, and which share no card is about.
    """

    ahead: float
    held: float
    meant: float
    astray: float


def signs(index: Index, said: str, ranked: Sequence[Match]) -> Signs:
    """Those of the first of ``ranked``, which must not be empty."""
    first = ranked[0]
    second = ranked[1].score if len(ranked) > 1 else 0.0
    return Signs(first.score - second, index.known(said, first.card), first.meant, index.astray(said))


def probability(found: Signs) -> float:
    """From the signs, 0–1."""
    return 1 / (1 + exp(-(_BIAS + sum(weight * sign for weight, sign in zip(_CURVE, found, strict=True)))))
