"""The assistant as a totem uses it: what was asked → what to offer; a question about a service → an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant import answering, emergency
from assistant.answering import Answer
from assistant.catalogue import Card, by_id
from assistant.confidence import Confidence, judge
from assistant.emergency import Kind
from assistant.retrieval import Index

OFFERED = 3


class Offer(NamedTuple):
    """What to show for what somebody said. It never acts: ``cards`` are buttons, beside "none of these".

    ``fixed`` goes before everything else. ``sure`` says that the first card may stand out among them.
    """

    cards: tuple[Card, ...]
    probability: float
    sure: bool
    fixed: Kind | None


class Assistant:
    """Knows the cards of one branch in one language."""

    def __init__(self, cards: Sequence[Card], words: Mapping[str, str]) -> None:
        """``words`` are the assistant's own texts in the language, from `i18n/assistant.json`."""
        self._index = Index(cards)
        self._cards = by_id(cards)
        self._words = words

    def offer(self, said: str) -> Offer:
        """The services that may be meant, nearest first; none when nothing is near."""
        kind = emergency.kind_of(said)
        judged: Confidence = judge(self._index, said)
        cards = tuple(match.card for match in judged.matches[:OFFERED])
        if kind is Kind.ABUSE and cards:  # somebody swears and still says what they need
            kind = None
        return Offer(cards, judged.probability, judged.sure and kind is None, kind)

    def answer(self, service: str, question: str) -> Answer:
        """What the service's card says. Raises KeyError for a service that is not here."""
        return answering.answer(self._cards[service], question, self._words["unsure"])
