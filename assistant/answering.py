"""From a question about a service to an answer: the card's own sentences at once, and a model's wording beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant import choosing, likening, opposing, passages, prompt, topics, weighing
from assistant import question as question_words
from assistant.catalogue import Card
from assistant.engine import Engine
from assistant.fitting import asks_number, breaths, fits
from assistant.guards import check
from assistant.likening import SAME, best
from assistant.parts import units
from assistant.question import HEAVY, Asked, taken_apart
from assistant.retrieval import Likeness
from assistant.spelling import plain
from domain.words import Language

MAX_TOKENS = 80
SECONDS = 8.0
LONGEST = 700  # characters; a model that goes on is stopped
_PRICED = re.compile(r"\d")
_FREE = re.compile(r"(?:e |es |it is )?(?:gratuit[oa]s?|gratis|de grassa|free|free of charge)\.?")
_FINE = re.compile(r"\bmultas?\b|\bfines?\b")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")


class Answer(NamedTuple):
    """What the card says. ``sentences`` is empty when it does not: then ``text`` says that nobody here knows.

    ``near`` are then those of the card, if any, that may be of help, for people to judge for themselves.
    """

    text: str
    sentences: tuple[passages.Sentence, ...]
    near: tuple[passages.Sentence, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the card answers."""
        return bool(self.sentences)

    @property
    def perhaps(self) -> str:
        """What may be of help, word for word."""
        return passages.Passage(self.near, 0.0).text


def answer(card: Card, question: str, unsure: str, likeness: Likeness | None = None) -> Answer:
    """What ``card`` says to ``question``, word for word, or ``unsure``; by ``likeness`` where words find nothing."""
    asked = taken_apart(card, question)
    weighed = weighing.weigh(card, asked)
    found = _told(card, asked, weighed)
    if found is None and likeness is not None:
        near = likeness.tells(card, question)
        found = passages.Passage((near,), 1.0) if near is not None and _of_it(card, asked, near) else None
    if found is not None:
        return Answer(found.text, found.sentences)
    perhaps = _perhaps(card, asked, weighed)
    return Answer(unsure, (), () if perhaps is None else perhaps.sentences)


def told(card: Card, question: str) -> passages.Passage | None:
    """What the rules find, unless it is of another case; else what many small signs together speak for."""
    asked = taken_apart(card, question)
    return _told(card, asked, weighing.weigh(card, asked))


def _told(card: Card, asked: Asked, weighed: weighing.Weighed) -> passages.Passage | None:
    return _complete(card, asked, _by_rule(card, asked, weighed) or choosing.choose(card, weighed))


def _perhaps(card: Card, asked: Asked, weighed: weighing.Weighed) -> passages.Passage | None:
    """What is not sure enough to be an answer, and more than silence."""
    return _complete(card, asked, choosing.choose(card, weighed, choosing.PERHAPS))


def _complete(card: Card, asked: Asked, found: passages.Passage | None) -> passages.Passage | None:
    """What is ``found`` with all that belongs to it; nothing where it demands what who asks lacks."""
    if found is None or ("papers" in asked.kinds and opposing.lacking(asked.plain, plain(found.text))):
        return None
    whole = _whole_fee(card, asked, found)
    return None if _fined(card, asked, whole) else whole


def _fined(card: Card, asked: Asked, found: passages.Passage) -> bool:
    """Whether no more than "free" is told to who tells of what the card elsewhere speaks of a fine for."""
    if len(found.sentences) > 1 or not _FREE.fullmatch(plain(found.text)):
        return False
    named = [word for word, weight in asked.weights.items() if weight > HEAVY]
    return any(
        _FINE.search(unit.plain) and any(best(word, unit.words) >= SAME for word in named)
        for unit in units(card)
        if unit.sentences != found.sentences
    )


def _by_rule(card: Card, asked: Asked, weighed: weighing.Weighed) -> passages.Passage | None:
    found = passages.find(card, asked.text)
    if found is None:
        return None
    kept = tuple(each for each in found.sentences if not weighing.of_another_case(asked, [each]))
    found = found._replace(sentences=kept)
    return found if kept and choosing.bears(card, weighed, found) else None


def _whole_fee(card: Card, asked: Asked, found: passages.Passage) -> passages.Passage:
    """What is ``found``; "free" with what is paid after all (a copy, a fine), and a price with for whom it is none."""
    fees = [each for each in found.sentences if each.kind == "fee"]
    if not fees:
        return found
    every = tuple(passages.sentences(card))
    rest = [each for each in every if each.kind == "fee" and ("fee" in (of := topics.told(each.text)) or not of)]
    if all(_PRICED.search(each.text) for each in fees):
        after = every[every.index(fees[-1]) + 1 :]
        rest = [each for each in rest if each in after and not _PRICED.search(each.text)]
    told = {*found.sentences, *(each for each in rest if not weighing.of_another_case(asked, [each]))}
    return found._replace(sentences=tuple(each for each in every if each in told))


def forget() -> None:
    """Leave nothing of the words that were asked for."""
    passages.forget()
    question_words.forget()
    likening.forget()


def _of_it(card: Card, asked: Asked, near: passages.Sentence) -> bool:
    """Whether a sentence that is alike in meaning answers: its number is of what is named, and it of the same case."""
    question, told = asked.text, near.text
    if not fits(question, told) or weighing.of_another_case(asked, [near]):
        return False
    if opposing.lacking(asked.plain, plain(told)):
        return False
    return not asks_number(question) or any(passages.names(card, question, part) for part in breaths(question, told))


def reword(engine: Engine, card: Card, question: str, language: Language, seconds: float = SECONDS) -> Iterator[str]:
    """The same in a model's words: its sentences, as soon as they say all that the card answers; else nothing.

    Nothing comes either when the card's own words do not answer: then there is nothing to put in other words.
    Raises `EngineFailed`. Closing it stops the model.
    """
    found = told(card, question)
    if found is None:
        return
    written = ""
    for piece in engine.generate(prompt.messages(found.text, question, language), MAX_TOKENS, seconds):
        written += piece
        complete = written[: _whole(written)]
        said = check(complete, card, found, language).sentences if complete else ()
        if said:
            yield from said
            return  # all is told; what a model adds is never better
        if len(written) > LONGEST:
            return  # it raves
    yield from check(written, card, found, language).sentences


def _whole(written: str) -> int:
    """Where the last sentence of ``written`` that is surely complete ends: half a one may say the opposite."""
    return max((each.start() for each in _SENTENCE.finditer(written)), default=0)
