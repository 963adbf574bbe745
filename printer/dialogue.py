"""The questions put to a printer over an open connection: how are you, and is everything on paper."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import assert_never

from printer import replies
from printer.abilities import Done, StatusMethod
from printer.profile import Profile
from printer.replies import Told
from printer.status import Condition, PrinterStatus, read, worst
from printer.transport import Connection

_GS_R_PAPER = b"\x1dr1"  # queued with the text: answered when everything before it has been printed
BEMATECH, ENQ, GS_ENQ, CUSTOM = b"\x1d\xf81", b"\x05", b"\x1d\x05", b"\x10\x04\x14"
_PUSH, _PUSH_NO_MORE = b"\x1da\x0e", b"\x1da\x00"  # GS a
_GENTLE, _QUIET = 2.0, 30.0  # seconds between questions; and when the printer tells changes by itself
_PAUSE = 0.05  # seconds between questions about an end that is only seen by asking again


def ask(connection: Connection, profile: Profile, timeout: float) -> PrinterStatus:
    """What the printer says of itself, in its own dialect; each question waits at most ``timeout`` seconds.

    A printer that leaves the first question unanswered is not asked the others. Raises `TransportError`.
    """
    if not connection.two_way:
        return PrinterStatus(Condition.UNKNOWN)
    match profile.status:
        case StatusMethod.NONE:
            return PrinterStatus(Condition.UNKNOWN)
        case StatusMethod.DLE_EOT:
            return _dle_eot(connection, profile, timeout)
        case StatusMethod.BEMATECH:
            group = question(connection, BEMATECH, 5, replies.is_bematech, timeout)
            status = _reading(group, replies.bematech, timeout)
            language = f"; it speaks {replies.bematech_set(group)}" if group else ""
            return PrinterStatus(status.condition, status.detail + language)
        case StatusMethod.ENQ:
            group = question(connection, ENQ, 1, lambda _value: True, timeout)
            return _reading(group, lambda value: replies.enq(value[0]), timeout)
        case StatusMethod.DARUMA:
            return _daruma(connection, timeout)
        case StatusMethod.CUSTOM:
            group = question(connection, CUSTOM, 6, replies.is_custom, timeout)
            status = _reading(group, replies.custom, timeout)
            held = bool(group) and replies.custom_holds_ticket(group)
            return PrinterStatus(status.condition, status.detail, in_mouth=held)
        case _:
            assert_never(profile.status)


def wait_until_printed(connection: Connection, profile: Profile, timeout: float) -> bool:
    """Whether everything sent so far is on paper, as far as the printer tells within ``timeout`` seconds.

    A printer that tells a fault by itself ends the wait at once. Raises `TransportError`.
    """
    if profile.done is Done.GS_R:
        connection.write(_GS_R_PAPER, timeout)
        return _Listener(connection, profile).printed(timeout)
    deadline = monotonic() + timeout
    while (left := deadline - monotonic()) > 0:
        done = _at_rest(connection, profile, left)
        if done is None:
            return False
        if done:
            return True
        connection.read(64, min(_PAUSE, left))  # nothing is expected: this is a pause that an abort can end
    return False


def watch(
    connection: Connection,
    profile: Profile,
    timeout: float,
    duration: float,
    status: PrinterStatus,
    on_change: Callable[[PrinterStatus], None],
) -> PrinterStatus:
    """Tell each change after ``status`` for ``duration`` seconds, and return the last.

    A printer that can is told to push its changes, and is asked when it does; the others are asked every two seconds,
    and so is one that is offline when it is told, which it reads later.
    Raises `TransportError`.
    """
    end, pushes = monotonic() + duration, False
    if profile.pushes:
        connection.write(_PUSH, timeout)
    while (left := end - monotonic()) > 0 and connection.two_way:
        pushes = bool(connection.read(64, min(left, _QUIET if pushes else _GENTLE))) or pushes
        last, status = status, ask(connection, profile, timeout)
        if (last.condition, last.in_mouth) != (status.condition, status.in_mouth):
            on_change(status)
    if profile.pushes:
        connection.write(_PUSH_NO_MORE, timeout)
    return status


def question(
    connection: Connection, asked: bytes, length: int, accepted: Callable[[bytes], bool], timeout: float
) -> bytes:
    """The first ``length`` bytes in a row that are ``accepted``, or nothing. Raises `TransportError`."""
    connection.write(asked, timeout)
    deadline, came = monotonic() + timeout, b""
    while (left := deadline - monotonic()) > 0:
        came += connection.read(length, left)
        for at in range(len(came) - length + 1):
            if accepted(came[at : at + length]):
                return came[at : at + length]
        came = came[-length + 1 :] if length > 1 else b""
    return b""


def _reading(group: bytes, parse: Callable[[bytes], Told], timeout: float) -> PrinterStatus:
    if not group:
        return PrinterStatus(Condition.SILENT, f"no answer within {timeout:g} s")
    return PrinterStatus(worst(parse(group)), replies.shown(group))


def _dle_eot(connection: Connection, profile: Profile, timeout: float) -> PrinterStatus:
    answers: list[int | None] = [None] * 4
    listener = _Listener(connection, profile)
    for query in profile.queries:
        connection.write(bytes((0x10, 0x04, query)), timeout)
        answers[query - 1] = listener.answer(timeout)
        if query == profile.queries[0] and answers[query - 1] is None:
            return PrinterStatus(Condition.SILENT, f"no answer within {timeout:g} s")
    first, second, third, fourth = answers
    return read((first, second, third, fourth), profile.queries)


def _daruma(connection: Connection, timeout: float) -> PrinterStatus:
    state = question(connection, ENQ, 1, lambda _value: True, timeout)
    paper = question(connection, GS_ENQ, 1, lambda _value: True, timeout) if state else b""
    return _reading(state + paper if paper else b"", lambda both: replies.daruma(both[0], both[1]), timeout)


def _at_rest(connection: Connection, profile: Profile, timeout: float) -> bool | None:
    """Whether the buffer is empty and the head is at rest; None when the printer is ill or silent."""
    limit = min(timeout, 1.0)
    match profile.status:
        case StatusMethod.BEMATECH:
            group = question(connection, BEMATECH, 5, replies.is_bematech, limit)
            told, done = (replies.bematech, replies.bematech_is_done)
        case StatusMethod.CUSTOM:
            group = question(connection, CUSTOM, 6, replies.is_custom, limit)
            told, done = (replies.custom, replies.custom_is_done)
        case _:
            state = question(connection, ENQ, 1, lambda _value: True, limit)
            return replies.daruma_is_done(state[0]) if state and state[0] & 0x10 else None
    if not group or worst(told(group)) not in (Condition.READY, Condition.NEAR_END):
        return None
    return done(group)


class _Listener:
    """Tells answers from what is pushed: DLE EOT, GS r, and groups of four bytes in between, with noise around."""

    def __init__(self, connection: Connection, profile: Profile) -> None:
        self._connection = connection
        self._pushes = profile.pushes
        self._group = b""

    def answer(self, timeout: float) -> int | None:
        """The next answer to DLE EOT."""
        deadline = monotonic() + timeout
        while (value := self._next(deadline)) is not None:
            if replies.is_answer(value):
                return value
        return None

    def printed(self, timeout: float) -> bool:
        """Whether GS r is answered before a fault is pushed."""
        deadline = monotonic() + timeout
        while (value := self._next(deadline)) is not None:
            if value & replies.GS_R_MASK == replies.GS_R_BITS:
                return True
            if value < 0:
                return False
        return False

    def _next(self, deadline: float) -> int | None:
        """The next byte outside pushed groups; -1 for a group that tells a fault; None at the deadline."""
        while (left := deadline - monotonic()) > 0:
            came = self._connection.read(1, left)
            if not came:
                continue
            if not self._group and not (self._pushes and replies.begins_push(came[0])):
                return came[0]
            self._group += came
            if len(self._group) == 4:
                group, self._group = self._group, b""
                if worst(replies.pushed(group)) not in (Condition.READY, Condition.NEAR_END):
                    return -1
        return None
