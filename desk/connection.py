"""What the desk needs of the server, and the real one behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from client.api import Api
from client.stream import News, follow
from domain.agenda import Finds, Search
from domain.answers import Answer, Start, Welcome
from domain.commands import AnyCommand
from domain.people import ChangePassword, SignedIn, SignIn
from domain.visits import Returning, Visit, Visits


class Server(Protocol):
    """The server as one person sees it; every call may raise a `ClientError`, and most also a `Refused`."""

    def welcome(self) -> Welcome:
        """Who the caller is, and the branch."""
        ...

    def room(self, branch: str) -> Start:
        """The room as it is now."""
        ...

    def send(self, branch: str, command: AnyCommand) -> Answer:
        """Have a command done."""
        ...

    def notes(self, branch: str, ticket: str) -> Visit:
        """What was written about a ticket. Reading is recorded."""
        ...

    def earlier_visits(self, branch: str, who: Returning) -> Visits:
        """The visits of a citizen who is here again. Reading is recorded."""
        ...

    def find_appointment(self, branch: str, search: Search) -> Finds:
        """The appointments of somebody who is here."""
        ...

    def sign_out(self) -> None:
        """End the session."""
        ...

    def change_password(self, asked: ChangePassword) -> None:
        """Replace the person's own password."""
        ...

    def news(self, give: Callable[[News], None], stop: threading.Event) -> None:
        """Give all news of the branch until ``stop`` is set. Runs on a thread of its own."""
        ...


class Door(Protocol):
    """How somebody comes in."""

    def sign_in(self, asked: SignIn) -> SignedIn:
        """A session for a name and password. Raises a `ClientError`."""
        ...

    def server(self, code: str) -> Server:
        """The server as who has this code, of a session or an access code, sees it. Asks nothing yet."""
        ...


class FrontDoor:
    """The real `Door`. ``make_api`` gives an `Api` that carries the code; ``jitter`` as there."""

    def __init__(self, make_api: Callable[[str], Api], jitter: Callable[[], float]) -> None:
        self._make_api, self._jitter = make_api, jitter

    def sign_in(self, asked: SignIn) -> SignedIn:
        """See `Door.sign_in`."""
        return self._make_api("").sign_in(asked)

    def server(self, code: str) -> Server:
        """See `Door.server`."""
        return Connection(lambda: self._make_api(code), self._jitter)


class Connection:
    """The real server: one `Api` for what is asked, another for the stream of news, which has a thread of its own."""

    def __init__(self, make_api: Callable[[], Api], jitter: Callable[[], float]) -> None:
        api = make_api()
        self.welcome, self.room, self.send = api.welcome, api.room, api.send
        self.find_appointment = api.find_appointment
        self.notes, self.earlier_visits = api.notes, api.earlier_visits
        self.sign_out, self.change_password = api.sign_out, api.change_password
        self._make_api = make_api
        self._jitter = jitter

    def news(self, give: Callable[[News], None], stop: threading.Event) -> None:
        """See `Server.news`. After ``stop`` the thread ends with the next thing that the server says."""
        for news in follow(self._make_api(), stop.wait, self._jitter):
            if stop.is_set():
                return
            give(news)
