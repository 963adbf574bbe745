"""What lies over the desk's page: lists, and forms in which something is prepared before it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import get_args

from desk.notices import Notice
from desk.orders import Kind, Order, missing, order
from desk.serving import needs_a_sheet
from domain.agenda import Entry, Found
from domain.branch import Branch
from domain.register import Part
from domain.ticket import Action, Ticket
from domain.visits import Visit

PARTS: tuple[Part, ...] = get_args(Part)
LISTED = 2000  # of one list, at most


class Tab(StrEnum):
    """Which tickets are listed."""

    WAITING = "waiting"
    ASIDE = "aside"
    TODAY = "today"
    OVER = "over"


@dataclass(frozen=True)
class Past:
    """What was written about ``ticket``, and earlier visits. ``asking`` until both answers are there."""

    ticket: str
    asking: int = 2
    now: Visit | None = None
    earlier: tuple[Visit, ...] = ()
    failed: bool = False


@dataclass(frozen=True)
class Next:
    """The next appointment of who has ``ticket``: its ``id`` and service; ``asking`` until the server has it."""

    id: str
    ticket: str
    service: str
    asking: bool = False
    entry: Entry | None = None


@dataclass(frozen=True)
class Sheets:
    """What is open: ``sheet`` is "" or the name of one; the rest is what was done in it until now.

    ``order`` is being prepared in "reason", "transfer" or "finish"; ``ticket`` is the id of the one that is looked at
    in "ticket"; ``lacking`` are the parts of the register that were forgotten when it was asked for.
    """

    sheet: str = ""
    tab: Tab = Tab.WAITING
    search: str = ""
    ticket: str = ""
    order: Order | None = None
    lacking: tuple[str, ...] = ()
    past: Past | None = None
    notice: Notice | None = None
    found: tuple[Found, ...] = ()
    booking: Next | None = None

    @property
    def listed(self) -> int:
        """How many of who waits have to be looked at for it."""
        return LISTED if self.sheet == "queue" else 1 if self.sheet else 0

    def opened(self, sheet: str) -> Sheets:
        """With ``sheet`` open, or closed when it is open already."""
        return Sheets() if sheet == self.sheet else Sheets(sheet)

    def listing(self, tab: Tab) -> Sheets:
        """The list of tickets, at one of its tabs."""
        return Sheets("queue", tab)

    def preparing(self, action: Action, ticket: Ticket) -> Sheets:
        """The form for ``action``."""
        sheet = {Action.TRANSFER: "transfer", Action.FINISH: "finish"}.get(action, "reason")
        return Sheets(sheet, order=order(action, ticket))

    def sent_to(self, kind: Kind, to: str) -> Sheets:
        """Where the ticket is sent is known: the rest is asked in "reason"."""
        if self.order is None:
            return self
        return replace(self, sheet="reason", search="", order=replace(self.order, kind=kind, to=to))

    def with_order(self, **news: object) -> Sheets:
        """The order, changed."""
        if self.order is None:
            return self
        return replace(self, order=replace(self.order, **news), lacking=())  # type: ignore[arg-type]

    def confirmed(self, branch: Branch) -> Sheets:
        """What was forgotten is named; nothing was, when ``lacking`` stays empty."""
        if self.order is None:
            return self
        lacking = missing(self.order, branch) if self.order.action is Action.FINISH else ()
        if self.order.action is Action.CALL and not self.order.reason.strip():
            lacking = ("reason",)
        return replace(self, lacking=lacking)


def opens_a_sheet(action: Action, branch: Branch, *, chosen: bool) -> bool:
    """Whether a press of ``action`` opens a form; who is ``chosen`` from the list is called for a reason."""
    return (chosen and action is Action.CALL) or needs_a_sheet(action, branch)
