"""What earlier versions kept in events moves to where it has an end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from server import database
from server.schema import events, notes
from tests.unit.test_server_migrations import PAST, restore


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_reasons_leave_the_events_for_the_notes(empty_url: str, revision: str) -> None:
    engine = database.connect(empty_url, 5)
    with database.writing(engine) as connection, connection.begin():
        restore(connection, revision)
    engine.dispose()
    before = said_in(PAST / f"{revision}.json")
    engine = database.open_database(empty_url, 5)
    with engine.connect() as connection:
        kept = {row.command: row.text for row in connection.execute(select(notes))}
        after = [json.loads(each) for each in connection.scalars(select(events.c.recorded).order_by(events.c.version))]
    engine.dispose()
    assert kept == {each["command"]: each["event"]["reason"] for each in before if "reason" in each["event"]} != {}
    for old, new in zip(before, after, strict=True):
        if "reason" in old["event"]:
            old["event"]["reason"] = "written"
        assert new == old


def said_in(file: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["events"]
    return [json.loads(row["recorded"]) for row in sorted(rows, key=lambda row: row["version"])]
