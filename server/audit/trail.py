"""The audit trail: entries in one chain, each with the digest of the one before it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, insert, select

from server.schema import audit

OPERATOR = "operator"  # who works at the server's own command line
OURSELVES = "server"  # what the server does by itself: sealing, erasing
START = bytes(32)  # what the first entry follows
_encode = msgspec.json.Encoder(order="deterministic").encode
_LOCK = 7_237_515  # any number, the same for every process: who adds to the chain in PostgreSQL, one at a time


class Entry(NamedTuple):
    """``actor`` is an enrolment's or a person's id, or `OPERATOR` or `OURSELVES`.

    ``facts`` explain the action to an auditor: opaque ids and words of ours, never personal data and never a secret.
    """

    at: datetime
    branch: str
    actor: str
    action: str
    facts: Mapping[str, str]


class Head(NamedTuple):
    """The last entry. Who keeps one elsewhere can see later whether entries up to it were taken away or rewritten."""

    number: int
    digest: bytes

    def __str__(self) -> str:
        return f"{self.number}-{self.digest.hex()}"

    @classmethod
    def read(cls, written: str) -> Head:
        """From what `str` makes of one. Raises ValueError."""
        number, _, digest = written.strip().partition("-")
        head = cls(int(number), bytes.fromhex(digest))
        if len(head.digest) != len(START) or head.number < 0:
            raise ValueError(f"'{written}' is not the head of an audit trail")
        return head


def lock(connection: Connection) -> None:
    """Let nobody else add to the chain before this transaction ends. In SQLite who writes is alone anyway."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def head(connection: Connection) -> Head:
    """The last entry; number 0 when there is none."""
    last = connection.execute(select(audit.c.number, audit.c.digest).order_by(audit.c.number.desc()).limit(1)).first()
    return Head(0, START) if last is None else Head(last.number, last.digest)


def record(connection: Connection, entry: Entry) -> int:
    """Add ``entry`` to the chain, in the transaction of what it is about; returns its number, from 1 without gaps."""
    lock(connection)
    before = head(connection)
    number = before.number + 1
    facts = _encode(dict(entry.facts)).decode()
    row = {"number": number, "at": entry.at, "branch": entry.branch, "actor": entry.actor, "action": entry.action}
    found = digest(before.digest, number, entry, facts)
    connection.execute(insert(audit).values(**row, facts=facts, digest=found))
    return number


def digest(before: bytes, number: int, entry: Entry, facts: str) -> bytes:
    """What an entry is sealed with: SHA-256 over the digest before it and everything that it says."""
    said = [number, entry.at.astimezone(UTC).isoformat(), entry.branch, entry.actor, entry.action, facts]
    return sha256(before + _encode(said)).digest()
