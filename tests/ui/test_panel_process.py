"""The panel as a process of its own, following a server that is only as much of one as a panel sees."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import msgspec
import pytest

from domain.answers import Start, Welcome
from domain.commands import Actor, CallNext, IssueTicket, OpenCounter, Role
from domain.devices import Asked, Polled
from domain.events import Recorded
from tests.branches import ANA, Day
from tests.ui.harness import REPOSITORY

pytestmark = pytest.mark.ui


class SmallServer(ThreadingHTTPServer):
    """Answers what a panel asks; `tell` sends an event to whoever follows."""

    daemon_threads = True

    def __init__(self, day: Day) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.day = day
        self.events: Queue[Recorded] = Queue()
        self.silent = threading.Event()
        self.over = threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def tell(self, since: int) -> None:
        for recorded in self.day.history[since:]:
            self.events.put(recorded.for_the_room())


class Handler(BaseHTTPRequestHandler):
    server: SmallServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.headers["Authorization"] != "Bearer panel-token":
            self._answer(401, b"{}")
        elif self.path == "/api/welcome":
            branch = self.server.day.room.branch
            self._answer(200, msgspec.json.encode(Welcome(Actor("p", Role.PANEL), "Painel", branch)))
        elif self.path.endswith("/room"):
            day = self.server.day
            self._answer(200, msgspec.json.encode(Start(day.now, day.room.snapshot().for_the_room())))
        else:
            self._stream()

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/api/devices":
            self._answer(200, msgspec.json.encode(Asked("7K3M-Q0AB", "secret", 900, "unknown")))
        else:
            self._answer(200, msgspec.json.encode(Polled("waiting", 899)))

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        """Events, and a heartbeat each half second; nothing at all, on an open connection, while silent."""
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        with contextlib.suppress(OSError):  # the panel is gone
            self._events()
        self.close_connection = True

    def _events(self) -> None:
        while not self.server.over.is_set():
            try:
                recorded = self.server.events.get(timeout=0.5)
                self._chunk(b"id: %d\ndata: %s\n\n" % (recorded.version, msgspec.json.encode(recorded)))
            except Empty:
                if self.server.silent.is_set():
                    continue
                self._chunk(b": beat\n\n")

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


class Panel:
    """`python -m panel --drive`, and its answers."""

    def __init__(self, url: str, folder: Path, token: str = "panel-token") -> None:
        (folder / "token").write_text(token)
        command = [sys.executable, "-m", "panel", "--server", url, "--token-file", str(folder / "token")]
        command += ["--data", str(folder / "data"), "--size", "960x540", "--mute", "--drive"]
        self.errors = (folder / "errors").open("w+")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True, cwd=REPOSITORY
        )

    def hear(self, **wanted: Any) -> dict[str, Any]:
        """The next line that has everything ``wanted``."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            answer: dict[str, Any] = json.loads(line)
            if wanted.items() <= answer.items():
                return answer
        self.errors.seek(0)
        raise AssertionError(f"the panel ended without {wanted}: {self.errors.read()}")

    def order(self, **order: Any) -> dict[str, Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        answer = self.hear()
        while "ok" not in answer:
            answer = self.hear()
        assert answer["ok"], answer
        return answer

    def stop(self) -> int:
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(timeout=10)
        finally:
            self.process.kill()
            for stream in (self.process.stdin, self.process.stdout, self.errors):
                if stream is not None:
                    stream.close()


@pytest.fixture
def server() -> Iterator[SmallServer]:
    day = Day()
    day.do(OpenCounter(day.id(), "1"), ANA)
    server = SmallServer(day)
    yield server
    server.over.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def panel(server: SmallServer, tmp_path: Path) -> Iterator[Panel]:
    panel = Panel(server.url, tmp_path)
    yield panel
    panel.stop()


def test_a_call_is_heard_painted_and_read_and_the_end_is_clean(
    server: SmallServer, panel: Panel, tmp_path: Path
) -> None:
    panel.hear(event="first_frame")
    day, since = server.day, len(server.day.history)
    panel.order(do="wait", name="Aguarde sua senha", seconds=10)
    day.do(IssueTicket(day.id(), "identity"))
    day.do(CallNext(day.id(), "1"), ANA)
    sent = time.monotonic_ns()
    server.tell(since)
    heard = panel.hear(event="heard", version=day.room.version)
    painted = panel.hear(event="painted", version=day.room.version)
    assert sent < heard["at_ns"] < painted["at_ns"] < time.monotonic_ns()
    panel.order(do="wait", name="Senha A 0 0 1, Guichê 01, identity", seconds=20)
    panel.order(do="grab", path=str(tmp_path / "panel.png"))
    assert (tmp_path / "panel.png").stat().st_size
    assert panel.stop() == 0
    assert "panel-token" not in (tmp_path / "errors").read_text()


def test_within_five_seconds_of_silence_it_says_that_it_has_no_connection(server: SmallServer, panel: Panel) -> None:
    panel.order(do="wait", name="Aguarde sua senha", seconds=10)
    server.silent.set()
    panel.order(do="wait", name="Sem conexão desde 12:00", seconds=15)  # and a loaded machine is slow


def test_a_panel_that_the_server_does_not_know_asks_to_be_admitted(server: SmallServer, tmp_path: Path) -> None:
    panel = Panel(server.url, tmp_path, token="of another branch")
    try:
        panel.order(do="wait", name="Código: 7 K 3 M - Q 0 A B", seconds=20)
    finally:
        assert panel.stop() == 0
