"""People of a running server for tests: made without asking anybody, then signed in as anybody does."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import requests

from domain.commands import Role
from domain.people import NewPerson
from server import database
from server.people import administration, passwords
from server.people.administration import OPERATOR, By
from server.settings import sqlite_url
from tests.e2e.server_process import BRANCH, ServerProcess

PASSWORD = "cavalo correto bateria"


def url_of(server: ServerProcess) -> str:
    """The database that a server serves."""
    return server.database or sqlite_url(server.data)


def hire(server: ServerProcess, name: str, role: str, branch: str = BRANCH, *, one_time: bool = False) -> str:
    """Let somebody sign in with `PASSWORD`; returns the person's id."""
    person, kept = str(uuid.uuid4()), passwords.hashed(PASSWORD, uuid.uuid4().bytes)
    by = By(OPERATOR, datetime.now(UTC), branch)
    engine = database.connect(url_of(server), 10)
    with database.writing(engine) as connection, connection.begin():
        new = NewPerson(name, f"{name.title()} (nome)", Role(role))
        administration.add(connection, new, person, kept, by, one_time=one_time)
    engine.dispose()
    return person


def try_to_sign_in(server: ServerProcess, name: str, password: str = PASSWORD, **more: Any) -> requests.Response:
    """What the server says to a name and a password."""
    body = {"name": name, "password": password, **more}
    return requests.post(f"{server.url}/api/sign-in", json=body, timeout=20)


@dataclass(frozen=True)
class Session:
    """Somebody who is signed in."""

    server: ServerProcess
    said: dict[str, Any]

    @property
    def headers(self) -> dict[str, str]:
        """What says who is asking."""
        return {"Authorization": f"Bearer {self.said['code']}"}

    def get(self, path: str) -> requests.Response:
        """Ask for something."""
        return requests.get(self.server.url + path, headers=self.headers, timeout=20)

    def post(self, path: str, body: Any = None) -> requests.Response:
        """Send something."""
        return requests.post(
            self.server.url + path, json={} if body is None else body, headers=self.headers, timeout=20
        )

    def about(self, person: str, act: str, body: Any = None) -> requests.Response:
        """Do something about a person of the session's branch."""
        return self.post(f"/api/branches/{self.said['branch']}/people/{person}/{act}", body)

    def status(self) -> int:
        """Whether the session is valid: 200 or 401."""
        return self.get("/api/welcome").status_code


def sign_in(server: ServerProcess, name: str, password: str = PASSWORD, **more: Any) -> Session:
    """A session, which must be given."""
    answer = try_to_sign_in(server, name, password, **more)
    assert answer.status_code == 200, answer.text
    return Session(server, answer.json())
