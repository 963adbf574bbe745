"""Which card is about which thing: what stands in its name is its own, what stands in its papers hardly is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from assistant import vocabulary
from assistant.catalogue import Card
from assistant.meaning import meant
from assistant.spelling import sounds

_NAME, _PHRASE, _LEAD, _TEXT, _DETAIL = 1.0, 0.9, 0.45, 0.2, 0.05
_SECTIONS = {
    "summary": _LEAD,
    "requirement": _DETAIL,
    "fee": _DETAIL,
    "deadline": _DETAIL,
    "elsewhere": _LEAD,
}
_FIRST = re.compile(r"(?<=[.!?])\s+")


class Belonging:
    """For each thing, the cards that it belongs to, and how much: 0–1."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self._cards = len(cards)
        self._owned: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for number, card in enumerate(cards):
            for thing, share in _of(card):
                self._owned[thing][number] = max(self._owned[thing].get(number, 0.0), share)

    def shares(self, weights: Mapping[int, float]) -> list[float]:
        """For each card, how much of what is meant belongs to it: 0–1. What nobody has belongs to none."""
        found = [0.0] * self._cards
        total = sum(weight * self._rarity(thing) for thing, weight in weights.items())
        for thing, weight in weights.items():
            for card, share in self._owned.get(thing, {}).items():
                found[card] += share * weight * self._rarity(thing) / total
        return found

    def astray(self, weights: Mapping[int, float]) -> float:
        """Which share of what is meant belongs to no card more than by the way: 0–1."""
        lost = sum(w for thing, w in weights.items() if max(self._owned.get(thing, {0: 0.0}).values()) < _LEAD)
        return lost / (sum(weights.values()) or 1.0)

    def _rarity(self, thing: int) -> float:
        return log(1 + self._cards / max(1.0, sum(self._owned.get(thing, {}).values())))


def _of(card: Card) -> Iterator[tuple[int, float]]:
    yield from _in_short(card.name, _NAME)
    for phrase in card.phrases:
        yield from _in_short(phrase, _PHRASE)
    for section in card.sections:
        first, *rest = _FIRST.split(section.text)
        if section.kind == "description":
            yield from _in_long(first, _LEAD)
            yield from ((thing, share) for text in rest for thing, share in _in_long(text, _TEXT))
        else:
            yield from _in_long(section.text, _SECTIONS.get(section.kind, _TEXT))


def _in_short(text: str, most: float) -> Iterator[tuple[int, float]]:
    """A thing that is all of ``text`` belongs to it more than one of several."""
    said = sounds(text)
    found = meant(said)
    full = {place for place, word in enumerate(said) if word not in vocabulary.fillers()}
    full |= {place for each in found for place in each.at}
    covered: defaultdict[int, set[int]] = defaultdict(set)
    for each in found:
        covered[each.thing] |= set(each.at)
    for thing, places in covered.items():
        yield thing, most * (0.5 + 0.5 * len(places) / (len(full) or 1))


def _in_long(text: str, most: float) -> Iterator[tuple[int, float]]:
    for each in meant(sounds(text), told=False):
        yield each.thing, most
