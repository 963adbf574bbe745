"""Numbers lent to totems for when they are cut off, so that no number stands for two people whatever happens.

A totem that is lent a block gives its numbers alone; the ordinary series step over it, and no other totem gets it
before the day on which it is given back has ended: a ticket with one of them may still be on its way.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from domain.branch import Branch
from domain.events import NumbersLeased
from domain.numbering import Runs, free_from, holds, number, overlap, parts

# Letters of a totem's own lane: without I and O, which look like digits.
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
LANE_DIGITS = 2  # PB07: with the letter, no longer than P007
LONGEST_AWAY = timedelta(days=31)


class Spent(Struct, frozen=True, array_like=True):
    """A block that was replaced. The totem may not know yet, so it stays apart as long as it was lent for."""

    prefix: str
    block: tuple[int, int]
    until: date


class Lease(Struct, frozen=True, omit_defaults=True):
    """What one totem may give alone: ``blocks`` by prefix, until the end of service day ``until``.

    ``holder`` is the run of the totem's program that has it, empty where the totem does not tell.
    """

    letter: str
    until: date
    blocks: dict[str, tuple[int, int]] = {}
    spent: tuple[Spent, ...] = ()
    returned: bool = False
    holder: str = ""

    def reserved(self, prefix: str) -> Runs:
        """The numbers of this prefix that nobody else may give today."""
        block = self.blocks.get(prefix)
        return (*(each.block for each in self.spent if each.prefix == prefix), *((block,) if block else ()))

    def covers(self, written: str) -> bool:
        """Whether the number is one that this totem gives: of its blocks, or of its own lane."""
        prefix, sequence = parts(written)
        in_lane = bool(self.letter) and len(prefix) > 1 and prefix.endswith(self.letter)
        return in_lane or holds(self.reserved(prefix), sequence)

    def renewed(self, event: NumbersLeased) -> Lease:
        """The lease after the event."""
        replaced = (each for each in self.blocks.items() if event.blocks.get(each[0]) != each[1])
        spent = (*self.spent, *(Spent(prefix, block, self.until) for prefix, block in replaced))
        return Lease(event.letter, event.until, event.blocks, spent, holder=event.holder)

    def on_day(self, day: date) -> Lease | None:
        """What is left of it when ``day`` begins. The letter stays with a totem that has not given it back."""
        if self.returned:
            return None
        spent = tuple(each for each in self.spent if day <= each.until)
        return replace(self, spent=spent, blocks=self.blocks if day <= self.until else {})

    def next_alone(self, branch: Branch, prefix: str, used: dict[str, Runs], day: date) -> str | None:
        """The number that the totem gives next while it is alone on ``day``, None when it has none to give.

        ``used`` are the numbers that it has given alone on this day, by prefix, those of its own lane included.
        """
        block = self.blocks.get(prefix) if day <= self.until else None
        sequence = free_from(block[0], used.get(prefix, ())) if block else 0
        if block and sequence <= block[1]:
            return number(prefix, sequence, branch.numbering.digits)
        lane = prefix + self.letter
        return number(lane, free_from(1, used.get(lane, ())), LANE_DIGITS) if self.letter else None

    def says(self, event: NumbersLeased) -> bool:
        """Whether it is what the event would make it."""
        mine = (self.letter, self.blocks, self.until, self.holder, self.returned)
        return mine == (event.letter, event.blocks, event.until, event.holder, False)

    def is_for(self, holder: str, before: Sequence[str]) -> bool:
        """Whether the run ``holder`` of the totem's program, which follows ``before``, may have it."""
        return self.returned or not (self.holder and holder) or self.holder in (holder, *before)

    def set_back(self, until: date, lent: Sequence[NumbersLeased] = ()) -> Lease:
        """The same after a wrong clock: it ends with ``until`` at the latest; what was ``lent`` before stays apart."""
        known = {*self.spent, *(Spent(prefix, block, self.until) for prefix, block in self.blocks.items())}
        kept = {(each.prefix, each.block): min(each.until, until) for each in self.spent}
        for each in lent:
            kept |= {(*block,): each.until for block in each.blocks.items() if Spent(*block, each.until) not in known}
        spent = tuple(Spent(prefix, block, last) for (prefix, block), last in kept.items())
        return replace(self, until=min(self.until, until), spent=spent)


Leases = dict[str, Lease]  # by the id of the totem


def reserved(leases: Leases, prefix: str) -> Runs:
    """The numbers of this prefix that are lent."""
    return tuple(run for lease in leases.values() for run in lease.reserved(prefix))


def set_back(leases: Leases, until: date, lent: Sequence[NumbersLeased]) -> Leases:
    """The leases after a wrong clock: none is longer than ``until``, and what was ``lent`` before it stays apart."""
    gone = {each.totem: Lease(each.letter, until, returned=True) for each in lent}
    return {
        totem: lease.set_back(until, [each for each in lent if each.totem == totem])
        for totem, lease in (gone | leases).items()
    }


def lend(branch: Branch, leases: Leases, taken: dict[str, Runs], totem: str, day: date) -> NumbersLeased:
    """The numbers for ``totem`` from ``day`` on: what it has, but for what is half used. May be without any."""
    lease = leases.get(totem)
    mine = lease.blocks if lease and not lease.returned else {}
    prefixes = {service.prefix for service in branch.services} | {branch.numbering.priority_prefix}
    blocks = {}
    for prefix in sorted(prefixes):
        used, mine_now = taken.get(prefix, ()), mine.get(prefix)
        if mine_now and 2 * overlap(used, *mine_now) < mine_now[1] - mine_now[0] + 1:
            blocks[prefix] = mine_now
        elif block := _free_block(branch, (*used, *reserved(leases, prefix))) or mine_now:
            blocks[prefix] = block
    until = day + timedelta(days=branch.numbering.emergency.days - 1)
    letter = lease.letter if lease and lease.letter else _free_letter(prefixes, leases)
    return NumbersLeased(totem, letter, blocks, until)


def _free_block(branch: Branch, kept: Runs) -> tuple[int, int] | None:
    first, last = branch.numbering.lent
    size = min(branch.numbering.emergency.block, last - first + 1)
    blocks = ((begin, begin + size - 1) for begin in range(first, last - size + 2, size))
    return next((block for block in blocks if not overlap(kept, *block)), None)


def _free_letter(prefixes: set[str], leases: Leases) -> str:
    """The first letter that no totem has and that makes no prefix of the branch; empty when there is none."""
    had = {lease.letter for lease in leases.values()}
    free = (each for each in LETTERS if each not in had and not any(prefix + each in prefixes for prefix in prefixes))
    return next(free, "")


def told_time(issued_at: datetime, now: datetime) -> datetime:
    """When a late ticket was issued (UTC). A time that cannot be true, by a clock that was wrong, counts as now."""
    return issued_at.astimezone(UTC) if now - LONGEST_AWAY <= issued_at <= now else now
