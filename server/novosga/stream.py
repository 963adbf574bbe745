"""The stream that tells NovoSGA's panels to read their calls again. It says nothing else, so anybody may listen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from litestar.types import Receive, Scope, Send

from server.novosga.units import Place

BEAT_SECONDS = 15.0
NEWS = b"data: {}\n\n"  # an unnamed event: panels act on these alone, and do not look inside
BEAT = b": beat\n\n"
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"access-control-allow-origin", b"*"),
]


class Stream:
    """One panel's connection. It is told at once, because it may have missed something; then of each call."""

    def __init__(self, place: Place, steady: Callable[[], float], beat: float = BEAT_SECONDS) -> None:
        self._place = place
        self._steady = steady
        self._beat = beat
        self._gone = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stay until the connection ends or the branch is switched off."""
        bell = asyncio.Event()
        self._place.bells.add(bell)
        leaving = asyncio.create_task(self._until_gone(receive, bell))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
            await self._say(send, NEWS)
            while not self._over():
                await self._say(send, await self._next(bell))
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self._place.bells.discard(bell)
            leaving.cancel()

    async def _next(self, bell: asyncio.Event) -> bytes:
        """What is to be said next, once it is time for it."""
        again = self._place.board.look_again(self._steady())
        try:
            async with asyncio.timeout(self._beat if again is None else min(again, self._beat)):
                await bell.wait()
        except TimeoutError:
            return BEAT if again is None else NEWS
        bell.clear()
        return NEWS

    async def _say(self, send: Send, said: bytes) -> None:
        if not self._over():
            await send({"type": "http.response.body", "body": said, "more_body": True})

    async def _until_gone(self, receive: Receive, bell: asyncio.Event) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        self._gone = True
        bell.set()

    def _over(self) -> bool:
        return self._gone or self._place.ended
