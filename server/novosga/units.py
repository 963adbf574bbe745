"""The branches that NovoSGA's applications may use, as they are now, and what each panel is shown of their calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import NamedTuple

import msgspec
import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from domain.answers import Start
from domain.branch import Branch
from domain.events import Recorded, TicketCalled, TicketRecalled
from domain.sight import Sight
from domain.snapshot import Call
from server import store
from server.clerk import Clerk
from server.hub import Fact, Hub, Subscription
from server.novosga import clients
from server.novosga.answers import Unit, Words
from server.novosga.board import Board
from server.novosga.clients import Client
from server.reader import Reader
from server.trying import Trying

_log = structlog.stdlib.get_logger(__name__)
_start = msgspec.json.Decoder(Start)
_recorded = msgspec.json.Decoder(Recorded)
IDLE_SECONDS = 60.0


class Place:
    """A branch that is switched on. When its document changes it gets another ``unit``; board and listeners stay."""

    def __init__(self, unit: Unit, document_hash: str) -> None:
        self.unit = unit
        self.document_hash = document_hash
        self.board = Board()
        self.ready = asyncio.Event()  # the board knows what was called before
        self.ended = False
        self.bells: set[asyncio.Event] = set()  # of the panels that listen

    def ring(self) -> None:
        """Tell every panel that listens."""
        for bell in self.bells:
            bell.set()


class _Found(NamedTuple):
    """What the database has of one branch; without a ``branch`` when nothing has changed."""

    client: Client
    document_hash: str
    branch: Branch | None


class Units:
    """See the module. Lives on the event loop; ``run`` looks every ``seconds`` what was switched on or off."""

    def __init__(
        self,
        reader: Reader,
        clerk: Clerk,
        hub: Hub,
        words: Mapping[str, Words],
        steady: Callable[[], float],
        seconds: float,
    ) -> None:
        self._reader, self._clerk, self._hub = reader, clerk, hub
        self._words = words
        self._steady = steady
        self._seconds = seconds
        self._places: dict[str, Place] = {}
        self._following: dict[str, asyncio.Task[None]] = {}

    @property
    def active(self) -> bool:
        """Whether any branch is switched on."""
        return bool(self._places)

    def all(self) -> list[Place]:
        """Every branch that is switched on."""
        return list(self._places.values())

    def by_id(self, id: str) -> Place | None:
        """The branch whose credentials have this id."""
        return next((each for each in self._places.values() if each.unit.client.id == id), None)

    def by_client_id(self, client_id: str) -> Place | None:
        """The branch whose clients show this."""
        return next((each for each in self._places.values() if each.unit.client.client_id == client_id), None)

    def by_number(self, number: int) -> Place | None:
        """The branch that these applications know by this number."""
        return next((each for each in self._places.values() if each.unit.client.unit == number), None)

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        trying = Trying(_log, "novosga_failed")
        try:
            while True:
                await trying.do(self.look)
                await asyncio.sleep(self._seconds)
        finally:
            for task in self._following.values():
                task.cancel()

    async def look(self) -> None:
        """Look once. Raises what the database raises, and why a branch's calls are heard no more."""
        for task in self._following.values():
            if task.done():
                task.result()
        known = {branch: (each.unit.client, each.document_hash) for branch, each in self._places.items()}
        found = await self._reader.run(lambda connection: _read(connection, known))
        for branch in set(self._places) - {each.client.branch for each in found}:
            self._leave(branch)
        for each in found:
            if each.branch is not None:
                await self._take(each, each.branch)

    async def _take(self, found: _Found, branch: Branch) -> None:
        numbers = await self._reader.run(lambda connection: clients.numbers(connection, branch.id))
        if clients.missing(branch, numbers):
            numbers = await self._clerk.run(lambda connection: clients.give_numbers(connection, branch))
        unit = Unit(found.client, branch, numbers, self._words[found.client.language])
        place = self._places.get(branch.id)
        if place is not None and place.unit.client.id == found.client.id:
            place.unit, place.document_hash = unit, found.document_hash
            return
        if place is not None:
            self._leave(branch.id)
        place = self._places[branch.id] = Place(unit, found.document_hash)
        self._following[branch.id] = asyncio.create_task(self._follow(place))

    def _leave(self, branch: str) -> None:
        place = self._places.pop(branch)
        place.ended = True
        place.ring()
        self._following.pop(branch).cancel()

    async def _follow(self, place: Place) -> None:
        """Hear of every call, until the branch is switched off or the server stops."""
        client = place.unit.client
        while not self._hub.closed:
            subscription = self._hub.subscribe(client.branch, client.id, lambda: None)
            try:
                await self._listen(place, subscription)
            except (SQLAlchemyError, OSError):
                _log.error("novosga_failed")
                await asyncio.sleep(self._seconds)
            finally:
                self._hub.unsubscribe(subscription)
        place.ended = True
        place.ring()

    async def _listen(self, place: Place, subscription: Subscription) -> None:
        """Until the subscription ends, or something was missed."""
        room = _start.decode(await self._reader.start(subscription.branch, Sight.LOBBY)).room
        place.board.rewind(room.version)
        if place.ready.is_set():
            now = self._steady()
            heard = [place.board.hear(call, now) for call in sorted(room.calls, key=lambda call: call.version)]
            if any(heard):
                place.ring()
        else:
            place.board.begin(room.calls)
            place.ready.set()
        version = room.version
        while not subscription.ended:
            for fact in await subscription.take(IDLE_SECONDS):
                if fact.version > version + 1:
                    return
                if fact.version == version + 1:
                    version = fact.version
                    self._hear(place, fact)

    def _hear(self, place: Place, fact: Fact) -> None:
        call = _call(_recorded.decode(fact.seen(Sight.LOBBY).partition(b"data: ")[2]))
        if call is not None and place.board.hear(call, self._steady()):
            place.ring()


def _read(connection: Connection, known: Mapping[str, tuple[Client, str]]) -> list[_Found]:
    found = []
    heads = store.heads(connection)
    for client in clients.enabled(connection):
        digest = heads[client.branch].document_hash
        changed = known.get(client.branch) != (client, digest)
        found.append(_Found(client, digest, store.document(connection, client.branch) if changed else None))
    return found


def _call(recorded: Recorded) -> Call | None:
    event = recorded.event
    if not isinstance(event, TicketCalled | TicketRecalled):
        return None
    times = event.times if isinstance(event, TicketRecalled) else 1
    said = (event.ticket, event.number, event.service, event.group, event.counter, times)
    return Call(recorded.version, recorded.at, *said)
