"""Connections that take too long, send too much, or are too many, against a small application on a real socket."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvicorn
from uvicorn.protocols.http.httptools_impl import RequestResponseCycle
from uvicorn.server import ServerState

from server.connections import ConnectionLimit, ShortWay
from server.replies import Ready
from server.settings import Settings

GET = b"GET / HTTP/1.1\r\nhost: vez\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nhost: vez\r\ncontent-length: 4\r\n\r\n"
Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Connect = Callable[[], Awaitable[Stream]]


async def _echo(scope: Any, receive: Any, send: Any) -> None:
    """Answers with the body; a path of /wait is never answered, and /much is answered at length."""
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        body, more = body + message["body"], message["more_body"]
    if scope["path"] == "/wait":
        await receive()
        return
    await send({"type": "http.response.start", "status": 200, "headers": []})
    for piece in [b"x" * 65536] * 200 if scope["path"] == "/much" else [body]:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b"", "more_body": False})


@asynccontextmanager
async def _serving(short: ShortWay | None = None, **limits: Any) -> AsyncIterator[Connect]:
    settings = Settings(database="", **{"head_seconds": 5, "body_seconds": 5, "unread_seconds": 5} | limits)
    config = uvicorn.Config(_echo, ws="none", lifespan="off", log_config=None, timeout_keep_alive=5)
    config.load()
    state = ServerState()
    protocol: Any = ConnectionLimit(settings, short).protocol()
    made: Any = lambda: protocol(config=config, server_state=state, app_state={})  # noqa: E731
    server = await asyncio.get_running_loop().create_server(made, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    writers: list[asyncio.StreamWriter] = []

    async def connect() -> Stream:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writers.append(writer)
        return reader, writer

    try:
        yield connect
    finally:
        for writer in writers:
            writer.transport.abort()
        for connection in list(state.connections):
            connection.transport.abort()
        server.close()
        await server.wait_closed()
        await asyncio.gather(*state.tasks)


async def _all(reader: asyncio.StreamReader) -> bytes:
    """Everything until the connection ends, which must be soon."""
    try:
        return await asyncio.wait_for(reader.read(), 10)
    except ConnectionResetError:
        return b""


def _status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


def _run(limits: dict[str, Any], do: Callable[[Connect], Awaitable[None]], short: ShortWay | None = None) -> None:
    async def run() -> None:
        async with _serving(short, **limits) as connect:
            await do(connect)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (b"", 0),
        (b"\r\n", 0),
        (b"GET / HT", 408),
        (b"GET / HTTP/1.1\r\nhost: vez\r\n", 408),
        (GET + b"GET / HTTP/1.1\r\nhost", 200),
    ],
)
def test_a_head_that_does_not_come_is_not_waited_for(said: bytes, status: int) -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(said)
        assert _status(await _all(reader)) == status

    _run({"head_seconds": 0.1}, do)


def test_a_head_that_comes_a_letter_at_a_time_has_no_more_time() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        for letter in GET[:-2].decode():
            writer.write(letter.encode())
            try:
                await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.05)), 1)
                await writer.drain()
            except ConnectionError:
                break
            if reader.at_eof():
                break
        else:
            raise AssertionError("it was never cut")

    _run({"head_seconds": 0.2}, do)


def test_an_empty_line_after_an_answer_does_not_hold_the_connection() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(GET)
        await reader.readuntil(b"0\r\n\r\n")
        writer.write(b"\r\n")
        assert _status(await _all(reader)) == 408

    _run({"head_seconds": 0.1}, do)


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(POST + b"ab")
        assert _status(await _all(reader)) == 408

    _run({"body_seconds": 0.1}, do)


def test_what_comes_in_time_is_answered_again_and_again() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        for _ in range(3):
            for piece in (POST[:9], POST[9:] + b"ab", b"cd"):
                writer.write(piece)
                await writer.drain()
            assert (await reader.readuntil(b"0\r\n\r\n")).split(b"\r\n")[-4] == b"abcd"

    _run({}, do)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (b"GET / HTTP/1.1\r\na: " + b"x" * 600_000, 431),
        (b"GET / HTTP/1.1\r\na: " + b"x" * 5000 + b"\r\n\r\n", 431),
        (b"GET /" + b"x" * 5000 + b" HTTP/1.1\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 1000 + b"\r\n", 431),
        (b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n1;" + b"x" * 600_000, 413),
        (b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n0\r\nauthorization: x\r\n\r\n", 400),
        (b"BREW / HTTP/1.1\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00", 400),
    ],
)
def test_what_is_too_large_or_no_request_is_refused(said: bytes, status: int) -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(said[:1000])
        await writer.drain()
        writer.write(said[1000:])
        answer = await _all(reader)
        if len(said) < 100_000 or answer:  # who still sends when it is closed may lose the answer
            assert _status(answer) == status
            assert b'\r\n\r\n{"code":"' in answer

    _run({"head_limit": 4000, "message_limit": 8000}, do)


def test_who_does_not_read_what_was_asked_for_is_cut() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        writer.write(GET.replace(b"/ ", b"/much "))
        await asyncio.sleep(1)
        writer.transport.resume_reading()  # type: ignore[attr-defined]
        answer = await _all(reader)
        assert not answer.endswith(b"0\r\n\r\n")

    _run({"unread_seconds": 0.1}, do)


def test_who_has_said_nothing_makes_room_for_who_comes() -> None:
    async def do(connect: Connect) -> None:
        silent, _ = await connect()
        waiting = [await connect() for _ in range(2)]
        for _, writer in waiting:
            writer.write(GET.replace(b"/ ", b"/wait "))
        reader, writer = await connect()
        assert await _all(silent) == b""
        writer.write(GET)
        assert _status(await reader.readuntil(b"0\r\n\r\n")) == 200

    _run({"connections": 3}, do)


def test_there_is_an_end_to_room_when_nobody_is_silent() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(POST[:-2] + b"expect: 100-continue\r\n\r\n")
        await reader.readuntil(b"100 Continue")
        late, late_writer = await connect()
        late_writer.write(GET)
        assert await _all(late) == b""

    _run({"connections": 1}, do)


def test_who_asks_several_things_at_once_and_leaves_disturbs_nobody() -> None:
    """Where it is answered that nobody is there any more, that is an error; any error log line fails the test."""

    async def do(connect: Connect) -> None:
        _, writer = await connect()
        writer.write(POST.replace(b"/ ", b"/wait ") + b"abcd" + GET)
        await writer.drain()
        writer.transport.abort()
        reader, writer = await connect()
        writer.write(GET)
        assert _status(await reader.readuntil(b"0\r\n\r\n")) == 200

    _run({}, do)


def test_a_wish_to_speak_another_protocol_is_answered_in_this_one() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(GET[:-2] + b"connection: upgrade\r\nupgrade: websocket\r\n\r\n")
        assert _status(await _all(reader)) == 200

    _run({}, do)


class Short:
    """A short way for what is sent to /short: what it was given, to be told the answer when the test says so."""

    def __init__(self, *, open: bool = True) -> None:
        self.open = open
        self.taken: asyncio.Queue[tuple[bytes, Callable[[Ready], None]]] = asyncio.Queue()

    def wants(self, scope: Any) -> bool:
        return bool(scope["path"] == "/short")

    def take(self, _scope: Any, body: bytes, tell: Callable[[Ready], None]) -> bool:
        if self.open:
            self.taken.put_nowait((body, tell))
        return self.open

    async def answer(self) -> None:
        body, tell = await asyncio.wait_for(self.taken.get(), 10)
        tell(Ready(200, b"content-length: %d\r\n" % (len(body) + 7), b"short: " + body))


SHORT = POST.replace(b"/ ", b"/short ")


def test_what_comes_whole_goes_the_short_way_and_is_answered_in_its_turn() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(SHORT + b"abcd" + POST + b"next" + SHORT + b"last")
        await short.answer()
        answer = await reader.readuntil(b"0\r\n\r\n")
        assert answer.index(b"short: abcd") < answer.index(b"next")
        assert b"last" in await reader.readuntil(b"0\r\n\r\n"), "the usual way: it was not the only one"
        writer.write(SHORT + b"more")
        await short.answer()
        await reader.readuntil(b"short: more")

    short = Short()
    _run({}, do, short)


def test_of_what_went_the_short_way_nothing_waits_to_be_collected() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        for _ in range(10):
            writer.write(SHORT + b"abcd")
            await short.answer()
            await reader.readuntil(b"short: abcd")

    short = Short()
    gc.collect()
    gc.disable()
    try:
        _run({}, do, short)
        kept = [each for each in gc.get_objects() if isinstance(each, RequestResponseCycle)]
    finally:
        gc.enable()
    assert len(kept) <= 1


@pytest.mark.parametrize("pieces", [(SHORT[:30], SHORT[30:] + b"ab", b"cd"), (SHORT, b"abcd")])
def test_what_comes_in_pieces_goes_the_usual_way(pieces: tuple[bytes, ...]) -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        for piece in pieces:
            writer.write(piece)
            await asyncio.sleep(0.05)
        assert b"\r\nabcd\r\n" in await reader.readuntil(b"0\r\n\r\n")

    _run({}, do, Short())


def test_what_may_not_go_the_short_way_goes_the_usual_one() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(SHORT + b"abcd")
        assert b"\r\nabcd\r\n" in await reader.readuntil(b"0\r\n\r\n")

    _run({}, do, Short(open=False))


@pytest.mark.parametrize("last", [b"connection: close", b"connection: upgrade\r\nupgrade: websocket"])
def test_the_last_request_of_a_connection_goes_the_short_way_too(last: bytes) -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(SHORT[:-2] + last + b"\r\n\r\nabcd")
        await short.answer()
        answer = await _all(reader)
        assert b"connection: close" in answer and answer.count(b"HTTP/1.1") == 1

    short = Short()
    _run({}, do, short)


def test_who_leaves_before_the_answer_of_the_short_way_disturbs_nobody() -> None:
    async def do(connect: Connect) -> None:
        _, writer = await connect()
        writer.write(SHORT + b"abcd" + SHORT + b"next")
        body, tell = await asyncio.wait_for(short.taken.get(), 10)
        writer.transport.abort()
        reader, writer = await connect()
        writer.write(GET)
        await reader.readuntil(b"0\r\n\r\n")
        tell(Ready(200, b"content-length: 4\r\n", body))
        writer.write(GET)
        assert _status(await reader.readuntil(b"0\r\n\r\n")) == 200

    short = Short()
    _run({}, do, short)


def test_nothing_is_done_before_what_is_no_request() -> None:
    async def do(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(SHORT + b"abcd" + b"BREW / HTTP/1.1\r\n\r\n")
        assert _status(await _all(reader)) == 400
        assert short.taken.empty()

    short = Short()
    _run({}, do, short)
