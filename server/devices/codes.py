"""The codes of a device: it may have several, and the first use of a new one ends all others.

So an answer that is lost on its way never locks a device out: what it has stays valid until it uses what it was sent.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from domain.commands import Role
from server import tokens
from server.enrolments import Enrolment, next_change
from server.errors import EnrolmentUnknown
from server.schema import admissions, devices, enrolments

UNUSED = 4  # codes that a device may have beside the one it uses: each was asked for after an answer was lost


def add(connection: Connection, device: str, id: str, token: str, now: datetime) -> None:
    """Let ``token`` be a code of this device too. Of more than `UNUSED` that it never used, the oldest end.

    Raises `EnrolmentUnknown` when there is no such device, or none any more.
    """
    here = (devices.c.id == device) & devices.c.revoked_at.is_(None)
    found = connection.execute(select(devices.c.branch, devices.c.role, devices.c.name).where(here)).first()
    if found is None:
        raise EnrolmentUnknown(device)
    unused = [each.id for each in valid(connection, device) if each.used_at is None]
    _end(connection, unused[: max(0, len(unused) - UNUSED + 1)], now)
    row = {"id": id, "branch": found.branch, "role": found.role, "name": found.name, "device": device}
    code = {**row, "token_hash": tokens.digest(token), "created_at": now}
    connection.execute(insert(enrolments).values(changed=next_change(connection), **code))


def first_use(connection: Connection, device: str, digest: bytes, now: datetime) -> None:
    """The device came with the code of this ``digest``. When that is the first time, its other codes end."""
    codes = valid(connection, device)
    used = [each.id for each in codes if each.token_hash == digest and each.used_at is None]
    if used:
        change = update(enrolments).where(enrolments.c.id == used[0])
        connection.execute(change.values(used_at=now, changed=next_change(connection)))
        _end(connection, [each.id for each in codes if each.id != used[0]], now)
        connection.execute(delete(admissions).where(admissions.c.device == device))


def end_all(connection: Connection, device: str, now: datetime) -> None:
    """No code of this device is valid any more."""
    _end(connection, [each.id for each in valid(connection, device)], now)
    connection.execute(delete(admissions).where(admissions.c.device == device))


def rename(connection: Connection, device: str, name: str) -> None:
    """What the device is told that it is called."""
    for each in valid(connection, device):
        change = update(enrolments).where(enrolments.c.id == each.id)
        connection.execute(change.values(name=name, changed=next_change(connection)))


def valid(connection: Connection, device: str) -> list[Enrolment]:
    """The codes of this device that open the door, the oldest first."""
    wanted = (enrolments.c.device == device) & enrolments.c.revoked_at.is_(None)
    query = select(*(enrolments.c[name] for name in Enrolment._fields)).where(wanted).order_by(enrolments.c.changed)
    return [Enrolment(*row)._replace(role=Role(row.role)) for row in connection.execute(query)]


def holder(connection: Connection, token: str) -> str | None:
    """Of which device ``token`` is a code, or was one."""
    return connection.scalar(select(enrolments.c.device).where(enrolments.c.token_hash == tokens.digest(token)))


def _end(connection: Connection, ids: list[str], now: datetime) -> None:
    for each in ids:
        change = update(enrolments).where(enrolments.c.id == each)
        connection.execute(change.values(revoked_at=now, changed=next_change(connection)))
