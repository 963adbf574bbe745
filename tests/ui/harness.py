"""What a screen test needs: a stage with a real window offscreen, a hand that touches it, and eyes that check it."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from domain.branch import Language
from ui.appearance import Appearance
from ui.application import Application, Screen
from ui.hand import Hand, Seen

REPOSITORY = Path(__file__).parents[2]
PATIENCE_S = 20.0


class ManualExecutor(Executor):
    """An executor for `ui.jobs.Jobs` that works only when told to, in the test's own thread."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], Any]] = []

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **options: Any) -> Future[Any]:
        """Keep the work for later."""
        self.waiting.append(lambda: work(*arguments, **options))
        return Future()

    def work(self) -> None:
        """Do everything that waits, then let the screen hear of it."""
        while self.waiting:
            self.waiting.pop(0)()
            process_events()
        process_events()


class QuickExecutor(ManualExecutor):
    """One that works at once, until ``held``."""

    def __init__(self) -> None:
        super().__init__()
        self.held = False

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **options: Any) -> Future[Any]:
        """Do the work, or keep it for later."""
        found = super().submit(work, *arguments, **options)
        if not self.held:
            self.waiting.pop(0)()
        return found


class Stage:
    """One window on show. `hand` acts on it; `until` waits for something to become true on it."""

    def __init__(self, application: Application, main_qml: Path, appearance: Appearance) -> None:
        self.application = application
        self.screen = Screen(main_qml, appearance, application.languages)
        self.hand = Hand(self.screen.window)

    def show(self) -> Stage:
        """Show the window and wait for its first picture."""
        self.screen.show()
        self.screen.window.requestActivate()
        self.until(lambda: self.screen.window.isExposed() and self.screen.window.isActive())
        return self

    def until(self, condition: Callable[[], object], seconds: float = PATIENCE_S) -> None:
        """Run the event loop until ``condition`` holds. Fails the test when it does not in time."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {seconds} s; the screen shows {self.names()}")
            process_events()

    def tap(self, name: str) -> None:
        """Wait for the control called ``name``, touch it, and let the screen react."""
        self.until(lambda: self.hand.is_there(name))
        self.hand.tap(name)
        process_events()

    def key(self, key: str) -> None:
        """Press a key and let the screen react."""
        self.hand.key(key)
        process_events()

    def names(self) -> list[str]:
        """Every spoken name on the screen, in reading order."""
        process_events()
        return [seen.name for seen in self.hand.tree()]

    def controls(self) -> list[Seen]:
        """Everything that can be acted on now."""
        process_events()
        return [seen for seen in self.hand.tree() if seen.focusable and seen.enabled]

    def picture(self, path: Path) -> Path:
        """Save the window as PNG."""
        process_events()
        self.hand.grab(path)
        return path

    def tab_round(self, most: int = 60) -> list[str]:
        """The names that Tab visits until it comes back to the first one."""
        visited: list[str] = []
        for _ in range(most):
            self.key("Tab")
            focused = self.hand.focused()
            assert focused is not None, f"Tab lost the focus after {visited}"
            if visited and focused.name == visited[0]:
                return visited
            visited.append(focused.name)
        raise AssertionError(f"Tab never came back: {visited}")

    def clipped(self) -> list[str]:
        """The texts that do not fit where they are drawn, or leave the window or an item that clips."""
        process_events()
        self.screen.window.grabWindow()  # has everything laid out
        window = QRectF(0, 0, self.screen.window.width(), self.screen.window.height())
        return [problem for item in _texts(self.screen.window.contentItem()) for problem in _does_not_fit(item, window)]

    def torn(self) -> list[str]:
        """The words that have no room on a line of their own, and so are broken inside."""
        process_events()
        self.screen.window.grabWindow()
        texts = list(_texts(self.screen.window.contentItem()))
        words = ((item, word) for item in texts for word in re.split(r"[\s/-]", str(item.property("text"))))
        return [f"torn: {word}" for item, word in words if _is_torn(item, word)]

    def unnamed(self) -> list[str]:
        """Texts that are seen and yet in no spoken name or description."""
        process_events()
        spoken = " ".join(f"{seen.name} {seen.description}" for seen in self.hand.tree())
        area = QRectF(0, 0, self.screen.window.width(), self.screen.window.height())
        seen = (item for item in _texts(self.screen.window.contentItem()) if _in_sight(item, area))
        texts = (str(item.property("text")) for item in seen)
        return [text for text in texts if text and text not in spoken and " ".join(text) not in spoken]

    def too_small(self, least_mm: float = 20.0) -> list[str]:
        """The controls that are smaller than a finger needs."""
        least = int(least_mm * float(self.screen.theme.property("pixelsPerMm")))
        return [
            f"{seen.name}: {seen.width}×{seen.height} < {least}"
            for seen in self.controls()
            if min(seen.width, seen.height) < least - 1
        ]

    def overlapping(self) -> list[str]:
        """Pairs of controls whose areas overlap."""
        seen = self.controls()
        pairs = ((one, two) for place, one in enumerate(seen) for two in seen[place + 1 :])
        return [f"{one.name} / {two.name}" for one, two in pairs if _overlap(one, two)]

    def covered(self) -> list[str]:
        """Texts that stand where something can be touched, and are no part of it."""
        window = QRectF(0, 0, self.screen.window.width(), self.screen.window.height())
        touched = [(seen.name, QRectF(seen.x, seen.y, seen.width, seen.height)) for seen in self.controls()]
        texts = [item for item in _texts(self.screen.window.contentItem()) if item.property("text")]
        return [
            f"{item.property('text')} / {name}"
            for item in texts
            if not _is_part_of_control(item)
            for name, area in touched
            if _seen_part(item, window).adjusted(1, 1, -1, -1).intersects(area)
        ]

    def close(self) -> None:
        """Take the window away."""
        self.screen.close()
        process_events()


def process_events() -> None:
    """Let everything that is due happen, deletions included."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    time.sleep(0.001)  # gives a render or worker thread its turn; nothing waits on its length


