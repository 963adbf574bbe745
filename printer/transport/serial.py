"""A printer on a serial port, or on a USB port that looks like one."""

from __future__ import annotations

import fcntl
import struct
import termios
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from serial import Serial

from printer.errors import CannotOpen
from printer.transport.descriptor import DescriptorConnection

_LEFT_IN_BUFFER = 64  # bytes that every printer still takes after it has said stop
Flow = Literal["none", "rts", "dsr", "xon"]


@dataclass(frozen=True)
class SerialTransport:
    """``serial:///dev/ttyUSB0?baud=38400&flow=rts``. ``flow`` is how the printer says stop, as its switches are set."""

    path: str
    baud: int = 38_400
    flow: Flow = "none"

    def __str__(self) -> str:
        flow = "" if self.flow == "none" else f"&flow={self.flow}"
        return f"serial://{self.path}?baud={self.baud}{flow}"

    def open(self, timeout: float) -> DescriptorConnection:
        """The port, for this program alone. Raises `CannotOpen`. Opening does not wait for the printer."""
        del timeout
        try:
            port = Serial(
                self.path, self.baud, exclusive=True, timeout=0,
                rtscts=self.flow == "rts", xonxoff=self.flow == "xon",
            )  # fmt: skip
            port.reset_input_buffer()
        except (OSError, termios.error, ValueError, OverflowError) as error:  # unplugged; a speed that is none
            raise CannotOpen(f"{self}: {error}") from error

        def release(stuck: bool) -> None:
            if stuck:
                # Closing waits for what is still to be sent: 30 s and more with a printer that says stop.
                with suppress(termios.error):  # unplugged: nothing waits any more
                    port.reset_output_buffer()
            port.close()

        if self.flow != "dsr":
            return DescriptorConnection(port.fileno(), release)
        return DescriptorConnection(
            port.fileno(), release, gate=lambda: wants_bytes(port.fileno()), chunk=_LEFT_IN_BUFFER
        )


def wants_bytes(descriptor: int) -> bool:
    """Whether the printer raises DSR, and nothing of what was given to the kernel is still to leave.

    Linux has no flow control by DSR, which is what most serial printers come set to: so it is done here.
    """
    try:
        lines = struct.unpack("I", fcntl.ioctl(descriptor, termios.TIOCMGET, bytes(4)))[0]
        waiting = struct.unpack("I", fcntl.ioctl(descriptor, termios.TIOCOUTQ, bytes(4)))[0]
    except OSError:  # unplugged, or a line that has no such signals: writing will tell, or nothing can
        return True
    return bool(lines & termios.TIOCM_DSR) and waiting == 0
