"""Who may speak to the server: enrolled devices and people, each with a branch, a role and a code of their own."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from domain.commands import Role
from server import store, tokens
from server.errors import BranchUnknown, EnrolmentUnknown
from server.schema import devices, enrolments

DEVICES = frozenset({Role.TOTEM, Role.PANEL, Role.BRANCH_SERVER})
_LOCK = 7_237_520  # any number, the same for every process: who changes enrolments in PostgreSQL, one at a time


class Enrolment(NamedTuple):
    """One row. ``name`` is what people call the device or person; it goes to nobody but themselves and the operator."""

    id: str
    branch: str
    role: Role
    name: str
    token_hash: bytes
    created_at: datetime
    revoked_at: datetime | None
    changed: int
    person: str | None = None  # whose session this is, when it is one: see `server.people`
    device: str | None = None  # whose code this is, when it is one: see `server.devices`
    used_at: datetime | None = None  # when the device first came with it


def enroll(connection: Connection, branch: str, role: Role, name: str, id: str, token: str, now: datetime) -> None:
    """Let who holds ``token`` be ``role`` in the branch. Raises `BranchUnknown`."""
    if not store.lock(connection, [branch]):
        raise BranchUnknown(branch)
    row = {"id": id, "branch": branch, "role": role.value, "name": name}
    device = id if role in DEVICES else None
    if device is not None:
        connection.execute(insert(devices).values(host="", software="", admitted_at=now, **row))
    code = {**row, "token_hash": tokens.digest(token), "device": device, "created_at": now}
    connection.execute(insert(enrolments).values(changed=next_change(connection), **code))


def revoke(connection: Connection, id: str, now: datetime) -> None:
    """Take the enrolment back. Raises `EnrolmentUnknown`, also when it was taken back before."""
    valid = (enrolments.c.id == id) & enrolments.c.revoked_at.is_(None)
    change = update(enrolments).where(valid).values(revoked_at=now, changed=next_change(connection))
    if not connection.execute(change).rowcount:
        raise EnrolmentUnknown(id)


def changed_since(connection: Connection, change: int) -> list[Enrolment]:
    """What was enrolled or revoked after ``change``, in order."""
    query = select(*(enrolments.c[name] for name in Enrolment._fields))
    rows = connection.execute(query.where(enrolments.c.changed > change).order_by(enrolments.c.changed))
    return [Enrolment(*row)._replace(role=Role(row.role)) for row in rows]


def next_change(connection: Connection) -> int:
    """The number of a change, which no other transaction has and which never appears after a higher one.

    Take it after the lock of a branch and before that of the audit trail: two that took them crosswise would wait for
    each other.
    """
    if connection.dialect.name == "postgresql":  # two at the same moment wait for each other
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    return (connection.scalar(select(func.max(enrolments.c.changed))) or 0) + 1
