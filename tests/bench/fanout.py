"""From a press to the screens of two thousand panels: each following its own branch, and all following one."""

from __future__ import annotations

import asyncio
import itertools
import time
import uuid
from collections.abc import Sequence
from urllib.parse import urlsplit

from tests.bench.load import BenchFailed, percentile
from tests.bench.served import Codes
from tests.follower import Follower, asking

PANELS = 2_000


class Panel(Follower):
    """A connection that follows a branch and notes when an event came."""

    def __init__(self, request: bytes, came: asyncio.Queue[float]) -> None:
        super().__init__(request)
        self._came = came

    def data_received(self, data: bytes) -> None:
        if b"event: recorded" in data:
            self._came.put_nowait(time.perf_counter())
        else:
            super().data_received(data)


class Totem(asyncio.Protocol):
    """A connection that stays, as a totem's does: nothing of who measures stands between the press and the server."""

    def __init__(self) -> None:
        self._answer: asyncio.Future[bytes] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(data)

    async def press(self, host: str, codes: Codes) -> float:
        """Ask for a ticket; returns when the command left. Raises `BenchFailed` when it is refused."""
        body = f'{{"type":"issue_ticket","id":"{uuid.uuid4()}","service":"service-0"}}'
        lines = [
            f"POST /api/branches/{codes.branch}/commands HTTP/1.1",
            f"Host: {host}",
            f"Authorization: Bearer {codes.totem}",
            f"Content-Length: {len(body)}",
        ]
        self._answer = asyncio.get_running_loop().create_future()
        left = time.perf_counter()
        self.transport.write("\r\n".join([*lines, "", body]).encode())
        answer = await asyncio.wait_for(self._answer, 30)
        if not answer.startswith(b"HTTP/1.1 200 "):
            raise BenchFailed(f"a press was answered {answer[:300]!r}")
        return left


def measure(url: str, branches: Sequence[Codes], rounds: int) -> dict[str, object]:
    """Milliseconds from a totem's command leaving to a panel's receipt: for each panel, by how many follow a branch.

    So it holds the way to the server, the decision and the commit, and not only the way from the commit to the panel.
    """
    return asyncio.run(_measure(url, branches, rounds))


async def _measure(url: str, branches: Sequence[Codes], rounds: int) -> dict[str, object]:
    quiet = await _times(url, branches, PANELS // len(branches), rounds * 4)
    broadcast = await _times(url, branches[:1], PANELS, rounds)
    return {"panels": PANELS, "quiet_ms": _row(quiet), "broadcast_ms": _row(broadcast)}


def _row(times: list[float]) -> dict[str, float]:
    return {"p50": percentile(times, 0.5), "p99": percentile(times, 0.99)}


async def _times(url: str, branches: Sequence[Codes], each: int, rounds: int) -> list[float]:
    came: asyncio.Queue[float] = asyncio.Queue()
    panels = [panel for codes in branches for panel in await _follow(url, codes, each, came)]
    where = urlsplit(url)
    loop = asyncio.get_running_loop()
    _, totem = await loop.create_connection(Totem, where.hostname or "", where.port or 0)
    times: list[float] = []
    try:
        for codes in branches:  # the first ticket of a day costs more
            await totem.press(where.netloc, codes)
        for codes in itertools.islice(itertools.cycle(branches), rounds):
            await asyncio.sleep(0.02)
            while not came.empty():
                came.get_nowait()
            left = await totem.press(where.netloc, codes)
            times += [(await asyncio.wait_for(came.get(), 20) - left) * 1000 for _ in range(each)]
    finally:
        totem.transport.abort()
        for panel in panels:
            panel.transport.abort()
    return times


async def _follow(url: str, codes: Codes, each: int, came: asyncio.Queue[float]) -> list[Panel]:
    where = urlsplit(url)
    request = asking(where.netloc, codes.branch, codes.panel)
    loop = asyncio.get_running_loop()
    made = []
    for _ in range(each):
        _, panel = await loop.create_connection(lambda: Panel(request, came), where.hostname or "", where.port or 0)
        made.append(panel)
    try:
        await asyncio.wait_for(asyncio.gather(*(panel.following for panel in made)), 30)
    except TimeoutError as error:
        raise BenchFailed("the panels did not all connect") from error
    return made
