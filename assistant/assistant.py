"""The assistant as a totem uses it: what was asked → what to offer; a question about a service → an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant import answering, emergency
from assistant.answering import Answer
from assistant.catalogue import Card, by_id
from assistant.confidence import Confidence, judge
from assistant.emergency import Kind
from assistant.retrieval import Index, Likeness
from domain.words import Language

OFFERED = 3
_NEED = 0.15  # so likely is the first card of who says what they need


class Offer(NamedTuple):
    """What to show for what somebody said. It never acts: ``cards`` are buttons, beside "none of these".

    ``fixed`` goes before everything else. ``elsewhere`` is what is done in another place, when that is probably meant.
    ``probability`` is that of the first card, and ``sure`` says that it may stand out among them.
    """

    cards: tuple[Card, ...]
    probability: float
    sure: bool
    fixed: Kind | None = None
    elsewhere: Card | None = None


class Assistant:
    """Knows the cards of one branch in one language."""

    def __init__(
        self,
        cards: Sequence[Card],
        words: Mapping[str, str],
        likeness: Likeness | None = None,
        language: Language | None = None,
    ) -> None:
        """``words`` are the assistant's own texts in the language, from `i18n/assistant.json`.

        ``likeness`` is that of the encoder that is installed, if one is: `assistant.embedding.opening`.
        ``language`` is what is spoken, where that is known.
        """
        self._index = Index(cards, likeness, language)
        self._cards = by_id(cards)
        self._words = words

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card that it knows."""
        return self._index.cards

    def prepare(self) -> None:
        """Ask once for nobody: the first question of all takes several times as long as another."""
        for card in self.cards[:1]:
            self.offer(f"{card.name}?")
            self.answer(card.id, f"{card.name}?")

    def offer(self, said: str) -> Offer:
        """The services that may be meant, nearest first; none when nothing is near."""
        kind = emergency.kind_of(said)
        judged: Confidence = judge(self._index, said)
        first = judged.matches[0].card if judged.matches else None
        cards = tuple(match.card for match in judged.matches if match.card.here)[:OFFERED]
        if kind is Kind.ABUSE and judged.matches and judged.matches[0].meant > 0 and judged.probability >= _NEED:
            kind = None  # somebody swears and still says what they need
        if first is not None and not first.here:
            return Offer(cards, 1 - judged.probability, sure=False, fixed=kind, elsewhere=first)
        return Offer(cards, judged.probability, judged.sure and kind is None, kind)

    def answer(self, service: str, question: str) -> Answer:
        """What the service's card says. Raises KeyError for a service that is not here."""
        return answering.answer(self._cards[service], question, self._words["unsure"], self._index.likeness)
