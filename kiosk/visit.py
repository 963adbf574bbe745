"""Where a citizen is on the way to a ticket, and what each touch leads to. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.branch import Audience, Branch, Service
from domain.triage import Triage
from kiosk.chat.talk import Talk

FEW = 7  # so many choices a page holds; a branch with as few services shows them without categories


class Page(StrEnum):
    """What is on the screen. The values are those that the QML knows."""

    ATTRACT = "attract"
    CATEGORIES = "categories"
    SERVICES = "services"
    AUDIENCE = "audience"
    INSTEAD = "instead"
    DETAILS = "details"
    CHECKLIST = "checklist"
    MISSING = "missing"
    PRIORITY = "priority"
    ISSUING = "issuing"
    TICKET = "ticket"
    SORRY = "sorry"
    ENTRY = "entry"
    ARRIVE = "arrive"
    BOOKING = "booking"
    STATUS = "status"
    CANCEL = "cancel"
    CANCELLED = "cancelled"
    CHAT = "chat"
    REPLY = "reply"
    LISTEN = "listen"
    HEARD = "heard"
    TRIAGE = "triage"
    WALK = "walk"
    RATE = "rate"
    WHY = "why"
    THANKS = "thanks"
    LATER = "later"


class Entry(StrEnum):
    """What is typed on the totem's own keys."""

    NONE = ""
    SEARCH = "search"
    CODE = "code"
    CPF = "cpf"
    NUMBER = "number"
    CHAT = "chat"


# From these a citizen may step back. Once a ticket was asked for, there is only "start over".
STEPS = frozenset(Page) - {Page.ATTRACT, Page.ISSUING, Page.TICKET, Page.SORRY, Page.CANCELLED, Page.THANKS}


@dataclass(frozen=True)
class Visit:
    """What one citizen has chosen so far. ``sheet`` turns the pages of a long list; ``before`` is a touch ago.

    ``need`` is the requirement that is asked about, counted from 1; ``have`` and ``missing`` are the answers until now.
    ``explained``: what it is has been asked. ``booking`` is the appointment that they come for. ``talk`` is the last
    turn with the assistant, and ``step`` the step of a walk, counted from 1. ``heard`` is what was said into the
    microphone, or ``unheard`` why there is nothing: "silence" or "failed".
    ``later`` is the hour at which they come back; ``rated`` the number of the ticket that they rate with ``score``.
    """

    page: Page = Page.ATTRACT
    category: str = ""
    service: str = ""
    audience: Audience = Audience.ANYONE
    sheet: int = 0
    need: int = 0
    have: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    entry: Entry = Entry.NONE
    booking: str = ""
    explained: bool = False
    talk: Talk = Talk()
    step: int = 0
    heard: str = ""
    unheard: str = ""
    later: datetime | None = None
    rated: str = ""
    score: int = -1
    before: Visit | None = None

    @property
    def triage(self) -> Triage | None:
        """What was declared of the service's requirements; None when nothing was."""
        return Triage(self.have, self.missing) if self.have or self.missing else None

    def to(self, page: Page, **changes: object) -> Visit:
        """The same visit one touch later."""
        return replace(self, page=page, sheet=0, before=self, **changes)  # type: ignore[arg-type]

    def back(self) -> Visit:
        """One touch earlier; the start when there is nothing earlier, or no way back."""
        return self.before or Visit() if self.page in STEPS else Visit()


def begin(branch: Branch) -> Visit:
    """The first touch."""
    start = Visit()
    if len(branch.services) == 1:
        return choose(start, branch, branch.services[0].id)
    return start.to(Page.SERVICES if len(branch.services) <= FEW else Page.CATEGORIES)


def choose(visit: Visit, branch: Branch, service_id: str) -> Visit:
    """A service was touched. One that the branch no longer has leads to the start of the list."""
    service = branch.service(service_id)
    if service is None:
        return begin(branch)
    if service.audience is not Audience.ANYONE:
        return visit.to(Page.AUDIENCE, service=service.id, audience=Audience.ANYONE)
    return _explain(visit, service, Audience.ANYONE)


def present_as(visit: Visit, branch: Branch, audience: Audience) -> Visit:
    """The citizen said for whom they come."""
    service = branch.service(visit.service)
    if service is None:
        return begin(branch)
    if service.audience not in (Audience.ANYONE, audience):
        return visit.to(Page.INSTEAD, audience=audience)
    return _explain(visit, service, audience)


def take_instead(visit: Visit, branch: Branch) -> Visit:
    """The citizen takes the service that was offered in place of one that is for others."""
    service = branch.service(visit.service)
    other = branch.service(service.instead) if service and service.instead else None
    if other is None:
        return begin(branch)
    if other.audience in (Audience.ANYONE, visit.audience):
        return _explain(visit, other, visit.audience)  # they have said it already: never asked twice
    return choose(visit, branch, other.id)


def _explain(visit: Visit, service: Service, audience: Audience) -> Visit:
    """What to bring is shown before the ticket; a service that needs nothing goes straight on."""
    page = Page.DETAILS if service.requirements else Page.PRIORITY
    return visit.to(page, service=service.id, audience=audience, need=0, have=(), missing=(), later=None)


def sole(branch: Branch) -> str:
    """The branch's only service where that asks nothing but the priority: there the first touch gives the ticket."""
    only = branch.services[0]
    simple = len(branch.services) == 1 and only.audience is Audience.ANYONE and not only.requirements
    return only.id if simple else ""


def check(visit: Visit, branch: Branch, page: Page = Page.CHECKLIST) -> Visit:
    """The citizen wants to see whether they have everything: one question at a time, on ``page``."""
    service = branch.service(visit.service)
    if service is None or not service.requirements:
        return begin(branch)
    return visit.to(page, need=1, have=(), missing=(), explained=False)


def answer(visit: Visit, branch: Branch, said: str) -> Visit:
    """The citizen has the requirement (``have``), lacks it (``missing``), or it does not concern them (``skip``)."""
    service = branch.service(visit.service)
    if service is None:
        return begin(branch)
    have = (*visit.have, visit.need) if said == "have" else visit.have
    missing = (*visit.missing, visit.need) if said == "missing" else visit.missing
    if visit.need < len(service.requirements):
        return visit.to(visit.page, need=visit.need + 1, have=have, missing=missing, explained=False)
    return visit.to(Page.MISSING if missing else Page.PRIORITY, have=have, missing=missing)


def enter(visit: Visit, entry: Entry) -> Visit:
    """Something is to be typed."""
    return visit.to(Page.ENTRY, entry=entry)


def arrive(visit: Visit, service: str, booking: str) -> Visit:
    """Who has the appointment ``booking`` for ``service`` is here; only their priority is still to be said."""
    return visit.to(Page.PRIORITY, service=service, booking=booking, audience=Audience.ANYONE, have=(), missing=())
