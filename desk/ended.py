"""The tickets of today that are over, as somebody looks for one: asked for page by page, and the one that is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from client.errors import ClientError
from desk.session import Session
from domain.ended import Ended, EndedPage
from domain.errors import Refused
from domain.visits import Note, Visit
from ui.jobs import Jobs

TYPED = 16  # letters of a number


@dataclass(frozen=True)
class Read:
    """What was written about a ticket. None while it is not known."""

    notes: tuple[Note, ...] | None = None
    asking: bool = False
    failed: bool = False


@dataclass(frozen=True)
class Looked:
    """What was found for ``typed``; ``before`` asks for more. ``ticket`` is the one that is looked at, by its id."""

    typed: str = ""
    tickets: tuple[Ended, ...] = ()
    before: int | None = None
    asking: bool = False
    failed: bool = False
    ticket: str = ""
    read: Read = Read()

    @property
    def one(self) -> Ended | None:
        """The ticket that is looked at."""
        return next((each for each in self.tickets if each.ticket == self.ticket), None)


class EndedTickets:
    """``now`` is what was found. ``jobs`` find, on a connection of their own; ``reading`` are those of all else."""

    def __init__(
        self,
        qml: Any,
        session: Callable[[], Session | None],
        jobs: Jobs,
        reading: Jobs,
        changed: Callable[[], None],
    ) -> None:
        self.now = Looked()
        self._session, self._jobs, self._reading, self._changed = session, jobs, reading, changed
        self._wish = ""  # what was typed while an answer was awaited
        qml.search.connect(self._search)
        qml.next.connect(self._more)
        qml.pick.connect(lambda ticket: self._become(replace(self.now, ticket=ticket, read=Read())))
        qml.read.connect(self._read)

    def forget(self) -> None:
        """Nothing of it stays when somebody leaves."""
        self.now, self._wish = Looked(), ""

    def _search(self, typed: str) -> None:
        self._wish = typed.strip()[:TYPED]
        if not self.now.asking:
            self._ask(self._wish, None)

    def _more(self) -> None:
        if self.now.before is not None and not self.now.asking:
            self._ask(self.now.typed, self.now.before)

    def _ask(self, typed: str, before: int | None) -> None:
        session = self._session()
        branch = session.picture.branch if session is not None else None
        if session is None or branch is None:
            return
        self._become(replace(self.now, asking=True, failed=False))
        asked = partial(session.server.ended_tickets, branch.id, typed, before)
        self._jobs.run(asked, partial(self._found, session, typed, before), partial(self._failed, session))

    def _found(self, session: Session, typed: str, before: int | None, page: EndedPage) -> None:
        if self._session() is not session:
            return
        kept = self.now.tickets if before is not None else ()
        self._become(replace(self.now, typed=typed, tickets=(*kept, *page.tickets), before=page.before, asking=False))
        if self._wish != typed:
            self._ask(self._wish, None)

    def _failed(self, session: Session, error: Exception) -> None:
        if not isinstance(error, ClientError | Refused):
            raise error
        if self._session() is session:
            self._become(replace(self.now, asking=False, failed=True))

    def _read(self) -> None:
        session, ticket = self._session(), self.now.ticket
        branch = session.picture.branch if session is not None else None
        if session is None or branch is None or not ticket or self.now.read.asking:
            return
        self._become(replace(self.now, read=Read(asking=True)))
        asked = partial(session.server.notes, branch.id, ticket)
        self._reading.run(asked, partial(self._noted, ticket), partial(self._unread, ticket))

    def _noted(self, ticket: str, visit: Visit) -> None:
        if self.now.ticket == ticket:
            self._become(replace(self.now, read=Read(visit.notes)))

    def _unread(self, ticket: str, error: Exception) -> None:
        if not isinstance(error, ClientError | Refused):
            raise error
        if self.now.ticket == ticket:
            self._become(replace(self.now, read=Read(failed=True)))

    def _become(self, looked: Looked) -> None:
        self.now = looked
        self._changed()
