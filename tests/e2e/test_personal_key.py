"""Servers that share a database share its key: one with another does not start, and says what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.server_process import ServerProcess, manage

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)
def test_a_server_with_another_key_does_not_start(server: ServerProcess, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    missing = manage(elsewhere, "run", "--port", "0", url=server.database, fails=True)
    assert "VEZ_KEY_FILE" in missing.stderr and not (elsewhere / "vez.key").exists()
    wrong = elsewhere / "wrong.key"
    wrong.write_bytes(bytes(32))
    refused = manage(elsewhere, "run", "--port", "0", "--key-file", str(wrong), url=server.database, fails=True)
    assert "is not the one that this database goes with" in refused.stderr

    key = (server.data / "vez.key").read_bytes()
    assert key not in b"".join(path.read_bytes() for path in server.data.iterdir() if path.name != "vez.key")
    for name in server.tokens:
        shutil.copy(server.data / f"{name}.token", elsewhere)
    second = ServerProcess(elsewhere, server.database)
    try:
        second.start("--key-file", str(server.data / "vez.key"))
        assert second.send("totem", "issue_ticket", service="information").status_code == 200
    finally:
        second.close()
