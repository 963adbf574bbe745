"""Totems and desks that work without pause while the server is killed again and again, and remember every answer."""

from __future__ import annotations

import itertools
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

import msgspec
import requests
from sqlalchemy import Engine, select

from domain.events import Recorded, TicketCalled, TicketIssued
from server.schema import commands, events
from tests.e2e.server_process import until
from tests.soak.small_branch import SmallBranch

LATEST = 0.03  # seconds from an answer to the kill that it is the signal for, at most
_recorded = msgspec.json.Decoder(Recorded)


class Press:
    """Two totems and two desks. ``answers`` are those of commands that were done, by the command's id."""

    def __init__(self, branch: SmallBranch) -> None:
        self.branch = branch
        self.answers: dict[str, bytes] = {}
        self.again = 0  # commands that had to be sent again
        self.failed: list[BaseException] = []
        self._up = threading.Event()
        self._ending = threading.Event()
        self._up.set()
        work: list[Callable[[], None]] = [
            lambda: self._totem("totem"),
            lambda: self._totem("other totem"),
            lambda: self._desk("ana", "1"),
            lambda: self._desk("beto", "2"),
        ]
        self._threads = [threading.Thread(target=self._watched, args=(each,)) for each in work]

    @contextmanager
    def working(self) -> Iterator[None]:
        """Inside of it they work; at the end everything that was sent is settled."""
        for thread in self._threads:
            thread.start()
        try:
            yield
        finally:
            self._ending.set()
            self._up.set()
            for thread in self._threads:
                thread.join(60)
        assert self.failed == []

    def kill(self, chance: Random) -> None:
        """Kill the server at a random moment of its work, and start it again."""
        enough = len(self.answers) + chance.randrange(1, 80)
        until(lambda: len(self.answers) >= enough or self.failed, 60)
        time.sleep(chance.uniform(0, LATEST))
        self._up.clear()
        self.branch.server.kill()
        self.branch.server.start()
        self._up.set()

    def _watched(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            self.failed.append(error)
            raise

    def _totem(self, who: str) -> None:
        with requests.Session() as session:
            while not self._ending.is_set():
                self._do(session, who, type="issue_ticket", service="identity")

    def _desk(self, who: str, counter: str) -> None:
        with requests.Session() as session:
            self._do(session, who, type="open_counter", counter=counter)
            while not self._ending.is_set():
                called = self._do(session, who, type="call_next", counter=counter)
                if called is not None:
                    ticket = called["ticket"]["id"]
                    self._do(session, who, type="start", ticket=ticket)
                    self._do(session, who, type="finish", ticket=ticket)

    def _do(self, session: requests.Session, who: str, **fields: Any) -> Any:
        """Have a command done, however often it must be sent; None when it is refused."""
        command = {"id": str(uuid.uuid4()), **fields}
        for attempt in itertools.count():
            self._up.wait(60)
            try:
                answer = self.branch.send(who, command, session)
            except requests.RequestException:
                assert attempt < 100, "the server does not come back"
                continue
            if answer.status_code in (429, 503):
                time.sleep(0.1)
                continue
            self.again += attempt > 0
            if answer.status_code == 409 and answer.json()["code"] == "nobody_waiting":
                return None
            assert answer.status_code == 200, answer.text
            self.answers[command["id"]] = answer.content
            return answer.json()
        return None


def broken(engine: Engine, branch: str, answers: dict[str, bytes]) -> list[str]:
    """Which promises the database breaks, given what clients were answered."""
    with engine.connect() as connection:
        here = select(commands.c.id, commands.c.answer).where(commands.c.branch == branch)
        kept = {row.id: row.answer for row in connection.execute(here)}
        written = connection.scalars(
            select(events.c.recorded).where(events.c.branch == branch).order_by(events.c.version)
        )
        history = [_recorded.decode(each) for each in written]
    wrong = [f"lost: {key}" for key, answer in answers.items() if kept.get(key) != answer.decode()]
    if [each.version for each in history] != list(range(1, len(history) + 1)):
        wrong.append("the versions have gaps")
    for kind, name in ((TicketIssued, "ticket"), (TicketIssued, "number"), (TicketCalled, "ticket")):
        seen = Counter(getattr(each.event, name) for each in history if isinstance(each.event, kind))
        wrong += [f"{kind.__name__} twice: {name} {value}" for value, count in seen.items() if count > 1]
    effects = Counter(each.command for each in history if each.command)
    wrong += [f"done twice: {key}" for key, count in effects.items() if count > 1]
    return wrong
