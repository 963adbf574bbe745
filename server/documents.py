"""Loading a branch's document: validated by the domain, and never one that takes away what is in use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection

from domain.branch import Branch
from domain.numbering import service_day
from domain.room import Room
from domain.ticket import State
from server import store
from server.errors import BranchElsewhere, DocumentInUse


def load(connection: Connection, branch: Branch, text: str, now: datetime) -> None:
    """Store ``branch``, which was read from ``text``, in place of the earlier document.

    Raises `DocumentInUse` when somebody sits at a counter, or waits for a service, that the new document does not have,
    and `BranchElsewhere` where the branch has a server of its own, which must be given the document.
    """
    head = store.lock(connection, [branch.id]).get(branch.id)
    if head is not None:
        if head.authority != store.HERE:
            raise BranchElsewhere(branch.id)
        uses = tuple(_uses(branch, store.load_room(connection, branch.id), now))
        if uses:
            raise DocumentInUse(uses)
    store.put_document(connection, branch, text, sha256(text.encode()).hexdigest(), now)


def _uses(branch: Branch, room: Room, now: datetime) -> Iterator[str]:
    for counter in sorted(room.counters):
        if branch.counter(counter) is None:
            yield f"counter '{counter}' is open; close it first, or keep it in the document"
    # Who waited or was called on an earlier day leaves with the first command of today.
    today = room.day == service_day(now, room.branch.time_zone)
    open_now = [ticket for ticket in room.tickets.values() if today or ticket.state is State.SERVING]
    for service in sorted({ticket.service for ticket in open_now}):
        if branch.service(service) is None:
            count = sum(ticket.service == service for ticket in open_now)
            yield f"service '{service}' has {count} open tickets; finish them first, or keep it in the document"
    for counter in sorted({ticket.target.counter for ticket in open_now if ticket.target and ticket.target.counter}):
        if branch.counter(counter) is None and counter not in room.counters:
            yield f"somebody waits for counter '{counter}' alone; call them first, or keep it in the document"
