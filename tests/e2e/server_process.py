"""A real server process for tests: enrolled, started on a free port, killed, started again, stopped."""

from __future__ import annotations

import json
import select
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from client.sse import Message, Parser

ROOT = Path(__file__).parent.parent.parent
DOCUMENT = ROOT / "demo/branch.yaml"
BRANCH = "central-atendimento"
WHO = {"totem": "totem", "panel": "panel", "ana": "attendant", "beto": "attendant"}


def where(data: Path, url: str | None) -> list[str]:
    """The options that say where things are kept: in ``data``, or in the database ``url``."""
    return ["--data", str(data), *(["--database", url] if url else [])]


def manage(
    data: Path, *arguments: str, fails: bool = False, url: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command of the server, as an operator does."""
    command = [sys.executable, "-m", "server", *arguments, *where(data, url)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode != 0) == fails, done.stderr
    return done


def prepare(data: Path, url: str | None = None) -> None:
    """A database with the demonstration's branch, and a code for each of `WHO` in `<name>.token`."""
    data.mkdir(exist_ok=True)
    manage(data, "branch", "load", str(DOCUMENT), url=url)
    for name, role in WHO.items():
        token = manage(data, "enroll", role, name, url=url).stdout.strip()
        (data / f"{name}.token").write_text(token, encoding="utf-8")


def until(true: Callable[[], Any], seconds: float = 20) -> Any:
    """What ``true`` gives as soon as it gives something; fails after ``seconds``."""
    deadline = time.monotonic() + seconds
    while not (value := true()):
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.01)
    return value


class ServerProcess:
    """A server on the data folder ``data``, or on the database ``database``, with its files in ``data`` all the same.

    ``url`` and ``pid`` are of the process that runs now.
    """

    def __init__(self, data: Path, database: str | None = None, log: str = "server.log") -> None:
        self.data = data
        self.database = database
        self.tokens = {name: (data / f"{name}.token").read_text(encoding="utf-8") for name in WHO}
        self.log = data / log
        self.url = ""
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *options: str) -> float:
        """Start it, on the same port as before if it ran before; returns how many seconds it took until ready."""
        began = time.monotonic()
        kept = where(self.data, self.database)
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "server", "run", *kept, "--port", str(self._port), *options],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        assert self._process.stdout is not None
        assert select.select([self._process.stdout], [], [], 60)[0], "it said nothing"  # a busy machine is slow
        said = json.loads(self._process.stdout.readline() or b"{}")
        assert said.get("event") == "listening", self.log.read_text(encoding="utf-8")
        self.url = said["url"]
        self._port = int(self.url.rpartition(":")[2])
        return time.monotonic() - began

    @property
    def pid(self) -> int:
        """Of the process that runs."""
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """As a power cut does."""
        assert self._process is not None
        self._process.kill()
        self._wait()

    def stop(self) -> tuple[int, float]:
        """Ask it to stop; returns its exit code and how many seconds it took."""
        assert self._process is not None
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        return self._wait(), time.monotonic() - began

    def ended(self) -> int:
        """Its exit code, once it has ended by itself."""
        return self._wait()

    def close(self) -> None:
        """End it, if it still runs."""
        if self._process is not None:
            self.kill()

    def _wait(self) -> int:
        assert self._process is not None
        code = self._process.wait(20)
        if self._process.stdout is not None:
            self._process.stdout.close()
        return code

    def errors(self) -> list[dict[str, Any]]:
        """What it logged of WARNING and above."""
        lines = [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]
        return [line for line in lines if line["level"] in ("warning", "error", "critical")]

    def get(self, who: str, path: str, **options: Any) -> requests.Response:
        """A request with the code of ``who``."""
        return requests.get(self.url + path, headers=self.headers(who), timeout=10, **options)

    def headers(self, who: str) -> dict[str, str]:
        """What says who is asking."""
        return {"Authorization": f"Bearer {self.tokens[who]}"}

    def send(self, who: str, kind: str, id: str = "", **fields: Any) -> requests.Response:
        """Give a command."""
        command = {"type": kind, "id": id or str(uuid.uuid4()), **fields}
        return self.post(who, json.dumps(command).encode())

    def post(self, who: str, body: bytes, session: requests.Session | None = None) -> requests.Response:
        """Send a body to where commands go."""
        url = f"{self.url}/api/branches/{BRANCH}/commands"
        return (session or requests).post(url, data=body, headers=self.headers(who), timeout=10)

    def room(self, who: str = "ana") -> Any:
        """The room, as JSON."""
        return self.get(who, f"/api/branches/{BRANCH}/room").json()["room"]

    def tidy_room(self) -> Any:
        """The same without the order in which tickets happen to lie in the server's memory."""
        room = self.room()
        return room | {name: sorted(room[name], key=lambda ticket: ticket["id"]) for name in ("tickets", "gone")}

    @contextmanager
    def events(self, who: str = "panel", after: int | None = None) -> Iterator[Iterator[Message]]:
        """The messages of the stream, as they come. Silence of more than twenty seconds fails."""
        headers = self.headers(who) | ({} if after is None else {"Last-Event-ID": str(after)})
        url = f"{self.url}/api/branches/{BRANCH}/events"
        with requests.get(url, headers=headers, stream=True, timeout=(10, 20)) as response:
            assert response.status_code == 200
            chunks = response.iter_content(chunk_size=None)
            assert next(chunks).startswith(b": following")
            parser = Parser()
            yield (message for chunk in chunks for message in parser.feed(chunk))
