"""Procedures and scripts of a branch: articles that attendants have at hand, in versions, and who has read them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from domain.branch import Branch
from domain.numbering import of_these_times
from domain.words import Id, Language

BODY_MAX = 20_000  # characters: some eight pages

Title = Annotated[str, Meta(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]*(?!\n)$")]
Body = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=BODY_MAX,
        pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$",
        description="plain Markdown: # headings, - and 1. lists, > what to say, **strong** and *stressed* words",
    ),
]
Version = Annotated[int, Meta(ge=1, le=2**31 - 1)]


class Written(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An article as an administrator writes it. Without ``publish_from`` it is published at once.

    ``services`` are those of the branch that it is about; none means all. ``must_read`` asks every attendant to confirm
    that they have read it, and to do so again for each later version that asks for it.
    """

    id: Id
    title: Title
    body: Body
    language: Language = "pt_BR"
    services: tuple[Id, ...] = ()
    publish_from: datetime | None = None
    must_read: bool = False


class Heading(Struct, frozen=True, omit_defaults=True):
    """The version of an article that is in force. ``confirmed`` when who asks has confirmed that they read it."""

    id: str
    version: int
    title: str
    published_at: datetime
    language: Language = "pt_BR"
    services: tuple[str, ...] = ()
    must_read: bool = False
    confirmed: bool = False

    @property
    def pending(self) -> bool:
        """Whether it is still to be read by who asks."""
        return self.must_read and not self.confirmed


class Article(Struct, frozen=True):
    """The version in force, whole."""

    heading: Heading
    body: str


class Manual(Struct, frozen=True, omit_defaults=True):
    """Every article in force. ``tag`` stands for this list: who has it already is not told the ``articles`` again.

    ``next_at`` is when something that is already written will be published.
    """

    tag: str
    articles: tuple[Heading, ...] | None = None
    next_at: datetime | None = None


class Confirm(Struct, frozen=True, forbid_unknown_fields=True):
    """Who asks has read this version."""

    version: Version


class Receipt(Struct, frozen=True):
    """It is known since ``at`` that who asked has read this version."""

    procedure: str
    version: int
    at: datetime


class Stored(Struct, frozen=True):
    """What came of loading an article: its newest ``version``, and whether that is ``new``."""

    procedure: str
    version: int
    new: bool


class Reader(Struct, frozen=True):
    """Somebody who serves, or served, in the branch; ``at`` is None while they have not confirmed."""

    id: str
    name: str
    at: datetime | None = None


class Readers(Struct, frozen=True):
    """Who has confirmed the version in force, the first one first, and then who has not."""

    heading: Heading
    readers: tuple[Reader, ...]


def problems(written: Written, branch: Branch) -> Iterator[tuple[str, str]]:
    """What the types cannot say of an article for ``branch``: a field of it, and what is wrong there."""
    for service in written.services:
        if branch.service(service) is None:
            yield "services", f"there is no service '{service}' in branch '{branch.id}'"
    if written.publish_from is not None and written.publish_from.tzinfo is None:
        yield "publish_from", "needs a time zone, such as 2026-03-02T08:00:00-03:00"
    elif written.publish_from is not None and not of_these_times(written.publish_from):
        yield "publish_from", "is not a date of these times"
    if not written.body.strip():
        yield "body", "is empty"
