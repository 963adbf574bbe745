"""Rows ↔ domain: the one place that knows both the tables and the types of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace
from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    String,
    Table,
    any_,
    bindparam,
    collate,
    func,
    insert,
    literal_column,
    select,
    true,
    tuple_,
    update,
)
from sqlalchemy.exc import IntegrityError

from domain.branch import Branch
from domain.room import Room
from domain.snapshot import Snapshot
from domain.ticket import GONE, OPEN, Ticket
from server import driver, prepared
from server.audit.trail import Entry
from server.prepared import KEY, NEW, WAS, Prepared
from server.schema import branches, commands, documents, events, notes, tickets

Key = tuple[str, str]  # a branch's id and the id of something in it
HERE = "here"  # the authority of a branch whose commands are done in this database

_branch_decoder = msgspec.json.Decoder(Branch)
_snapshot_decoder = msgspec.json.Decoder(Snapshot)
_ticket_decoder = msgspec.json.Decoder(Ticket)
_encode = msgspec.json.Encoder().encode
_OPEN, _GONE = [state.value for state in OPEN], [state.value for state in GONE]
_SMALL = [name for name in Snapshot.__struct_fields__ if name not in ("tickets", "gone")]
_CHANGING = ("service", "state", "counter", "called_at", "started_at", "ended_at", "changed", "ticket")
_IN_USE = (branches.c.id == documents.c.branch) & (branches.c.document_hash == documents.c.hash)
_DOCUMENT = documents.join(branches, _IN_USE)


def _new(table: Table, *names: str) -> dict[str, Any]:
    """Values for an update whose parameters do not collide with those of its condition."""
    return {name: bindparam(NEW + name, type_=table.c[name].type) for name in names}


_IDS = ARRAY(String)
_STANDING = (branches.c.version, branches.c.document_hash, branches.c.epoch, branches.c.authority)
_HEAD = select(*_STANDING).where(branches.c.id == bindparam("branch"))
_READ_HEAD = Prepared(_HEAD)
# What is asked for many at once comes as a list: SQLite has none, so it reads it from JSON.
_LISTED = func.json_each(bindparam("listed")).table_valued("value")
_HEADS = Prepared(select(branches.c.id, *_STANDING).where(branches.c.id.in_(select(_LISTED.c.value))))
# PostgreSQL sorts first and locks then: as Python sorts, whatever language the database sorts in.
_LOCK_HEADS = Prepared(
    select(branches.c.id, *_STANDING)
    .where(branches.c.id == any_(bindparam("ids", type_=_IDS)))
    .order_by(collate(branches.c.id, "C"))
    .with_for_update()
)
_ANSWERED = select(commands.c.branch, commands.c.id, commands.c.actor, commands.c.content, commands.c.answer)
_PAIR = [func.json_extract(_LISTED.c.value, literal_column(path)) for path in ("'$[0]'", "'$[1]'")]
_LISTED_ANSWERED = Prepared(_ANSWERED.where(tuple_(commands.c.branch, commands.c.id).in_(select(*_PAIR))))
_ALL_ANSWERED = Prepared(
    _ANSWERED.where(
        commands.c.branch == any_(bindparam("branches", type_=_IDS)),
        commands.c.id == any_(bindparam("ids", type_=_IDS)),
    )
)
_EVENTS_AFTER = Prepared(
    select(events.c.recorded)
    .where(events.c.branch == bindparam("branch"), events.c.version > bindparam("version"))
    .order_by(events.c.version)
)
_SINCE = (
    func.unnest(bindparam("branches", type_=_IDS), bindparam("versions", type_=ARRAY(BigInteger)))
    .table_valued("branch", "version", name="since")
    .render_derived()
)
# Branch by branch: asked to sort all of it, PostgreSQL would rather walk through every event that there is, in order.
_NEWER = (
    select(events.c.version, events.c.recorded)
    .where(events.c.branch == _SINCE.c.branch, events.c.version > _SINCE.c.version)
    .order_by(events.c.version)
    .lateral("newer")
)
_EVENTS_SINCE = Prepared(
    select(_SINCE.c.branch, _NEWER.c.version, _NEWER.c.recorded).select_from(_SINCE.join(_NEWER, true()))
)
_INSERT_TICKET, _INSERT_EVENT, _INSERT_COMMAND = (Prepared(insert(table)) for table in (tickets, events, commands))
_INSERT_NOTE = Prepared(insert(notes))
_UPDATE_TICKET = Prepared(
    update(tickets)
    .where(tickets.c.branch == bindparam(KEY + "branch"), tickets.c.id == bindparam(KEY + "id"))
    .values(_new(tickets, *_CHANGING))
)
_NEXT = update(branches).where(branches.c.id == bindparam(KEY + "id")).values(_new(branches, "version", "day", "room"))
_UPDATE_BRANCH = Prepared(_NEXT)
_MOVE_BRANCH = Prepared(_NEXT.where(*(column == bindparam(WAS + column.name) for column in _STANDING)))


class Head(NamedTuple):
    """Where a branch stands: its last event's number, which document it goes by, and who its authority is.

    ``authority`` is `HERE`, or a word of `server.centre.standing` for why it is not.
    """

    version: int
    document_hash: str
    epoch: int
    authority: str


class Answered(NamedTuple):
    """A command that was done earlier: by whom, a digest of what it said, and what was answered."""

    actor: str
    content: bytes
    answer: str


class Issued(NamedTuple):
    """A ticket that this transaction issues, as its last event left it, and the token of its page."""

    ticket: Ticket
    changed: int
    page: str | None


class Changed(NamedTuple):
    """A ticket known before, as its last event left it."""

    ticket: Ticket
    changed: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """What one transaction writes. Of each ticket only its last state is kept; ``acts`` are for the audit trail."""

    issued: dict[Key, Issued] = field(default_factory=dict)
    changed: dict[Key, Changed] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    commands: list[dict[str, Any]] = field(default_factory=list)
    rooms: dict[str, Room] = field(default_factory=dict)
    notes: list[dict[str, Any]] = field(default_factory=list)
    acts: list[Entry] = field(default_factory=list)

    def touch(self, branch: str, ticket: Ticket, version: int) -> None:
        """Note that ``ticket`` is like this since event ``version``."""
        key = (branch, ticket.id)
        if key in self.issued:
            self.issued[key] = Issued(ticket, version, self.issued[key].page)
        else:
            self.changed[key] = Changed(ticket, version)


def lock(connection: Connection, ids: Iterable[str]) -> dict[str, Head]:
    """The heads of these branches, which nobody else can change before the transaction ends. Taken in order of id."""
    return _heads(_ask_to_lock(connection, ids))


def _ask_to_lock(connection: Connection, ids: Iterable[str]) -> Any:
    wanted = sorted(ids)
    if _is_postgresql(connection):
        return _LOCK_HEADS.ask(connection, {"ids": wanted})
    # A transaction that writes is alone there: nothing has to be locked.
    return _HEADS.ask(connection, {"listed": _encode(wanted).decode()})


def _heads(found: Any) -> dict[str, Head]:
    return {row[0]: Head._make(row[1:]) for row in found.fetchall()}


def take(
    connection: Connection, asked: Mapping[str, Sequence[str]]
) -> tuple[dict[str, Head], dict[str, dict[str, Answered]]]:
    """What `lock` says of the branches and `answered` of the commands ``asked`` of them; both travel together."""
    with driver.together(connection):
        locked, earlier = _ask_to_lock(connection, asked), _ask_answered(connection, asked)
    return _heads(locked), _answers(asked, earlier)


def head(connection: Connection, branch: str) -> Head:
    """The head of the branch, which must exist."""
    (row,) = _READ_HEAD.run(connection, {"branch": branch})
    return Head._make(row)


def heads(connection: Connection) -> dict[str, Head]:
    """Where every branch stands."""
    rows = connection.execute(select(branches.c.id, *_STANDING))
    return {row[0]: Head._make(row[1:]) for row in rows}


def load_room(connection: Connection, branch: str) -> Room:
    """The branch's room as it was committed. The branch must exist."""
    query = select(documents.c.document, branches.c.room).select_from(_DOCUMENT).where(branches.c.id == branch)
    found, room = connection.execute(query).one()
    snapshot = _snapshot_decoder.decode(room)
    here = tickets.c.branch == branch
    still_open = _tickets(connection, here & tickets.c.state.in_(_OPEN))
    gone = _tickets(connection, here & tickets.c.state.in_(_GONE) & (tickets.c.changed > snapshot.began))
    return Room(_branch_decoder.decode(found), replace(snapshot, tickets=still_open, gone=gone))


