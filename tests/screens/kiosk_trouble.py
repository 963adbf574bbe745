"""When something is not as it should be: the printer, the server, closed services; and the screen while it restarts."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as replace_struct
from PySide6.QtGui import QGuiApplication

from kiosk.curtain import Curtain
from kiosk.issuing import Issued, Progress
from kiosk.opening import Opening, Why
from kiosk.visit import Page, Visit
from printer.status import Condition, PrinterStatus
from tests.screens.album import Album
from tests.screens.kiosk_scene import ADDRESS, SIZES, Scene, code
from tests.ui.harness import process_events

SERVICE = "identity-card"
LATER = Opening(Why.HOURS, 0, "13:30", "2026-03-02")
TOMORROW = Opening(Why.HOURS, 1, "08:00", "2026-03-03")
FULL = Opening(Why.QUOTA, 3, "08:00", "2026-03-05")
BROKEN = (
    Condition.COVER_OPEN, Condition.CUTTER, Condition.HOT, Condition.OFFLINE, Condition.UNRECOVERABLE,
    Condition.SILENT, Condition.UNKNOWN,
)  # fmt: skip


def take(scene: Scene) -> None:
    """All of it."""
    _paper(scene)
    _server(scene)
    _closed(scene)


def _paper(scene: Scene) -> None:
    ticket, page, qr = scene.ticket(SERVICE), Visit(Page.TICKET), code(ADDRESS)
    out = Issued(ticket, ADDRESS, Progress.TROUBLE, Condition.PAPER_OUT, job=7)
    scene.show("trouble-01-ticket-paper-out", page, issued=out, qr=qr)
    for condition in BROKEN:
        scene.show_state(f"trouble-02-ticket-{condition}", page, issued=replace(out, condition=condition), qr=qr)
    scene.show("trouble-03-ticket-in-doubt", page, issued=replace(out, progress=Progress.DOUBT), qr=qr)
    scene.show_state(
        "trouble-04-ticket-printed-again", page, issued=replace(out, progress=Progress.PRINTING, job=0), qr=qr
    )
    scene.show_state("trouble-05-ticket-not-again", page, issued=replace(out, job=0), qr=qr)
    empty = PrinterStatus(Condition.PAPER_OUT)
    scene.show("trouble-06-attract-without-paper", Visit(), printer=empty)
    missing = Visit(Page.MISSING, service=SERVICE, need=4, have=(2, 3), missing=(1, 4))
    scene.show_state("trouble-07-missing-without-paper", missing, printer=empty, qr=code("Certidão de nascimento"))


def _server(scene: Scene) -> None:
    scene.show("trouble-10-attract-without-server", Visit(), online=False, told=True)
    scene.show("trouble-11-no-server", Visit(Page.CATEGORIES), online=False, told=True)
    scene.show_state("trouble-12-unknown-totem", Visit(Page.CATEGORIES), unknown=True)
    away = {"online": False, "told": True, "alone": True, "waits": None}
    scene.show_state("trouble-13-categories-alone", Visit(Page.CATEGORIES), **away)
    ticket = replace_struct(scene.ticket(SERVICE), number="AK017", wait=None)
    issued = Issued(ticket, "", Progress.PRINTED)
    scene.show("trouble-14-ticket-alone", Visit(Page.TICKET), issued=issued, **away)
    scene.show_state("trouble-15-ticket-alone-without-paper", Visit(Page.TICKET), **away,
                     issued=Issued(ticket, "", Progress.TROUBLE, Condition.PAPER_OUT, job=7))  # fmt: skip
    sorry = Visit(Page.SORRY, service=SERVICE)
    for trouble in ("refused", "failed", "later"):
        scene.show_state(f"trouble-16-sorry-{trouble}", sorry, trouble=trouble)


def _closed(scene: Scene) -> None:
    every = {each.id: TOMORROW for each in scene.branch.services}
    work = {each.id: LATER if each.category == "work" else TOMORROW for each in scene.branch.services}
    some = {key: FULL if key == SERVICE else found for key, found in work.items() if key in (SERVICE, "cpf")}
    scene.show("trouble-19-attract-all-closed", Visit(), openings=every)
    scene.show_state("trouble-19-attract-no-tickets", Visit(), openings=dict.fromkeys(every, FULL))
    scene.show("trouble-20-categories-all-closed", Visit(Page.CATEGORIES), openings=every)
    scene.show_state("trouble-21-categories-some-closed", Visit(Page.CATEGORIES), openings=work)
    scene.show("trouble-22-services-some-closed", Visit(Page.SERVICES, category="documents"), openings=some)
    scene.show("trouble-23-service-closed", Visit(Page.DETAILS, service="cpf"), openings=every)
    scene.show_state("trouble-24-quota", Visit(Page.SORRY, service=SERVICE), trouble="quota_reached", refused=FULL)
    scene.show_state("trouble-25-closed-not-known", Visit(Page.DETAILS, service="cpf"),
                     openings={"cpf": Opening(Why.HOURS)})  # fmt: skip


def back_soon(album: Album) -> None:
    """What stands behind the totem's window while that starts again."""
    for size, (width, height) in SIZES.items():
        curtain = Curtain()
        curtain.resize(width, height)
        curtain.show()
        process_events()
        name = f"back-soon/{size}"
        if album.wants(name):
            picture = QGuiApplication.primaryScreen().grabWindow(curtain.winId())
            if picture.isNull() or not picture.save(str(album.path(name))):
                raise OSError(f"no picture of {name}")
        curtain.close()
