"""What a model may say: what the card has just answered, all of it, and nothing else.

Small models drop "not", "only" or "or more", swap who and how much, leave out the exception, and answer with the fact
beside. No list of such turns is ever whole, so the rule is the other way round: a sentence has the card's own words,
every one and in their order. Words that say nothing may come and go between them, and before them it may be named what
they are about. What comes out of order, or beside, is left out; unless all of the answer is told, nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.catalogue import Card
from assistant.passages import Passage, Sentence
from domain.words import Language

_ENDS = re.compile(r"(?<=[.!?…])\s+|\n+")
_BULLET = re.compile(r"^[-•–—\s]+(?!\d)")
_REAIS = re.compile(r"\bR\$\s*(\d[\d.,]*\d|\d)", re.IGNORECASE)
# Numbers, words, and signs; what only parts words is none. Who asks does not tell, so "?" is one.
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|[-–](?=\d)|[^\s\w.,;:!…()\"'“”‘’«»¿¡–—-]|_")
_ALONE = re.compile(r"\b(não|nao|nunca|no|not|never|sim|yes|sí|si)[,;:.!]", re.IGNORECASE)  # "no, pay", not "no pay"
# Articles and the like. Never what joins, bounds, denies or names somebody: "o" is "or" in Spanish, "son" a child.
_EMPTY: Mapping[Language, frozenset[str]] = {
    "pt_BR": frozenset("o os as um uma uns umas é são está estão de do da dos das".split()),
    "en": frozenset("the a an is are be it it's this of".split()),
    "es": frozenset("el la los las un una unos unas es está están de del".split()),
}
# Before the card's words it may be said what they are: a price, or something to bring.
_SUBJECT: Mapping[Language, frozenset[str]] = {
    "pt_BR": frozenset({"a", "você"}),
    "en": frozenset({"you"}),
    "es": frozenset({"usted"}),
}
_LEADING: Mapping[str, frozenset[str]] = {
    "fee": frozenset("custa custam custo preço valor price cost costs cuesta cuestan costo precio".split()),
    "requirement": frozenset("precisa trazer levar traga leve need bring necesita traer llevar traiga lleve".split()),
}


class Checked(NamedTuple):
    """What is left of a text, and why sentences were taken out of it, for the figures of an evaluation."""

    sentences: tuple[str, ...]
    removed: tuple[str, ...]


def check(written: str, card: Card, told: Passage, language: Language) -> Checked:
    """What of ``written`` says what ``card`` has ``told``. Empty unless all of that is said."""
    wanted = [(each, part) for each in told.sentences for part in _ENDS.split(each.text) if _full(part, language)]
    kept: list[str] = []
    removed: list[str] = []
    for sentence in _ENDS.split(written.strip()):
        if len(kept) == len(wanted):
            break  # all is told: what follows cannot make it better
        of, part = wanted[len(kept)]
        said, due = _full(sentence, language), _full(part, language)
        if said[-len(due) :] == due and _leads(said[: -len(due)], card, of, language):
            kept.append(_BULLET.sub("", sentence))
        else:
            removed.append("adds" if set(said) - set(due) else "lacks")
    return Checked(tuple(kept), tuple(removed)) if len(kept) == len(wanted) else Checked((), (*removed, "part"))


def _leads(said: Sequence[str], card: Card, of: Sentence, language: Language) -> bool:
    """Whether what is ``said`` before a sentence only names what it is about: by the card's name, and by all of it."""
    known = _SUBJECT[language] | _LEADING.get(of.kind, frozenset())
    return [each for each in said if each not in known] in ([], _full(card.name, language))


def _full(text: str, language: Language) -> list[str]:
    """The words and numbers of ``text`` that say something, in order. Letters and accents count, capitals do not."""
    marked = _ALONE.sub(r"\1 _", _REAIS.sub(r"\1 reais", text))
    found = _TOKEN.findall(marked)
    folded = [*(each.casefold() for each in found[:1]), *map(_folded, found[1:])]
    return [_plain(each) for each in folded if each not in _EMPTY[language]]


def _folded(token: str) -> str:
    """``token`` without capitals; but "category A" is no article."""
    return token if len(token) == 1 else token.casefold()


def _plain(token: str) -> str:
    """``62,00`` and ``62`` are the same amount; ``1.200`` and ``1200`` too, and ``1,000`` is not ``1``."""
    if not token[0].isdigit():
        return token
    whole = re.sub(r"[.](?=\d{3}(?!\d))", "", token)
    return re.sub(r"[.,]00$", "", whole).replace(",", ".")
