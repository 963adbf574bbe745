"""One video as the screen sees it: pictures that come from the other process when it is their time."""

from __future__ import annotations

import mmap
import os
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from ui.ending import end

MOST = (1280, 720)  # pixels; a larger view shows them larger
LEAST_S = 1 / 30  # from one picture to the next
LATE_S = 0.5  # a video that is further behind goes on from where it is
DEADLINE_MS = 20_000  # to the next picture; the first one needs the libraries from the disk
ROOT = Path(__file__).parent.parent.parent


def can_play() -> bool:
    """Whether this installation has what decodes videos: the package `av`."""
    return find_spec("av") is not None


class _Picture(NamedTuple):
    """``at`` counts through all showings, ``second`` from the beginning of this one."""

    at: float
    second: float
    image: QImage


class Film(QObject):
    """Plays ``file``, in pictures of ``size`` at most, again and again, from `play` until `close`; at first from second
    ``begin`` on.

    ``picture`` brings each when it is its time, and ``second`` is where it stands in the video; ``failed`` says once
    why there will be none any more. ``steady`` counts seconds.
    """

    picture = Signal(QImage)
    failed = Signal(str)

    def __init__(
        self, file: Path, size: tuple[int, int], steady: Callable[[], float], parent: QObject, begin: float = 0.0
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._width, self._height = max(16, min(size[0], MOST[0])), max(16, min(size[1], MOST[1]))
        self._memory, self._pixels = _memory(self._width * self._height * 4)
        self._zero = 0.0  # the moment at which second 0 stood, or would have
        self._paused_at: float | None = begin
        self._waiting = self._over = False
        self._next: _Picture | None = None
        self.second = begin
        self._turn = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._turn.timeout.connect(self._show)
        self._deadline = QTimer(self, singleShot=True, interval=DEADLINE_MS)
        self._deadline.timeout.connect(lambda: self._fail("no picture came in time"))
        self._process = self._start(file)

    @property
    def _played(self) -> float:
        """How long it has played, in seconds."""
        return self._steady() - self._zero if self._paused_at is None else self._paused_at

    def play(self) -> None:
        """Go on from where it was."""
        if self._paused_at is None or self._over:
            return
        self._zero, self._paused_at = self._steady() - self._paused_at, None
        if self._next is not None:
            self._wait()
        elif not self._waiting:
            self._ask(self._played)

    def pause(self) -> None:
        """Stand still; nothing is decoded meanwhile."""
        if self._paused_at is None:
            self._paused_at = self._played
            self._turn.stop()

    def close(self) -> None:
        """Let go of the other process, which ends in its own time, and of the memory."""
        if self._over and self._memory < 0:
            return
        self._over = True
        self._turn.stop()
        self._deadline.stop()
        end(self._process)
        self._next = None
        self._pixels.close()
        os.close(self._memory)
        self._memory = -1
        self.deleteLater()

    def _start(self, file: Path) -> QProcess:
        process = QProcess(self)
        process.setWorkingDirectory(str(ROOT))
        process.readyReadStandardOutput.connect(self._heard)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        command = ["-m", "ui.video", str(file.absolute()), str(self._width), str(self._height), str(self._memory)]
        command.append(f"{self.second:.3f}")
        os.set_inheritable(self._memory, True)  # for this one alone
        try:
            process.start(sys.executable, command)
        finally:
            os.set_inheritable(self._memory, False)
        return process

    def _ask(self, second: float) -> None:
        self._waiting = True
        self._process.write(b"%.3f\n" % second)
        self._deadline.start()

    def _heard(self) -> None:
        if self._over or not self._process.canReadLine():
            return
        self._deadline.stop()
        self._waiting = False
        at, second, *shape = bytes(self._process.readLine().data()).split()
        width, height, row = map(int, shape)
        image = QImage(self._pixels[: row * height], width, height, row, QImage.Format.Format_RGB32).copy()
        self._next = _Picture(float(at), float(second), image)
        if self._paused_at is None:
            self._wait()

    def _wait(self) -> None:
        """Show what has come when it is time; at once when it is past."""
        if self._next is None:
            return
        early = self._next.at - self._played
        if early < -LATE_S or early > 10 * LATE_S:
            self._zero, early = self._steady() - self._next.at, 0.0
        self._turn.start(max(0, round(early * 1000)))

    def _show(self) -> None:
        if self._next is None or self._over:
            return
        shown, self._next = self._next, None
        self.second = shown.second
        self._ask(max(shown.at + LEAST_S - 0.005, self._played))
        self.picture.emit(shown.image)

    def _ended(self) -> None:
        if not self._over:
            words = self._process.readAllStandardError().toStdString().strip().splitlines()
            self._fail(words[-1] if words else "what decodes it ended")

    def _fail(self, why: str) -> None:
        if not self._over:
            self._over = True
            self._turn.stop()
            self._deadline.stop()
            self._process.kill()
            self.failed.emit(why)


def _memory(size: int) -> tuple[int, mmap.mmap]:
    """Memory that another process can share, by the number of an open file; it is gone when both let go of it."""
    number = os.memfd_create("vez-video")
    os.ftruncate(number, size)
    return number, mmap.mmap(number, size)
