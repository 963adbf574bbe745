"""The calling policies: who is next, out of the first of each line. A branch's document names one, with its numbers.

Inside a line (one service and group) it is always first come, first served. A policy is pure: the same heads, time and
turn give the same answer everywhere. What it may choose from is settled before (`domain.choosing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, Protocol

from msgspec import Meta, Struct

from domain.priority import LEGAL_RANK, Group

if TYPE_CHECKING:
    from domain.lines import Line
    from domain.ticket import Place, Ticket

CHOSEN = "chosen"  # stands where a policy's name would, when a person called out of turn


class Rule(StrEnum):
    """Why a ticket was next, for a machine to read."""

    GROUP = "group"  # its group goes first by law; by arrival inside it
    ARRIVAL = "arrival"  # it has been there longest
    TURN = "turn"  # it was its side's turn in the ratio
    POINTS = "points"  # it had the most points
    DUE = "due"  # it was due first
    DEDICATED = "dedicated"  # the counter is for priority
    NO_DEDICATED_OPEN = "no_dedicated_open"  # the counters for priority are closed, so the law's order holds here
    PERSON = "person"  # a person chose it, out of turn or not


class Pick(NamedTuple):
    """A ticket and why. ``turn`` is the place in the ratio that the call takes, ``score`` points or minutes left."""

    ticket: Ticket
    rule: Rule
    turn: int | None = None
    score: float | None = None


class Joining(NamedTuple):
    """Somebody whose wait is asked for: in a line since ``since``, at ``order``; None stands for the end."""

    group: Group
    since: datetime
    order: Place | None


Ahead = Iterable[tuple["Line", float]]  # how many of each line will probably go first


class Policy(Protocol):
    """Who is next."""

    @property
    def name(self) -> str:
        """What the record says chose the ticket."""
        ...

    def choose(self, heads: Sequence[Ticket], now: datetime, turn: int) -> Pick:
        """The next ticket. ``heads`` is never empty; ``turn`` counts today's calls in which both sides waited."""
        ...

    def ahead(self, lines: Sequence[Line], who: Joining, now: datetime) -> Ahead:
        """Who will probably be called before ``who``, of those who wait in ``lines`` now."""
        ...


def by_law(heads: Iterable[Ticket]) -> Ticket:
    """80+ before other priorities, these before donors, these before ordinary tickets; by arrival inside a group."""
    return min(heads, key=lambda ticket: (LEGAL_RANK[ticket.group], ticket.order))


def _before(line: Line, order: Place | None) -> int:
    return line.count if order is None else line.before(order)


class StrictLegal(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="strict_legal"):
    """Priority first, always: Lei 10.048 art. 1 §4. ``beside_dedicated`` is what the other counters do meanwhile."""

    beside_dedicated: Annotated[
        Literal["legal_order", "arrival"],
        Meta(description="what ordinary counters go by while a dedicated counter serves the priority tickets"),
    ] = "legal_order"

    name = "strict_legal"

    def choose(self, heads: Sequence[Ticket], now: datetime, turn: int) -> Pick:
        """See `by_law`."""
        return Pick(by_law(heads), Rule.GROUP)

    def ahead(self, lines: Sequence[Line], who: Joining, now: datetime) -> Ahead:
        """Every group of a lower rank, and who came before in the same."""
        group, _, order = who
        rank = LEGAL_RANK[group]
        return [
            (line, line.count if order is None or line.group is not group else line.before(order))
            for line in lines
            if line.rank <= rank
        ]


Share = Annotated[int, Meta(ge=1, le=10)]


