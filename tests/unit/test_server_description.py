"""The OpenAPI document describes every route there is; the command line and the tables do what they promise."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from server import cli, database, openapi, prepared
from server.application import application
from server.described import PARTS
from server.gate import OPEN
from server.personal.secret import Secret
from server.prepared import KEY, NEW, Prepared
from server.routes import House, every
from server.schema import branches, commands, metadata
from server.settings import Settings, read, sqlite_url
from tests.branches import NOON
from tests.unit.test_server_ticket_page import FILES

NONE: Any = None  # routes are only listed here, never asked


def document() -> dict[str, Any]:
    described: dict[str, Any] = msgspec.json.decode(openapi.document("1.2.3", PARTS))
    return described


def test_every_route_is_described_and_every_description_is_a_route() -> None:
    nothing = dict.fromkeys((field.name for field in fields(House)), NONE)
    given = {"settings": Settings(database=""), "files": FILES, "version": "1", "secret": Secret(bytes(32))}
    house = House(**nothing | given)
    routed = {
        (route.path.replace(":str", ""), method.lower())
        for route in application(every(house)).routes
        for method in getattr(route, "methods", ())
        if method != "OPTIONS"
    }
    described = {
        (path, method) for path, item in document()["paths"].items() for method in item if method in ("get", "post")
    }
    assert routed == described


def test_every_reference_leads_somewhere() -> None:
    described = document()
    text = msgspec.json.encode(described).decode()
    for name in set(text.split('"#/components/schemas/')[1:]):
        assert name.partition('"')[0] in described["components"]["schemas"]
    assert described["components"]["schemas"]["IssueTicket"]["properties"]["id"]["pattern"]
    assert described["security"] == [{"code": []}]


def test_every_route_but_the_open_ones_asks_for_a_code() -> None:
    free = {
        path
        for path, item in document()["paths"].items()
        if any(m.get("security") == [] for m in item.values() if isinstance(m, dict))
    }
    assert free >= {"/health", "/t/{token}", "/t/{token}/status", "/api/devices", "/api/devices/poll"}
    assert free <= OPEN | {"/t/{token}", "/t/{token}/status"}


@pytest.mark.parametrize("arguments", [[], ["--port", "0"], ["run", "--port", "0"]])
def test_run_is_what_is_meant_when_nothing_is_said(arguments: list[str], tmp_path: Path) -> None:
    options = cli.parse(arguments, {"VEZ_DATA": str(tmp_path), "VEZ_PORT": "0"})
    assert options.command == "run"
    settings = read(options)
    assert (settings.port, settings.host) == (0, "127.0.0.1")
    assert settings.database == sqlite_url(tmp_path)


def test_the_environment_gives_defaults_and_options_win() -> None:
    environment = {"VEZ_DATABASE": "postgresql://x", "VEZ_HOST": "::", "VEZ_PUBLIC_URL": "https://vez.example"}
    settings = read(cli.parse(["--host", "0.0.0.0"], environment))
    assert (settings.database, settings.host, settings.public_url) == (
        "postgresql://x",
        "0.0.0.0",
        "https://vez.example",
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("VEZ_PORT", "--port"),
        ("VEZ_REQUESTS_PER_SECOND", "--requests-per-second"),
        ("VEZ_CENTRE_SECONDS", "--centre-seconds"),
        ("VEZ_RENEW_DAYS", "--renew-days"),
        ("VEZ_PROXY", "VEZ_PROXY"),
    ],
)
def test_an_environment_that_makes_no_sense_is_named(name: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.parse([], {name: "nonsense"})
    assert left.value.code == 2
    assert told in (said := capsys.readouterr().err) and "'nonsense'" in said


@pytest.mark.parametrize("arguments", [["--help"], ["enroll", "--help"], ["branch", "--help"]])
def test_help_is_there(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.parse(arguments, {})
    assert left.value.code == 0
    assert "./vez server" in capsys.readouterr().out


def test_sqlite_syncs_at_every_commit(tmp_path: Path) -> None:
    engine = database.open_database(sqlite_url(tmp_path), 1)
    with engine.connect() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("synchronous", "journal_mode", "foreign_keys")
        ]
    engine.dispose()
    assert found == [2, "wal", 1]


@pytest.mark.parametrize("count", [1, 2, 3, 63, 64, 65, 200])
def test_many_rows_are_written_as_one_would_be(count: int, database_url: str) -> None:
    engine = database.open_database(database_url, 1)
    odd = "é\"'\\ \\u0000 \u2028\n%s {}"
    rows = [
        {"branch": "b", "id": str(n), "actor": "a", "content": bytes([0, n, 255]), "answer": odd, "at": NOON}
        for n in range(count)
    ]
    with database.writing(engine) as connection, connection.begin():
        connection.execute(insert(branches).values(id="b", document_hash="", version=0, room="{}"))
        prepared.save(connection, [(Prepared(insert(commands)), rows)])
        found = connection.execute(select(commands)).mappings().all()
        connection.rollback()
    engine.dispose()
    assert sorted((dict(row) for row in found), key=lambda row: int(row["id"])) == rows


@pytest.mark.parametrize("count", [1, 2, 50])
def test_many_rows_are_changed_as_one_would_be(count: int, database_url: str) -> None:
    engine = database.open_database(database_url, 1)
    odd, last = "é\"'\\ \\u0000 \u2028\n%s {}", f"b{count}"
    new = {name: bindparam(NEW + name, type_=branches.c[name].type) for name in ("version", "day", "room")}
    change = Prepared(update(branches).where(branches.c.id == bindparam(KEY + "id")).values(new))
    rows = [{"key_id": f"b{n}", "new_version": n + 2**40, "new_day": None, "new_room": odd} for n in range(count)]
    with database.writing(engine) as connection, connection.begin():
        for n in range(count + 1):
            values = {"id": f"b{n}", "document_hash": "", "version": 0, "day": NOON.date(), "room": "{}"}
            connection.execute(insert(branches).values(values))
        prepared.save(connection, [(change, [*rows[:-1], {**rows[-1], "new_day": NOON.date()}])])
        columns = (branches.c.id, branches.c.version, branches.c.day, branches.c.room)
        found = {row[0]: tuple(row[1:]) for row in connection.execute(select(*columns))}
        connection.rollback()
    engine.dispose()
    assert found.pop(last) == (0, NOON.date(), "{}"), "nothing else is changed"
    days = [None] * (count - 1) + [NOON.date()]
    assert found == {f"b{n}": (n + 2**40, day, odd) for n, day in enumerate(days)}


def test_what_is_saved_together_is_all_written_or_nothing_of_it(database_url: str) -> None:
    engine = database.open_database(database_url, 1)
    branch = {"id": "b", "document_hash": "", "version": 0, "room": "{}"}
    command = {"branch": "b", "id": "1", "actor": "a", "content": b"", "answer": "", "at": NOON}
    more = {"key_id": "b", "new_version": 7}
    new = update(branches).where(branches.c.id == bindparam("key_id")).values(version=bindparam("new_version"))
    statements = (Prepared(insert(commands)), Prepared(new))
    with database.by_key(engine) as connection, connection.begin():
        connection.execute(insert(branches).values(branch))
    with database.by_key(engine) as connection:
        for commanded in ([command], [{**command, "id": "2"}, {**command, "id": None}]):
            try:
                with connection.begin():
                    prepared.save(connection, list(zip(statements, (commanded, [more]), strict=True)))
            except IntegrityError:
                assert len(commanded) == 2
            more = {**more, "new_version": 8}
        assert connection.execute(select(commands.c.id)).all() == [("1",)]
        assert connection.execute(select(branches.c.version)).all() == [(7,)]
    engine.dispose()


def test_the_tables_can_be_made_in_postgresql_too() -> None:
    from sqlalchemy.schema import CreateTable

    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=sqlite.dialect()))
        made = str(CreateTable(table).compile(dialect=postgresql.dialect()))
        assert ("TIMESTAMP WITH TIME ZONE" in made) == any(
            column.type.__class__.__name__ == "Instant" for column in table.c
        )
