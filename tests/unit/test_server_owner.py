"""Root does not write into a data folder whose owner could not read what it made."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from server.main import main

NOBODYS = 4_000_000_000  # no computer has a name for that number


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of somebody else's."""
    real = os.stat

    def stat(path: Any, **more: Any) -> os.stat_result:
        found = real(path, **more)
        return os.stat_result((*found[:4], NOBODYS, *found[5:])) if path == tmp_path else found

    monkeypatch.setattr("os.umask", lambda _: 0)  # a server's own is not for the tests after this one
    monkeypatch.setattr("os.stat", stat)
    return tmp_path


@pytest.mark.parametrize("arguments", [["list"], ["personal", "erase-expired"], ["migrate"]])
def test_root_is_refused_and_told_whose_it_is(
    arguments: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert main([*arguments, "--data", str(folder)]) == 1
    assert f"sudo -u '#{NOBODYS}'" in capsys.readouterr().err
    assert list(folder.iterdir()) == []


def test_its_owner_and_root_in_its_own_are_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: NOBODYS)
    assert main(["migrate", "--data", str(folder)]) == 0
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert main(["migrate", "--data", str(folder / "not there yet")]) == 0
    assert "Upgraded" in capsys.readouterr().err
