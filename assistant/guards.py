"""What a model may not say: anything that its card does not. Checked sentence by sentence, before a citizen sees it.

Small models take values from elsewhere and turn eligibility round ("Tenho 62 anos…" → "Sim"). So every number, amount,
date, name and address must stand in the card, in a sentence about the same; what the card denies may not be affirmed,
nor the reverse; and a yes or no about a right is left to the card's own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant import passages, topics, vocabulary
from assistant.catalogue import Card
from assistant.spelling import sound, words

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_NAME = re.compile(r"(?<![.!?…:]\s)(?<!^)\b[A-ZÀ-Ý][\wÀ-ÿ]+")
_ADDRESS = re.compile(r"\S*(?:@|www\.|https?:|\.(?:gov|com|org|br)\b)\S*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_YES_NO = frozenset({"sim", "nao", "yes", "no", "si"})
_DENIALS = frozenset(
    {"nao", "nunca", "nem", "not", "never", "no", "ni", "proibido", "vedado", "nobody", "nadie", "ninguem"}
)
_WITHOUT = frozenset({"sem", "sin", "without"})
# Numbers in words that change what somebody pays, waits or needs; "um/uma" are articles too and are left out.
_COUNTED = (
    "dois duas tres quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta sessenta noventa cem "
    "two three four five six seven eight nine ten twelve fifteen twenty thirty sixty ninety hundred "
    "dos cuatro cinco siete ocho nueve diez veinte treinta sesenta noventa cien"
)
_WORDED = frozenset(_COUNTED.split())
_FREE = frozenset("gratis gratuito gratuita gratuitos gratuitas gratuitamente free".split())
# A number with what it counts: the same number of something else is another number.
_UNITS = (
    ("money", re.compile(r"(?:R\$\s*(?P<before>\d[\d.,]*\d|\d)|(?P<after>\d[\d.,]*\d|\d)\s*reais)", re.IGNORECASE)),
    ("percent", re.compile(r"(?P<before>\d[\d.,]*\d|\d)\s*%(?P<after>)")),
    ("days", re.compile(r"(?P<before>\d+)\s*(?:dias?|(?:working |business )?days?|días?)\b(?P<after>)", re.IGNORECASE)),
    ("months", re.compile(r"(?P<before>\d+)\s*(?:m[eê]s(?:es)?|months?)\b(?P<after>)", re.IGNORECASE)),
    ("years", re.compile(r"(?P<before>\d+)\s*(?:anos?|years?|años?)\b(?P<after>)", re.IGNORECASE)),
    ("hours", re.compile(r"(?P<before>\d+)\s*(?:horas?|hours?)\b(?P<after>)", re.IGNORECASE)),
)
_PORTUGUESE = frozenset({"em", "voce", "nao"})
_ASKS_A_RIGHT = frozenset({"audience", "age", "income", "proxy", "fee", "online", "requirement"})
_ABOUT = 0.5  # so much of what a sentence names must stand in the card's sentence that it takes a value from


_STEM = 5  # letters that inflections have in common


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
        self._card = card
        text = f"{card.name}\n{card.text}"
        self._numbers = {_plain(number) for number in _NUMBER.findall(text)}
        self._measured = _measured(text)
        self._words = set(words(text))
        self._stems = {sound(word)[:_STEM] for word in words(f"{text} {question}")}
        self._text = text.casefold()
        # In Portuguese "no" is "in the".
        self._denials = _DENIALS - {"no"} if self._words & _PORTUGUESE else _DENIALS
        self._without = _without(words(text))
        self._polar = bool(topics.asked(question) & _ASKS_A_RIGHT) or "?" in question

    def objection(self, sentence: str) -> str | None:
        """Why ``sentence`` may not be said; None when it may."""
        said = words(sentence)
        if not said:
            return "nothing"
        if self._polar and said[0] in _YES_NO:
            return "yes or no"
        return self._unknown(sentence, said) or self._misplaced(sentence, frozenset(said)) or self._foreign(said)

    def _foreign(self, said: Sequence[str]) -> str | None:
        """Whether it speaks of other things, or in another language, than the card and the question."""
        if set(said) <= self._words:
            return None
        telling = [sound(word)[:_STEM] for word in said if len(word) > 3 and sound(word) not in vocabulary.fillers()]
        common = sum(stem in self._stems for stem in telling)
        return None if 2 * common >= len(telling) > 0 else "words"

    def _unknown(self, sentence: str, said: Sequence[str]) -> str | None:
        """What of it stands nowhere in the card."""
        if any(_plain(number) not in self._numbers for number in _NUMBER.findall(sentence)):
            return "number"
        if any(word in _WORDED and word not in self._words for word in said) or _measured(sentence) - self._measured:
            return "number"
        if _FREE & set(said) and not _FREE & self._words:
            return "number"
        if any(found.group().casefold().rstrip(".,;:!?") not in self._text for found in _ADDRESS.finditer(sentence)):
            return "address"
        if any(words(name)[0] not in self._words for name in _NAME.findall(sentence) if words(name)):
            return "name"
        return None

    def _misplaced(self, sentence: str, said: frozenset[str]) -> str | None:
        """What of it the card says of something else, or says the reverse of."""
        values = {_plain(number) for number in _NUMBER.findall(sentence)}
        near = passages.about(self._card, sentence)
        if values or _FREE & said:
            near = self._telling(sentence, values, free=bool(_FREE & said))
            if not near:
                return "number"
        denied = bool(self._denials & said)
        if _without(words(sentence)) - self._without or (denied and not near):
            return "negation"
        nearest = max((share for _, share in near), default=0.0)
        best = {bool(self._denials & set(words(there))) for there, share in near if share == nearest}
        return None if denied in best or (nearest < _ABOUT and not denied) else "negation"

    def _telling(self, sentence: str, values: set[str], *, free: bool) -> list[tuple[str, float]]:
        """Where the card says the ``values``, or that it is ``free``, of what ``sentence`` is about."""
        return [
            (there, share)
            for there, share in passages.about(self._card, sentence, clauses=len(values) + free == 1)
            if share >= _ABOUT
            and values <= {_plain(number) for number in _NUMBER.findall(there)}
            and (not free or _FREE & set(words(there)))
        ]


def _without(said: Sequence[str]) -> set[tuple[str, str]]:
    """What a text says is left out."""
    return {(word, after) for word, after in pairwise(said) if word in _WITHOUT}


def _measured(text: str) -> set[tuple[str, str]]:
    """The numbers of ``text`` with what they count, as far as that is known."""
    return {
        (unit, _plain(found["before"] or found["after"]))
        for unit, pattern in _UNITS
        for found in pattern.finditer(text)
    }


def _plain(number: str) -> str:
    """``62,00`` and ``62`` are the same amount; ``1.200`` and ``1200`` too."""
    whole = re.sub(r"[.](?=\d{3}(?!\d))", "", number)
    return re.sub(r"[.,]0+$", "", whole).replace(",", ".")
