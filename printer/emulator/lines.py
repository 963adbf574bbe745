"""The two ways into an emulated printer: port 9100, which takes one caller at a time, and a serial line (a pty)."""

from __future__ import annotations

import os
import socket
import struct
import termios
import tty
from contextlib import suppress
from pathlib import Path
from typing import Protocol

_SPEEDS = {
    9600: termios.B9600, 19200: termios.B19200, 38400: termios.B38400, 57600: termios.B57600, 115200: termios.B115200,
}  # fmt: skip


class Caller(Protocol):
    """Who is connected."""

    def fileno(self) -> int:
        """What to wait on."""

    def receive(self) -> bytes:
        """What came; nothing when they have gone."""

    def send(self, data: bytes) -> None:
        """Answer. Raises `OSError` when they have gone."""

    def close(self, *, broken: bool) -> None:
        """Let go, or break the connection."""


class NetworkCaller:
    """A TCP connection."""

    def __init__(self, peer: socket.socket) -> None:
        self._peer = peer

    def fileno(self) -> int:
        """What to wait on."""
        return self._peer.fileno()

    def receive(self) -> bytes:
        """What came; nothing when they have gone."""
        try:
            return self._peer.recv(65_536)
        except ConnectionError:
            return b""

    def send(self, data: bytes) -> None:
        """Answer."""
        self._peer.sendall(data)

    def close(self, *, broken: bool) -> None:
        """Let go, or reset the connection."""
        if broken:
            self._peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._peer.close()


class SerialLine:
    """A serial line. ``link`` is the path that callers open. At another speed than ``baud`` it hears and says noise.

    Raises `FileExistsError` when something else than an earlier line is at ``link``.
    """

    def __init__(self, link: Path, baud: int | None) -> None:
        self._link, self._speed = link, _SPEEDS.get(baud or 0)
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)  # kept open: else the line would end with its first caller
        if link.is_symlink():
            link.unlink()
        link.symlink_to(os.ttyname(self._theirs))

    def fileno(self) -> int:
        """What to wait on."""
        return self._ours

    def receive(self) -> bytes:
        """What came, as noise when the speed is wrong."""
        return self._heard(os.read(self._ours, 65_536))

    def send(self, data: bytes) -> None:
        """Answer."""
        os.write(self._ours, self._heard(data))

    def close(self, *, broken: bool) -> None:
        """Pull the cable out."""
        del broken
        with suppress(FileNotFoundError):
            self._link.unlink()
        os.close(self._ours)
        os.close(self._theirs)

    def _heard(self, data: bytes) -> bytes:
        if self._speed is None or termios.tcgetattr(self._theirs)[5] == self._speed:
            return data
        return bytes(0xE0 | byte & 0x1F for byte in data)
