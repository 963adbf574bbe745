"""What the desk decides: which action belongs to the moment, and who waits. No Qt, no clock, no network."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import NamedTuple

from domain.branch import Branch
from domain.priority import Group
from domain.room import Room
from domain.ticket import Action, Ticket, actions

MINUTE = timedelta(minutes=1)
# What moves the person in front forward comes first; the rest stands beside it, always in the same places.
_FORWARD = (Action.START, Action.FINISH)
BESIDE = (Action.RECALL, Action.NO_SHOW, Action.CANCEL, Action.SUSPEND, Action.TRANSFER, Action.RETURN)
# These ask for something first: see `needs_a_sheet`.
_WITH_REASON = frozenset({Action.SUSPEND, Action.TRANSFER, Action.RETURN, Action.REACTIVATE})


def primary(ticket: Ticket | None) -> Action:
    """The one action that the big button does: call when nobody is in front, else what comes next for ``ticket``."""
    if ticket is None:
        return Action.CALL
    return next(action for action in _FORWARD if action in actions(ticket.state))


def secondary(ticket: Ticket | None) -> tuple[Action, ...]:
    """What else may be done to the ticket in front."""
    return () if ticket is None else tuple(action for action in BESIDE if action in actions(ticket.state))


def allowed(action: Action, ticket: Ticket | None) -> bool:
    """Whether the desk offers ``action`` for who is in front now."""
    return action is primary(ticket) or action in secondary(ticket)


def needs_a_sheet(action: Action, branch: Branch) -> bool:
    """Whether something has to be said before ``action`` is asked for: where to, why, in which place, what was done."""
    match action:
        case Action.SUSPEND:
            return bool(branch.register.reasons)
        case Action.FINISH:
            return bool(branch.register.required)
    return action in _WITH_REASON


class Person(NamedTuple):
    """Somebody who waits, with whole ``minutes`` of waiting. ``ticket`` is the id. There may be thousands."""

    ticket: str
    number: str
    service: str
    group: Group
    minutes: int


@dataclass(frozen=True)
class Queue:
    """Who waits for what a counter serves.

    ``services`` holds how many wait for each service, the most first; ``people`` the first ones, in the order in which
    they would be called; ``longest`` is in minutes.
    """

    total: int = 0
    longest: int = 0
    services: tuple[tuple[str, int], ...] = ()
    people: tuple[Person, ...] = ()


def queue(room: Room, counter: str, now: datetime, listed: int = 0) -> Queue:
    """The queue of ``counter`` at ``now``, by the server's clock, with the first ``listed`` people."""
    tickets = room.queue(counter, now)
    if not tickets:
        return Queue()
    counts: defaultdict[str, int] = defaultdict(int)
    for ticket in tickets:
        counts[ticket.service] += 1
    order = [service.id for service in room.branch.services]
    return Queue(
        total=len(tickets),
        longest=minutes(min(ticket.issued_at for ticket in tickets), now),
        services=tuple(sorted(counts.items(), key=lambda item: (-item[1], order.index(item[0])))),
        people=tuple(
            Person(ticket.id, ticket.number, ticket.service, ticket.group, minutes(ticket.issued_at, now))
            for ticket in islice(room.in_turn(counter, now), listed)
        ),
    )


def minutes(since: datetime, now: datetime) -> int:
    """Whole minutes from ``since`` to ``now``; never below zero, whatever the clocks say."""
    return max(0, (now - since) // MINUTE)
