"""People's accounts, and what each of them is in each branch, as rows."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from domain.commands import Role
from domain.people import Person
from server.people import attempts
from server.schema import grants, people


class Account(NamedTuple):
    """One row. ``password`` is an Argon2id hash, which must be replaced before ``one_time_until`` when that is set."""

    id: str
    sign_in: str
    name: str
    password: str
    one_time_until: datetime | None
    created_at: datetime
    disabled_at: datetime | None

    def usable(self, now: datetime) -> bool:
        """Whether its password lets anybody in."""
        return self.disabled_at is None and (self.one_time_until is None or now < self.one_time_until)


def by_name(connection: Connection, sign_in: str) -> Account | None:
    """Who signs in with this name."""
    return _one(connection, people.c.sign_in == attempts.spelt(sign_in))


def by_id(connection: Connection, person: str) -> Account | None:
    """The person with this id."""
    return _one(connection, people.c.id == person)


def add(connection: Connection, account: Account) -> None:
    """Keep a new person, whose ``sign_in`` must be nobody's yet."""
    connection.execute(insert(people).values(account._asdict()))


def set_password(connection: Connection, person: str, password: str, one_time_until: datetime | None) -> None:
    """Replace a person's password by the one that ``password`` is a hash of."""
    change = update(people).where(people.c.id == person)
    connection.execute(change.values(password=password, one_time_until=one_time_until))


def set_disabled(connection: Connection, person: str, at: datetime | None) -> None:
    """Nobody signs in as this person from ``at`` on; None lets them again."""
    connection.execute(update(people).where(people.c.id == person).values(disabled_at=at))


def set_name(connection: Connection, person: str, name: str) -> None:
    """Call a person so from now on."""
    connection.execute(update(people).where(people.c.id == person).values(name=name))


def roles(connection: Connection, person: str) -> dict[str, Role]:
    """What a person is, by branch."""
    query = select(grants.c.branch, grants.c.role).where(grants.c.person == person).order_by(grants.c.branch)
    return {row.branch: Role(row.role) for row in connection.execute(query)}


def grant(connection: Connection, person: str, branch: str, role: Role | None) -> None:
    """Let a person be ``role`` in the branch, or nothing."""
    here = (grants.c.person == person) & (grants.c.branch == branch)
    if role is None:
        connection.execute(delete(grants).where(here))
    elif not connection.execute(update(grants).where(here).values(role=role.value)).rowcount:
        connection.execute(insert(grants).values(person=person, branch=branch, role=role.value))


def listed(connection: Connection, branch: str, secret: bytes, now: datetime) -> list[Person]:
    """Who works in the branch, by name."""
    rows = connection.execute(
        select(people, grants.c.role)
        .join(grants, grants.c.person == people.c.id)
        .where(grants.c.branch == branch)
        .order_by(people.c.name, people.c.id)
    ).all()
    locks = attempts.locks(connection, now)
    counted = select(grants.c.person).group_by(grants.c.person).having(func.count() > 1)
    several = set(connection.scalars(counted))
    return [
        Person(
            row.id,
            row.sign_in,
            row.name,
            Role(row.role),
            row.created_at,
            disabled=row.disabled_at is not None,
            one_time=row.one_time_until is not None,
            locked_until=locks.get(attempts.key_of(secret, row.sign_in)),
            elsewhere=row.id in several,
        )
        for row in rows
    ]


def every(connection: Connection) -> list[Account]:
    """Everybody, by the name they sign in with."""
    return [_account(row) for row in connection.execute(select(people).order_by(people.c.sign_in))]


def _one(connection: Connection, which: ColumnElement[bool]) -> Account | None:
    row = connection.execute(select(people).where(which)).first()
    return None if row is None else _account(row)


def _account(row: Row[tuple[object, ...]]) -> Account:
    return Account(**row._mapping)
