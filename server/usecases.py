"""One group of commands in one transaction: load → domain → save → commit. Whoever calls it publishes, then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from domain.answers import Answer, Refusal
from domain.commands import Actor, AnyCommand, CheckIn, IssueLeased, IssueTicket, OwnCommand, Withdraw
from domain.deciding import decide, new_day
from domain.errors import Refused
from domain.events import AnyEvent, Recorded, TicketIssued
from domain.help_calls import ALONE, Near
from domain.later import come_back
from domain.room import Room
from domain.ticket import Ticket
from server import driver, store
from server.appointments.arrivals import Arrivals
from server.audit import calls, trail
from server.notes.store import written as words_of
from server.store import Answered, Head, Issued, Ledger

# Of commands done before the server's key was replaced, and of those that came never or later: only the actor counts.
UNKNOWN_CONTENT = bytes(16)
ISSUING = (IssueTicket, IssueLeased, CheckIn)
OURSELVES = "server"  # who makes a day begin: no actor asks for it
FOLLOWED = 1_000  # events behind which loading a room costs less than following
CALM = 50  # groups of a branch, one after the other, before which nobody else had written to it
REMEMBERED = 10_000  # commands: those of some seconds of a large house, of hours of a small one
LOOKING_UP = (CheckIn, IssueLeased, Withdraw)  # these ask the database for more than the room
_encode = msgspec.json.Encoder().encode
_recorded = msgspec.json.Decoder(Recorded)


class Asked(NamedTuple):
    """A command for a branch, and who asks. ``near`` is whom a call for help reaches."""

    branch: str
    command: AnyCommand | OwnCommand
    actor: Actor
    near: Near = ALONE


Outcome = bytes | Refusal  # the JSON of an `Answer`, or why not


class Loaded(NamedTuple):
    """A room kept in memory, and the document it was made with.

    ``calm`` counts the groups, up to the last, before which it stood in the database as it did here.
    """

    room: Room
    document_hash: str
    calm: int = 0


@dataclass(frozen=True, slots=True)
class Memory:
    """What a writer keeps between groups. ``done`` are the commands that came last: who got no answer asks again."""

    rooms: dict[str, Loaded] = field(default_factory=dict)
    done: dict[str, None] = field(default_factory=dict)

    def remember(self, commands: Iterable[str]) -> None:
        """These have come; the first of too many are forgotten."""
        self.done.update(dict.fromkeys(commands))
        while len(self.done) > REMEMBERED:
            del self.done[next(iter(self.done))]


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
    key: bytes = b"",
) -> Group:
    """Do the commands in the order they came. A refused one leaves nothing behind, and the others as they are.

    ``rooms`` keeps what the branches were like after the last commit; when this transaction is not committed, it must
    be emptied. ``key`` is what digests of commands are keyed with. Raises what the database raises.
    """
    group, ledger = _done(connection, rooms, asked, now, new_page, key)
    _keep(connection, ledger)
    return group


def commit(
    connection: Connection,
    memory: Memory,
    asked: Sequence[Asked],
    now: datetime,
    new_page: Callable[[], str],
    key: bytes = b"",
) -> Group:
    """`serve`, in a transaction of its own, whose commit travels with what is saved: the lock is held a wait less.

    When it raises, nothing of it is stored, and the connection must be invalidated.
    """
    try:
        group = _ahead(connection, memory, asked, now, new_page, key)
        if group is None:
            group, ledger = _done(connection, memory.rooms, asked, now, new_page, key)
            _keep(connection, ledger, connection.commit)
    except BaseException:
        connection.rollback()
        raise
    memory.remember(each.command.id for each in asked)
    return group


def _ahead(
    connection: Connection,
    memory: Memory,
    asked: Sequence[Asked],
    now: datetime,
    new_page: Callable[[], str],
    key: bytes,
) -> Group | None:
    """The same where nobody else writes: decided by the rooms in memory, and stored if they are as in the database.

    It asks the database once instead of three times, and holds a lock only while it stores. None, and nothing is
    stored, where it turns out otherwise: then the usual way, which knows better.
    """
    if not store.compares(connection) or not all(_is_calm(memory, each, now) for each in asked):
        return None
    known = {each.branch: _head(memory.rooms[each.branch]) for each in asked}
    means = _Means(now, new_page, key, Arrivals(connection, ()))
    group = _guessed(connection, memory.rooms, known, asked, means)
    if group is None:
        for branch in known:  # it may be ahead of the database now
            del memory.rooms[branch]
    return group


def _guessed(
    connection: Connection, rooms: Mapping[str, Loaded], known: dict[str, Head], asked: Sequence[Asked], means: _Means
) -> Group | None:
    earlier: dict[str, dict[str, Answered]] = {branch: {} for branch in known}
    group, ledger = Group(), Ledger()
    try:
        for each in asked:
            room = rooms[each.branch].room
            group.outcomes.append(_once(room, earlier[each.branch], each, means, group, ledger))
    except Exception:  # noqa: BLE001 (of what was done before; a fault of ours comes again, under the lock)
        return None
    if _is_plain(group, ledger) and ledger.rooms.keys() == known.keys():
        return group if store.save_if(connection, known, ledger) else None
    if store.take(connection, _by_branch(asked)) == (known, {branch: {} for branch in known}):
        _keep(connection, ledger, connection.commit)
        return group
    connection.rollback()
    return None


def _head(kept: Loaded) -> Head:
    """How a branch stands in the database, if it stands there as it does in memory and is ours."""
    return Head(kept.room.version, kept.document_hash, kept.room.epoch, store.HERE)


def _is_plain(group: Group, ledger: Ledger) -> bool:
    """Whether no refusal has to be looked up, lest it was done before, and nothing goes into a chain that all share."""
    return not ledger.acts and all(isinstance(outcome, bytes) for outcome in group.outcomes)


def _is_calm(memory: Memory, asked: Asked, now: datetime) -> bool:
    """Whether a command can be decided by what is in memory, and would probably stand."""
    kept = memory.rooms.get(asked.branch)
    if kept is None or kept.calm < CALM or isinstance(asked.command, LOOKING_UP) or asked.command.id in memory.done:
        return False
    return new_day(kept.room, now) is None


def _keep(connection: Connection, ledger: Ledger, then: Callable[[], None] = lambda: None) -> None:
    for entry in ledger.acts:
        trail.record(connection, entry)
    with driver.together(connection):
        store.save(connection, ledger)
        then()


def _done(
    connection: Connection,
    rooms: dict[str, Loaded],
    asked: Sequence[Asked],
    now: datetime,
    new_page: Callable[[], str],
    key: bytes,
) -> tuple[Group, Ledger]:
    """What came of the commands, and what is to be saved."""
    found, earlier = store.take(connection, _by_branch(asked))
    bring_up(connection, rooms, found)
    group, ledger = Group(), Ledger()
    coming = [each.command.appointment for each in asked if isinstance(each.command, CheckIn)]
    means = _Means(now, new_page, key, Arrivals(connection, coming))
    for each in asked:
        if each.branch not in found:
            group.outcomes.append(Refusal("unknown", {"what": "branch", "id": each.branch}))
            continue
        if found[each.branch].authority != store.HERE:  # its word says why not
            group.outcomes.append(Refusal(found[each.branch].authority, {"branch": each.branch}))
            continue
        outcome = _once(rooms[each.branch].room, earlier[each.branch], each, means, group, ledger)
        group.outcomes.append(outcome)
    return group, ledger


def bring_up(connection: Connection, rooms: dict[str, Loaded], found: Mapping[str, Head]) -> None:
    """Bring what is kept of these branches to these heads: by the events since then, or anew where that costs less."""
    behind: dict[str, int] = {}
    for branch, head in found.items():
        kept = rooms.get(branch)
        if kept is None or not _continues(kept, head):
            rooms[branch] = Loaded(store.load_room(connection, branch), head.document_hash)
        elif kept.room.version != head.version:
            behind[branch] = kept.room.version
            rooms[branch] = kept._replace(calm=0)
        else:
            rooms[branch] = kept._replace(calm=kept.calm + 1 if head.authority == store.HERE else 0)
    for branch, written in store.events_since(connection, behind):
        room, recorded = rooms[branch].room, _recorded.decode(written)
        if recorded.version == room.version + 1:
            room.apply(recorded)
        elif recorded.version > room.version:  # what came next was so long ago that it is erased
            rooms[branch] = Loaded(store.load_room(connection, branch), found[branch].document_hash)


def _continues(kept: Loaded, head: Head) -> bool:
    same = kept.document_hash == head.document_hash and kept.room.epoch == head.epoch
    return same and head.version - FOLLOWED <= kept.room.version <= head.version  # a restored backup may be behind us


def _by_branch(asked: Iterable[Asked]) -> dict[str, list[str]]:
    """The ids of the commands for each branch."""
    ids: dict[str, list[str]] = {each.branch: [] for each in asked}
    for each in asked:
        ids[each.branch].append(each.command.id)
        ids[each.branch].extend(_unheard(each.command))
    return ids


def _unheard(command: AnyCommand | OwnCommand) -> tuple[str, ...]:
    """The request whose answer its sender never heard, and does not want any more."""
    return (command.asked,) if isinstance(command, IssueLeased | Withdraw) and command.asked else ()


def _once(
    room: Room, earlier: dict[str, Answered], asked: Asked, means: _Means, group: Group, ledger: Ledger
) -> Outcome:
    """Do the command, unless it was done before: then the same answer again."""
    branch, command, actor, _ = asked
    content = _content(command, means.key)
    before = earlier.get(command.id)
    if before is not None:
        if before.actor != actor.id or before.content not in (content, _content(command, b""), UNKNOWN_CONTENT):
            return Refusal("command_reused", {"command": command.id})
        return before.answer.encode()
    now, work = means.now, _Work(branch, room, means.now, group, ledger)
    try:
        events = _decided(work, asked, means.arrivals)
    except Refused as refused:
        return Refusal(refused.code, refused.facts)
    page = means.new_page() if events and isinstance(command, ISSUING) else None
    ticket: Ticket | None = None
    for event in events:
        ticket = work.record(event, actor.id, command.id, page if isinstance(event, TicketIssued) else None) or ticket
    if isinstance(command, CheckIn):
        ticket, page = means.arrivals.done(command.appointment, ticket, page, room, ledger, now)
    words = words_of(branch, command, events, actor.id, now)
    if words:
        ledger.notes.append(words)
    ledger.acts.extend(calls.entries(branch, events, actor.id, now))
    answer = _encode(Answer(command.id, room.version, ticket, page and f"/t/{page}"))
    written = answer.decode()
    earlier[command.id] = Answered(actor.id, content, written)
    row = {"branch": branch, "id": command.id, "actor": actor.id, "content": content, "answer": written, "at": now}
    ledger.commands.append(row)
    for unheard in _unheard(command):
        if unheard not in earlier:  # it may still be on its way: it must find that it has been done, with no ticket
            nothing = _encode(Answer(unheard, room.version)).decode()
            earlier[unheard] = Answered(actor.id, UNKNOWN_CONTENT, nothing)
            ledger.commands.append({**row, "id": unheard, "content": UNKNOWN_CONTENT, "answer": nothing})
    return answer


def _decided(work: _Work, asked: Asked, arrivals: Arrivals) -> tuple[AnyEvent, ...]:
    """What follows from the command, once today has begun. Raises `domain.errors.Refused`."""
    room, now, command = work.room, work.now, asked.command
    day = new_day(room, now)
    if day is not None:
        work.record(day, OURSELVES, "")
        arrivals.day_began(room.branch, day.day, now)
    for event in come_back(room, now):
        work.record(event, OURSELVES, "")
    booked = arrivals.find(command.appointment) if isinstance(command, CheckIn) else None
    return decide(room, command, asked.actor, now, booked, asked.near)


def _content(command: AnyCommand | OwnCommand, key: bytes) -> bytes:
    """A digest of what a command said. Keyed, because what people write in a few words could be guessed from it.

    Without a key it is what versions before had one: their commands are known by that until they are forgotten.
    """
    return blake2b(_encode(command), digest_size=16, key=key).digest()


class _Means(NamedTuple):
    """What all commands of a group share: their time, where tokens of pages come from, a key, and who checks in."""

    now: datetime
    new_page: Callable[[], str]
    key: bytes
    arrivals: Arrivals


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
