"""Which service somebody means: letter groups and words that sound alike, names of one thing, and how rare each is.

TF-IDF with cosine similarity (Salton, Wong and Yang, 1975) over words and the letter groups within them, which survive
misspelling and inflection; and the things that are meant, by whatever words. A card is as near as the nearest of its
phrases, its whole text, and the things that it is about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt
from typing import NamedTuple, Protocol

from assistant import meaning, vocabulary
from assistant.belonging import Belonging
from assistant.catalogue import Card
from assistant.hearing import Ear
from assistant.passages import Sentence
from assistant.spelling import sounds

Feature = str
_SIZES = (3, 4)
_WORD, _GROUP = 1.0, 0.45  # what a whole word and a letter group count
_NEAREST, _TEXT, _MEANT = 0.7, 0.9, 1.2  # what the nearest phrase, the whole text and the things meant count
_ALIKE = 6.0  # and what being alike in meaning counts, where an encoder says so


class Likeness(Protocol):
    """What an encoder knows of the cards: see `assistant.embedding`."""

    def __call__(self, said: str) -> Sequence[float]:
        """For each card how much more alike it is than the cards are on average."""
        ...

    def tells(self, card: Card, question: str) -> Sentence | None:
        """The sentence of ``card`` that answers, where one stands out."""
        ...


class Match(NamedTuple):
    """How near a card is: ``score`` orders them, and is not a probability; ``meant`` is what the things say of it.

    ``alike`` is what an encoder says of it, and 0 without one.
    """

    card: Card
    score: float
    meant: float
    alike: float = 0.0

    @property
    def worded(self) -> float:
        """What the words alone say of it."""
        return self.score - _ALIKE * self.alike


class _Phrase(NamedTuple):
    card: int
    norm: float


class Index:
    """Finds cards. Made once for a language; asking is a matter of milliseconds."""

    def __init__(self, cards: Sequence[Card], likeness: Likeness | None = None) -> None:
        """``likeness`` says of what is said how alike each of ``cards`` is, around 0; see `assistant.embedding`."""
        self.cards = tuple(cards)
        self.likeness = likeness
        texts = [(number, phrase, True) for number, card in enumerate(cards) for phrase in (card.name, *card.phrases)]
        texts += [(number, card.text, False) for number, card in enumerate(cards)]
        heard = [(number, sounds(text), short) for number, text, short in texts]
        counted = [(number, features(said), short) for number, said, short in heard]
        self.ear = Ear(vocabulary.known().union(*(said for _, said, _ in heard)), vocabulary.fillers())
        self._belonging = Belonging(cards)
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
        said = self.ear.heard(asked)
        near, whole = self._alike([*said.meant, *said.wrong])
        meant = self._belonging.shares(meaning.weights(said.meant))
        alike = [0.0] * len(self.cards) if self.likeness is None else self.likeness(asked)
        scores = [
            _NEAREST * near[number] + _TEXT * whole[number] + _MEANT * meant[number] + _ALIKE * alike[number]
            for number in range(len(self.cards))
        ]
        order = sorted(range(len(self.cards)), key=lambda number: -scores[number])
        return [Match(self.cards[number], scores[number], meant[number], alike[number]) for number in order]

    def astray(self, asked: str) -> float:
        """Which share of the things that are meant no card is about: 0–1."""
        return self._belonging.astray(meaning.weights(self.ear.heard(asked).meant))

    def _alike(self, said: Sequence[str]) -> tuple[list[float], list[float]]:
        """How near each card's nearest phrase and its whole text are."""
        query = self._weigh(features(said), damped=False)
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
        return near, whole

    def known(self, asked: str, card: Card) -> float:
        """Which share of what was ``asked``, by weight, stands in ``card``: 0–1."""
        query = self._weigh(features(self.ear.heard(asked).meant), damped=False)
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


def features(said: Sequence[str]) -> Counter[Feature]:
    """What sounds of words are compared by: each word, and the letter groups of each."""
    found: Counter[Feature] = Counter()
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


def _share(feature: Feature) -> float:
    return _WORD if feature.startswith("word ") else _GROUP


def _norm(weighed: dict[Feature, float]) -> float:
    return sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
