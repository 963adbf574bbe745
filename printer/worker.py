"""The thread that brings queued papers out of the printer and says how it goes. Nobody waits for it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from threading import Condition as Signal
from threading import Thread
from time import monotonic

from printer import library
from printer.delivery import Deadlines, Delivery
from printer.errors import CannotPrint, JobTaken, LibraryFailed, SpoolFailed
from printer.job import Job, JobState
from printer.layout import Paper
from printer.machine import Machine, Printer
from printer.profile import Profile
from printer.roll import Roll, judged, length_mm
from printer.spool import Spool
from printer.status import Condition, PrinterStatus
from printer.transport import Transport
from printer.waiting import Waiting

_log = logging.getLogger(__name__)
_PEEK = 2.0  # seconds between looks into the spool, where a technician may have put a job back
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkerSettings:
    """The worker's patience. Each wait between attempts is the next of ``retries``, then the last of them again."""

    deadlines: Deadlines = field(default_factory=Deadlines)
    retries: tuple[float, ...] = (0.25, 0.5, 1.0, 2.0, 4.0)  # seconds
    patience: timedelta = timedelta(minutes=2)  # later, the citizen has gone with the number on the screen
    keep: timedelta = timedelta(days=7)
    check_every: float | None = 30.0  # seconds between looks at idle printers; None for never
    return_every: float = 10.0  # the same for an ill printer that another stands in for
    roll: Roll | None = None  # what paper low is counted with; None where the sensor is trusted
    seconds: Callable[[], float] = monotonic  # what waits are counted with; nobody sets it


@dataclass(frozen=True)
class JobReport:
    """News of a job. ``status`` is the printer's last reading, None before the first; ``printer`` is its address."""

    job_id: int
    key: str
    state: JobState
    second_copy: bool
    status: PrinterStatus | None = None
    printer: str = ""


