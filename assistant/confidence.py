"""How likely it is that the nearest card is what somebody means: a logistic curve over three plain signs."""

from __future__ import annotations

from math import exp
from typing import NamedTuple

from assistant.retrieval import Index, Match

# Fitted by `python -m assistant.evaluate.fit` on the sets that are for tuning (never on those held out).
_BIAS, _NEAR, _AHEAD, _HELD = -4.0, 6.0, 6.0, 2.5
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


def signs(index: Index, said: str, ranked: list[Match]) -> tuple[float, float, float]:
    """How near the first is, how far ahead of the second (as a share), and how much of what was said it knows."""
    first = ranked[0].score
    second = ranked[1].score if len(ranked) > 1 else 0.0
    return first, (first - second) / first, index.known(said, ranked[0].card)


def probability(found: tuple[float, float, float]) -> float:
    """From the signs, 0–1."""
    near, ahead, held = found
    return 1 / (1 + exp(-(_BIAS + _NEAR * near + _AHEAD * ahead * near + _HELD * held)))
