"""One printer as the worker sees it: what stands at which address, how it last was, and one attempt at a paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from printer.delivery import Deadlines, Delivery, deliver
from printer.dialogue import ask
from printer.errors import TransportError
from printer.job import JobState
from printer.profile import Profile
from printer.status import Condition, PrinterStatus
from printer.transport import Connection, Transport


@dataclass(frozen=True)
class Printer:
    """Where a printer is, and of which kind."""

    transport: Transport
    profile: Profile


class Machine:
    """A printer at work, on one thread; `abort` alone may be called by others. ``status`` is its last reading."""

    def __init__(self, printer: Printer, deadlines: Deadlines) -> None:
        self.profile = printer.profile
        self.address = str(printer.transport)
        self.status: PrinterStatus | None = None
        self._transport, self._deadlines = printer.transport, deadlines
        self._lock = Lock()
        self._given_up = False
        self._connection: Connection | None = None

    @property
    def is_ill(self) -> bool:
        """Whether it could not print when it was last asked."""
        return self.status is not None and not self.status.can_print

    def attempt(self, data: bytes, on_sending: Callable[[], None]) -> Delivery:
        """Try to print. ``on_sending`` runs before the first byte; what it raises ends the attempt with none sent."""
        try:
            connection = self._open()
        except TransportError as error:
            return Delivery(JobState.QUEUED, PrinterStatus(Condition.SILENT, str(error)))
        try:
            return deliver(connection, data, self.profile, self._deadlines, on_sending)
        finally:
            self._close(connection)

    def look(self) -> PrinterStatus:
        """How it is now."""
        try:
            connection = self._open()
        except TransportError as error:
            return PrinterStatus(Condition.SILENT, str(error))
        try:
            return ask(connection, self.profile, self._deadlines.answer)
        except TransportError as error:
            return PrinterStatus(Condition.SILENT, str(error))
        finally:
            self._close(connection)

    def abort(self) -> None:
        """Give up what is being waited for, now and from now on."""
        with self._lock:
            self._given_up = True
            if self._connection is not None:
                self._connection.abort()

    def _open(self) -> Connection:
        connection = self._transport.open(self._deadlines.connect)
        with self._lock:
            self._connection = connection
            if self._given_up:
                connection.abort()
        return connection

    def _close(self, connection: Connection) -> None:
        with self._lock:
            self._connection = None
        connection.close()
