"""Finds the speed of a serial printer by asking at each: only at the right one comes what can be an answer."""

from __future__ import annotations

from collections.abc import Callable

from printer.dialogue import BEMATECH, CUSTOM, ENQ, question
from printer.errors import TransportError
from printer.replies import is_answer, is_bematech, is_custom
from printer.transport import Connection
from printer.transport.serial import Flow, SerialTransport

SPEEDS = (9600, 115_200, 38_400, 19_200, 57_600)  # the makers' defaults first
_DLE_EOT = b"\x10\x04\x01"
_CLEAR = b"\x1b@"  # what was heard as text at a wrong speed is not printed


def find_speed(
    path: str, flow: Flow = "none", timeout: float = 0.4, transport: Callable[..., SerialTransport] = SerialTransport
) -> int | None:
    """The speed at which the printer at ``path`` answers, or None. Each question waits ``timeout`` seconds.

    Raises `TransportError` when the port cannot be opened. At a wrong speed the printer may hear some letters.
    """
    for speed in SPEEDS:
        connection = transport(path, speed, flow).open(timeout)
        try:
            if _answers(connection, timeout):
                connection.write(_CLEAR, timeout)
                return speed
        except TransportError:  # it says stop, or hangs up on noise: this is not its speed
            continue
        finally:
            connection.close()
    return None


def _answers(line: Connection, timeout: float) -> bool:
    return bool(
        question(line, _DLE_EOT, 1, lambda value: is_answer(value[0]), timeout)
        or question(line, BEMATECH, 5, is_bematech, timeout)
        or question(line, CUSTOM, 6, is_custom, timeout)
        or question(line, ENQ, 1, _can_be_enq, timeout)
    )


def _can_be_enq(value: bytes) -> bool:
    """A byte that tells at least one thing and is no flow control; noise at a wrong speed has high bits."""
    return value[0] & 0x40 == 0 and value[0] & 0x19 != 0 and value[0] not in (0x11, 0x13)
