"""Where the desk's window stands on the screen, from one day to the next."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QWindow

from desk.memory import Memory


def put_in_place(window: QWindow, place: tuple[int, int, int, int] | None) -> None:
    """Put the window where it was, if that is still on a screen."""
    if place is None:
        return
    middle = QRect(*place).center()
    if QGuiApplication.screenAt(middle) is not None:
        window.setGeometry(*place)


def keep_place(memory: Memory, window: QWindow) -> Memory:
    """``memory`` with the place of the window; a window that takes the whole screen has none of its own."""
    if window.windowStates() & (Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized):
        return memory
    at = window.geometry()
    return replace(memory, place=(at.x(), at.y(), at.width(), at.height()))
