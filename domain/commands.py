"""What people and devices may ask for. Each command carries an id of its own: the same command twice has one effect."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from domain.branch import Audience, Language
from domain.priority import Group

CommandId = Annotated[str, Meta(pattern=r"^[0-9a-f-]{32,36}$", description="a UUID made by who asks")]
Key = Annotated[str, Meta(min_length=1, max_length=40)]


class Role(StrEnum):
    """What a device or person is here."""

    TOTEM = "totem"
    PANEL = "panel"
    ATTENDANT = "attendant"


class Actor(Struct, frozen=True):
    """Who asks. ``id`` is an opaque name given at enrolment, never a person's name."""

    id: str
    role: Role


class Command(Struct, frozen=True, tag_field="type", forbid_unknown_fields=True):
    """What every command has."""

    id: CommandId


class IssueTicket(Command, frozen=True, tag="issue_ticket"):
    """A citizen asks for a ticket. ``audience`` is how they present themselves, where the service asks."""

    service: Key
    group: Group = Group.ORDINARY
    language: Language = "pt_BR"
    audience: Audience = Audience.ANYONE


class OpenCounter(Command, frozen=True, tag="open_counter"):
    """An attendant sits down at a counter."""

    counter: Key


class CloseCounter(Command, frozen=True, tag="close_counter"):
    """An attendant leaves a counter."""

    counter: Key


class CallNext(Command, frozen=True, tag="call_next"):
    """The counter calls whoever is next."""

    counter: Key


class Recall(Command, frozen=True, tag="recall"):
    """The same ticket is called once more."""

    ticket: Key


class Start(Command, frozen=True, tag="start"):
    """The person has come to the counter."""

    ticket: Key


class Finish(Command, frozen=True, tag="finish"):
    """The person has been served."""

    ticket: Key


class MarkNoShow(Command, frozen=True, tag="mark_no_show"):
    """The person was called and did not come."""

    ticket: Key


class Cancel(Command, frozen=True, tag="cancel"):
    """The person gives up."""

    ticket: Key


AnyCommand = IssueTicket | OpenCounter | CloseCounter | CallNext | Recall | Start | Finish | MarkNoShow | Cancel
