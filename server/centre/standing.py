"""How things stand between this server and others, in memory, for its health and its log."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

# Why a branch's commands are not done here; also the codes of their refusal. See docs/server.md.
ELSEWHERE = "branch_elsewhere"  # another server is its authority, and this one has a copy
OVER = "epoch_over"  # another server took its place
DIFFERS = "history_differs"  # the centre was told another history of the same time
BEHIND = "behind_centre"  # the centre knows more of its history than it does itself
FENCED = (OVER, DIFFERS, BEHIND)

ALONE = ""  # no centre is set
LINKED = "linked"
CUT_OFF = "cut_off"


@dataclass(slots=True)
class Standing:
    """``link`` is how a branch's server stands with its centre. ``aside`` counts events that nobody has looked at.

    ``news`` is set when something was committed that the centre may not know. ``clock`` is by how many seconds the
    computer's clock is off while it is not believed, ``clock_doubt`` a word of `server.clocks.signs` for why it was
    unlikely at the start, and ``days_ahead`` counts branches whose service day has not come yet.
    """

    link: str = ALONE
    aside: int = 0
    clock: int = 0
    clock_doubt: str = ""
    days_ahead: int = 0
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def words(self) -> dict[str, str | int]:
        """What anybody may know of it."""
        found: dict[str, str | int] = {}
        if self.link != ALONE:
            found["centre"] = self.link
        if self.aside:
            found["set_aside"] = self.aside
        if self.clock:
            found["clock_jumped"] = self.clock
        if self.clock_doubt:
            found["clock_unlikely"] = self.clock_doubt
        if self.days_ahead:
            found["days_ahead"] = self.days_ahead
        return found
