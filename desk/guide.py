"""The guide: procedures and scripts beside the work. What is open in it, and how it keeps up with the server."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from msgspec.structs import replace as replace_struct

from client.errors import LocalFailed
from desk.connection import Server
from desk.fetching import Known, fetch
from desk.library import Hit, Library
from domain.answers import Welcome
from domain.commands import Role
from domain.procedures import Heading, Reader, Readers
from ui.jobs import Jobs, nothing

T = TypeVar("T")
EVERY = timedelta(seconds=60)


@dataclass(frozen=True)
class Reading:
    """What is open. ``hits`` are None while nothing is searched for; ``who`` until it was asked who has read it.

    They are of an earlier search while ``looking``. ``picked`` is the article that is open once its words are here.
    """

    open: bool = False
    search: str = ""
    hits: tuple[Hit, ...] | None = None
    looking: bool = False
    picked: str = ""
    article: str = ""
    body: str = ""
    who: tuple[Reader, ...] | None = None
    asking: bool = False
    failed: bool = False


class Guide:
    """``now`` is what is open and ``known`` what there is, for the person who is here. ``changed`` hears of changes.

    What has to do with the server is done by ``jobs``, which must not be those that commands wait for; what this
    computer keeps is looked up by ``shelf``, one thing after the other, so that no disk holds up the screen.
    """

    def __init__(
        self,
        qml: Any,
        library: Library,
        jobs: Jobs,
        shelf: Jobs,
        clock: Callable[[], datetime],
        changed: Callable[[], None],
    ) -> None:
        self.now = Reading()
        self.known: Known | None = None
        self.untold: frozenset[tuple[str, int]] = frozenset()
        self.supervises = False
        self._library, self._jobs, self._shelf, self._clock, self._changed = library, jobs, shelf, clock, changed
        self._server: Server | None = None
        self._busy = self._again = False
        self._asked_at: datetime | None = None
        qml.toggle.connect(self.toggle)
        qml.search.connect(self._search)
        qml.pick.connect(self._pick)
        qml.back.connect(self._back)
        qml.confirm.connect(self._confirm)
        qml.askWho.connect(self._ask_who)

    @property
    def heading(self) -> Heading | None:
        """The article that is open."""
        found = self.known.headings if self.known is not None else ()
        return next((each for each in found if each.id == self.now.article), None)

    def enter(self, server: Server, welcome: Welcome) -> None:
        """Somebody is here: what this computer keeps is there soon, and the server is asked what is new."""
        branch, person = welcome.branch.id, welcome.actor.id
        if self._here != (branch, person):
            self.now, self.untold = Reading(), frozenset()
            self.known = Known(branch, person)
        self._server, self.supervises = server, welcome.actor.role is Role.SUPERVISOR
        self._asked_at = None
        self._look_up(lambda: self._library.headings(branch), self._kept)
        self._recount(self._changed)
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

    @property
    def _here(self) -> tuple[str, str] | None:
        """Whose guide this is."""
        return (self.known.branch, self.known.person) if self.known is not None else None

    def _look_up(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] = nothing,
    ) -> None:
        """Do ``work`` with the library. What becomes of it is dropped when somebody else has come meanwhile."""
        here = self._here
        self._shelf.run(
            work,
            lambda found: then(found) if self._here == here else None,
            lambda error: failed(error) if self._here == here else None,
            (LocalFailed,),
        )

    def _kept(self, headings: tuple[Heading, ...]) -> None:
        """Confirmations are the server's to know: what is kept here asks for none."""
        known = self.known
        if known is not None and not known.tag:  # the server has not said yet what there is
            self.known = replace(known, headings=tuple(replace_struct(each, must_read=False) for each in headings))
            self._changed()

    def _ask(self) -> None:
        server, known = self._server, self.known
        self._again = self._busy  # what was confirmed meanwhile is told next
        if self._busy or server is None or known is None:
            return
        self._busy, self._asked_at = True, self._clock()
        self._jobs.run(partial(fetch, server, self._library, known), self._fetched, self._not_fetched)

    def _fetched(self, known: Known) -> None:
        self._busy = False
        if self._here != (known.branch, known.person):
            return self._ask()  # somebody else came meanwhile
        return self._recount(partial(self._follow, known))

    def _follow(self, known: Known) -> None:
        """The server said what there is: what is open may have a new version, or be withdrawn."""
        self.known = replace(known, headings=tuple(map(self._as_confirmed, known.headings)))
        if self.now.search:
            self._search(self.now.search)
        if self.now.picked:
            self._open(self.now.picked)
        self._changed()
        if self._again:
            self._ask()

    def _not_fetched(self, _error: Exception) -> None:
        self._busy = False

    def _recount(self, then: Callable[[], None]) -> None:
        """Ask what the server is still to be told, then do ``then``."""
        known = self.known
        if known is not None:
            untold = partial(self._library.untold, known.branch, known.person)
            self._look_up(untold, partial(self._counted, then), lambda _: self._counted(then, ()))

    def _counted(self, then: Callable[[], None], untold: Iterable[tuple[str, int]]) -> None:
        self.untold = frozenset(untold)
        then()

    def _as_confirmed(self, heading: Heading) -> Heading:
        told = (heading.id, heading.version) not in self.untold
        return heading if told else replace_struct(heading, confirmed=True)

    def _search(self, typed: str) -> None:
        known, now = self.known, self.now
        searched = known is not None and bool(typed.strip())
        looking = searched and (now.looking or typed != now.search)
        hits = now.hits if searched else None
        self._become(replace(now, search=typed, hits=hits, looking=looking, failed=False))
        if known is not None and searched:
            search = partial(self._library.search, known.branch, typed)
            self._look_up(search, partial(self._found, typed), lambda _: self._found(typed, None))

    def _found(self, typed: str, hits: tuple[Hit, ...] | None) -> None:
        if typed == self.now.search:  # and nothing else was typed meanwhile
            self._become(replace(self.now, hits=hits, looking=False, failed=hits is None))

    def _pick(self, article: str) -> None:
        if not self.now.looking:  # the list is still that of what was typed before
            self._open(article)

    def _open(self, article: str) -> None:
        known = self.known
        if known is None:
            return
        self.now = replace(self.now, picked=article)
        body = partial(self._library.body, known.branch, article)
        self._look_up(body, partial(self._opened, article), lambda _: self._opened(article, "", failed=True))

    def _opened(self, article: str, body: str | None, *, failed: bool = False) -> None:
        now = self.now
        if article == now.picked:  # and not another one, or none, meanwhile
            shown = "" if body is None else article  # it may be withdrawn
            who = now.who if article == now.article else None
            self._become(replace(now, picked=shown, article=shown, body=body or "", who=who, failed=failed))

    def _back(self) -> None:
        self._become(replace(self.now, picked="", article="", body="", who=None, failed=False))

    def _confirm(self) -> None:
        known, heading = self.known, self.heading
        if known is None or heading is None or not heading.pending:
            return
        confirm = partial(self._library.confirm, known.branch, known.person, heading)
        self._look_up(confirm, lambda _: self._recount(self._confirmed), self._not_confirmed)

    def _confirmed(self) -> None:
        if self.known is not None:
            self.known = replace(self.known, headings=tuple(map(self._as_confirmed, self.known.headings)))
        self._ask()
        self._changed()

    def _not_confirmed(self, _error: Exception) -> None:
        self._become(replace(self.now, failed=True))

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
