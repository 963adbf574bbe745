"""Which service somebody means: letter groups and words that sound alike, names of one thing, and how rare each is.

TF-IDF with cosine similarity (Salton, Wong and Yang, 1975) over words and the letter groups within them, which survive
misspelling and inflection; and the things that are meant, by whatever words. A card is as near as the nearest of its
phrases, its whole text, the things that it is about, and where all the words point.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt
from typing import NamedTuple, Protocol

from assistant import directions, hinting, meaning, vocabulary
from assistant.belonging import Belonging
from assistant.catalogue import Card
from assistant.features import Feature, features, share
from assistant.hearing import Ear
from assistant.passages import Sentence
from assistant.spelling import sound, sounds, words
from assistant.vocabulary.ordinary import ordinary
from domain.words import Language

_NEAREST, _TEXT, _MEANT = 0.7, 1.5, 1.0  # what the nearest phrase, the whole text and the things meant count
_HINTED = 2.0  # and the things that single words hint at
_LEANING = 1.2  # and where all the words point
_FEWEST, _MOST = 3, 5  # letters of what is short for a name
_ALIKE = 7.0  # and what being alike in meaning counts, where an encoder says so


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

    ``leaning`` is how much more it is pointed at than the others. ``alike`` is what an encoder says of it; 0 without.
    """

    card: Card
    score: float
    meant: float
    leaning: float
    alike: float = 0.0

    @property
    def worded(self) -> float:
        """What the words alone say of it."""
        return self.score - _ALIKE * self.alike

    @property
    def named(self) -> float:
        """What words say of it that stand in it, or in what means the same."""
        return self.worded - _LEANING * self.leaning


class _Phrase(NamedTuple):
    card: int
    norm: float


class Index:
    """Finds cards. Made once for a language; asking is a matter of milliseconds."""

    def __init__(
        self, cards: Sequence[Card], likeness: Likeness | None = None, language: Language | None = None
    ) -> None:
        """``likeness`` says of what is said how alike each of ``cards`` is, around 0; see `assistant.embedding`.

        ``language`` is what is spoken, where that is known.
        """
        hinting.known()  # before the rest, which then takes the room that this needs only while it is made: 1 MB less
        self.cards = tuple(cards)
        self.likeness = likeness
        texts = [(number, phrase, True) for number, card in enumerate(cards) for phrase in (card.name, *card.phrases)]
        texts += [(number, card.text, False) for number, card in enumerate(cards)]
        texts += [(number, letters, True) for number, card in enumerate(cards) if (letters := _initials(card.name))]
        heard = [(number, sounds(text), short) for number, text, short in texts]
        counted = [(number, features(said), short) for number, said, short in heard]
        known = {word for _, said, _ in heard for word in said}
        self.ear = Ear(known, vocabulary.fillers(), ordinary(language), language, common=vocabulary.known())
        self._belonging = Belonging(cards)
        self._leanings = directions.Leanings(cards, directions.known())
        cards_with: defaultdict[Feature, int] = defaultdict(int)  # a bit for each card: a hundredth of what sets take
        for number, found, _ in counted:
            for feature in found:
                cards_with[feature] |= 1 << number
        self._cards_with = dict(cards_with)
        rarities = [0.0, *(log(1 + len(cards) / many) for many in range(1, len(cards) + 1))]
        self._rarity = {feature: rarities[where.bit_count()] for feature, where in cards_with.items()}
        self._unknown = log(1 + len(cards))
        self._phrases: list[_Phrase] = []
        self._short: list[bool] = []
        self._where: defaultdict[Feature, array[float]] = defaultdict(_pairs)  # phrase and weight, phrase and weight …
        for number, found, short in counted:
            self._add(number, self._weigh(found, damped=not short), short)

    def rank(self, asked: str) -> list[Match]:
        """Every card, nearest first."""
        said = self.ear.heard(asked)
        every = [*said.meant, *said.wrong]
        near, whole = self._alike(every)
        spans = meaning.spans(said.meant)
        meant = self._belonging.shares(spans)
        hinted = self._belonging.hinted(hinting.hints(said.meant, spans))
        leaning = self._leanings(every)
        alike = [0.0] * len(self.cards) if self.likeness is None else self.likeness(asked)
        scores = [
            _NEAREST * near[number]
            + _TEXT * whole[number]
            + _MEANT * meant[number]
            + _HINTED * hinted[number]
            + _LEANING * leaning[number]
            + _ALIKE * alike[number]
            for number in range(len(self.cards))
        ]
        order = sorted(range(len(self.cards)), key=lambda number: -scores[number])
        return [
            Match(self.cards[number], scores[number], meant[number], leaning[number], alike[number]) for number in order
        ]

    def astray(self, asked: str) -> float:
        """Which share of the things that are meant no card is about: 0–1."""
        return self._belonging.astray(meaning.spans(self.ear.heard(asked).meant))

    def _alike(self, said: Sequence[str]) -> tuple[list[float], list[float]]:
        """How near each card's nearest phrase and its whole text are."""
        query = self._weigh(features(said), damped=False)
        norm = _norm(query)
        overlaps: defaultdict[int, float] = defaultdict(float)
        for feature, weight in query.items():
            pairs = iter(self._where.get(feature, ()))
            for phrase, there in zip(pairs, pairs, strict=True):
                overlaps[int(phrase)] += weight * there
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
        return (
            sum(weight for feature, weight in query.items() if self._cards_with.get(feature, 0) >> number & 1) / total
        )

    def _add(self, card: int, weighed: dict[Feature, float], short: bool) -> None:
        number = len(self._phrases)
        self._phrases.append(_Phrase(card, _norm(weighed) or 1.0))
        self._short.append(short)
        for feature, weight in weighed.items():
            self._where[feature].extend((number, weight))

    def _weigh(self, found: Counter[Feature], *, damped: bool) -> dict[Feature, float]:
        return {
            feature: (1 + log(1 + many) if damped else many) * share(feature) * self._rarity.get(feature, self._unknown)
            for feature, many in found.items()
        }


def _initials(name: str) -> str:
    """What people call a long name for short: "ART" for "Anotação de responsabilidade técnica"; else nothing."""
    full = [word for word in words(name) if sound(word) not in vocabulary.fillers() and word.isalpha()]
    return "".join(word[0] for word in full) if _FEWEST <= len(full) <= _MOST else ""


def _pairs() -> array[float]:
    return array("d")


def _norm(weighed: dict[Feature, float]) -> float:
    return sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
