"""The totem's window and what is behind it: touches go down, what is known comes up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from client.stream import Began, News, Picture
from domain.answers import TicketPage, Welcome
from domain.branch import Audience, Branch, Language
from domain.commands import CheckIn, IssueTicket
from domain.priority import Group
from domain.room import Room
from domain.ticket import Ticket
from kiosk import visit as steps
from kiosk.calling import Calling
from kiosk.chat.chatting import Chat
from kiosk.errands import Errands
from kiosk.host import Means
from kiosk.issuing import Issued, Progress, issue, print_again, told, trouble
from kiosk.keepsake import shown
from kiosk.missing import Missing
from kiosk.opening import OPEN, Openings, openings, refused
from kiosk.paper import ticket_paper
from kiosk.patience import warned
from kiosk.popular import Popular
from kiosk.remembering import Remembering
from kiosk.showing.errands import status_of
from kiosk.showing.pages import derive, on_paper, one_touch, waits
from kiosk.showing.shown import LASTING, ROWS, Inputs, Props
from kiosk.visit import FEW, Page, Visit
from kiosk.words import paper_words
from printer.layout import Paper
from printer.status import Condition, PrinterStatus
from printer.worker import JobReport
from ui.face import Face
from ui.language import Languages
from ui.qr import picture

__all__ = ["KioskViewModel", "Means"]

TICK_MS = 500
STIRS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})


class KioskViewModel(QObject):
    """Drives ``qml``, the window's ``KioskFace``, for one citizen after the other; each finds it as new."""

    def __init__(self, qml: QObject, means: Means, languages: Languages, first: Inputs) -> None:
        super().__init__(qml)
        self._means, self._languages, self._first = means, languages, first
        self._picture, self._popular = Picture(), Popular()
        self._inputs = replace(first, now=means.clock())
        self._command: IssueTicket | CheckIn | None = None
        self._early: dict[str, JobReport] = {}
        self._touched = means.monotonic()
        self._looked: object = None
        self._shut: Openings = {}
        self._face = Face(qml, Props, **ROWS)
        self._errands, self._missing, self._chat = Errands(self), Missing(self), Chat(self, qml)
        self._remembering = Remembering(self)
        self._calling = Calling(self, qml)
        self._listen(qml)
        self._errands.listen(qml)
        self._missing.listen(qml)
        self._chat.listen()
        self._calling.listen()
        self._show()
        if means.helper is not None:
            self._chat.load(means.helper)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    @property
    def means(self) -> Means:
        """What the totem works with."""
        return self._means

    @property
    def inputs(self) -> Inputs:
        """What is known now."""
        return self._inputs

    @property
    def room(self) -> Room | None:
        """The room as the server told it; None while it is away."""
        return self._picture.room if self._picture.online else None

    def take(self, news: News) -> None:
        """The server has told something."""
        before = (self._picture.online, self._picture.unknown)
        self._picture.take(news, self._means.clock())
        self._inputs = replace(self._inputs, told=True)
        self._popular.take(news)
        if isinstance(news, Began) or (self._picture.online, self._picture.unknown) != before:
            self._look()
        self._calling.take(news)

    def restore(self, welcome: Welcome | None) -> None:
        """What this totem knew of its branch when it last ran, until the server is reached."""
        if welcome is not None and self._inputs.branch is None:
            self.change(branch=welcome.branch)
            self._come_back()

    def show_content(self, branch: Branch) -> None:
        """What a stick brought, at a totem that has never met its server: all can be read, and no ticket taken."""
        self._inputs = replace(self._inputs, brought=True)
        self.change(branch=branch)

    def _come_back(self) -> None:
        """The last run ended with a ticket on the screen: it is there again, for as long as it would have been."""
        if (before := self._remembering.recall()) is not None:
            issued, language, self._touched = before
            self._speak(language)
            self._show_ticket(issued)

    def fail(self, error: Exception) -> None:
        """Something that must not fail did: the program ends, and its supervisor starts it afresh."""
        raise error

    def paper(self, report: JobReport) -> None:
        """The printer has told something of a paper."""
        issued = self._inputs.issued
        if issued is not None and issued.ticket.id == report.key:
            self._tell(told(issued, report))
        elif self._command is not None:
            self._early[report.key] = report  # the printer was faster than the news that the ticket exists
        self._missing.report(report)

    def printer(self, status: PrinterStatus) -> None:
        """The printer is no longer as it was."""
        self.change(printer=status)

    def tick(self) -> None:
        """Time has passed: the clock, the waits, and whether anybody is still there."""
        inputs = self._inputs
        untouched = self._means.monotonic() - self._touched
        patience, listens = self._means.patience, inputs.looks.speech
        left = patience.left(inputs.visit.page, untouched, on_paper=on_paper(inputs.issued), listens=listens)
        if left is None and self._is_touched_up() and inputs.visit.page is Page.ATTRACT:
            left = patience.left(Page.CATEGORIES, untouched, on_paper=False, listens=listens)  # changed the looks, left
        if self._calling.waits():
            left = None  # nothing of a visit is left behind what it says
        if left is not None and left <= 0:
            panel = self._calling.stays()
            self._start_over()
            self.change(panel=panel)
        else:
            if inputs.issued and inputs.visit.page is Page.TICKET:
                self._remembering.keep_if_new(inputs.issued, self._touched)
            self._inputs = replace(inputs, seconds_left=warned(left) if inputs.visit.page is not Page.ATTRACT else 0)
            self._look()

    def stir(self) -> None:
        """Somebody has touched the screen or a key: they have all the time again.

        The warning stays until the touch ends or the next tick: what is behind it must not get the rest of the touch.
        """
        self._touched = self._means.monotonic()

    def scanned(self, text: str) -> None:
        """A camera has read a code that a citizen showed to it."""
        self.stir()
        self._errands.read(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees every touch and key of the window, and lets it pass."""
        if event.type() in STIRS:
            self.stir()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            text = event.text()
            if text and (text.isprintable() or text in "\r\n\t") and self._errands.key(text):
                return True
        return super().eventFilter(watched, event)

    def close(self) -> None:
        """Stop the clock, and what runs beside the totem."""
        self._timer.stop()
        self._chat.close()

    def _listen(self, qml: Any) -> None:
        qml.begin.connect(self._begin)
        qml.stay.connect(lambda: self.change(seconds_left=0))
        qml.openCategory.connect(lambda category: self.go(self._inputs.visit.to(Page.SERVICES, category=category)))
        qml.choose.connect(lambda service: self._with_branch(partial(steps.choose, service_id=service)))
        qml.presentAs.connect(lambda who: self._with_branch(partial(steps.present_as, audience=Audience(who))))
        qml.takeInstead.connect(lambda: self._with_branch(steps.take_instead))
        qml.accept.connect(lambda: self.go(self._inputs.visit.to(Page.PRIORITY)))
        qml.turnSheet.connect(lambda: self.go(replace(self._inputs.visit, sheet=self._inputs.visit.sheet + 1)))
        qml.take.connect(self._ask)
        qml.retry.connect(self._retry)
        qml.back.connect(self._back)
        qml.reprint.connect(self._reprint)
        qml.startOver.connect(self._start_over)
        qml.speak.connect(self._speak)
        qml.open.connect(lambda panel: self.change(panel="" if panel == self._inputs.panel else panel))
        qml.toggle.connect(self._toggle)

    def _begin(self) -> None:
        self._inputs = replace(self._inputs, popular=self._popular.top(FEW))  # fixed, so that nothing jumps later
        branch = self._inputs.branch
        self.go(steps.begin(branch) if branch else Visit().to(Page.CATEGORIES))

    def _with_branch(self, step: Callable[..., Visit]) -> None:
        branch = self._inputs.branch
        if branch is not None:
            self.go(step(self._inputs.visit, branch))

    def go(self, visit: Visit) -> None:
        """Show another page. What was typed is forgotten."""
        self._inputs = replace(self._inputs, visit=visit, panel="", typed="", entry_trouble="", asking=False)
        self._look()  # a page opens with the waits of this moment

    def _back(self) -> None:
        if self._inputs.panel:
            self.change(panel="")
        else:
            self.go(self._inputs.visit.back())

    def _start_over(self) -> None:
        """Nothing of one citizen is left for the next: neither choices nor language nor looks."""
        if isinstance(self._command, IssueTicket) and self._inputs.visit.page is Page.SORRY:
            self._means.jobs.run(partial(self._means.gateway.give_up, self._command.id), _nothing, self.fail)
        self._remembering.forget()
        self._command, self._early = None, {}
        self._chat.end()
        self._languages.use(self._first.language)
        self._inputs = replace(self._first, **{name: getattr(self._inputs, name) for name in LASTING})
        self._show()

    def _speak(self, language: Language) -> None:
        self._languages.use(language)
        self.change(language=language)
        self._chat.spoken()

    def _toggle(self, what: str) -> None:
        self.look(**{what: not getattr(self._inputs.looks, what)})

    def look(self, **looks: bool) -> None:
        """Change how this visit looks and sounds; see `Looks`."""
        self.change(looks=replace(self._inputs.looks, **looks))

    def _is_touched_up(self) -> bool:
        inputs, first = self._inputs, self._first
        return bool(inputs.panel) or inputs.looks != first.looks or inputs.language != first.language

    def _ask(self, group: str) -> None:
        """Have the ticket issued. A second touch meanwhile changes nothing."""
        visit = self._inputs.visit
        if visit.page is Page.ATTRACT and (only := one_touch(self._inputs)):
            visit = Visit(Page.PRIORITY, service=only)
            self._inputs = replace(self._inputs, visit=visit)
        if visit.page is not Page.PRIORITY:
            return
        if visit.booking:
            self.have_issued(self._errands.check_in(group))
            return
        self.have_issued(
            IssueTicket(
                id=self._means.new_id(),
                service=visit.service,
                group=Group(group),
                language=self._inputs.language,
                audience=visit.audience,
                triage=visit.triage,
                later=visit.later,
            )
        )

    def have_issued(self, command: IssueTicket | CheckIn) -> None:
        """Have a ticket issued and printed."""
        self._inputs = replace(self._inputs, refused=OPEN, looked="", status=None)
        self._command = command
        self._send()

    def _retry(self) -> None:
        """Once more with the same id: should the ticket exist already, it is the same one."""
        if self._inputs.visit.page is not Page.SORRY:
            self._look()  # the server was away before a ticket was asked for; the page itself says whether it is back
        elif self._command is not None:
            self._send()

    def _send(self) -> None:
        branch, command, means = self._inputs.branch, self._command, self._means
        if branch is None or command is None:
            return
        words, language = paper_words(), self._inputs.language

        def paper(ticket: Ticket, page: str) -> Paper:
            return ticket_paper(branch, ticket, page, words)

        def work() -> Issued:
            issued = issue(means.gateway, means.printer, command, means.base_url, paper)
            means.keepsake.keep(shown(issued, language, means.clock()))
            return issued

        self.go(replace(self._inputs.visit, page=Page.ISSUING, before=None))
        means.jobs.run(work, partial(self._issued, command), partial(self._failed, command))

    def _issued(self, command: IssueTicket | CheckIn, issued: Issued) -> None:
        if self._command is not command:
            return  # whoever asked has started over; the paper comes out all the same
        if (early := self._early.get(issued.ticket.id)) is not None:
            issued = told(issued, early)
        self._command, self._early = None, {}
        self._touched = self._means.monotonic()
        self._show_ticket(issued)

    def _show_ticket(self, issued: Issued) -> None:
        self.change(visit=Visit(Page.TICKET), issued=issued, qr="", panel="")
        if issued.page:
            self._means.jobs.run(partial(picture, issued.page), partial(self._drawn, issued.ticket.id), self.fail)

    def _drawn(self, ticket: str, qr: str) -> None:
        issued = self._inputs.issued
        if issued is not None and issued.ticket.id == ticket:
            self.change(qr=qr)

    def _tell(self, issued: Issued) -> None:
        """Say how the paper is. What is new has to be read: it starts the time anew."""
        before = self._inputs.issued
        if before is None or before.progress is not issued.progress:
            self._touched = self._means.monotonic()
            self._inputs = replace(self._inputs, seconds_left=0)
        self.change(issued=issued)
        self._remembering.keep(issued, self._touched)

    def _reprint(self) -> None:
        """Print the ticket that is on the screen again. The button is gone with the first touch."""
        issued = self._inputs.issued
        if issued is None or not issued.job:
            return
        self._tell(replace(issued, progress=Progress.PRINTING, condition=Condition.UNKNOWN, job=0))
        work = partial(print_again, self._means.printer, issued.job)
        self._means.jobs.run(work, partial(self._reprinted, issued.ticket.id), self.fail)

    def _reprinted(self, ticket: str, waits: bool) -> None:
        issued = self._inputs.issued
        if not waits and issued is not None and issued.ticket.id == ticket:
            self._tell(replace(issued, progress=Progress.TROUBLE))

    def _failed(self, command: IssueTicket | CheckIn, error: Exception) -> None:
        if self._command is command:
            self._touched = self._means.monotonic()
            branch, now = self._inputs.branch, self._means.gateway.time() or self._means.clock()
            again = refused(error, now, branch.time_zone) if branch else OPEN
            self.change(visit=replace(self._inputs.visit, page=Page.SORRY), trouble=trouble(error), refused=again)

    def _look(self) -> None:
        """Bring in what the server has told since the last look."""
        picture, now = self._picture, self._means.clock()
        room = picture.room
        self.change(
            branch=picture.branch or self._inputs.branch,
            online=picture.online,
            alone=self._means.gateway.can_alone,
            unknown=picture.unknown,
            brought=self._inputs.brought and picture.branch is None,
            now=now,
            waits=waits(room, picture.server_time(now)) if room else None,
            status=self._looked_up(room, picture.server_time(now)) if room else self._inputs.status,
            openings=self._openings(),
        )

    def _looked_up(self, room: Room, now: datetime) -> TicketPage | None:
        """How the ticket that was looked up stands now; as it was once it has ended, since its page is still open."""
        looked = self._inputs.looked
        return (status_of(room, looked, now) or self._inputs.status) if looked else None

    def _openings(self) -> Openings:
        """Looked for once a minute, and whenever something has happened: it takes a while where much is closed."""
        room, time = self._picture.room, self._means.gateway.time()
        branch = self._picture.branch or self._inputs.branch
        if branch is None or time is None:
            return {}
        looked = (branch, room.version if room else 0, time.replace(second=0, microsecond=0))
        if looked != self._looked:
            self._looked, self._shut = looked, openings(branch, room, time)
        return self._shut

    def change(self, **news: object) -> None:
        """Show what is new on the same page."""
        self._inputs = replace(self._inputs, **news)  # type: ignore[arg-type]
        self._show()

    def _show(self) -> None:
        self._calling.show(self._inputs)
        self._chat.show(self._inputs)  # before the page: it finds what it shows when it opens
        self._face.show(derive(self._inputs))


def _nothing(_: object) -> None:
    """For work that has no outcome."""
