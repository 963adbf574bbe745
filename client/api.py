"""Typed calls to the server over `requests`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import msgspec
import requests
import urllib3

from client.errors import BadAnswer, NotAllowed, NotAuthenticated, Unreachable
from client.sse import Message, Parser
from domain.answers import Answer, Refusal, Start, Welcome
from domain.commands import AnyCommand
from domain.errors import REFUSALS, Refused

T = TypeVar("T")
CHUNK = 65536


@dataclass(frozen=True)
class Patience:
    """Seconds to wait. ``silence`` is how long a stream may say nothing; the server's heart beats faster."""

    connect: float = 2.0
    answer: float = 3.0
    silence: float = 4.5
    tries: int = 3
    pause: float = 0.15


class Api:
    """The server as one device or person sees it.

    ``jitter`` gives a number from 0 to 1 and spreads the retries of many devices. Calls may be made from any thread,
    one at a time; the stream is a connection of its own. Every call may raise `Unreachable`, `NotAuthenticated`,
    `NotAllowed` or `BadAnswer`.
    """

    def __init__(
        self,
        url: str,
        token: str,
        jitter: Callable[[], float],
        *,
        patience: Patience = Patience(),
        session: requests.Session | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._url = url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._jitter = jitter
        self._patience = patience
        self._session = session or requests.Session()
        self._sleep = sleep

    def welcome(self) -> Welcome:
        """Who the server takes this program for, and its branch."""
        return _decode(self._request("GET", "/api/welcome"), Welcome)

    def room(self, branch: str) -> Start:
        """The branch's room as it is now."""
        return _decode(self._request("GET", f"/api/branches/{branch}/room"), Start)

    def send(self, branch: str, command: AnyCommand) -> Answer:
        """Have a command done. Its id makes it safe to try again, which this does when no answer comes.

        Raises a `Refused` when the rules do not allow it.
        """
        body = msgspec.json.encode(command)
        return _decode(self._request("POST", f"/api/branches/{branch}/commands", body), Answer)

    @contextmanager
    def events(self, branch: str, after: int) -> Iterator[Iterator[Message]]:
        """The branch's event stream from the one after number ``after`` on; silent heartbeats are left out.

        Raises `Unreachable`, also while it is read, when the connection ends or falls silent.
        """
        headers = {**self._headers, "Accept": "text/event-stream", "Last-Event-ID": str(after)}
        timeouts = (self._patience.connect, self._patience.silence)
        try:
            response = requests.get(
                f"{self._url}/api/branches/{branch}/events", headers=headers, timeout=timeouts, stream=True
            )
        except requests.RequestException as error:
            raise Unreachable(str(error)) from error
        with response:
            _check(response)
            yield _messages(response)

    def _request(self, method: str, path: str, body: bytes | None = None) -> requests.Response:
        """Every request here may be repeated: reading changes nothing, and commands carry ids."""
        timeouts = (self._patience.connect, self._patience.answer)
        for attempt in range(1, self._patience.tries + 1):
            try:
                response = self._session.request(
                    method, self._url + path, data=body, headers=self._headers, timeout=timeouts, allow_redirects=False
                )
            except requests.RequestException as error:
                failure = str(error)
            else:
                if response.status_code < 500:
                    _check(response)
                    return response
                failure = f"the server answered {response.status_code}"
            if attempt < self._patience.tries:
                self._sleep(self._patience.pause * attempt * (0.5 + self._jitter()))
        raise Unreachable(failure)


def _messages(response: requests.Response) -> Iterator[Message]:
    """`iter_content` would hold everything back until the end where a proxy has taken the chunks out of the stream."""
    parser = Parser()
    try:
        while chunk := response.raw.read1(CHUNK):
            yield from parser.feed(chunk)
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise Unreachable(str(error)) from error
    raise Unreachable("the server closed the stream")


def _check(response: requests.Response) -> None:
    """Turn an answer that is not one into the error that it stands for."""
    status = response.status_code
    if status == 200:
        return
    if status == 401:
        raise NotAuthenticated("the server does not know this token")
    if status >= 500 or status == 429:
        raise Unreachable(f"the server answered {status}")
    try:
        refusal = msgspec.json.decode(response.content, type=Refusal)
    except msgspec.MsgspecError as error:
        raise BadAnswer(f"status {status} from {response.url}") from error
    if status == 403:
        raise NotAllowed(refusal.code)
    if refusal.code in REFUSALS:
        raise REFUSALS[refusal.code](**refusal.facts)
    if status == 409:
        raise Refused(**refusal.facts)
    raise BadAnswer(f"{status} {refusal.code} {refusal.facts}")


def _decode(response: requests.Response, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(response.content, type=kind)
    except msgspec.MsgspecError as error:
        raise BadAnswer(str(error)) from error
