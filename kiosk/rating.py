"""What a citizen thinks of a visit that is over: by the code on its paper, once, and never without the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from domain.errors import Refused
from domain.opinions import Holder, Opinion, Ratable, Stage
from kiosk.entries import with_code
from kiosk.host import Host
from kiosk.visit import Entry, Page, Visit

Ask = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None] | None], None]


class Rating:
    """Part of the view model. ``ask`` has work done off the screen's thread, unless the citizen goes on meanwhile."""

    def __init__(self, host: Host, ask: Ask) -> None:
        self._host, self._ask = host, ask
        self._holder = Holder()

    def listen(self, qml: Any) -> None:
        """Take the signals of the window's face."""
        qml.score.connect(self._score)
        qml.opine.connect(self._opine)

    def by_page(self, page: str) -> None:
        """A reader has read the paper of a ticket that has ended."""
        self._look(Holder(page=page))

    def by_code(self, typed: str) -> None:
        """Its number and code were typed."""
        number, code = with_code(typed)
        self._look(Holder(number=number, code=code))

    def _look(self, holder: Holder) -> None:
        self._holder = holder
        self._ask(partial(self._host.means.gateway.ratable, holder), self._found, self._not_found)

    def _found(self, found: Ratable) -> None:
        visit = self._host.inputs.visit
        match found.stage:
            case Stage.READY:
                self._host.go(visit.to(Page.RATE, entry=Entry.NONE, rated=found.number))
            case Stage.GIVEN:
                self._thank(found.number)
            case _:
                self._host.change(entry_trouble="not_yet" if found.stage is Stage.OPEN else "over")

    def _not_found(self, error: Exception) -> None:
        self._host.change(entry_trouble="letters" if isinstance(error, Refused) else "away")

    def _score(self, score: int) -> None:
        inputs = self._host.inputs
        if inputs.visit.page is not Page.RATE or inputs.asking or inputs.branch is None:
            return
        if inputs.branch.opinions.reasons:
            self._host.go(inputs.visit.to(Page.WHY, score=score))
        else:
            self._send(score, "")

    def _opine(self, reason: str) -> None:
        visit = self._host.inputs.visit
        if visit.page is Page.WHY and not self._host.inputs.asking:
            self._send(visit.score, reason)

    def _send(self, score: int, reason: str) -> None:
        holder = self._holder
        opinion = Opinion(page=holder.page, number=holder.number, code=holder.code, score=score, reason=reason)
        rated = self._host.inputs.visit.rated
        self._ask(
            partial(self._host.means.gateway.rate, opinion),
            lambda _: self._thank(rated),
            partial(self._not_sent, rated),
        )

    def _not_sent(self, rated: str, error: Exception) -> None:
        """The server has it already: the answer to the first touch was lost."""
        if isinstance(error, Refused):
            self._thank(rated)
        else:
            self._host.change(entry_trouble="away")

    def _thank(self, rated: str) -> None:
        self._holder = Holder()
        self._host.go(replace(Visit(Page.THANKS), rated=rated))
