"""One group of commands in one transaction: load → domain → save. Whoever calls it commits, then publishes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from domain.answers import Answer, Refusal
from domain.commands import Actor, AnyCommand, IssueLeased, IssueTicket
from domain.deciding import decide, new_day
from domain.errors import Refused
from domain.events import AnyEvent, Recorded
from domain.room import Room
from domain.ticket import Ticket
from server import store
from server.store import Answered, Head, Issued, Ledger

OURSELVES = "server"  # who makes a day begin: no actor asks for it
FOLLOWED = 1_000  # events behind which loading a room costs less than following
_encode = msgspec.json.Encoder().encode
_recorded = msgspec.json.Decoder(Recorded)


class Asked(NamedTuple):
    """A command for a branch, and who asks."""

    branch: str
    command: AnyCommand
    actor: Actor


Outcome = bytes | Refusal  # the JSON of an `Answer`, or why not


class Loaded(NamedTuple):
    """A room kept in memory, and the document it was made with."""

    room: Room
    document_hash: str


@dataclass(frozen=True, slots=True)
class Group:
    """What came of a group: an outcome for each command, in order, and the new events of each branch."""

    outcomes: list[Outcome] = field(default_factory=list)
    published: dict[str, list[tuple[Recorded, bytes]]] = field(default_factory=dict)


def serve(
    connection: Connection,
    rooms: dict[str, Loaded],
    asked: Sequence[Asked],
    now: datetime,
    new_page: Callable[[], str],
) -> Group:
    """Do the commands in the order they came. A refused one leaves nothing behind, and the others as they are.

    ``rooms`` keeps what the branches were like after the last commit; when this transaction is not committed, it must
    be emptied. Raises what the database raises.
    """
    found = store.lock(connection, {each.branch for each in asked})
    bring_up(connection, rooms, found)
    group, ledger = Group(), Ledger()
    earlier = store.answered(connection, _by_branch(found, asked))
    for each in asked:
        if each.branch not in found:
            group.outcomes.append(Refusal("unknown", {"what": "branch", "id": each.branch}))
            continue
        outcome = _once(rooms[each.branch].room, earlier[each.branch], each, now, new_page, group, ledger)
        group.outcomes.append(outcome)
    store.save(connection, ledger)
    return group


def bring_up(connection: Connection, rooms: dict[str, Loaded], found: Mapping[str, Head]) -> None:
    """Bring what is kept of these branches to these heads: by the events since then, or anew where that costs less."""
    behind: dict[str, int] = {}
    for branch, head in found.items():
        kept = rooms.get(branch)
        if kept is None or kept.document_hash != head.document_hash or not _near(kept.room.version, head.version):
            rooms[branch] = Loaded(store.load_room(connection, branch), head.document_hash)
        elif kept.room.version != head.version:
            behind[branch] = kept.room.version
    for branch, written in store.events_since(connection, behind):
        rooms[branch].room.apply(_recorded.decode(written))


def _near(kept: int, newest: int) -> bool:
    return newest - FOLLOWED <= kept <= newest  # a restored backup may be behind us


def _by_branch(found: Iterable[str], asked: Iterable[Asked]) -> dict[str, list[str]]:
    """The ids of the commands for each branch that there is."""
    ids: dict[str, list[str]] = {branch: [] for branch in found}
    for each in asked:
        if each.branch in ids:
            ids[each.branch].append(each.command.id)
    return ids


def _once(
    room: Room,
    earlier: dict[str, Answered],
    asked: Asked,
    now: datetime,
    new_page: Callable[[], str],
    group: Group,
    ledger: Ledger,
) -> Outcome:
    """Do the command, unless it was done before: then the same answer again."""
    branch, command, actor = asked
    content = blake2b(_encode(command), digest_size=16).digest()
    before = earlier.get(command.id)
    if before is not None:
        if (before.actor, before.content) != (actor.id, content):
            return Refusal("command_reused", {"command": command.id})
        return before.answer.encode()
    work = _Work(branch, room, now, group, ledger)
    day = new_day(room, now)
    if day is not None:
        work.record(day, OURSELVES, "")
    try:
        events = decide(room, command, actor, now)
    except Refused as refused:
        return Refusal(refused.code, refused.facts)
    page = new_page() if events and isinstance(command, IssueTicket | IssueLeased) else None
    ticket: Ticket | None = None
    for event in events:
        ticket = work.record(event, actor.id, command.id, page) or ticket
    answer = _encode(Answer(command.id, room.version, ticket, page and f"/t/{page}"))
    written = answer.decode()
    earlier[command.id] = Answered(actor.id, content, written)
    row = {"branch": branch, "id": command.id, "actor": actor.id, "content": content, "answer": written, "at": now}
    ledger.commands.append(row)
    return answer


class _Work(NamedTuple):
    """Where the events of one command go: into the room, onto the ledger, and to whoever follows the branch."""

    branch: str
    room: Room
    now: datetime
    group: Group
    ledger: Ledger

    def record(self, event: AnyEvent, by: str, command: str, page: str | None = None) -> Ticket | None:
        """Number the event and apply it; returns the last ticket that it changed. ``page`` is a new ticket's."""
        recorded = Recorded(self.room.version + 1, self.now, by, command, event)
        written = _encode(recorded)
        touched = self.room.apply(recorded)
        for ticket in touched:
            if page is None:
                self.ledger.touch(self.branch, ticket, recorded.version)
            else:
                self.ledger.issued[self.branch, ticket.id] = Issued(ticket, recorded.version, page)
        row = {"branch": self.branch, "version": recorded.version, "at": self.now, "recorded": written.decode()}
        self.ledger.events.append(row)
        self.ledger.rooms[self.branch] = self.room
        self.group.published.setdefault(self.branch, []).append((recorded, written))
        return touched[-1] if touched else None
