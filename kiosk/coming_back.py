"""A citizen who would rather come back: which hours of today are quieter, and which of them they choose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from domain.later import QuieterHours
from kiosk.host import Host
from kiosk.visit import Page

Ask = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None] | None], None]


class ComingBack:
    """Part of the view model. ``ask`` has work done off the screen's thread, unless the citizen goes on meanwhile."""

    def __init__(self, host: Host, ask: Ask) -> None:
        self._host, self._ask = host, ask

    def listen(self, qml: Any) -> None:
        """Take the signals of the window's face."""
        qml.later.connect(self._look)
        qml.comeAt.connect(self._choose)

    def _look(self) -> None:
        visit = self._host.inputs.visit
        if visit.page is not Page.PRIORITY or not visit.service:
            return
        self._host.go(visit.to(Page.LATER))
        self._host.change(quieter=None)
        self._ask(partial(self._host.means.gateway.quieter, visit.service), self._found, None)

    def _found(self, found: QuieterHours) -> None:
        self._host.change(quieter=found.hours)

    def _choose(self, at: str) -> None:
        """Only the priority is still to be said. Back leads to the hours again."""
        visit, offered = self._host.inputs.visit, self._host.inputs.quieter or ()
        chosen = datetime.fromisoformat(at)
        if visit.page is Page.LATER and chosen in {each.at for each in offered}:
            self._host.go(visit.to(Page.PRIORITY, later=chosen))
