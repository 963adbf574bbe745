"""Who may speak to the server: enrolled devices and people, each with a branch, a role and a code of their own."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from domain.commands import Role
from server import store, tokens
from server.errors import BranchUnknown, EnrolmentUnknown
from server.schema import enrolments


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


def enroll(connection: Connection, branch: str, role: Role, name: str, id: str, token: str, now: datetime) -> None:
    """Let who holds ``token`` be ``role`` in the branch. Raises `BranchUnknown`."""
    if not store.lock(connection, [branch]):
        raise BranchUnknown(branch)
    row = {"id": id, "branch": branch, "role": role.value, "name": name, "token_hash": tokens.digest(token)}
    connection.execute(insert(enrolments).values(created_at=now, changed=_next_change(connection), **row))


def revoke(connection: Connection, id: str, now: datetime) -> None:
    """Take the enrolment back. Raises `EnrolmentUnknown`, also when it was taken back before."""
    valid = (enrolments.c.id == id) & enrolments.c.revoked_at.is_(None)
    change = update(enrolments).where(valid).values(revoked_at=now, changed=_next_change(connection))
    if not connection.execute(change).rowcount:
        raise EnrolmentUnknown(id)


def changed_since(connection: Connection, change: int) -> list[Enrolment]:
    """What was enrolled or revoked after ``change``, in order."""
    query = select(*(enrolments.c[name] for name in Enrolment._fields))
    rows = connection.execute(query.where(enrolments.c.changed > change).order_by(enrolments.c.changed))
    return [Enrolment(*row)._replace(role=Role(row.role)) for row in rows]


def _next_change(connection: Connection) -> int:
    # Two at the same moment would collide on the unique column, so that no number ever appears after a higher one.
    return (connection.scalar(select(func.max(enrolments.c.changed))) or 0) + 1
