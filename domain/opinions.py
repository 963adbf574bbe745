"""What citizens think of a visit that is over: a number from 0 to 10, perhaps one of the branch's reasons; never who.

The question and its figure are those of Reichheld, "The One Number You Need to Grow" (Harvard Business Review, 2003).
Lei 13.460/2017 art. 23 has public services ask.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from domain.words import Id, Text

BEST = 10
PROMOTER, DETRACTOR = 9, 6  # from the first upwards somebody promotes, to the second detracts
FEW = 5  # so many opinions at least stand behind every figure, or it might say what one person thought
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # no vowels, so that no word comes of it; no digits, so that the number ends before

Score = Annotated[int, Meta(ge=0, le=BEST)]
Token = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{22}(?!\n)$")]
Chosen = Annotated[str, Meta(pattern=r"^([a-z0-9][a-z0-9-]{0,39})?(?!\n)$", description="an id, or empty")]


class Motive(Struct, frozen=True, forbid_unknown_fields=True):
    """What an opinion is mostly about: its id is counted, its name is what people read."""

    id: Id
    name: Text


class Asking(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Whether and how the branch asks what people think. Without reasons, only for the number."""

    asked: bool = True
    reasons: Annotated[tuple[Motive, ...], Meta(max_length=6, description="what it was mostly about")] = ()


class Holder(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who holds a ticket's paper shows it by its page, or by its number and code."""

    page: Token | None = None
    number: Annotated[str, Meta(pattern=r"^([A-Z]{1,3}[0-9]{1,6})?(?!\n)$")] = ""
    code: Annotated[str, Meta(pattern=r"^([A-Z]{4})?(?!\n)$")] = ""


class Opinion(Holder, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What they think; ``reason`` is one of the branch's, or empty."""

    score: Score
    reason: Chosen = ""


class Stage(StrEnum):
    """Whether somebody may say what they think of a visit."""

    READY = "ready"
    OPEN = "open"  # it is not over yet
    GIVEN = "given"  # they have said it
    OVER = "over"  # it was another day, or came to nothing


class Ratable(Struct, frozen=True):
    """A ticket that somebody holds."""

    number: str
    stage: Stage


class Figures(Struct, frozen=True):
    """``nps`` is promoters less detractors in percent, from -100 to 100; None where too few have said anything."""

    n: int
    promoters: int = 0
    detractors: int = 0
    nps: int | None = None


class DayOpinions(Struct, frozen=True):
    """One day of one service."""

    day: date
    service: str
    figures: Figures


class Opinions(Struct, frozen=True):
    """What people thought from the day ``since`` to the day ``until``.

    ``scores`` counts each number from 0 on, ``reasons`` each reason; both are empty, and a part is left out, where too
    few have said anything, or the days are not over.
    """

    since: date
    until: date
    figures: Figures
    scores: tuple[int, ...] = ()
    reasons: dict[str, int] = {}
    parts: tuple[DayOpinions, ...] = ()


class Counted(NamedTuple):
    """So many said the same of a service on a day."""

    day: date
    service: str
    score: int
    reason: str
    n: int


def code_of(page: str) -> str:
    """The four letters that stand on the paper beside the number: only who holds it knows them.

    They follow from the token of the ticket's page, and nothing of that follows from them.
    """
    digest = sha256(b"opinion:" + page.encode()).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:4])


def figures(scores: Sequence[int]) -> Figures:
    """What these come to."""
    n = len(scores)
    promoters = sum(score >= PROMOTER for score in scores)
    detractors = sum(score <= DETRACTOR for score in scores)
    return Figures(n) if n < FEW else Figures(n, promoters, detractors, round(100 * (promoters - detractors) / n))


def summary(counted: Iterable[Counted], since: date, until: date, today: date) -> Opinions:
    """The whole and its parts from the day ``since`` to ``until``; ``counted`` begins with the year of ``since``.

    A day counts once it is over, and together with others until there are enough of them: so neither who asks before
    and after a visit, nor who takes parts from the whole or one stretch of days from another, finds out a few.
    """
    counted = [each for each in counted if each.n]
    lumps = [each for each in _lumps(counted, today) if each[0].day >= since and each[-1].day <= until]
    told = [each for lump in lumps for each in lump]
    if not told:
        return Opinions(since, until, Figures(sum(each.n for each in counted if since <= each.day <= until)))
    every = [score for each in told for score in [each.score] * each.n]
    heard: Counter[str] = Counter()
    for each in told:
        if each.reason:
            heard[each.reason] += each.n
    scores = tuple(every.count(score) for score in range(BEST + 1))
    parts = tuple(part for lump in lumps for part in _parts(lump))
    return Opinions(since, until, figures(every), scores, dict(sorted(heard.items())), parts)


def _lumps(counted: Iterable[Counted], today: date) -> Iterator[Sequence[Counted]]:
    """Whole days in a row, enough of them for a figure. Where they begin depends on the calendar, not on who asks.

    The last few of a year are told of by nobody: with them the lump before would change.
    """
    lump: list[Counted] = []
    for day, said in groupby(sorted(counted, key=lambda each: each.day), key=lambda each: each.day):
        if lump and lump[0].day.year != day.year:
            lump = []
        lump.extend(said)
        if day < today and sum(each.n for each in lump) >= FEW:
            yield lump
            lump = []


def _parts(lump: Sequence[Counted]) -> Iterator[DayOpinions]:
    groups: dict[tuple[date, str], list[int]] = {}
    for each in lump:
        groups.setdefault((each.day, each.service), []).extend([each.score] * each.n)
    shown = {key: scores for key, scores in groups.items() if len(scores) >= FEW}
    hidden = sum(map(len, groups.values())) - sum(map(len, shown.values()))
    if 0 < hidden < FEW:  # one part more is left out, or those few were the rest
        del shown[min(shown, key=lambda key: (len(shown[key]), key))]
    for (day, service), scores in sorted(shown.items()):
        yield DayOpinions(day, service, figures(scores))


def contradictions(asking: Asking) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What is well formed and yet cannot be, with its path: a reason that stands twice."""
    ids = [each.id for each in asking.reasons]
    for index, each in enumerate(ids):
        if ids.count(each) > 1:
            yield ("reasons", index, "id"), f"'{each}' is used {ids.count(each)} times"
