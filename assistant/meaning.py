"""Which known things somebody speaks of, by their names or by the situation that they tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from assistant import vocabulary
from assistant.vocabulary import Pattern

_BESIDE = 0.2  # what a phrase counts whose words belong to a longer one
_WEIGHTS = (1.0, 1.5, 1.9)  # a phrase of one, two, three and more words: the longer, the less by chance


Spans = Mapping[tuple[int, ...], Mapping[int, float]]


class Meant(NamedTuple):
    """A thing that a text speaks of: how certainly, and where its words stand."""

    thing: int
    weight: float
    at: tuple[int, ...]


def meant(said: Sequence[str], *, told: bool = True) -> tuple[Meant, ...]:
    """The things that the sounds ``said`` mean; without ``told``, only those that are named.

    Where phrases share a word, the one of more words takes it, and the others mean little.
    """
    found = sorted(_matches(said, told), key=lambda each: (-len(each[1]), each[1][-1] - each[1][0], each[1]))
    taken: dict[int, tuple[int, ...]] = {}
    kept: list[Meant] = []
    for pattern, at in found:
        weight = _WEIGHTS[min(len(at), len(_WEIGHTS)) - 1]
        if all(taken.get(place, at) == at for place in at):
            taken |= dict.fromkeys(at, at)
            kept.append(Meant(pattern.thing, weight, at))
        elif pattern.thing != vocabulary.NOTHING:
            kept.append(Meant(pattern.thing, weight * _BESIDE, at))
    return tuple(kept)


def spans(said: Sequence[str]) -> Spans:
    """How much each thing is meant, by where its words stand: a phrase that means several things means one of them.

    What is said twice does not count twice.
    """
    best: dict[int, Meant] = {}
    for each in meant(said):
        if each.thing not in best or best[each.thing].weight < each.weight:
            best[each.thing] = each
    found: defaultdict[tuple[int, ...], dict[int, float]] = defaultdict(dict)
    for each in best.values():
        found[each.at][each.thing] = each.weight
    return found


def _matches(said: Sequence[str], told: bool) -> Iterator[tuple[Pattern, tuple[int, ...]]]:
    starting = by_first()
    for start, word in enumerate(said):
        for part in _parts_of(word):
            for pattern in starting.get(part, ()):
                if told or pattern.is_name:
                    at = _follow(said, pattern, start)
                    if at is not None:
                        yield pattern, at


def _parts_of(word: str) -> Iterator[str]:
    """All parts that ``word`` fits: see `_fits`."""
    yield word
    if len(word) > 3:
        yield f"{word}s"
    if len(word) > 4 and word.endswith("s"):
        yield word[:-1]
    for length in range(1, len(word) + 1):
        yield f"{word[:length]}*"


def _follow(said: Sequence[str], pattern: Pattern, start: int) -> tuple[int, ...] | None:
    at = [start]
    for part in pattern.parts[1:]:
        window = range(at[-1] + 1, min(len(said), at[-1] + 2 + pattern.reach))
        place = next((number for number in window if _fits(part, said[number])), None)
        if place is None:
            return None
        at.append(place)
    return tuple(at)


def _fits(part: str, word: str) -> bool:
    if part.endswith("*"):
        return word.startswith(part[:-1])
    return word == part or (len(part) > 3 and word == f"{part}s") or (len(word) > 3 and part == f"{word}s")


@cache
def by_first() -> Mapping[str, tuple[Pattern, ...]]:
    """The patterns by their first part."""
    found: defaultdict[str, list[Pattern]] = defaultdict(list)
    for pattern in vocabulary.patterns():
        found[pattern.parts[0]].append(pattern)
    return {part: tuple(patterns) for part, patterns in found.items()}
