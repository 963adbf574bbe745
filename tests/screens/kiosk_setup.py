"""What a technician meets: the registration of a new totem, and the set-up with every step untouched, good and bad."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from client.enrolling import Admission
from client.errors import Why
from domain.branch import Language
from kiosk.configuration import Configuration, changed
from kiosk.setup.facts import Facts
from kiosk.setup.judging import State, Step, judge
from kiosk.setup.models import Installed
from kiosk.setup.pin import Pin
from kiosk.setup.record import Record, Tested
from kiosk.setup.setup_view_model import Doors, SetupViewModel
from kiosk.setup.tasks import Done, Seen, Tasks
from kiosk.standing import Standing
from printer.status import Condition, PrinterStatus
from tests.screens.album import Album
from tests.screens.kiosk_scene import NOW, SIZES
from tests.ui.harness import LANGUAGES, ManualExecutor, Stage
from tests.ui.totem import MAIN_QML
from ui.appearance import Appearance
from ui.application import Application
from ui.enrolling import EnrolScreen
from ui.jobs import Jobs

PIN = "482913"
SERVER, PRINTER = "https://senha.cidade.example", "tcp://192.168.0.50:9100"
CAMERAS = ("/dev/video0", "/dev/video2")
PAPERS = (f"{PRINTER}: 41.3 m (2026-02-10)", "10:04:51  #812  confirmed  ", "10:03:20  #811  in_doubt  silent")
FILES = (Path("/media/usb/vez-central-20260301-181500.vez"), Path("/media/usb/vez-central.pub"))
ADMISSIONS = {
    "waiting": Admission("waiting", "7K3M-Q0AB", 890),
    "waiting-revoked": Admission("waiting", "7K3M-Q0AB", 890, before="revoked"),
    "waiting-unknown": Admission("waiting", "7K3M-Q0AB", 50, before="unknown"),
    "refused": Admission("refused"),
    "unreachable": Admission("unreachable"),
    "storage": Admission("storage"),
    **{f"untrusted-{why}": Admission("untrusted", why=why) for why in Why},
}

STANDS = Standing("central-atendimento", None, NOW, 0, (), {"A": 20, "U": 18}, "K", "2026-03-02T23:59:59", False)
CHOSEN = Configuration(server=SERVER, printer=PRINTER, language="pt_BR", rotation=90, diagonal_in=27.0)
TESTS = (Step.TOUCH, Step.SOUND, Step.KEYPAD, Step.SCANNER)
DISK_FULL = 60
FACTS = {
    "new": Facts(NOW, disk_free_mb=20_480, temperature_c=46),
    "good": Facts(
        NOW, CHOSEN, Record({step.value: Tested(True, NOW) for step in TESTS}), True, True, STANDS, 0.4,
        PrinterStatus(Condition.READY), 20_480, 46, models=(Installed("qwen3-0.6b", passed=True),),
    ),
    "look": Facts(
        NOW, CHOSEN, Record(), True, True,
        replace(STANDS, alone_since=NOW - timedelta(minutes=50), waiting=7, refused=("A017: closed",)), None,
        PrinterStatus(Condition.NEAR_END), 900, 84,
    ),
    "bad": Facts(
        NOW, changed(CHOSEN, assistant="on", model="qwen3-0.6b"),
        Record({step.value: Tested(False, NOW) for step in TESTS}), True, True, replace(STANDS, twice=True), 4000,
        PrinterStatus(Condition.PAPER_OUT), DISK_FULL, 46,
    ),
    "broken": Facts(NOW, disk_free_mb=20_480, broken="/var/lib/vez/totem.json: line 3: not a number"),
}  # fmt: skip


class Known(Tasks):
    """The work of a set-up whose outcome is known beforehand."""

    def __init__(self, folder: Path, facts: Facts) -> None:
        super().__init__(folder, lambda: NOW, "totem-1", dict, root=folder / "root")
        self._facts = facts

    def see(self, *, ask: bool = False) -> Seen:
        """How everything stands, by the facts."""
        facts = self._facts
        models = tuple(each.name for each in facts.models if each.passed)
        return Seen(tuple(judge(facts)), facts.configuration, facts.standing, PAPERS, models)

    def unlock(self, pin: str) -> Done:
        """The PIN is right."""
        return Done("list")

    def files(self) -> tuple[Path, ...]:
        """What a stick brings."""
        return FILES


class Opened:
    """A set-up on ``stage`` that knows ``facts``."""

    def __init__(self, stage: Stage, folder: Path, facts: Facts, album: Album) -> None:
        self.stage, self._album, self._executor = stage, album, ManualExecutor()
        self.face: Any = stage.screen.part("setupFace")
        doors = Doors(lambda: None, lambda _: "", lambda _: None, cameras=lambda: CAMERAS)
        tasks = Known(folder, facts)
        self.model = SetupViewModel(self.face, tasks, Jobs(self._executor), stage.application.languages, doors)
        self.at = ""
        self.model.open()

    def unlock(self) -> None:
        """Type the PIN."""
        for digit in PIN:
            self.face.type.emit(digit)
        self.do(self.face.enter.emit)

    def do(self, act: Callable[..., object], *facts: str) -> None:
        """What a touch would ask, and what comes of it."""
        act(*facts)
        self._executor.work()

    def shot(self, name: str) -> None:
        """A picture of the page."""
        self._album.take(self.stage, f"{self.at}/{name}")

    def told(self, picture: str, code: str, state: State = State.GOOD, **facts: str) -> None:
        """A picture with what the last act came to."""
        self.model._tell(Done(code, state, tuple(facts.items())))
        self.shot(picture)


def registration(application: Application, album: Album) -> None:
    """The screen of a totem that is not admitted."""
    for size in SIZES:
        stage = Stage(application, MAIN_QML, _look(size)).show()
        screen = EnrolScreen(stage.screen.part("enrolFace"), "totem-1", SERVER)
        for language in LANGUAGES:
            application.languages.use(language)
            for name, state in ADMISSIONS.items():
                screen.take(state)
                album.take(stage, f"registration/{language}/{size}/{name}")
        stage.close()


def set_up(application: Application, album: Album, folder: Path, languages: Sequence[Language] = LANGUAGES) -> None:
    """Every page of it."""
    Pin(folder).choose(PIN)
    for language in languages:
        application.languages.use(language)
        for size in SIZES:
            at = f"set-up/{language}/{size}"
            for name, facts in FACTS.items():
                stage = Stage(application, MAIN_QML, _look(size)).show()
                opened = Opened(stage, folder, facts, album)
                if name == "new":
                    opened.at = at
                    _pin(opened)
                opened.at = f"{at}/{name}"
                opened.unlock()
                _steps(opened, whole=name != "broken")
                if name == "good":
                    _acts(opened)
                stage.close()


def _look(size: str) -> Appearance:
    return Appearance(size=SIZES[size], screen_inches=27, reduced_motion=True)


def _pin(opened: Opened) -> None:
    opened.shot("pin")
    opened.face.type.emit("4")
    opened.told("pin-wrong", "pin_wrong", State.BAD)
    opened.told("pin-wait", "pin_wait", State.BAD, seconds="30")
    opened.face.erase.emit()


def _steps(opened: Opened, *, whole: bool) -> None:
    opened.shot("00-list")
    for number, step in enumerate(Step, 1):
        if whole or step is Step.LANGUAGE:
            opened.do(opened.face.open.emit, step.value)
            opened.shot(f"{number:02}-{step.value}")
    opened.do(opened.face.back.emit)


def _acts(opened: Opened) -> None:
    """What is typed, tried and told."""
    face = opened.face
    opened.do(face.open.emit, "printer")
    opened.told("20-printer-printed", "printed", State.LOOK)
    opened.told("20-printer-not-printed", "not_printed", State.BAD, why="silent, no answer from 192.168.0.50")
    opened.do(face.open.emit, "printer")
    opened.do(face.choose.emit, "type")
    opened.shot("20-printer-typed")
    opened.do(face.open.emit, "keypad")
    opened.model._change(keypad={"next": "Down", "previous": "Up", "choose": "Return"}, key=3)
    opened.shot("21-keypad-half")
    opened.do(face.open.emit, "scanner")
    opened.told("22-scanner-read", "read", count="8")
    opened.told("22-scanner-camera", "camera_on", State.LOOK, name=CAMERAS[0])
    opened.told("22-scanner-camera-bad", "camera_bad", State.BAD, why="/dev/video0 is busy")
    opened.do(face.open.emit, "sound")
    opened.told("23-sound-none", "not_spoken", State.BAD)
    opened.do(face.open.emit, "tools")
    opened.shot("24-tools")
    opened.told("24-tools-exported", "exported", name="vez-totem-1-20260302-130500.vez", detail="3F9C 21A0 77DE 4B18")
    opened.told("24-tools-older", "older", State.BAD, detail="2026-02-01 09:30 UTC")
