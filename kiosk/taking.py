"""Taking a ticket, as part of the view model: asked for, issued, printed, and what the printer says of its paper."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from domain.branch import Language
from domain.commands import CheckIn, IssueTicket
from domain.priority import Group
from domain.ticket import Ticket
from kiosk.host import Host
from kiosk.issuing import Issued, Progress, issue, print_again, told, trouble
from kiosk.keepsake import shown
from kiosk.opening import OPEN, refused
from kiosk.paper import ticket_paper
from kiosk.remembering import Remembering
from kiosk.showing.pages import one_touch
from kiosk.visit import Page, Visit
from kiosk.words import paper_words
from printer.layout import Paper
from printer.status import Condition
from printer.worker import JobReport
from ui.jobs import nothing
from ui.qr import picture


class Taking:
    """Part of the view model: from the last touch to the number on the screen and on paper."""

    def __init__(self, host: Host) -> None:
        self._host, self._remembering = host, Remembering(host)
        self._command: IssueTicket | CheckIn | None = None
        self._early: dict[str, JobReport] = {}

    def listen(self, qml: Any) -> None:
        """Take the signals of the window's face."""
        qml.take.connect(self._take)
        qml.reprint.connect(self._reprint)

    def again(self) -> None:
        """Once more with the same id: should the ticket exist already, it is the same one."""
        if self._command is not None:
            self._send(self._host.inputs.visit)

    def show(self, issued: Issued) -> None:
        """The page with the number, and in a moment the code of the citizen's own page."""
        self._host.change(visit=Visit(Page.TICKET), issued=issued, qr="", panel="")
        if issued.page:
            work = partial(picture, issued.page)
            self._host.means.jobs.run(work, partial(self._drawn, issued.ticket.id), self._host.fail)

    def report(self, report: JobReport) -> None:
        """The printer has told something of a paper."""
        issued = self._host.inputs.issued
        if issued is not None and issued.ticket.id == report.key:
            self._tell(told(issued, report))
        elif self._command is not None:
            self._early[report.key] = report  # the printer was faster than the news that the ticket exists

    def come_back(self) -> tuple[Issued, Language, float] | None:
        """What the last run ended with on its screen, in which language, and when somebody was last there."""
        return self._remembering.recall()

    def stay(self) -> None:
        """The ticket is still on the screen: keep it there should the program end."""
        inputs = self._host.inputs
        if inputs.issued and inputs.visit.page is Page.TICKET:
            self._remembering.keep_if_new(inputs.issued, self._host.touched)

    def end(self) -> None:
        """Whoever asked has gone. What they were told failed is wanted by nobody now."""
        means, command = self._host.means, self._command
        if isinstance(command, IssueTicket) and self._host.inputs.visit.page is Page.SORRY:
            means.jobs.run(partial(means.gateway.give_up, command.id), nothing, self._host.fail)
        self._remembering.forget()
        self._command, self._early = None, {}

    def _take(self, group: str) -> None:
        """The last touch. A second one meanwhile changes nothing."""
        inputs = self._host.inputs
        visit = inputs.visit
        if visit.page is Page.ATTRACT and (only := one_touch(inputs)):
            visit = Visit(Page.PRIORITY, service=only)
        if visit.page is not Page.PRIORITY:
            return
        new_id, who = self._host.means.new_id(), Group(group)
        if visit.booking:
            self._ask(CheckIn(new_id, visit.booking, who, inputs.language, needs=inputs.looks.needs), visit)
            return
        self._ask(
            IssueTicket(
                id=new_id,
                service=visit.service,
                group=who,
                language=inputs.language,
                audience=visit.audience,
                triage=visit.triage,
                needs=inputs.looks.needs,
                later=visit.later,
            ),
            visit,
        )

    def _ask(self, command: IssueTicket | CheckIn, visit: Visit) -> None:
        self._host.change(refused=OPEN, looked="", status=None)
        self._command = command
        self._send(visit)

    def _send(self, visit: Visit) -> None:
        inputs, command, means = self._host.inputs, self._command, self._host.means
        branch, language = inputs.branch, inputs.language
        if branch is None or command is None:
            return
        words = paper_words()

        def paper(ticket: Ticket, page: str) -> Paper:
            return ticket_paper(branch, ticket, page, words)

        def work() -> Issued:
            issued = issue(means.gateway, means.printer, command, means.base_url, paper)
            means.keepsake.keep(shown(issued, language, means.clock()))
            return issued

        self._host.go(replace(visit, page=Page.ISSUING, before=None))
        means.jobs.run(work, partial(self._issued, command), partial(self._failed, command))

    def _issued(self, command: IssueTicket | CheckIn, issued: Issued) -> None:
        if self._command is not command:
            return  # whoever asked has started over; the paper comes out all the same
        if (early := self._early.get(issued.ticket.id)) is not None:
            issued = told(issued, early)
        self._command, self._early = None, {}
        self._host.stir()
        self.show(issued)

    def _failed(self, command: IssueTicket | CheckIn, error: Exception) -> None:
        if self._command is not command:
            return
        self._host.stir()
        inputs, now = self._host.inputs, self._host.means.now()
        again = refused(error, now, inputs.branch.time_zone) if inputs.branch else OPEN
        self._host.change(visit=replace(inputs.visit, page=Page.SORRY), trouble=trouble(error), refused=again)

    def _drawn(self, ticket: str, qr: str) -> None:
        issued = self._host.inputs.issued
        if issued is not None and issued.ticket.id == ticket:
            self._host.change(qr=qr)

    def _tell(self, issued: Issued) -> None:
        """Say how the paper is. What is new has to be read: it starts the time anew."""
        before = self._host.inputs.issued
        is_new = before is None or before.progress is not issued.progress
        if is_new:
            self._host.stir()
        self._host.change(issued=issued, **({"seconds_left": 0} if is_new else {}))
        self._remembering.keep(issued, self._host.touched)

    def _reprint(self) -> None:
        """Print the ticket that is on the screen again. The button is gone with the first touch."""
        issued = self._host.inputs.issued
        if issued is None or not issued.job:
            return
        self._tell(replace(issued, progress=Progress.PRINTING, condition=Condition.UNKNOWN, job=0))
        work = partial(print_again, self._host.means.printer, issued.job)
        self._host.means.jobs.run(work, partial(self._reprinted, issued.ticket.id), self._host.fail)

    def _reprinted(self, ticket: str, waits: bool) -> None:
        issued = self._host.inputs.issued
        if not waits and issued is not None and issued.ticket.id == ticket:
            self._tell(replace(issued, progress=Progress.TROUBLE))
