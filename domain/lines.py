"""The lines of a room: one for each service, legal group and target, first come first served inside."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from domain.priority import LEGAL_RANK, Group
from domain.ticket import Place, Target, Ticket


class Line:
    """Who waits for one service in one group, by order of arrival. Counting who is ahead costs a bisection.

    ``target`` is who alone may call these tickets, ``due`` from when they are called; None for nearly all. ``rank`` is
    the group's place in the law; ``count`` is how many wait, and ``first`` who has waited longest, ``since`` when: an
    empty line has none.
    """

    first: Ticket
    since: datetime

    def __init__(self, service: str, group: Group, target: Target | None = None, due: datetime | None = None) -> None:
        self.service = service
        self.group = group
        self.target = target
        self.due = due
        self.rank = LEGAL_RANK[group]
        self.count = 0
        self._orders: list[Place] = []
        self._tickets: list[Ticket] = []  # at the same places: a dict costs four times as much for each who waits

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Ticket]:
        return iter(self._tickets)

    def before(self, order: Place) -> int:
        """How many joined before ``order``."""
        return bisect_left(self._orders, order)

    def joined_before(self, at: datetime) -> int:
        """How many count as waiting since before ``at``."""
        return bisect_left(self._tickets, at, key=lambda ticket: ticket.since)

    def at(self, order: Place) -> Ticket | None:
        """Who stands at this place in time, if anybody."""
        place = bisect_left(self._orders, order)
        return self._tickets[place] if self._orders[place : place + 1] == [order] else None

    def join(self, ticket: Ticket) -> None:
        """Stand at the end, or where ``ticket.order`` says."""
        place = bisect_left(self._orders, ticket.order)
        self._orders.insert(place, ticket.order)
        self._tickets.insert(place, ticket)
        self._count()

    def leave(self, ticket: Ticket) -> None:
        """Go away, from wherever in the line."""
        place = bisect_left(self._orders, ticket.order)
        del self._orders[place], self._tickets[place]
        self._count()

    def _count(self) -> None:
        # Asked for at every ticket of every line, so it is kept rather than found out.
        self.count = len(self._orders)
        if self.count:
            self.first = self._tickets[0]
            self.since = self.first.since


class Lines:
    """All the lines of a room in which somebody waits."""

    def __init__(self, tickets: Iterable[Ticket]) -> None:
        self._lines: defaultdict[str, dict[tuple[Group, Target | None, datetime | None], Line]] = defaultdict(dict)
        self._held = 0  # lines that are not called before a time
        for ticket in tickets:
            self.join(ticket)

    def join(self, ticket: Ticket) -> None:
        """Add a waiting ticket to its line."""
        lines, key = self._lines[ticket.service], (ticket.group, ticket.target, ticket.due)
        line = lines.get(key)
        if line is None:
            line = lines[key] = Line(ticket.service, *key)
            self._held += ticket.due is not None
        line.join(ticket)

    def leave(self, ticket: Ticket) -> None:
        """Take a waiting ticket out of its line."""
        lines, key = self._lines[ticket.service], (ticket.group, ticket.target, ticket.due)
        lines[key].leave(ticket)
        if not lines[key]:
            del lines[key]
            self._held -= ticket.due is not None

    def of(self, services: Iterable[str]) -> list[Line]:
        """The lines of these services in which somebody waits."""
        lines = self._lines
        return [line for service in services if service in lines for line in lines[service].values()]

    def held(self, now: datetime) -> list[Ticket]:
        """Who was not called before a time that has come by ``now``."""
        lines = (line for lines in self._lines.values() for line in lines.values()) if self._held else ()
        return [ticket for line in lines if line.due is not None and line.due <= now for ticket in line]

    def due(self, services: Iterable[str], now: datetime) -> list[Line]:
        """Those of them that are called at ``now``."""
        found = self.of(services)
        return [line for line in found if line.due is None or line.due <= now] if self._held else found