def answered(connection: Connection, asked: Mapping[str, Sequence[str]]) -> dict[str, dict[str, Answered]]:
    """By branch and id, what was answered earlier to those of the ``asked`` commands that were already done."""
    return _answers(asked, _ask_answered(connection, asked))


def _ask_answered(connection: Connection, asked: Mapping[str, Sequence[str]]) -> Any:
    if _is_postgresql(connection):  # one question, because each has to travel
        every = list(chain.from_iterable(asked.values()))
        return _ALL_ANSWERED.ask(connection, {"branches": list(asked), "ids": every})
    pairs = [(branch, one) for branch, ids in asked.items() for one in ids]
    return _LISTED_ANSWERED.ask(connection, {"listed": _encode(pairs).decode()})


def _answers(asked: Iterable[str], found: Any) -> dict[str, dict[str, Answered]]:
    answers: dict[str, dict[str, Answered]] = {branch: {} for branch in asked}
    for row in found.fetchall():
        answers[row[0]][row[1]] = Answered(row[2], row[3], row[4])
    return answers


def save(connection: Connection, ledger: Ledger) -> None:
    """Write everything in ``ledger``, in one statement a table."""
    rooms = [_room(branch, room) for branch, room in ledger.rooms.items()]
    with driver.together(connection):
        prepared.save(connection, _work(ledger, _UPDATE_BRANCH, rooms))


