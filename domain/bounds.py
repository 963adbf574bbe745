"""What a policy promises to somebody who waits: how far people who come later may still go first.

A promise holds between tickets that the same counter may call. Dedicated counters, skills, appointments and calls out
of turn come on top: they are choices of a branch, not of its policy.
"""

from __future__ import annotations

from typing import Literal, assert_never

from msgspec import Struct

from domain.policies import AccumulatingPriority, AnyPolicy, DueTime, Ratio, StrictLegal
from domain.priority import Group


class Bound(Struct, frozen=True):
    """Who may pass a ticket of a group.

    ``none``: groups that go first by law may pass without end. ``nobody``: no later arrival. ``minutes``: only who
    comes less than ``value`` minutes later. ``share``: only who comes before ``value`` of the own wait is over.
    ``calls``: while both sides wait, ``value`` calls of the other side for each of its own.
    """

    kind: Literal["none", "nobody", "minutes", "share", "calls"]
    value: float = 0.0


def bound(policy: AnyPolicy, group: Group) -> Bound:
    """What ``policy`` promises to ``group``."""
    match policy:
        case StrictLegal():
            return Bound("nobody" if group is Group.EIGHTY_PLUS else "none")
        case Ratio() if group is Group.ORDINARY:
            return Bound("calls", policy.priority / policy.ordinary)
        case Ratio():
            return Bound("calls", policy.ordinary / policy.priority) if group is Group.EIGHTY_PLUS else Bound("none")
        case AccumulatingPriority(points=points):
            share = 1 - points.of(group) / max(points.of(other) for other in Group)
            return Bound("share", share) if share > 0 else Bound("nobody")
        case DueTime(minutes=targets):
            minutes = targets.of(group) - min(targets.of(other) for other in Group)
            return Bound("minutes", minutes) if minutes > 0 else Bound("nobody")
        case _:
            assert_never(policy)
