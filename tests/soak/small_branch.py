"""A branch of its own for one example of a test, in the database of a server that runs: no server start for each."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec
import requests
from sqlalchemy import Engine

from domain.branch import Counter, Numbering
from domain.commands import Role
from server import database, documents, enrolments, tokens
from tests.branches import branch, service
from tests.e2e.server_process import ServerProcess
from tests.soak.model import COUNTERS, SERVICES

ROLES = {
    "totem": Role.TOTEM,
    "other totem": Role.TOTEM,
    "ana": Role.ATTENDANT,
    "beto": Role.ATTENDANT,
    "caio": Role.ATTENDANT,
    "panel": Role.PANEL,
}


@dataclass(frozen=True)
class SmallBranch:
    """A branch and the codes of those who are enrolled in it; ``ids`` is what the server calls them."""

    server: ServerProcess
    id: str
    codes: dict[str, str]
    ids: dict[str, str]

    def headers(self, who: str) -> dict[str, str]:
        """What says who is asking."""
        return {"Authorization": f"Bearer {self.codes[who]}"}

    def send(self, who: str, command: dict[str, Any], session: requests.Session | None = None) -> requests.Response:
        """Give a command."""
        url = f"{self.server.url}/api/branches/{self.id}/commands"
        return (session or requests).post(url, json=command, headers=self.headers(who), timeout=30)

    def room(self) -> Any:
        """The room, as JSON."""
        url = f"{self.server.url}/api/branches/{self.id}/room"
        answer = requests.get(url, headers=self.headers("ana"), timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.json()["room"]


def open_engine(server: ServerProcess) -> Engine:
    """The server's database, beside it."""
    return database.connect(server.database or f"sqlite:///{server.data / 'vez.db'}", 10)


def new_branch(server: ServerProcess, engine: Engine, roles: Mapping[str, Role] = ROLES) -> SmallBranch:
    """A new branch, open at all hours, where it is about noon: no day ends while somebody looks."""
    now = datetime.now(UTC)
    counters = tuple(
        Counter(name, name, services=() if len(of) == len(SERVICES) else of) for name, of in COUNTERS.items()
    )
    services = tuple(service(name, letter) for name, letter in zip(SERVICES, "ABD", strict=True))
    described = msgspec.structs.replace(
        branch(services, counters),
        id=f"branch-{uuid.uuid4().hex[:12]}",
        time_zone=f"Etc/GMT{now.hour - 12:+d}",
        numbering=Numbering(digits=6),
    )
    codes = {who: tokens.code(secrets.token_bytes(tokens.BYTES)) for who in roles}
    ids = {who: str(uuid.uuid4()) for who in roles}
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, described, msgspec.json.encode(described).decode(), now)
        for who, role in roles.items():
            enrolments.enroll(connection, described.id, role, who, ids[who], codes[who], now)
    return SmallBranch(server, described.id, codes, ids)
