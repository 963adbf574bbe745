"""Thousands of panels that follow one branch, one that does not read among them, and what the server needs for it."""

from __future__ import annotations

import asyncio
import re
import socket
import time
import uuid
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import requests

from tests.follower import Follower, asking
from tests.soak.small_branch import SmallBranch

EVENT = re.compile(rb"(?:\A|\n)id: (\d+)\nevent: recorded\n")


class Panel(Follower):
    """A panel that reads. ``last`` is the number of the last event; ``gaps`` are those that did not follow on it."""

    def __init__(self, request: bytes, after: int) -> None:
        super().__init__(request)
        self._rest = b""
        self.last = after
        self.gaps: list[tuple[int, int]] = []
        self.ended = False

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        whole, found, rest = (self._rest + data).rpartition(b"\n\n")
        self._rest = rest
        for number in map(int, EVENT.findall(whole + found)):
            if number != self.last + 1:
                self.gaps.append((self.last, number))
            self.last = number

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended = True


def request(branch: SmallBranch, after: int) -> bytes:
    """What a panel asks for."""
    return asking("vez", branch.id, branch.codes["panel"], f"Last-Event-ID: {after}")


@asynccontextmanager
async def hung_up(branch: SmallBranch, count: int, after: int) -> AsyncIterator[list[Panel]]:
    """``count`` panels that follow from event ``after``."""
    where, loop = urlsplit(branch.server.url), asyncio.get_running_loop()
    panels: list[Panel] = []
    for _ in range(count):
        made = loop.create_connection(
            lambda: Panel(request(branch, after), after), where.hostname or "", where.port or 0
        )
        panels.append((await made)[1])
    try:
        await asyncio.wait_for(asyncio.gather(*(panel.following for panel in panels)), 60)
        yield panels
    finally:
        for panel in panels:
            panel.transport.abort()


async def all_at(panels: Sequence[Panel], version: int, seconds: float) -> None:
    """Wait until every panel has come to ``version``."""
    deadline = time.monotonic() + seconds
    while any(panel.last < version for panel in panels):
        late = [panel.last for panel in panels if panel.last < version]
        assert time.monotonic() < deadline, f"{len(late)} panels are late, one at {min(late)} of {version}"
        await asyncio.sleep(0.02)


@contextmanager
def slow_panel(branch: SmallBranch) -> Iterator[socket.socket]:
    """A panel that asks and then reads nothing."""
    where = urlsplit(branch.server.url)
    with socket.socket() as slow:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.settimeout(10)
        slow.connect((where.hostname, where.port))
        slow.sendall(request(branch, 0))
        yield slow


def what_it_got(slow: socket.socket) -> list[int]:
    """The numbers of the whole events that reached the slow panel before it was cut."""
    data = b""
    try:
        while more := slow.recv(1 << 20):
            data += more
    except OSError:
        pass  # the connection was broken: what had come is here
    whole, _, _ = data.rpartition(b"\n\n")
    return [int(number) for number in EVENT.findall(re.sub(rb"\r\n[0-9a-f]+\r\n", b"", whole).replace(b"\r\n", b"\n"))]


def issue(branch: SmallBranch, count: int) -> int:
    """Have ``count`` tickets issued by eight clients at once; returns the branch's version afterwards."""

    def client(number: int) -> int:
        version = 0
        with requests.Session() as session:
            for _ in range(count // 8):
                command = {"type": "issue_ticket", "id": str(uuid.uuid4()), "service": "identity"}
                while (
                    answer := branch.send(("totem", "other totem")[number % 2], command, session)
                ).status_code == 429:
                    time.sleep(0.2)
                assert answer.status_code == 200, answer.text
                version = answer.json()["version"]
        return version

    with ThreadPoolExecutor(8) as pool:
        return max(pool.map(client, range(8)))


def memory(pid: int) -> float:
    """What the process holds of the machine's memory, in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024
