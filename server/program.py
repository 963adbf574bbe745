"""The running server: everything made once, joined, and stopped in order."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn
from sqlalchemy import Engine
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from server import api, database, routes
from server.application import Shortcut, application
from server.auth import BadTokens, Identities
from server.clerk import Clerk
from server.following import Following
from server.gate import Gate
from server.hub import Hub
from server.reader import Reader
from server.routes import House
from server.settings import Settings
from server.ticket_page import Files
from server.watch import Watch
from server.writer import Published, Writer

if TYPE_CHECKING:
    from server.doorbell import Doorbell

SEND_BUFFER = 256 * 1024  # of each connection: left alone it grows to megabytes for whoever does not read
ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Sources:
    """What only the composition root may read: the clock (UTC), a steady clock in seconds, and randomness."""

    clock: Callable[[], datetime]
    steady: Callable[[], float]
    new_page: Callable[[], str]


async def run(settings: Settings, sources: Sources, version: str, ready: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT. ``ready`` is told the URL once requests are answered.

    Raises OSError when the address is taken, and what `open_database` raises.
    """
    listener = _listen(settings.host, settings.port)
    engine = database.open_database(settings.database, settings.busy_seconds)
    try:
        with database.alone(engine):
            await _serve(engine, listener, settings, sources, version, lambda: ready(_url(listener)))
    finally:
        engine.dispose()


async def _serve(
    engine: Engine,
    listener: socket.socket,
    settings: Settings,
    sources: Sources,
    version: str,
    ready: Callable[[], None],
) -> None:
    hub = Hub(settings.followed)
    reader = Reader(engine, sources.clock, settings.replay)
    following = Following(reader, hub)
    doorbell = _doorbell(engine, following)
    publish = _telling(following, doorbell)
    writer = Writer(engine, sources.clock, sources.new_page, publish, queue=settings.queue, group=settings.group)
    clerk = Clerk(engine)
    identities = Identities()
    watch = Watch(reader, identities, hub, following, settings.watch_seconds)
    await watch.look()
    files = Files.read(Path(__file__).parent / "web", ROOT / "i18n/ticket_page.json", ROOT / "assets/mark.svg")
    commands = api.Commands(writer, settings.body_limit)
    house = House(writer, reader, clerk, hub, commands, settings, files, sources.clock, version)
    bad = BadTokens(settings.bad_tokens_a_minute)
    gate = Gate(Shortcut(application(routes.every(house)), commands), identities, watch, bad, sources.steady)
    writer.start()
    beside = [asyncio.create_task(each.run()) for each in (watch, following, doorbell) if each is not None]
    gc.freeze()  # what is here now stays: no need to look at it again and again
    try:
        await _Server(_configure(gate, settings), hub, ready).serve([listener])
    finally:
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)
        writer.stop()
        clerk.stop()
        reader.stop()


def _doorbell(engine: Engine, following: Following) -> Doorbell | None:
    if engine.dialect.name != "postgresql":
        return None
    from server.doorbell import Doorbell

    return Doorbell(engine, following.heard)


def _telling(following: Following, doorbell: Doorbell | None) -> Callable[[Published], None]:
    """What is done with what was committed: who follows here is told, and then the other processes."""

    def publish(published: Published) -> None:
        following.publish(published)
        if doorbell is not None:
            doorbell.ring(published)

    return publish


class _Protocol(HttpToolsProtocol):
    """Lets an application break its connection: there is no other way to cut a reader that does not read."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["extensions"] = {"vez": {"abort": self.transport.abort}}


class _Server(uvicorn.Server):
    """Says when it is ready, and ends the streams when it is told to stop: they would hold it for ever."""

    def __init__(self, config: uvicorn.Config, hub: Hub, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._hub = hub
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop)
        yield

    def _stop(self) -> None:
        self._hub.close()
        self.should_exit = True


def _configure(gate: Gate, settings: Settings) -> uvicorn.Config:
    return uvicorn.Config(
        gate,
        interface="asgi3",
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_keep_alive=75,  # a desk may be silent for a minute; a new connection would cost its next key press
        timeout_graceful_shutdown=settings.stop_seconds,
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
    listener.bind((host, port))
    return listener


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
