"""The tickets of today that are over, as who serves may look for them: shared by the server and whoever asks."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from domain.ticket import State


class Ended(Struct, frozen=True, omit_defaults=True):
    """A ticket that is over: how, when, where, by whom. How it ended is said by ids of the branch's register.

    ``attendant`` is a name, empty where no attendant ended it; ``services`` are those really rendered. ``noted`` says
    that something was written about it, which is read apart.
    """

    ticket: str
    number: str
    service: str
    state: State
    issued_at: datetime
    ended_at: datetime
    counter: str = ""
    attendant: str = ""
    services: tuple[str, ...] = ()
    outcome: str = ""
    next_step: str = ""
    noted: bool = False


class EndedPage(Struct, frozen=True, omit_defaults=True):
    """Some of them, the last to end first. ``before`` asks for those that follow; None where none do."""

    tickets: tuple[Ended, ...]
    before: int | None = None
