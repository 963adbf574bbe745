"""The centre's side: takes in what a branch's server recorded, each event once and in order, or sets it aside."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from server import store
from server.centre import authority, history
from server.centre.authority import Change
from server.centre.history import Rooms, Unfit
from server.centre.standing import DIFFERS, ELSEWHERE, OVER
from server.centre.wire import Batch, BranchState, Copy, Stand, Stretch, Take, Verdict, digest
from server.schema import branch_links
from server.store import HERE, Head
from server.writer import Published

MISSED = 3  # beats after which a server is taken to be gone
KEPT = timedelta(days=30)  # of a run that was not heard any more


class Received(NamedTuple):
    """What the sender is told, what was added, how many events were set aside for the first time, and why."""

    stand: Stand
    published: Published
    aside: int = 0
    reason: str = ""


def receive(connection: Connection, rooms: Rooms, sender: Change, batch: Batch) -> Received:
    """Take in what a branch's server sent. Raises `Unfit` when it cannot be understood or cannot follow."""
    head = authority.locked(connection, sender.branch)
    note(connection, sender, batch)
    if batch.stretch.document is not None and batch.stretch.document.branch.id != sender.branch:
        raise Unfit("the document is of another branch")
    head = _let_go(connection, sender, head, batch.epoch)
    if batch.epoch < head.epoch or head.authority == HERE:
        given = _epoch_given(connection, sender.branch, batch.run) == head.epoch
        if given and head.authority != HERE and not batch.alone:
            return Received(_stand(connection, sender, "behind"), {})
        aside = _put_aside(connection, sender, batch, OVER, batch.stretch.first)
        return Received(_stand(connection, sender, "over"), {}, aside, OVER)
    return _compare(connection, rooms, sender, batch, head)


def take(connection: Connection, rooms: Rooms, sender: Change, asked: Take) -> Received:
    """Let the branch's server that asks be the authority of a new epoch, unless another one seems to be at work."""
    head = authority.locked(connection, sender.branch)
    if not asked.by_a_person:
        if head.authority == HERE:
            return Received(_stand(connection, sender, "over"), {})
        if _another(connection, sender, asked.run):
            return Received(_stand(connection, sender, "another"), {})
    published = authority.begin_epoch(connection, rooms, sender, ELSEWHERE, asked.skip)
    given = {"version": head.version, "ahead": 0, "epoch": head.epoch + 1}
    _upsert(connection, sender, asked.run, **given, gone_at=sender.now)
    return Received(_stand(connection, sender, "behind"), published)


def copy(connection: Connection, branch: str, after: int, limit: int, known: str) -> Copy:
    """A stretch of the history for a branch's server."""
    head = store.head(connection, branch)
    return Copy(head.epoch, head.version, history.stretch(connection, branch, after, limit, known))


def state(connection: Connection, branch: str, link: str) -> BranchState:
    """How the branch stands here."""
    head = store.head(connection, branch)
    heard = connection.execute(
        select(branch_links.c.heard_at, branch_links.c.ahead)
        .where(branch_links.c.branch == branch)
        .order_by(branch_links.c.heard_at.desc())
        .limit(1)
    ).first()
    at, ahead = heard or (None, 0)
    return BranchState(
        head.epoch, head.authority, head.version, authority.unseen(connection, branch), link, at, int(ahead)
    )


def note(connection: Connection, sender: Change, batch: Batch) -> None:
    """Remember that this run was heard, and what its clock says."""
    ahead = round((batch.at - sender.now).total_seconds())
    gone_at = sender.now + timedelta(seconds=MISSED * batch.beat)
    _upsert(connection, sender, batch.run, version=batch.version, ahead=ahead, gone_at=gone_at)
    connection.execute(
        delete(branch_links).where(branch_links.c.branch == sender.branch, branch_links.c.heard_at < sender.now - KEPT)
    )


def _let_go(connection: Connection, sender: Change, head: Head, epoch: int) -> Head:
    """A branch where nothing happened here has a server of its own now; so has one that is in a later epoch there."""
    if head.authority != HERE or not (head.version == 0 or epoch > head.epoch):
        return head
    authority.become(connection, sender, ELSEWHERE)
    return head._replace(authority=ELSEWHERE)


def _compare(connection: Connection, rooms: Rooms, sender: Change, batch: Batch, head: Head) -> Received:
    """Add what is new, when all that is known already is the same."""
    sent = batch.stretch
    if sent.first > head.version + 1 and not batch.alone:
        return Received(_stand(connection, sender, "next"), {})
    differs = _first_difference(connection, sender.branch, sent, head.version)
    if differs is not None or batch.alone:
        aside = _put_aside(connection, sender, batch, DIFFERS, sent.first if differs is None else differs)
        return Received(_stand(connection, sender, "differs"), {}, aside, DIFFERS)
    new = sent.events[head.version + 1 - sent.first :]
    if sent.document is not None and sent.first == head.version + 1:
        history.put_document(connection, sent.document)
        head = store.head(connection, sender.branch)
    published = history.append(connection, rooms, sender.branch, head, new, sent.done)
    verdict: Verdict = "next"
    if batch.version < head.version:
        verdict = "another" if _another(connection, sender, batch.run) else "behind"
    return Received(_stand(connection, sender, verdict), published)


def _first_difference(connection: Connection, branch: str, sent: Stretch, newest: int) -> int | None:
    """The number of the first event that is another one here; the one before all that were sent counts too."""
    if sent.first - 1 <= newest and sent.before != history.mark(connection, branch, sent.first - 1):
        return sent.first
    stored = history.texts(connection, branch, sent.first, sent.first + len(sent.events) - 1)
    for number, text in enumerate(sent.events, sent.first):
        if number in stored and digest(stored[number]) != digest(text):
            return number
    return None


def _put_aside(connection: Connection, sender: Change, batch: Batch, reason: str, begin: int) -> int:
    sent = batch.stretch
    stored = history.texts(connection, sender.branch, sent.first, sent.first + len(sent.events) - 1)
    alone = [
        (number, text)
        for number, text in enumerate(sent.events, sent.first)
        if number >= begin and stored.get(number) != text
    ]
    return authority.put_aside(connection, sender, batch.epoch, reason, alone)


def _stand(connection: Connection, sender: Change, verdict: Verdict) -> Stand:
    head = store.head(connection, sender.branch)
    return Stand(verdict, head.epoch, head.version, head.document_hash, sender.now)


def _another(connection: Connection, sender: Change, run: str) -> bool:
    """Whether another run is at work. After our clock was set back, none that was heard before seems to be."""
    lately = (branch_links.c.heard_at <= sender.now) & (branch_links.c.gone_at > sender.now)
    others = (branch_links.c.branch == sender.branch) & (branch_links.c.run != run)
    return bool(connection.scalar(select(func.count()).select_from(branch_links).where(others, lately)))


def _epoch_given(connection: Connection, branch: str, run: str) -> int | None:
    where = (branch_links.c.branch == branch) & (branch_links.c.run == run)
    return connection.scalar(select(branch_links.c.epoch).where(where))


def _upsert(connection: Connection, sender: Change, run: str, **values: int | datetime) -> None:
    row = {"heard_at": sender.now, **values}
    where = (branch_links.c.branch == sender.branch) & (branch_links.c.run == run)
    if not connection.execute(update(branch_links).where(where).values(row)).rowcount:
        connection.execute(insert(branch_links).values({"branch": sender.branch, "run": run, **row}))
