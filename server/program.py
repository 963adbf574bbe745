"""The running server: everything made once, joined, and stopped in order."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import uvicorn
from litestar.types import ASGIApp
from sqlalchemy import Engine

from server import api, connections, database, routes, tls
from server.application import Shortcut, application
from server.audit import trail
from server.audit.sealer import Sealer
from server.audit.trail import Entry
from server.auth import Identities
from server.beside import beside
from server.centre import office
from server.centre.standing import Standing
from server.clerk import Clerk
from server.clocks.watch import ClockWatch
from server.devices.roll import Roll
from server.express import Express
from server.following import Following
from server.gate import Gate, Limits
from server.hub import Hub
from server.novosga import assembling as novosga
from server.people.passwords import Hashing
from server.people.sweeping import Sweeper
from server.personal.eraser import Eraser
from server.personal.secret import Secret
from server.personal.secret import load as load_secret
from server.presence.present import Present
from server.presence.warden import Warden
from server.reader import Reader
from server.routes import House
from server.settings import Settings
from server.ticket_page import Files
from server.timekeeping import Timekeeper
from server.tls import Certificate
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
    new_key: Callable[[], bytes]  # 32 bytes
    new_id: Callable[[], str]
    random: Callable[[int], bytes]


class _Entrance(NamedTuple):
    """Where requests come in. ``ready`` is told the URL."""

    socket: socket.socket
    certificate: Certificate | None
    ready: Callable[[str], None]

    def open(self) -> None:
        """Requests are answered from now on."""
        host, port = self.socket.getsockname()[:2]
        scheme = "http" if self.certificate is None else "https"
        self.ready(f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}")


async def run(settings: Settings, sources: Sources, version: str, ready: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT. ``ready`` is told the URL once requests are answered.

    Raises OSError when the address is taken, `CertificateUnusable`, what `open_database` raises, and `WorkerEnded`.
    """
    connections.raise_limit(settings.connections)
    entrance = _Entrance(
        _listen(settings.host, settings.port, settings.unread_seconds), tls.certificate(settings), ready
    )
    engine = database.open_database(settings.database, settings.busy_seconds)
    try:
        with database.alone(engine), office.alone(engine, settings):
            with database.writing(engine) as connection, connection.begin():
                secret = load_secret(settings.key_file, connection, sources.new_key())
                started = Entry(sources.clock(), "", trail.OURSELVES, "started", {"version": version})
                trail.record(connection, started)
            await _serve(engine, entrance, settings, sources, secret, version)
    finally:
        engine.dispose()


async def _serve(
    engine: Engine, entrance: _Entrance, settings: Settings, sources: Sources, secret: Secret, version: str
) -> None:
    keeper = Timekeeper(sources.clock, sources.steady)
    sources = replace(sources, clock=keeper.now)
    hub, identities, standing = Hub(settings.followed), Identities(), Standing()
    reader = Reader(engine, sources.clock, settings.replay)
    following = Following(reader, hub)
    doorbell = _doorbell(engine, following)
    publish = _telling(following, doorbell, standing)
    writer = _writer(engine, settings, sources, secret, publish)
    clerk = Clerk(engine)
    watch = Watch(reader, identities, hub, following, settings.watch_seconds)
    await watch.look()
    files = Files.read(Path(__file__).parent / "web", ROOT / "i18n/ticket_page.json", ROOT / "assets/mark.svg")
    present = Present(hub, sources.steady, sources.new_id(), settings.presence_seconds)
    commands = api.Commands(writer, settings.body_limit, present)
    hashing = Hashing(sources.random)
    fresh = (sources.new_id, sources.random, hashing, watch.look, standing, publish)
    house = House(writer, reader, clerk, hub, commands, settings, files, sources.clock, version, secret, *fresh)
    roll = Roll(Shortcut(application(routes.every(house)), commands), clerk, watch, hub, sources.clock)
    gate = Gate(roll, identities, watch, Limits(settings), sources.steady)
    door, units = await novosga.before(gate, house, sources.steady)
    sealer = Sealer(reader, clerk, sources.clock, settings.seal_seconds)
    eraser = Eraser(engine, sources.clock, settings.erase_seconds)
    writer.start()
    sweeper = Sweeper(clerk, identities, watch.look, sources.clock, sources.steady, settings)
    sender = await office.sender(house, sources.new_id(), lambda: sources.random(1)[0] / 255)
    clocks = ClockWatch(keeper, standing, reader, settings.watch_seconds)
    await clocks.begin()
    warden = Warden(present, reader, writer, sources, doorbell, settings.presence_seconds)
    inside = (sweeper, watch, following, doorbell, sealer, eraser, roll, clocks, warden, units)
    try:
        config = _configure(door, Express(gate, roll, commands), settings, entrance.certificate)
        server = _Server(config, hub, entrance.open)
        serving = office.after_a_word(sender, server.serve([entrance.socket]))
        await beside((*inside, sender, entrance.certificate), serving, server.stop)
    finally:
        await _finish(writer, sealer, (hashing, clerk, reader))


class _Stops(Protocol):
    """What has a thread, which ends."""

    def stop(self) -> None: ...


async def _finish(writer: Writer, sealer: Sealer, others: Sequence[_Stops]) -> None:
    """Do what has come so far, seal it, and end everything."""
    writer.stop()
    await sealer.finish()
    for each in others:
        each.stop()


def _writer(
    engine: Engine, settings: Settings, sources: Sources, secret: Secret, publish: Callable[[Published], None]
) -> Writer:
    sizes = {"queue": settings.queue, "group": settings.group}
    return Writer(engine, sources.clock, sources.new_page, publish, **sizes, key=secret.commands)


def _doorbell(engine: Engine, following: Following) -> Doorbell | None:
    if engine.dialect.name != "postgresql":
        return None
    from server.doorbell import Doorbell

    return Doorbell(engine, following.heard)


def _telling(following: Following, doorbell: Doorbell | None, standing: Standing) -> Callable[[Published], None]:
    """What is done with what was committed: who follows here is told, then the other processes, and the centre."""

    def publish(published: Published) -> None:
        following.publish(published)
        if doorbell is not None:
            doorbell.ring(published)
        standing.news.set()

    return publish


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
            loop.add_signal_handler(number, self.stop)
        yield

    def stop(self) -> None:
        """Answer what is under way, and end."""
        self._hub.close()
        self.should_exit = True


def _configure(door: ASGIApp, express: Express, settings: Settings, certificate: Certificate | None) -> uvicorn.Config:
    return uvicorn.Config(
        door,
        interface="asgi3",
        http=connections.ConnectionLimit(settings, express).protocol(),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies),
        ssl_context_factory=None if certificate is None else lambda *_: certificate.context,
        headers=None if certificate is None else [tls.HSTS],
        timeout_keep_alive=75,  # a desk may be silent for a minute; a new connection would cost its next key press
        timeout_graceful_shutdown=settings.stop_seconds,
    )


def _listen(host: str, port: int, unread_seconds: float) -> socket.socket:
    """A socket whose connections end when what they were sent is not acknowledged for so long."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # a computer whose power went is noticed by this alone
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, round(unread_seconds * 1000))
    listener.bind((host, port))
    return listener
