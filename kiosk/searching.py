"""Finds services by what a citizen types, letter by letter: without accents, with one slip, by what people call them.

A word that begins like one of the service's own words counts; its name counts more than what people call it, and that
more than what it is about. From four letters on, a word may have one letter wrong, missing or too many.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import takewhile
from operator import eq

from domain.branch import Branch, Language, Service

_SLIP_FROM = 4
_WEIGHTS = (8, 4, 2)  # name, what people call it, what it is about


def plain(text: str) -> list[str]:
    """Its words without accents and capitals."""
    bare = "".join(each for each in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(each))
    return "".join(each if each.isalnum() else " " for each in bare).split()


def search(branch: Branch, text: str, language: Language) -> list[str]:
    """The ids of the services that fit ``text``, the best first; none for no words."""
    wanted = plain(text)
    if not wanted:
        return []
    scores = [(score, service.id) for service in branch.services if (score := _score(service, wanted, language))]
    return [service for _, service in sorted(scores, key=lambda each: -each[0])]


def _score(service: Service, wanted: list[str], language: Language) -> int:
    """The sum over the words wanted; 0 when one of them is nowhere."""
    aliases = (*service.aliases.pt_BR, *service.aliases.in_language(language))
    fields = (
        plain(service.name.in_language(language)),
        [word for alias in aliases for word in plain(alias)],
        plain(service.summary.in_language(language)),
    )
    total = 0
    for word in wanted:
        best = max(weight * _fit(word, field) for weight, field in zip(_WEIGHTS, fields, strict=True))
        if not best:
            return 0
        total += best
    return total


def _fit(word: str, field: Iterable[str]) -> int:
    """3 the word itself, 2 the beginning of one, 1 nearly so, 0 not at all."""
    found = 0
    for other in field:
        if other == word:
            return 3
        if other.startswith(word):
            found = 2
        elif not found and len(word) >= _SLIP_FROM and _nearly(word, other):
            found = 1
    return found


def _nearly(word: str, other: str) -> bool:
    """Whether one slip makes the beginning of ``other`` of ``word``. The first letter is rarely the wrong one."""
    return word[0] == other[0] and any(
        _one_slip(word, other[:length]) for length in (len(word) - 1, len(word), len(word) + 1)
    )


def _one_slip(one: str, two: str) -> bool:
    """Whether one letter is wrong, missing, too many, or two have changed places."""
    start = _alike(one, two)
    end = min(_alike(one[::-1], two[::-1]), len(one) - start, len(two) - start)
    left, right = one[start : len(one) - end], two[start : len(two) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])


def _alike(one: str, two: str) -> int:
    """How many letters the two have in common at their beginning."""
    return sum(1 for _ in takewhile(bool, map(eq, one, two)))
