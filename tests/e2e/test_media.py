"""A branch's media, with a real server: sent in parts, checked, fetched through a bad network, kept without it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest
import requests

from client.api import Api, Patience
from client.media import Library
from demo.child import Child
from demo.house import offscreen
from domain import document
from domain.media import PART, Captions
from domain.panels import Panel, Video
from domain.words import Text
from tests.e2e.proxy import Answering, Fate, Line, Proxy, Request
from tests.e2e.server_process import BRANCH, DOCUMENT, ServerProcess, manage, until, where
from tests.filming import film, shades

pytestmark = pytest.mark.e2e
BOTH = pytest.mark.parametrize("server", ["sqlite", "postgresql"], indirect=True)
FILM = b"\x00\x00\x00\x20ftypisom" + bytes(range(256)) * 3000  # three parts
WORDS = b"WEBVTT\n\n00:01.000 --> 00:02.000\nBom dia\n"
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.500\nBom dia\n\n00:01.500 --> 00:03.000\nBoa tarde\n"
MEDIA = f"/api/branches/{BRANCH}/media"


@pytest.fixture
def boss(server: ServerProcess) -> Callable[..., requests.Response]:
    """Asks as an administrator."""
    code = manage(server.data, "enroll", "administrator", "chefe", url=server.database).stdout.strip()

    def ask(path: str, body: bytes | dict[str, Any] = b"") -> requests.Response:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {code}"}
        return requests.post(server.url + MEDIA + path, data=data, headers=headers, timeout=20)

    return ask


@pytest.fixture
def line(server: ServerProcess) -> Iterator[Proxy]:
    """A network between a panel and the server."""
    proxy = Proxy(int(server.url.rpartition(":")[2]))
    yield proxy
    proxy.close()


def send(boss: Callable[..., requests.Response], name: str, content: bytes) -> requests.Response:
    digest = sha256(content).hexdigest()
    for number in range(-(-len(content) // PART)):
        part = content[number * PART : (number + 1) * PART]
        for _ in range(2):  # the answer of the first may have been lost
            assert boss(f"/{digest}/parts/{number}", part).json() == {"parts": number + 1}
    return boss("", {"name": name, "digest": digest, "size": len(content)})


def names(server: ServerProcess, who: str = "panel") -> list[str]:
    return [item["name"] for item in server.get(who, MEDIA).json()]


def library(server: ServerProcess, url: str, folder: Path) -> Library:
    patience = Patience(connect=2, answer=2, tries=1)
    return Library(folder, Api(url, server.tokens["panel"], lambda: 0.5, patience=patience), time.monotonic)


def fetched(copies: Library) -> Path | None:
    """Try once more; where it is, once it is here."""
    copies.keep(BRANCH, ["praca.mp4"], lambda: False)
    return copies.find("praca.mp4")


@BOTH
def test_a_file_is_sent_listed_replaced_and_removed(
    server: ServerProcess, boss: Callable[..., requests.Response], tmp_path: Path
) -> None:
    item = send(boss, "praca.mp4", FILM).json()
    assert (item["digest"], item["size"]) == (sha256(FILM).hexdigest(), len(FILM))
    assert send(boss, "praca.vtt", WORDS).status_code == 200
    assert names(server) == names(server, "totem") == ["praca.mp4", "praca.vtt"]
    copies = library(server, server.url, tmp_path / "copies")
    copies.keep(BRANCH, ["praca.mp4", "praca.vtt"], lambda: False)
    found = copies.find("praca.mp4")
    assert found is not None and found.read_bytes() == FILM and copies.troubles == {}
    assert send(boss, "praca.mp4", FILM + b"more").status_code == 200
    copies.keep(BRANCH, ["praca.mp4"], lambda: False)
    found = copies.find("praca.mp4")
    assert found is not None and found.read_bytes() == FILM + b"more"
    assert [item["name"] for item in boss("/praca.mp4/remove").json()] == ["praca.vtt"]
    assert boss("/praca.mp4/remove").status_code == 404
    assert server.get("panel", f"{MEDIA}/{sha256(FILM + b'more').hexdigest()}/parts/0").status_code == 404
    done = manage(server.data, "audit", "list", url=server.database, fails=False)
    assert done.stdout.count("media_added") == 3 and done.stdout.count("media_removed") == 1
    assert server.errors() == []


@BOTH
def test_what_is_not_what_it_says_gets_no_name(server: ServerProcess, boss: Callable[..., requests.Response]) -> None:
    other = b"#!/bin/sh\necho this is no video\n"
    refused = send(boss, "praca.mp4", other)
    assert (refused.status_code, refused.json()["facts"]["field"]) == (400, "name")
    digest = sha256(FILM).hexdigest()
    assert boss(f"/{digest}/parts/0", b"something else").status_code == 200
    refused = boss("", {"name": "praca.mp4", "digest": digest, "size": 14})
    assert (refused.status_code, refused.json()["facts"]["field"]) == (400, "digest")
    assert boss(f"/{digest}/parts/7", FILM[:PART]).status_code == 400, "a part that is not the next"
    assert boss(f"/{digest}/parts/1", bytes(PART + 1)).status_code == 413
    assert boss("", {"name": "x.mp4", "digest": digest, "size": 300_000_000}).status_code == 413
    assert boss("", {"name": "../x.mp4", "digest": digest, "size": 3}).status_code == 400
    assert boss("", {"name": "x.exe", "digest": digest, "size": 3}).status_code == 400
    assert boss("", {"name": "x.mp4", "digest": "0" * 64, "size": 3}).status_code == 404
    assert names(server) == []
    assert server.get("panel", f"{MEDIA}/{digest}/parts/0").status_code == 404, "what has no name is nobody's"
    assert server.get("panel", f"{MEDIA}/{digest}/parts/x").status_code == 404
    assert server.errors() == []


@BOTH
def test_an_operator_does_the_same_while_the_server_runs(server: ServerProcess, tmp_path: Path) -> None:
    files = {"praca.mp4": FILM, "praca.vtt": WORDS}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    manage(server.data, "media", "add", *(str(tmp_path / name) for name in files), url=server.database)
    assert names(server) == [*files]
    assert "praca.mp4" in manage(server.data, "media", "list", url=server.database).stdout
    (tmp_path / "Praça.mp4").write_bytes(FILM)
    (tmp_path / "text.mp4").write_bytes(b"this is no video")
    for wrong, why in (("Praça.mp4", "small letters"), ("text.mp4", "is no video"), ("missing.mp4", "could not")):
        done = manage(server.data, "media", "add", str(tmp_path / wrong), url=server.database, fails=True)
        assert why in done.stderr
    manage(server.data, "media", "remove", "praca.mp4", url=server.database)
    manage(server.data, "media", "remove", "praca.mp4", url=server.database, fails=True)
    assert names(server) == ["praca.vtt"]
    assert server.errors() == []


def test_a_panel_fetches_through_a_network_that_is_cut_in_the_middle(
    server: ServerProcess, boss: Callable[..., requests.Response], line: Proxy, tmp_path: Path
) -> None:
    send(boss, "praca.mp4", FILM)
    asked: list[str] = []

    def fate(request: Request) -> Fate:
        asked.append(request.path)
        return Fate(
            answer=Answering.BROKEN if request.path.endswith("/parts/1") and len(asked) < 5 else Answering.PASSES
        )

    line.fate = fate
    copies = library(server, line.url, tmp_path / "copies")
    copies.keep(BRANCH, ["praca.mp4"], lambda: False)
    assert copies.find("praca.mp4") is None
    copies = library(server, line.url, tmp_path / "copies")
    until(lambda: fetched(copies), 20)
    assert sum(path.endswith("/parts/0") for path in asked) == 1, "what has come is not fetched again"
    line.line = Line.CUT
    alone = library(server, line.url, tmp_path / "copies")
    alone.keep(BRANCH, ["praca.mp4"], lambda: False)
    found = alone.find("praca.mp4")
    assert found is not None and found.read_bytes() == FILM, "without the network it goes on"


def test_an_answer_that_is_not_the_servers_is_not_kept(
    server: ServerProcess, boss: Callable[..., requests.Response], line: Proxy, tmp_path: Path
) -> None:
    send(boss, "praca.mp4", FILM)
    line.fate = lambda request: Fate(answer=Answering.NONSENSE if "/parts/" in request.path else Answering.PASSES)
    copies = library(server, line.url, tmp_path / "copies")
    copies.keep(BRANCH, ["praca.mp4"], lambda: False)
    assert copies.find("praca.mp4") is None
    line.fate = lambda request: Fate()
    until(lambda: fetched(copies), 20)
    found = copies.find("praca.mp4")
    assert found is not None and found.read_bytes() == FILM


def test_two_servers_of_one_database_have_the_same_files(
    pair: tuple[ServerProcess, ServerProcess], tmp_path: Path
) -> None:
    first, second = pair
    (tmp_path / "praca.mp4").write_bytes(FILM)
    manage(first.data, "media", "add", str(tmp_path / "praca.mp4"), url=first.database)
    assert where(first.data, first.database) == where(second.data, second.database)
    for server in pair:
        copies = library(server, server.url, tmp_path / server.log.stem)
        copies.keep(BRANCH, ["praca.mp4"], lambda: False)
        found = copies.find("praca.mp4")
        assert found is not None and found.read_bytes() == FILM


def test_a_panel_on_a_wall_plays_what_was_sent_and_goes_on_without_the_server(
    server: ServerProcess, tmp_path: Path
) -> None:
    film(tmp_path / "praca.mp4", shades(75))
    (tmp_path / "praca.vtt").write_text(CAPTIONS, encoding="utf-8")
    manage(server.data, "media", "add", str(tmp_path / "praca.mp4"), str(tmp_path / "praca.vtt"))
    slide = Video(file="praca.mp4", words=Text("A praça da matriz"), captions=Captions("praca.vtt"), seconds=600)
    hall = Panel("hall", layout="media", playlist=(slide,))
    described = msgspec.structs.replace(document.read(DOCUMENT.read_text(encoding="utf-8")), panels=(hall,))
    (tmp_path / "branch.yaml").write_bytes(msgspec.json.encode(described))
    manage(server.data, "branch", "load", str(tmp_path / "branch.yaml"))
    token, data = str(server.data / "panel.token"), str(tmp_path / "panel")
    where = ["--server", server.url, "--token-file", token, "--data", data]
    panel = Child("panel", ["panel", *where, "--size", "960x540", "--mute", "--drive"], tmp_path / "log", offscreen())
    try:
        panel.order(60, do="wait", name="Bom dia")
        panel.order(30, do="wait", name="Boa tarde")
        server.kill()
        for words in ("Bom dia", "Boa tarde") * 3:
            panel.order(30, do="wait", name=words)
    finally:
        panel.stop()