class Ratio(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="ratio"):
    """``ordinary`` ordinary calls to ``priority`` priority calls while both wait; the legal order inside priority.

    Calls in which only one side waited take no turn: nobody pays later for a quiet hour.
    """

    ordinary: Share = 2
    priority: Share = 1

    name = "ratio"

    def is_turn_of_priority(self, turn: int) -> bool:
        """The turns of priority, spread evenly; each round begins with one."""
        whole, place = self.ordinary + self.priority, turn % (self.ordinary + self.priority)
        return ceil((place + 1) * self.priority / whole) > ceil(place * self.priority / whole)

    def choose(self, heads: Sequence[Ticket], now: datetime, turn: int) -> Pick:
        """The first of the side whose turn it is; the turn moves on only when both sides wait."""
        priority = [head for head in heads if head.group.is_priority]
        if not priority or len(priority) == len(heads):
            return Pick(by_law(heads), Rule.GROUP)
        mine = priority if self.is_turn_of_priority(turn) else [head for head in heads if not head.group.is_priority]
        return Pick(by_law(mine), Rule.TURN, turn=turn)

    def ahead(self, lines: Sequence[Line], who: Joining, now: datetime) -> Ahead:
        """The own side by its legal order, and the other side's share of the calls until then."""
        side = who.group.is_priority
        own = StrictLegal().ahead([line for line in lines if line.group.is_priority is side], who, now)
        others = [line for line in lines if line.group.is_priority is not side]
        standing = sum(map(len, others))
        if not standing:
            return own
        before = sum(count for _, count in own)
        turns = before * self.ordinary // self.priority if side else ceil((before + 1) * self.priority / self.ordinary)
        share = min(1.0, turns / standing)
        return [*own, *((line, len(line) * share) for line in others)]


Rate = Annotated[float, Meta(gt=0, le=1000, description="points for each minute of waiting")]
Minutes = Annotated[float, Meta(gt=0, le=600, description="minutes until the ticket should have been called")]


class Points(Struct, frozen=True, forbid_unknown_fields=True):
    """Points for each minute of waiting, by group."""

    eighty_plus: Rate = 8.0
    priority: Rate = 4.0
    donor: Rate = 2.0
    ordinary: Rate = 1.0

    def of(self, group: Group) -> float:
        """The rate of ``group``."""
        return float(getattr(self, group))


class Targets(Struct, frozen=True, forbid_unknown_fields=True):
    """The wait that each group should not exceed, in minutes."""

    eighty_plus: Minutes = 5.0
    priority: Minutes = 15.0
    donor: Minutes = 20.0
    ordinary: Minutes = 30.0

    def of(self, group: Group) -> float:
        """The target of ``group``."""
        return float(getattr(self, group))


class AccumulatingPriority(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="accumulating"):
    """Everybody earns points while they wait, each group at its own rate; who has the most is next."""

    points: Points = Points()

    name = "accumulating"

    def choose(self, heads: Sequence[Ticket], now: datetime, turn: int) -> Pick:
        """The most points; then who came first."""
        scored = [(self.score(head.group, head.since, now), head) for head in heads]
        score, ticket = min(scored, key=lambda pair: (-pair[0], pair[1].order))
        return Pick(ticket, Rule.POINTS, score=round(score, 3))

    def score(self, group: Group, since: datetime, now: datetime) -> float:
        """The points at ``now``; none when a clock has gone back."""
        return self.points.of(group) * max(0.0, (now - since).total_seconds() / 60)

    def ahead(self, lines: Sequence[Line], who: Joining, now: datetime) -> Ahead:
        """Who would have more points when it is ``who``'s turn, if that comes as late as the own head's has become."""
        own = [line for line in lines if line.group is who.group and _before(line, who.order)]
        more = max((_minutes(now - line.first.since) for line in own), default=0.0)
        goal = self.points.of(who.group) * (_minutes(now - who.since) + more)
        for line in lines:
            if line.group is who.group:
                yield line, _before(line, who.order)
            else:
                yield line, line.joined_before(now - timedelta(minutes=goal / self.points.of(line.group) - more))


class DueTime(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="due_time"):
    """Every ticket is due when its group's target has passed; the one due first is next."""

    minutes: Targets = Targets()

    name = "due_time"

    def choose(self, heads: Sequence[Ticket], now: datetime, turn: int) -> Pick:
        """The earliest due; then who came first."""
        ticket = min(heads, key=lambda head: (self.due(head.group, head.since), head.order))
        return Pick(ticket, Rule.DUE, score=round(_minutes(self.due(ticket.group, ticket.since) - now), 3))

    def due(self, group: Group, since: datetime) -> datetime:
        """When a ticket should have been called."""
        return since + timedelta(minutes=self.minutes.of(group))

    def ahead(self, lines: Sequence[Line], who: Joining, now: datetime) -> Ahead:
        """Who is due before."""
        due = self.due(who.group, who.since)
        for line in lines:
            if line.group is who.group:
                yield line, _before(line, who.order)
            else:
                yield line, line.joined_before(due - timedelta(minutes=self.minutes.of(line.group)))


def _minutes(length: timedelta) -> float:
    return length.total_seconds() / 60


AnyPolicy = StrictLegal | Ratio | AccumulatingPriority | DueTime
