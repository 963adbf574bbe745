"""Personal data of a whole day stays where it is declared to be, and is nowhere when its time is over."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, select

from domain.declared import DECLARED
from server import database
from server.audit import trail
from server.personal.erasing import erase_expired
from server.schema import audit, metadata, tickets
from tests.e2e.people import url_of
from tests.e2e.planting import ALLOWED, MARKS, ROLES, Planted
from tests.e2e.server_process import ServerProcess, manage
from tests.postgres import KINDS

pytestmark = pytest.mark.e2e
LOOKING = ("totem", "panel", "ana", "worker", *ROLES)
LONG = timedelta(days=7 * 366)


@pytest.mark.parametrize("server", KINDS, indirect=True)
def test_what_people_say_is_only_where_it_is_declared_and_goes(server: ServerProcess) -> None:
    server.stop()
    server.start("--log-level", "debug")
    planted = Planted(server)
    planted.live()
    given = [*pages_of(server), *planted.codes]
    streams = "\n".join(stream(server, who) for who in LOOKING)
    rooms = "\n".join(json.dumps(server.room(who), ensure_ascii=False) for who in LOOKING)
    planted.leave()
    server.stop()
    log = server.log.read_text(encoding="utf-8")

    for name, mark in {**MARKS, **{f"secret {each}": each for each in (*planted.secrets, *given)}}.items():
        assert mark not in log, f"{name} is in the log"
        assert mark not in streams, f"{name} is in a stream of events"
        assert mark not in rooms, f"{name} is in a room"
    found = columns_with(server, MARKS)
    assert found == ALLOWED
    declared = {each.column for each in DECLARED}
    assert set().union(*found.values()) <= declared
    assert columns_with(server, {each: each for each in planted.secrets}) == {}
    assert [values(server, audit.c.action).count(each) for each in ("personal_read", "personal_sought")] == [1, 10]
    assert set().union(*columns_with(server, {each: each for each in given}).values()) <= declared

    assert manage(server.data, "audit", "verify", url=server.database).stdout.endswith("as it was written.\n")
    forget(server)
    assert columns_with(server, MARKS) == {}
    assert columns_with(server, {each: each for each in given}) == {}
    if server.database is None:
        raw = b"".join(path.read_bytes() for path in Path(server.data).glob("vez.db*"))
        assert [name for name, mark in MARKS.items() if mark.encode() in raw] == []
        assert [each for each in given if each.encode() in raw] == []
    assert manage(server.data, "audit", "verify", url=server.database).stdout.endswith("as it was written.\n")


def pages_of(server: ServerProcess) -> list[str]:
    found = [page for page in values(server, tickets.c.page) if page]
    assert found
    return found


def values(server: ServerProcess, column: Column[Any]) -> list[Any]:
    engine = database.connect(url_of(server), 10)
    with engine.connect() as connection:
        found = list(connection.scalars(select(column)))
    engine.dispose()
    return found


def stream(server: ServerProcess, who: str) -> str:
    """Everything that has happened, as this role is sent it."""
    newest = server.room("ana")["version"]
    said = []
    with server.events(who, after=0) as messages:
        for message in messages:
            said.append(message.data.decode())
            if int(message.id) >= newest:
                return "\n".join(said)
    raise AssertionError("the stream ended")


def columns_with(server: ServerProcess, marks: dict[str, str]) -> dict[str, set[str]]:
    """In which columns of all tables each mark is found, in any part of a value."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    engine = database.connect(url_of(server), 10)
    with engine.connect() as connection:
        for table in metadata.tables.values():
            for row in connection.execute(select(table)).mappings():
                for column, value in row.items():
                    said = shown(value)
                    for name, mark in marks.items():
                        if mark in said:
                            found[name].add(f"{table.name}.{column}")
    engine.dispose()
    return dict(found)


def shown(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def forget(server: ServerProcess) -> None:
    """What the server does by itself, years later."""
    engine = database.open_database(url_of(server), 10)
    erase_expired(engine, datetime.now(UTC) + LONG, trail.OURSELVES)
    engine.dispose()
