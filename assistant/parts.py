"""What a card says, piece by piece: sentences, and whole answers that the branch has written, ready to be weighed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant import cases, concerns, passages, vocabulary
from assistant.catalogue import Card
from assistant.passages import Sentence
from assistant.spelling import plain, sounds


class Unit(NamedTuple):
    """What is said together: a sentence, or the whole of an answer that the branch has written."""

    sentences: tuple[Sentence, ...]
    plain: str
    said: tuple[str, ...]
    words: frozenset[str]
    asked: frozenset[str]
    topics: frozenset[str]
    cases: frozenset[int]
    concerns: frozenset[str]

    @property
    def text(self) -> str:
        """As it stands in the card."""
        return " ".join(each.text for each in self.sentences)

    @property
    def kind(self) -> str:
        """The part of the card where it stands."""
        return self.sentences[0].kind


@lru_cache(maxsize=256)
def units(card: Card) -> tuple[Unit, ...]:
    """What ``card`` says, in order."""
    found: list[list[Sentence]] = []
    for each in passages.sentences(card):
        if each.asked and found and found[-1][0].asked == each.asked:
            found[-1].append(each)
        else:
            found.append([each])
    return tuple(unit_of(each) for each in found)


def unit_of(found: Sequence[Sentence]) -> Unit:
    """What ``found`` says together."""
    text = passages.Passage(tuple(found), 0.0).text
    said = tuple(sounds(text))
    asked = (word for way in found[0].asked for word in sounds(way))
    about = frozenset[str]().union(*(each.topics for each in found))
    of = cases.of_all((text, *found[0].asked))
    return Unit(tuple(found), plain(text), said, _full(said), _full(asked), about, of, concerns.told(text))


def _full(said: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in said if len(word) > 1 and word not in vocabulary.fillers())
