"""The guide: procedures and scripts beside the work. What is open in it, and how it keeps up with the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace as replace_struct

from client.errors import LocalFailed
from desk.connection import Server
from desk.fetching import Known, fetch
from desk.library import Hit, Library
from domain.answers import Welcome
from domain.commands import Role
from domain.procedures import Heading, Reader, Readers
from ui.jobs import Jobs

EVERY = timedelta(seconds=60)


@dataclass(frozen=True)
class Reading:
    """What is open. ``hits`` are None while nothing is searched for; ``who`` until it was asked who has read it."""

    open: bool = False
    search: str = ""
    hits: tuple[Hit, ...] | None = None
    article: str = ""
    body: str = ""
    who: tuple[Reader, ...] | None = None
    asking: bool = False
    failed: bool = False


class Guide:
    """``now`` is what is open and ``known`` what there is, for the person who is here. ``changed`` hears of changes.

    What has to do with the server is done by ``jobs``, which must not be those that commands wait for.
    """

    def __init__(
        self, qml: Any, library: Library, jobs: Jobs, clock: Callable[[], datetime], changed: Callable[[], None]
    ) -> None:
        self.now = Reading()
        self.known: Known | None = None
        self.untold: frozenset[tuple[str, int]] = frozenset()
        self.supervises = False
        self._library, self._jobs, self._clock, self._changed = library, jobs, clock, changed
        self._server: Server | None = None
        self._busy = self._again = False
        self._asked_at: datetime | None = None
        qml.toggle.connect(self.toggle)
        qml.search.connect(self._search)
        qml.pick.connect(self._pick)
        qml.back.connect(lambda: self._become(replace(self.now, article="", body="", who=None, failed=False)))
        qml.confirm.connect(self._confirm)
        qml.askWho.connect(self._ask_who)

    @property
    def heading(self) -> Heading | None:
        """The article that is open."""
        found = self.known.headings if self.known is not None else ()
        return next((each for each in found if each.id == self.now.article), None)

    def enter(self, server: Server, welcome: Welcome) -> None:
        """Somebody is here: what this computer keeps is there at once, and the server is asked what is new."""
        branch, person = welcome.branch.id, welcome.actor.id
        if self.known is None or (self.known.branch, self.known.person) != (branch, person):
            self.now = Reading()
            self.known = Known(branch, person, self._kept(branch))
        self._server, self.supervises = server, welcome.actor.role is Role.SUPERVISOR
        self._asked_at = None
        self._recount()
        self._ask()

    def leave(self) -> None:
        """Nobody is here."""
        self.now, self.known, self._server = Reading(), None, None
        self.untold = frozenset()

    def tick(self, *, online: bool, server_time: datetime) -> None:
        """To be called about once a second: asks what is new, each minute and when something is to be published."""
        known, asked = self.known, self._asked_at
        if known is None or not online:
            return
        comes = known.next_at is not None and server_time >= known.next_at
        late = asked is None or self._clock() - asked >= (EVERY / 12 if comes else EVERY)
        if late:
            self._ask()

    def toggle(self) -> None:
        """Open it, or put it away; what is open in it stays."""
        if self.known is not None:
            self._become(replace(self.now, open=not self.now.open))

    def _kept(self, branch: str) -> tuple[Heading, ...]:
        """Confirmations are the server's to know: what is kept here asks for none."""
        try:
            return tuple(replace_struct(each, must_read=False) for each in self._library.headings(branch))
        except LocalFailed:
            return ()

    def _ask(self) -> None:
        server, known = self._server, self.known
        self._again = self._busy  # what was confirmed meanwhile is told next
        if self._busy or server is None or known is None:
            return
        self._busy, self._asked_at = True, self._clock()
        self._jobs.run(partial(fetch, server, self._library, known), self._fetched, self._not_fetched)

    def _fetched(self, known: Known) -> None:
        self._busy = False
        here = self.known
        if here is None or (here.branch, here.person) != (known.branch, known.person):
            return self._ask()  # somebody else came meanwhile
        self._recount()
        self.known = replace(known, headings=tuple(map(self._as_confirmed, known.headings)))
        if self.now.search:
            self._search(self.now.search)
        if self.now.article:  # it may have a new version, or be withdrawn
            self._pick(self.now.article)
        self._changed()
        if self._again:
            self._ask()
        return None

    def _not_fetched(self, _error: Exception) -> None:
        self._busy = False

    def _recount(self) -> None:
        known = self.known
        if known is not None:
            try:
                self.untold = frozenset(self._library.untold(known.branch, known.person))
            except LocalFailed:
                self.untold = frozenset()

    def _as_confirmed(self, heading: Heading) -> Heading:
        told = (heading.id, heading.version) not in self.untold
        return heading if told else replace_struct(heading, confirmed=True)

    def _search(self, typed: str) -> None:
        hits, failed = None, False
        if typed.strip() and self.known is not None:
            try:
                hits = self._library.search(self.known.branch, typed)
            except LocalFailed:
                failed = True
        self._become(replace(self.now, search=typed, hits=hits, failed=failed))

    def _pick(self, article: str) -> None:
        if self.known is None:
            return
        try:
            body, failed = self._library.body(self.known.branch, article), False
        except LocalFailed:
            body, failed = None, True
        same = article == self.now.article
        who = self.now.who if same else None
        gone = body is None and not failed
        self._become(replace(self.now, article="" if gone else article, body=body or "", who=who, failed=failed))

    def _confirm(self) -> None:
        known, heading = self.known, self.heading
        if known is None or heading is None or not heading.pending:
            return
        try:
            self._library.confirm(known.branch, known.person, heading)
        except LocalFailed:
            self._become(replace(self.now, failed=True))
            return
        done = tuple(replace_struct(each, confirmed=True) if each is heading else each for each in known.headings)
        self.known = replace(known, headings=done)
        self._recount()
        self._ask()
        self._changed()

    def _ask_who(self) -> None:
        server, known, heading = self._server, self.known, self.heading
        if server is None or known is None or heading is None or not self.supervises or self.now.asking:
            return
        self._become(replace(self.now, asking=True, failed=False))
        asked = partial(server.readers, known.branch, heading.id)
        self._jobs.run(asked, partial(self._told_who, heading.id), self._not_told_who)

    def _told_who(self, article: str, readers: Readers) -> None:
        if article == self.now.article:
            self._become(replace(self.now, asking=False, who=readers.readers))
        else:
            self._become(replace(self.now, asking=False))

    def _not_told_who(self, _error: Exception) -> None:
        self._become(replace(self.now, asking=False, failed=True))

    def _become(self, now: Reading) -> None:
        self.now = now
        self._changed()
