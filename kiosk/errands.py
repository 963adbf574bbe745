"""What citizens do at the totem beside taking a ticket: search, check in, look a ticket up, give it up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from client.errors import BadAnswer
from domain.agenda import Finds, Found, Search
from domain.answers import Answer, TicketPage
from domain.commands import Cancel, CheckIn
from domain.errors import Refused
from domain.ticket import State
from kiosk import visit as steps
from kiosk.coming_back import ComingBack
from kiosk.entries import Wedge, scanned, typed, whole, with_code, wrong
from kiosk.host import Host
from kiosk.rating import Rating
from kiosk.showing.errands import can_come, find_ticket, standing, status_of
from kiosk.visit import Entry, Page, Visit

_BUSY = frozenset({Page.ISSUING})  # a reader is not listened to


class Errands:
    """Part of the view model: takes what is typed, touched or read, and asks the server off the screen's thread."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._wedge = Wedge(host.means.reader)
        self._rating, self._later = Rating(host, self._ask), ComingBack(host, self._ask)

    def listen(self, qml: Any) -> None:
        """Take the signals of the window's face."""
        qml.enter.connect(lambda entry: self._enter(Entry(entry)))
        qml.type.connect(self.type)
        qml.erase.connect(self.erase)
        qml.submit.connect(self.submit)
        qml.arrive.connect(lambda: self._host.go(self._host.inputs.visit.to(Page.ARRIVE)))
        qml.come.connect(self._come)
        qml.giveUp.connect(lambda: self._host.go(self._host.inputs.visit.to(Page.CANCEL)))
        qml.reallyGiveUp.connect(self._give_up)
        self._rating.listen(qml)
        self._later.listen(qml)

    def key(self, text: str) -> bool:
        """A key with a letter, or Enter, has been pressed; whether it is dealt with."""
        now = self._host.means.monotonic()
        if self._wedge.ends(text):
            return self._enter_key(self._wedge.enter(now))
        if text == "\t":
            return False
        self._wedge.letter(text, now)
        page = self._host.inputs.visit.page
        if page not in (Page.ENTRY, Page.CHAT) or text == " ":  # Space presses what has the keyboard
            return False
        self.type(text)
        return True

    def read(self, text: str) -> None:
        """A camera has read something."""
        if self._host.inputs.visit.page not in _BUSY:
            self._read(text)

    def _enter_key(self, read: str) -> bool:
        inputs = self._host.inputs
        if read and inputs.visit.page not in _BUSY:
            self._read(read)
            return True
        if inputs.visit.page is Page.ENTRY and whole(inputs.visit.entry, inputs.typed):
            self.submit()
            return True
        return False

    def _enter(self, entry: Entry) -> None:
        self._host.go(steps.enter(self._host.inputs.visit, entry))

    def type(self, text: str) -> None:
        """Put ``text`` at the end of what is typed."""
        inputs = self._host.inputs
        self._host.change(typed=typed(inputs.visit.entry, inputs.typed, text), entry_trouble="")

    def erase(self) -> None:
        """Take the last letter back."""
        self._host.change(typed=self._host.inputs.typed[:-1], entry_trouble="")

    def submit(self) -> None:
        """Look for what is typed."""
        inputs = self._host.inputs
        entry, text = inputs.visit.entry, inputs.typed
        if inputs.asking or not whole(entry, text):
            return
        if trouble := wrong(entry, text):
            self._host.change(entry_trouble=trouble)
        elif entry is Entry.NUMBER and with_code(text)[1]:
            self._rating.by_code(text)
        elif entry is Entry.NUMBER:
            self._look_up(text, "none", can_cancel=False)
        else:
            self._find(Search(code=text) if entry is Entry.CODE else Search(cpf=text))

    def _read(self, text: str) -> None:
        """A reader has read something: it leads to its page from wherever the citizen is."""
        found, visit = scanned(text), self._host.inputs.visit
        if found.code:
            self._host.go(steps.enter(visit, Entry.CODE))
            self._host.change(typed=found.code)
            self.submit()
        elif found.page:
            self._host.go(steps.enter(visit, Entry.NUMBER))
            work = partial(self._host.means.gateway.page, found.page)
            self._ask(work, partial(self._page_found, found.page))
        elif visit.page is Page.ENTRY:
            self._host.change(typed="", entry_trouble="other")

    def _find(self, search: Search) -> None:
        self._ask(partial(self._host.means.gateway.find, search), self._found)

    def _ask(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Have ``work`` done, then ``done`` with what it gave, unless the citizen has gone on meanwhile."""
        self._host.change(asking=True, entry_trouble="")
        asked = self._host.inputs.visit

        def still(then: Callable[[Any], None], news: Any) -> None:
            if self._host.inputs.visit is asked:
                self._host.change(asking=False)
                then(news)

        self._host.means.jobs.run(work, partial(still, done), partial(still, failed or self._not_found))

    def _not_found(self, error: Exception) -> None:
        """Nothing is kept of what was typed when it was a person's own number."""
        visit = self._host.inputs.visit
        none = isinstance(error, Refused | BadAnswer)
        typed_again = "" if visit.entry is Entry.CPF and none else self._host.inputs.typed
        self._host.change(entry_trouble="none" if none else "away", typed=typed_again)

    def _found(self, finds: Finds) -> None:
        visit = self._host.inputs.visit
        if not finds.found:
            self._host.change(entry_trouble="none")
            return
        self._host.go(visit.to(Page.BOOKING))
        self._host.change(bookings=finds.found)

    def _page_found(self, token: str, page: TicketPage) -> None:
        if page.state is State.FINISHED:
            self._rating.by_page(token)
            return
        self._look_up(page.number, "ended", can_cancel=True)

    def _look_up(self, number: str, otherwise: str, *, can_cancel: bool) -> None:
        """Show how the ticket stands, or say why it cannot be shown."""
        room, inputs = self._host.room, self._host.inputs
        ticket = find_ticket(room, number) if room else None
        if room is None or ticket is None:
            self._host.change(entry_trouble=otherwise if room else "away")
            return
        status = status_of(room, ticket.id, inputs.now or self._host.means.now())
        self._host.change(looked=ticket.id, status=status, can_cancel=can_cancel)
        self._host.go(inputs.visit.to(Page.STATUS))

    def _come(self, booking: str) -> None:
        """The citizen has touched their appointment."""
        inputs = self._host.inputs
        found = next((each for each in inputs.bookings if each.id == booking), None)
        if found is None:
            return
        days = self._days_to(found)
        if not can_come(found, days):  # an ordinary ticket is what is left
            branch = inputs.branch
            if branch is not None and branch.service(found.service):
                self._host.go(steps.choose(inputs.visit, branch, found.service))
        elif standing(found, days) == "arrived":  # asking again tells which ticket they have
            command = CheckIn(self._host.means.new_id(), found.id, language=inputs.language)
            self._ask(partial(self._host.means.gateway.check_in, command), self._had)
        else:
            self._host.go(steps.arrive(inputs.visit, found.service, found.id))

    def _had(self, answer: Answer) -> None:
        proven = self._host.inputs.visit.entry is Entry.CODE  # a CPF is known to others, and gives nobody's ticket up
        self._look_up(answer.ticket.number if answer.ticket else "", "ended", can_cancel=proven)

    def _days_to(self, found: Found) -> int:
        branch, now = self._host.inputs.branch, self._host.inputs.now or self._host.means.now()
        zone = ZoneInfo(branch.time_zone if branch else "UTC")
        return (found.at.astimezone(zone).date() - now.astimezone(zone).date()).days

    def _give_up(self) -> None:
        """The citizen really gives their ticket up."""
        inputs = self._host.inputs
        ticket = inputs.looked or (inputs.issued.ticket.id if inputs.issued else "")
        if not ticket or inputs.asking or inputs.visit.page is not Page.CANCEL:
            return
        if inputs.looked and not inputs.can_cancel:
            return
        command = Cancel(self._host.means.new_id(), ticket)
        self._ask(partial(self._host.means.gateway.cancel, command), self._given_up)

    def _given_up(self, _: object) -> None:
        self._host.go(replace(Visit(Page.CANCELLED), service=self._host.inputs.visit.service))
