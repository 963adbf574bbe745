"""What citizens do at the totem beside taking a ticket: search, check in, look a ticket up, come back later, rate."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from msgspec.structs import replace as replace_struct

from domain.agenda import Found
from domain.answers import TicketPage
from domain.appointments import Standing
from domain.booking import Arrival
from domain.branch import Language
from domain.later import Quieter
from domain.ticket import State
from domain.wait import WaitRange
from kiosk.issuing import Issued, Progress
from kiosk.opening import Opening, Why
from kiosk.visit import Entry, Page, Visit
from tests.screens.kiosk_scene import ADDRESS, Scene, code, minutes, part

CPF = "52998224725"
WORDS: dict[Language, str] = {"pt_BR": "CARTEIRA", "en": "CARD", "es": "DOCUMENTO"}
BOOKED = Found("b1", "identity-card", minutes(10), Standing.BOOKED, Arrival.ON_TIME)
LATE = replace_struct(BOOKED, id="b2", service="small-business", at=minutes(-25), arrival=Arrival.LATE)
FAR = replace_struct(BOOKED, id="b3", service="property-tax", at=minutes(10) + timedelta(days=40), arrival=None)
WAITING = TicketPage("A017", State.WAITING, ahead=3, wait=WaitRange(5, 15))
TOMORROW = Opening(Why.HOURS, 1, "08:00", "2026-03-03")
HOURS = tuple(Quieter(minutes(115 + 60 * n), WaitRange(5 * n, 15)) for n in range(3))


def take(scene: Scene) -> None:
    """All of them."""
    _search(scene)
    _check_in(scene)
    _found(scene)
    _look_up(scene)
    _give_up(scene)
    _come_back(scene)
    _rate(scene)


def _search(scene: Scene) -> None:
    search = Visit(Page.ENTRY, entry=Entry.SEARCH)
    scene.show("errand-01-search", search)
    scene.show("errand-02-search-found", search, typed=WORDS[scene.language])
    scene.show_state("errand-03-search-nothing", search, typed="XQWZK")
    shut = {each.id: TOMORROW for each in scene.branch.services}
    scene.show_state("errand-04-search-closed", search, typed=WORDS[scene.language], openings=shut)


def _check_in(scene: Scene) -> None:
    scene.show("errand-10-arrive", Visit(Page.ARRIVE))
    camera = part(scene, "face")
    camera.setProperty("camera", True)
    scene.show_state("errand-11-arrive-camera", Visit(Page.ARRIVE))
    scene.show_state("errand-11-number-camera", Visit(Page.ENTRY, entry=Entry.NUMBER))
    camera.setProperty("camera", False)
    by_code, by_cpf = Visit(Page.ENTRY, entry=Entry.CODE), Visit(Page.ENTRY, entry=Entry.CPF)
    scene.show("errand-12-code", by_code)
    scene.show("errand-13-code-typed", by_code, typed="7K3MQ0AB")
    scene.show_state("errand-14-code-unknown", by_code, typed="7K3MQ0AB", entry_trouble="none")
    scene.show_state("errand-14-code-from-elsewhere", by_code, entry_trouble="other")
    scene.show("errand-15-cpf", by_cpf)
    scene.show("errand-16-cpf-half-typed", by_cpf, typed=CPF[:7])
    scene.show("errand-17-cpf-wrong-digit", by_cpf, typed=CPF[:-1] + "9", entry_trouble="cpf")
    scene.show_state("errand-18-cpf-asking", by_cpf, typed=CPF, asking=True)
    scene.show_state("errand-19-cpf-none", by_cpf, entry_trouble="none")
    scene.show_state("errand-19-cpf-away", by_cpf, typed=CPF, entry_trouble="away")


def _found(scene: Scene) -> None:
    visit = Visit(Page.BOOKING, entry=Entry.CODE)
    scene.show("errand-20-appointment", visit, bookings=(BOOKED,))
    scene.show("errand-21-appointments", visit, bookings=(BOOKED, LATE, FAR))
    others = {
        "early": replace_struct(BOOKED, arrival=Arrival.EARLY),
        "arrived": replace_struct(BOOKED, standing=Standing.ARRIVED),
        "cancelled": replace_struct(BOOKED, standing=Standing.CANCELLED),
        "elsewhere": replace_struct(BOOKED, elsewhere=scene.branch.name),
    }
    for name, found in others.items():
        scene.show_state(f"errand-22-appointment-{name}", visit, bookings=(found,))
    chosen = Visit(Page.PRIORITY, service="identity-card", booking="b1")
    scene.show_state("errand-23-appointment-priority", chosen)


def _look_up(scene: Scene) -> None:
    entry = Visit(Page.ENTRY, entry=Entry.NUMBER)
    scene.show("errand-30-number", entry)
    scene.show_state("errand-31-number-typed", entry, typed="A017")
    for trouble in ("none", "ended", "over", "not_yet", "letters", "away"):
        scene.show_state(f"errand-32-number-{trouble}", entry, typed="A017", entry_trouble=trouble)
    status = Visit(Page.STATUS)
    scene.show("errand-33-status-waiting", status, status=WAITING)
    scene.show("errand-34-status-own", status, status=WAITING, can_cancel=True)
    for state in (State.CALLED, State.SERVING, State.SUSPENDED, State.NO_SHOW, State.CANCELLED):
        page = TicketPage("A017", state, counter="07" if state in (State.CALLED, State.SERVING) else None)
        scene.show_state(f"errand-35-status-{state}", status, status=page)
    scene.show_state("errand-36-status-later", status, status=TicketPage("A017", State.WAITING, due=minutes(115)))


def _give_up(scene: Scene) -> None:
    scene.show("errand-40-give-up", Visit(Page.CANCEL), status=WAITING)
    scene.show_state("errand-41-give-up-away", Visit(Page.CANCEL), status=WAITING, entry_trouble="away")
    scene.show("errand-42-given-up", Visit(Page.CANCELLED), status=WAITING)


def _come_back(scene: Scene) -> None:
    service = "identity-card"
    long = {service: (14, WaitRange(60, 90))}
    scene.show("errand-50-priority-busy", Visit(Page.PRIORITY, service=service), waits=long)
    later = Visit(Page.LATER, service=service)
    scene.show("errand-51-later", later, quieter=HOURS)
    scene.show_state("errand-52-later-asking", later)
    scene.show_state("errand-53-later-none", later, quieter=())
    scene.show_state("errand-53-later-away", later, entry_trouble="away")
    chosen = Visit(Page.PRIORITY, service=service, later=HOURS[0].at)
    scene.show_state("errand-54-priority-later", chosen, waits=long)
    ticket = scene.ticket(service, later=HOURS[0].at)
    issued = Issued(ticket, ADDRESS, Progress.PRINTED)
    scene.show("errand-55-ticket-later", Visit(Page.TICKET), issued=issued, qr=code(ADDRESS))


def _rate(scene: Scene) -> None:
    rate = Visit(Page.RATE, rated="A017")
    scene.show("errand-60-rate", rate)
    scene.show_state("errand-61-rate-away", rate, entry_trouble="away")
    scene.show("errand-62-why", replace(rate, page=Page.WHY, score=9))
    scene.show("errand-63-thanks", replace(rate, page=Page.THANKS, score=9))
