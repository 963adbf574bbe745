"""What simulated days come to: waits by group and service, who was overtaken, how busy counters were, how true ranges.

All times are minutes.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from math import ceil
from typing import NamedTuple

from domain.bounds import Bound, bound
from domain.branch import Branch
from domain.priority import Group
from server.simulation.day import Outcome, Visit


class Waits(NamedTuple):
    """The waits of some people. All but ``n`` are None where nobody was called."""

    n: int
    mean: float | None = None
    p50: float | None = None
    p90: float | None = None
    max: float | None = None


class Overtaking(NamedTuple):
    """How far a group was passed by people who came later: how many at most, and by how many minutes the latest.

    Only calls count that the same counter could have made for the person who was passed.
    """

    people: int
    minutes: float
    bound: Bound


class Ranges(NamedTuple):
    """How true the promised ranges were, among the people who had somebody ``ahead`` of them, and among ``all``.

    ``coverage`` is the share called inside the range, ``early`` and ``late`` the rest; ``error`` is the mean distance
    of the wait from the middle of the range, ``width`` the range's mean length.
    """

    n: int
    coverage: float = 0.0
    early: float = 0.0
    late: float = 0.0
    error: float = 0.0
    width: float = 0.0


class Figures(NamedTuple):
    """Everything that is reported of one policy."""

    policy: str
    people: int
    days: int
    everybody: Waits
    groups: dict[str, Waits]
    services: dict[str, Waits]
    overtaking: dict[str, Overtaking]
    busy: dict[str, float]
    no_show: float
    left: int
    ranges: dict[str, Ranges]


def figures(branch: Branch, outcome: Outcome, skip_days: int = 0) -> Figures:
    """The figures of ``outcome``; its first ``skip_days`` count only for what the room learned in them."""
    visits = [visit for visit in outcome.visits if visit.day >= skip_days]
    called = [visit for visit in visits if visit.called is not None]
    queued = [visit for visit in called if visit.ahead]
    groups = [group for group in Group if any(visit.group is group for visit in visits)]
    passed = _overtaken(branch, called)
    return Figures(
        policy=branch.calling.name,
        people=len(visits),
        days=len({visit.day for visit in visits}),
        everybody=waits(called),
        groups={group.value: waits(visit for visit in called if visit.group is group) for group in groups},
        services={s.id: waits(visit for visit in called if visit.service == s.id) for s in branch.services},
        overtaking={
            group.value: Overtaking(*passed.get(group, (0, 0.0)), bound(branch.calling, group)) for group in groups
        },
        busy={counter: _share(outcome.busy[counter], outcome.open[counter]) for counter in outcome.open},
        no_show=_share(sum(not visit.came for visit in called), len(called)),
        left=len(visits) - len(called),
        ranges={"all": ranges(called), "ahead": ranges(queued)}
        | {f"ahead_{group.value}": ranges(visit for visit in queued if visit.group is group) for group in groups},
    )


def waits(visits: Iterable[Visit]) -> Waits:
    """Of people who were called."""
    lengths = sorted(visit.wait for visit in visits if visit.wait is not None)
    if not lengths:
        return Waits(0)
    return Waits(len(lengths), sum(lengths) / len(lengths), quantile(lengths, 0.5), quantile(lengths, 0.9), lengths[-1])


def quantile(ordered: Sequence[float], share: float) -> float:
    """The smallest value that at least ``share`` of them do not exceed."""
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def ranges(visits: Iterable[Visit]) -> Ranges:
    """How true the promises to these people were."""
    pairs = [(visit.promised, visit.wait) for visit in visits if visit.wait is not None]
    if not pairs:
        return Ranges(0)
    n = len(pairs)
    early = sum(wait < promised.low for promised, wait in pairs) / n
    late = sum(wait > promised.high for promised, wait in pairs) / n
    error = sum(abs(wait - (promised.low + promised.high) / 2) for promised, wait in pairs) / n
    width = sum(promised.high - promised.low for promised, _ in pairs) / n
    return Ranges(n, 1 - early - late, early, late, error, width)


def _overtaken(branch: Branch, called: Iterable[Visit]) -> Mapping[Group, tuple[int, float]]:
    """For each group, how many later arrivals passed somebody at most, and how much later the latest of them came."""
    serving = {
        service.id: [counter.id for counter in branch.counters if service.id in branch.services_at(counter)]
        for service in branch.services
    }
    worst: dict[Group, tuple[int, float]] = {}
    for _, day in groupby(sorted(called, key=lambda visit: (visit.day, visit.turn)), key=lambda visit: visit.day):
        arrivals: defaultdict[str, list[float]] = defaultdict(list)  # of those whom each counter has called so far
        for visit in day:
            before = [arrivals[counter] for counter in serving[visit.service] if arrivals[counter]]
            passed = sum(len(times) - bisect_left(times, visit.at) for times in before)
            later = max((times[-1] - visit.at for times in before), default=0.0)
            people, minutes = worst.get(visit.group, (0, 0.0))
            worst[visit.group] = (max(people, passed), max(minutes, later))
            insort(arrivals[visit.counter], visit.at)
    return worst


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
