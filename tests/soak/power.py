"""The server's writer at work on a disk whose power goes: what it acknowledged, and what is left of it afterwards."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import msgspec
from sqlalchemy import Engine, create_engine, event, select, text
from sqlalchemy.exc import DatabaseError

from domain.answers import Answer
from domain.commands import AnyCommand, CallNext, IssueTicket, OpenCounter
from server import database, documents, schema, store
from server.settings import sqlite_url
from server.usecases import Asked
from server.writer import Writer
from tests.branches import ANA, BETO, TOTEM, branch
from tests.soak import apsw_dbapi
from tests.soak.fragile_disk import FragileDisk, Journal

BRANCH = "centro"
OFTEN = 60  # pages after which the log is moved into the database, so that a short run does it several times
_answer = msgspec.json.Decoder(Answer)


@dataclass(frozen=True)
class Acknowledged:
    """What a client was told when the journal had come to step ``place``."""

    place: int
    command: str
    answer: bytes


@dataclass(frozen=True)
class Work:
    """A run of the writer: what was done to the disk, and what clients were told meanwhile."""

    journal: Journal
    told: list[Acknowledged]

    def cuts(self, count: int, chance: Random) -> list[int]:
        """Before and after every sync, and anywhere else until there are ``count``."""
        last = len(self.journal.steps)
        around = {min(place + each, last) for place in self.journal.syncs() for each in (0, 1)}
        places = sorted(around)
        while len(places) > count:
            del places[chance.randrange(len(places))]
        return places + [chance.randrange(last + 1) for _ in range(count - len(places))]

    def lost(self, place: int, folder: Path, chance: Random) -> list[str]:
        """What is wrong when the power goes before step ``place``; ``folder`` is where the rest of the disk goes."""
        folder.mkdir()
        for name, content in self.journal.after_a_cut(place, chance).items():
            folder.joinpath(name).write_bytes(content)
        due = [told for told in self.told if told.place <= place]
        try:
            return list(_wrong(folder, due))
        except DatabaseError as error:
            return [f"unreadable: {error.orig}"]


def run(folder: Path, *, synchronous: str | None, tickets: int, clients: int) -> Work:
    """Let clients issue and call on a disk in ``folder``. ``synchronous`` replaces what the server itself sets."""
    engine = database.open_database(sqlite_url(folder), 2)
    with database.writing(engine) as connection, connection.begin():
        described = branch()
        documents.load(connection, described, msgspec.json.encode(described).decode(), datetime.now(UTC))
    engine.dispose()
    journal = Journal.of(folder)
    disk = FragileDisk(f"fragile-{secrets.token_hex(4)}", journal)
    fragile = _engine(folder, disk.name, synchronous)
    try:
        told = asyncio.run(_work(fragile, journal, tickets, clients))
        return Work(Journal(journal.began, list(journal.steps)), told)
    finally:
        fragile.dispose()
        disk.unregister()


def _engine(folder: Path, disk: str, synchronous: str | None) -> Engine:
    """As the server opens it, but on the disk."""
    engine = create_engine(sqlite_url(folder), module=apsw_dbapi, connect_args={"vfs": disk})
    database._prepare_sqlite(engine, 2)

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA wal_autocheckpoint={OFTEN}")
        if synchronous is not None:
            connection.execute(f"PRAGMA synchronous={synchronous}")

    return engine


async def _work(engine: Engine, journal: Journal, tickets: int, clients: int) -> list[Acknowledged]:
    pages = (f"page-{number}" for number in range(10**9))
    writer = Writer(engine, lambda: datetime.now(UTC), lambda: next(pages), lambda _: None, queue=500, group=64)
    told: list[Acknowledged] = []

    async def give(command: AnyCommand, actor: Any) -> None:
        answer = await writer.submit(Asked(BRANCH, command, actor))
        assert isinstance(answer, bytes), answer
        told.append(Acknowledged(len(journal.steps), command.id, answer))

    async def client(number: int) -> None:
        for command in _commands(number, tickets // clients):
            await give(command, (ANA, BETO)[number % 2] if isinstance(command, OpenCounter | CallNext) else TOTEM)

    writer.start()
    await asyncio.gather(*(client(number) for number in range(clients)))
    writer.stop()
    return told


def _commands(client: int, tickets: int) -> Iterator[AnyCommand]:
    """Tickets; and a call in the middle, by the first two clients."""
    ids = (f"{client:08x}-0000-4000-8000-{number:012x}" for number in range(10**9))
    for number in range(tickets):
        yield IssueTicket(next(ids), "identity")
        if client < 2 and number == tickets // 2:
            yield OpenCounter(next(ids), str(client + 1))
            yield CallNext(next(ids), str(client + 1))


def _wrong(folder: Path, due: list[Acknowledged]) -> Iterator[str]:
    engine = database.connect(sqlite_url(folder), 2)
    try:
        with database.reading(engine) as connection, connection.begin():
            check = connection.scalar(text("PRAGMA integrity_check"))
            if check != "ok":
                yield f"damaged: {check}"
            kept = {
                row[0]: row[1] for row in connection.execute(select(schema.commands.c.id, schema.commands.c.answer))
            }
            yield from (f"lost: {told.command}" for told in due if kept.get(told.command) != told.answer.decode())
            versions = list(connection.scalars(select(schema.events.c.version).order_by(schema.events.c.version)))
            if versions != list(range(1, len(versions) + 1)):
                yield f"gaps: {versions}"
            room = store.load_room(connection, BRANCH)
            if room.version != len(versions):
                yield f"the room is at {room.version}, the events at {len(versions)}"
            issued = {answer.ticket.id for answer in map(_answer.decode, kept.values()) if answer.ticket is not None}
            if issued != room.tickets.keys():
                yield f"tickets without a command, or commands without their ticket: {issued ^ room.tickets.keys()}"
    finally:
        engine.dispose()
