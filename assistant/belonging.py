"""Which card is about which thing: what stands in its name is its own, what stands in its papers hardly is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from assistant import vocabulary
from assistant.catalogue import Card
from assistant.meaning import Spans, meant
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
                if thing == vocabulary.NOTHING:  # no office does it, whatever a card says by the way
                    continue
                self._owned[thing][number] = max(self._owned[thing].get(number, 0.0), share)

    def shares(self, spans: Spans) -> list[float]:
        """For each card, how much of what is meant belongs to it: 0–1. What nobody has belongs to none."""
        found = [0.0] * self._cards
        total = 0.0
        for things in spans.values():
            owned = {thing: weight for thing, weight in things.items() if thing in self._owned} or things
            total += max(weight * self._rarity(thing) for thing, weight in owned.items())
            best: dict[int, float] = {}
            for thing, weight in owned.items():
                for card, share in self._owned.get(thing, {}).items():
                    best[card] = max(best.get(card, 0.0), share * weight * self._rarity(thing))
            for card, share in best.items():
                found[card] += share
        return [each / (total or 1.0) for each in found]

    def hinted(self, hints: Mapping[int, float]) -> list[float]:
        """For each card, how much of what single words hint at belongs to it: 0–1."""
        found = [0.0] * self._cards
        for thing, weight in hints.items():
            for card, share in self._owned.get(thing, {}).items():
                found[card] += weight * share
        return found

    def astray(self, spans: Spans) -> float:
        """Which share of what is meant belongs to no card more than by the way: 0–1."""
        lost = total = 0.0
        for things in spans.values():
            weight = max(things.values())
            total += weight
            if max(share for thing in things for share in self._owned.get(thing, {0: 0.0}).values()) < _LEAD:
                lost += weight
        return lost / (total or 1.0)

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