def compares(connection: Connection) -> bool:
    """Whether `save_if` can be used here."""
    return _is_postgresql(connection)


def save_if(connection: Connection, known: Mapping[str, Head], ledger: Ledger) -> bool:
    """`save`, and commit, if the branches of ``ledger`` stand like ``known`` and its commands are new: one statement.

    Otherwise nothing is written, and it returns False. No transaction may have begun.
    """
    rooms = []
    for branch in sorted(ledger.rooms):  # who writes to the same branches at the same time waits for us, and not we too
        was = {WAS + name: value for name, value in known[branch]._asdict().items()}
        rooms.append(_room(branch, ledger.rooms[branch]) | was)
    try:
        prepared.save(connection, _work(ledger, _MOVE_BRANCH, rooms))
    except IntegrityError:
        return False
    return True


def _work(ledger: Ledger, move: Prepared, rooms: list[dict[str, Any]]) -> list[tuple[Prepared, list[dict[str, Any]]]]:
    work = (
        (_INSERT_TICKET, [_new_row(branch, *each) for (branch, _), each in ledger.issued.items()]),
        (_UPDATE_TICKET, [_change(branch, *each) for (branch, _), each in ledger.changed.items()]),
        (_INSERT_EVENT, ledger.events),
        (_INSERT_COMMAND, ledger.commands),
        (_INSERT_NOTE, ledger.notes),
        (move, rooms),
    )
    return [(statement, rows) for statement, rows in work if rows]


def events_after(connection: Connection, branch: str, version: int, limit: int) -> list[tuple[int, str]]:
    """The first ``limit`` events after ``version``, as numbers and JSON."""
    query = select(events.c.version, events.c.recorded).where(events.c.branch == branch, events.c.version > version)
    return [(row[0], row[1]) for row in connection.execute(query.order_by(events.c.version).limit(limit))]


