"""Where the desk's window stands on the screen, from one day to the next."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QWindow

from desk.memory import Memory

Place = tuple[int, int, int, int]  # x, y, width, height
FRAME = 32  # pixels above a window that its title bar may take


def put_in_place(window: QWindow, place: Place | None) -> None:
    """Put the window where it was, as far as the screens of today allow it, or wholly on the first one."""
    screens = [_place(screen.availableGeometry()) for screen in QGuiApplication.screens()]
    least = (window.minimumWidth(), window.minimumHeight())
    found = fitting(place, screens, least) if place is not None else None
    if found is not None:
        window.setGeometry(*found)
    elif screens:
        width, height = screens[0][2:]
        window.resize(min(window.width(), width), max(least[1], min(window.height(), height - FRAME)))


def fitting(place: Place, screens: Sequence[Place], least: tuple[int, int]) -> Place | None:
    """``place`` so that it is wholly on the screen that has its middle, where one can take hold of its title bar.

    None when no screen has its middle, because a monitor is gone, or when it makes no sense: then it starts afresh.
    """
    x, y, width, height = place
    if width < 1 or height < 1:
        return None
    middle = QRect(x, y, width, height).center()
    for left, top, across, down in screens:
        if QRect(left, top, across, down).contains(middle):
            width = max(least[0], min(width, across))
            height = max(least[1], min(height, down - FRAME))
            x = max(left, min(x, left + across - width))
            y = max(top + FRAME, min(y, top + down - height))
            return x, y, width, height
    return None


def keep_place(memory: Memory, window: QWindow) -> Memory:
    """``memory`` with the place of the window; one that takes the whole screen, or is put away, has none of its own."""
    away = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized
    if window.windowStates() & away:
        return memory
    at = window.geometry()
    return replace(memory, place=(at.x(), at.y(), at.width(), at.height()))


def _place(at: QRect) -> Place:
    return at.x(), at.y(), at.width(), at.height()
