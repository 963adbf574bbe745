"""The one thing a totem does: have a ticket issued, then have it printed. Runs off the screen's thread; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from client.errors import ClientError, NotAllowed, NotAuthenticated
from domain.agenda import Finds, Search
from domain.answers import Answer, TicketPage
from domain.commands import AskForHelp, Cancel, CheckIn, HelpDone, IssueTicket
from domain.errors import LaterNotPossible, QuotaReached, Refused, ServiceClosed, VezError
from domain.later import QuieterHours
from domain.opinions import Holder, Opinion, Ratable
from domain.ticket import Ticket
from printer.errors import PrinterError
from printer.layout import Paper
from printer.spool import JobState
from printer.status import Condition
from printer.worker import JobReport


class Gateway(Protocol):
    """The way to a ticket: from the server, or without it."""

    @property
    def can_alone(self) -> bool:
        """Whether there are tickets without the server. Asked on the screen's thread: it must not wait."""
        ...

    def time(self) -> datetime | None:
        """The time by the server, as far as it can be relied on."""
        ...

    def issue(self, command: IssueTicket) -> Answer:
        """The ticket. The same command twice is one ticket. Raises `ClientError` or `Refused`."""
        ...

    def check_in(self, command: CheckIn) -> Answer:
        """The ticket of who has an appointment; the one that they have, if they came before.

        Raises `ClientError` or `Refused`: without the server there is none.
        """
        ...

    def find(self, search: Search) -> Finds:
        """The appointments of who is here. Raises `ClientError` or `Refused`."""
        ...

    def page(self, token: str) -> TicketPage:
        """What the page of a ticket shows. Raises `ClientError` or `Refused`."""
        ...

    def cancel(self, command: Cancel) -> Answer:
        """Who has the ticket gives it up. Raises `ClientError` or `Refused`."""
        ...

    def ratable(self, holder: Holder) -> Ratable:
        """Whether who holds the paper of a ticket may say what they think. Raises `ClientError` or `Refused`."""
        ...

    def rate(self, opinion: Opinion) -> Ratable:
        """Say it. Raises `ClientError` or `Refused`."""
        ...

    def quieter(self, service: str) -> QuieterHours:
        """The hours of today at which the service is quieter. Raises `ClientError` or `Refused`."""
        ...

    def help(self, command: AskForHelp | HelpDone) -> Answer:
        """Call a person, or no longer. Raises `ClientError` or `Refused`: without the server nobody is told."""
        ...

    def settle(self, ticket: str) -> None:
        """The ticket is on paper, or about to be on the screen."""
        ...

    def give_up(self, command: str) -> None:
        """The citizen has gone and has no ticket of this command, whatever the server made of it."""
        ...


class Printer(Protocol):
    """The way to the paper. `printer.worker.SpoolWorker` is one."""

    def submit(self, key: str, paper: Paper) -> object:
        """Keep the paper and print it soon. Raises `PrinterError`."""
        ...

    def reprint(self, job_id: int) -> object | None:
        """Print a paper again, marked where it may exist already. None: it is forgotten. Raises `PrinterError`."""
        ...


class Progress(StrEnum):
    """How the paper is doing, as far as the citizen needs to know. The values are those that the QML knows."""

    PRINTING = "printing"
    PRINTED = "printed"
    DOUBT = "doubt"
    TROUBLE = "trouble"


@dataclass(frozen=True)
class Issued:
    """A ticket that exists. ``page`` is the address of the citizen's own page, empty when the server named none.

    ``condition`` is the printer's when it last told of the paper, ``in_mouth`` whether it holds the paper out. ``job``
    is the printer's own number of a paper that can be asked for again; 0 while none can.
    """

    ticket: Ticket
    page: str
    progress: Progress
    condition: Condition = Condition.UNKNOWN
    in_mouth: bool = False
    job: int = 0


def issue(
    gateway: Gateway,
    printer: Printer,
    command: IssueTicket | CheckIn,
    base_url: str,
    paper: Callable[[Ticket, str], Paper],
) -> Issued:
    """Have the ticket issued, then printed. Commit, then print: nobody holds a paper that is not on a disk.

    ``paper`` makes the paper of a ticket and the address of its page. Raises `ClientError` or `Refused`; trouble with
    the paper is no error here: the ticket exists.
    """
    answer = gateway.check_in(command) if isinstance(command, CheckIn) else gateway.issue(command)
    if answer.ticket is None:
        raise VezError("the server has issued a ticket and does not say which")
    page = base_url.rstrip("/") + answer.page if answer.page else ""
    try:
        printer.submit(answer.ticket.id, paper(answer.ticket, page))
        went = Progress.PRINTING
    except PrinterError:
        went = Progress.TROUBLE
    gateway.settle(answer.ticket.id)
    return Issued(answer.ticket, page, went)


def progress(report: JobReport) -> Progress:
    """What a report of the printer's means to the citizen who waits for the paper."""
    match report.state:
        case JobState.CONFIRMED | JobState.SENT:
            return Progress.PRINTED
        case JobState.SENDING:
            return Progress.PRINTING
        case JobState.IN_DOUBT:
            return Progress.DOUBT
        case JobState.QUEUED:  # an attempt in vain: it says why, and goes on trying
            return Progress.TROUBLE if report.status else Progress.PRINTING
        case JobState.FAILED:
            return Progress.TROUBLE


def told(issued: Issued, report: JobReport) -> Issued:
    """The ticket once the printer has told ``report`` of its paper."""
    status = report.status
    ended_without_paper = report.state in (JobState.IN_DOUBT, JobState.FAILED)
    return replace(
        issued,
        progress=progress(report),
        condition=status.condition if status else Condition.UNKNOWN,
        in_mouth=status.in_mouth if status else False,
        job=report.job_id if ended_without_paper else 0,
    )


def print_again(printer: Printer, job: int) -> bool:
    """Whether the paper is going to be printed once more; marked as a second copy where it may exist already."""
    try:
        return printer.reprint(job) is not None
    except PrinterError:
        return False


def trouble(error: Exception) -> str:
    """Why there is no ticket, as a code whose words the screen has."""
    match error:
        case NotAuthenticated() | NotAllowed():
            return "unknown_totem"
        case ClientError():
            return "unreachable"
        case ServiceClosed() | QuotaReached():
            return error.code
        case LaterNotPossible():
            return "later"
        case Refused():
            return "refused"
        case _:
            return "failed"
