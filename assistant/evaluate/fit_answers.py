"""Fits the weights of `assistant.choosing` on the questions for tuning: ``python -m assistant.evaluate.fit_answers``.

One sentence of the card has to be right, or none where the card does not say. What was asked by people who did not know
how the program works counts twice: what was written beside the vocabulary is easier than what a citizen asks.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from assistant import weighing
from assistant.catalogue import Card
from assistant.evaluate import figures, sets
from assistant.evaluate.fit import BRANCH, HERE, OTHERS
from assistant.parts import units
from assistant.passages import Passage
from assistant.question import taken_apart
from assistant.reading import read_cards
from assistant.weighing import Against, For
from domain.words import LANGUAGES, Language

_ROOMS = ("statehall", "prefecture", "careposts")
_SNARES: dict[str, Language] = {"graveyard": "pt_BR", "library": "pt_BR", "licences": "pt_BR", "housing": "es"}
_ROUNDS, _STEP, _PULL = 300, 0.05, 0.002
_FIRST, _SECOND = 0.9, 0.999  # how slowly the means of slopes and of their squares change
_TINY = 1e-9
_SIGNS = len(For._fields)


class Case(NamedTuple):
    """The signs of the sentences that may answer, those of no answer last, and which of them are right."""

    rows: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]


def cases() -> Iterator[Case]:
    """One for each question for tuning, and two for each that was asked freshly."""
    for language in LANGUAGES:
        here = read_cards(BRANCH, language)
        yield from _of(here, HERE / f"demo/questions.{language}.json")
        yield from [each for each in _of(here, HERE / f"visitors/questions.{language}.json") for _ in range(2)]
        island = read_cards(HERE / f"island/catalogue.{language}.json", language)
        yield from _of(island, HERE / f"island/questions.{language}.json")
    for name in (*OTHERS, *_ROOMS):
        yield from _of(read_cards(HERE / name / "catalogue.json", "pt_BR"), HERE / name / "questions.json")
    for path, catalogue, language in (*snares(), *asked()):
        yield from _of(read_cards(catalogue, language), path)


def snares() -> Iterator[tuple[Path, Path, Language]]:
    """Questions of which two in three tempt: their file, the catalogue that is asked, and its language."""
    yield from ((HERE / f"snares/demo.{language}.json", BRANCH, language) for language in LANGUAGES)
    for name, spoken in _SNARES.items():
        yield HERE / name / "questions.json", HERE / name / "catalogue.json", spoken


def asked() -> Iterator[tuple[Path, Path, Language]]:
    """The same of what people ask in their own words, not the card's: stories, slang, three words."""
    yield from ((HERE / f"asked/demo/questions.{language}.json", BRANCH, language) for language in LANGUAGES)
    for path in sorted((HERE / "asked").glob("*/questions.json")):
        yield path, path.with_name("catalogue.json"), "pt_BR"


def _of(cards: Sequence[Card], path: Path) -> Iterator[Case]:
    by = {card.id: card for card in cards}
    for each in sets.questions(path):
        weighed = weighing.weigh(by[each.s], taken_apart(by[each.s], each.q))
        parts = units(by[each.s])
        texts = [Passage(parts[number].sentences, 0.0).text for number in weighed.each]
        good = [each.answerable and figures.right(each, text) for text in texts]
        rows = [(*found, *(0.0 for _ in Against._fields)) for found in weighed.each.values()]
        yield Case((*rows, (*(0.0 for _ in For._fields), *weighed.none)), (*good, not any(good)))


def fit(found: Sequence[Case]) -> list[float]:
    """The weights with the least loss, gently held to zero (Adam: Kingma and Ba, 2015)."""
    size = _SIGNS + len(Against._fields)
    weights, mean, square = [0.0] * size, [0.0] * size, [0.0] * size
    for step in range(1, _ROUNDS + 1):
        slope = _slope(found, weights)
        for at in range(size):
            mean[at] = _FIRST * mean[at] + (1 - _FIRST) * slope[at]
            square[at] = _SECOND * square[at] + (1 - _SECOND) * slope[at] ** 2
            along = mean[at] / (1 - _FIRST**step)
            weights[at] -= _STEP * along / (sqrt(square[at] / (1 - _SECOND**step)) + _TINY)
    return [round(weight, 2) for weight in weights]


def _slope(found: Sequence[Case], weights: Sequence[float]) -> list[float]:
    slope = [_PULL * weight for weight in weights]
    for rows, right in found:
        scores = [sum(sign * weight for sign, weight in zip(row, weights, strict=True) if sign) for row in rows]
        top = max(scores)
        shares = [exp(score - top) for score in scores]
        total = sum(shares)
        good = sum(share for share, fine in zip(shares, right, strict=True) if fine)
        for row, share, fine in zip(rows, shares, right, strict=True):
            error = (share / total - (share / good if fine else 0.0)) / len(found)
            for at, sign in enumerate(row):
                if sign:
                    slope[at] += error * sign
    return slope


if __name__ == "__main__":
    everything = list(cases())
    fitted = fit(everything)
    sys.stdout.write(f"{len(everything)} cases\nFor{tuple(fitted[:_SIGNS])}\nAgainst{tuple(fitted[_SIGNS:])}\n")
