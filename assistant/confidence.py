"""How likely it is that the nearest card is what somebody means: a logistic curve over plain signs."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from assistant.retrieval import Index, Match

# Fitted by `python -m assistant.evaluate.fit` on the sets that are for tuning (never on those held out).
_BIAS, _CURVE = -2.27, (2.34, 1.44, 0.71, -0.67, 2.25, 0.0)
_BIAS_ALIKE, _CURVE_ALIKE = -1.78, (2.43, 0.89, 0.39, -0.82, 1.41, 0.22)  # where an encoder has its say
SURE = 0.85  # from here on the first card stands out
_OWN = 0.7  # and its name or aliases tell of what is meant: what its text mentions may be another office's
WORTH = 0.04  # below, a card is no help: better to say so
_FAR = 0.2  # a card this much farther than the first is no help either
_ALIKE = 0.02  # an encoder finds what is this much more alike than the rest worth a look
_OFFERED = 3  # of what an encoder ranks, whose scores lie close


class Confidence(NamedTuple):
    """The cards that are worth a button, nearest first, and how likely the first is right."""

    matches: tuple[Match, ...]
    probability: float
    agreed: bool = True

    @property
    def sure(self) -> bool:
        """Whether the first may stand out: the words alone have to be sure of it, whatever an encoder says."""
        return self.agreed and self.probability >= SURE


def judge(index: Index, said: str) -> Confidence:
    """What may be meant, and how likely."""
    ranked = index.rank(said)
    if not ranked:
        return Confidence((), 0.0)
    first = ranked[0]
    if max(first.named - WORTH, first.alike - _ALIKE) < 0:
        return Confidence((), 0.0)
    if index.likeness is not None:
        near = tuple(ranked[:_OFFERED])
    else:
        near = tuple(match for match in ranked if match.score >= _FAR * first.score)
    found = signs(index, said, ranked)
    if index.likeness is None:
        return Confidence(near, probability(found), agreed=first.meant >= _OWN)
    others = max((match.worded for match in ranked[1:]), default=0.0)
    words = probability(found._replace(ahead=first.worded - others, alike=0.0))
    agreed = first.meant >= _OWN and first.worded >= others and words >= SURE
    return Confidence(near, probability(found, read=True), agreed)


class Signs(NamedTuple):
    """What speaks for the first card: by how much its score is ahead of the second's, which share of the words it
    knows, which share of the things that are meant it is about, and which share no card is about; how much the words
    point at it, and how alike an encoder finds it.
    """

    ahead: float
    held: float
    meant: float
    astray: float
    leaning: float
    alike: float = 0.0


def signs(index: Index, said: str, ranked: Sequence[Match]) -> Signs:
    """Those of the first of ``ranked``, which must not be empty."""
    first = ranked[0]
    second = ranked[1].score if len(ranked) > 1 else 0.0
    known = index.known(said, first.card)
    return Signs(first.score - second, known, first.meant, index.astray(said), first.leaning, first.alike)


def probability(found: Signs, *, read: bool = False) -> float:
    """From the signs, 0–1; ``read`` by an encoder too, or not."""
    bias, curve = (_BIAS_ALIKE, _CURVE_ALIKE) if read else (_BIAS, _CURVE)
    return 1 / (1 + exp(-(bias + sum(weight * sign for weight, sign in zip(curve, found, strict=True)))))
