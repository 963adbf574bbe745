"""From a question about a service to an answer: the card's own sentences at once, and a model's wording beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant import passages, prompt
from assistant.catalogue import Card
from assistant.engine import Engine
from assistant.guards import check
from assistant.retrieval import Likeness
from domain.words import Language

MAX_TOKENS = 80
SECONDS = 8.0
LONGEST = 700  # characters; a model that goes on is stopped
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


class Answer(NamedTuple):
    """What the card says. ``sentences`` is empty when it does not: then ``text`` says that nobody here knows."""

    text: str
    sentences: tuple[passages.Sentence, ...]

    @property
    def known(self) -> bool:
        """Whether the card answers."""
        return bool(self.sentences)


def answer(card: Card, question: str, unsure: str, likeness: Likeness | None = None) -> Answer:
    """What ``card`` says to ``question``, word for word, or ``unsure``; by ``likeness`` where words find nothing."""
    found = passages.find(card, question)
    if found is None and likeness is not None:
        told = likeness.tells(card, question)
        found = None if told is None else passages.Passage((told,), 1.0)
    return Answer(unsure, ()) if found is None else Answer(found.text, found.sentences)


def reword(
    engine: Engine, card: Card, question: str, language: Language, unsure: str, seconds: float = SECONDS
) -> Iterator[str]:
    """The same in a model's words, sentence by sentence as each is complete and has been held against the card.

    Nothing comes when nothing that the model wrote may be said. Raises `EngineFailed`. Closing it stops the model.
    """
    written = ""
    pieces = engine.generate(prompt.messages(card, question, language, unsure), MAX_TOKENS, seconds)
    for piece in pieces:
        written += piece
        *complete, written = _SENTENCE.split(written)
        for sentence in complete:
            yield from _sayable(sentence, card, question)
        if len(written) > LONGEST:
            return  # no sentence is that long: the model raves
    if written.rstrip().endswith((".", "!", "?", "…")):  # half a sentence may say the opposite of the whole
        yield from _sayable(written, card, question)


def _sayable(sentence: str, card: Card, question: str) -> Iterator[str]:
    kept = check(sentence, card, question).text
    if kept:
        yield kept
