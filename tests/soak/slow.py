"""Requests that come a letter at a time, so that nobody else should get a turn."""

from __future__ import annotations

import asyncio
from itertools import count
from urllib.parse import urlsplit

from tests.soak.small_branch import SmallBranch

PAUSE = 0.5  # seconds between two letters


class SlowRequests:
    """See the module. Some are slow with their head, some with their body, some say nothing at all."""

    def __init__(self, url: str, branch: SmallBranch) -> None:
        where = urlsplit(url)
        self._address = (where.hostname or "", where.port or 0)
        head = f"POST /api/branches/{branch.id}/commands HTTP/1.1\r\nAuthorization: Bearer {branch.codes['totem']}\r\n"
        self._said = (b"", head.encode(), f"{head}Content-Length: 9999\r\n\r\n".encode())

    async def run(self, number: int, seconds: float) -> int:
        """Begin ``number`` requests; returns how many the server still waits for after ``seconds``."""
        done = await asyncio.gather(*(self._one(self._said[each % 3], seconds) for each in range(number)))
        return sum(done)

    async def _one(self, said: bytes, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                reader, writer = await asyncio.open_connection(*self._address)
                try:
                    await self._drip(reader, writer, said)
                finally:
                    writer.transport.abort()
        except TimeoutError:
            return True
        except ConnectionError:
            pass  # it was cut
        return False

    async def _drip(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, said: bytes) -> None:
        writer.write(said)
        end = asyncio.ensure_future(reader.read())
        for letter in count():
            done, _ = await asyncio.wait({end}, timeout=PAUSE)
            if done:
                end.result()
                return
            if said:
                writer.write(b"X: y\r\n"[letter % 6 :][:1] if said.endswith(b"\r\n") else b" ")
