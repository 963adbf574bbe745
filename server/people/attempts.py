"""Attempts to sign in, counted by name before they are made: each name has few, whether it is anybody's or not.

An attempt counts before its password is looked at, so that a thousand at once have no more tries than one by one.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from hmac import digest
from math import ceil
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from domain.answers import Refusal
from server.errors import Refused
from server.schema import sign_in_attempts

FREE = 5  # attempts before a name is locked
FIRST, LONGEST = timedelta(minutes=1), timedelta(minutes=30)  # it doubles from the one to the other
FORGOTTEN = timedelta(days=1)
PURPOSE = b"vez sign-in names 1\x00"  # what the key of names is derived from the server's own for
_LOCK = 7_237_521  # any number, the same for every process: who counts attempts in PostgreSQL, one at a time


def key_of(secret: bytes, name: str) -> bytes:
    """Under what the attempts with ``name`` are counted: people type passwords into the wrong field too."""
    return digest(secret, spelt(name).encode(errors="replace"), "sha256")


def spelt(name: str) -> str:
    """A name to sign in with as it is stored, however it was typed."""
    return name.strip().casefold()


class Counted(NamedTuple):
    """How many attempts were ``made`` since one succeeded, and until when the name is locked if this one fails."""

    made: int
    until: datetime | None


def count(connection: Connection, key: bytes, now: datetime) -> Counted:
    """Count an attempt. Raises `Refused` while the name is locked."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    connection.execute(delete(sign_in_attempts).where(sign_in_attempts.c.last_at < now - FORGOTTEN))
    row = connection.execute(select(sign_in_attempts).where(sign_in_attempts.c.key == key)).first()
    if row is not None and row.locked_until is not None and row.locked_until > now:
        raise Refused(locked(row.locked_until - now))
    made = 1 if row is None else row.made + 1
    until = now + delay(made) if made >= FREE else None
    values = {"made": made, "last_at": now, "locked_until": until}
    if row is None:
        connection.execute(insert(sign_in_attempts).values(key=key, **values))
    else:
        connection.execute(update(sign_in_attempts).where(sign_in_attempts.c.key == key).values(values))
    return Counted(made, until)


def forget(connection: Connection, key: bytes) -> bool:
    """Begin anew with this name; whether there was anything to forget."""
    return bool(connection.execute(delete(sign_in_attempts).where(sign_in_attempts.c.key == key)).rowcount)


def locks(connection: Connection, now: datetime) -> dict[bytes, datetime]:
    """Until when names are locked, by their keys."""
    found = select(sign_in_attempts.c.key, sign_in_attempts.c.locked_until).where(sign_in_attempts.c.locked_until > now)
    return {row.key: row.locked_until for row in connection.execute(found)}


def delay(made: int) -> timedelta:
    """For how long a name is locked after so many attempts that all failed."""
    doublings: int = min(max(0, made - FREE), 10)
    return min(LONGEST, FIRST * (1 << doublings))


def locked(left: timedelta) -> Refusal:
    """The answer for a name that is locked for a while. ``minutes`` is for people."""
    seconds = ceil(left.total_seconds())
    return Refusal("locked", {"minutes": str((seconds + 59) // 60), "seconds": str(seconds)})
