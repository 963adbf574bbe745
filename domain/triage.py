"""What a citizen declared at the totem of a service's requirements: here, or missing. Never in words of their own."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from domain.branch import Service
from domain.errors import Unknown

Item = Annotated[int, Meta(ge=1, le=60, description="a requirement, by its place in the service's list")]
Items = Annotated[tuple[Item, ...], Meta(max_length=60)]


class Triage(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """The requirements that the citizen has, and those that they do not. What is in neither was not asked."""

    have: Items = ()
    missing: Items = ()


def checked(service: Service, triage: Triage | None) -> Triage | None:
    """The same in order, without repeats; what is in both is missing.

    Raises `Unknown` when the service has no such requirement.
    """
    if triage is None:
        return None
    for item in (*triage.have, *triage.missing):
        if item > len(service.requirements):
            raise Unknown(what="requirement", id=str(item))
    return kept(service, triage)


def kept(service: Service, triage: Triage | None) -> Triage | None:
    """The same, without what the service does not ask for any more."""
    if triage is None:
        return None
    known = range(1, len(service.requirements) + 1)
    missing = {item for item in triage.missing if item in known}
    have = {item for item in triage.have if item in known} - missing
    return Triage(tuple(sorted(have)), tuple(sorted(missing)))
