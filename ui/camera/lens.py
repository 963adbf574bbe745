"""A camera as the screen sees it: on while something wants a code, and what it reads."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

from ui.ending import end, leaving

READY_MS = 15_000  # a camera may take a while to wake up
ROOT = Path(__file__).parent.parent.parent


def can_see() -> bool:
    """Whether this installation has what a camera needs: the packages `av` and `zxing-cpp`."""
    return find_spec("av") is not None and find_spec("zxingcpp") is not None


def cameras(folder: Path = Path("/dev")) -> tuple[str, ...]:
    """The cameras of this computer, as the kernel calls them."""
    return tuple(sorted(str(path) for path in folder.glob("video[0-9]*"))[:4])


class Lens(QObject):
    """The camera ``device``, off until `open`. ``read`` brings what is written in a code; pictures never come here.

    ``opened`` says that there is a picture; ``failed``, once, why there is none, and then it is off. ``is_open``: it is
    to look, and does as soon as it can.
    """

    read = Signal(str)
    opened = Signal()
    failed = Signal(str)

    def __init__(self, device: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.device = device
        self.is_open = False
        self._process: QProcess | None = None
        self._late = QTimer(self, singleShot=True, interval=READY_MS)
        self._late.timeout.connect(lambda: self._fail("no picture came"))

    def open(self) -> None:
        """Look from now on; as soon as it is free, where whoever looked through it was closed a moment ago."""
        if self.is_open:
            return
        if not can_see():
            self.failed.emit("the packages av and zxing-cpp are not installed")
            return
        self.is_open = True
        self._late.start()
        self._start()

    def close(self) -> None:
        """Look no more: the camera's own light goes off."""
        self.is_open = False
        self._late.stop()
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def _start(self) -> None:
        if not self.is_open or self._process is not None:
            return
        name = f"camera {self.device}"
        if before := leaving(name):  # two cannot have one camera
            before.finished.connect(self._start)
            return
        process = self._process = QProcess(self)
        process.setObjectName(name)
        process.setWorkingDirectory(str(ROOT))
        process.readyReadStandardOutput.connect(self._heard)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._erred, Qt.ConnectionType.QueuedConnection)
        process.start(sys.executable, ["-m", "ui.camera", self.device])

    def _heard(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            self._late.stop()
            if line == b"ready\n":
                self.opened.emit()
            else:
                self.read.emit(json.loads(line))

    def _erred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # it never ran, so it does not end
            self._ended()

    def _ended(self) -> None:
        process = self._process
        if process is None or process.state() is not QProcess.ProcessState.NotRunning:
            return  # it was one that was told to end
        self._process = None
        process.deleteLater()
        words = process.readAllStandardError().toStdString().strip().splitlines()
        self._fail(words[-1] if words else "what looks through it ended")

    def _fail(self, why: str) -> None:
        if self.is_open:
            self.close()
            self.failed.emit(why)
