"""Who a branch's authority is: taken over, given away, lost. Each change is one transaction, and in the audit trail."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from domain import epochs
from domain.deciding import new_day
from domain.errors import VezError
from domain.events import AnyEvent, Recorded
from domain.room import Room
from server import store
from server.audit.seals import REPLACED
from server.audit.trail import Entry, record
from server.centre import history
from server.centre.history import Rooms
from server.centre.wire import digest
from server.errors import BranchUnknown
from server.schema import branches, commands, events, set_aside, tickets
from server.store import Head, Ledger
from server.usecases import OURSELVES, bring_up
from server.writer import Published

_encode = msgspec.json.Encoder().encode
_recorded = msgspec.json.Decoder(Recorded)
AT_ONCE = 5_000  # events read in one piece where a whole history is gone through


class HistoryErased(VezError):
    """The beginning of the branch's history was erased when its time was over; it cannot be gone through."""

    def __init__(self, branch: str) -> None:
        super().__init__(
            f"what only this server has of branch '{branch}' cannot be taken back, because the branch's first "
            "events are erased: their time was over. Nothing is lost. Restore a backup from before this server and the "
            "centre came to differ (docs/server.md, Backup), and do this again; the centre goes on meanwhile"
        )


class Change(NamedTuple):
    """Who changes the authority of a branch, and when. ``actor`` is an enrolment's id, `OURSELVES` or ``operator``."""

    branch: str
    actor: str
    now: datetime


def locked(connection: Connection, branch: str) -> Head:
    """The head of the branch, which nobody else can change before the transaction ends. Raises `BranchUnknown`."""
    found = store.lock(connection, [branch])
    if not found:
        raise BranchUnknown(branch)
    return found[branch]


def become(connection: Connection, change: Change, authority: str, known: Head | None = None) -> bool:
    """Let the branch's authority be this word from now on; False when it was so already.

    With ``known``, only while the branch still stands as it did then: an answer to what was said before must not undo
    what a person has decided since.
    """
    head = locked(connection, change.branch)
    if head.authority == authority:
        return False
    if known is not None and (head.epoch, head.authority) != (known.epoch, known.authority):
        return False
    connection.execute(update(branches).where(branches.c.id == change.branch).values(authority=authority))
    facts = {"from": head.authority, "to": authority, "epoch": str(head.epoch), "version": str(head.version)}
    record(connection, Entry(change.now, change.branch, change.actor, "authority_changed", facts))
    return True


def begin_epoch(
    connection: Connection, rooms: Rooms, change: Change, authority: str, skip: int = epochs.SKIPPED
) -> Published:
    """Begin the branch's next epoch here, under ``authority``, and skip numbers that the one before may have given.

    A day that the clock says has begun is opened first, so that it does not give those numbers again.
    """
    head = locked(connection, change.branch)
    bring_up(connection, rooms, {change.branch: head})
    room = rooms[change.branch].room
    written: list[str] = []
    day = new_day(room, change.now)
    if day is not None:  # on a copy: what is kept must only change when it is stored
        room = Room(room.branch, room.snapshot())
        written.append(_numbered(room, change, day))
    written.append(_numbered(room, change, epochs.begin(room, skip), apply=False))
    published = history.append(connection, rooms, change.branch, head, written)
    become(connection, change, authority)
    facts = {"epoch": str(head.epoch + 1), "version": str(head.version + len(written)), "skipped": str(skip)}
    record(connection, Entry(change.now, change.branch, change.actor, "epoch_began", facts))
    return published


def put_aside(connection: Connection, change: Change, epoch: int, reason: str, found: Iterable[tuple[int, str]]) -> int:
    """Keep these events for a person to look at, each once; returns how many are new."""
    stored = connection.execute(
        select(set_aside.c.version, set_aside.c.digest).where(
            set_aside.c.branch == change.branch, set_aside.c.epoch == epoch
        )
    )
    known = {(version, seal) for version, seal in stored}
    row = {"branch": change.branch, "epoch": epoch, "reason": reason, "noted_at": change.now}
    rows = [
        {**row, "version": version, "digest": digest(text), "recorded": text}
        for version, text in found
        if (version, digest(text)) not in known
    ]
    if rows:
        connection.execute(insert(set_aside), rows)
    if rows and not known:
        facts = {"epoch": str(epoch), "reason": reason, "from": str(rows[0]["version"])}
        record(connection, Entry(change.now, change.branch, change.actor, "events_set_aside", facts))
    return len(rows)


def unseen(connection: Connection, branch: str | None = None) -> int:
    """How many events are set aside that nobody has looked at, of a branch or of all."""
    query = select(func.count()).select_from(set_aside).where(set_aside.c.seen_at.is_(None))
    return connection.scalar(query if branch is None else query.where(set_aside.c.branch == branch)) or 0


def cut(connection: Connection, change: Change, fork: int) -> int:
    """Set aside what the branch's history has after event ``fork``, as if it had not been; returns how many events.

    Their commands may be done again. The tickets become what they were: the whole history is gone through for it.
    Raises `HistoryErased` when its beginning is not there any more.
    """
    head = locked(connection, change.branch)
    tail = history.texts(connection, change.branch, fork + 1, head.version)
    if not tail:
        return 0
    put_aside(connection, change, head.epoch, "replaced", tail.items())
    made = {recorded.command for recorded in map(_recorded.decode, tail.values())} - {""}
    here = commands.c.branch == change.branch
    connection.execute(delete(commands).where(here, commands.c.id.in_(sorted(made))))
    connection.execute(delete(events).where(events.c.branch == change.branch, events.c.version > fork))
    _restore(connection, change.branch, fork)
    record(connection, Entry(change.now, change.branch, change.actor, REPLACED, {"after": str(fork)}))
    return len(tail)


def _restore(connection: Connection, branch: str, version: int) -> None:
    """The room and the tickets as they were at event ``version``, the last there is."""
    later = (tickets.c.branch == branch) & (tickets.c.changed > version)
    changed = set(connection.scalars(select(tickets.c.id).where(later)))
    room, ledger = Room(store.document(connection, branch)), Ledger()
    if version and not history.texts(connection, branch, 1, 1):
        raise HistoryErased(branch)
    while room.version < version:
        for written in history.texts(connection, branch, room.version + 1, room.version + AT_ONCE).values():
            for ticket in room.apply(_recorded.decode(written)):
                if ticket.id in changed:
                    ledger.touch(branch, ticket, room.version)
    ledger.rooms[branch] = room
    gone = changed - {ticket for _, ticket in ledger.changed}
    connection.execute(delete(tickets).where(tickets.c.branch == branch, tickets.c.id.in_(sorted(gone))))
    store.save(connection, ledger)
    connection.execute(update(branches).where(branches.c.id == branch).values(epoch=room.epoch))


def _numbered(room: Room, change: Change, event: AnyEvent, *, apply: bool = True) -> str:
    recorded = Recorded(room.version + 1, change.now, OURSELVES, "", event)
    if apply:
        room.apply(recorded)
    return _encode(recorded).decode()
