"""What is asked of a branch's agenda and answered: shared by the server and whoever asks, so that they agree."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from domain.appointments import Standing
from domain.booking import Arrival
from domain.commands import CommandId, Key
from domain.priority import Group
from domain.words import Language, Text

Instant = Annotated[datetime, Meta(tz=True)]
Opaque = Annotated[str, Meta(pattern=r"^[A-Za-z0-9-]{1,36}(?!\n)$")]
Name = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=60,
        pattern=r"^[^\x00-\x1f\x7f-\x9f]*(?!\n)$",
        description="initials, or the name by which the person wants to be called",
    ),
]
Typed = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]*(?!\n)$")]
Length = Annotated[int, Meta(ge=1, le=480)]


class Booking(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An appointment to be kept. The same ``id`` again is the same appointment.

    ``minutes`` is how long it takes, the service's usual time when it is not said. ``cpf`` is not kept, only a keyed
    hash of it and what may be shown; like ``name`` it is never part of a ticket, an event or a panel.
    """

    id: CommandId
    service: Key
    at: Instant
    minutes: Length | None = None
    group: Group = Group.ORDINARY
    language: Language = "pt_BR"
    preferred: Opaque | None = None
    cpf: Typed | None = None
    name: Name | None = None


class Move(Struct, frozen=True, forbid_unknown_fields=True):
    """Another time for an appointment."""

    at: Instant


class Entry(Struct, frozen=True, omit_defaults=True):
    """An appointment as the branch's own people see it. ``cpf`` is masked."""

    id: str
    code: str
    service: str
    at: datetime
    minutes: int
    group: Group
    language: Language
    standing: Standing
    preferred: str | None = None
    ticket: str | None = None
    cpf: str | None = None
    name: str | None = None


class Agenda(Struct, frozen=True):
    """The appointments of one day, by time."""

    appointments: tuple[Entry, ...]


class Search(Struct, frozen=True, forbid_unknown_fields=True):
    """What a citizen has: the code of the appointment, typed or read from its QR code, or a CPF. One of the two."""

    code: Typed | None = None
    cpf: Typed | None = None


class Found(Struct, frozen=True, omit_defaults=True):
    """What a totem needs to know of an appointment. ``elsewhere`` is the branch that it is for, when not this one.

    ``arrival`` is how a check-in would count at this moment, where it can be made.
    """

    id: str
    service: str
    at: datetime
    standing: Standing
    arrival: Arrival | None = None
    elsewhere: Text | None = None


class Finds(Struct, frozen=True):
    """By code at most one; by CPF those of today."""

    found: tuple[Found, ...]
