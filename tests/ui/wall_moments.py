"""Every state of a panel on the branch of the demonstration, one after the other: for the tests, and for pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from client.enrolling import Admission
from client.stream import Began, Lost, Resumed
from domain import commands as c
from domain.answers import Start, Welcome
from domain.branch import Branch, Text
from domain.commands import Actor, Role
from domain.media import Captions
from domain.panels import Alert, Clock, Layout, Notice, Panel, Picture, Slide, Theme, Video, Waits, Zone
from domain.priority import Group
from tests.ui.desk_stage import CROWD, demo_branch
from tests.ui.harness import Stage, process_events
from tests.ui.wall import Wall
from ui.enrolling import EnrolScreen

TICK_S = 2
EVERYWHERE = Zone()
THEMES: tuple[Theme, ...] = ("night", "light", "high_contrast")
ALERT = Alert(
    Text("Saia do prédio com calma", "Leave the building calmly", "Salga del edificio con calma"),
    Text(
        "Use a escada e não o elevador. Siga as pessoas de colete amarelo até a praça.",
        "Take the stairs and not the lift. Follow the people in yellow vests to the square.",
        "Use la escalera y no el ascensor. Siga a las personas de chaleco amarillo hasta la plaza.",
    ),
)
NOTICE = Notice(
    title=Text("Vacinação no sábado", "Vaccination on Saturday", "Vacunación el sábado"),
    words=Text(
        "Das 8h às 17h, em todas as unidades de saúde. Leve um documento e o cartão de vacinas, se você o tem.",
        "From 8 am to 5 pm, at every health centre. Bring an identity document and your vaccination card, if any.",
        "De 8 a 17 h, en todos los centros de salud. Lleve un documento y el carné de vacunas, si lo tiene.",
    ),
)
PARK = Text("A praça da matriz", "The main square", "La plaza mayor")
PICTURE = Picture(file="park.png", words=PARK)
VIDEO = Video(file="park.mp4", words=PARK, captions=Captions("pt.vtt", "en.vtt", "es.vtt"), poster="park.png")
CAPTIONS = {
    "pt": "Vacinação no sábado, das oito às dezessete horas, em todas as unidades de saúde, para quem tem 60 anos.",
    "en": "Vaccination on Saturday, from eight to five, at every health centre, for everyone who is sixty or older.",
    "es": "Vacunación el sábado, de ocho a diecisiete horas, en todos los centros de salud, para mayores de 60 años.",
}


def make_media(folder: Path) -> Path:
    """A picture, and a video that is one for its poster and its captions."""
    folder.mkdir(parents=True, exist_ok=True)
    picture = QImage(1600, 900, QImage.Format.Format_RGB32)
    painter, sky = QPainter(picture), QLinearGradient(QPointF(0, 0), QPointF(0, 900))
    sky.setColorAt(0, QColor("#7fb2e5"))
    sky.setColorAt(1, QColor("#e8f1d4"))
    painter.fillRect(QRectF(0, 0, 1600, 900), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, x, y, size in (("#4d7f3f", -200, 560, 1300), ("#6d9a52", 700, 620, 1300), ("#f4d35e", 1200, 90, 170)):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(x, y, size, size))
    painter.end()
    picture.save(str(folder / "park.png"))
    (folder / "park.mp4").write_bytes(b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41")
    for language, words in CAPTIONS.items():
        (folder / f"{language}.vtt").write_text(f"WEBVTT\n\n00:00.000 --> 59:00.000\n{words}\n", encoding="utf-8")
    return folder


class Hall:
    """Drives ``wall``, whose day is of the demonstration's branch, from one state to the next."""

    def __init__(self, wall: Wall, theme: Theme = "night") -> None:
        self.wall, self.theme = wall, theme
        self.day = wall.day

    def load(
        self, layout: Layout = "calls", *slides: Slide, alert: Alert | None = None, zone: Zone = EVERYWHERE
    ) -> None:
        """The branch's document wants this of its panels, from now on."""
        panel = Panel("hall", layout=layout, theme=self.theme, playlist=slides, zone=zone)
        self.day.room.branch = replace(demo_branch(), panels=(panel,), alert=alert)
        self._welcome(self.day.room.branch)

    def _welcome(self, branch: Branch) -> None:
        welcome = Welcome(Actor("panel-1", Role.PANEL), "Painel", branch)
        self.wall.view_model.take(Began(welcome, Start(self.day.now, self.day.room.snapshot().for_the_room())))
        self.wall.view_model.take(Resumed())
        self.wall.given = len(self.day.history)
        process_events()

    def people(self) -> None:
        """Tickets are taken."""
        for service, group, language, _ in CROWD:
            self.day.do(c.IssueTicket(self.day.id(), service, group, language))
        self.wall.tell()

    def sit(self, *counters: str) -> None:
        """Counters open."""
        for counter in counters:
            self.day.do(c.OpenCounter(self.day.id(), counter), Actor(counter, Role.ATTENDANT))
        self.wall.tell()

    def call(self, counter: str, group: Group | None = None, service: str = "cpf") -> str:
        """Somebody is called there, ahead of all others where a group is said; returns the ticket."""
        who = Actor(counter, Role.ATTENDANT)
        before = self.day.room.at_counter(counter)
        if before is not None:
            self.day.do(c.Start(self.day.id(), before.id), who)
            self.day.do(c.Finish(self.day.id(), before.id), who)
        if group is not None:
            self.day.do(c.IssueTicket(self.day.id(), service, group))
        self.day.do(c.CallNext(self.day.id(), counter), who)
        ticket = self.day.room.at_counter(counter)
        assert ticket is not None
        return ticket.id

    def again(self, counter: str) -> None:
        """The same person is called once more."""
        ticket = self.day.room.at_counter(counter)
        assert ticket is not None
        self.day.do(c.Recall(self.day.id(), ticket.id), Actor(counter, Role.ATTENDANT))
        self.wall.tell()

    def calm(self) -> None:
        """The voice ends, and the call is not new any more."""
        for _ in range(4):
            if self.wall.loudspeaker.busy:
                self.wall.loudspeaker.finish()
            self.wall.wait(7)

    def strip(self, kind: str) -> None:
        """Wait until the strip shows this."""
        for _ in range(60):
            if self.wall.stage.screen.part("face").property("strip") == kind:
                return
            self.wall.wait(TICK_S)
        raise AssertionError(f"the strip never shows {kind}")


