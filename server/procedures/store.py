"""Rows of procedures: every version that there was, and which one is in force."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, Row, func, insert, select, update

from domain.branch import Branch
from domain.procedures import Article, Heading, Manual, Stored, Written
from server.audit import trail
from server.procedures import reads
from server.schema import procedures as p

AnyRow = Row[tuple[object, ...]]
_AT = (p.c.branch, p.c.id, p.c.version)


class Change(msgspec.Struct, frozen=True):
    """Who changes something, and when; at the command line it is the operator."""

    actor: str
    at: datetime


def load(connection: Connection, branch: Branch, written: Sequence[Written], by: Change) -> tuple[Stored, ...]:
    """Keep a new version of each article that is not as it was; nobody else may write to the branch meanwhile.

    A version that was not published yet is replaced by the new one, and never is. The same again changes nothing.
    """
    return tuple(_load(connection, branch.id, each, by) for each in written)


def withdraw(connection: Connection, branch: str, id: str, by: Change) -> bool:
    """Take an article out of use; its versions stay. Whether it was in use, or about to be."""
    newest = _newest(connection, branch, id)
    if newest is None or newest.withdrawn:
        return False
    row = {name: getattr(newest, name) for name in ("title", "body", "language", "services", "must_read")}
    _add(connection, branch, id, newest.version + 1, {**row, "withdrawn": True, "publish_from": None}, by)
    _note(connection, branch, by, "procedure_withdrawn", procedure=id, version=str(newest.version + 1))
    return True


def manual(connection: Connection, branch: str, reader: str, now: datetime, known: str = "") -> Manual:
    """What is in force at ``now``, as ``reader`` is to see it; only the tag when it is the ``known`` one."""
    confirmed = reads.of(connection, branch, reader)
    headings = tuple(
        _heading(row, row.version in confirmed.get(row.id, ())) for row in in_force(connection, branch, now)
    )
    said = "\n".join(f"{each.id} {each.version} {each.confirmed:d}" for each in headings)
    tag = sha256(said.encode()).hexdigest()[:16]
    later = select(func.min(p.c.published_at)).where(p.c.branch == branch, p.c.published_at > now)
    return Manual(tag, None if tag == known else headings, connection.scalar(later))


def article(connection: Connection, branch: str, id: str, now: datetime) -> Article | None:
    """The version in force, whole."""
    row = next(iter(in_force(connection, branch, now, id)), None)
    return None if row is None else Article(_heading(row), row.body)


def in_force(connection: Connection, branch: str, now: datetime, id: str | None = None) -> list[AnyRow]:
    """The rows in force at ``now``, by title."""
    which = [p.c.branch == branch, p.c.published_at <= now, *([] if id is None else [p.c.id == id])]
    last = select(p.c.id, func.max(p.c.version).label("version")).where(*which).group_by(p.c.id).subquery()
    joined = p.join(last, (p.c.id == last.c.id) & (p.c.version == last.c.version))
    query = select(p).select_from(joined).where(p.c.branch == branch, p.c.withdrawn.is_(False))
    return list(connection.execute(query.order_by(p.c.title, p.c.id)))


def versions(connection: Connection, branch: str, id: str | None = None) -> list[AnyRow]:
    """Every version, the newest of each article first."""
    query = select(p).where(p.c.branch == branch, *([] if id is None else [p.c.id == id]))
    return list(connection.execute(query.order_by(p.c.id, p.c.version.desc())))


def _load(connection: Connection, branch: str, written: Written, by: Change) -> Stored:
    newest = _newest(connection, branch, written.id)
    row = {
        **{name: getattr(written, name) for name in ("title", "body", "language", "must_read")},
        "services": " ".join(written.services),
        "withdrawn": False,
        "publish_from": written.publish_from and written.publish_from.astimezone(UTC),
    }
    if newest is not None and all(getattr(newest, name) == value for name, value in row.items()):
        return Stored(written.id, newest.version, new=False)
    version = 1 if newest is None else newest.version + 1
    _add(connection, branch, written.id, version, row, by)
    _note(connection, branch, by, "procedure_loaded", procedure=written.id, version=str(version))
    return Stored(written.id, version, new=True)


def _newest(connection: Connection, branch: str, id: str) -> AnyRow | None:
    query = select(p).where(p.c.branch == branch, p.c.id == id).order_by(p.c.version.desc()).limit(1)
    return connection.execute(query).first()


def _add(connection: Connection, branch: str, id: str, version: int, row: dict[str, object], by: Change) -> None:
    here = (p.c.branch == branch) & (p.c.id == id)
    connection.execute(update(p).where(here, p.c.published_at > by.at).values(published_at=None))
    wanted = row["publish_from"]
    at = max(wanted, by.at) if isinstance(wanted, datetime) else by.at
    known = dict(zip([column.name for column in _AT], (branch, id, version), strict=True))
    connection.execute(insert(p).values(**known, **row, published_at=at, loaded_at=by.at))


def _heading(row: AnyRow, confirmed: bool = False) -> Heading:
    return Heading(
        id=row.id,
        version=row.version,
        title=row.title,
        published_at=row.published_at,
        language=row.language,
        services=tuple(row.services.split()),
        must_read=row.must_read,
        confirmed=confirmed,
    )


def _note(connection: Connection, branch: str, by: Change, action: str, **facts: str) -> None:
    trail.record(connection, trail.Entry(by.at, branch, by.actor, action, facts))
