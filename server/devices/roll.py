"""Who of the devices is there: the first use of a code, when each was last seen, and what it runs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from litestar.types import ASGIApp, Receive, Scope, Send
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from server.auth import Identity
from server.clerk import Clerk
from server.devices import codes, register
from server.hub import Hub
from server.watch import Watch

EVERY_SECONDS = 60.0  # how often it is written down who was there
SOFTWARE = 32  # letters
_log = structlog.stdlib.get_logger(__name__)


class Roll:
    """An ASGI application between the gate and the others. What it keeps in memory is written down once a minute."""

    def __init__(self, app: ASGIApp, clerk: Clerk, watch: Watch, hub: Hub, clock: Callable[[], datetime]) -> None:
        self._app = app
        self._clerk = clerk
        self._watch = watch
        self._hub = hub
        self._clock = clock
        self._seen: set[str] = set()
        self._software: dict[str, str] = {}  # what each device said that it runs
        self._news: dict[str, str] = {}  # of this, what is not written down

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Note who comes, and let them pass."""
        identity = scope["user"]
        if isinstance(identity, Identity) and identity.device is not None:
            self.saw(identity)
            if identity.is_unused:
                await self._first_use(identity, identity.device)
            if scope["path"] == "/api/welcome":
                self._runs(identity.device, scope)
        await self._app(scope, receive, send)

    def saw(self, identity: Identity) -> None:
        """Note that they are there."""
        if identity.device is not None:
            self._seen.add(identity.device)

    async def run(self) -> None:
        """Write down who was there, again and again, until cancelled."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            await self.write()

    async def write(self) -> None:
        """Write down who was there since the last time, or follows a branch now, and what they run."""
        seen, news, now = self._seen | self._hub.sources(), self._news, self._clock()
        self._seen, self._news = set(), {}

        def store(connection: Connection) -> None:
            register.seen(connection, seen, now)
            for device, software in news.items():
                register.runs(connection, device, software)

        if seen and not await self._done(store, "devices_not_noted"):
            self._news = news | self._news

    async def _first_use(self, identity: Identity, device: str) -> None:
        """Its other codes end. When that cannot be stored the device passes all the same, and it is done next time."""
        now = self._clock()

        def store(connection: Connection) -> None:
            codes.first_use(connection, device, identity.digest, now)

        if await self._done(store, "first_use_not_stored"):
            await self._watch.look()

    async def _done(self, write: Callable[[Connection], None], otherwise: str) -> bool:
        try:
            await self._clerk.run(write)
        except (SQLAlchemyError, OSError):
            _log.error(otherwise)
            return False
        return True

    def _runs(self, device: str, scope: Scope) -> None:
        agent = next((value for name, value in scope["headers"] if name == b"user-agent"), b"")
        name, _, version = agent.decode("latin-1").partition("/")
        software = f"{name} {version}"[:SOFTWARE] if name == "vez" and version.isprintable() else ""
        if software and self._software.get(device) != software:
            self._software[device] = self._news[device] = software
