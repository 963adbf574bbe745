"""The thread that brings queued papers out of the printer and says how it goes. Nobody waits for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Condition as Signal
from threading import Thread

from printer import delivery, library
from printer.delivery import Deadlines, Delivery
from printer.dialogue import ask
from printer.errors import CannotPrint, TransportError
from printer.layout import Paper
from printer.profile import Profile
from printer.spool import Job, JobState, Spool
from printer.status import Condition, PrinterStatus
from printer.transport import Connection, Transport

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WorkerSettings:
    """The worker's patience. Each wait between attempts is the next of ``retries``, then the last of them again."""

    deadlines: Deadlines = field(default_factory=Deadlines)
    retries: tuple[float, ...] = (0.25, 0.5, 1.0, 2.0, 4.0)  # seconds
    patience: timedelta = timedelta(minutes=2)  # later, the citizen has gone with the number on the screen
    keep: timedelta = timedelta(days=7)
    check_every: float | None = 30.0  # seconds between looks at an idle printer; None for never


@dataclass(frozen=True)
class JobReport:
    """News of a job. ``status`` is the printer's last reading, None before the first."""

    job_id: int
    key: str
    state: JobState
    second_copy: bool
    status: PrinterStatus | None = None


class SpoolWorker:
    """Prints what is in ``spool``. The callbacks run on its thread: hand them on to your own.

    ``on_job`` hears every step of a job, and every attempt in vain, with the reason; ``on_status`` hears the printer's
    state when it changes, also between jobs. An exception in a callback ends the thread: it reaches
    `threading.excepthook`, where the program decides.
    """

    def __init__(
        self,
        spool: Spool,
        transport: Transport,
        profile: Profile,
        clock: Callable[[], datetime],
        on_job: Callable[[JobReport], None],
        on_status: Callable[[PrinterStatus], None],
        settings: WorkerSettings | None = None,
    ) -> None:
        self._spool, self._transport, self._profile, self._clock = spool, transport, profile, clock
        self._on_job, self._on_status = on_job, on_status
        self._settings = settings or WorkerSettings()
        self._signal = Signal()
        self._stopping = False
        self._look = False
        self._connection: Connection | None = None
        self._status: PrinterStatus | None = None
        self._thread = Thread(target=self._run, name="printer", daemon=True)

    def start(self) -> None:
        """Begin, with whatever an earlier run left in the spool."""
        self._spool.forget(self._clock() - self._settings.keep)
        self._thread.start()

    def submit(self, key: str, paper: Paper) -> Job:
        """Keep the paper and print it. Returns at once, with the paper safe on disk; the same key is printed once."""
        job = self._spool.add(key, paper)
        self._wake()
        return job

    def reprint(self, job_id: int) -> Job | None:
        """Print a finished job again, as a second copy when it may be on paper. None: it has been forgotten."""
        job = self._spool.again(job_id)
        self._wake()
        return job

    def look(self) -> None:
        """Ask the printer how it is, now; ``on_status`` hears the answer if it is news."""
        with self._signal:
            self._look = True
            self._signal.notify()

    def stop(self, timeout: float = 5.0) -> bool:
        """End, giving up what is being waited for (a paper on its way is in doubt). Whether the thread has ended."""
        with self._signal:
            self._stopping = True
            if self._connection is not None:
                self._connection.abort()
            self._signal.notify()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _wake(self) -> None:
        with self._signal:
            self._signal.notify()

    def _run(self) -> None:
        library.load()
        while True:
            with self._signal:
                job = self._next_job()
            if self._stopping:
                return
            if job is None:
                self._read_status()
            else:
                self._print(job)

    def _next_job(self) -> Job | None:
        """Waits for a job that is due. None: stop, or look at the printer."""
        idle = self._settings.check_every
        while not self._stopping and not self._look:
            job = self._spool.next()
            wait = idle
            if job is not None:
                left = (job.due_at - self._clock()).total_seconds()
                if left <= 0:
                    return job
                wait = min(left, self._settings.retries[-1])  # whatever the clock has been set to meanwhile
            if not self._signal.wait(wait) and job is None:
                break
        self._look = False
        return None

    def _print(self, job: Job) -> None:
        if self._clock() - job.queued_at > self._settings.patience:
            self._finish(job, Delivery(JobState.FAILED, self._status or PrinterStatus(Condition.UNKNOWN)))
            return
        try:
            data = self._encode(job.paper_to_print())
        except CannotPrint as error:
            end = Delivery(JobState.FAILED, PrinterStatus(Condition.UNKNOWN, str(error)))
        else:
            end = self._attempt(job, data)
        self._finish(job, end)

    def _attempt(self, job: Job, data: bytes) -> Delivery:
        def sending() -> None:
            self._spool.move(job, JobState.SENDING)
            self._report(job, JobState.SENDING, None)

        try:
            connection = self._open()
        except TransportError as error:
            return Delivery(JobState.QUEUED, PrinterStatus(Condition.SILENT, str(error)))
        try:
            return delivery.deliver(connection, data, self._profile, self._settings.deadlines, sending)
        finally:
            self._close(connection)

    def _finish(self, job: Job, end: Delivery) -> None:
        if end.state is JobState.QUEUED:
            delays = self._settings.retries
            self._spool.put_off(job, self._clock() + timedelta(seconds=delays[min(job.attempts, len(delays) - 1)]))
        else:
            self._spool.move(job, end.state)
        self._report(job, end.state, end.status)
        self._note(end.status)

    def _read_status(self) -> None:
        try:
            connection = self._open()
        except TransportError as error:
            self._note(PrinterStatus(Condition.SILENT, str(error)))
            return
        try:
            status = ask(connection, self._profile, self._settings.deadlines.answer)
        except TransportError as error:
            status = PrinterStatus(Condition.SILENT, str(error))
        finally:
            self._close(connection)
        self._note(status)

    def _open(self) -> Connection:
        connection = self._transport.open(self._settings.deadlines.connect)
        with self._signal:
            self._connection = connection
            if self._stopping:
                connection.abort()
        return connection

    def _close(self, connection: Connection) -> None:
        with self._signal:
            self._connection = None
        connection.close()

    def _encode(self, paper: Paper) -> bytes:
        # Imported here, on this thread: the imaging libraries take longer than a program's first screen may wait.
        from printer.escpos import encode

        return encode(paper, self._profile)

    def _report(self, job: Job, state: JobState, status: PrinterStatus | None) -> None:
        _log.info("job %d: %s%s", job.id, state, f" ({status.condition}: {status.detail})" if status else "")
        self._on_job(JobReport(job.id, job.key, state, job.second_copy, status))

    def _note(self, status: PrinterStatus) -> None:
        news = self._status is None or self._status.condition is not status.condition
        self._status = status
        if news:
            self._on_status(status)
