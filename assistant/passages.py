"""The sentences of a card that answer a question, word for word, or none: nothing here can be invented.

A question asks for a topic (money, days, papers …) or for a fact. A sentence answers when it tells of the topic and of
what else the question names; what the card has never heard of is not answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, pairwise
from math import log
from typing import NamedTuple

from assistant import terms, topics, vocabulary
from assistant.catalogue import Card
from assistant.fitting import NUMBERS, asks_number, asks_when, fits, nearest, tells_money
from assistant.hearing import Ear
from assistant.spelling import sound, sounds, words

# A sentence ends here, but not after "art." or "R$ 62." and not inside a number.
_ENDS = re.compile(
    r"(?<=[.!?…])(?<!\bart\.)(?<!\bn\.)(?<!\bno\.)(?<!\bSr\.)(?<!\bSra\.)(?<!\bDr\.)\s+(?=[\"“(¿¡A-ZÀ-Ý0-9])|\n+"
)
_BETWEEN = re.compile(r"[,;:]\s+|\s(?:e|ou|and|or|y|o|but|mas|pero)\s")  # but not inside a number
_HALF = 0.5  # a question whose topic is unclear needs so much of it in one sentence
_SOME = 0.3  # with the right topic, so much is enough
_STRANGER = 0.34  # and of this, where the question has no clear topic
_STRANGE = 0.45  # when more of the question than this is nowhere in the card, the card does not answer
_AS_GOOD = 0.8  # a further sentence is said too when it is nearly as near
_MOST = 3
ACT = re.compile(r"...(?:ar|er|ir)(?:l[aeo]s?)?$")  # what somebody wants to do: no fact of the card
_NUMBERS = frozenset(map(sound, NUMBERS))
_BEGINNING = 3  # letters that tell a verb that was said from one that was only heard
# In English "water" and "summer" are nothing that somebody does; what comes after "to" is.
_DONE = re.compile(
    r"...(?:[aei]m|[aei]n|ou|ei|iu|[aei]ra[mn]|[aei]ndo|[aei]mos)$"
)  # no noun: one may be misheard for a verb
_WHO_ACTS = frozenset({"to", "i", "you", "we", "they"})
_ENGLISH = frozenset({"the", "how", "what", "when", "is", "are", "does", "can", "must", "my", "it"})
_OTHER_YEARS = frozenset({"fee", "validity"})
_VERY_LIKE = 0.7  # so many of the terms of two questions, of all that either has, make them the same
_NAMED = 0.2  # what a word of the card's own name counts
_WHOLE = 1200  # characters of a card that are read as one text


class Sentence(NamedTuple):
    """One sentence of a card: ``kind`` is the part of the card where it stands."""

    kind: str
    text: str
    topics: frozenset[str]
    asked: tuple[str, ...] = ()


class Passage(NamedTuple):
    """What a card says to a question. ``score`` is 0–1 or a little more, and no probability."""

    sentences: tuple[Sentence, ...]
    score: float

    @property
    def text(self) -> str:
        """The sentences, in the card's order, each closed where the card leaves it open."""
        return " ".join(each.text if each.text[-1] in ".!?…;:" else f"{each.text}." for each in self.sentences)


class _Read(NamedTuple):
    """A card made ready for questions: its sentences, the terms of each, and how much each term tells apart."""

    sentences: tuple[Sentence, ...]
    terms: tuple[frozenset[str], ...]
    named: frozenset[str]
    ear: Ear

    def weigh(self, term: str) -> float:
        many = max(1, sum(term in each for each in self.terms))
        return log(1 + len(self.terms) / many) * (_NAMED if term in self.named else 1.0)

    def knows(self, term: str) -> bool:
        return term in self.named or any(term in each for each in self.terms)


def sentences(card: Card) -> Iterator[Sentence]:
    """Every sentence of ``card``, in order."""
    for section in card.sections:
        for part in _ENDS.split(section.text.strip()):
            text = part.strip()
            if text:
                yield Sentence(section.kind, text, topics.told(text) | _of_its_part(section.kind), section.asked)


def texts(card: Card) -> list[str]:
    """What is read of ``card`` to know what it is near to: its whole first, then each sentence under its name."""
    return [f"{card.name}. {card.text[:_WHOLE]}", *(f"{card.name}: {each.text}" for each in sentences(card))]


def find(card: Card, question: str) -> Passage | None:
    """The best sentences for ``question``, or None when the card does not say."""
    found = _found(card, question)
    if found is None or _written_for_it(found, question):
        return found
    fitting = [each for each in found.sentences if fits(question, each.text)]
    kept = tuple(compress(fitting, nearest(question, [each.text for each in fitting])))
    return found._replace(sentences=kept) if kept else None


def _written_for_it(found: Passage, question: str) -> bool:
    """Whether the branch has written it down for such a question: then it is as the branch wants it."""
    ways = [way for each in found.sentences for way in each.asked]
    return any(asks_number(way) for way in ways) or bool(ways and not asks_number(question))


