"""What a branch wants written down of each attendance, and where free words go: into notes, never into events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta, Struct

from domain.errors import RecordMissing, Unknown
from domain.words import Id, Text

if TYPE_CHECKING:
    from domain import commands as c

WRITTEN = "written"  # stands in an event for a reason in somebody's own words, which is kept with the notes

Part = Literal["services", "outcome", "note", "next_step"]


class Choice(Struct, frozen=True, forbid_unknown_fields=True):
    """Something to choose from: its id goes into the record, its name is what people read."""

    id: Id
    name: Text


Choices = Annotated[tuple[Choice, ...], Meta(max_length=40)]


class Register(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is asked at the end of an attendance. Without a list of outcomes or next steps any short id will do."""

    required: Annotated[tuple[Part, ...], Meta(description="what nobody may finish without")] = ()
    outcomes: Choices = ()
    next_steps: Choices = ()
    reasons: Annotated[Choices, Meta(description="why a ticket is called out of turn, suspended or sent on")] = ()
    note_days: Annotated[int, Meta(ge=1, le=3650, description="how long notes are kept")] = 90


def check(register: Register, finish: c.Finish) -> None:
    """Raises `RecordMissing` or `Unknown` when the branch's register is not satisfied."""
    missing = [part for part in register.required if not getattr(finish, part)]
    if missing:
        raise RecordMissing(missing=",".join(missing))
    _known("outcome", finish.outcome, register.outcomes)
    _known("next_step", finish.next_step, register.next_steps)


def _known(what: str, chosen: str, choices: tuple[Choice, ...]) -> None:
    if chosen and choices and chosen not in (choice.id for choice in choices):
        raise Unknown(what=what, id=chosen)


def for_the_event(register: Register, reason: str | None) -> str:
    """What an event says of a reason: which of the branch's own it was, or only that one was written."""
    if not reason:
        return ""
    return reason if reason in (choice.id for choice in register.reasons) else WRITTEN


def contradictions(register: Register) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What is well formed and yet cannot be, with its path: ids that stand twice in a list."""
    for kind in ("outcomes", "next_steps", "reasons"):
        ids = [choice.id for choice in getattr(register, kind)]
        for index, each in enumerate(ids):
            if Counter(ids)[each] > 1:
                yield (kind, index, "id"), f"'{each}' is used {Counter(ids)[each]} times"
    for index, choice in enumerate(register.reasons):
        if choice.id == WRITTEN:
            yield ("reasons", index, "id"), f"'{WRITTEN}' stands for reasons in somebody's own words"
