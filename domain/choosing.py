"""Who is next at one counter: what it is for and how well it serves each service come first, then the branch's policy.

The law stands above skill: a counter calls a priority ticket of a service that it only helps with before an ordinary
one of its own, wherever the legal order holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from domain.branch import Branch
from domain.policies import Pick, Rule, StrictLegal, by_law
from domain.ticket import Ticket


class Chooser:
    """The rules of a branch's document for choosing. Knows nothing of who waits."""

    def __init__(self, branch: Branch) -> None:
        self.policy = branch.calling
        self._counters = {counter.id: counter for counter in branch.counters}
        self._dedicated = {
            service.id: frozenset(
                counter.id
                for counter in branch.counters
                if counter.is_dedicated and service.id in branch.services_at(counter)
            )
            for service in branch.services
        }

    def choose(
        self, counter: str, heads: Sequence[Ticket], opened: Collection[str], now: datetime, turn: int
    ) -> Pick | None:
        """The next ticket at ``counter``, or None when there is none for it.

        ``heads`` are the firsts of the lines it may call from, ``opened`` the ids of the open counters.
        """
        heads = self._most_skilled(counter, self._meant_for(counter, heads))
        if not heads:
            return None
        priority = [head for head in heads if head.group.is_priority]
        if self._counters[counter].is_dedicated:
            return Pick(by_law(heads), Rule.DEDICATED if priority else Rule.ARRIVAL)
        if not priority:
            return self.policy.choose(heads, now, turn)
        if isinstance(self.policy, StrictLegal):
            if self.policy.beside_dedicated == "arrival" and all(self._is_served(h.service, opened) for h in priority):
                return Pick(min(heads, key=lambda head: head.order), Rule.ARRIVAL)
        elif any(self._is_left_alone(head.service, opened) for head in priority):
            return Pick(by_law(heads), Rule.NO_DEDICATED_OPEN)
        return self.policy.choose(heads, now, turn)

    def in_turn(
        self, counter: str, lines: Sequence[Sequence[Ticket]], opened: Collection[str], now: datetime, turn: int
    ) -> Iterator[Ticket]:
        """Everybody in ``lines``, each in its own order, as the counter would call them if it alone called, now."""
        begun = [(head, line) for line in map(iter, lines) if (head := next(line, None)) is not None]
        heads, rest = [head for head, _ in begun], [line for _, line in begun]
        while heads:
            pick = self.choose(counter, heads, opened, now, turn)
            if pick is None:
                return
            turn = turn if pick.turn is None else pick.turn + 1
            yield pick.ticket
            place = next(i for i, head in enumerate(heads) if head is pick.ticket)
            if len(heads) == 1:  # a line that is alone is called as it stands
                yield from rest[0]
                return
            follower = next(rest[place], None)
            if follower is None:
                del heads[place], rest[place]
            else:
                heads[place] = follower

    def _meant_for(self, counter: str, heads: Sequence[Ticket]) -> Sequence[Ticket]:
        """A dedicated counter calls ordinary tickets only when no priority waits there, or only those sent to it."""
        dedicated = self._counters[counter].dedicated
        if dedicated == "none":
            return heads
        priority = [head for head in heads if head.group.is_priority]
        others = [head for head in heads if head.target is not None] if dedicated == "priority_only" else heads
        return priority or others

    def _most_skilled(self, counter: str, heads: Sequence[Ticket]) -> Sequence[Ticket]:
        """Of each group, only what the counter serves best, of what waits."""
        level = self._counters[counter].level
        if not self._counters[counter].skills:
            return heads
        best: dict[str, int] = {}
        for head in heads:
            best[head.group] = min(level(head.service), best.get(head.group, level(head.service)))
        return [head for head in heads if level(head.service) == best[head.group]]

    def _is_served(self, service: str, opened: Collection[str]) -> bool:
        """Whether an open dedicated counter serves the service."""
        return any(counter in opened for counter in self._dedicated[service])

    def _is_left_alone(self, service: str, opened: Collection[str]) -> bool:
        """Whether the service has dedicated counters and all of them are closed."""
        return bool(self._dedicated[service]) and not self._is_served(service, opened)
