"""Which service somebody means: letter groups and words that sound alike, names of one thing, and how rare each is.

TF-IDF with cosine similarity (Salton, Wong and Yang, 1975) over letter groups within words, which survive misspelling
and inflection, and over what things are called. A card is as near as the nearest of its phrases and its whole text say.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log, sqrt
from typing import NamedTuple

from assistant import vocabulary
from assistant.catalogue import Card
from assistant.spelling import sounds

Feature = str
_SIZES = (3, 4)
_WORD, _THING = 1.0, 2.2  # what a whole word and a known thing count, where a letter group counts 1 / its word's groups


class Match(NamedTuple):
    """How near a card is: ``score`` orders them, and is not a probability."""

    card: Card
    score: float


class _Phrase(NamedTuple):
    card: int
    norm: float


class Index:
    """Finds cards. Made once for a language; asking is a matter of milliseconds."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards = tuple(cards)
        texts = [(number, phrase, True) for number, card in enumerate(cards) for phrase in (card.name, *card.phrases)]
        texts += [(number, card.text, False) for number, card in enumerate(cards)]
        counted = [(number, features(text), short) for number, text, short in texts]
        cards_with: defaultdict[Feature, set[int]] = defaultdict(set)
        for number, found, _ in counted:
            for feature in found:
                cards_with[feature].add(number)
        self._cards_with = dict(cards_with)
        self._rarity = {feature: log(1 + len(cards) / len(where)) for feature, where in cards_with.items()}
        self._unknown = log(1 + len(cards))
        self._phrases: list[_Phrase] = []
        self._short: list[bool] = []
        self._where: defaultdict[Feature, list[tuple[int, float]]] = defaultdict(list)
        for number, found, short in counted:
            self._add(number, self._weigh(found, damped=not short), short)

    def rank(self, asked: str) -> list[Match]:
        """Every card, nearest first."""
        query = self._weigh(features(asked), damped=False)
        norm = _norm(query)
        overlaps: defaultdict[int, float] = defaultdict(float)
        for feature, weight in query.items():
            for phrase, there in self._where.get(feature, ()):
                overlaps[phrase] += weight * there
        near, whole = [0.0] * len(self.cards), [0.0] * len(self.cards)
        for phrase, overlap in overlaps.items():
            card, length = self._phrases[phrase]
            if self._short[phrase]:
                alike = overlap / (length * norm)
                held = overlap / (length * length)  # how much of the phrase was said
                near[card] = max(near[card], 0.65 * alike + 0.35 * min(1.0, held))
            else:
                whole[card] = overlap / (length * norm)
        scores = [0.7 * near[number] + 0.6 * whole[number] for number in range(len(self.cards))]
        order = sorted(range(len(self.cards)), key=lambda number: -scores[number])
        return [Match(self.cards[number], scores[number]) for number in order]

    def known(self, asked: str, card: Card) -> float:
        """Which share of what was ``asked``, by weight, stands in ``card``: 0–1."""
        query = self._weigh(features(asked), damped=False)
        total = sum(query.values())
        if not total:
            return 0.0
        number = self.cards.index(card)
        return sum(weight for feature, weight in query.items() if number in self._cards_with.get(feature, ())) / total

    def _add(self, card: int, weighed: dict[Feature, float], short: bool) -> None:
        number = len(self._phrases)
        self._phrases.append(_Phrase(card, _norm(weighed) or 1.0))
        self._short.append(short)
        for feature, weight in weighed.items():
            self._where[feature].append((number, weight))

    def _weigh(self, found: Counter[Feature], *, damped: bool) -> dict[Feature, float]:
        return {
            feature: (1 + log(1 + many) if damped else many)
            * _share(feature)
            * self._rarity.get(feature, self._unknown)
            for feature, many in found.items()
        }


def features(text: str) -> Counter[Feature]:
    """What ``text`` is compared by: the things that it names, its words, and the letter groups of each."""
    said = sounds(text)
    found: Counter[Feature] = Counter(f"thing {number}" for number in things(said))
    fillers = vocabulary.fillers()
    for word in said:
        if word in fillers:
            continue
        found[f"word {word}"] += 1
        bounded = f"<{word}>"
        for size in _SIZES:
            for start in range(len(bounded) - size + 1):
                found[bounded[start : start + size]] += 1
    return found


def things(said: Sequence[str]) -> Iterator[int]:
    """The numbers of the things that the words name; the longest name counts where several begin at one word."""
    names, longest = vocabulary.names(), vocabulary.longest_name()
    start = 0
    while start < len(said):
        for length in range(min(longest, len(said) - start), 0, -1):
            numbers = names.get(tuple(said[start : start + length]))
            if numbers is not None:
                yield from numbers
                start += length - 1
                break
        start += 1


def _share(feature: Feature) -> float:
    if feature.startswith("thing "):
        return _THING
    return _WORD if feature.startswith("word ") else 0.45


def _norm(weighed: dict[Feature, float]) -> float:
    return sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
