"""`./vez server person`: what it prints and what it refuses."""

from __future__ import annotations

import io
import secrets
import uuid
from pathlib import Path

import msgspec
import pytest

from server import cli, database, documents
from server.manage import Sorry
from server.people import command
from server.people.command import Fresh
from server.settings import sqlite_url
from tests.branches import NOON, branch

PASSWORD = "cavalo correto bateria"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    engine = database.open_database(sqlite_url(tmp_path), 1)
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, branch(), msgspec.json.encode(branch()).decode(), NOON)
    engine.dispose()
    return tmp_path


def person(data: Path, *arguments: str) -> None:
    options = cli.parse(["person", *arguments, "--data", str(data)], {})
    command.run(options, Fresh(NOON, str(uuid.uuid4()), secrets.token_bytes))


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """What stands on the standard input, which is no terminal."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\r\n" for line in lines)))


def test_the_first_administrator(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person(data, "list")
    assert "There is nobody yet." in capsys.readouterr().err
    type_in(monkeypatch, PASSWORD)
    person(data, "add", "Ana.Silva", "administrator", "--called", "Ana")
    person(data, "list")
    said = capsys.readouterr()
    assert "may sign in as 'ana.silva' and is administrator in branch 'centro'" in said.err
    assert said.out.strip().endswith("ana.silva  Ana  administrator in centro  (0 sessions)")
    assert PASSWORD not in said.out + said.err


def test_a_password_is_typed_twice_at_a_terminal(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter([PASSWORD, PASSWORD + "x", PASSWORD, PASSWORD])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(command, "getpass", lambda _prompt: next(typed))
    with pytest.raises(Sorry, match="two different passwords"):
        person(data, "add", "ana", "auditor")
    person(data, "add", "ana", "auditor")
    assert next(typed, None) is None


@pytest.mark.parametrize(
    ("password", "said"),
    [("", "fewer than 10"), ("senha123456", "many people use"), ("ana.silva", "fewer than 10"), ("ana.silva1", "name")],
)
def test_a_password_that_is_not_taken(data: Path, monkeypatch: pytest.MonkeyPatch, password: str, said: str) -> None:
    type_in(monkeypatch, password)
    with pytest.raises(Sorry, match=said):
        person(data, "add", "ana.silva", "auditor")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "ana", "auditor", "--one-time"), "Somebody already signs in as 'ana'"),
        (("add", "not a name", "auditor", "--one-time"), "no name to sign in with"),
        (("add", "rui", "auditor", "--one-time", "--branch", "x"), "no branch 'x'"),
        (("role", "ana", "auditor", "--branch", "x"), "no branch 'x'"),
        (("reset", "rui"), "Nobody signs in as 'rui'"),
        (("rename", "ana", ""), "no name"),
    ],
)
def test_what_cannot_be_done(data: Path, arguments: tuple[str, ...], said: str) -> None:
    person(data, "add", "ana", "auditor", "--one-time")
    with pytest.raises(Sorry, match=said):
        person(data, *arguments)


def test_what_else_is_done_about_somebody(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person(data, "add", "ana", "auditor", "--one-time")
    once = capsys.readouterr().out.strip()
    for arguments in (("role", "ana", "none"), ("rename", "ana", "Ana Lima"), ("disable", "ana"), ("unlock", "ana")):
        person(data, *arguments)
    capsys.readouterr()
    person(data, "list")
    said = capsys.readouterr().out
    assert said.strip().endswith("ana  Ana Lima  nothing anywhere  (0 sessions, disabled, must choose a password)")
    person(data, "enable", "ana")
    person(data, "reset", "ANA")
    assert capsys.readouterr().out.strip() not in ("", once)


def test_passwords_are_no_arguments() -> None:
    with pytest.raises(SystemExit):
        cli.parse(["person", "add", "ana", "auditor", "--password", PASSWORD], {})
