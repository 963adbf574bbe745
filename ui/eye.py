"""An eye for programs and tests: everything on a window as a screen reader meets it, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow


@dataclass(frozen=True)
class Seen:
    """One thing on the screen, as a screen reader finds it. ``x y width height`` are pixels in the window."""

    role: str
    name: str
    description: str
    x: int
    y: int
    width: int
    height: int
    focusable: bool
    focused: bool
    enabled: bool
    checked: bool


def tree(window: QQuickWindow) -> list[Seen]:
    """Everything visible in ``window`` that a screen reader would meet, in its order."""
    return [seen(window, item) for item in walk(window)]


def walk(window: QQuickWindow) -> Iterator[QAccessibleInterface]:
    """The same, as Qt knows it. The first call in a program has Qt keep its accessibility tree from then on."""
    if not QAccessible.isActive():
        QAccessible.setActive(True)
    _lay_out(window.contentItem())
    root = QAccessible.queryAccessibleInterface(window)
    stack = [root]
    while stack:
        item = stack.pop()
        if item is not root:
            if state(item).invisible:
                continue
            if _on_screen(window, item):
                yield item
        stack.extend(item.child(place) for place in reversed(range(item.childCount())))


def seen(window: QQuickWindow, item: QAccessibleInterface) -> Seen:
    """One thing as plain values."""
    rect = item.rect().translated(-window.position())
    now = state(item)
    return Seen(
        role=item.role().name,
        name=item.text(QAccessible.Text.Name),
        description=item.text(QAccessible.Text.Description),
        x=rect.x(),
        y=rect.y(),
        width=rect.width(),
        height=rect.height(),
        focusable=can_be_used(item),
        focused=bool(now.focused),
        enabled=not now.disabled,
        checked=bool(now.checked),
    )


def state(item: QAccessibleInterface) -> Any:
    """Its state; PySide's types do not know the fields of it."""
    return item.state()


def can_be_used(item: QAccessibleInterface) -> bool:
    """Whether a person can act on it. Qt calls plain text focusable too, for screen readers that step through it."""
    return bool(state(item).focusable) and item.role() is not QAccessible.Role.StaticText


def _on_screen(window: QQuickWindow, item: QAccessibleInterface) -> bool:
    rect = item.rect().translated(-window.position())
    return not rect.isEmpty() and rect.intersects(window.contentItem().boundingRect().toRect())


def _lay_out(item: QQuickItem) -> None:
    """Has rows and grids put their items where the next frame will show them. The inner ones first."""
    for child in item.childItems():
        _lay_out(child)
    item.ensurePolished()
