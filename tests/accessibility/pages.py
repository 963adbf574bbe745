"""Every page of the totem put on the real screen, whatever leads to it: what the 44 rules are checked on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from msgspec.structs import replace

from domain.agenda import Found
from domain.answers import TicketPage
from domain.appointments import Standing
from domain.booking import Arrival
from domain.branch import Audience, Language
from domain.commands import IssueTicket
from domain.help_calls import HelpCall, HelpKind
from domain.priority import Group
from domain.ticket import State
from domain.wait import WaitRange
from kiosk.chat.talk import Mode, Talk
from kiosk.issuing import Issued, Progress
from kiosk.visit import Entry, Page, Visit
from printer.status import Condition
from tests.ui.totem import MORNING, Totem

LANGUAGES: tuple[Language, ...] = ("pt_BR", "en", "es")
CPF = "52998224725"
TROUBLES = ("unreachable", "service_closed", "failed")


@dataclass(frozen=True)
class Spot:
    """A page with what it needs to be shown. ``news`` are fields of `kiosk.showing.shown.Inputs`."""

    name: str
    visit: Visit
    news: dict[str, object] = field(default_factory=dict)

    def show(self, totem: Totem) -> None:
        """Put it on the screen."""
        model = totem.view_model
        model.go(self.visit)
        plain = {"panel": "", "seconds_left": 0, "trouble": "", "issued": None, "call": None, "calling": ""}
        model.change(**{**plain, **self.news})


def issued(totem: Totem, progress: Progress, group: Group = Group.PRIORITY) -> Issued:
    """A ticket of today."""
    command = IssueTicket(totem.day.id(), "identity-card", group)
    totem.day.do(command)
    return Issued(totem.day.room.tickets[command.id], "https://vez.example/t/x", progress, Condition.PAPER_OUT, job=7)


def spots(totem: Totem) -> Iterator[Spot]:
    """All of them: each page that there is, with each face that it has, and what opens over it."""
    made = {spot.visit.page for spot in _known(totem)}
    yield from _known(totem)
    service = "identity-card"
    for page in Page:
        if page not in made:
            yield Spot(page, Visit(page, service=service))
    services = Visit(Page.SERVICES, category=totem.branch.categories[0].id)
    yield Spot("help", services, {"panel": "help"})
    yield from _calls(services)
    yield Spot("looks", services, {"panel": "looks"})
    yield Spot("warning", services, {"seconds_left": 20})


def _calls(visit: Visit) -> Iterator[Spot]:
    """The help page with all that may become of a call."""
    told = HelpCall("c", "totem-1", HelpKind.CANNOT_USE, MORNING, "totem-1", told=2)
    calls = {"nobody": replace(told, told=0), "told": told, "coming": replace(told, going="ana", answered_at=MORNING)}
    for name, call in calls.items():
        yield Spot(f"help {name}", visit, {"panel": "help", "call": call})
    for calling in ("asking", "away", "expired"):
        yield Spot(f"help {calling}", visit, {"panel": "help", "calling": calling})


def _known(totem: Totem) -> Iterator[Spot]:
    yield Spot("attract", Visit())
    yield Spot("categories", Visit(Page.CATEGORIES))
    most = max(totem.branch.categories, key=lambda one: sum(each.category == one.id for each in totem.branch.services))
    yield Spot("services", Visit(Page.SERVICES, category=most.id))
    yield Spot("services more", Visit(Page.SERVICES, category=most.id, sheet=1))
    company = next(one for one in totem.branch.services if one.audience is not Audience.ANYONE)
    yield Spot("audience", Visit(Page.AUDIENCE, service=company.id))
    yield Spot("instead", Visit(Page.INSTEAD, service=company.id, audience=Audience.PERSON))
    service = totem.branch.service("identity-card")
    assert service is not None
    for page in (Page.DETAILS, Page.PRIORITY, Page.ISSUING):
        yield Spot(page, Visit(page, service=service.id))
    yield Spot("checklist", Visit(Page.CHECKLIST, service=service.id, need=1))
    yield Spot("missing", Visit(Page.MISSING, service=service.id, missing=(1, 2), need=2))
    yield from _results(totem)
    yield from _entries()
    yield from _bookings()
    yield from _chats()


def _results(totem: Totem) -> Iterator[Spot]:
    for progress in Progress:
        news = {"issued": issued(totem, progress), "qr": ""}
        yield Spot(f"ticket {progress}", Visit(Page.TICKET), news)
    for trouble in TROUBLES:
        yield Spot(f"sorry {trouble}", Visit(Page.SORRY, service="identity-card"), {"trouble": trouble})
    status = TicketPage("P042", State.WAITING, ahead=3, wait=WaitRange(5, 15))
    for page in (Page.STATUS, Page.CANCEL, Page.CANCELLED):
        yield Spot(page, Visit(page), {"status": status, "can_cancel": True})


def _entries() -> Iterator[Spot]:
    yield Spot("arrive", Visit(Page.ARRIVE), {"scanner": True})
    typed = {Entry.SEARCH: "CARTEIRA", Entry.CODE: "7K3M", Entry.CPF: CPF, Entry.NUMBER: "P04"}
    for entry, text in typed.items():
        yield Spot(f"entry {entry} empty", Visit(Page.ENTRY, entry=entry))
        yield Spot(f"entry {entry}", Visit(Page.ENTRY, entry=entry), {"typed": text})
    yield Spot("entry cpf wrong", Visit(Page.ENTRY, entry=Entry.CPF), {"typed": CPF, "entry_trouble": "cpf"})
    yield Spot("entry cpf none", Visit(Page.ENTRY, entry=Entry.CPF), {"typed": CPF, "entry_trouble": "none"})


def _bookings() -> Iterator[Spot]:
    at = MORNING + timedelta(minutes=5)
    found = (
        Found("b1", "identity-card", at, Standing.BOOKED, Arrival.ON_TIME),
        Found("b2", "small-business", at, Standing.BOOKED, Arrival.LATE),
    )
    yield Spot("booking", Visit(Page.BOOKING, entry=Entry.CODE), {"bookings": found})


def _chats() -> Iterator[Spot]:
    """The assistant: somebody writes, every kind of reply, with and without a model's words, a triage, a walk."""
    yield Spot("chat", Visit(Page.CHAT, entry=Entry.CHAT), {"assistant": True})
    yield Spot("chat typed", Visit(Page.CHAT, entry=Entry.CHAT), {"typed": "QUANTO CUSTA A SEGUNDA VIA"})
    text = "A segunda via custa R$ 62,00."
    other = ("property-tax", "water-and-sewage")
    for talk in (
        Talk(1, "perdi tudo", Mode.ANSWER, "identity-card", other, text=text, known=True, written=(text, text)),
        Talk(2, "quanto custa?", Mode.ANSWER, "digital-work-card", text=text, known=False, first=False),
        Talk(7, "é de graça?", Mode.ANSWER, "property-tax", text="Não sei.", perhaps=text, first=False),
        Talk(3, "um documento", Mode.CHOICE, "", ("identity-card", *other), elsewhere="passport"),
        Talk(4, "o passaporte", Mode.ELSEWHERE, elsewhere="passport", known=True),
        Talk(5, "dor no peito", Mode.FIXED, text="Ligue agora para o 192.", known=True),
        Talk(6, "qualquer coisa", Mode.NOTHING),
    ):
        yield Spot(f"reply {talk.mode} {talk.number}", Visit(Page.REPLY, talk=talk), {"writing": 1})
    yield Spot("listen", Visit(Page.LISTEN, entry=Entry.CHAT), {"microphone": True, "hearing": 6})
    yield Spot("listen working", Visit(Page.LISTEN, entry=Entry.CHAT), {"microphone": True, "hearing": -1})
    yield Spot("heard", Visit(Page.HEARD, heard="Quanto custa a segunda via?"), {"microphone": True})
    yield Spot("heard nothing", Visit(Page.HEARD, unheard="silence"), {"microphone": True})
    yield Spot("heard failed", Visit(Page.HEARD, unheard="failed"), {"microphone": True})
    triage = Visit(Page.TRIAGE, service="identity-card", need=3, have=(1,), missing=(2,), explained=True)
    yield Spot("triage", triage)
    yield Spot("walk", Visit(Page.WALK, service="digital-work-card", step=2), {"qr": ""})
    yield Spot("walk end", Visit(Page.WALK, service="digital-work-card", step=5), {"qr": ""})
