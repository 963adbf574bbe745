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


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Start a server with its data in ``folder``; it is stopped in the end."""
    folder.mkdir(parents=True, exist_ok=True)
    engine = database.open_database(sqlite_url(folder), 5)
    described = msgspec.structs.replace(
        branch(
            tuple(service(f"service-{place}", chr(ord("A") + place)) for place in range(SERVICES)),
            tuple(Counter(f"desk-{place}", f"{place:02d}") for place in range(1, COUNTERS + 1)),
        ),
        numbering=Numbering(priority_prefix="P", digits=6),
    )
    now = datetime.now(UTC)
    codes = [tokens.code(secrets.token_bytes(tokens.BYTES)) for _ in range(COUNTERS + 2)]
    roles = [Role.TOTEM, Role.PANEL, *[Role.ATTENDANT] * COUNTERS]
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, described, msgspec.json.encode(described).decode(), now)
        for place, (role, code) in enumerate(zip(roles, codes, strict=True)):
            enrolments.enroll(connection, described.id, role, f"{role} {place}", str(uuid.uuid4()), code, now)
    engine.dispose()
    child = Child("server", ["server", "run", "--data", str(folder), "--port", "0"], folder / "server.log", os.environ)
    try:
        url = child.event("listening", 20)["url"]
        yield Served(child, url, described.id, codes[0], codes[1], tuple(codes[2:]))
    finally:
        child.stop()
