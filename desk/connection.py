"""What the desk needs of the server, and the real one behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from client.api import Api
from client.stream import News, follow
from domain.answers import Answer, Start, Welcome
from domain.commands import AnyCommand


class Server(Protocol):
    """The server as one attendant sees it; every call may raise a `ClientError`, ``send`` also a `Refused`."""

    def welcome(self) -> Welcome:
        """Who the caller is, and the branch."""
        ...

    def room(self, branch: str) -> Start:
        """The room as it is now."""
        ...

    def send(self, branch: str, command: AnyCommand) -> Answer:
        """Have a command done."""
        ...

    def news(self, give: Callable[[News], None], stop: threading.Event) -> None:
        """Give all news of the branch until ``stop`` is set. Runs on a thread of its own."""
        ...


class Connection:
    """The real server: one `Api` for what is asked, another for the stream of news, which has a thread of its own."""

    def __init__(self, make_api: Callable[[], Api], jitter: Callable[[], float]) -> None:
        api = make_api()
        self.welcome, self.room, self.send = api.welcome, api.room, api.send
        self._make_api = make_api
        self._jitter = jitter

    def news(self, give: Callable[[News], None], stop: threading.Event) -> None:
        """See `Server.news`. After ``stop`` the thread ends with the next thing that the server says."""
        for news in follow(self._make_api(), stop.wait, self._jitter):
            if stop.is_set():
                return
            give(news)
