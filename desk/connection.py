"""What the desk needs of the server, and the real one behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from client.api import Api
from client.stream import News, follow
from domain.agenda import Booking, Entry, Finds, Search
from domain.answers import Answer, Start, Welcome
from domain.commands import AnyCommand
from domain.ended import EndedPage
from domain.people import ChangePassword, SignedIn, SignIn
from domain.procedures import Article, Manual, Readers, Receipt
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

    def ended_tickets(self, branch: str, number: str, before: int | None) -> EndedPage:
        """A page of the tickets of today that are over; ``number`` is a part of theirs."""
        ...

    def earlier_visits(self, branch: str, who: Returning) -> Visits:
        """The visits of a citizen who is here again. Reading is recorded."""
        ...

    def find_appointment(self, branch: str, search: Search) -> Finds:
        """The appointments of somebody who is here."""
        ...

    def book(self, branch: str, booking: Booking) -> Entry:
        """Keep an appointment; the same one twice is one."""
        ...

    def manual(self, branch: str, tag: str) -> Manual:
        """The procedures in force; nothing but the tag when it is still ``tag``."""
        ...

    def article(self, branch: str, procedure: str) -> Article:
        """One of them, whole."""
        ...

    def confirm_read(self, branch: str, procedure: str, version: int) -> Receipt:
        """The person has read it."""
        ...

    def readers(self, branch: str, procedure: str) -> Readers:
        """Who has read the version in force, and who not yet."""
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
    """The real server: an `Api` for what is asked; one for what nobody waits for; one for the stream of news.

    Each has a thread of its own.
    """

    def __init__(self, make_api: Callable[[], Api], jitter: Callable[[], float]) -> None:
        api = make_api()
        self.welcome, self.room, self.send = api.welcome, api.room, api.send
        self.find_appointment, self.book = api.find_appointment, api.book
        self.notes, self.earlier_visits = api.notes, api.earlier_visits
        self.sign_out, self.change_password = api.sign_out, api.change_password
        aside = make_api()
        self.manual, self.article = aside.manual, aside.article
        self.confirm_read, self.readers = aside.confirm_read, aside.readers
        self.ended_tickets = aside.ended_tickets
        self._make_api = make_api
        self._jitter = jitter

    def news(self, give: Callable[[News], None], stop: threading.Event) -> None:
        """See `Server.news`. After ``stop`` the thread ends with the next thing that the server says."""
        for news in follow(self._make_api(), stop.wait, self._jitter):
            if stop.is_set():
                return
            give(news)
