"""Whether a sentence is of another case than the one that a question tells: denied, the opposite, out of range."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.likening import SORT, best
from assistant.spelling import sound, sounds

_DENIALS = frozenset("nao nunca nem not never no sem sin without don isn aren doesn ni".split())
_FOREIGN = frozenset("the is are we i how you my it to el los las y del hay mi es en un una".split())
_REACH = 4  # words after a denial that it denies
_SHORT = 3  # letters of a word that names nothing
_LACKED = 8  # words in which it is named what somebody lacks
_FINAL = 10  # the last digit 0 of a plate comes after 9
DENIAL = re.compile(
    r"\b(?:nao|nunca|nem|not|never|no|ni|n't|sem|sin|without|ninguem|nobody|nadie|nenhum\w*|proibid\w+|vedad\w+|nada|"
    r"nothing)\b"
)
OTHERS = re.compile(
    r"\b(?:n[oa]s outr[oa]s|nos demais|other cases|otherwise|all other|en los demas|en otros|d?[oa]s outr[oa]s|"
    r"las demas)\b"
)
_FIRST = re.compile(r"\bprimeir[oa]s?\b|\bfirst\b|\bprimer[oa]?\b")
_PAIRS = (
    (
        re.compile(r"\bnov[oa]s?\b|\bnew\b|\bnuev[oa]s?\b"),
        re.compile(r"\bantig[oa]s?\b|\bvelh[oa]s?\b|\bold\b|\bantigu[oa]s?\b|\bviej[oa]s?\b"),
    ),
    (
        _FIRST,
        re.compile(r"\bsegund[oa]\b(?!.feira)|\bsecond\b|\bseguintes?\b|\bdemais\b|\breplacement\b"),
    ),
    (
        _FIRST,
        re.compile(
            r"\bperd(?:i|eu|emos|io)\b|\blost\b|\bstolen\b|\broub\w+|\bfurt\w+|\brob(?:aron|ada|ado)\b|"
            r"\b(?:brok|damag|quebr|rasg|estrag|molh|romp|dan(?:o|ific)|moj)\w*\b"
        ),
    ),
)
_LACKS = re.compile(
    r"\b(?:nao (?:tenho|tem|temos|possuo)|no (?:tengo|tiene|tenemos)|(?:do not|don't|don t|does not|doesn't) have|"
    r"(?:no|en) lugar d[aeo]s?|(?:em|en) vez d[aeo]s?|instead of) (?P<what>[^.;?!]+)"
)
_SPARED = re.compile(
    r"\b(?:ou|or|sem|without|sin|quem nao|se nao|nao (?:tem|tiver|precis\w+|exig\w+)|who ha(?:s|ve) no|"
    r"no (?:tiene\w*|neces\w+|exig\w+)|quien no|si no|dispensa\w*|declara\w+)\b|\b(?:un|una|el|la) [a-z]+ o "
)
_LIST = re.compile(r"[.;]\s+|,\s+")
_RANGE = re.compile(  # of plates, of letters; not of days
    r"\b(\d+) (?:a|ao|to|al|e) (\d+)\b"
    r"(?! ?(?:%|minut|hora|hour|h\b|dia|day|semana|week|mes|month|ano|year|parcela|vez|cuota))"
)
_BELOW = re.compile(r"\b(?:menos de|menor(?:es)? de|under|younger than) (\d+)")
_UP_TO = re.compile(
    r"\b(?:crianssas?|filhos?|filhas?|bebes?|menor(?:es)?|ninos?|hijos?|children|child|kids?|babies)"
    r"(?: de)? (?:ate|hasta|up to) (\d+)"
)
_STEM = 4  # letters by which one unit is told from another
_AMOUNT = re.compile(r"\b(\d+) ([a-z]{3,})")
_AT_MOST = re.compile(r"\b(?:ate|no maximo|hasta|up to|at most) (\d+) ([a-z]{3,})")
_MORE_THAN = re.compile(r"\b(?:mais de|acima de|mas de|over|more than) (\d+) ([a-z]{3,})")
_YEARS = re.compile(r"\d+ (?:anos|years)")
_CONDITION = re.compile(r"\b(?:mais de|menos de|mas de|over|under|more than|less than) \d+")
_DIGIT = re.compile(r"\d")
_COUNT = re.compile(r"\b\d{1,4}\b")


def denied(said: Sequence[str]) -> frozenset[str]:
    """The words of ``said`` that stand close after a denial."""
    denials = _DENIALS if _FOREIGN.intersection(said) else _DENIALS - {"no"}  # in Portuguese "no" is "in the"
    return frozenset(
        after for at, word in enumerate(said) if word in denials for after in said[at + 1 : at + 1 + _REACH]
    )


def opposite(question: str, told: str) -> bool:
    """Whether one speaks of the new or the first, and the other only of the old or the next; both are `plain`."""
    return any(
        one.search(question) and not other.search(question) and other.search(told) and not one.search(told)
        for pair in _PAIRS
        for one, other in (pair, pair[::-1])
    )


def within(question: str, told: str) -> int:
    """1 when a number of ``question`` lies in a range that is ``told``, -1 when it lies in none, and 0 without any."""
    numbers = [int(each) for each in _COUNT.findall(question)]
    ranges = [(int(low), int(high) or _FINAL) for low, high in _RANGE.findall(told)]
    ranges = [each for each in ranges if each[0] <= each[1]]
    if not numbers or not ranges:
        return 0
    return 1 if any(low <= (number or _FINAL) <= high for number in numbers for low, high in ranges) else -1


def too_old(question: str, told: str) -> bool:
    """Whether all ages that are ``told`` are below one of ``question``; both are `plain`."""
    numbers = [int(each) for each in _COUNT.findall(question)]
    below = [int(each) for each in _BELOW.findall(told)] + [int(each) + 1 for each in _UP_TO.findall(told)]
    return bool(below) and len(below) == len(_YEARS.findall(told)) and any(n >= min(below) for n in numbers)


def beyond(question: str, told: str) -> bool:
    """Whether an amount of ``question`` is out of the bounds that are ``told`` for its unit; both are `plain`."""
    for count, unit in _AMOUNT.findall(question):
        upper = [int(bound) for bound, of in _AT_MOST.findall(told) if of[:_STEM] == unit[:_STEM]]
        lower = [int(bound) for bound, of in _MORE_THAN.findall(told) if of[:_STEM] == unit[:_STEM]]
        if (upper and int(count) > max(upper)) or (lower and int(count) <= min(lower)):
            return True
    return False


def lacking(question: str, told: str) -> bool:
    """Whether ``told`` demands a paper that who asks lacks, and tells of no way without it; both are `plain`."""
    what = [word for found in _LACKS.finditer(question) for word in found["what"].split()[:_LACKED]]
    lacked = [sound(word) for word in what if len(word) > _SHORT]
    near = {part: max((best(word, sounds(part)) for word in lacked), default=0.0) for part in _LIST.split(told)}
    nearest = max(near.values())  # a bill is a proof, too, but not the one that is lacked
    parts = [part for part, alike in near.items() if alike == nearest]
    return nearest >= SORT and not any(_SPARED.search(part) for part in parts)


def only_from(told: str) -> bool:
    """Whether the only numbers of ``told`` say from where on it holds, and count nothing."""
    return _DIGIT.search(told) is not None and _DIGIT.search(_CONDITION.sub("", told)) is None
