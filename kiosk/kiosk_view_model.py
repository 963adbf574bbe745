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
from domain.room import Room
from kiosk import visit as steps
from kiosk.calling import Calling
from kiosk.chat.chatting import Chat
from kiosk.errands import Errands
from kiosk.host import Means
from kiosk.missing import Missing
from kiosk.opening import Openings, openings
from kiosk.patience import warned
from kiosk.popular import Popular
from kiosk.showing.errands import status_of
from kiosk.showing.pages import derive, on_paper, waits
from kiosk.showing.shown import LASTING, ROWS, Inputs, Props
from kiosk.taking import Taking
from kiosk.visit import FEW, Page, Visit
from printer.status import PrinterStatus
from printer.worker import JobReport
from ui.face import Face
from ui.language import Languages

__all__ = ["KioskViewModel", "Means"]

TICK_MS = 500
STIRS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})


class KioskViewModel(QObject):
    """Drives ``qml``, the window's ``KioskFace``, for one citizen after the other; each finds it as new."""

    def __init__(self, qml: QObject, means: Means, languages: Languages, first: Inputs) -> None:
        super().__init__(qml)
        self._means, self._languages, self._first = means, languages, first
        self._picture, self._popular = Picture(), Popular()
        self._inputs = replace(first, now=means.now())
        self._touched = means.monotonic()
        self._looked: object = None
        self._shut: Openings = {}
        self._face = Face(qml, Props, **ROWS)
        self._errands, self._missing, self._chat = Errands(self), Missing(self), Chat(self, qml)
        self._taking, self._calling = Taking(self), Calling(self, qml)
        self._listen(qml)
        self._errands.listen(qml)
        self._missing.listen(qml)
        self._chat.listen()
        self._taking.listen(qml)
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

    @property
    def touched(self) -> float:
        """When somebody last touched the totem, by `Means.monotonic`."""
        return self._touched

    def take(self, news: News) -> None:
        """The server has told something."""
        before = (self._picture.online, self._picture.unknown)
        self._picture.take(news, self._means.now())
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
        if (before := self._taking.come_back()) is not None:
            issued, language, self._touched = before
            self._speak(language)
            self._taking.show(issued)

    def fail(self, error: Exception) -> None:
        """Something that must not fail did: the program ends, and its supervisor starts it afresh."""
        raise error

    def paper(self, report: JobReport) -> None:
        """The printer has told something of a paper."""
        self._taking.report(report)
        self._missing.report(report)

    def printer(self, status: PrinterStatus) -> None:
        """The printer is no longer as it was."""
        self.change(printer=status)

    def tick(self) -> None:
        """Time has passed: the clock, the waits, and whether anybody is still there."""
        inputs = self._inputs
        untouched = self._means.monotonic() - self._touched
        patience, listens = self._means.patience, inputs.looks.speech
        at_rest = inputs.visit.page is Page.ATTRACT and not inputs.panel
        is_read = bool(inputs.panel) and inputs.visit.page in (Page.ATTRACT, Page.TICKET)  # as long as any other page
        page = Page.CATEGORIES if is_read or (at_rest and self._is_touched_up()) else inputs.visit.page
        left = patience.left(page, untouched, on_paper=on_paper(inputs.issued), listens=listens)
        if self._calling.waits():
            left = None  # nothing of a visit is left behind what it says
        if left is not None and left <= 0:
            panel = self._calling.stays()
            self._start_over()
            self.change(panel=panel)
        else:
            self._taking.stay()
            self._inputs = replace(inputs, seconds_left=0 if at_rest else warned(left))
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
        qml.retry.connect(self._retry)
        qml.back.connect(self._back)
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
        self._taking.end()
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

    def _retry(self) -> None:
        if self._inputs.visit.page is not Page.SORRY:
            self._look()  # the server was away before a ticket was asked for; the page itself says whether it is back
        else:
            self._taking.again()

    def _look(self) -> None:
        """Bring in what the server has told since the last look."""
        picture, now = self._picture, self._means.now()
        room = picture.room
        self.change(
            branch=picture.branch or self._inputs.branch,
            online=picture.online,
            alone=self._means.gateway.can_alone,
            unknown=picture.unknown,
            brought=self._inputs.brought and picture.branch is None,
            now=now,
            waits=waits(room, now) if room else None,
            status=self._looked_up(room, now) if room else self._inputs.status,
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
