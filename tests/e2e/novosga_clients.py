"""NovoSGA's panel and triage applications as a server sees them: the requests that they send, in their order.

Written from what was observed of panel-app 2.1.0 and triage-app 2.1.0, in a browser at another origin.
"""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

from tests.e2e.server_process import ServerProcess, manage, until

ORIGIN = "http://panel.example:8081"


@dataclass(frozen=True)
class Credentials:
    """What `./vez server novosga enable` prints."""

    client_id: str
    secret: str
    passwords: dict[str, str]


def enable(server: ServerProcess, *more: str, branch: str = "") -> Credentials:
    """Switch a branch on, and wait until the server knows."""
    named = [branch] if branch else []
    said = manage(server.data, "novosga", "enable", *named, *more, url=server.database).stdout
    found = dict(re.findall(r"^(client id|client secret): +(\S+)$", said, re.MULTILINE))
    passwords = dict(re.findall(r"user (\w+), password (\S+)$", said, re.MULTILINE))
    credentials = Credentials(found["client id"], found["client secret"], passwords)
    expect(server, credentials)
    return credentials


def expect(server: ServerProcess, credentials: Credentials) -> None:
    """Wait until this server lets them in."""
    until(lambda: _let_in(server, credentials))


def _let_in(server: ServerProcess, credentials: Credentials) -> bool:
    time.sleep(0.2)  # who asks for tokens too often is sent away
    return App(server, credentials, "painel").token().status_code == 200


@dataclass
class App:
    """One of the applications. ``session`` is its browser."""

    server: ServerProcess
    credentials: Credentials
    user: str
    access: str | None = None
    refresh: str = ""
    session: requests.Session = field(default_factory=requests.Session)

    def address(self, path: str) -> str:
        return f"{self.server.url}/{path}"

    def preflight(self, path: str, method: str, headers: str) -> requests.Response:
        asked = {"Origin": ORIGIN, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": headers}
        return self.session.options(self.address(path), headers=asked, timeout=10)

    def token(self, **instead: str) -> requests.Response:
        """A token for the user and password that were typed in."""
        form = {"grant_type": "password", "username": self.user, "password": self.credentials.passwords[self.user]}
        return self._token(form | instead)

    def again(self, **instead: str) -> requests.Response:
        """Another token for the one that is about to end."""
        return self._token({"grant_type": "refresh_token", "refresh_token": self.refresh} | instead)

    def _token(self, form: dict[str, str], path: str = "api/token") -> requests.Response:
        form = {"client_id": self.credentials.client_id, "client_secret": self.credentials.secret} | form
        answer = self.session.post(self.address(path), data=form, headers={"Origin": ORIGIN}, timeout=20)
        if answer.status_code == 200:
            said = answer.json()
            assert said["expires_in"] > 300  # it asks again five minutes before
            self.access, self.refresh = said["access_token"], said["refresh_token"]
        return answer

    def get(self, path: str, **headers: str) -> requests.Response:
        said = {"Origin": ORIGIN, "Authorization": f"Bearer {self.access or 'null'}"} | headers
        return self.session.get(self.address(path), headers=said, timeout=10)

    def issue(self, service: int, priority: int = 1, unit: int = 1, name: str = "", document: str = "") -> Any:
        customer = {"nome": name, "documento": document}
        body = {"unidade": unit, "servico": service, "prioridade": priority, "cliente": customer}
        said = {"Origin": ORIGIN, "Authorization": f"Bearer {self.access or 'null'}"}
        return self.session.post(self.address("api/distribui"), json=body, headers=said, timeout=10)


class Panel(App):
    """Shows the newest call whenever the stream says anything; remembers what it announced."""

    def __init__(self, server: ServerProcess, credentials: Credentials) -> None:
        super().__init__(server, credentials, "painel")
        self.announced: list[dict[str, Any]] = []
        self.told = 0
        self.services: list[int] = []

    def begin(self) -> str:
        """Start with nothing, be refused, ask for a token; then units and services. Returns the stream's address."""
        assert self.get("api").status_code == 401
        assert self.token().status_code == 200
        hub = str(self.get("api").json()["mercureUrl"])
        assert hub.startswith("http")
        unit = self.get("api/unidades").json()[0]["id"]
        self.services = [each["servico"]["id"] for each in self.get(f"api/unidades/{unit}/servicos").json()]
        return f"{hub}?topic=%2Funidades%2F{unit}%2Fpainel"

    def read(self) -> None:
        """What it does when the stream says anything."""
        services = "%2C".join(map(str, self.services))
        shown = self.get(f"api/unidades/1/painel?servicos={services}").json()
        if shown and (not self.announced or shown[0]["id"] != self.announced[-1]["id"]):
            self.announced.append(shown[0])

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Follow the stream on a thread, as a browser's EventSource does: without a token, unnamed events alone."""
        address = self.begin()
        headers = {"Origin": ORIGIN, "Accept": "text/event-stream"}
        with requests.get(address, headers=headers, stream=True, timeout=(5, 30)) as stream:
            assert stream.status_code == 200
            assert stream.headers["Content-Type"].startswith("text/event-stream")
            assert stream.headers["Access-Control-Allow-Origin"] in ("*", ORIGIN)
            connection = stream.raw._fp.fp.raw._sock
            thread = threading.Thread(target=self._follow, args=(stream,), daemon=True)
            thread.start()
            try:
                until(lambda: self.told)
                yield
            finally:
                with suppress(OSError):  # the server may have ended it
                    connection.shutdown(socket.SHUT_RDWR)
                thread.join(10)

    def _follow(self, stream: requests.Response) -> None:
        try:
            for line in stream.iter_lines(chunk_size=1):
                if line.startswith(b"data:"):
                    self.read()
                    self.told += 1
        except requests.RequestException:
            return  # the test is over


@dataclass(frozen=True)
class Field:
    """One line of the table in docs/novosga.md."""

    request: str
    path: str
    kind: str


def promised(page: Path) -> list[Field]:
    """The table of fields in docs/novosga.md."""
    table = page.read_text(encoding="utf-8").partition("<!-- fields -->")[2].partition("<!-- /fields -->")[0]
    rows = [[cell.strip().strip("*") for cell in line.split("|")[1:-1]] for line in table.strip().splitlines()[2:]]
    return [Field(*row[:3]) for row in rows]