class SpoolWorker:
    """Prints what is in ``spool``. The callbacks run on its thread: hand them on to your own.

    ``on_job`` hears every step of a job, and every attempt in vain, with the reason; ``on_status`` hears the state of
    the printer in charge when it changes, also between jobs. An exception in a callback ends the thread: it reaches
    `threading.excepthook`, where the program decides. ``others`` stand in for the first printer, in their order, for
    papers of which no byte had left; it is in charge again as soon as it is well. ``clock`` may be set at any moment;
    what is waited for is measured with the settings' ``seconds``.
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
        others: Sequence[Printer] = (),
    ) -> None:
        self._spool, self._clock, self._on_job, self._on_status = spool, clock, on_job, on_status
        self._settings = settings or WorkerSettings()
        self._seconds = self._settings.seconds
        self._waiting = Waiting(clock, self._seconds)
        printers = (Printer(transport, profile), *others)
        self._machines = tuple(Machine(printer, self._settings.deadlines) for printer in printers)
        self._signal = Signal()
        self._stopping = False
        self._look = False
        self._looked = self._seconds()
        self._told: tuple[str, Condition] | None = None
        self._tidied = clock()
        self._unwritten: Callable[[], None] | None = None
        self._thread = Thread(target=self._run, name="printer", daemon=True)

    @property
    def printers(self) -> tuple[tuple[str, PrinterStatus | None], ...]:
        """The address of every printer, with how it last was."""
        return tuple((machine.address, machine.status) for machine in self._machines)

    def start(self) -> None:
        """Begin, with whatever an earlier run left in the spool."""
        with _said():  # on a disk that is full after a crash, too: each paper says what becomes of it
            self._spool.forget(self._clock() - self._settings.keep)
        self._thread.start()

    def submit(self, key: str, paper: Paper) -> Job:
        """Keep the paper and print it. Returns at once, with the paper safe on disk; the same key is printed once."""
        job = self._spool.add(key, paper)
        self._waiting.meet(job)
        self._wake()
        return job

    def has(self, key: str) -> bool:
        """Whether the paper with this key has been kept, and is printed or will be, as far as that can be."""
        return self._spool.has(key)

    def reprint(self, job_id: int) -> Job | None:
        """Print a finished job again, as a second copy when it may be on paper. None: it has been forgotten."""
        job = self._spool.again(job_id)
        self._wake()
        return job

    def look(self) -> None:
        """Ask the printers how they are, now; ``on_status`` hears the answer if it is news."""
        with self._signal:
            self._look = True
            self._signal.notify()

    def stop(self, timeout: float = 5.0) -> bool:
        """End, giving up what is being waited for (a paper on its way is in doubt). Whether the thread has ended."""
        with self._signal:
            self._stopping = True
            self._signal.notify()
        for machine in self._machines:
            machine.abort()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _wake(self) -> None:
        with self._signal:
            self._signal.notify()

    def _run(self) -> None:
        with suppress(LibraryFailed):  # the first paper says so
            library.load()
        while not self._stopping:
            try:
                self._turn()
            except (SpoolFailed, LibraryFailed) as error:
                # A full disk passes; a job that could not be recorded, or drawn, has not been sent.
                _log.warning("%s", error)
                with self._signal:
                    if not self._stopping:
                        self._signal.wait(self._settings.retries[-1])
        if self._unwritten is not None:  # or the next start takes a paper that never left for one in doubt
            with _said():
                self._write(self._unwritten)

    def _turn(self) -> None:
        """One job, or one look at the printers."""
        if self._unwritten is not None:
            self._write(self._unwritten)
        with self._signal:
            job = self._next_job()
        if job is not None:
            self._print(job)
        if not self._stopping and (job is None or self._return_is_due()):
            self._look_around()

    def _next_job(self) -> Job | None:
        """Waits for a job that is due. None: stop, or look at the printers."""
        idle = self._settings.return_every if self._stood_in() else self._settings.check_every
        until = None if idle is None else self._seconds() + idle
        while not self._stopping and not self._look:
            job = self._spool.next()
            wait = _PEEK
            if job is not None:
                wait = self._waiting.left(job)
                if wait <= 0:
                    return job
            elif until is not None:
                wait = min(wait, until - self._seconds())
                if wait <= 0:
                    break
            self._signal.wait(wait)
        self._look = False
        return None

    def _print(self, job: Job) -> None:
        first = self._in_order()[0]
        if self._waiting.age(job) > self._settings.patience.total_seconds():
            self._finish(job, first, Delivery(JobState.FAILED, first.status or PrinterStatus(Condition.UNKNOWN)))
            return
        try:
            machine, end = self._attempt(job)
        except JobTaken:
            self._report(job, first, JobState.FAILED, first.status)
            return
        except (SpoolFailed, LibraryFailed) as error:
            self._report(job, first, JobState.QUEUED, PrinterStatus(Condition.UNKNOWN, str(error)))
            raise
        except CannotPrint as error:
            machine, end = first, Delivery(JobState.FAILED, PrinterStatus(Condition.UNKNOWN, str(error)))
        self._finish(job, machine, end)
        self._tell()

    def _attempt(self, job: Job) -> tuple[Machine, Delivery]:
        """The printer that took the paper, and how it went; where none did, the one in charge says why.

        Raises `CannotPrint`, or `JobTaken` when the job has been dropped meanwhile.
        """
        # Imported here, on this thread: the imaging libraries take longer than a program's first screen may wait.
        from printer.escpos import encode

        paper, ends = job.paper_to_print(), []
        for machine in self._in_order():
            data = encode(paper, machine.profile)
            end = machine.attempt(data, partial(self._sending, job, machine))
            if end.state is not JobState.QUEUED:
                self._count(machine, data)
            machine.status = self._judged(machine, end.status)
            ends.append((machine, Delivery(end.state, machine.status)))
            if end.state is not JobState.QUEUED or self._stopping:
                return ends[-1]
            self._write(partial(self._spool.give_back, job))  # the next one claims it for itself
        return min(ends, key=lambda each: self._machines.index(each[0]))

    def _sending(self, job: Job, machine: Machine) -> None:
        """Runs before the first byte leaves."""
        if not self._spool.claim(job, machine.address):
            raise JobTaken(f"job {job.id} has been dropped")
        self._report(job, machine, JobState.SENDING, None)

    def _count(self, machine: Machine, data: bytes) -> None:
        from printer.preview import sheets

        with _said():  # the paper is out, whatever the count says
            self._spool.use(machine.address, length_mm(sheets(data, machine.profile), machine.profile))

    def _finish(self, job: Job, machine: Machine, end: Delivery) -> None:
        why = f"{end.status.condition}: {end.status.detail}"
        try:
            if end.state is JobState.QUEUED:
                delays = self._settings.retries
                wait = delays[min(job.attempts, len(delays) - 1)]
                self._waiting.put_off(job, wait)
                self._write(partial(self._spool.put_off, job, self._clock() + timedelta(seconds=wait), why))
            else:
                self._waiting.over(job)
                self._write(partial(self._spool.move, job, end.state, why))
        finally:  # what happened is told, also when it cannot be written down
            self._report(job, machine, end.state, end.status)

    def _write(self, change: Callable[[], None]) -> None:
        """Write down how it went with a claimed job; what the disk does not take now comes before the next job."""
        self._unwritten = change
        change()
        self._unwritten = None

    def _look_around(self) -> None:
        if self._clock() - self._tidied > _DAY:
            self._tidied = self._clock()
            self._spool.forget(self._tidied - self._settings.keep)
        for machine in self._machines:
            if not self._stopping:
                machine.status = self._judged(machine, machine.look())
        self._looked = self._seconds()
        self._tell()

    def _in_order(self) -> list[Machine]:
        """The printers, those that are well first."""
        return sorted(self._machines, key=lambda machine: machine.is_ill)

    def _stood_in(self) -> bool:
        return self._in_order()[0] is not self._machines[0]

    def _return_is_due(self) -> bool:
        return self._stood_in() and self._seconds() - self._looked > self._settings.return_every

    def _judged(self, machine: Machine, status: PrinterStatus) -> PrinterStatus:
        roll = self._settings.roll
        if roll is None:
            return status
        try:
            return judged(status, roll, self._spool.used_mm(machine.address))
        except SpoolFailed as error:  # what the printer said is known, whatever the count says
            _log.warning("%s", error)
            return status

    def _report(self, job: Job, machine: Machine, state: JobState, status: PrinterStatus | None) -> None:
        why = f" ({status.condition}: {status.detail})" if status else ""
        _log.info("job %d: %s at %s%s", job.id, state, machine.address, why)
        self._on_job(JobReport(job.id, job.key, state, job.second_copy, status, machine.address))

    def _tell(self) -> None:
        """Say how the printer in charge is, when that is news."""
        machine = self._in_order()[0]
        if machine.status is not None and self._told != (machine.address, machine.status.condition):
            self._told = (machine.address, machine.status.condition)
            self._on_status(machine.status)


@contextmanager
def _said() -> Iterator[None]:
    """What the disk does not take now is logged, and stops nothing."""
    try:
        yield
    except SpoolFailed as error:
        _log.warning("%s", error)
