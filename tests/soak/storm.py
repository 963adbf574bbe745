"""Malformed requests against a running server, many at once, while one good client goes on working."""

from __future__ import annotations

import asyncio
import re
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import requests

from tests.e2e.server_process import ServerProcess
from tests.soak.malformed import Target, malformed
from tests.soak.small_branch import SmallBranch

STATUS = re.compile(rb"HTTP/1\.1 (\d{3}) ")
LISTEN = 0.3  # seconds: what is no whole request is not answered at once
AT_ONCE = 16


@dataclass
class Storm:
    """What came of it. ``unanswered`` requests were cut or not whole; ``wrong`` are the numbers answered with a 5xx."""

    statuses: Counter[int] = field(default_factory=Counter)
    unanswered: int = 0
    wrong: list[tuple[int, bytes]] = field(default_factory=list)


def paths_of(server: ServerProcess) -> list[str]:
    """All paths that the server describes."""
    return list(server.get("ana", "/api/openapi.json").json()["paths"])


def target_of(branch: SmallBranch, paths: Iterable[str]) -> Target:
    """What to aim at. ``paths`` are all there are, as the server describes them."""
    filled = tuple(re.sub(r"\{\w+\}", lambda name: branch.id if name[0] == "{branch}" else "x", path) for path in paths)
    return Target(branch.id, branch.codes["totem"], branch.codes["panel"], filled)


def blow(url: str, target: Target, numbers: Iterable[int], told: Callable[[int], None] = lambda _: None) -> Storm:
    """Send the requests with these numbers."""
    storm = Storm()
    asyncio.run(_blow(url, target, iter(numbers), storm, told))
    return storm


async def _blow(url: str, target: Target, numbers: Iterator[int], storm: Storm, told: Callable[[int], None]) -> None:
    where = urlsplit(url)

    async def client() -> None:
        for number in numbers:
            answer = await _ask(where.hostname or "", where.port or 0, malformed(target, number))
            found = [int(status) for status in STATUS.findall(answer)]
            storm.statuses.update(found)
            storm.unanswered += not found
            if any(status >= 500 for status in found):
                storm.wrong.append((number, answer[:300]))
            told(number)

    await asyncio.gather(*(client() for _ in range(AT_ONCE)))


async def _ask(host: str, port: int, request: bytes) -> bytes:
    answer = b""
    try:
        async with asyncio.timeout(30):
            reader, writer = await asyncio.open_connection(host, port)
            try:
                writer.write(request)
                await writer.drain()
                async with asyncio.timeout(LISTEN):
                    while more := await reader.read(65536):
                        answer += more
                        if b": following" in answer:
                            break  # a stream has no end
            except TimeoutError:
                pass  # it waits for the rest, or keeps the connection for more
            finally:
                writer.transport.abort()
    except (ConnectionError, BrokenPipeError):
        pass  # it was cut in the middle of what it sent
    return answer


class GoodClient:
    """Issues tickets and looks at the room without pause; ``seconds`` are how long each answer took."""

    def __init__(self, branch: SmallBranch) -> None:
        self._branch = branch
        self._ending = threading.Event()
        self.seconds: list[float] = []
        self.refused: list[str] = []

    @contextmanager
    def working(self) -> Iterator[None]:
        """It works inside of this."""
        thread = threading.Thread(target=self._run)
        thread.start()
        try:
            yield
        finally:
            self._ending.set()
            thread.join(60)

    def _run(self) -> None:
        with requests.Session() as session:
            while not self._ending.is_set():
                command = {"type": "issue_ticket", "id": str(uuid.uuid4()), "service": "identity"}
                began = time.monotonic()
                answer = self._branch.send("totem", command, session)
                self.seconds.append(time.monotonic() - began)
                if answer.status_code != 200:
                    self.refused.append(answer.text)
                self._ending.wait(0.02)
