"""What speaks for each sentence of a card as the answer to a question, and what for none: plain signs, in numbers.

What asks is weighed apart from the story around it. A sentence that cannot answer, of another kind or of another case,
has no signs at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

from assistant import asking, opposing
from assistant.asking import TIMED, tells
from assistant.catalogue import Card
from assistant.fitting import fits
from assistant.likening import ALIKE, NEAR, SAME, SORT, alike, best
from assistant.parts import Unit, unit_of, units
from assistant.passages import Sentence
from assistant.question import HEAVY, Asked
from assistant.spelling import sound

_STRICT = frozenset({"valid", "age"})  # kinds that `topics` takes more widely
_SCALE = 3.0
_LEAST = 1.5  # a question weighs so much at least
_FIRST = 1  # the sentences up to this one say what a service is
_AMOUNT = re.compile(r"\b\d+\s+([a-z]{3,})")


class For(NamedTuple):
    """What speaks for one sentence: shares of what is asked 0–1, or 1 where something is so."""

    asked: float
    whole: float
    elsewhere: float
    only: float
    only_bare: float
    part: float
    ruled: float
    amount: float
    hits: float
    story_hits: float
    written: float
    first: float
    summary: float
    denial: float
    strongest: float
    paper: float
    others: float
    topic: float
    off_topic: float
    loose: float
    said: float
    exact: float
    exact_polar: float
    special: float
    unruled: float
    paperless: float
    concern: float
    concerns: float
    concern_weight: float
    concern_amiss: float


class Against(NamedTuple):
    """What speaks for no answer."""

    bias: float
    unknown: float
    unknown_number: float
    unknown_time: float
    unknown_polar: float
    money: float
    time: float
    place: float
    papers: float
    valid: float
    counts: float
    polar: float
    bare: float
    known: float
    story: float
    many: float
    unknown_story: float
    unconcerned: float
    concerned: float
    concerns: float


class Lacks(NamedTuple):
    """What a sentence lacks: to rule something where a yes or no is asked for, to be a paper where papers are."""

    unruled: bool
    paperless: bool


class Beside(NamedTuple):
    """How many sentences may answer and lack nothing, and the concerns that any of the card speaks to."""

    many: int
    spoken: frozenset[str]


class Weighed(NamedTuple):
    """The signs of every sentence that may answer, by its place among `units`, and those against all of them."""

    each: Mapping[int, For]
    none: Against
    kinds: frozenset[str]

    @property
    def several(self) -> bool:
        """Whether values for several cases are worth saying."""
        return bool(self.kinds & (TIMED | {"money", "times", "papers"}))


def weigh(card: Card, asked: Asked) -> Weighed:
    """The signs of every sentence of ``card`` that may answer what is ``asked`` of it."""
    parts = units(card)
    if not asked.kinds and not asked.heavy and not asked.polar and not asked.concerns:
        return Weighed({}, _against(asked, Beside(0, frozenset())), asked.kinds)
    may = {number: _lacks(asked, unit) for number, unit in enumerate(parts) if _may_answer(asked, unit)}
    spoken = frozenset(asked.concerns) & frozenset[str]().union(*(unit.concerns for unit in parts))
    beside = Beside(sum(not any(lacks) for lacks in may.values()), spoken)
    each = {
        number: _for(asked, parts[number], number, lacks, beside)
        for number, lacks in may.items()
        if not _other_case(asked, parts[number])
    }
    return Weighed(each, _against(asked, beside), asked.kinds)


def of_another_case(asked: Asked, told: Sequence[Sentence]) -> bool:
    """Whether what is ``told`` is of another case than the one that is ``asked``, or of another kind of thing."""
    unit = unit_of(told)
    if "money" not in asked.kinds and not all(tells(kind, unit.plain) for kind in asked.kinds & _STRICT):
        return True
    return _contrary(asked, unit)


def _contrary(asked: Asked, unit: Unit) -> bool:
    """Whether ``unit`` does not name the case that is asked about, is of the opposite, or of what is denied."""
    if asked.cases - unit.cases:
        return True
    if opposing.opposite(asked.plain, unit.plain) or opposing.too_old(asked.plain, unit.plain):
        return True
    return _reverse(asked, unit)


def _may_answer(asked: Asked, unit: Unit) -> bool:
    """Whether ``unit`` is of the kind that is asked for, and of the very thing that is named."""
    if not all(tells(kind, unit.plain) for kind in asked.kinds) or not fits(asked.text, unit.text):
        return False
    # What is of the same sort is in the same place, and has another price.
    least = SORT if "place" in asked.kinds else SAME if asked.kinds & {"money", "get"} else 0.0
    return max((best(word, unit.words) for word in asked.naming), default=1.0) >= least


def _lacks(asked: Asked, unit: Unit) -> Lacks:
    return Lacks(
        asked.polar and not asked.kinds and not asking.rules(unit.plain),
        "papers" in asked.kinds and "requirement" not in unit.topics and unit.kind != "requirement",
    )


def _other_case(asked: Asked, unit: Unit) -> bool:
    """Whether ``unit`` is of another case than what is told."""
    text = unit.plain
    if _contrary(asked, unit) or opposing.within(asked.plain, text) < 0:
        return True
    if "money" in asked.kinds and opposing.beyond(asked.plain, text):
        return True
    return bool(asked.counts and "limit" not in asked.kinds and opposing.only_from(text))


def _reverse(asked: Asked, unit: Unit) -> bool:
    """Whether the question denies what ``unit`` tells of: "não é de baixo risco"."""
    if not asked.kinds - {"papers", "place"} or asked.polar:
        return False
    denied = opposing.denied(unit.said)
    for word in asked.denied & asked.weights.keys():
        meant = [other for other in unit.words if alike(word, other) >= ALIKE]
        if asked.weights[word] > HEAVY and meant and not denied.intersection(meant):
            return True
    return False


def _for(asked: Asked, unit: Unit, number: int, lacks: Lacks, beside: Beside) -> For:
    near = {word: best(word, unit.words) for word in asked.weights}
    total, heavy = asked.total(asked.words) or 1.0, asked.total(asked.heavy) or 1.0
    whole = asked.all_weights
    exact = asked.total(word for word in asked.heavy if near[word] >= SAME) / heavy
    requirement = unit.kind == "requirement"
    money, timed, papers = "money" in asked.kinds, asked.kinds & TIMED, "papers" in asked.kinds
    return For(
        asked=sum(asked.weights[word] * near[word] for word in asked.words) / total,
        whole=sum(weight * near[word] for word, weight in whole.items()) / (sum(whole.values()) or 1.0),
        elsewhere=sum(asked.weights[word] * (asked.best[word] - near[word]) for word in asked.words) / total,
        only=float(bool(asked.kinds) and beside.many == 1 and not lacks.paperless),
        only_bare=float(bool(asked.kinds) and not asked.heavy and beside.many <= 2 and not lacks.paperless),
        part=float(
            bool((money and unit.kind == "fee") or (timed and unit.kind == "deadline") or (papers and requirement))
        ),
        ruled=float(asked.polar and asking.rules(unit.plain)),
        amount=float(_same_amount(asked.plain, unit.plain)),
        hits=_hits(asked, asked.words, near),
        story_hits=_hits(asked, asked.story, near),
        written=sum(weight * best(word, unit.asked) for word, weight in asked.weights.items())
        / (sum(asked.weights.values()) or 1.0),
        first=float(number <= _FIRST and unit.kind == "description"),
        summary=float(unit.kind == "summary"),
        denial=float(asked.polar and opposing.DENIAL.search(unit.plain) is not None),
        strongest=max((weight * near[word] for word, weight in whole.items()), default=0.0) / _SCALE,
        paper=float(requirement and not papers),
        others=float(bool(asked.denied) and opposing.OTHERS.search(unit.plain) is not None),
        topic=float(bool(asked.about & unit.topics)),
        off_topic=float(bool(asked.about) and not asked.about & unit.topics),
        loose=asked.total(word for word in asked.heavy if near[word] < SAME) / total if asked.numbered else 0.0,
        said=sum(best(other, asked.weights) >= ALIKE for other in unit.words) / (len(unit.words) or 1),
        exact=exact,
        exact_polar=exact * asked.polar,
        special=float(bool(unit.cases - asked.told)),
        **{name: float(lacked) for name, lacked in lacks._asdict().items()},
        **_concerns(asked, unit, beside.spoken),
    )


def _concerns(asked: Asked, unit: Unit, spoken: frozenset[str]) -> dict[str, float]:
    """How far ``unit`` speaks to what who asks worries about; any of the card does to those ``spoken``."""
    both = unit.concerns & asked.concerns.keys()
    weight = sum(asked.concerns[each] for each in both)
    return {
        "concern": weight / (sum(asked.concerns.values()) or 1.0),
        "concerns": log(1 + len(both)),
        "concern_weight": weight / _SCALE,
        "concern_amiss": float(bool(spoken) and not both),
    }


def _hits(asked: Asked, words: Iterable[str], near: Mapping[str, float]) -> float:
    return log(1 + sum(near[word] >= ALIKE and asked.weights[word] > HEAVY for word in words))


def _same_amount(question: str, told: str) -> bool:
    """Whether both have numbers of one sort: years and years, dogs and animals."""
    theirs = [sound(each) for each in _AMOUNT.findall(told)]
    return any(best(sound(each), theirs) >= ALIKE for each in _AMOUNT.findall(question))


def _against(asked: Asked, beside: Beside) -> Against:
    lost = asked.total(word for word in asked.heavy if asked.best[word] < NEAR)
    unknown = lost / max(asked.total(asked.words), _LEAST)
    untold = asked.total(word for word in asked.story if asked.best[word] < NEAR)
    known = sum(weight * asked.best[word] for word, weight in asked.all_weights.items())
    return Against(
        bias=1.0,
        unknown=unknown,
        unknown_number=unknown * bool(asked.kinds & {"money", "share"} or asked.counts),
        unknown_time=unknown * bool(asked.kinds & TIMED),
        unknown_polar=unknown * asked.polar,
        money=float("money" in asked.kinds),
        time=float(bool(asked.kinds & TIMED)),
        place=float("place" in asked.kinds),
        papers=float("papers" in asked.kinds),
        valid=float("valid" in asked.kinds),
        counts=float(asked.counts),
        polar=float(asked.polar),
        bare=float(not asked.heavy),
        known=known / _SCALE,
        story=float(bool(asked.story)),
        many=log(1 + beside.many),
        unknown_story=untold / (asked.total(asked.story) or 1.0),
        unconcerned=sum(weight for each, weight in asked.concerns.items() if each not in beside.spoken)
        / (sum(asked.concerns.values()) or 1.0),
        concerned=float(bool(asked.concerns)),
        concerns=log(1 + len(asked.concerns)),
    )
