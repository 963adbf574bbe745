"""Fits the curve of confidence on the sets that are for tuning: ``python -m assistant.evaluate.fit [ENCODER]``.

A branch that offers less must not be surer of it. So each utterance counts three times: with the whole branch, with
cards that nobody has written other names for, and with the meant card taken away, where no card is right. And a branch
whose people speak in words that nobody wrote down must not be surer either. So all of it counts again with half of what
people tell forgotten: who writes sayings and vocabulary both knows too much of the former.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from math import exp
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from assistant import hinting, meaning, vocabulary
from assistant.catalogue import Card
from assistant.confidence import Signs, signs
from assistant.embedding import opening
from assistant.evaluate import sets
from assistant.reading import read_cards
from assistant.retrieval import Index, Likeness
from domain.words import LANGUAGES

HERE = Path(__file__).parent
# For tuning too, without questions.
SAID = (
    *("borough", "shelter", "farmland", "courthouse", "hospital", "utilities"),
    *("trades", "students", "citydesk", "townhall"),
)
OTHERS = ("town", "harbour", "municipio", "council", "statehall", "prefecture", "careposts")  # plain, for tuning too
# Nothing of these is learnt from: what was learnt is too sure of what it was learnt from.
VISITORS = "visitors"  # what somebody said in the demo branch
INDIRECT = ("bank", "post", "federalpolice", "prison")  # and who speaks of anything but the service, there and in these
BRANCH = Path(__file__).parents[2] / "demo/branch.yaml"
_ROUNDS, _STEP, _PULL = 6_000, 0.5, 1e-4
Case = tuple[Signs, bool]
Likening = Callable[[Sequence[Card]], Likeness | None]


def learnt() -> list[Path]:
    """What is said in the rooms that `fit_directions` learns from; the catalogue stands beside it."""
    return [HERE / name / "utterances.tsv" for name in (*OTHERS, *SAID)] + sorted(
        (HERE / "told").glob("*/utterances.tsv")
    )


def forget(share: float) -> None:
    """Leaves out so much of what people tell instead of naming it, the same each time. For this process, for good."""
    chance = Random(1)  # noqa: S311 — nothing secret
    kept = tuple(each for each in vocabulary.patterns() if each.is_name or chance.random() >= share)
    vars(vocabulary)["patterns"] = lambda: kept
    for cached in (vocabulary.known, meaning.by_first, hinting.known):
        cached.cache_clear()


def nothing(cards: Sequence[Card]) -> None:
    """No encoder."""


def cases(likening: Likening = nothing) -> Iterator[Case]:
    """The signs of each utterance, and whether the first card is right."""
    for language in LANGUAGES:
        said = sets.utterances(HERE / VISITORS / f"utterances.{language}.tsv")
        yield from _of(read_cards(BRANCH, language), said, likening)
    said = sets.utterances(HERE / "indirect/demo/utterances.pt_BR.tsv")
    yield from _of(read_cards(BRANCH, "pt_BR"), said, likening)
    for name in INDIRECT:
        cards = read_cards(HERE / "indirect" / name / "catalogue.json", "pt_BR")
        yield from _of(cards, sets.utterances(HERE / "indirect" / name / "utterances.tsv"), likening)


def likening_by(folder: Path) -> Likening:
    """By the encoder in ``folder``; it reads nothing twice. Raises `ModelRefused`."""
    encoder: Any = opening.encoder(folder)
    from assistant.embedding.likeness import Likeness as Reading

    class Remembering:
        query = staticmethod(lru_cache(maxsize=None)(encoder.query))
        passage = staticmethod(lru_cache(maxsize=None)(encoder.passage))

    return lambda cards: Reading(Remembering(), cards)


def _of(cards: Sequence[Card], said: Sequence[sets.Utterance], likening: Likening) -> Iterator[Case]:
    for catalogue in (cards, tuple(msgspec.structs.replace(card, phrases=()) for card in cards)):
        index = Index(catalogue, likening(catalogue))
        for each in said:
            yield from _case(index, each.text, each.service)
    yield from _without(cards, said, likening)


def _without(cards: Sequence[Card], said: Sequence[sets.Utterance], likening: Likening) -> Iterator[Case]:
    for service in sorted({each.service for each in said if each.in_scope}):
        others = [card for card in cards if card.id != service]
        index = Index(others, likening(others))
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
    by = likening_by(Path(sys.argv[1])) if sys.argv[1:] else nothing
    everything = list(cases(by))
    forget(0.5)
    everything += cases(by)
    sys.stdout.write(f"{len(everything)} cases: {fit(everything)}\n")
