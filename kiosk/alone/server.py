"""The server, asked while a citizen stands there: whatever it does, it gets no more than a second and a half."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

from client.api import Api, Patience
from client.errors import Unreachable
from domain.answers import Answer
from domain.commands import AnyCommand
from domain.errors import VezError

T = TypeVar("T")
DEADLINE_S = 1.5
HURRY = Patience(connect=0.7, answer=1.4, tries=2)


class Hurried:
    """Asks with a connection of ``connect``; one that has not answered in time is left behind, for ever.

    The timeouts of a socket do not do: they begin anew with each byte, and a server may send one a second.
    """

    def __init__(self, connect: Callable[[], Api], seconds: float = DEADLINE_S) -> None:
        self._connect, self._seconds = connect, seconds
        self._idle: SimpleQueue[Api] = SimpleQueue()

    def send(self, branch: str, command: AnyCommand) -> Answer:
        """The answer. Raises `Unreachable` when there is none in time, and what `Api.send` raises."""
        return self.do(lambda api: api.send(branch, command))

    def do(self, work: Callable[[Api], T]) -> T:
        """What ``work`` returns. Raises `Unreachable` when that takes too long, and what it raises."""
        try:
            api = self._idle.get_nowait()
        except Empty:
            api = self._connect()
        outcome: SimpleQueue[T | Exception] = SimpleQueue()

        def ask() -> None:
            try:
                outcome.put(work(api))
            except Exception as error:  # noqa: BLE001 - raised again where somebody waits for it
                outcome.put(error)

        threading.Thread(target=ask, name="vez-ask", daemon=True).start()
        try:
            found = outcome.get(timeout=self._seconds)
        except Empty:
            raise Unreachable(f"no answer in {self._seconds} s") from None
        if isinstance(found, Exception) and not isinstance(found, VezError):
            raise found
        self._idle.put(api)
        if isinstance(found, Exception):
            raise found
        return found
