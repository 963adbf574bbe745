"""A small program run beside the screen: it may fail or hang, and the screen goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, Qt, QTimer

from ui.ending import adopt


@dataclass(frozen=True)
class Ended:
    """How an errand ended. ``words`` is what it said on its way out, for the technician."""

    ok: bool
    words: str = ""


class Errand(QObject):
    """Runs ``command`` once, gives it ``said`` on stdin, calls ``then`` once: at its end or, killed, at its deadline.

    ``deadline_ms`` counts from the start.
    """

    def __init__(
        self, command: Sequence[str], deadline_ms: int, then: Callable[[Ended], None], said: bytes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._then: Callable[[Ended], None] | None = then
        self._name = command[0]
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed, Qt.ConnectionType.QueuedConnection)
        self._deadline = QTimer(self, singleShot=True, interval=deadline_ms)
        self._deadline.timeout.connect(self._late)
        self._deadline.start()
        self._process.start(command[0], list(command[1:]))
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.write(said)
            self._process.closeWriteChannel()

    def cancel(self) -> None:
        """End it; ``then`` is not called. It goes when it goes."""
        self._then = None
        self._deadline.stop()
        adopt(self)
        self._process.kill()

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self.deleteLater()
        words = self._process.readAllStandardError().toStdString().strip()
        if status is QProcess.ExitStatus.NormalExit and code == 0:
            self._end(Ended(ok=True, words=words))
        else:
            self._end(Ended(ok=False, words=words or f"{self._name} ended with {code}"))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.deleteLater()
            self._end(Ended(ok=False, words=f"{self._name} cannot be started"))

    def _late(self) -> None:
        """Killed, it goes when it goes: one that hangs in its driver must not hold up the screen."""
        self._process.kill()
        self._end(Ended(ok=False, words=f"{self._name} did not end in {self._deadline.interval()} ms"))

    def _end(self, ended: Ended) -> None:
        self._deadline.stop()
        then, self._then = self._then, None
        if then is not None:
            then(ended)


def cancel_all(owner: QObject) -> None:
    """End every errand of ``owner``, as when the program ends."""
    for errand in owner.findChildren(Errand):
        errand.cancel()