def events_since(connection: Connection, versions: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """All events after each branch's version, as the branch and JSON, in order."""
    if _is_postgresql(connection) and versions:  # one question, because each has to travel
        wanted = {"branches": list(versions), "versions": list(versions.values())}
        yield from ((branch, recorded) for branch, _, recorded in sorted(_EVENTS_SINCE.run(connection, wanted)))
        return
    for branch, version in versions.items():
        found = _EVENTS_AFTER.run(connection, {"branch": branch, "version": version})
        yield from ((branch, recorded) for (recorded,) in found)


def ticket_and_page(connection: Connection, branch: str, id: str) -> tuple[Ticket | None, str | None]:
    """The ticket and the token of its page, as far as they are still there."""
    query = select(tickets.c.ticket, tickets.c.page).where(tickets.c.branch == branch, tickets.c.id == id)
    row = connection.execute(query).one_or_none()
    return (None, None) if row is None else (_ticket_decoder.decode(row[0]), row[1])


def ticket_by_page(connection: Connection, page: str) -> tuple[str, Ticket] | None:
    """The branch's id and the ticket whose page has this token."""
    query = select(tickets.c.branch, tickets.c.ticket).where(tickets.c.page == page)
    row = connection.execute(query).one_or_none()
    return None if row is None else (row[0], _ticket_decoder.decode(row[1]))


def document(connection: Connection, branch: str) -> Branch:
    """The branch's document. The branch must exist."""
    query = select(documents.c.document).select_from(_DOCUMENT).where(branches.c.id == branch)
    return _branch_decoder.decode(connection.execute(query).scalar_one())


def source(connection: Connection, branch: str) -> str | None:
    """The branch's document as somebody wrote it."""
    return connection.scalar(select(documents.c.source).select_from(_DOCUMENT).where(branches.c.id == branch))


def put_document(connection: Connection, branch: Branch, source: str, digest: str, now: datetime) -> None:
    """Store the document of a new branch, or in place of the earlier one, which stays in the history."""
    if not connection.execute(update(branches).where(branches.c.id == branch.id).values(document_hash=digest)).rowcount:
        empty = _encode(Snapshot(version=0, day=None)).decode()
        connection.execute(insert(branches).values(id=branch.id, version=0, room=empty, document_hash=digest))
    known = (documents.c.branch == branch.id) & (documents.c.hash == digest)
    since = connection.scalar(select(branches.c.version).where(branches.c.id == branch.id))
    if not connection.execute(update(documents).where(known).values(loaded_at=now, since=since)).rowcount:
        row = {"branch": branch.id, "hash": digest, "source": source, "loaded_at": now, "since": since}
        connection.execute(insert(documents).values(row | {"document": _encode(branch).decode()}))


def _is_postgresql(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def _tickets(connection: Connection, which: ColumnElement[bool]) -> tuple[Ticket, ...]:
    found = connection.scalars(select(tickets.c.ticket).where(which))
    return tuple(sorted(map(_ticket_decoder.decode, found), key=lambda ticket: ticket.order))


def _new_row(branch: str, ticket: Ticket, changed: int, page: str | None) -> dict[str, Any]:
    return {
        "branch": branch,
        "id": ticket.id,
        "number": ticket.number,
        "service": ticket.service,
        "group": ticket.group.value,
        "state": ticket.state.value,
        "counter": ticket.counter,
        "issued_at": ticket.issued_at,
        "called_at": ticket.called_at,
        "started_at": ticket.started_at,
        "ended_at": ticket.ended_at,
        "changed": changed,
        "ticket": _encode(ticket).decode(),
        "page": page,
    }


def _change(branch: str, ticket: Ticket, changed: int) -> dict[str, Any]:
    return {
        "key_branch": branch,
        "key_id": ticket.id,
        "new_service": ticket.service,
        "new_state": ticket.state.value,
        "new_counter": ticket.counter,
        "new_called_at": ticket.called_at,
        "new_started_at": ticket.started_at,
        "new_ended_at": ticket.ended_at,
        "new_changed": changed,
        "new_ticket": _encode(ticket).decode(),
    }


def _room(branch: str, room: Room) -> dict[str, Any]:
    """The small part of the room; its tickets have a table of their own, and a crowd of them would cost each commit."""
    small = {name: getattr(room, name) for name in _SMALL} | {"calls": tuple(room.calls)}
    written = _encode(Snapshot(**small)).decode()
    return {"key_id": branch, "new_version": room.version, "new_day": room.day, "new_room": written}