def _found(card: Card, question: str) -> Passage | None:
    read = _read(card)
    about = topics.asked(question)
    wanted = terms.asked(question, read.ear, topics.spoken(about) | (_acts(read, question) if about else frozenset()))
    written = _written(read, sounds(question), wanted, about)
    if written is not None:
        return written
    weights = {term: read.weigh(term) for term in sorted(wanted)}
    total = sum(weights.values())
    if total and sum(weight for term, weight in weights.items() if not read.knows(term)) / total > (
        _STRANGE if about else _STRANGER
    ):
        return None
    covered = [sum(weights[term] for term in wanted & each) / (total or 1.0) for each in read.terms]
    if about:
        specific = any(term not in read.named for term in wanted)
        found = _of_topic(read, about, covered, specific=specific)
        told = found is not None and any(wanted & terms.terms(sounds(each.text)) for each in found.sentences)
        plain = all(each.kind == "description" for each in read.sentences)
        elsewhere = specific and max(covered) > 0 and not told and not (plain and about == {"age"})
        asks = asks_number(question) or asks_when(question)
        return None if elsewhere and asks else found  # the price of the photo is not that of the card
    return _best(read, [n for n, each in enumerate(read.sentences) if not each.asked], covered, _HALF)


def names(card: Card, question: str, text: str) -> bool:
    """Whether ``text`` names something that ``question`` names besides the card itself, or it names nothing else."""
    read = _read(card)
    without = topics.spoken(topics.asked(question)) | _acts(read, question)
    if not _ENGLISH & set(words(question)):  # "llevar la moto": what is done is not what is named
        without |= {word for word in read.ear.heard(question).meant if ACT.search(word)}
    wanted = terms.asked(question, read.ear, without | _NUMBERS) - read.named
    return not wanted or bool(wanted & terms.terms(sounds(text)))


def _acts(read: _Read, question: str) -> frozenset[str]:
    """The infinitives that the card lacks."""
    asked = words(question)
    if _ENGLISH & set(asked):
        asked = [word for before, word in pairwise(asked) if before in _WHO_ACTS]
    said = {sound(word)[:_BEGINNING] for word in asked if ACT.search(sound(word)) or _DONE.search(word)}
    heard = [word for word in read.ear.heard(question).meant if ACT.search(word) and word[:_BEGINNING] in said]
    return frozenset(word for word in heard if not read.knows(terms.term(word)))


def _of_topic(read: _Read, about: frozenset[str], covered: Sequence[float], *, specific: bool) -> Passage | None:
    """What is told of the topic: of the very thing that is named, or all when only the topic is."""
    telling = [number for number, each in enumerate(read.sentences) if each.topics & about and not each.asked]
    if any(read.sentences[number].kind != "summary" for number in telling):
        telling = [number for number in telling if read.sentences[number].kind != "summary"]
    if about == {"age"}:
        telling = [number for number in telling if _of_age(read.sentences[number].text)]
    own = [number for number in telling if read.sentences[number].kind in about]
    own = [number for number in own if topics.told(read.sentences[number].text) & about] or own
    if own and "requirement" in about and not about & {"fee", "deadline"}:
        return _passage(read, [n for n, each in enumerate(read.sentences) if each.kind == "requirement"], 1.0)
    if specific:
        found = _best(read, own, covered, _SOME) or _best(read, telling, covered, _SOME)
        if found or own:
            return found or _passage(read, own, _SOME)
        narrow = about <= topics.NARROW.keys() and len(telling) == 1
        return _passage(read, telling, _SOME) if narrow else None
    if own or 0 < len(telling) <= _MOST:
        return _passage(read, own or telling, 1.0)
    return None


def _of_age(sentence: str) -> bool:
    """Whether a number of ``sentence`` may be an age: not that of "under 6 nobody pays" nor of "valid for 3 years"."""
    told = ((part, topics.told(part)) for part in _BETWEEN.split(sentence))
    return any("age" in each and not each & _OTHER_YEARS and not tells_money(part) for part, each in told)


def _best(read: _Read, among: Sequence[int], scores: Sequence[float], least: float) -> Passage | None:
    ordered = sorted(among, key=lambda number: (-scores[number], number))
    if not ordered or scores[ordered[0]] < least:
        return None
    best = scores[ordered[0]]
    return _passage(read, sorted(n for n in ordered[:_MOST] if scores[n] >= best * _AS_GOOD), best)


def _written(read: _Read, said: list[str], wanted: set[str], about: frozenset[str]) -> Passage | None:
    """The answer that the branch has written down for a question very like this one, of the same topics."""
    best, chosen = 0.0, None
    for number, sentence in enumerate(read.sentences):
        for way in sentence.asked:
            other = terms.asked(way, read.ear, topics.spoken(topics.asked(way)))
            both = len(wanted | other)
            like = len(wanted & other) / both if both and about <= topics.asked(way) else 0.0
            like = 1.0 if sounds(way) == said else like
            if like > best:
                best, chosen = like, number
    if chosen is None or best < _VERY_LIKE:
        return None
    asked = read.sentences[chosen].asked
    return _passage(read, [n for n, each in enumerate(read.sentences) if each.asked == asked], best)


def _passage(read: _Read, numbers: Sequence[int], score: float) -> Passage:
    return Passage(tuple(read.sentences[number] for number in numbers), score)


def _of_its_part(kind: str) -> frozenset[str]:
    return frozenset({kind}) & frozenset(topics.TOPICS)


@lru_cache(maxsize=256)
def _read(card: Card) -> _Read:
    found = tuple(sentences(card))
    known = {
        sound
        for text in (card.name, *(way for each in found for way in (each.text, *each.asked)))
        for sound in sounds(text)
    }
    ear = Ear(vocabulary.known() | known, vocabulary.fillers() | vocabulary.generic())
    return _Read(
        found,
        tuple(frozenset(terms.terms(sounds(each.text))) for each in found),
        frozenset(terms.terms(sounds(card.name))),
        ear,
    )


def forget() -> None:
    """Leave nothing of the words that were asked for: the ears of cards remember them, to be quick."""
    _read.cache_clear()
