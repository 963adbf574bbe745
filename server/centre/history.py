"""A branch's history in this database: a stretch of it for others to read, and what others recorded added to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select, update

from domain.answers import Answer
from domain.branch import Branch
from domain.errors import Refused, VezError
from domain.events import EpochBegan, Recorded, TicketIssued
from server import store
from server.centre.wire import Document, Done, Stretch, digest
from server.schema import branches, commands, documents, events
from server.store import Head, Issued, Ledger
from server.usecases import UNKNOWN_CONTENT, Loaded, bring_up
from server.writer import Published

_recorded = msgspec.json.Decoder(Recorded)
_answer = msgspec.json.Decoder(Answer)
_branch = msgspec.json.Decoder(Branch)
Rooms = dict[str, Loaded]


class Unfit(VezError):
    """What was sent cannot follow the history: ``problem`` says why."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Erased(Unfit):
    """The events that were asked for are erased, because their time is over: nobody can go on from before them."""

    code = "history_erased"

    def __init__(self, after: int) -> None:
        super().__init__(f"what came after event {after} is erased here, because its time is over")


def mark(connection: Connection, branch: str, version: int) -> str | None:
    """The digest of event ``version``: empty for 0, before everything, and None where there is no such event."""
    if version == 0:
        return ""
    found = connection.scalar(select(events.c.recorded).where(events.c.branch == branch, events.c.version == version))
    return None if found is None else digest(found)


def texts(connection: Connection, branch: str, first: int, last: int) -> dict[int, str]:
    """The stored events from ``first`` to ``last``, by number."""
    query = select(events.c.version, events.c.recorded).where(events.c.branch == branch)
    rows = connection.execute(query.where(events.c.version.between(first, last)).order_by(events.c.version))
    return {row.version: row.recorded for row in rows}


def stretch(connection: Connection, branch: str, after: int, limit: int, known: str) -> Stretch:
    """Up to ``limit`` events after number ``after``, under one document, for who goes by the document ``known``.

    Raises `Erased` when there are such events no more.
    """
    rows = connection.execute(
        select(documents.c.hash, documents.c.since, (documents.c.hash == branches.c.document_hash).label("used"))
        .join(branches, branches.c.id == documents.c.branch)
        .where(documents.c.branch == branch)
    )
    had = sorted((row.since, row.used, row.hash) for row in rows)
    earlier = [each for each in had if each[0] <= after]
    then = (earlier or had[:1])[-1][2]
    change = min((since for since, _, _ in had if since > after), default=after + limit)
    found = texts(connection, branch, after + 1, min(after + limit, change))
    if limit and after + 1 not in found and store.head(connection, branch).version > after:
        raise Erased(after)
    done = tuple(_done(connection, branch, list(found.values())))
    document = None if then == known else _document(connection, branch, then)
    return Stretch(after + 1, mark(connection, branch, after) or "", tuple(found.values()), done, document)


def put_document(connection: Connection, document: Document) -> None:
    """Go by this document from here on."""
    store.put_document(connection, document.branch, document.source, document.hash, document.at)


def append(
    connection: Connection, rooms: Rooms, branch: str, head: Head, texts: Sequence[str], done: Sequence[Done] = ()
) -> Published:
    """Add events to the locked branch, whose head is ``head``; returns them for who follows it. Raises `Unfit`."""
    bring_up(connection, rooms, {branch: head})
    room = rooms[branch].room
    ledger, new = Ledger(), []
    pages = {each.id: page for each in done if (page := _page(each))}
    for written in texts:
        try:
            recorded = _recorded.decode(written)
            touched = room.apply(recorded)
        except (msgspec.MsgspecError, ValueError, KeyError, Refused) as error:
            raise Unfit(f"event after {room.version}: {error}") from error
        for ticket in touched:
            if isinstance(recorded.event, TicketIssued):
                ledger.issued[branch, ticket.id] = Issued(ticket, recorded.version, pages.get(ticket.id))
            else:
                ledger.touch(branch, ticket, recorded.version)
        ledger.events.append({"branch": branch, "version": recorded.version, "at": recorded.at, "recorded": written})
        new.append((recorded, written.encode()))
    if new:
        ledger.rooms[branch] = room
    ledger.commands.extend(_unknown(connection, branch, done))
    store.save(connection, ledger)
    if any(isinstance(recorded.event, EpochBegan) for recorded, _ in new):
        connection.execute(update(branches).where(branches.c.id == branch).values(epoch=room.epoch))
    return {branch: new} if new else {}


def _document(connection: Connection, branch: str, hash: str) -> Document:
    row = connection.execute(select(documents).where(documents.c.branch == branch, documents.c.hash == hash)).one()
    return Document(hash, row.source, _branch.decode(row.document), row.since, row.loaded_at)


def _done(connection: Connection, branch: str, written: Sequence[str]) -> list[Done]:
    ids = {recorded.command for recorded in map(_recorded.decode, written) if recorded.command}
    if not ids:
        return []
    columns = (commands.c.id, commands.c.actor, commands.c.answer, commands.c.at)
    rows = connection.execute(select(*columns).where(commands.c.branch == branch, commands.c.id.in_(sorted(ids))))
    return [Done(row.id, row.actor, row.answer, row.at) for row in rows]


def _unknown(connection: Connection, branch: str, done: Sequence[Done]) -> list[dict[str, Any]]:
    """What was answered elsewhere, as rows. Digests of commands are keyed by each server, so that of others is not."""
    known = store.answered(connection, {branch: [each.id for each in done]})[branch] if done else {}
    return [
        {
            "branch": branch,
            "id": each.id,
            "actor": each.actor,
            "content": UNKNOWN_CONTENT,
            "answer": each.answer,
            "at": each.at,
        }
        for each in done
        if each.id not in known
    ]


def _page(done: Done) -> str | None:
    try:
        page = _answer.decode(done.answer).page
    except msgspec.MsgspecError as error:
        raise Unfit(f"answer to {done.id}: {error}") from error
    return page.removeprefix("/t/") if page else None
