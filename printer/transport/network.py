"""A printer on the network, port 9100: raw bytes over TCP, one client at a time."""

from __future__ import annotations

import socket
from dataclasses import dataclass

from printer.errors import CannotOpen
from printer.transport.descriptor import DescriptorConnection


@dataclass(frozen=True)
class NetworkTransport:
    """``tcp://host:port``."""

    host: str
    port: int = 9100

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"tcp://{host}:{self.port}"

    def open(self, timeout: float) -> DescriptorConnection:
        """A connection within ``timeout`` seconds. Raises `CannotOpen`."""
        try:
            peer = socket.create_connection((self.host, self.port), timeout)
        except (OSError, UnicodeError) as error:  # the second: a host such as 192.168..50, which no name can be
            raise CannotOpen(f"{self}: {getattr(error, 'strerror', None) or error}") from error
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        peer.setblocking(False)
        return DescriptorConnection(peer.fileno(), lambda _stuck: peer.close())
