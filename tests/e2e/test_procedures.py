"""Procedures with a real server: loaded from files or by a route, read, confirmed, and who has read them is seen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from domain.procedures import Written
from tests.e2e.people import hire, sign_in
from tests.e2e.server_process import BRANCH, ServerProcess, manage

pytestmark = pytest.mark.e2e
BOTH = pytest.mark.parametrize("server", ["sqlite", "postgresql"], indirect=True)
HERE = f"/api/branches/{BRANCH}/procedures"


def done(answer: requests.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()


def command(server: ServerProcess, *arguments: str, fails: bool = False) -> Any:
    return manage(server.data, "procedures", *arguments, url=server.database, fails=fails)


def write(folder: Path, name: str, title: str, body: str, **more: str) -> None:
    head = "\n".join(f"{key}: {value}" for key, value in {"title": title, **more}.items())
    (folder / f"{name}.md").write_text(f"---\n{head}\n---\n{body}\n", encoding="utf-8")


@BOTH
def test_from_files_to_who_has_read_them(server: ServerProcess, tmp_path: Path) -> None:
    write(tmp_path, "second-copy", "Segunda via", "Peça o **protocolo**.", must_read="true", services="[identity-card]")
    write(tmp_path, "later", "Em breve", "x", publish_from=f"{datetime.now(UTC) + timedelta(days=3):%Y-%m-%d}")
    assert "2 new versions" in command(server, "load", str(tmp_path)).stderr
    assert "0 new versions, 2 as they were" in command(server, "load", str(tmp_path), "--every-branch").stderr
    ana, sol = hire(server, "ana-maria", "attendant"), hire(server, "sol", "supervisor")
    reader, chief = sign_in(server, "ana-maria"), sign_in(server, "sol")
    manual = done(reader.get(HERE))
    assert [(each["id"], each["version"], each["must_read"]) for each in manual["articles"]] == [
        ("second-copy", 1, True)
    ]
    assert manual["next_at"]
    assert done(reader.get(f"{HERE}?tag={manual['tag']}")) == {"tag": manual["tag"], "next_at": manual["next_at"]}
    assert done(reader.get(f"{HERE}/second-copy"))["body"] == "Peça o **protocolo**."
    assert reader.get(f"{HERE}/later").status_code == 404
    first = done(reader.post(f"{HERE}/second-copy/read", {"version": 1}))
    assert done(reader.post(f"{HERE}/second-copy/read", {"version": 1})) == first
    assert reader.post(f"{HERE}/second-copy/read", {"version": 2}).status_code == 404
    assert reader.post(f"{HERE}/second-copy/read", {"version": 2**80}).status_code == 400, "no database holds that"
    assert done(reader.get(HERE))["articles"][0]["confirmed"] is True
    assert reader.get(f"{HERE}/second-copy/readers").status_code == 403
    seen = {each["id"]: each.get("at") for each in done(chief.get(f"{HERE}/second-copy/readers"))["readers"]}
    assert seen[ana] == first["at"] and seen[sol] is None
    listed = command(server, "list").stdout
    assert "second-copy  version 1" in listed and "must be read" in listed and "later  version 1" in listed
    told = command(server, "readers", "second-copy").stdout
    assert f"{ana}  {datetime.fromisoformat(first['at']):%Y-%m-%d %H:%M} UTC" in told and f"{sol}  not yet" in told
    assert server.errors() == []


@BOTH
def test_an_administrator_loads_by_a_route_and_withdraws_at_the_command_line(server: ServerProcess) -> None:
    hire(server, "adm", "administrator")
    chief = sign_in(server, "adm")
    written = {"id": "hours", "title": "Horários", "body": "Das 8 às 17."}
    assert done(chief.post(HERE, written)) == {"procedure": "hours", "version": 1, "new": True}
    assert done(chief.post(HERE, written)) == {"procedure": "hours", "version": 1, "new": False}
    assert done(chief.post(HERE, {**written, "body": "Das 9 às 17."}))["version"] == 2
    for wrong in (
        {"id": "x"},
        {**written, "services": ["no-such"]},
        {**written, "publish_from": "2026-03-02T08:00:00"},
    ):
        assert chief.post(HERE, wrong).status_code == 400, wrong
    assert chief.post(HERE, {**written, "body": "é" * 20_000}).status_code == 200
    assert chief.post(HERE, {**written, "body": "x" * 200_000}).status_code == 413
    assert server.get("ana", HERE).json()["articles"][0]["version"] == 3
    assert command(server, "show", "hours", "--version", "1").stdout == "Das 8 às 17.\n"
    command(server, "withdraw", "hours")
    assert server.get("ana", HERE).json()["articles"] == []
    assert "no article 'hours' in use" in command(server, "withdraw", "hours", fails=True).stderr
    assert "withdrawn" in command(server, "list").stdout


def test_a_file_that_is_wrong_loads_nothing(server: ServerProcess, tmp_path: Path) -> None:
    write(tmp_path, "good", "Boa", "x")
    write(tmp_path, "bad", "", "x")
    told = command(server, "load", str(tmp_path), fails=True).stderr
    assert f"{tmp_path}/bad.md:2: title:" in told
    assert server.get("ana", HERE).json()["articles"] == []


def test_an_article_can_be_as_long_as_its_type_says(server: ServerProcess) -> None:
    written = Written("long", "Longo", "á" * 20_000)
    assert len(written.body.encode()) < 128 * 1024
    assert server.get("totem", HERE).status_code == 403
