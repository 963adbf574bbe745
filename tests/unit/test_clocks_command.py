"""`./vez server clock accept` and `reopen-day`, as somebody types them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from server import cli
from server.audit.trail import OURSELVES, Entry, record
from server.clocks import command
from server.manage import Sorry
from server.schema import audit
from tests.branches import NOON
from tests.unit.test_centre import Book
from tests.unit.test_reopening import FORTY_YEARS, issue, waiting


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book(f"sqlite:///{tmp_path / 'vez.db'}")
    yield made
    made.engine.dispose()


def run(tmp_path: Path, now: datetime, *arguments: str) -> None:
    command.run(cli.parse([*arguments, "--data", str(tmp_path)], {}), now)


def started(book: Book, at: datetime) -> None:
    with book.writing() as connection, connection.begin():
        record(connection, Entry(at, "", OURSELVES, "started", {}))


def test_nothing_is_done_unless_the_time_is_said_to_be_right(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("no\n"))
    with pytest.raises(Sorry, match="Set the clock first"):
        run(tmp_path, NOON, "clock", "accept")
    assert "Monday, 2026-03-02 15:00:00 UTC" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    run(tmp_path, NOON, "clock", "accept")
    with book.engine.connect() as connection:
        assert [row.actor for row in connection.execute(select(audit).where(audit.c.action == "clock_accepted"))]


def test_a_day_is_reopened_once_the_server_goes_by_the_right_time(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue(book)
    book.now += FORTY_YEARS
    started(book, book.now)
    issue(book)
    with pytest.raises(Sorry, match=r"First: \./vez server clock accept"):
        run(tmp_path, NOON, "reopen-day", "--yes")
    run(tmp_path, NOON, "clock", "accept", "--yes")
    run(tmp_path, NOON + timedelta(seconds=5), "reopen-day", "--yes")
    said = capsys.readouterr().err
    assert "is 2026-03-02 again" in said and "1 wait again" in said and "Two people hold" in said
    assert waiting(book) == ["A001", "A001"]
    with pytest.raises(Sorry, match="today is 2026-03-02"):
        run(tmp_path, NOON.astimezone(UTC), "reopen-day", "centro", "--yes")
