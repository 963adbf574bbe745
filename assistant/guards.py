"""What a model may not say: anything that its card does not. Checked sentence by sentence, before a citizen sees it.

Small models take values from elsewhere and turn eligibility round ("Tenho 62 anos…" → "Sim"). So every number, amount,
date, name and address must stand in the card, and a yes or no about a right is left to the card's own sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant import passages, topics
from assistant.catalogue import Card
from assistant.spelling import words

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_NAME = re.compile(r"(?<![.!?…:]\s)(?<!^)\b[A-ZÀ-Ý][\wÀ-ÿ]+")
_ADDRESS = re.compile(r"\S*(?:@|www\.|https?:|\.(?:gov|com|org|br)\b)\S*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_YES_NO = frozenset({"sim", "nao", "yes", "no", "si"})
_POLARITY = frozenset({"nao", "nunca", "nem", "sem", "not", "never", "no", "sin", "ni", "proibido", "vedado"})
# Numbers in words that change what somebody pays, waits or needs; "um/uma" are articles too and are left out.
_COUNTED = (
    "dois duas tres quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta sessenta noventa cem "
    "two three four five six seven eight nine ten twelve fifteen twenty thirty sixty ninety hundred "
    "dos cuatro cinco siete ocho nueve diez veinte treinta sesenta noventa cien gratis gratuito gratuita free"
)
_WORDED = frozenset(_COUNTED.split())


class Checked(NamedTuple):
    """What is left of a text, and why sentences were taken out of it, for the figures of an evaluation."""

    text: str
    removed: tuple[str, ...]


def check(written: str, card: Card, question: str) -> Checked:
    """``written`` without what ``card`` does not say. Empty when nothing of it can stay."""
    known = _Known(card, question)
    kept: list[str] = []
    removed: list[str] = []
    for sentence in _SENTENCE_END.split(written.strip()):
        reason = known.objection(sentence)
        if reason is None:
            kept.append(sentence)
        elif reason == "yes or no":
            removed.append(reason)
            rule = passages.find(card, question)
            kept.extend([rule.text] if rule is not None and rule.text not in kept else [])
        else:
            removed.append(reason)
    return Checked(" ".join(each for each in kept if each), tuple(removed))


class _Known:
    """What the card says, in forms that a sentence can be held against."""

    def __init__(self, card: Card, question: str) -> None:
        text = f"{card.name}\n{card.text}"
        self._numbers = {_plain(number) for number in _NUMBER.findall(text)}
        self._words = set(words(text))
        self._text = text.casefold()
        self._polar = bool(topics.asked(question) & {"audience", "fee", "online", "requirement"}) or "?" in question

    def objection(self, sentence: str) -> str | None:
        """Why ``sentence`` may not be said; None when it may."""
        said = words(sentence)
        if not said:
            return "nothing"
        if self._polar and said[0] in _YES_NO:
            return "yes or no"
        if any(_plain(number) not in self._numbers for number in _NUMBER.findall(sentence)):
            return "number"
        if any(word in _WORDED and word not in self._words for word in said):
            return "number"
        if any(found.group().casefold() not in self._text for found in _ADDRESS.finditer(sentence)):
            return "address"
        if any(words(name)[0] not in self._words for name in _NAME.findall(sentence) if words(name)):
            return "name"
        if _POLARITY & set(said) and not _POLARITY & self._words:
            return "negation"
        return None


def _plain(number: str) -> str:
    """``62,00`` and ``62`` are the same amount; ``1.200`` and ``1200`` too."""
    whole = re.sub(r"[.](?=\d{3}(?!\d))", "", number)
    return re.sub(r"[.,]0+$", "", whole).replace(",", ".")
