"""Calls for a person: from a totem, where a citizen needs somebody, and discreetly from a desk to who coordinates."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

WIDER_AFTER = timedelta(minutes=2)  # a discreet call that no supervisor answers is then seen at every desk

SOMEBODY = "somebody"  # who answers a call, for a totem, which need not know who


class HelpKind(StrEnum):
    """Why somebody is asked for, as coarsely as is enough to know who goes, and how fast."""

    CANNOT_USE = "cannot_use"
    FEELS_UNWELL = "feels_unwell"
    THREAT = "threat"
    DIFFICULT = "difficult"
    DOUBT = "doubt"
    TECHNICAL = "technical"
    OTHER = "other"


AT_TOTEMS = (HelpKind.CANNOT_USE, HelpKind.FEELS_UNWELL, HelpKind.OTHER)
AT_DESKS = (HelpKind.THREAT, HelpKind.DIFFICULT, HelpKind.DOUBT, HelpKind.TECHNICAL)
URGENT = frozenset({HelpKind.FEELS_UNWELL, HelpKind.THREAT})


class Ending(StrEnum):
    """How a call ended."""

    DONE = "done"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Near(Struct, frozen=True):
    """How many people have a desk that follows the branch now, beside who asks."""

    supervisors: int = 0
    attendants: int = 0


ALONE = Near()


class HelpCall(Struct, frozen=True, omit_defaults=True):
    """An open call. ``place`` is a totem's id, or a counter's where it is ``discreet``; ``name`` is the totem's.

    ``told`` counts who was connected to see it when it was made. ``wide`` says that every desk sees it from the
    beginning. ``going`` is who answered, at ``answered_at``; empty while nobody has. At ``renewed_at`` it was asked for
    once more, for another reason.
    """

    id: str
    place: str
    kind: HelpKind
    at: datetime
    by: str
    name: str = ""
    discreet: bool = False
    wide: bool = True
    told: int = 0
    going: str = ""
    answered_at: datetime | None = None
    renewed_at: datetime | None = None

    def for_a_totem(self) -> HelpCall:
        """The same call without who made it and who goes."""
        return replace(self, by="", going=SOMEBODY if self.going else "")

    def is_over(self, now: datetime, minutes: float) -> bool:
        """Whether it has stood for so long, since it was last asked for or answered, that it ends by itself."""
        last = max(at for at in (self.at, self.answered_at, self.renewed_at) if at is not None)
        return now >= last + timedelta(minutes=minutes)

    def concerns(self, who: str, now: datetime, *, supervises: bool) -> bool:
        """Whether the desk of ``who`` shows it. Who made it is told of it in another way."""
        if who == self.by:
            return False
        return supervises or self.wide or who == self.going or (not self.going and now >= self.at + WIDER_AFTER)


def in_order(call: HelpCall) -> tuple[int, datetime]:
    """What calls are sorted by: urgent ones that nobody answers, then those that are being gone to, then the others."""
    place = 1 if call.going else 0 if call.kind in URGENT else 2
    return place, call.at
