"""Every page beside the plain way, in each language, both ways up, large and low: it fits, is spoken, is touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from msgspec.structs import replace as replace_struct

from domain.agenda import Found
from domain.answers import TicketPage
from domain.appointments import Standing
from domain.booking import Arrival
from domain.branch import Branch, Text
from domain.commands import IssueTicket
from domain.later import Quieter
from domain.opinions import Asking, Motive
from domain.ticket import State
from domain.wait import WaitRange
from kiosk.issuing import Issued, Progress
from kiosk.visit import Entry, Page, Visit
from printer.status import Condition
from tests.ui.test_kiosk_pages import CASES
from tests.ui.totem import MORNING, Totem
from ui.appearance import Appearance

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]
TIGHT = ("es", Appearance(size=(1920, 1080), screen_inches=21.5), ("large_text",))
HELP = Text(
    "Se você não tem o papel, peça uma cópia no cartório ou mostre a versão do celular.",
    "If you do not have the paper, ask the registry for a copy or show the version on your phone.",
    "Si no tiene el papel, pida una copia en el registro o muestre la versión del teléfono.",
)
BOOKED = Found("b1", "identity-card", MORNING + timedelta(minutes=5), Standing.BOOKED, Arrival.ON_TIME)
BOOKINGS = (
    BOOKED,
    replace_struct(BOOKED, id="b2", service="small-business", arrival=Arrival.LATE),
    replace_struct(BOOKED, id="b3", at=MORNING + timedelta(days=40), arrival=None),
)


@dataclass(frozen=True)
class Visitor:
    """Puts pages on the screen in one language and look, and checks each."""

    totem: Totem

    @property
    def wide(self) -> bool:
        window = self.totem.stage.screen.window
        return window.width() > window.height()

    def use(self, branch: Branch) -> None:
        self.totem.view_model._picture.branch = branch
        self.totem.view_model.change(branch=branch)

    def show(self, name: str, visit: Visit, **news: object) -> None:
        model, stage = self.totem.view_model, self.totem.stage
        model.go(visit)
        model.change(**news)
        problems = stage.clipped() + stage.torn() + stage.too_small() + stage.overlapping()
        if visit.entry is not Entry.CPF:  # whose digits nobody may hear
            problems += stage.unnamed()
        assert problems == [], name
        shown = {seen.name for seen in stage.controls()}
        assert len(shown) >= 4, name
        low = self.totem.view_model.inputs.looks.low
        line = stage.screen.window.height() * (1 - 0.62) if low else 0
        assert [seen.name for seen in stage.controls() if seen.y < line - 1] == [], name


@pytest.fixture(
    params=[*CASES, TIGHT],
    ids=lambda case: "-".join((case[0], f"{case[1].size[0]}px", f"{case[1].screen_inches:g}in", *case[2])),
)
def visitor(request: pytest.FixtureRequest, open_totem: OpenTotem) -> Visitor:
    language, appearance, looks = request.param
    totem = open_totem(appearance).meet()
    totem.view_model._speak(language)
    for look in looks:
        totem.view_model._toggle(look)
    return Visitor(totem)


def test_the_checklist_and_what_is_missing(visitor: Visitor) -> None:
    branch = visitor.totem.branch
    longest = max(branch.services, key=lambda service: max(len(each.pt_BR) for each in service.requirements))
    for service in (longest, *branch.services[:3]):
        every = tuple(range(1, len(service.requirements) + 1))
        for place in every:
            visit = Visit(Page.CHECKLIST, service=service.id, need=place)
            visitor.show(f"{service.id} {place}", visit)
        for missing in (every[:1], every):
            visit = Visit(Page.MISSING, service=service.id, need=len(every), missing=missing)
            visitor.show(f"{service.id} missing {missing}", visit, qr=PIXEL)
            for note in ("printing", "printed", "trouble"):
                visitor.show(f"{service.id} {note}", visit, qr=PIXEL, note=note)


PIXEL = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAxIDEiLz4="


def test_a_requirement_with_words_of_help(visitor: Visitor, open_totem: OpenTotem) -> None:
    totem = visitor.totem
    service = totem.branch.services[0]
    needs = tuple(replace_struct(each, help=HELP, icon="card-account-details") for each in service.requirements)
    branch = replace_struct(
        totem.branch, services=(replace_struct(service, requirements=needs), *totem.branch.services[1:])
    )
    totem.view_model._picture.branch = branch
    totem.view_model.change(branch=branch)
    visitor.show("asked", Visit(Page.CHECKLIST, service=service.id, need=1))
    visitor.show("missing", Visit(Page.MISSING, service=service.id, need=4, missing=(1, 2, 3, 4)), qr=PIXEL)


def test_everything_that_is_typed(visitor: Visitor) -> None:
    search = Visit(Page.ENTRY, entry=Entry.SEARCH)
    for typed in ("", "ID", "SE", "CPF", "SEGURO DESEMPREGO"):
        visitor.show(f"search {typed}", search, typed=typed)
    for entry, typed in ((Entry.CODE, "7K3MQ0A"), (Entry.CPF, "52998224725"), (Entry.NUMBER, "P042")):
        for trouble in ("", "cpf", "none", "ended", "away", "other"):
            visitor.show(f"{entry} {trouble}", Visit(Page.ENTRY, entry=entry), typed=typed, entry_trouble=trouble)
        visitor.show(f"{entry} asking", Visit(Page.ENTRY, entry=entry), typed=typed, asking=True)


def test_appointments(visitor: Visitor) -> None:
    visitor.show("arrive", Visit(Page.ARRIVE))
    visitor.show("arrive with a reader", Visit(Page.ARRIVE), scanner=True)
    standings = (
        BOOKED,
        BOOKINGS[1],
        BOOKINGS[2],
        replace_struct(BOOKED, arrival=Arrival.EARLY),
        replace_struct(BOOKED, standing=Standing.ARRIVED),
        replace_struct(BOOKED, standing=Standing.CANCELLED),
        replace_struct(BOOKED, elsewhere=visitor.totem.branch.name),
    )
    for booking in standings:
        visitor.show(f"{booking}", Visit(Page.BOOKING), bookings=(booking,))
    inputs = visitor.totem.view_model.inputs
    if not (inputs.small_screen and inputs.looks.large_text and visitor.wide):  # there they are read by turning pages
        visitor.show("three", Visit(Page.BOOKING), bookings=BOOKINGS)


def test_a_ticket_that_is_looked_up(visitor: Visitor) -> None:
    for state in State:
        counter = "07" if state in (State.CALLED, State.SERVING) else None
        page = TicketPage("AB0042", state, ahead=12, wait=None, counter=counter)
        for can_cancel in (False, True):
            visitor.show(state, Visit(Page.STATUS), status=page, can_cancel=can_cancel, scanner=True)
    visitor.show("cancel", Visit(Page.CANCEL), status=page)
    visitor.show("cannot", Visit(Page.CANCEL), status=page, entry_trouble="away")
    visitor.show("cancelled", Visit(Page.CANCELLED), status=page)


def test_a_visit_that_is_rated(visitor: Visitor) -> None:
    asking = Asking(reasons=tuple(Motive(f"reason-{place}", name) for place, name in enumerate(REASONS)))
    visitor.use(replace_struct(visitor.totem.branch, opinions=asking))
    for trouble in ("", "away"):
        visitor.show(f"rate {trouble}", Visit(Page.RATE, rated="AB0042"), entry_trouble=trouble)
        visitor.show(f"why {trouble}", Visit(Page.WHY, rated="AB0042", score=7), entry_trouble=trouble)
    visitor.show("thanks", Visit(Page.THANKS, rated="AB0042"))
    for trouble in ("ended", "not_yet", "over", "letters"):
        visit = Visit(Page.ENTRY, entry=Entry.NUMBER)
        visitor.show(f"entry {trouble}", visit, typed="AB0042BKTM", entry_trouble=trouble)


REASONS = (
    Text("Tempo de espera", "Waiting time", "Tiempo de espera"),
    Text("Como me atenderam", "How I was treated", "Cómo me atendieron"),
    Text("Explicação clara", "Clear explanation", "Explicación clara"),
    Text("Resolveram o que eu precisava", "They solved what I needed", "Resolvieron lo que necesitaba"),
    Text("O lugar: conforto, limpeza", "The place: comfort, cleanliness", "El lugar: comodidad, limpieza"),
)


def test_a_quieter_hour(visitor: Visitor) -> None:
    long = {service.id: (12, WaitRange(105, 180)) for service in visitor.totem.branch.services}
    hours = tuple(Quieter(MORNING + timedelta(minutes=25 + 30 * n), WaitRange(5 * n, 20)) for n in range(3))
    service = visitor.totem.branch.services[0].id
    for name, found in (("hours", hours), ("none", ()), ("not known", None)):
        visitor.show(name, Visit(Page.LATER, service=service), quieter=found)
    visitor.show("away", Visit(Page.LATER, service=service), quieter=None, entry_trouble="away")
    visitor.show("offered", Visit(Page.PRIORITY, service=service), waits=long)
    assert visitor.totem.stage.screen.part("face").property("laterOffered")
    visitor.show("chosen", Visit(Page.PRIORITY, service=service, later=hours[0].at), waits=long)
    command = IssueTicket(visitor.totem.day.id(), service, later=hours[0].at)
    visitor.totem.day.do(command)
    for progress in Progress:
        issued = Issued(visitor.totem.day.room.tickets[command.id], "https://vez.example/t/x", progress)
        visitor.show(f"ticket {progress}", Visit(Page.TICKET), issued=issued, qr=PIXEL)


def test_the_lists_with_what_stands_beside_them(visitor: Visitor) -> None:
    visitor.totem.ail(Condition.READY)
    visitor.show("categories", Visit(Page.CATEGORIES))
    visitor.show("one category", Visit(Page.SERVICES, category="documents"))
    for service in visitor.totem.branch.services[:4]:
        visitor.show(f"details {service.id}", Visit(Page.DETAILS, service=service.id))


@pytest.mark.parametrize("assistant", [False, True])
def test_the_lists_on_a_busy_day(visitor: Visitor, assistant: bool) -> None:
    branch = visitor.totem.branch
    wanted = tuple(service.id for service in sorted(branch.services, key=lambda each: -len(each.name.pt_BR))[:3])
    waits = {service.id: (12, WaitRange(105, 180)) for service in branch.services}
    visitor.totem.view_model.change(popular=wanted, waits=waits, assistant=assistant)
    visitor.show("categories", Visit(Page.CATEGORIES))
    visitor.show("one category", Visit(Page.SERVICES, category="documents"))


def test_a_branch_without_categories(visitor: Visitor) -> None:
    visitor.use(replace_struct(visitor.totem.branch, services=visitor.totem.branch.services[:7]))
    for sheet in range(4):
        visitor.show(f"sheet {sheet}", Visit(Page.SERVICES, sheet=sheet))
    looks = visitor.totem.view_model.inputs
    if looks.crowded or looks.looks.low:
        return  # there the first screen is the usual one
    only = replace_struct(visitor.totem.branch.services[0], requirements=())
    visitor.use(replace_struct(visitor.totem.branch, services=(only,)))
    visitor.show("one touch", Visit())
