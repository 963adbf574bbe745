"""The questions put to a printer over an open connection: how are you, and is everything on paper."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from printer.profile import Profile
from printer.status import QUERIES, Condition, PrinterStatus, is_answer, read
from printer.transport import Connection

_GS_R_PAPER = b"\x1dr1"  # queued with the text: answered when everything before it has been printed
_GS_R_MASK, _GS_R_BITS = 0x90, 0x00


def ask(connection: Connection, profile: Profile, timeout: float) -> PrinterStatus:
    """What the printer says of itself; each of the four questions waits at most ``timeout`` seconds.

    A printer that leaves the first question unanswered is not asked the others. Raises `TransportError`.
    """
    if not (profile.answers and connection.two_way):
        return PrinterStatus(Condition.UNKNOWN)
    answers: list[int | None] = []
    for query in QUERIES:
        connection.write(bytes((0x10, 0x04, query)), timeout)
        answers.append(_await(connection, is_answer, timeout))
        if query == 1 and answers[0] is None:
            return PrinterStatus(Condition.SILENT, f"no answer within {timeout:g} s")
    first, second, third, fourth = answers
    return read((first, second, third, fourth))


def wait_until_printed(connection: Connection, timeout: float) -> bool:
    """Whether everything sent so far is on paper, as far as the printer tells within ``timeout`` seconds.

    Raises `TransportError`.
    """
    connection.write(_GS_R_PAPER, timeout)
    return _await(connection, lambda value: value & _GS_R_MASK == _GS_R_BITS, timeout) is not None


def _await(connection: Connection, expected: Callable[[int], bool], timeout: float) -> int | None:
    """The first byte that is ``expected``; flow control and noise in between are passed over."""
    deadline = monotonic() + timeout
    while (left := deadline - monotonic()) > 0:
        answer = connection.read(1, left)
        if answer and expected(answer[0]):
            return answer[0]
    return None
