"""What the desk decides: which action belongs to the moment, and who waits. No Qt, no clock, no network."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from domain import commands as c
from domain.priority import Group
from domain.room import Room
from domain.ticket import Action, Ticket, actions

# What moves the person in front forward comes first; the rest stands beside it, in this order.
_FORWARD = (Action.START, Action.FINISH)
_BESIDE = (Action.RECALL, Action.NO_SHOW, Action.CANCEL)

PEOPLE_LISTED = 50


def primary(ticket: Ticket | None) -> Action:
    """The one action that the big button does: call when nobody is in front, else what comes next for ``ticket``."""
    if ticket is None:
        return Action.CALL
    return next(action for action in _FORWARD if action in actions(ticket.state))


def secondary(ticket: Ticket | None) -> tuple[Action, ...]:
    """What else may be done to the ticket in front."""
    return () if ticket is None else tuple(action for action in _BESIDE if action in actions(ticket.state))


def allowed(action: Action, ticket: Ticket | None) -> bool:
    """Whether the desk offers ``action`` now."""
    return action is primary(ticket) or action in secondary(ticket)


def command(action: Action, command_id: str, counter: str, ticket: Ticket | None) -> c.AnyCommand:
    """What the server is asked for. Raises `ValueError` for an action that is not the desk's to ask for here."""
    if action is Action.CALL:
        return c.CallNext(command_id, counter)
    kinds: dict[Action, type[c.Recall | c.Start | c.Finish | c.MarkNoShow | c.Cancel]] = {
        Action.RECALL: c.Recall,
        Action.START: c.Start,
        Action.FINISH: c.Finish,
        Action.NO_SHOW: c.MarkNoShow,
        Action.CANCEL: c.Cancel,
    }
    if ticket is None or action not in kinds:
        raise ValueError(f"the desk cannot {action} here")
    return kinds[action](command_id, ticket.id)


@dataclass(frozen=True)
class Person:
    """Somebody who waits, with whole ``minutes`` of waiting."""

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


def queue(room: Room, counter: str, now: datetime) -> Queue:
    """The queue of ``counter`` at ``now``, by the server's clock."""
    tickets = room.queue(counter, now)
    if not tickets:
        return Queue()
    counts: defaultdict[str, int] = defaultdict(int)
    for ticket in tickets:
        counts[ticket.service] += 1
    order = [service.id for service in room.branch.services]
    return Queue(
        total=len(tickets),
        longest=max(minutes(ticket.issued_at, now) for ticket in tickets),
        services=tuple(sorted(counts.items(), key=lambda item: (-item[1], order.index(item[0])))),
        people=tuple(
            Person(ticket.number, ticket.service, ticket.group, minutes(ticket.issued_at, now))
            for ticket, _ in zip(room.in_turn(counter, now), range(PEOPLE_LISTED), strict=False)
        ),
    )


def minutes(since: datetime, now: datetime) -> int:
    """Whole minutes from ``since`` to ``now``; never below zero, whatever the clocks say."""
    return max(0, int((now - since).total_seconds() // 60))
