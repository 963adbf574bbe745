"""A ticket, whatever the server does: from it while it answers in time, else of the numbers lent to this totem."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Protocol

from client.errors import BadAnswer, ClientError, LocalFailed, NotAllowed, NotAuthenticated, Unreachable
from domain.agenda import Finds, Search
from domain.answers import Answer, TicketPage
from domain.commands import AskForHelp, Cancel, CheckIn, HelpDone, IssueLeased, IssueTicket
from domain.errors import Refused, Unknown
from domain.issuing import check_offered
from domain.later import QuieterHours
from domain.numbering import prefix_of
from domain.opinions import Holder, Opinion, Ratable
from domain.ticket import Ticket
from kiosk.alone.clock import Timekeeper
from kiosk.alone.keeping import Keeper, Ready
from kiosk.alone.record import Record

DISTRUST_S = 10.0  # how long after an answer that did not come nobody is made to wait for the next one

log = logging.getLogger("vez.kiosk")


class Server(Protocol):
    """The server, asked while a citizen waits."""

    def issue(self, command: IssueTicket) -> Answer:
        """The ticket, within a second and a half. Raises `ClientError` or `Refused`."""
        ...

    def command(self, command: CheckIn | Cancel | AskForHelp | HelpDone) -> Answer:
        """The same for what only the server can do."""
        ...

    def find(self, search: Search) -> Finds:
        """The appointments of who is here; as quickly, and raises the same."""
        ...

    def page(self, token: str) -> TicketPage:
        """What the page of a ticket shows; as quickly, and raises the same."""
        ...

    def ratable(self, holder: Holder) -> Ratable:
        """Whether who holds a ticket may say what they think; the same."""
        ...

    def rate(self, opinion: Opinion) -> Ratable:
        """What they think; the same."""
        ...

    def quieter(self, service: str) -> QuieterHours:
        """The hours at which a service is quieter; the same."""
        ...


class Trust:
    """Whether it is worth while to make somebody wait for the server. ``monotonic`` counts seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._lost_until = 0.0

    @property
    def is_there(self) -> bool:
        """Whether it has not just let somebody wait in vain."""
        return self._monotonic() >= self._lost_until

    def lose(self) -> None:
        """It has not answered in time."""
        self._lost_until = self._monotonic() + DISTRUST_S

    def regain(self) -> None:
        """It has answered something."""
        self._lost_until = 0.0


@dataclass(frozen=True)
class Means:
    """What it works with. ``told_late`` is called when there is a ticket that the server has to be told of."""

    server: Server
    record: Record
    keeper: Keeper
    times: Timekeeper
    trust: Trust
    new_id: Callable[[], str]
    told_late: Callable[[], None]


class Issuing:
    """Any thread may call it, for one citizen at a time."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._giving = Lock()

    @property
    def can_alone(self) -> bool:
        """Whether tickets can be had without the server. It is asked on the screen's thread, and waits for nothing."""
        return self._means.keeper.can_give

    def time(self) -> datetime | None:
        """The time by the server; None when it cannot be relied on."""
        return self._means.times.now() if self._means.times.is_sure else None

    def issue(self, command: IssueTicket) -> Answer:
        """A ticket: the server's, or one given alone, whose id is then another. Raises `ClientError` or `Refused`."""
        means = self._means
        if not (means.keeper.is_online and means.trust.is_there):
            return self._give(command, Unreachable("the server is away"))
        self._note(command.id)
        try:
            answer = means.server.issue(command)
            if answer.ticket is None or answer.ticket.id != command.id:
                raise BadAnswer("the server answered with another ticket, or with none")
        except Refused:
            self.settle(command.id)
            raise
        except (NotAuthenticated, NotAllowed):
            raise
        except ClientError as error:
            means.trust.lose()
            return self._give(command, error)
        return answer

    def check_in(self, command: CheckIn) -> Answer:
        """The ticket of who has an appointment. Raises `ClientError` or `Refused`.

        It is neither noted nor withdrawn: the appointment would be spent. Who comes again gets the same ticket.
        """
        return self._means.server.command(command)

    def cancel(self, command: Cancel) -> Answer:
        """Give up a ticket. Raises `ClientError` or `Refused`."""
        return self._means.server.command(command)

    def help(self, command: AskForHelp | HelpDone) -> Answer:
        """Call a person, or no longer. Raises `ClientError` or `Refused`."""
        return self._means.server.command(command)

    def find(self, search: Search) -> Finds:
        """The appointments of who is here. Raises `ClientError` or `Refused`."""
        return self._means.server.find(search)

    def page(self, token: str) -> TicketPage:
        """What the page of a ticket shows. Raises `ClientError` or `Refused`."""
        return self._means.server.page(token)

    def ratable(self, holder: Holder) -> Ratable:
        """Whether who holds a ticket may say what they think. Raises `ClientError` or `Refused`."""
        return self._means.server.ratable(holder)

    def rate(self, opinion: Opinion) -> Ratable:
        """What they think. Raises `ClientError` or `Refused`."""
        return self._means.server.rate(opinion)

    def quieter(self, service: str) -> QuieterHours:
        """The hours at which a service is quieter. Raises `ClientError` or `Refused`."""
        return self._means.server.quieter(service)

    def settle(self, ticket: str) -> None:
        """The ticket is on paper or on the screen, or surely is not; nothing has to be put right about it."""
        try:
            self._means.record.settle(ticket)
        except LocalFailed as error:  # the next start looks at it again
            log.warning("ticket=%s not settled: %s", ticket, error)

    def give_up(self, command: str) -> None:
        """The citizen has gone without a ticket: should the server have made it, it is for nobody."""
        means = self._means
        try:
            if means.record.withdraw(command, means.new_id, means.times.now()):
                means.told_late()
        except LocalFailed as error:  # the next start does it
            log.warning("request=%s not withdrawn: %s", command, error)

    def _note(self, command: str) -> None:
        try:
            self._means.record.ask(command)
        except LocalFailed as error:  # a full disk: the server has one of its own
            log.warning("request=%s not noted: %s", command, error)

    def _give(self, command: IssueTicket, why: ClientError) -> Answer:
        means = self._means
        if command.later is not None:
            raise why  # only the server knows whether there is room at that hour
        ready = means.keeper.ready()
        if ready is None:
            raise why
        with self._giving:
            try:
                leased = self._leased(command, ready, why)
            except Refused:
                self.give_up(command.id)
                raise
            means.times.keep()
            means.record.give(leased)
        means.told_late()
        log.info("ticket=%s number=%s given alone, because: %s", leased.id, leased.number, why)
        ticket = Ticket(
            leased.id, leased.number, leased.service, leased.group, leased.language, ready.room.version + 0.5,
            leased.issued_at,
        )  # fmt: skip
        return Answer(leased.id, ready.room.version, ticket)

    def _leased(self, command: IssueTicket, ready: Ready, why: ClientError) -> IssueLeased:
        means, branch, now = self._means, ready.room.branch, self._means.times.now()
        service = branch.service(command.service)
        if service is None:
            raise Unknown(what="service", id=command.service)
        if means.times.is_sure:
            check_offered(ready.room, service, command, now)
        prefix, day = prefix_of(branch, service, command.group), means.times.day(branch.time_zone)
        number = ready.lease.next_alone(branch, prefix, means.record.used(), day)
        if number is None:
            raise why
        asked = command.id if means.record.has_asked(command.id) else None
        return IssueLeased(
            means.new_id(),
            service.id,
            number,
            now,
            command.group,
            command.language,
            asked=asked,
            triage=command.triage,
            needs=command.needs,
        )
