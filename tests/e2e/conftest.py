"""A running server for whoever needs one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.centre_pair import Pair, expect_branch, made
from tests.e2e.server_process import ServerProcess, prepare
from tests.postgres import Cluster, cluster

__all__ = ["cluster"]


@pytest.fixture(scope="session")
def prepared_branch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a branch and enrolled devices and people, made once; copy it, do not use it."""
    data = tmp_path_factory.mktemp("prepared") / "server"
    prepare(data)
    return data


@pytest.fixture(scope="session")
def prepared_tables(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in PostgreSQL: the name of the folder with the codes is also that of the database to copy."""
    data = tmp_path_factory.mktemp("tables") / "prepared"
    prepare(data, cluster.new(name=data.name))
    return data


@pytest.fixture(scope="session")
def prepared_centre(prepared_branch: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str | None]:
    """The folder and database of a centre that expects to hear from the branch's own server; copy both."""
    data = shutil.copytree(prepared_branch, tmp_path_factory.mktemp("centre") / "server")
    expect_branch(data)
    return data, None


@pytest.fixture(scope="session")
def prepared_centre_tables(
    prepared_tables: Path, cluster: Cluster, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str | None]:
    """The same in PostgreSQL."""
    data = shutil.copytree(prepared_tables, tmp_path_factory.mktemp("centre_tables") / "server")
    url = cluster.new(prepared_tables.name, name="prepared_centre")
    expect_branch(data, url)
    return data, url


@pytest.fixture
def two(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Pair]:
    """A branch's server and its centre, not started; `CENTRES` runs the test with each kind of centre."""
    pair = made(request, tmp_path, getattr(request, "param", "sqlite"))
    try:
        yield pair
    finally:
        pair.close()


@pytest.fixture
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServerProcess]:
    """A server of its own for one test, started. `BOTH` runs the test on each kind of database."""
    if getattr(request, "param", "sqlite") == "sqlite":
        process = ServerProcess(shutil.copytree(request.getfixturevalue("prepared_branch"), tmp_path / "server"))
    else:
        process = on_postgresql(request, tmp_path)
    try:
        process.start()
        yield process
    finally:
        process.close()


@pytest.fixture
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[ServerProcess, ServerProcess]]:
    """Two servers on one PostgreSQL database, started. They must not log any complaint."""
    first = on_postgresql(request, tmp_path)
    second = ServerProcess(first.data, first.database, "second.log")
    try:
        first.start()
        second.start()
        yield first, second
        assert first.errors() == second.errors() == []
    finally:
        first.close()
        second.close()


def on_postgresql(request: pytest.FixtureRequest, tmp_path: Path) -> ServerProcess:
    """A server on a new copy of the prepared database, not started."""
    prepared: Path = request.getfixturevalue("prepared_tables")
    cluster: Cluster = request.getfixturevalue("cluster")
    return ServerProcess(shutil.copytree(prepared, tmp_path / "server"), cluster.new(prepared.name))


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
