"""A NovoSGA 2.x server over its REST API: tokens, reading, issuing; the stream that says when to read again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
import urllib3

from client.api import CHUNK, Patience
from client.errors import BadAnswer, NotAllowed, NotAuthenticated, Unreachable
from client.novosga_records import Credentials
from client.sse import Message, Parser
from client.trust import authorities, untrusted

EARLY_SECONDS = 300.0  # before a token ends another is asked for
PAGE = 25  # records in one answer, however many are asked for
_DENIED = (400, 401, 403)
PATIENT = Patience(answer=10.0, silence=60.0)  # it was measured to need 100 ms for a call, and has no heartbeat


class NovoSga:
    """See the module. Calls may be made from any thread, one at a time.

    Every call may raise `Unreachable`, `NotAuthenticated`, `NotAllowed` or `BadAnswer`.
    """

    def __init__(
        self,
        url: str,
        credentials: Credentials,
        *,
        ca: Path | None = None,
        patience: Patience = PATIENT,
        session: requests.Session | None = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = url.rstrip("/")
        self._credentials = credentials
        self._verify = authorities(ca)
        self._patience = patience
        self._session = session or requests.Session()
        self._steady = steady
        self._token = ""
        self._until = 0.0

    def read(self, path: str) -> Any:
        """What ``GET /api/{path}`` answers."""
        answer = self._send("GET", f"/api/{path}" if path else "/api", headers=self._bearer())
        if answer.status_code == 401:  # the token ended before its time
            self._until = 0.0
            answer = self._send("GET", f"/api/{path}" if path else "/api", headers=self._bearer())
        return _json(answer)

    def read_all(self, path: str, query: str = "") -> Iterator[Any]:
        """Every record of a list that comes in pages; each once, whatever the server makes of the page asked for."""
        seen: set[Any] = set()
        offset = 0
        while True:
            page = self.read(f"{path}?limit={PAGE}&offset={offset}&sort=id&order=ASC{query and f'&q={query}'}")
            if not isinstance(page, list):
                raise BadAnswer(f"/api/{path} is not a list")
            new = [each for each in page if isinstance(each, dict) and each.get("id") not in seen]
            yield from new
            seen.update(each.get("id") for each in new)
            if len(page) < PAGE or not new:
                return
            offset += len(page)

    def issue(self, unit: int, service: int, priority: int) -> Any:
        """A ticket. It is asked for once: sent twice it would be two tickets."""
        body = {"unidade": unit, "servico": service, "prioridade": priority, "cliente": {"nome": "", "documento": ""}}
        return _json(self._send("POST", "/api/distribui", headers=self._bearer(), json=body))

    @contextmanager
    def news(self, unit: int) -> Iterator[Iterator[Message]]:
        """The stream that says when something was called; raises `Unreachable` also while it is read."""
        hub = str(self.read("").get("mercureUrl") or "")
        address = hub if hub.startswith("http") else f"{self._url}/{hub.lstrip('/')}"
        answer = self._send(
            "GET",
            f"{address}?topic=%2Funidades%2F{unit}%2Fpainel",
            headers={"Accept": "text/event-stream"},
            stream=True,
        )
        with answer:
            if answer.status_code != 200:
                raise Unreachable(f"the stream answered {answer.status_code}")
            yield _messages(answer)

    def _bearer(self) -> dict[str, str]:
        if self._steady() >= self._until:
            said = self._credentials
            form = {"grant_type": "password", "client_id": said.client_id, "client_secret": said.client_secret}
            form |= {"username": said.user, "password": said.password}
            answer = self._send("POST", "/api/token", data=form)
            if answer.status_code in _DENIED:
                raise NotAuthenticated(_words(answer))
            granted = _json(answer)
            self._token = str(granted["access_token"])
            self._until = self._steady() + max(0.0, float(granted["expires_in"]) - EARLY_SECONDS)
        return {"Authorization": f"Bearer {self._token}"}

    def _send(self, method: str, path: str, **more: Any) -> requests.Response:
        address = path if path.startswith("http") else self._url + path
        silence = self._patience.silence if more.get("stream") else self._patience.answer
        try:
            return self._session.request(
                method,
                address,
                timeout=(self._patience.connect, silence),
                allow_redirects=False,
                verify=self._verify,
                **more,
            )
        except requests.RequestException as error:
            raise untrusted(error) or Unreachable(str(error)) from error


def _messages(answer: requests.Response) -> Iterator[Message]:
    parser = Parser()
    try:
        while chunk := answer.raw.read1(CHUNK):
            yield from parser.feed(chunk)
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise Unreachable(str(error)) from error
    raise Unreachable("the server closed the stream")


def _json(answer: requests.Response) -> Any:
    if answer.status_code == 401:
        raise NotAuthenticated(_words(answer))
    if answer.status_code == 403:
        raise NotAllowed(_words(answer))
    if answer.status_code >= 500 or answer.status_code == 429:
        raise Unreachable(f"the server answered {answer.status_code}: {_words(answer)}")
    if answer.status_code != 200:
        raise BadAnswer(f"{answer.status_code}: {_words(answer)}")
    try:
        return answer.json()
    except ValueError as error:
        raise BadAnswer(f"{answer.url} is not JSON") from error


def _words(answer: requests.Response) -> str:
    """What the server says of why not."""
    try:
        said = answer.json()
    except ValueError:
        return f"status {answer.status_code}"
    return str(said.get("error_description") or said.get("error")) if isinstance(said, dict) else ""
