"""Fits the curve of confidence on the sets that are for tuning: ``python -m assistant.evaluate.fit`` prints it.

A branch that offers less must not be surer of it. So each utterance counts three times: with the whole branch, with
cards that nobody has written other names for, and with the meant card taken away, where no card is right.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path

import msgspec

from assistant.catalogue import Card
from assistant.confidence import Signs, signs
from assistant.evaluate import sets
from assistant.reading import read_cards
from assistant.retrieval import Index
from domain.words import LANGUAGES

DEMO = Path(__file__).parent / "demo"
TOWN = Path(__file__).parent / "town"
BRANCH = Path(__file__).parents[2] / "demo/branch.yaml"
_ROUNDS, _STEP, _PULL = 6_000, 0.5, 1e-4
Case = tuple[Signs, bool]


def cases() -> Iterator[Case]:
    """The signs of each utterance, and whether the first card is right."""
    for language in LANGUAGES:
        said = sets.utterances(DEMO / f"utterances.{language}.tsv")
        yield from _of(read_cards(BRANCH, language), said)
    yield from _of(read_cards(TOWN / "catalogue.json", "pt_BR"), sets.utterances(TOWN / "utterances.tsv"))


def _of(cards: Sequence[Card], said: Sequence[sets.Utterance]) -> Iterator[Case]:
    for catalogue in (cards, tuple(msgspec.structs.replace(card, phrases=()) for card in cards)):
        index = Index(catalogue)
        for each in said:
            yield from _case(index, each.text, each.service)
    yield from _without(cards, said)


def _without(cards: Sequence[Card], said: Sequence[sets.Utterance]) -> Iterator[Case]:
    for service in sorted({each.service for each in said if each.in_scope}):
        index = Index([card for card in cards if card.id != service])
        for each in said:
            if each.service == service:
                yield from _case(index, each.text, "")


def _case(index: Index, said: str, service: str) -> Iterator[Case]:
    ranked = index.rank(said)
    if ranked[0].card.here or service:  # what is done elsewhere is told, and is no service to be sure of
        yield signs(index, said, ranked), bool(service) and ranked[0].card.id == service


def fit(found: Sequence[Case]) -> tuple[float, tuple[float, ...]]:
    """The bias and the weights of the logistic curve with the least loss, by gradient descent, gently held to zero."""
    bias, weights = 0.0, [0.0] * len(Signs._fields)
    for _ in range(_ROUNDS):
        off, slope = 0.0, [0.0] * len(weights)
        for each, good in found:
            error = 1 / (1 + exp(-(bias + sum(w * s for w, s in zip(weights, each, strict=True))))) - good
            off += error
            slope = [s + error * sign for s, sign in zip(slope, each, strict=True)]
        bias -= _STEP * off / len(found)
        weights = [w - _STEP * (s / len(found) + _PULL * w) for w, s in zip(weights, slope, strict=True)]
    return round(bias, 2), tuple(round(weight, 2) for weight in weights)


if __name__ == "__main__":
    everything = list(cases())
    sys.stdout.write(f"{len(everything)} cases: {fit(everything)}\n")
