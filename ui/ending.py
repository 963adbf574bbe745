"""Programs beside the screen that were told to end. The screen goes on meanwhile: one may hang in its driver."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QProcess, Qt

GONE_MS = 3_000  # it takes a moment, unless the machine has no time at all


def end(process: QProcess) -> None:
    """Kill it, and keep it until it is gone, whatever becomes of its owner."""
    process.finished.connect(process.deleteLater)
    adopt(process)
    process.kill()
    if process.state() is QProcess.ProcessState.NotRunning:
        process.deleteLater()


def adopt(child: QObject) -> None:
    """Keep it, a process or what has one, beyond its parent: Qt waits where it takes one away that still runs."""
    child.setParent(QCoreApplication.instance())


def leaving(name: str) -> QProcess | None:
    """The process of this object name that was told to end and is not gone: what it has is not free yet."""
    application, only = QCoreApplication.instance(), Qt.FindChildOption.FindDirectChildrenOnly
    kept = application.findChildren(QProcess, name, only) if application else ()
    return next((each for each in kept if each.state() is not QProcess.ProcessState.NotRunning), None)


def wait_for_all() -> None:
    """Have all of them gone, at the end of the program. One that hangs is left to the system."""
    application, deadline = QCoreApplication.instance(), QDeadlineTimer(GONE_MS)
    for process in application.findChildren(QProcess) if application else ():
        process.waitForFinished(deadline.remainingTime())
