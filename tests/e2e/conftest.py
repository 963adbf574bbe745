"""A running server for whoever needs one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.server_process import ServerProcess, prepare


@pytest.fixture(scope="session")
def prepared_branch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a branch and enrolled devices and people, made once; copy it, do not use it."""
    data = tmp_path_factory.mktemp("prepared") / "server"
    prepare(data)
    return data


@pytest.fixture
def server(prepared_branch: Path, tmp_path: Path) -> Iterator[ServerProcess]:
    """A server of its own for one test, started."""
    process = ServerProcess(shutil.copytree(prepared_branch, tmp_path / "server"))
    try:
        process.start()
        yield process
    finally:
        process.close()


@pytest.fixture(scope="module")
def shared_server(prepared_branch: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A server for all tests of a module that only ask and do not mind each other. It must not log any complaint."""
    process = ServerProcess(shutil.copytree(prepared_branch, tmp_path_factory.mktemp("shared") / "server"))
    try:
        process.start()
        yield process
        assert process.errors() == []
    finally:
        process.close()
