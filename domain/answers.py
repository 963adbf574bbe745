"""What the server answers: shared by it and by every program that asks, so that both sides agree by type."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from domain.branch import Branch
from domain.commands import Actor
from domain.snapshot import Snapshot
from domain.ticket import State, Ticket
from domain.wait import WaitRange


class Answer(Struct, frozen=True, omit_defaults=True):
    """A command was done. The branch stood at ``version`` after it.

    ``ticket`` is the ticket that it was about, as it became. ``page`` is the path of the citizen's own page; only the
    totem that asked for the ticket is told it.
    """

    command: str
    version: int
    ticket: Ticket | None = None
    page: str | None = None


class Refusal(Struct, frozen=True, omit_defaults=True):
    """A command or request was not done, and why. ``code`` is stable; the words are the program's."""

    code: str
    facts: dict[str, str] = {}


class Welcome(Struct, frozen=True):
    """Who the server takes the caller for, and the branch's document: the first thing a program asks."""

    actor: Actor
    name: str
    branch: Branch


class Start(Struct, frozen=True):
    """The room as it is now, and the server's clock: where a screen starts before it follows the events."""

    at: datetime
    room: Snapshot


class TicketPage(Struct, frozen=True, omit_defaults=True):
    """What anybody who holds the ticket's address may know; nothing personal, not even the service.

    Before ``due`` nobody calls it: who it is for comes back then, or came too early.
    """

    number: str
    state: State
    ahead: int | None = None
    wait: WaitRange | None = None
    counter: str | None = None
    due: datetime | None = None
