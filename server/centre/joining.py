"""How a branch's server makes the centre's history its own, and becomes the authority of a new epoch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, Protocol, TypeVar

from sqlalchemy import Connection

from domain.epochs import SKIPPED
from server import store
from server.centre import authority, history
from server.centre.authority import Change
from server.centre.history import Rooms
from server.centre.link import Link
from server.centre.standing import BEHIND
from server.centre.wire import Copy, Take
from server.store import HERE, Head
from server.writer import Published

T = TypeVar("T")


class Desk(Protocol):
    """Where the database is used: the server's `Clerk` and `Reader`, or what a command has instead of both."""

    async def run(self, use: Callable[[Connection], T], /) -> T:
        """``use`` in one transaction, committed when this returns."""
        ...


class Site(NamedTuple):
    """What belongs to one branch on this server. ``clock`` gives the time in UTC; ``actor`` is who decides here."""

    writing: Desk
    reading: Desk
    branch: str
    actor: str
    clock: Callable[[], datetime]
    rooms: Rooms
    publish: Callable[[Published], None]

    def change(self) -> Change:
        """A change of authority made now."""
        return Change(self.branch, self.actor, self.clock())

    async def head(self) -> Head | None:
        """Where the branch stands here."""
        return await self.reading.run(lambda connection: store.heads(connection).get(self.branch))

    async def become(self, word: str, known: Head | None = None) -> bool:
        """See `authority.become`."""
        return await self.writing.run(lambda connection: authority.become(connection, self.change(), word, known))

    async def mark(self, version: int) -> str | None:
        """See `history.mark`."""
        return await self.reading.run(lambda connection: history.mark(connection, self.branch, version))

    async def forked(self, link: Link, version: int) -> int:
        """The number of the last event, up to ``version``, that the centre has too and is the same there.

        What one of the two has erased was told long ago, and is taken to be the same.
        """
        same, differs = 0, version + 1
        while differs - same > 1:
            middle = (same + differs) // 2 if differs <= version else version  # mostly it is the last one
            there = await link.read(middle, limit=0)
            known = there.version >= middle and _may_be_same(there.stretch.before, await self.mark(middle))
            same, differs = (middle, differs) if known else (same, middle)
        return same

    async def learn(self, link: Link) -> Copy:
        """Add everything that the centre has beyond this history, which must be the beginning of the centre's."""
        while True:
            head = await self.head()
            after, known = (head.version, head.document_hash) if head else (0, "")
            found = await link.read(after, known)
            await self._add(found)
            if found.version <= after + len(found.stretch.events):
                return found

    async def join(self, link: Link, run: str, *, given: bool, by_a_person: bool = False, skip: int = SKIPPED) -> bool:
        """Learn, and begin a new epoch with commands done here; False when another server seems to be at work.

        ``given`` when the centre has begun the epoch already for this ``run``. Raises what `Link` raises; begun again,
        it goes on where it ended.
        """
        if await self.head() is not None:
            await self.become(BEHIND)
        await self.learn(link)
        await self.become(BEHIND)
        if not given:
            stand = await link.take(Take(run, by_a_person, skip))
            if stand.verdict != "behind":
                return False
            await self.learn(link)
        await self.become(HERE)
        return True

    async def _add(self, found: Copy) -> None:
        def write(connection: Connection) -> Published:
            new = self.branch not in store.heads(connection)
            if found.stretch.document is not None:
                history.put_document(connection, found.stretch.document)
            if new:
                authority.become(connection, self.change(), BEHIND)
            head = authority.locked(connection, self.branch)
            if head.version + 1 != found.stretch.first or not found.stretch.events:
                return {}
            return history.append(connection, self.rooms, self.branch, head, found.stretch.events, found.stretch.done)

        try:
            published = await self.writing.run(write)
        except BaseException:
            self.rooms.clear()
            raise
        self.publish(published)


def _may_be_same(there: str, here: str | None) -> bool:
    return not there or here is None or there == here