def moments(hall: Hall) -> Iterator[str]:
    """From the empty wall to the last layout; each is on the screen when its name is given."""
    yield from before_the_first_call(hall)
    yield from with_calls(hall)
    yield from in_other_layouts(hall)
    yield from when_something_is_wrong(hall)


def before_the_first_call(hall: Hall) -> Iterator[str]:
    """The first start, and a morning before it begins."""
    wall = hall.wall
    yield "connecting"
    enrol = EnrolScreen(wall.stage.screen.part("enrolFace"), "tv-hall", "https://senha.cidade.example")
    for admission in (Admission("waiting", "7K3M-Q0AB", 890), Admission("refused"), Admission("unreachable")):
        enrol.take(admission)
        yield f"first-start-{admission.state}"
    enrol.leave()
    wall.view_model.take(Lost(unknown=True))
    yield "not-registered"
    hall.load("calls", NOTICE)
    yield "nobody-yet"
    hall.sit("counter-1", "counter-2")
    hall.people()
    yield "no-call-yet"


def with_calls(hall: Hall) -> Iterator[str]:
    """Calls alone, from the first to the third of one ticket."""
    wall = hall.wall
    hall.call("counter-1")
    wall.tell()
    yield "called-just-now"
    hall.calm()
    hall.call("counter-2", Group.EIGHTY_PLUS)
    wall.tell()
    yield "called-with-priority"
    hall.calm()
    hall.again("counter-2")
    yield "called-again"
    hall.calm()
    hall.again("counter-2")
    yield "called-for-the-third-time"
    hall.calm()
    hall.sit("counter-5", "counter-6")
    hall.call("counter-5")
    hall.call("counter-6", Group.PRIORITY, "property-tax")
    wall.tell()
    yield "two-at-once-the-first"
    wall.loudspeaker.finish()
    wall.wait(7)
    yield "two-at-once-the-second"
    hall.calm()
    for counter in ("counter-1", "counter-5", "counter-1"):
        hall.call(counter)
        wall.tell()
        hall.calm()
    for kind in ("name", "notice", "wait"):
        hall.strip(kind)
        yield f"between-calls-{kind}"


def in_other_layouts(hall: Hall) -> Iterator[str]:
    """The playlist and the board, and a call in each of them."""
    stage = hall.wall.stage
    for slide in (NOTICE, PICTURE, VIDEO, Waits(), Clock()):
        hall.load("media", slide)
        kind = str(stage.screen.part("face").property("slide"))
        if kind in ("picture", "video"):
            stage.until(partial(_is_drawn, stage))
        if kind == "video":
            stage.until(partial(stage.screen.part("film").property, "caption"))
        yield f"media-{kind}"
    hall.again("counter-1")
    yield "media-and-a-call"
    hall.calm()
    hall.load("board")
    yield "board"
    hall.sit("counter-3", "counter-4")
    hall.call("counter-3")
    hall.wall.tell()
    yield "board-and-a-call"
    hall.calm()
    yield "board-of-six"
    hall.load("board", zone=Zone(services=("cpf",)))
    yield "board-of-a-zone"


def when_something_is_wrong(hall: Hall) -> Iterator[str]:
    """Without the server, the sound, or a picture; and when the house has to be left."""
    wall = hall.wall
    hall.load("calls", NOTICE)
    wall.view_model.take(Lost())
    yield "without-server"
    hall.load("board")
    wall.view_model.take(Lost())
    yield "board-without-server"
    wall.loudspeaker.troubles["player"] = "no device"
    hall.load("media", NOTICE)
    wall.view_model.take(Lost())
    yield "media-without-server-nor-sound"
    hall.load("calls", NOTICE)
    hall.strip("notice")
    yield "without-sound"
    wall.loudspeaker.troubles.clear()
    hall.load("calls", alert=ALERT)
    yield "alert"


def _is_drawn(stage: Stage) -> bool:
    """Whether the picture of the slide has been read."""
    items = [stage.screen.window.contentItem()]
    while items:
        item = items.pop()
        items.extend(child for child in item.childItems() if child.isVisible())
        if item.inherits("QQuickImage") and str(item.property("source").toString()).startswith("file:"):
            return bool(item.property("paintedWidth") > 0)
    return False
