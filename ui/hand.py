"""A hand and an eye for tests and demonstrations: finds things by spoken name, touches them with real touch events."""

from __future__ import annotations

import time
from dataclasses import asdict
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QInputDevice, QKeyEvent, QKeySequence, QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui import eye
from ui.eye import Seen

__all__ = ["Hand", "NotFound", "Seen", "as_builtins"]


class NotFound(LookupError):
    """Nothing that can be seen has this spoken name."""


class Hand:
    """Acts on one window. Every action goes the way a person's would: touch, key, or a screen reader's press."""

    def __init__(self, window: QQuickWindow) -> None:
        QAccessible.setActive(True)
        self.window = window

    def tree(self) -> list[Seen]:
        """Everything visible that a screen reader would meet, in its order."""
        return eye.tree(self.window)

    def find(self, name: str, focusable: bool | None = None) -> Seen:
        """The visible thing called ``name``; one that can be acted on wins. Raises `NotFound`."""
        return eye.seen(self.window, self._interface(name, focusable))

    def is_there(self, name: str) -> bool:
        """Whether something visible is called ``name``."""
        return any(item.text(QAccessible.Text.Name) == name for item in eye.walk(self.window))

    def tap(self, name: str) -> int:
        """Touch the control called ``name`` and let go. Returns when it was touched, in monotonic nanoseconds."""
        seen = self.find(name, focusable=True)
        if not seen.enabled:
            raise NotFound(f"{name!r} is there and cannot be used now")
        return self.tap_at(QPoint(seen.x + seen.width // 2, seen.y + seen.height // 2))

    def tap_at(self, point: QPoint, slide_to: QPoint | None = None) -> int:
        """Touch at ``point``; with ``slide_to`` the finger moves there before it is lifted."""
        touched = time.monotonic_ns()
        QTest.touchEvent(self.window, _finger()).press(0, point, self.window).commit()
        if slide_to is not None:
            QTest.touchEvent(self.window, _finger()).move(0, slide_to, self.window).commit()
        QTest.touchEvent(self.window, _finger()).release(0, slide_to or point, self.window).commit()
        return touched

    def key(self, key: str) -> None:
        """Press and release a key, named as in ``Ctrl+Tab``, ``F2``, ``Space``."""
        combination = QKeySequence(key)[0]  # type: ignore[index]
        QTest.keyClick(self.window, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type ``text`` into what has the keyboard."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.window, event)

    def speak_press(self, name: str) -> None:
        """Press ``name`` the way a screen reader does."""
        action = self._interface(name, focusable=True).actionInterface()
        action.doAction("Press")

    def focused(self) -> Seen | None:
        """What has the keyboard."""
        return next((seen for seen in self.tree() if seen.focused), None)

    def grab(self, path: Path) -> None:
        """Save a picture of the window as PNG. Raises `OSError` when it cannot be written."""
        if not self.window.grabWindow().save(str(path)):
            raise OSError(f"cannot write {path}")

    def _interface(self, name: str, focusable: bool | None) -> QAccessibleInterface:
        named = [item for item in eye.walk(self.window) if item.text(QAccessible.Text.Name) == name]
        named.sort(key=lambda item: not eye.can_be_used(item))
        if focusable:
            named = [item for item in named if eye.can_be_used(item) or eye.state(item).disabled]
        if not named:
            raise NotFound(name)
        return named[0]


def as_builtins(tree: list[Seen]) -> list[dict[str, object]]:
    """The tree as plain data for JSON."""
    return [asdict(seen) for seen in tree]


@cache
def _finger() -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
