"""The totem's screens: a visit from the first touch to the ticket, its panels, the registration, and the set-up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from client.enrolling import Admission
from domain.branch import Language
from domain.later import Quieter
from domain.wait import WaitRange
from kiosk import configuration
from kiosk.chat.assistant import Assistance
from kiosk.configuration import Configuration
from kiosk.setup.judging import Step
from kiosk.setup.pin import Pin
from kiosk.setup.setup_view_model import Doors, SetupViewModel
from kiosk.setup.tasks import Tasks
from kiosk.visit import Page
from kiosk.visit import Visit as Steps
from printer.spool import JobState
from printer.status import Condition
from tests.screens.album import Album
from tests.ui.harness import LANGUAGES, ManualExecutor, Stage, process_events
from tests.ui.totem import MAIN_QML, MORNING, Totem
from ui.appearance import Appearance
from ui.application import Application
from ui.enrolling import EnrolScreen
from ui.jobs import Jobs

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
ASKED: dict[Language, str] = {
    "pt_BR": "quanto custa a segunda via da identidade",
    "en": "how much is a replacement identity card",
    "es": "cuánto cuesta la copia del documento de identidad",
}
LOOKS = {
    "light": ("", ""),
    "high-contrast": ("high_contrast", "highContrast"),
    "large-text": ("large_text", "largeText"),
    "reach": ("low", "low"),
}
PIN, NOW = "482913", datetime(2026, 3, 2, 13, 5, tzinfo=UTC)


def appearance(size: str) -> Appearance:
    """A totem of 27 inches where nothing moves."""
    return Appearance(size=SIZES[size], screen_inches=27, reduced_motion=True)


class Visit:
    """One visit in one language and look, page by page, by what the pages themselves would ask."""

    def __init__(self, totem: Totem, album: Album, at: str) -> None:
        self._totem, self._album, self._at = totem, album, at
        self._face: Any = totem.stage.screen.part("face")

    def shot(self, name: str) -> None:
        """A picture of the page."""
        self._album.take(self._totem.stage, f"{self._at}/{name}")

    def do(self, signal: str, *facts: str) -> None:
        """What a touch would ask."""
        getattr(self._face, signal).emit(*facts)
        for _ in range(2):  # the code for the phone is drawn once the ticket is there
            process_events()
            self._totem.work()
        process_events()

    def go(self, language: Language, look: str) -> None:
        """From the first touch to the ticket."""
        self.do("speak", language)
        self.shot("1-attract")
        self.do("begin")
        wanted, shown = LOOKS[look]
        if wanted and not self._face.property(shown):
            self.do("toggle", wanted)
        self.shot("2-categories")
        self.assistant(language)
        for panel in ("help", "looks"):
            self.do("open", panel)
            self.shot(f"8-{panel}")
            self.do("back")
        service = next(one for one in self._totem.branch.services if one.category)
        self.do("openCategory", service.category or "")
        self.shot("3-services")
        self.do("choose", service.id)
        self._on()

    def assistant(self, language: Language) -> None:
        """One question, what to bring as a conversation, and a way to do it alone."""
        chat: Any = self._totem.stage.screen.part("chatFace")
        for name, act in (
            ("ask", chat.begin.emit),
            ("reply", lambda: chat.suggest.emit(ASKED[language])),
            ("triage", chat.check.emit),
        ):
            act()
            process_events()
            self._totem.work()
            self.shot(f"9-{name}")
        for _ in range(3):
            self.do("back")

    def _on(self) -> None:
        """From the service to the ticket, by whatever pages lie between."""
        for number in range(4, 8):
            page = str(self._face.property("page"))
            self.shot(f"{number}-{page}")
            if page == "ticket":
                self._totem.print(JobState.FAILED, Condition.PAPER_OUT)
                self.shot(f"{number}-{page}-without-paper")
                self._beside()
                return
            self.do(*{"priority": ("take", "ordinary"), "audience": ("presentAs", "person")}.get(page, ("accept",)))

    def _beside(self) -> None:
        """Coming back at a quieter hour, and what somebody thinks of their visit."""
        model, service = self._totem.view_model, self._totem.branch.services[0].id
        hours = tuple(Quieter(MORNING + timedelta(minutes=115 + 60 * n), WaitRange(5 * n, 15)) for n in range(3))
        model.go(Steps(Page.PRIORITY, service=service))
        model.change(waits={service: (14, WaitRange(60, 90))})
        self.shot("9-priority-busy")
        model.go(Steps(Page.LATER, service=service))
        model.change(quieter=hours)
        self.shot("9-later")
        for page in (Page.RATE, Page.WHY, Page.THANKS):
            model.go(Steps(page, rated="P042", score=9))
            self.shot(f"9-{page}")


def visits(application: Application, album: Album) -> None:
    """Every page of a visit, in every language, orientation and look."""
    for language in LANGUAGES:
        for size in SIZES:
            for look in LOOKS:
                totem = Totem(application, appearance(size), helper=Assistance).meet()
                totem.work()
                Visit(totem, album, f"kiosk/{language}/{size}/{look}").go(language, look)
                totem.close()


def registration(application: Application, album: Album) -> None:
    """The screen of a totem that is not admitted."""
    for size in SIZES:
        stage = Stage(application, MAIN_QML, appearance(size)).show()
        screen = EnrolScreen(stage.screen.part("enrolFace"), "totem-1", "https://senha.cidade.example")
        for language in LANGUAGES:
            application.languages.use(language)
            for state in (Admission("waiting", "7K3M-Q0AB", 890), Admission("refused"), Admission("unreachable")):
                screen.take(state)
                album.take(stage, f"registration/{language}/{size}/{state.state}")
        stage.close()


def set_up(application: Application, album: Album, folder: Path) -> None:
    """Every page of the technician's set-up."""
    Pin(folder).choose(PIN)
    server, printer = "https://senha.cidade.example", "tcp://192.168.0.50:9100"
    configuration.save(folder, Configuration(server=server, printer=printer, language="pt_BR"))
    for size in SIZES:
        stage, executor = Stage(application, MAIN_QML, appearance(size)).show(), ManualExecutor()
        tasks = Tasks(folder, lambda: NOW, "totem-1", dict, root=folder / "root")
        face: Any = stage.screen.part("setupFace")
        doors = Doors(lambda: None, lambda _: "", lambda _: None)
        SetupViewModel(face, tasks, Jobs(executor), application.languages, doors).open()
        album.take(stage, f"set-up/pin/{size}")
        for digit in PIN:
            face.type.emit(digit)
        face.enter.emit()
        executor.work()
        for language in LANGUAGES:
            application.languages.use(language)
            album.take(stage, f"set-up/{language}/{size}/00-list")
            for number, page in enumerate([*(step.value for step in Step), "tools"], 1):
                face.open.emit(page)
                executor.work()
                album.take(stage, f"set-up/{language}/{size}/{number:02}-{page}")
            face.back.emit()
        stage.close()
