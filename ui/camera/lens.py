"""A camera as the screen sees it: on while something wants a code, and what it reads."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

READY_MS = 15_000  # a camera may take a while to wake up
ENDED_MS = 3_000
ROOT = Path(__file__).parent.parent.parent


def can_see() -> bool:
    """Whether this installation has what a camera needs: the packages `av` and `zxing-cpp`."""
    return find_spec("av") is not None and find_spec("zxingcpp") is not None


def cameras(folder: Path = Path("/dev")) -> tuple[str, ...]:
    """The cameras of this computer, as the kernel calls them."""
    return tuple(sorted(str(path) for path in folder.glob("video[0-9]*"))[:4])


class Lens(QObject):
    """The camera ``device``, off until `open`. ``read`` brings what is written in a code; pictures never come here.

    ``opened`` says that there is a picture; ``failed``, once, why there is none, and then it is off.
    """

    read = Signal(str)
    opened = Signal()
    failed = Signal(str)

    def __init__(self, device: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.device = device
        self._process: QProcess | None = None
        self._late = QTimer(self, singleShot=True, interval=READY_MS)
        self._late.timeout.connect(lambda: self._fail("no picture came"))

    @property
    def is_open(self) -> bool:
        """Whether the camera is in use."""
        return self._process is not None

    def open(self) -> None:
        """Look from now on."""
        if self._process is not None:
            return
        if not can_see():
            self.failed.emit("the packages av and zxing-cpp are not installed")
            return
        process = self._process = QProcess(self)
        process.setWorkingDirectory(str(ROOT))
        process.readyReadStandardOutput.connect(self._heard)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self._late.start()
        process.start(sys.executable, ["-m", "ui.camera", self.device])

    def close(self) -> None:
        """Look no more: the camera's own light goes off."""
        process, self._process = self._process, None
        self._late.stop()
        if process is not None:
            process.kill()
            process.waitForFinished(ENDED_MS)
            process.deleteLater()

    def _heard(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            self._late.stop()
            if line == b"ready\n":
                self.opened.emit()
            else:
                self.read.emit(json.loads(line))

    def _ended(self) -> None:
        if self._process is not None:
            words = self._process.readAllStandardError().toStdString().strip().splitlines()
            self._fail(words[-1] if words else "what looks through it ended")

    def _fail(self, why: str) -> None:
        if self._process is not None:
            self.close()
            self.failed.emit(why)
