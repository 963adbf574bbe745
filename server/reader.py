"""What is read beside the writer: always as committed, on one thread with connections of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import NamedTuple, TypeVar

import msgspec
from sqlalchemy import Connection, Engine

from domain import looking
from domain.answers import Start, TicketPage
from domain.branch import Branch
from domain.events import Recorded
from domain.opinions import Stage
from domain.room import Room
from domain.sight import Sight
from domain.ticket import Ticket
from server import database, store
from server.hub import frame
from server.opinions import store as opinions
from server.usecases import Loaded, bring_up

T = TypeVar("T")

_encode = msgspec.json.Encoder().encode
_recorded = msgspec.json.Decoder(Recorded)


class Missed(NamedTuple):
    """The events after a version, each with its number and ready to send; or that whoever asks must start again."""

    frames: tuple[tuple[int, bytes], ...]
    restart: bool


class Page(NamedTuple):
    """What a ticket's page shows, and of which branch."""

    branch: Branch
    ticket: Ticket
    shown: TicketPage
    stage: Stage = Stage.OPEN


class Reader:
    """See the module. The rooms it keeps follow the event table; they never see what is not committed."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime], replay: int) -> None:
        self._engine = engine
        self._clock = clock
        self._replay = replay
        self._rooms: dict[str, Loaded] = {}
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="reader")

    def stop(self) -> None:
        """Wait for what is being read, and end."""
        self._executor.shutdown()

    async def run(self, read: Callable[[Connection], T]) -> T:
        """``read`` in one transaction. Raises what the database raises."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._in_transaction, read)

    async def room(self, branch: str) -> Room:
        """A copy of the branch's room, at the last event. The branch must exist."""
        return await self.run(lambda connection: self._copy(connection, branch))

    async def document(self, branch: str) -> Branch:
        """The branch's document. The branch must exist."""
        return await self.run(lambda connection: store.document(connection, branch))

    async def start(self, branch: str, sight: Sight) -> bytes:
        """A `Start` as JSON. The branch must exist."""
        return await self.run(lambda connection: self._start(connection, branch, sight))

    async def days(self) -> dict[str, bool]:
        """Of the branches that somebody has looked at, whether their service day is over."""
        return await self.run(self._days)

    async def each_room(self, branches: Iterable[str], ask: Callable[[Room], T]) -> dict[str, T]:
        """What ``ask`` says of the rooms of these branches, where this database does their commands."""
        wanted = frozenset(branches)
        return await self.run(lambda connection: self._each_room(connection, wanted, ask))

    async def missed(self, branch: str, version: int, sight: Sight) -> Missed:
        """What happened after ``version``; a restart when that is too long ago, or has not happened yet."""
        return await self.run(lambda connection: self._missed(connection, branch, version, sight))

    async def page(self, token: str) -> Page | None:
        """What the page with this token shows, or None when there is none."""
        return await self.run(lambda connection: self._page(connection, token))

    def _in_transaction(self, read: Callable[[Connection], T]) -> T:
        with database.reading(self._engine) as connection, connection.begin():
            return read(connection)

    def _room(self, connection: Connection, branch: str) -> Room:
        bring_up(connection, self._rooms, {branch: store.head(connection, branch)})
        return self._rooms[branch].room

    def _copy(self, connection: Connection, branch: str) -> Room:
        room = self._room(connection, branch)
        return Room(room.branch, room.snapshot())

    def _start(self, connection: Connection, branch: str, sight: Sight) -> bytes:
        now = self._clock()
        snapshot = looking.seen(self._room(connection, branch), now)
        return _encode(Start(now, sight.of_room(snapshot)))

    def _days(self, connection: Connection) -> dict[str, bool]:
        now, found = self._clock(), {}
        for branch, kept in list(self._rooms.items()):
            over = looking.is_over(kept.room, now)
            found[branch] = over and looking.is_over(self._room(connection, branch), now)  # it may be behind
        return found

    def _each_room(self, connection: Connection, wanted: frozenset[str], ask: Callable[[Room], T]) -> dict[str, T]:
        heads = store.heads(connection)
        here = {branch: head for branch, head in heads.items() if branch in wanted and head.authority == store.HERE}
        bring_up(connection, self._rooms, here)
        return {branch: ask(self._rooms[branch].room) for branch in here}

    def _missed(self, connection: Connection, branch: str, version: int, sight: Sight) -> Missed:
        newest = store.head(connection, branch).version
        if not newest - self._replay <= version <= newest:
            return Missed((), restart=True)
        rows = store.events_after(connection, branch, version, self._replay)
        if rows and rows[0][0] != version + 1:  # what came next was so long ago that it is erased
            return Missed((), restart=True)
        return Missed(tuple((number, _frame(number, written, sight)) for number, written in rows), restart=False)

    def _page(self, connection: Connection, token: str) -> Page | None:
        found = store.ticket_by_page(connection, token)
        if found is None:
            return None
        branch, ticket = found
        room = self._room(connection, branch)
        now = self._clock()
        held = opinions.Held(branch, ticket.id, ticket.number, ticket.service, ticket.state, ticket.ended_at)
        return Page(
            room.branch, ticket, looking.page_of(room, ticket, now), opinions.stage(connection, room.branch, held, now)
        )


def _frame(version: int, written: str, sight: Sight) -> bytes:
    if sight is Sight.WHOLE:
        return frame(version, written.encode())
    return frame(version, _encode(sight.of(_recorded.decode(written))))
