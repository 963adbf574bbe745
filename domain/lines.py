"""The lines of a room: one for each service, legal group and target, first come first served inside."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from domain.priority import Group
from domain.ticket import Place, Target, Ticket


class Line:
    """Who waits for one service in one group, by order of arrival. Counting who is ahead costs a bisection.

    ``target`` is who alone may call these tickets; None for nearly all.
    """

    def __init__(self, service: str, group: Group, target: Target | None = None) -> None:
        self.service = service
        self.group = group
        self.target = target
        self._orders: list[Place] = []
        self._tickets: dict[Place, Ticket] = {}

    def __len__(self) -> int:
        return len(self._orders)

    def __iter__(self) -> Iterator[Ticket]:
        return (self._tickets[order] for order in self._orders)

    @property
    def first(self) -> Ticket:
        """Who has waited longest. The line must not be empty."""
        return self._tickets[self._orders[0]]

    def before(self, order: Place) -> int:
        """How many joined before ``order``."""
        return bisect_left(self._orders, order)

    def joined_before(self, at: datetime) -> int:
        """How many had a ticket before ``at``."""
        return bisect_left(self._orders, at, key=lambda order: self._tickets[order].issued_at)

    def at(self, order: Place) -> Ticket | None:
        """Who stands at this place in time, if anybody."""
        return self._tickets.get(order)

    def join(self, ticket: Ticket) -> None:
        """Stand at the end, or where ``ticket.order`` says."""
        self._orders.insert(bisect_left(self._orders, ticket.order), ticket.order)
        self._tickets[ticket.order] = ticket

    def leave(self, ticket: Ticket) -> None:
        """Go away, from wherever in the line."""
        del self._orders[bisect_left(self._orders, ticket.order)]
        del self._tickets[ticket.order]


class Lines:
    """All the lines of a room."""

    def __init__(self, tickets: Iterable[Ticket]) -> None:
        self._lines: defaultdict[str, dict[tuple[Group, Target | None], Line]] = defaultdict(dict)
        for ticket in tickets:
            self.join(ticket)

    def join(self, ticket: Ticket) -> None:
        """Add a waiting ticket to its line."""
        lines, key = self._lines[ticket.service], (ticket.group, ticket.target)
        line = lines.get(key)
        if line is None:
            line = lines[key] = Line(ticket.service, *key)
        line.join(ticket)

    def leave(self, ticket: Ticket) -> None:
        """Take a waiting ticket out of its line."""
        lines, key = self._lines[ticket.service], (ticket.group, ticket.target)
        lines[key].leave(ticket)
        if ticket.target is not None and not lines[key]:
            del lines[key]  # a target is nearly as unlike the next as a ticket: its line does not stay

    def of(self, services: Iterable[str]) -> list[Line]:
        """The lines of these services in which somebody waits."""
        return [
            line for service in services if service in self._lines for line in self._lines[service].values() if line
        ]
