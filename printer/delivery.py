"""One attempt to bring one paper out of the printer, over an open connection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from printer.dialogue import ask, wait_until_printed
from printer.errors import TransportError, WriteFailed
from printer.profile import Profile
from printer.spool import JobState
from printer.status import Condition, PrinterStatus
from printer.transport import Connection


@dataclass(frozen=True)
class Deadlines:
    """How long each step may take, in seconds."""

    connect: float = 2.0
    answer: float = 0.5  # one status question; printers answer in 5 to 50 ms
    write: float = 5.0
    printed: float = 8.0  # the slowest printers need 3 s for a ticket


@dataclass(frozen=True)
class Delivery:
    """How an attempt ended: ``QUEUED`` when nothing can have been printed, else one of the final states."""

    state: JobState
    status: PrinterStatus


def deliver(
    connection: Connection, data: bytes, profile: Profile, deadlines: Deadlines, on_sending: Callable[[], None]
) -> Delivery:
    """Ask, send, and wait until it is on paper. ``on_sending`` runs before the first byte of the paper leaves."""
    try:
        status = ask(connection, profile, deadlines.answer)
    except TransportError as error:
        return Delivery(JobState.QUEUED, _silent(error))
    if not status.can_print:
        return Delivery(JobState.QUEUED, status)
    on_sending()
    try:
        connection.write(data, deadlines.write)
    except WriteFailed as error:
        return Delivery(JobState.IN_DOUBT if error.written else JobState.QUEUED, _silent(error))
    if status.condition is Condition.UNKNOWN:
        return Delivery(JobState.SENT, status)
    try:
        return _confirm(connection, profile, deadlines)
    except TransportError as error:
        return Delivery(JobState.IN_DOUBT, _silent(error))


def _confirm(connection: Connection, profile: Profile, deadlines: Deadlines) -> Delivery:
    if profile.reports_done:
        printed = wait_until_printed(connection, profile, deadlines.printed)
        status = ask(connection, profile, deadlines.answer)
    else:
        status = ask(connection, profile, deadlines.answer)
        printed = status.can_print
    return Delivery(JobState.CONFIRMED if printed else JobState.IN_DOUBT, status)


def _silent(error: TransportError) -> PrinterStatus:
    return PrinterStatus(Condition.SILENT, str(error))
