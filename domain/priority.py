"""The groups that the law lets go first, and the policies that say who is next, and why.

Sources: Lei 10.048/2000 art. 1 (wording of Lei 14.626/2023), its §2 (blood donors after all other priorities);
Lei 10.741/2003 art. 3 §2 (wording of Lei 13.466/2017: people over 80 before other elderly people).
Only this coarse group is ever stored: the reason itself would be sensitive personal data (LGPD art. 5 II).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from domain.ticket import Ticket


class Group(StrEnum):
    """The legal groups, in the order in which they are served."""

    EIGHTY_PLUS = "eighty_plus"
    PRIORITY = "priority"
    DONOR = "donor"
    ORDINARY = "ordinary"

    @property
    def is_priority(self) -> bool:
        """Whether the law lets this group go before ordinary tickets."""
        return self is not Group.ORDINARY

    def coarse(self) -> Group:
        """What the whole room may know: priority or not, never which."""
        return Group.PRIORITY if self.is_priority else Group.ORDINARY


class Policy(Protocol):
    """Who is next. Inside one line (a service and a group) it is always first come, first served."""

    @property
    def name(self) -> str:
        """What the record says chose the ticket."""
        ...

    def choose(self, heads: Iterable[Ticket]) -> Ticket:
        """The next ticket, out of the first of each line. ``heads`` is never empty."""
        ...

    def goes_first(self, group: Group, other: Group) -> bool:
        """Whether any ticket of ``group`` is called before every ticket of ``other``."""
        ...


class StrictLegal:
    """80+ before other priorities, these before donors, these before ordinary tickets; by arrival inside a group.

    Lei 10.048 art. 1 §4: without a dedicated counter, priority is served as soon as the attendance in progress ends.
    """

    name = "strict_legal"
    _RANK: Mapping[Group, int] = {group: rank for rank, group in enumerate(Group)}

    def choose(self, heads: Iterable[Ticket]) -> Ticket:
        """The first by group, then by arrival."""
        return min(heads, key=lambda ticket: (self._RANK[ticket.group], ticket.order))

    def goes_first(self, group: Group, other: Group) -> bool:
        """By the order in which `Group` lists them."""
        return self._RANK[group] < self._RANK[other]


POLICIES: Mapping[str, Policy] = {policy.name: policy for policy in (StrictLegal(),)}
