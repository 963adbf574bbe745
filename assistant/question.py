"""A question taken apart: what asks and what only tells the story, which kinds of things, and what each word weighs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from assistant import asking, cases, concerns, opposing, passages, terms, topics, vocabulary
from assistant.asking import NUMBERED, TIMED
from assistant.catalogue import Card
from assistant.hearing import Ear
from assistant.likening import ALIKE, NEAR, best, told_as
from assistant.parts import units
from assistant.spelling import plain, sounds
from assistant.vocabulary.ordinary import ordinary

_EARS = 4  # who asks stays with a card, and an ear is some 400 KB
HEAVY = 0.6  # what a word weighs that says which thing is meant
_SMALL, _NAMED = 0.2, 0.2  # what generic words, and those of the card's name, count
_STORY, _LOST = 0.6, 0.3  # what the story counts, and of it what the card does not know
_EMPTY = (
    "quanto quantos quantas quanta cuanto cuantos cuantas cuanta how much many charge charges one another thing put "
    "tramite sale coisa algo alguma prefeitura governo municipio voces office mine something anything isso este esta "
    "show happen happens muito mucho really actually please igual siempre sempre already still ainda mesma mesmo agora "
    "serve serves sirve entao resolvo resolver resolve pego vou retiro posso puedo pueden podem poder dejan me tiene "
    "tienen"
)


class Asked(NamedTuple):
    """A question taken apart. ``weights`` are of all words; those of ``words`` ask, and those of ``story`` do not.

    ``cases`` are those that are told and the card is not of; ``told`` are both. ``concerns`` weigh the more, the fewer
    sentences of the card speak to them, and less where only the story tells of them.
    """

    text: str
    plain: str
    kinds: frozenset[str]
    polar: bool
    counts: bool
    about: frozenset[str]
    words: tuple[str, ...]
    story: tuple[str, ...]
    weights: Mapping[str, float]
    best: Mapping[str, float]
    denied: frozenset[str]
    cases: frozenset[int]
    told: frozenset[int]
    concerns: Mapping[str, float]

    @property
    def heavy(self) -> list[str]:
        """Words that ask and say which thing is meant."""
        return [word for word in self.words if self.weights[word] > HEAVY]

    @property
    def naming(self) -> list[str]:
        """What things are named; where only the story names what is known, none."""
        found = [word for word in self.heavy if not passages.ACT.search(word)]
        known = any(self.best[word] >= NEAR for word in found)
        story = any(self.weights[word] > HEAVY and self.best[word] >= NEAR for word in self.story)
        return [] if story and not known else found

    @property
    def numbered(self) -> bool:
        """Whether a price or a count is asked for."""
        return bool(self.kinds & NUMBERED) or (self.counts and not self.kinds & TIMED)

    @property
    def all_weights(self) -> dict[str, float]:
        """Of all words, less of the story, and least of what of it the card does not know."""
        told = {word: self.weights[word] * (1.0 if self.best[word] >= NEAR else _LOST) for word in self.story}
        return {word: self.weights[word] for word in self.words} | {word: _STORY * each for word, each in told.items()}

    def total(self, words: Iterable[str]) -> float:
        """What ``words`` weigh together."""
        return sum(self.weights[word] for word in words)


@lru_cache(maxsize=_EARS)
def _ear(card: Card) -> Ear:
    known = {word for unit in units(card) for word in (*unit.said, *unit.asked)} | set(sounds(card.name))
    return Ear(vocabulary.known() | known, vocabulary.fillers() | vocabulary.generic(), ordinary())


@cache
def _empty() -> frozenset[str]:
    return frozenset(sounds(_EMPTY))


def _heard(card: Card, clause: str) -> list[str]:
    meant = _ear(card).heard(clause).meant
    return [
        word
        for word in dict.fromkeys((*meant, *told_as(meant)))
        if len(word) > 1 and word not in vocabulary.fillers() | _empty() and not word.isdigit()
    ]


def taken_apart(card: Card, question: str) -> Asked:
    """``question``, as it is put to ``card``."""
    clause, story = asking.clauses(question)
    about = topics.asked(question)
    words = _heard(card, clause)
    told = [word for word in _heard(card, story) if word not in words]
    weights = {word: _weight(card, word, topics.spoken(about)) for word in (*words, *told)}
    said, of = cases.told(sounds(question)), cases.of_all((card.name, *card.phrases))
    return Asked(
        question,
        plain(question),
        asking.kinds(clause),
        asking.polar(clause),
        asking.how_many(clause),
        about,
        tuple(words),
        tuple(told),
        weights,
        {word: max((best(word, unit.words) for unit in units(card)), default=0.0) for word in weights},
        opposing.denied(sounds(plain(question))),
        said - of,
        said | of,
        _concerns(card, question, clause),
    )


def _concerns(card: Card, question: str, clause: str) -> dict[str, float]:
    parts, first = units(card), concerns.asked(clause)
    found = {}
    for each in concerns.asked(question) | first:
        many = sum(each in unit.concerns for unit in parts)
        found[each] = log(1 + len(parts) / max(1, many)) * (1.0 if each in first else _STORY)
    return found


def _weight(card: Card, word: str, spoken: frozenset[str]) -> float:
    parts = units(card)
    many = sum(best(word, unit.words) >= ALIKE for unit in parts)
    weight = log(1 + len(parts) / max(1, many))
    if word in vocabulary.generic() or word in spoken:
        return weight * _SMALL
    named = {terms.term(each) for each in sounds(card.name)}
    return weight * (_NAMED if terms.term(word) in named else 1.0)


def forget() -> None:
    """Leave nothing of the words that were asked for: the ears of cards remember them, to be quick."""
    _ear.cache_clear()
