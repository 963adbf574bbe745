"""What an auditor reads: the entries of the trail, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, select

from server.audit import trail
from server.audit.trail import Entry
from server.schema import audit

PAGE = 500  # entries at most in one answer
_facts = msgspec.json.Decoder(dict[str, str])


class AuditEntry(Struct, frozen=True):
    """One entry. Its ``digest`` is SHA-256 over the one before it and all that it says."""

    number: int
    at: datetime
    branch: str
    actor: str
    action: str
    facts: dict[str, str]
    digest: str


class AuditPage(Struct, frozen=True):
    """Entries in order, and the ``head`` of the whole trail, which is worth keeping somewhere else.

    ``next`` is what to ask for ``after`` next; it is null when there is no more now.
    """

    entries: tuple[AuditEntry, ...]
    head: str
    next: int | None = None


def page(connection: Connection, branch: str, after: int, limit: int) -> AuditPage:
    """Entries after number ``after`` about the branch, and about the server itself; one more than ``limit`` is asked
    for, so that it is known whether there are more.
    """
    query = select(audit).where(audit.c.number > after, audit.c.branch.in_((branch, "")))
    found = [_entry(row) for row in connection.execute(query.order_by(audit.c.number).limit(limit + 1))]
    more = found[limit - 1].number if len(found) > limit else None
    return AuditPage(tuple(found[:limit]), str(trail.head(connection)), more)


def every(connection: Connection) -> Iterator[AuditEntry]:
    """All entries, in order."""
    for row in connection.execute(select(audit).order_by(audit.c.number).execution_options(yield_per=1_000)):
        yield _entry(row)


def note_reading(connection: Connection, branch: str, actor: str, found: AuditPage, now: datetime) -> None:
    """Who reads the trail is in it, too."""
    facts = {"entries": str(len(found.entries))}
    if found.entries:
        facts |= {"first": str(found.entries[0].number), "last": str(found.entries[-1].number)}
    trail.record(connection, Entry(now, branch, actor, "audit_read", facts))


def _entry(row: Any) -> AuditEntry:
    facts = _facts.decode(row.facts)
    return AuditEntry(row.number, row.at, row.branch, row.actor, row.action, facts, row.digest.hex())
