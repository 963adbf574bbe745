"""Who comes in a simulated day, for what, and how long they take: drawn from distributions, or as it really was.

Everything about a person is settled before the day begins, so that every policy meets the same people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from random import Random
from typing import Literal

from domain.branch import Branch
from domain.priority import Group

Shape = Literal["lognormal", "exponential"]
VARIATION = 0.8  # standard deviation ÷ mean of a lognormal service time
MIX: Mapping[Group, float] = {Group.EIGHTY_PLUS: 0.03, Group.PRIORITY: 0.20, Group.DONOR: 0.02, Group.ORDINARY: 0.75}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who comes ``at`` minutes after opening. ``minutes`` is how long they take at a counter.

    ``comes`` is False for who does not come when called; ``patience`` is after how many minutes they give up, if ever.
    """

    at: float
    service: str
    group: Group
    minutes: float
    comes: bool = True
    patience: float | None = None


@dataclass(frozen=True, slots=True)
class Crowd:
    """How people come: ``per_hour`` of them on average, for ``hours``, each service and group by its weight."""

    per_hour: float
    hours: float = 8.0
    services: Mapping[str, float] | None = None
    groups: Mapping[Group, float] | None = None
    shape: Shape = "lognormal"
    no_show: float = 0.05

    def day(self, branch: Branch, random: Random) -> list[Person]:
        """The people of one day, by arrival: a Poisson process."""
        services = self.services or {service.id: 1.0 for service in branch.services}
        groups = self.groups or MIX
        means = {service.id: service.minutes for service in branch.services}
        people = []
        for at in _poisson(self.per_hour / 60, self.hours * 60, random):
            (service,) = random.choices(list(services), list(services.values()))
            (group,) = random.choices(list(groups), list(groups.values()))
            minutes = taken(means[service], self.shape, random)
            people.append(Person(at, service, group, minutes, random.random() >= self.no_show))
        return people


def taken(mean: float, shape: Shape, random: Random) -> float:
    """A service time of this mean, in minutes."""
    if shape == "exponential":
        return random.expovariate(1 / mean)
    sigma = sqrt(log(1 + VARIATION**2))
    return exp(random.gauss(log(mean) - sigma**2 / 2, sigma))


def busy_rate(branch: Branch, counters: Sequence[str], load: float = 0.85) -> float:
    """The arrivals an hour that keep ``counters`` busy for ``load`` of the time, were everybody equally skilled."""
    served = frozenset[str]().union(*(branch.services_at(c) for c in branch.counters if c.id in counters))
    means = [service.minutes for service in branch.services if service.id in served]
    return load * len(counters) * 60 * len(means) / sum(means)


def _poisson(rate: float, end: float, random: Random) -> Iterator[float]:
    at = random.expovariate(rate)
    while at < end:
        yield at
        at += random.expovariate(rate)
