"""Where a branch's document chooses less than the law asks for, or leaves somebody without a counter, in plain words.

Not errors: a branch may have its reasons, and its own legal advice. They are said, never hidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from domain.branch import Branch, Service
from domain.policies import AccumulatingPriority, DueTime, Ratio, StrictLegal
from domain.priority import Group

IMMEDIATE = "Lei 10.048/2000, art. 1, §§ 3 and 4"
DONORS = "Lei 10.048/2000, art. 1, § 2"
ARRIVAL = "Lei 13.460/2017, art. 5, III"
EIGHTY = "Lei 10.741/2003, art. 3, § 2"


class Warning(NamedTuple):  # noqa: A001 - the field's own word, and nothing here uses Python's
    """One thing to know: ``code`` is stable, ``field`` a path in the document, ``law`` empty when no law is meant."""

    code: str
    field: str
    message: str
    law: str = ""

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" + (f" ({self.law})" if self.law else "")


def warnings(branch: Branch) -> tuple[Warning, ...]:
    """Everything to know about the document's way of calling, the most serious first."""
    return (
        *_without_dedicated(branch),
        *_order_of_groups(branch),
        *_skills(branch),
        *_priority_only(branch),
        *_quotas(branch),
        *_appointments(branch),
    )


def _appointments(branch: Branch) -> Iterator[Warning]:
    """Without a limit a full agenda decides alone how long people who came earlier wait."""
    if branch.appointments.passes is None:
        yield Warning(
            "appointments_without_limit",
            "appointments.passes",
            "any number of appointments may be let in before one who came earlier; only the head start bounds it",
            ARRIVAL,
        )


def _names(services: list[Service]) -> str:
    shown = ", ".join(f"'{service.id}'" for service in services[:4])
    return shown if len(services) <= 4 else f"{shown} and {len(services) - 4} more"


def _without_dedicated(branch: Branch) -> Iterator[Warning]:
    """Anything but the legal order rests on counters of their own for priority."""
    policy = branch.calling
    if isinstance(policy, StrictLegal) and policy.beside_dedicated == "legal_order":
        return
    dedicated = frozenset[str]().union(*(branch.services_at(each) for each in branch.counters if each.is_dedicated))
    bare = [service for service in branch.services if service.id not in dedicated]
    if not bare:
        return
    if isinstance(policy, StrictLegal):
        yield Warning(
            "no_effect",
            "policy.beside_dedicated",
            f"has no effect for {_names(bare)}: no dedicated counter serves them, so priority goes first there",
        )
        return
    yield Warning(
        "weaker_than_law",
        "policy",
        f"'{policy.name}' may call ordinary tickets while priority tickets wait. Where no counter is dedicated to "
        "priority, the law has them served at once, as soon as the attendance in progress ends. No dedicated counter "
        f"serves {_names(bare)}. Mark a counter with `dedicated: priority`, or choose strict_legal",
        IMMEDIATE,
    )
    if isinstance(policy, Ratio):
        yield Warning(
            "donors_behind_ordinary",
            "policy",
            "inside the priority turns blood donors come last, so while many priority tickets wait a donor may wait "
            "longer than ordinary tickets do. `./vez simulate` shows how long",
            DONORS,
        )


def _order_of_groups(branch: Branch) -> Iterator[Warning]:
    policy = branch.calling
    match policy:
        case AccumulatingPriority(points=points):
            field, advantage = "policy.points", [points.of(group) for group in Group]
        case DueTime(minutes=targets):
            field, advantage = "policy.minutes", [-targets.of(group) for group in Group]
        case _:
            return
    eighty, priority, donor, ordinary = advantage
    if min(eighty, priority, donor) <= ordinary:
        yield Warning("no_priority", field, "a legal priority group has no advantage over ordinary tickets", IMMEDIATE)
    if donor >= min(eighty, priority):
        yield Warning("donors_first", field, "blood donors come after all other priority groups", DONORS)
    if eighty <= priority:
        yield Warning("eighty_not_first", field, "people over 80 come before all other elderly people", EIGHTY)
    else:
        yield Warning(
            "eighty_not_always_first",
            field,
            f"with '{policy.name}', a person over 80 who has just come may wait behind other priority tickets that "
            "have waited long; the law has them first at once",
            EIGHTY,
        )


def _skills(branch: Branch) -> Iterator[Warning]:
    """Level 2 and 3 alone promise nothing: others may always come first there."""
    for index, service in enumerate(branch.services):
        at = [counter for counter in branch.counters if service.id in branch.services_at(counter)]
        if at and all(counter.level(service.id) > 1 for counter in at):
            yield Warning(
                "nobodys_main_service",
                f"services[{index}].id",
                f"no counter has '{service.id}' as a main service (level 1): while other tickets of its group wait, "
                "nobody is sure to call it",
            )


def _priority_only(branch: Branch) -> Iterator[Warning]:
    """Ordinary tickets need a counter as well."""
    ordinary = frozenset[str]().union(
        *(branch.services_at(counter) for counter in branch.counters if counter.dedicated != "priority_only")
    )
    for index, service in enumerate(branch.services):
        if service.id not in ordinary:
            yield Warning(
                "no_ordinary_counter",
                f"services[{index}].id",
                f"only counters for priority alone serve '{service.id}': ordinary tickets for it are never called",
            )


def _quotas(branch: Branch) -> Iterator[Warning]:
    for index, service in enumerate(branch.services):
        if service.quota is not None and not service.quota.priority_exempt:
            yield Warning(
                "quota_refuses_priority",
                f"services[{index}].quota.priority_exempt",
                f"once the quota of '{service.id}' is reached, priority tickets are refused as well; the law gives "
                "these people attention at once and names no quota that would end it",
                IMMEDIATE,
            )
