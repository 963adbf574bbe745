"""Sessions: codes that people work with for a day at most. They are enrolments, so every server process knows them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from domain.commands import Role
from server import store, tokens
from server.enrolments import next_change
from server.errors import BranchUnknown
from server.people.accounts import Account
from server.schema import enrolments

MOST = 10  # of one person at once; when there are more, the oldest end


class Session(NamedTuple):
    """A new session: ``code`` is told once to who signs in."""

    id: str
    code: str
    at: datetime
    expires_at: datetime


def begin(connection: Connection, account: Account, branch: str, role: Role, session: Session) -> None:
    """Let who holds the session's code act as this person in the branch. Raises `BranchUnknown`."""
    if not store.lock(connection, [branch]):
        raise BranchUnknown(branch)
    open_now = _valid(connection, enrolments.c.person == account.id)
    _end(connection, open_now[: max(0, len(open_now) - MOST + 1)], session.at)
    row = {"id": session.id, "branch": branch, "role": role.value, "name": account.name, "person": account.id}
    times = {"created_at": session.at, "active_at": session.at, "expires_at": session.expires_at}
    digest = tokens.digest(session.code)
    connection.execute(insert(enrolments).values(token_hash=digest, changed=next_change(connection), **row, **times))


def end(connection: Connection, session: str, at: datetime) -> int:
    """End one session; returns how many were open."""
    return _end(connection, _valid(connection, enrolments.c.id == session), at)


def end_all(
    connection: Connection, person: str, at: datetime, *, branch: str | None = None, but: str | None = None
) -> int:
    """End a person's sessions, in one branch or in all, but for one of them; returns how many were open."""
    which = enrolments.c.person == person
    if branch is not None:
        which = and_(which, enrolments.c.branch == branch)
    return _end(connection, [each for each in _valid(connection, which) if each != but], at)


def rename(connection: Connection, person: str, name: str) -> None:
    """What the person is told in their open sessions that they are called."""
    for each in _valid(connection, enrolments.c.person == person):
        change = update(enrolments).where(enrolments.c.id == each)
        connection.execute(change.values(name=name, changed=next_change(connection)))


def sweep(connection: Connection, active: Mapping[str, datetime], now: datetime, idle: timedelta) -> int:
    """Note when these sessions were ``active``, and end those that expired or rested for ``idle``; returns how many."""
    for session, at in sorted(active.items()):
        newer = (enrolments.c.id == session) & (enrolments.c.active_at < at)
        connection.execute(update(enrolments).where(newer).values(active_at=at))
    over = or_(enrolments.c.expires_at <= now, enrolments.c.active_at <= now - idle)
    return _end(connection, _valid(connection, and_(enrolments.c.person.is_not(None), over)), now)


def count(connection: Connection, person: str) -> int:
    """How many sessions a person has open."""
    which = (enrolments.c.person == person) & enrolments.c.revoked_at.is_(None)
    return connection.scalar(select(func.count()).select_from(enrolments).where(which)) or 0


def _valid(connection: Connection, which: ColumnElement[bool]) -> list[str]:
    """The ids of open sessions, the oldest first."""
    query = select(enrolments.c.id).where(which, enrolments.c.revoked_at.is_(None)).order_by(enrolments.c.changed)
    return list(connection.scalars(query))


def _end(connection: Connection, ids: list[str], at: datetime) -> int:
    for each in ids:
        change = update(enrolments).where(enrolments.c.id == each)
        connection.execute(change.values(revoked_at=at, changed=next_change(connection)))
    return len(ids)
