"""Keeps a citizen inside the totem: its window is not closed, hidden or made small by anybody but the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow


class ClosedIn(QObject):
    """Guards ``window``, which fills the screen, until `let_go`."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window, self._guards = window, True
        window.installEventFilter(self)
        window.setCursor(Qt.CursorShape.BlankCursor)

    def let_go(self) -> None:
        """From now on the window may be closed."""
        self._guards = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._guards:
            return False
        if event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        if (
            event.type() is QEvent.Type.WindowStateChange
            and not self._window.windowStates() & Qt.WindowState.WindowFullScreen
        ):
            QTimer.singleShot(0, self._window.showFullScreen)
        return False
