"""Which branches NovoSGA's applications may use, with which credentials; and the numbers that stand for our ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from domain.branch import Branch, Language
from server.novosga.tokens import App
from server.schema import novosga_clients, novosga_numbers

USERS: Mapping[str, App] = {"painel": App.PANEL, "triagem": App.TRIAGE}


class Client(NamedTuple):
    """One row. ``id`` is new with each set of credentials; it is who issues, in the branch's history.

    ``unit`` is the branch's number for these applications. ``secret_hash`` is of a long random secret; the passwords
    are Argon2id hashes.
    """

    branch: str
    id: str
    unit: int
    language: Language
    client_id: str
    secret_hash: bytes
    panel_password: str
    triage_password: str
    enabled_at: datetime
    disabled_at: datetime | None = None

    def password(self, app: App) -> str:
        """The hash of the password of this application's user."""
        return self.panel_password if app is App.PANEL else self.triage_password


class Numbers(NamedTuple):
    """What stands for the ids of a branch: numbers that stay with them whatever is added or taken away."""

    services: Mapping[str, int]
    categories: Mapping[str, int]

    def service(self, number: int) -> str | None:
        """The id of the service with this number."""
        return next((each for each, known in self.services.items() if known == number), None)


def enabled(connection: Connection) -> list[Client]:
    """The branches that are switched on."""
    rows = connection.execute(select(novosga_clients).where(novosga_clients.c.disabled_at.is_(None)))
    return [Client(**row._mapping) for row in rows]


def find(connection: Connection, branch: str) -> Client | None:
    """The branch's row, also when it is switched off."""
    row = connection.execute(select(novosga_clients).where(novosga_clients.c.branch == branch)).first()
    return None if row is None else Client(**row._mapping)


def put(connection: Connection, client: Client) -> None:
    """Switch a branch on with these credentials; earlier ones and their tokens end."""
    connection.execute(delete(novosga_clients).where(novosga_clients.c.branch == client.branch))
    connection.execute(insert(novosga_clients).values(client._asdict()))


def switch_off(connection: Connection, branch: str, now: datetime) -> bool:
    """Let nobody in for this branch any more; False when nobody was let in anyway."""
    here = (novosga_clients.c.branch == branch) & novosga_clients.c.disabled_at.is_(None)
    return bool(connection.execute(update(novosga_clients).where(here).values(disabled_at=now)).rowcount)


def unit_is_free(connection: Connection, unit: int, branch: str) -> bool:
    """Whether no other branch has this number."""
    taken = select(novosga_clients.c.branch).where(novosga_clients.c.unit == unit, novosga_clients.c.branch != branch)
    return connection.scalar(taken) is None


def new_unit(connection: Connection) -> int:
    """A number that no branch has."""
    return (connection.scalar(select(func.max(novosga_clients.c.unit))) or 0) + 1


def numbers(connection: Connection, branch: str) -> Numbers:
    """The numbers that the branch has so far."""
    found: dict[str, dict[str, int]] = {"service": {}, "category": {}}
    for row in connection.execute(select(novosga_numbers).where(novosga_numbers.c.branch == branch)):
        found[row.kind][row.key] = row.number
    return Numbers(found["service"], found["category"])


def missing(branch: Branch, known: Numbers) -> bool:
    """Whether something in the document has no number yet."""
    return any(each.id not in known.services for each in branch.services) or any(
        each.id not in known.categories for each in branch.categories
    )


def give_numbers(connection: Connection, branch: Branch, wished: Mapping[str, int] | None = None) -> Numbers:
    """Give a number to what has none; ``wished`` are services' own, where another system had given them some.

    Raises ValueError when a wished number stands for another service already.
    """
    known, wished = numbers(connection, branch.id), wished or {}
    if len(set(wished.values())) < len(wished):
        raise ValueError("one number stands for two services")
    for service, number in wished.items():
        if known.services.get(service, number) != number or known.service(number) not in (None, service):
            raise ValueError(f"number {number} cannot be given to service '{service}': there is another already")
    services = _numbered((each.id for each in branch.services), {**known.services, **wished})
    categories = _numbered((each.id for each in branch.categories), known.categories)
    for kind, before, after in (
        ("service", known.services, services),
        ("category", known.categories, categories),
    ):
        for key, number in after.items():
            if key not in before:
                row = {"branch": branch.id, "kind": kind, "key": key, "number": number}
                connection.execute(insert(novosga_numbers).values(row))
    return Numbers(services, categories)


def _numbered(ids: Iterable[str], known: Mapping[str, int]) -> dict[str, int]:
    found = dict(known)
    for each in ids:
        if each not in found:
            found[each] = max(found.values(), default=0) + 1
    return found
