"""The sentences of a card that answer a question, word for word, or none: nothing here can be invented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, sqrt
from typing import NamedTuple

from assistant import topics
from assistant.catalogue import Card
from assistant.retrieval import Feature, features

# A sentence ends here, but not after "art." or "R$ 62." and not inside a number.
_ENDS = re.compile(
    r"(?<=[.!?…])(?<!\bart\.)(?<!\bn\.)(?<!\bno\.)(?<!\bSr\.)(?<!\bSra\.)(?<!\bDr\.)\s+(?=[\"“(¿¡A-ZÀ-Ý0-9])|\n+|(?<=;)\s+"
)
_TOPIC = 0.55  # what it counts that a sentence tells of what was asked
_OTHER_TOPIC = 0.25  # what it costs when it tells of something else than was asked
_ENOUGH = 0.34
_AGREES = 0.12  # with the right topic, so much likeness is enough
_AS_GOOD = 0.82  # a further sentence is said too when it is nearly as near
_MOST = 3


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


def sentences(card: Card) -> Iterator[Sentence]:
    """Every sentence of ``card``, in order."""
    for section in card.sections:
        for part in _ENDS.split(section.text.strip()):
            text = part.strip()
            if text:
                yield Sentence(section.kind, text, topics.told(text) | _of_its_part(section.kind), section.asked)


def find(card: Card, question: str) -> Passage | None:
    """The best sentences for ``question``, or None when the card does not say."""
    found = list(sentences(card))
    if not found:
        return None
    about = topics.asked(question)
    likeness = _likeness(question, [(sentence.text, *sentence.asked) for sentence in found], card.name)
    scored = [
        (like + _by_topic(about, sentence), like, number)
        for number, (like, sentence) in enumerate(zip(likeness, found, strict=True))
    ]
    scored.sort(key=lambda each: (-each[0], each[2]))
    best, like, first = scored[0]
    agrees = bool(about & found[first].topics) or bool(found[first].asked)
    if best < _ENOUGH or (about and not agrees) or (agrees and len(about) == 1 and like + best < _AGREES):
        return None
    if about == {"requirement"} and found[first].kind == "requirement":
        chosen = [number for number, sentence in enumerate(found) if sentence.kind == "requirement"]
    else:
        chosen = sorted(number for score, _, number in scored[:_MOST] if score >= best * _AS_GOOD)
    return Passage(tuple(found[number] for number in chosen), best)


def _by_topic(about: frozenset[str], sentence: Sentence) -> float:
    if not about or sentence.asked:
        return 0.0
    return _TOPIC if about & sentence.topics else -_OTHER_TOPIC


def _of_its_part(kind: str) -> frozenset[str]:
    return frozenset({kind}) & frozenset(topics.TOPICS)


def _likeness(question: str, texts: Sequence[Sequence[str]], name: str) -> list[float]:
    """The cosine of the question with the nearest of each sentence's texts, by how rare each feature is in this card.

    What stands in the card's name says nothing inside the card.
    """
    counted = [[features(text) for text in several] for several in texts]
    many = Counter(feature for several in counted for feature in set().union(*several))
    named = set(features(name))

    def weigh(found: Counter[Feature]) -> dict[Feature, float]:
        return {
            feature: log(1 + len(texts) / (0.5 + many[feature])) * (0.15 if feature in named else 1)
            for feature in found
        }

    query = weigh(features(question))
    return [max(_cosine(query, weigh(found)) for found in several) for several in counted]


def _cosine(one: dict[Feature, float], other: dict[Feature, float]) -> float:
    overlap = sum(weight * other[feature] for feature, weight in one.items() if feature in other)
    lengths = sqrt(sum(w * w for w in one.values())) * sqrt(sum(w * w for w in other.values()))
    return overlap / lengths if lengths else 0.0
