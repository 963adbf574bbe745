"""The set-up's step for whatever reads codes: a camera is chosen, tried at once, and let go of with the step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk import configuration
from kiosk.setup import record
from kiosk.setup.judging import Step
from kiosk.setup.pin import Pin
from kiosk.setup.setup_view_model import Doors, SetupViewModel
from kiosk.setup.tasks import Tasks
from tests.ui.harness import REPOSITORY, ManualExecutor, Stage
from tests.ui.test_camera import Glass
from tests.ui.test_setup_screen import NOW, PIN, SIZES
from ui.appearance import Appearance
from ui.jobs import Jobs

pytestmark = pytest.mark.ui
SECRET = "VEZ:7K3MQ0AB"


class Bench:
    """A set-up that is open, at a totem with two cameras of glass."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage, self.folder, self.executor = stage, folder, ManualExecutor()
        self.lenses: dict[str, Glass] = {}
        tasks = Tasks(folder, lambda: NOW, "totem-1", dict, root=folder / "root")
        make: Any = self.lens
        doors = Doors(lambda: None, lambda _: "", lambda _: None, make, lambda: ("/dev/video0", "/dev/video2"))
        face = stage.screen.part("setupFace")
        self.view_model = SetupViewModel(face, tasks, Jobs(self.executor), stage.application.languages, doors)
        stage.screen.window.installEventFilter(self.view_model)
        self.view_model.open()
        self.tap(*PIN, "Manter", "Leitor de códigos")

    def lens(self, device: str) -> Glass:
        return self.lenses.setdefault(device, Glass())

    def tap(self, *names: str) -> None:
        for name in names:
            self.stage.tap(name)
            self.executor.work()

    def names(self) -> str:
        return " ".join(self.stage.names())


@pytest.fixture
def bench(open_stage: Callable[[Path, Appearance], Stage], tmp_path: Path) -> Bench:
    Pin(tmp_path).choose(PIN)
    look = Appearance(size=SIZES["portrait"], screen_inches=27, reduced_motion=True)
    return Bench(open_stage(REPOSITORY / "kiosk/qml/Main.qml", look).show(), tmp_path)


def test_a_camera_is_chosen_tried_and_let_go_of(bench: Bench) -> None:
    assert "Nenhuma câmera" in bench.names() and bench.lenses == {}
    bench.tap("Câmera /dev/video2")
    assert configuration.load(bench.folder).camera == "/dev/video2"
    lens = bench.lenses["/dev/video2"]
    assert lens.is_open
    lens.opened.emit()
    assert "A câmera /dev/video2 está ligada." in bench.names() and bench.stage.clipped() == []
    assert record.load(bench.folder).tested.get(Step.SCANNER.value) is None, "not before a code was read"
    lens.read.emit(SECRET)
    bench.executor.work()
    assert record.load(bench.folder).tested[Step.SCANNER.value].ok
    kept = "".join(path.read_text(errors="replace") for path in bench.folder.rglob("*") if path.is_file())
    assert SECRET not in kept and "7K3M" not in bench.names(), "what it says is nobody's business"
    bench.tap("Voltar")
    assert not lens.is_open


@pytest.mark.parametrize("language", ["pt_BR", "en", "es"])
def test_a_camera_that_does_not_work_says_why(bench: Bench, language: str) -> None:
    bench.tap("Câmera /dev/video0")
    bench.lenses["/dev/video0"].failed.emit("the camera /dev/video0 cannot be used: Device or resource busy")
    bench.stage.application.languages.use(language)  # type: ignore[arg-type]
    assert "Device or resource busy" in bench.names() and bench.stage.clipped() == []


def test_it_can_be_taken_back(bench: Bench) -> None:
    bench.tap("Câmera /dev/video0", "Nenhuma câmera")
    assert configuration.load(bench.folder).camera == "" and not bench.lenses["/dev/video0"].is_open
    assert configuration.load(bench.folder).environment(bench.folder).get("VEZ_KIOSK_CAMERA") is None
