"""A real server process on a real file, with a branch made for load: fourteen services, sixty-four counters."""

from __future__ import annotations

import os
import secrets
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import Engine

from client.api import Api, Patience
from demo.child import Child
from domain.branch import Counter, Numbering
from domain.commands import Role
from server import database, documents, enrolments, tokens
from server.settings import sqlite_url
from tests.branches import branch, service

COUNTERS = 64
SERVICES = 14


@dataclass(frozen=True)
class Served:
    """A running server, and the codes of who was enrolled: one totem, one panel, an attendant for each counter."""

    child: Child
    url: str
    branch: str
    totem: str
    panel: str
    attendants: tuple[str, ...]

    def api(self, token: str) -> Api:
        """The server as the holder of ``token`` sees it. Nothing is tried twice: that would hide a slow answer."""
        return Api(self.url, token, lambda: 0.0, patience=Patience(answer=30, tries=1))


@dataclass(frozen=True)
class Codes:
    """A branch that was made, and the codes of who was enrolled in it."""

    branch: str
    totem: str
    panel: str
    attendants: tuple[str, ...]


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Start a server with its data in ``folder``; it is stopped in the end."""
    folder.mkdir(parents=True, exist_ok=True)
    (codes,) = populate(sqlite_url(folder))
    with process(folder, ["--data", str(folder)]) as child:
        yield Served(child[0], child[1], codes.branch, codes.totem, codes.panel, codes.attendants)


@contextmanager
def process(folder: Path, where: list[str], environment: dict[str, str] | None = None) -> Iterator[tuple[Child, str]]:
    """Start a server on a database; gives the process and its URL."""
    arguments = ["server", "run", *where, "--port", "0", "--requests-per-second", "0"]
    child = Child("server", arguments, folder / "server.log", os.environ | (environment or {}))
    try:
        yield child, child.event("listening", 30)["url"]
    finally:
        child.stop()


def populate(url: str, count: int = 1) -> list[Codes]:
    """Make ``count`` branches. Only the first of them has attendants."""
    engine = database.open_database(url, 5)
    made = [_branch(engine, place) for place in range(count)]
    engine.dispose()
    return made


def _branch(engine: Engine, place: int) -> Codes:
    described = msgspec.structs.replace(
        branch(
            tuple(service(f"service-{place}", chr(ord("A") + place)) for place in range(SERVICES)),
            tuple(Counter(f"desk-{place}", f"{place:02d}") for place in range(1, COUNTERS + 1)),
        ),
        numbering=Numbering(priority_prefix="P", digits=6),
    )
    if place:
        described = msgspec.structs.replace(described, id=f"{described.id}-{place}")
    now = datetime.now(UTC)
    roles = [Role.TOTEM, Role.PANEL, *([] if place else [Role.ATTENDANT] * COUNTERS)]
    codes = [tokens.code(secrets.token_bytes(tokens.BYTES)) for _ in roles]
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, described, msgspec.json.encode(described).decode(), now)
        for number, (role, code) in enumerate(zip(roles, codes, strict=True)):
            enrolments.enroll(connection, described.id, role, f"{role} {number}", str(uuid.uuid4()), code, now)
    return Codes(described.id, codes[0], codes[1], tuple(codes[2:]))