def compile_translations(folder: Path) -> Path:
    """Compile i18n/*.ts into ``folder``."""
    for source in sorted((REPOSITORY / "i18n").glob("*.ts")):
        tool = Path(PySide6.__file__).parent / "lrelease"
        subprocess.run([tool, "-silent", source, "-qm", folder / f"{source.stem}.qm"], check=True, timeout=60)
    return folder


LANGUAGES: tuple[Language, ...] = ("pt_BR", "en", "es")


def _texts(item: QQuickItem) -> Iterator[QQuickItem]:
    """All visible items below ``item`` that draw text."""
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.property("contentWidth") is not None and isinstance(item.property("text"), str):
        yield item
    for child in item.childItems():
        yield from _texts(child)


def _is_part_of_control(item: QQuickItem) -> bool:
    holder = item.parentItem()
    while holder is not None:
        if holder.property("label") is not None and holder.property("pressed") is not None:
            return True
        holder = holder.parentItem()
    return False


def _in_sight(item: QQuickItem, window: QRectF) -> bool:
    """Whether any of it is inside the window and inside everything that clips it."""
    return not _seen_part(item, window).isEmpty()


def _seen_part(item: QQuickItem, window: QRectF) -> QRectF:
    """What of it is inside the window and inside everything that clips it."""
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).intersected(window)
    holder = item.parentItem()
    while holder is not None:
        if holder.clip():
            area = area.intersected(holder.mapRectToScene(QRectF(0, 0, holder.width(), holder.height())))
        holder = holder.parentItem()
    return area


def _is_torn(item: QQuickItem, word: str) -> bool:
    return bool(word) and QFontMetricsF(item.property("font")).horizontalAdvance(word) > item.width() + 1


def _does_not_fit(item: QQuickItem, window: QRectF) -> Iterator[str]:
    text = item.property("text")
    if item.property("truncated"):
        yield f"truncated: {text}"
    if item.property("contentWidth") > item.width() + 1:
        yield f"too wide by {item.property('contentWidth') - item.width():.0f}: {text}"
    if item.property("contentHeight") > item.height() + 1:
        yield f"too tall by {item.property('contentHeight') - item.height():.0f}: {text}"
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    holder = item.parentItem()
    while holder is not None:
        if holder.property("contentY") is not None:
            return  # it scrolls
        if holder.clip() or holder.property("label") is not None:  # a control must hold its own words
            room = holder.mapRectToScene(QRectF(0, 0, holder.width(), holder.height()))
            if text and not room.adjusted(-1, -1, 1, 1).contains(area):
                yield f"leaves its frame: {text}"
        holder = holder.parentItem()
    if text and not window.adjusted(-1, -1, 1, 1).contains(area):
        yield f"outside the window: {text}"


def _overlap(one: Seen, two: Seen) -> bool:
    return (
        one.x < two.x + two.width
        and two.x < one.x + one.width
        and one.y < two.y + two.height
        and two.y < one.y + one.height
    )
