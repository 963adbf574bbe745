"""The server's key: made once, for its owner alone, and never mistaken for another database's."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from domain.answers import Refusal
from domain.commands import IssueTicket, OpenCounter
from server import database, documents, main
from server.personal import secret
from server.personal.secret import KeyUnusable, Secret
from server.schema import commands, key_checks
from server.settings import sqlite_url
from server.usecases import Asked, Loaded, serve
from tests.branches import ANA, NOON, TOTEM, branch

NEW, OTHER = bytes(range(32)), bytes(range(32, 64))
ID = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.open_database(database_url, 10)
    yield engine
    engine.dispose()


def load(engine: Engine, file: Path, new: bytes = NEW) -> Secret:
    with database.writing(engine) as connection, connection.begin():
        return secret.load(file, connection, new)


def test_it_is_made_once_for_its_owner_alone(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "folder/vez.key"
    first = load(engine, file)
    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert load(engine, file, OTHER).commands == first.commands
    assert [each.name for each in file.parent.iterdir()] == ["vez.key"]
    with engine.connect() as connection:
        assert connection.scalars(select(key_checks.c.digest)).all() == [first.check]


def test_it_does_not_show_itself_and_is_another_for_each_purpose() -> None:
    key = Secret(NEW)
    assert NEW.hex() not in repr(key) and str(key) == "Secret()"
    assert len({key.commands, key.check, key.derive(b"other"), NEW}) == 4


def test_two_that_start_at_once_have_the_same(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "vez.key"
    with ThreadPoolExecutor(4) as pool:
        keys = list(pool.map(lambda number: load(engine, file, bytes([number]) * 32).check, range(4)))
    assert len(set(keys)) == 1


@pytest.mark.parametrize("written", [OTHER, b"", NEW + b"\n"])
def test_another_or_a_damaged_key_is_refused(engine: Engine, tmp_path: Path, written: bytes) -> None:
    load(engine, tmp_path / "right.key")
    wrong = tmp_path / "wrong.key"
    wrong.write_bytes(written)
    with pytest.raises(KeyUnusable, match=r"wrong\.key"):
        load(engine, wrong)


def test_a_lost_key_is_not_silently_replaced(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "vez.key")
    (tmp_path / "vez.key").unlink()
    with pytest.raises(KeyUnusable, match="VEZ_KEY_FILE"):
        load(engine, tmp_path / "vez.key", OTHER)
    assert not (tmp_path / "vez.key").exists()


def test_a_command_is_known_again_by_a_digest_that_needs_the_key(engine: Engine) -> None:
    key = Secret(NEW).commands
    issue = Asked(branch().id, IssueTicket(ID, "taxes"), TOTEM)
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, branch(), "text", NOON)
        rooms: dict[str, Loaded] = {}
        first = serve(connection, rooms, [issue], NOON, lambda: "page", b"").outcomes
        plain = connection.scalar(select(commands.c.content))
        # What a version before stored, or one without a key, is answered the same and never called another's.
        assert serve(connection, rooms, [issue], NOON, lambda: "x", key).outcomes == first
        other = Asked(branch().id, IssueTicket(ID, "other"), TOTEM)
        theirs = Asked(branch().id, OpenCounter(ID, "1"), ANA)
        for asked in (other, theirs):
            outcome = serve(connection, rooms, [asked], NOON, lambda: "x", key).outcomes[0]
            assert isinstance(outcome, Refusal) and outcome.code == "command_reused"
        second = Asked(branch().id, IssueTicket(ID[:-1] + "2", "taxes"), TOTEM)
        serve(connection, rooms, [second], NOON, lambda: "page-2", key)
        keyed = connection.scalar(select(commands.c.content).where(commands.c.id == second.command.id))
    assert plain is not None and keyed is not None and len(keyed) == 16 and keyed != plain


def test_an_operator_goes_on_after_the_key_was_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    engine = database.open_database(sqlite_url(data), 2)
    load(engine, data / "vez.key")
    issue = Asked(branch().id, IssueTicket(ID, "taxes"), TOTEM)
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, branch(), "text", NOON)
        first = serve(connection, {}, [issue], NOON, lambda: "page", Secret(NEW).commands).outcomes
    (data / "vez.key").unlink()
    assert main.main(["personal", "replace-key", "--data", str(data)]) == 0
    key = load(engine, data / "vez.key")
    with database.writing(engine) as connection, connection.begin():
        assert serve(connection, {}, [issue], NOON, lambda: "x", key.commands).outcomes == first
    engine.dispose()
    assert main.main(["audit", "list", "--data", str(data)]) == 0
    assert "key_replaced" in capsys.readouterr().out
