"""What the parts of the totem's view model share: what is known, what they work with, and how a page is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.room import Room
from kiosk.chat.ears import Ears
from kiosk.chat.talk import Helper
from kiosk.issuing import Gateway, Printer
from kiosk.keepsake import Keepsake, NoKeepsake
from kiosk.patience import Patience
from kiosk.reader import Reader
from kiosk.showing.shown import Inputs
from kiosk.visit import Visit
from ui.jobs import Jobs


@dataclass(frozen=True)
class Means:
    """What the totem works with. ``clock`` is aware; ``monotonic`` counts seconds; ``new_id`` makes command ids.

    ``helper`` makes the assistant, which takes a while, and ``ears`` what hears where it may be spoken to.
    ``keepsake`` keeps the ticket that is on the screen; ``reader`` is the reader of codes that was set up.
    """

    gateway: Gateway
    printer: Printer
    jobs: Jobs
    clock: Callable[[], datetime]
    monotonic: Callable[[], float]
    new_id: Callable[[], str]
    base_url: str
    patience: Patience = Patience()
    keepsake: Keepsake = NoKeepsake()
    reader: Reader | None = None
    helper: Callable[[], Helper] | None = None
    ears: Callable[[], Ears] | None = None

    def now(self) -> datetime:
        """The time: the server's as far as it can be relied on, else this totem's, whose clock may be wrong."""
        return self.gateway.time() or self.clock()


class Host(Protocol):
    """The view model, as its parts see it."""

    @property
    def means(self) -> Means:
        """What the totem works with."""
        ...

    @property
    def inputs(self) -> Inputs:
        """What is known now."""
        ...

    @property
    def room(self) -> Room | None:
        """The room as the server told it; None while it is away."""
        ...

    def go(self, visit: Visit) -> None:
        """Show another page."""
        ...

    def change(self, **news: object) -> None:
        """Show what is new on the same page."""
        ...

    @property
    def touched(self) -> float:
        """When somebody last touched the totem, by `Means.monotonic`."""
        ...

    def stir(self) -> None:
        """Somebody is there, or has something new to read: they have all the time again."""
        ...

    def fail(self, error: Exception) -> None:
        """Something that must not fail did."""
        ...
