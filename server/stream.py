"""The events of a branch as server-sent events: what was missed, then what happens, numbered and without gaps."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from litestar.types import Receive, Scope, Send
from sqlalchemy.exc import SQLAlchemyError

from server.connections import Hold
from server.hub import Fact, Hub, News, Subscription
from server.reader import Missed, Reader
from server.settings import Settings

_log = structlog.stdlib.get_logger(__name__)

RESET = b"event: reset\ndata: {}\n\n"
HELLO = b": following\n\n"
BEAT = b": beat\n\n"
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


class Stream:
    """Sends one connection the events of ``branch`` after ``after``, or from now on when that is None.

    Nothing is lost between the two: it follows first and reads what was missed afterwards, and when a number is
    missing in what it follows (another process committed), it reads again.
    """

    def __init__(self, hub: Hub, reader: Reader, settings: Settings, branch: str, after: int | None) -> None:
        self._hub = hub
        self._reader = reader
        self._beat = settings.heartbeat_seconds
        self._branch = branch
        self._last = after
        self._idle = False  # nothing is being sent or read: what comes may go out at once

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stay until the connection or the subscription ends."""
        identity = scope["user"]
        extensions: dict[str, Any] = scope["extensions"] or {}
        self._hold: Hold = extensions["vez"]
        self._sight = identity.sight
        subscription = self._hub.subscribe(self._branch, identity.source, self._hold.abort, identity.actor)
        subscription.push = self._push
        gone = asyncio.create_task(_until_gone(receive, subscription))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
            try:
                await self._follow(subscription, send)
            except (SQLAlchemyError, OSError):  # it comes back and asks again
                _log.error("stream_ended", reason="storage_unavailable")
            await _body(send, RESET if subscription.outdated else b"", more=False)
        finally:
            self._hub.unsubscribe(subscription)
            gone.cancel()

    async def _follow(self, subscription: Subscription, send: Send) -> None:
        await _body(send, HELLO)
        if self._last is not None and not await self._catch_up(send):
            return
        while not subscription.ended:
            self._idle = True
            facts = await subscription.take(self._beat)
            self._idle = False
            if not facts and not subscription.ended:
                await _body(send, BEAT)
            elif self._last is not None and any(_gaps(self._last, facts)):
                if not await self._catch_up(send):
                    return
            else:
                await self._pass_on(facts, send)

    def _push(self, news: News) -> bool:
        """Send what was just committed from where it was published, when it is what comes next."""
        facts = news.facts
        if not self._idle or (self._last is not None and facts[0].version != self._last + 1):
            return False
        if not self._hold.push(news.piece(self._sight)):
            return False
        self._last = facts[-1].version
        return True

    async def _catch_up(self, send: Send) -> bool:
        """Send what the event table has beyond the last number sent; False when the reader must start again."""
        missed: Missed = await self._reader.missed(self._branch, self._last or 0, self._sight)
        if missed.restart:
            await _body(send, RESET)
            return False
        for start in range(0, len(missed.frames), 200):
            await _body(send, b"".join(frame for _, frame in missed.frames[start : start + 200]))
        if missed.frames:
            self._last = missed.frames[-1][0]
        return True

    async def _pass_on(self, facts: list[Fact], send: Send) -> None:
        new = [fact for fact in facts if self._last is None or fact.version > self._last]
        if new:
            self._last = new[-1].version
            await _body(send, b"".join(fact.seen(self._sight) for fact in new))


def _gaps(last: int, facts: list[Fact]) -> list[int]:
    """The versions before which one is missing."""
    gaps = []
    for fact in facts:
        if fact.version > last + 1:
            gaps.append(fact.version)
        last = max(last, fact.version)
    return gaps


async def _until_gone(receive: Receive, subscription: Subscription) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    subscription.end()


async def _body(send: Send, body: bytes, *, more: bool = True) -> None:
    if body or not more:
        await send({"type": "http.response.body", "body": body, "more_body": more})
