"""The plain way of a citizen, from the first screen to the ticket in their hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as replace_struct

from domain.branch import Audience, Branch
from domain.priority import Group
from domain.wait import WaitRange
from kiosk.issuing import Issued, Progress
from kiosk.visit import Page, Visit
from printer.status import Condition
from tests.screens.kiosk_scene import ADDRESS, Scene, code

SERVICE = "identity-card"
LIST = "Carteira de identidade: falta trazer a certidão de nascimento e o comprovante de pagamento da taxa."


def take(scene: Scene) -> None:
    """All of it."""
    _beginning(scene)
    _explaining(scene)
    _checking(scene)
    _ending(scene)
    _other_branches(scene)


def _beginning(scene: Scene) -> None:
    scene.show("way-01-attract", Visit())
    scene.show("way-02-categories", Visit(Page.CATEGORIES))
    scene.show("way-02-categories-busy", Visit(Page.CATEGORIES), popular=_popular(scene.branch), waits=_busy(scene))
    for sheet in (1, 2):
        if part := _more(scene, sheet, len(scene.branch.categories), {"large-text": 4, "reach": 5, "large-reach": 3}):
            scene.show(f"way-02-categories-{part}", Visit(Page.CATEGORIES, sheet=sheet))
    scene.show_state("way-02-categories-without-assistant", Visit(Page.CATEGORIES), assistant=False)
    largest = max(scene.branch.categories, key=lambda one: len(list(_inside(scene.branch, one.id))))
    scene.show("way-03-services", Visit(Page.SERVICES, category=largest.id))
    scene.show_state("way-03-services-busy", Visit(Page.SERVICES, category="work"), waits=_busy(scene))
    if _more(scene, 1, len(list(_inside(scene.branch, largest.id))), {"large-text": 4, "reach": 5, "large-reach": 3}):
        scene.show("way-03-services-more", Visit(Page.SERVICES, category=largest.id, sheet=1))


def _more(scene: Scene, sheet: int, count: int, sizes: dict[str, int]) -> str:
    """The name of a further sheet of a list; nothing where it is not there."""
    return f"sheet-{sheet + 1}" if sheet * sizes.get(scene.look, 7) < count else ""


def _inside(branch: Branch, category: str) -> Iterator[str]:
    return (each.id for each in branch.services if each.category == category)


def _popular(branch: Branch) -> tuple[str, ...]:
    """The three with the longest names: if they fit, all do."""
    longest = sorted(branch.services, key=lambda each: -len(each.name.pt_BR))
    return tuple(each.id for each in longest[:3])


def _busy(scene: Scene) -> dict[str, tuple[int, WaitRange]]:
    return {each.id: (12, WaitRange(105, 180)) for each in scene.branch.services}


def _explaining(scene: Scene) -> None:
    company = next(each for each in scene.branch.services if each.audience is Audience.COMPANY)
    scene.show("way-04-audience", Visit(Page.AUDIENCE, service=company.id))
    scene.show("way-05-instead", Visit(Page.INSTEAD, service=company.id, audience=Audience.PERSON))
    scene.show("way-06-details", Visit(Page.DETAILS, service=SERVICE))
    longest = max(scene.branch.services, key=lambda each: sum(len(one.pt_BR) for one in each.requirements))
    scene.show("way-06-details-long", Visit(Page.DETAILS, service=longest.id))


def _checking(scene: Scene) -> None:
    scene.show("way-07-checklist", Visit(Page.CHECKLIST, service=SERVICE, need=1))
    scene.show_state("way-07-checklist-third", Visit(Page.CHECKLIST, service=SERVICE, need=3, have=(1,), missing=(2,)))
    some = Visit(Page.MISSING, service=SERVICE, need=4, have=(2, 3), missing=(1, 4))
    scene.show("way-08-missing", some, qr=code(LIST))
    for note in ("printing", "printed", "trouble"):
        scene.show_state(f"way-08-missing-{note}", some, qr=code(LIST), note=note)
    scene.show_state("way-08-missing-all", replace(some, have=(), missing=(1, 2, 3, 4)), qr=code(LIST))


def _ending(scene: Scene) -> None:
    scene.show("way-09-priority", Visit(Page.PRIORITY, service=SERVICE))
    scene.show_state("way-10-issuing", Visit(Page.ISSUING, service=SERVICE))
    ordinary = Issued(scene.ticket(SERVICE), ADDRESS, Progress.PRINTING)
    legal = Issued(scene.ticket(SERVICE, Group.PRIORITY), ADDRESS, Progress.PRINTED, Condition.READY, in_mouth=True)
    scene.show("way-11-ticket-printing", Visit(Page.TICKET), issued=ordinary, qr=code(ADDRESS))
    scene.show("way-12-ticket-priority-printed", Visit(Page.TICKET), issued=legal, qr=code(ADDRESS))
    scene.show_state("way-13-ticket-closing", Visit(Page.TICKET), issued=legal, qr=code(ADDRESS), seconds_left=17)


def _other_branches(scene: Scene) -> None:
    """A branch that is small enough to need no categories, and one with a single service."""
    few = replace_struct(scene.own, services=scene.own.services[:7])
    scene.use(few)
    scene.show("way-20-few-services", Visit(Page.SERVICES))
    only = replace_struct(scene.own.services[0], requirements=())
    scene.use(replace_struct(scene.own, services=(only,)))
    scene.show("way-21-one-service", Visit())
    scene.use()
