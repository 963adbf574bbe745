"""When something goes wrong: an exception in a slot or on a thread ends the program, and Qt's words reach the log."""

from __future__ import annotations

import logging
import signal
import socket
import sys
import threading
from types import TracebackType
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QSocketNotifier,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

CRASHED = 70  # sysexits.h: an internal software error

log = logging.getLogger("vez.ui")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashGuard(QObject):
    """Ends the program with `CRASHED` after an exception that nobody caught; its supervisor starts it afresh."""

    _crashed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.crashed = False
        self._crashed.connect(self._leave)  # on the screen's thread, whichever thread says so

    def install(self) -> None:
        """Take the place of Python's hooks, which would print and go on: a totem, say, without its printer's thread."""
        sys.excepthook = self.caught
        threading.excepthook = self.caught_on_thread

    def exit_code(self, otherwise: int) -> int:
        """`CRASHED` after a crash, else ``otherwise``."""
        return CRASHED if self.crashed else otherwise

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the exception and leave the event loop."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.crashed = True
        log.critical("stopped by an exception that nobody caught", exc_info=(kind, error, trace))
        self._crashed.emit()

    def caught_on_thread(self, what: threading.ExceptHookArgs) -> None:
        """The same for a thread that is not the screen's. One that left by `SystemExit` only wanted to end itself."""
        if what.exc_value is not None and not issubclass(what.exc_type, SystemExit):
            self.caught(what.exc_type, what.exc_value, what.exc_traceback)

    @Slot()
    def _leave(self) -> None:
        QCoreApplication.exit(CRASHED)


class QuitOnSignal(QObject):
    """Leaves the event loop on SIGTERM and SIGINT. Python alone would notice them only at its next instruction."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ours, theirs = socket.socketpair()
        self._ours.setblocking(False)
        theirs.setblocking(False)
        self._theirs = theirs
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: QCoreApplication.quit())
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def end(self) -> None:
        """Give the signals back to Python."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        self._ours.close()
        self._theirs.close()

    def _drain(self) -> None:
        self._ours.recv(64)  # running this line is what lets Python call the handler


def log_qt_messages() -> None:
    """Send what Qt and QML say to the log instead of to stderr."""

    def say(kind: QtMsgType, context: Any, message: str) -> None:
        log.log(_LEVELS.get(kind, logging.WARNING), "%s (%s)", message, context.category or "qt")

    qInstallMessageHandler(say)
