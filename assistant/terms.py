"""The words of a text that say which fact is meant, without their endings, so that a question meets a card."""

from __future__ import annotations

import re

from assistant import vocabulary
from assistant.hearing import Ear

# Endings of Portuguese, Spanish and English by sound, the longest first; at least three letters stay.
_ENDING = re.compile(
    r"(?<=...)(?:amentos?|imentos?|asoens|asao|asion|isao|aran|eran|iran|ando|endo|indo|ados?|adas?|idos?|idas?|aria|"
    r"ing|ed|ar|er|ir|ou|ei|eu|iu|am|an|en|em|es|os|as|o|a|e|s|i|u)$"
)


# "vendinha", "cafezinho", by sound.
_SMALL = re.compile(r"(?<=...)s?in[oa]s?$")


def terms(said: list[str]) -> set[str]:
    """Of the sounds ``said``: what is left of each full word, and of words that are alike the same."""
    return {
        term(word)
        for word in said
        if len(word) > 1
        and word not in vocabulary.fillers()
        and word not in vocabulary.generic()
        and not any(letter.isdigit() for letter in word)
    }


def term(word: str) -> str:
    """What a word is compared by."""
    group = vocabulary.alike().get(word)
    return f"≈{group}" if group else ending_cut(word)


def large(word: str) -> str:
    """The sound ``word`` without what makes it small or dear, in Portuguese."""
    return _SMALL.sub("a", word)


def ending_cut(word: str) -> str:
    """The sound ``word`` without its ending."""
    return _ENDING.sub("", word)


def asked(question: str, ear: Ear, without: frozenset[str] = frozenset()) -> set[str]:
    """The terms of a question, with its misspelt words put right, and ``without`` words that only name its topic."""
    return terms([word for word in ear.heard(question).meant if word not in without])
