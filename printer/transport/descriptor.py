"""Reading and writing with a deadline on anything that has a file descriptor: socket, serial port, device file."""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from time import monotonic

from printer.errors import ConnectionLost, WriteFailed
from printer.transport.patience import Patience

_GATE = 0.002  # seconds between looks at a printer that says stop by a line of its own
_PAUSE = 0.01  # seconds after an empty packet


class DescriptorConnection:
    """A `Connection` over a non-blocking descriptor. ``release`` closes it; it is told whether to drop what waits.

    ``empty_is_silence``: reading nothing means that nothing came, not that the other end has gone. ``gate`` says
    whether the printer wants bytes now, where the kernel does not know it; then they go ``chunk`` by ``chunk``.
    """

    def __init__(
        self,
        descriptor: int,
        release: Callable[[bool], None],
        *,
        two_way: bool = True,
        empty_is_silence: bool = False,
        gate: Callable[[], bool] | None = None,
        chunk: int = 16_384,
    ) -> None:
        self._descriptor = descriptor
        self._release = release
        self._two_way = two_way
        self._empty_is_silence = empty_is_silence
        self._gate, self._chunk = gate, chunk
        self._stuck = False
        self._wake_read, self._wake_write = os.pipe()

    @property
    def two_way(self) -> bool:
        """Whether the printer can be heard at all."""
        return self._two_way

    def write(self, data: bytes, timeout: float) -> None:
        """Hand over all of ``data``, waiting ``timeout`` seconds where nothing is taken. Raises `WriteFailed`."""
        view, written, patience = memoryview(data), 0, Patience(len(data), timeout)
        while written < len(data):
            if not (self._opened(patience) and self._ready(patience.left, for_write=True)):
                self._stuck = True
                raise WriteFailed(f"the printer took no more bytes for {timeout:g} s", written)
            try:
                written += os.write(self._descriptor, view[written : written + self._chunk])
                patience.progressed()
            except BlockingIOError:
                continue
            except OSError as error:
                self._stuck = True
                raise WriteFailed(error.strerror or str(error), written) from error

    def read(self, most: int, timeout: float) -> bytes:
        """What comes within ``timeout`` seconds; nothing is silence. Raises `ConnectionLost`."""
        deadline = monotonic() + timeout
        while self._ready(deadline - monotonic(), for_write=False):
            try:
                data = os.read(self._descriptor, most)
            except BlockingIOError:
                continue
            except OSError as error:
                raise ConnectionLost(error.strerror or str(error)) from error
            if data:
                return data
            if not self._empty_is_silence:
                raise ConnectionLost("the printer closed the connection")
            left = deadline - monotonic()
            if left <= 0:
                break
            select.select([self._wake_read], [], [], min(_PAUSE, left))
        return b""

    def abort(self) -> None:
        """Make a waiting ``write`` or ``read`` fail now."""
        os.write(self._wake_write, b"x")

    def close(self) -> None:
        """Let go of the printer."""
        for descriptor in (self._wake_read, self._wake_write):
            os.close(descriptor)
        self._release(self._stuck)

    def _opened(self, patience: Patience) -> bool:
        """Whether the printer wants bytes before ``patience`` ends."""
        while self._gate is not None and not self._gate():
            woken, _, _ = select.select([self._wake_read], [], [], _GATE)
            if woken or patience.left <= 0:
                return False
        return True

    def _ready(self, left: float, *, for_write: bool) -> bool:
        """Whether the descriptor is ready before ``left`` seconds pass."""
        reads = [self._wake_read] if for_write else [self._wake_read, self._descriptor]
        writes = [self._descriptor] if for_write else []
        readable, writable, _ = select.select(reads, writes, [], max(left, 0))
        if self._wake_read in readable:
            self._stuck = True
            if for_write:
                return False
            raise ConnectionLost("given up by this program")
        return bool(readable or writable)
