"""A connection that follows a branch, as cheaply as thousands of them in one process have to."""

from __future__ import annotations

import asyncio


def asking(host: str, branch: str, code: str, *headers: str) -> bytes:
    """The request of who follows ``branch``."""
    lines = [f"GET /api/branches/{branch}/events HTTP/1.1", f"Host: {host}", f"Authorization: Bearer {code}", *headers]
    return "\r\n".join([*lines, "", ""]).encode()


class Follower(asyncio.Protocol):
    """Asks, and says when it follows. What comes afterwards is for who builds on it."""

    def __init__(self, request: bytes) -> None:
        self._request = request
        self.following = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        if not self.following.done() and b": following" in data:
            self.following.set_result(None)
