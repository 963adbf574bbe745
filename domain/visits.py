"""What may be read of what was written about citizens: shared by the server and whoever asks."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

Typed = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]*(?!\n)$")]


class Note(Struct, frozen=True):
    """What somebody wrote about a ticket: a ``note`` when they finished, or the ``reason`` of something they did."""

    at: datetime
    author: str
    kind: str
    text: str


class Visit(Struct, frozen=True, omit_defaults=True):
    """A ticket with what was written about it. How it ended is said by ids of the branch's register.

    ``services`` are those really rendered.
    """

    ticket: str
    number: str
    service: str
    issued_at: datetime
    services: tuple[str, ...] = ()
    outcome: str = ""
    next_step: str = ""
    notes: tuple[Note, ...] = ()


class Visits(Struct, frozen=True):
    """Visits, the latest first."""

    visits: tuple[Visit, ...]


class Returning(Struct, frozen=True, forbid_unknown_fields=True):
    """By what a citizen who is here again is known: their open ticket, the code of an appointment, or a CPF."""

    ticket: Typed | None = None
    code: Typed | None = None
    cpf: Typed | None = None
