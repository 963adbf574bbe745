"""Rows of procedure_reads: who has confirmed that they read which version, and when. Nobody confirms for another."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from sqlalchemy import Connection, Insert, select
from sqlalchemy.dialects import sqlite

from domain.commands import Role
from domain.procedures import Heading, Reader, Readers, Receipt
from server.schema import enrolments, grants, people, procedure_reads, procedures

SERVING = (Role.ATTENDANT.value, Role.SUPERVISOR.value)
_r = procedure_reads.c


def of(connection: Connection, branch: str, reader: str) -> dict[str, set[int]]:
    """The versions that somebody has confirmed, by article."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    query = select(_r.procedure, _r.version).where(_r.branch == branch, _r.reader == reader)
    for row in connection.execute(query):
        found[row.procedure].add(row.version)
    return found


def confirm(
    connection: Connection, branch: str, procedure: str, version: int, reader: str, at: datetime, id: str
) -> Receipt | None:
    """Keep that they read it; the first time counts. None when this version was never published."""
    known = (procedures.c.branch == branch) & (procedures.c.id == procedure) & (procedures.c.version == version)
    if connection.scalar(select(procedures.c.id).where(known, procedures.c.published_at <= at)) is None:
        return None
    row = {"branch": branch, "procedure": procedure, "version": version, "reader": reader}
    connection.execute(_insert_once(connection).values(id=id, at=at, **row))
    first = connection.scalar(select(_r.at).where(*(_r[name] == value for name, value in row.items())))
    return Receipt(procedure, version, first or at)


def _insert_once(connection: Connection) -> Insert:
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # a twentieth of the start, where it is another database

        return postgresql.insert(procedure_reads).on_conflict_do_nothing()
    return sqlite.insert(procedure_reads).on_conflict_do_nothing()


def readers(connection: Connection, branch: str, heading: Heading, now: datetime) -> Readers:
    """Who has confirmed this version, and who of those that serve has not."""
    here = (_r.branch == branch) & (_r.procedure == heading.id) & (_r.version == heading.version)
    query = select(_r.reader, _r.at).where(here).order_by(_r.at, _r.reader)
    confirmed = {row.reader: row.at for row in connection.execute(query)}
    serving = _serving(connection, branch, now)
    names = {**_names(connection, confirmed), **serving}
    yes = [Reader(who, names.get(who, ""), at) for who, at in confirmed.items()]
    no = [Reader(who, name) for who, name in sorted(serving.items(), key=lambda one: one[1]) if who not in confirmed]
    return Readers(heading, (*yes, *no))


def _serving(connection: Connection, branch: str, now: datetime) -> dict[str, str]:
    """Who serves in the branch now: people, and who has an access code of their own; by id."""
    working = (grants.c.branch == branch) & grants.c.role.in_(SERVING) & people.c.disabled_at.is_(None)
    accounts = select(people.c.id, people.c.name).join(grants, grants.c.person == people.c.id).where(working)
    e = enrolments.c
    valid = e.revoked_at.is_(None) & (e.expires_at.is_(None) | (e.expires_at > now))
    alone = e.device.is_(None) & e.person.is_(None)
    codes = select(e.id, e.name).where(e.branch == branch, e.role.in_(SERVING), valid, alone)
    return {row.id: row.name for query in (codes, accounts) for row in connection.execute(query)}


def _names(connection: Connection, ids: dict[str, datetime]) -> dict[str, str]:
    """What those are called who are still known by name."""
    found = {}
    for table in (enrolments, people):
        for row in connection.execute(select(table.c.id, table.c.name).where(table.c.id.in_(list(ids)))):
            found[row.id] = row.name
    return found
