"""A totem killed at one moment after the other, each in a process of its own: `python -m tests.e2e.totem_killed`.

All of them use one folder: each begins with what the one before it left. A moment lies after every change of the
totem's database, every request, every answer, and every paper that is kept. The last run is not killed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from client.api import Api
from client.errors import Unreachable
from client.local import Local
from client.stream import Lost, follow
from domain.answers import Answer
from domain.commands import AnyCommand, IssueTicket
from printer.spool import Spool
from tests.e2e.station import Station


class Moments:
    """Counts them, and kills the process at number ``end``. While ``losing``, answers about tickets are lost."""

    def __init__(self, end: int) -> None:
        self.end, self.passed, self.losing = end, 0, False

    def __call__(self) -> None:
        self.passed += 1
        if self.passed == self.end:
            os.kill(os.getpid(), signal.SIGKILL)


def watch(moment: Moments) -> None:
    """Put a moment after everything that lasts."""
    execute, together, send, add = Local.execute, Local.together, Api.send, Spool.add

    def executes(self: Local, statement: str, *values: object) -> int:
        done = execute(self, statement, *values)
        if not statement.startswith("BEGIN"):
            moment()
        return done

    @contextmanager
    def at_once(self: Local) -> Iterator[None]:
        with together(self):
            yield
        moment()

    def sends(self: Api, branch: str, command: AnyCommand) -> Answer:
        moment()
        answer = send(self, branch, command)
        moment()
        if moment.losing and isinstance(command, IssueTicket):
            raise Unreachable("the answer was lost")
        return answer

    def adds(self: Spool, *values: Any) -> Any:
        job = add(self, *values)
        moment()
        return job

    changes: dict[tuple[type, str], Callable[..., Any]] = {
        (Local, "execute"): executes, (Local, "together"): at_once, (Api, "send"): sends, (Spool, "add"): adds,
    }  # fmt: skip
    for (kind, name), change in changes.items():
        setattr(kind, name, change)


def day(moments: Moments, url: str, token: str, folder: Path) -> None:
    """A short life: meet the server, one ticket from it, one whose answer is lost, two alone, then tell."""
    station, stop = Station(url, token, folder), threading.Event()
    meet(station, url, token)
    station.reconcile(stop)
    meet(station, url, token)
    station.take("cpf")
    moments.losing = True
    station.take("cpf")
    moments.losing = False
    station.working.keeper.take(Lost())
    station.take("cpf")
    station.take("information")
    station.reconcile(stop)
    station.close()


def meet(station: Station, url: str, token: str) -> None:
    """What the first news does."""
    news = follow(Api(url, token, lambda: 0.5), lambda _: True, lambda: 0.5)
    station.working.keeper.take(next(news))


def main(url: str, token: str, folder: str) -> None:
    """Kill a child at moment 1, the next at 2, and so on, until one comes to its end. Says how many were killed."""
    end = 0
    while True:
        end += 1
        child = os.fork()
        if child == 0:
            watch(moments := Moments(end))
            try:
                day(moments, url, token, Path(folder))
            finally:
                os._exit(0 if sys.exc_info()[0] is None else 3)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            print(json.dumps({"killed": end - 1, "code": os.waitstatus_to_exitcode(status)}))
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
