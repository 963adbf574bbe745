"""A camera that reads codes: on only while a page wants one, with a sign; nothing but the code comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import qrcode
from PySide6.QtCore import QObject, QProcess, Signal

from kiosk.camera import Camera, wants
from kiosk.visit import Entry, Page, Visit, enter
from tests.filming import film
from tests.ui.harness import process_events
from tests.ui.totem import Totem
from tests.ui.waiting import until
from ui.application import Application
from ui.camera.lens import Lens, cameras

pytestmark = pytest.mark.ui
SIDE = 352
NAME = "A câmera está ligada. Ela lê códigos e não guarda imagens."


def shown(text: str) -> bytes:
    """A picture of a code that somebody holds before the camera; of nothing, a grey wall."""
    if not text:
        return bytes([128]) * (SIDE * SIDE * 3)
    return bytes(qrcode.make(text, border=8).get_image().convert("RGB").resize((SIDE, SIDE)).tobytes())


def filmed(path: Path, *texts: str, each: int = 8) -> Path:
    return film(path, (shown(text) for text in texts for _ in range(each)), SIDE, SIDE, rate=10)


@pytest.fixture
def lens(application: Application) -> Iterator[Callable[[Path], Lens]]:
    """Opens a camera that sees what was filmed."""
    opened: list[Lens] = []

    def one(path: Path) -> Lens:
        opened.append(Lens(str(path)))
        return opened[-1]

    yield one
    for each in opened:
        each.close()
    process_events()


def test_a_code_that_is_held_there_is_read_once(lens: Callable[[Path], Lens], tmp_path: Path) -> None:
    camera = lens(filmed(tmp_path / "hall.mp4", "", "VEZ:7K3MQ0AB", "", "https://vez.example/t/" + "a" * 22))
    read: list[str] = []
    began: list[bool] = []
    failed: list[str] = []
    camera.read.connect(read.append)
    camera.opened.connect(lambda: began.append(True))
    camera.failed.connect(failed.append)
    camera.open()
    until(lambda: failed)
    assert read == ["VEZ:7K3MQ0AB", "https://vez.example/t/" + "a" * 22] and began == [True]
    assert "no more pictures" in failed[0] and not camera.is_open


def test_nothing_of_what_it_sees_is_kept(
    lens: Callable[[Path], Lens], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    camera = lens(filmed(tmp_path / "hall.mp4", "VEZ:7K3MQ0AB", each=30))
    read: list[str] = []
    camera.read.connect(read.append)
    camera.open()
    until(lambda: read)
    process = camera.findChild(QProcess)
    assert isinstance(process, QProcess)
    pid = process.processId()
    files = [link.readlink() for link in Path(f"/proc/{pid}/fd").iterdir()]
    assert [
        path for path in map(str, files) if path.startswith("/") and "hall.mp4" not in path and "/dev" not in path
    ] == []
    camera.close()
    until(lambda: not Path(f"/proc/{pid}").exists())  # its light is off
    assert list(home.rglob("*")) == []


@pytest.mark.parametrize("device", ["missing", "text"])
def test_what_is_no_camera_is_said_once(lens: Callable[[Path], Lens], tmp_path: Path, device: str) -> None:
    (tmp_path / "text").write_text("no camera")
    camera = lens(tmp_path / device)
    failed: list[str] = []
    camera.failed.connect(failed.append)
    camera.open()
    until(lambda: failed)
    process_events()
    assert len(failed) == 1 and "cannot be used" in failed[0]


def test_a_device_that_is_no_camera_is_said(lens: Callable[[Path], Lens]) -> None:
    camera = lens(Path("/dev/null"))
    failed: list[str] = []
    camera.failed.connect(failed.append)
    camera.open()
    until(lambda: failed)
    assert "/dev/null cannot be used" in failed[0], "the kernel was asked for a camera (v4l2)"


def test_the_cameras_of_a_computer(tmp_path: Path) -> None:
    for name in ("video1", "video0", "videotape", "null"):
        (tmp_path / name).touch()
    assert [Path(each).name for each in cameras(tmp_path)] == ["video0", "video1"]


def test_only_a_page_that_wants_a_code_wants_the_camera() -> None:
    assert wants(Page.ARRIVE, "", "") and wants(Page.ENTRY, Entry.CODE, "") and wants(Page.ENTRY, Entry.NUMBER, "")
    assert not wants(Page.ARRIVE, "", "help")
    assert not wants(Page.ENTRY, Entry.CPF, "") and not wants(Page.ENTRY, Entry.SEARCH, "")
    assert [page for page in Page if page not in (Page.ARRIVE, Page.ENTRY) and wants(page, Entry.CODE, "")] == []


class Glass(QObject):
    """A lens of glass: it does what the test says."""

    read, opened, failed = Signal(str), Signal(), Signal(str)
    device = "/dev/video7"

    def __init__(self) -> None:
        super().__init__()
        self.is_open, self.times = False, 0

    def open(self) -> None:
        self.is_open, self.times = True, self.times + 1

    def close(self) -> None:
        self.is_open = False


@pytest.fixture
def glass(totem: Totem) -> Glass:
    lens: Any = Glass()
    totem.eye = Camera(lens, totem.stage.screen.part("face"), totem.view_model.scanned)  # type: ignore[attr-defined]
    found: Glass = lens
    return found


def on(glass: Glass) -> bool:
    return glass.is_open


def test_it_is_on_while_a_code_is_wanted_and_says_so(totem: Totem, glass: Glass) -> None:
    assert glass.times == 0
    totem.view_model.go(Visit(Page.ARRIVE))
    assert glass.times == 1 and NAME not in totem.stage.names(), "it says so once there is a picture"
    glass.opened.emit()
    assert NAME in totem.stage.names() and totem.stage.clipped() == []
    totem.view_model.go(enter(Visit(Page.ARRIVE), Entry.CODE))
    assert on(glass) and NAME in totem.stage.names() and totem.stage.clipped() == []
    totem.view_model.go(enter(Visit(Page.ARRIVE), Entry.CPF))
    assert not on(glass) and NAME not in totem.stage.names()
    totem.view_model.go(Visit(Page.ARRIVE))
    totem.view_model.go(Visit())
    assert not on(glass)


def test_what_it_reads_leads_to_its_page(totem: Totem, glass: Glass) -> None:
    totem.view_model.go(Visit(Page.ARRIVE))
    glass.opened.emit()
    glass.read.emit("VEZ:7K3MQ0AB")
    inputs = totem.view_model.inputs
    assert (inputs.visit.page, inputs.visit.entry, inputs.typed) == (Page.ENTRY, Entry.CODE, "7K3MQ0AB")
    glass.read.emit("VEZ:AAAAAAAA")
    assert totem.view_model.inputs.typed == "7K3MQ0AB", "one thing at a time"


@pytest.mark.expects_log("no code can be read by camera: it is unplugged")
def test_without_it_the_keys_are_there(totem: Totem, glass: Glass) -> None:
    totem.view_model.go(Visit(Page.ARRIVE))
    glass.is_open = False
    glass.failed.emit("it is unplugged")
    totem.view_model.change(asking=True)
    totem.view_model.change(asking=False)
    assert glass.times == 1 and NAME not in totem.stage.names(), "not again and again"
    totem.view_model.go(Visit())
    totem.view_model.go(Visit(Page.ARRIVE))
    assert glass.times == 2, "the next citizen finds it, if it is back"
