"""What a branch promises to who books: the rules in its document, and what of an appointment a ticket carries."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

Minutes = Annotated[int, Meta(ge=0, le=240)]


class Arrival(StrEnum):
    """When somebody with an appointment came."""

    EARLY = "early"  # so early that the ticket is not called yet
    ON_TIME = "on_time"
    LATE = "late"  # so late that the ticket is like any other


class Booked(Struct, frozen=True, omit_defaults=True, gc=False):
    """What a ticket carries of its appointment, which was for ``at``.

    The ticket waits as if it had been taken at ``since``; None stands for when it was. Before ``due`` it is called by
    nobody but a person who chooses it.
    """

    appointment: str
    at: datetime
    arrival: Arrival
    since: datetime | None = None
    due: datetime | None = None

    @property
    def is_chosen(self) -> bool:
        """Whether it is no appointment but an hour that the citizen chose at the totem, and has not come."""
        return self.due is not None and self.since == self.due

    def arrived(self) -> Booked:
        """The same once its time has come."""
        return replace(self, due=None)


class Appointments(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How appointments stand beside people who came without. Everything is in minutes, but for ``passes``."""

    early_minutes: Annotated[Minutes, Meta(description="so long before its time a ticket may be called")] = 15
    late_minutes: Annotated[Minutes, Meta(description="so long after its time it still counts as an appointment")] = 15
    head_start_minutes: Annotated[
        Minutes, Meta(description="who is on time waits as if having come so long before the appointment's time")
    ] = 15
    passes: Annotated[int, Meta(ge=0, le=100)] | None = 3  # how many go before one who came earlier; None: no limit
    keep_days: Annotated[int, Meta(ge=1, le=3650, description="how long it is kept who had booked")] = 90
