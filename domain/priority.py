"""The groups that the law lets go first.

Sources: Lei 10.048/2000 art. 1 (wording of Lei 14.626/2023), its §2 (blood donors after all other priorities);
Lei 10.741/2003 art. 3 §2 (wording of Lei 13.466/2017: people over 80 before other elderly people).
Only this coarse group is ever stored: the reason itself would be sensitive personal data (LGPD art. 5 II).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


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


LEGAL_RANK: Mapping[Group, int] = {group: rank for rank, group in enumerate(Group)}
