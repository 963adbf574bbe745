"""The ticket that is on the screen, kept on disk: should the program end, whoever stands there sees it again."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Protocol

from msgspec import Struct

from client.errors import LocalFailed
from domain.branch import Language
from domain.ticket import Ticket
from kiosk.alone.memory import Memory
from kiosk.issuing import Issued, Progress

log = logging.getLogger("vez.kiosk")


class Shown(Struct, frozen=True):
    """``page`` and ``progress`` are as in `kiosk.issuing.Issued`.

    ``at`` is when somebody was last there, by this computer's clock.
    """

    ticket: Ticket
    page: str
    progress: Progress
    language: Language
    at: datetime


def shown(issued: Issued, language: Language, at: datetime) -> Shown:
    """What is on the screen."""
    return Shown(issued.ticket, issued.page, issued.progress, language, at)


class Keepsake(Protocol):
    """Where it is kept. Any thread may call it; what cannot be kept is only not there afterwards."""

    def keep(self, shown: Shown) -> None:
        """This is on the screen now."""
        ...

    def forget(self) -> None:
        """Whoever took it has gone."""
        ...

    def recall(self, now: datetime, seconds: float) -> Shown | None:
        """What was on the screen, if that was no longer ago than ``seconds``; else it is forgotten."""
        ...


class NoKeepsake:
    """For a totem that keeps nothing."""

    def keep(self, shown: Shown) -> None:
        """Do nothing."""

    def forget(self) -> None:
        """Do nothing."""

    def recall(self, now: datetime, seconds: float) -> Shown | None:
        """Nothing is known."""
        return None


class Kept:
    """In the totem's own database."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def keep(self, shown: Shown) -> None:
        """See `Keepsake.keep`."""
        self._try(shown)

    def forget(self) -> None:
        """See `Keepsake.forget`."""
        self._try(None)

    def recall(self, now: datetime, seconds: float) -> Shown | None:
        """See `Keepsake.recall`. A clock that went back meanwhile is not relied on."""
        found = self._memory.shown(Shown)
        if found is None:
            return None
        if timedelta(0) <= now - found.at < timedelta(seconds=seconds):
            return found
        self.forget()
        return None

    def _try(self, shown: Shown | None) -> None:
        try:
            self._memory.keep_shown(shown)
        except LocalFailed as error:  # a full disk; it is a comfort, and nothing is lost without it
            log.warning("what is on the screen is not kept: %s", error)
