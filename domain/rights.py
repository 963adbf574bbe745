"""What people may ask about themselves (LGPD art. 18): shared by the server and whoever asks for them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

Typed = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]*(?!\n)$")]
Why = Annotated[
    Literal["asked_by_person", "complaint", "court_order", "incident"],
    Meta(description="recorded in the audit trail; a choice, because words would tell of people there"),
]


class Subject(Struct, frozen=True, forbid_unknown_fields=True):
    """Who it is about: a citizen by their page's token, a ticket's number and day, or a CPF; or one of the staff."""

    page: Typed | None = None
    number: Typed | None = None
    day: date | None = None
    cpf: Typed | None = None
    person: Typed | None = None


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody asks for everything that is kept about the subject, or to erase what may be erased."""

    about: Subject
    why: Why


class Purpose(Struct, frozen=True):
    """What a kind of field is kept for."""

    where: str
    what: str
    purpose: str
    basis: str
    kept: str


class Export(Struct, frozen=True):
    """Everything that is kept of one person, by kind, and what it is kept for. Who else is in it stays nameless."""

    made_at: datetime
    branch: str
    held: dict[str, tuple[dict[str, Any], ...]]
    purposes: tuple[Purpose, ...]


class Erased(Struct, frozen=True):
    """How much was erased, by kind. What is not here stays, without a way from it to the person.

    ``centre`` says that the branch's centre has a copy of the person's pages, where they are to be erased too.
    """

    counts: dict[str, int]
    centre: bool = False
