"""Where a citizen is on the way to a ticket, and what each touch leads to. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.branch import Audience, Branch, Service

FEW = 7  # so many choices a page holds; a branch with as few services shows them without categories


class Page(StrEnum):
    """What is on the screen. The values are those that the QML knows."""

    ATTRACT = "attract"
    CATEGORIES = "categories"
    SERVICES = "services"
    AUDIENCE = "audience"
    INSTEAD = "instead"
    DETAILS = "details"
    PRIORITY = "priority"
    ISSUING = "issuing"
    TICKET = "ticket"
    SORRY = "sorry"


# From these a citizen may step back. Once a ticket was asked for, there is only "start over".
STEPS = frozenset({Page.CATEGORIES, Page.SERVICES, Page.AUDIENCE, Page.INSTEAD, Page.DETAILS, Page.PRIORITY})


@dataclass(frozen=True)
class Visit:
    """What one citizen has chosen so far. ``sheet`` turns the pages of a long list; ``before`` is a touch ago."""

    page: Page = Page.ATTRACT
    category: str = ""
    service: str = ""
    audience: Audience = Audience.ANYONE
    sheet: int = 0
    before: Visit | None = None

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
    return visit.to(page, service=service.id, audience=audience)
