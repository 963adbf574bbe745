"""Databases of earlier versions, with what people did in them, come to this version's schema on both databases."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, LargeBinary, MetaData, func, inspect, select, text

from domain.answers import Answer
from domain.commands import CallNext, IssueTicket
from domain.events import Recorded
from domain.room import Room
from server import cli, database, enrolments, manage, migrations, store
from server.errors import DatabaseUnsupported, SchemaUnknown
from server.schema import metadata
from server.settings import read, sqlite_url
from server.usecases import Asked, serve
from tests.branches import BETO, NOON, TOTEM

PAST = Path(__file__).parent / "past"
ids = (f"00000000-0000-4000-a000-{number:012x}" for number in count(1))


def restore(connection: Connection, revision: str) -> None:
    """A database as a Vez with schema ``revision`` left it."""
    migrations.upgrade(connection, revision)
    found = MetaData()
    found.reflect(connection)
    rows: dict[str, list[dict[str, Any]]] = json.loads((PAST / f"{revision}.json").read_text(encoding="utf-8"))
    for name, table in ((table.name, table) for table in found.sorted_tables if table.name in rows):
        binary = {column.name for column in table.c if isinstance(column.type, LargeBinary)}
        marks = ", ".join(f":{column.name}" for column in table.c)
        into = text(f"INSERT INTO {name} VALUES ({marks})")
        for row in rows[name]:
            values = {key: bytes.fromhex(value) if key in binary and value else value for key, value in row.items()}
            connection.execute(into, values)
    if revision == migrations.FIRST:  # at that time there was no Alembic
        connection.execute(text("DROP TABLE alembic_version"))


def test_the_last_step_is_the_one_that_programs_look_for() -> None:
    assert migrations.revisions()[-1] == migrations.HEAD
    assert migrations.revisions()[0] == migrations.FIRST
    assert sorted(path.stem for path in PAST.glob("*.json")) == migrations.revisions()[:-1]


def test_the_steps_lead_to_the_tables_that_the_program_uses(empty_url: str) -> None:
    engine = database.open_database(empty_url, 2)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


@pytest.mark.parametrize("revision", migrations.revisions()[:-1])
def test_a_day_begun_with_an_earlier_version_goes_on(empty_url: str, revision: str) -> None:
    engine = database.connect(empty_url, 2)
    with database.writing(engine) as connection, connection.begin():
        restore(connection, revision)
        before = count_rows(connection)
    engine.dispose()

    engine = database.open_database(empty_url, 2)
    with engine.connect() as connection:
        assert migrations.found(connection) == migrations.HEAD
        assert before.items() <= count_rows(connection).items()
        stored = store.load_room(connection, "centro")
        followed = Room(stored.branch)
        for _, recorded in store.events_after(connection, "centro", 0, 1_000):
            followed.apply(msgspec.json.decode(recorded, type=Recorded))
        assert {**stored.tickets, **stored.gone} == {**followed.tickets, **followed.gone} != {}
        assert [each.revoked_at is None for each in enrolments.changed_since(connection, 0)] == [True, True, False]
    assert work(engine) == [stored.version + 1, stored.version + 2]
    engine.dispose()


def count_rows(connection: Connection) -> dict[str, int | None]:
    """The rows of each table that is there already."""
    there = [table for name, table in metadata.tables.items() if inspect(connection).has_table(name)]
    return {table.name: connection.scalar(select(func.count()).select_from(table)) for table in there}


def work(engine: Engine) -> list[int]:
    """Issue and call in a room where somebody waits and Beto sits at counter 2; returns the versions."""
    now = NOON.replace(day=3, hour=16)
    asked = [Asked("centro", IssueTicket(next(ids), "taxes"), TOTEM), Asked("centro", CallNext(next(ids), "2"), BETO)]
    with database.writing(engine) as connection, connection.begin():
        outcomes = serve(connection, {}, asked, now, lambda: "a-page").outcomes
    return [msgspec.json.decode(outcome, type=Answer).version for outcome in outcomes if isinstance(outcome, bytes)]


def test_several_may_start_at_once_on_an_empty_database(empty_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        engines = list(pool.map(lambda _: database.open_database(empty_url, 10), range(4)))
    for engine in engines:
        with engine.connect() as connection:
            assert migrations.found(connection) == migrations.HEAD
        engine.dispose()


@pytest.mark.parametrize("newer", ["UPDATE alembic_version SET version_num = '9999'", "-"])
def test_a_database_of_a_version_that_we_do_not_know_is_left_alone(empty_url: str, newer: str) -> None:
    engine = database.connect(empty_url, 1)
    with database.writing(engine) as connection, connection.begin():
        if newer == "-":
            connection.execute(text("CREATE TABLE schema_version (version INTEGER)"))
            connection.execute(text("INSERT INTO schema_version VALUES (9999)"))
        else:
            migrations.upgrade(connection)
            connection.execute(text(newer))
        tables = inspect(connection).get_table_names()
    with pytest.raises(SchemaUnknown, match="schema 9999, and this version of Vez knows schema"):
        database.open_database(empty_url, 1)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == tables
    engine.dispose()


def test_an_operator_may_look_before_upgrading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(manage.Sorry, match="There is no database yet"):
        manage.migrate(read(cli.parse(["migrate", "--data", str(tmp_path)], {})), NOON, check=True)
    assert list(tmp_path.iterdir()) == []
    engine = database.connect(sqlite_url(tmp_path), 1)
    with database.writing(engine) as connection, connection.begin():
        restore(connection, migrations.FIRST)
    engine.dispose()
    said = []
    for arguments, fine in ((["--check"], False), (["--check"], False), ([], True), (["--check"], True), ([], True)):
        options = cli.parse(["migrate", *arguments, "--data", str(tmp_path)], {})
        with nullcontext() if fine else pytest.raises(manage.Sorry) as sorry:
            manage.migrate(read(options), NOON, check=options.check)
        said.append(str(sorry.value) if sorry else capsys.readouterr().err.strip())
    assert said[0] == said[1] == f"The database has schema 0001; this version of Vez wants {migrations.HEAD}."
    assert said[2] == f"Upgraded from schema 0001 to {migrations.HEAD}."
    assert said[3] == said[4]


@pytest.mark.parametrize("url", ["mysql://somewhere/vez", "oracle://x"])
def test_no_other_database_is_tried(url: str) -> None:
    with pytest.raises(DatabaseUnsupported, match="SQLite or PostgreSQL"):
        database.open_database(url, 1)
