"""One place says which Vez this is, and every program repeats it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from client import version as told
from client.access import describe
from client.version import version
from server.main import main

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
WRITTEN = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    version.cache_clear()
    yield
    version.cache_clear()


def test_programs_say_the_version_that_the_project_has(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.umask", lambda _: 0)  # a server's own is not for the tests after this one
    assert describe("totem").software == f"vez {WRITTEN}"
    assert main(["openapi"]) == 0
    assert json.loads(capsys.readouterr().out)["info"]["version"] == version() == WRITTEN


def test_a_checkout_says_its_own_though_another_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(told, "installed", lambda name: f"{name} 0.0.9")
    assert version() == WRITTEN
    version.cache_clear()
    monkeypatch.setattr(told, "PROJECT", tmp_path / "pyproject.toml")
    assert version() == "vez 0.0.9", "without a checkout, what is installed"
    version.cache_clear()
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "vez"\nversion = "7.0.0"\n')
    assert version() == "7.0.0"
