"""A bad network between a program and a server: cut, slow, silent, losing answers, repeating and reordering."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Line(Enum):
    """How the line is. ``SILENT``: connections stand, and nothing passes in either direction."""

    WHOLE = "whole"
    CUT = "cut"
    SILENT = "silent"


class Answering(Enum):
    """What becomes of an answer. ``LOST`` never comes, ``BROKEN`` ends the connection, ``NONSENSE`` is another's."""

    PASSES = "passes"
    LOST = "lost"
    BROKEN = "broken"
    NONSENSE = "nonsense"


@dataclass(frozen=True)
class Fate:
    """What happens to one request.

    ``delay`` is in seconds, before it goes on; others overtake it meanwhile. ``repeats`` are the seconds after which it
    comes once more, as networks and proxies do that try again. ``arrives`` False: the server never gets it.
    """

    delay: float = 0.0
    answer: Answering = Answering.PASSES
    repeats: tuple[float, ...] = ()
    arrives: bool = True


@dataclass(frozen=True)
class Request:
    """One request as it came."""

    method: str
    path: str
    body: bytes
    whole: bytes


LONGEST_ANSWER_S = 10.0
"""How long a proxy waits for the answer it is going to lose; a server that stopped answers none."""

NONSENSE = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 25\r\n\r\n<html>Sign in here</html>"


class Proxy:
    """Listens at ``url`` and passes to port ``upstream`` of this machine, on a thread of its own.

    ``fate`` decides on each request, on that thread; ``line`` may be set from any. ``requests`` counts them, and
    ``pending`` the repetitions still to come. A `close` is needed.
    """

    def __init__(self, upstream: int, fate: Callable[[Request], Fate] = lambda _: Fate()) -> None:
        self.upstream, self.fate = upstream, fate
        self.requests = self.pending = 0
        self._line = Line.WHOLE
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._thread.start()
        self._server = self._do(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port = int(self._server.sockets[0].getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"

    @property
    def line(self) -> Line:
        """How the line is."""
        return self._line

    @line.setter
    def line(self, line: Line) -> None:
        self._line = line
        if line is Line.CUT:
            self._loop.call_soon_threadsafe(self._drop)

    def close(self) -> None:
        """End it, and every connection."""
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _end(self) -> None:
        self._server.close()
        self._drop()
        for task in [*self._tasks]:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _drop(self) -> None:
        for writer in [*self._writers]:
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._writers.add(writer)
        try:
            if self._line is not Line.CUT:
                await self._pass(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError):
            pass  # one of the two has gone, or the test is over
        finally:
            self._writers.discard(writer)
            self._tasks.discard(task)
            writer.transport.abort()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.upstream)
        self._writers.add(server_writer)
        muted, answered = asyncio.Event(), asyncio.Event()
        back = asyncio.create_task(self._back(server_reader, writer, muted, answered))
        try:
            while (request := await _read(reader)) is not None:
                self.requests += 1
                fate = self.fate(request)
                for after in fate.repeats:
                    self.pending += 1
                    self._beside(self._again(request, after))
                await asyncio.sleep(fate.delay)
                if fate.answer is not Answering.PASSES or not fate.arrives:
                    muted.set()
                if fate.arrives and self._line is Line.WHOLE:
                    answered.clear()
                    server_writer.write(request.whole)
                    await server_writer.drain()
                    if fate.answer is not Answering.PASSES:  # ending a connection takes what the server has not read
                        await asyncio.wait_for(answered.wait(), LONGEST_ANSWER_S)
                if fate.answer is Answering.NONSENSE:
                    writer.write(NONSENSE)
                    await writer.drain()
                if fate.answer is Answering.BROKEN:
                    return
        finally:
            back.cancel()
            self._writers.discard(server_writer)
            server_writer.transport.abort()

    async def _back(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, muted: asyncio.Event, answered: asyncio.Event
    ) -> None:
        with contextlib.suppress(OSError):
            while chunk := await reader.read(65536):
                answered.set()
                if not muted.is_set() and self._line is Line.WHOLE:
                    writer.write(chunk)
                    await writer.drain()
        answered.set()  # there will be none
        if not muted.is_set():
            writer.transport.abort()

    async def _again(self, request: Request, after: float) -> None:
        """Once more, on a connection of its own, whatever has become of the first; nobody hears the answer."""
        await asyncio.sleep(after)
        with contextlib.suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", self.upstream)
            writer.write(request.whole)
            await writer.drain()
            await reader.read(1)
            writer.transport.abort()
        self.pending -= 1

    def _beside(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _read(reader: asyncio.StreamReader) -> Request | None:
    """The next request; None when the client has gone. Bodies come with their length."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    method, path, _ = lines[0].split(" ", 2)
    return Request(method, path, body, head + body)
