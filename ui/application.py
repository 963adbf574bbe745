"""The application around a program's window: fonts, language, signals, failures, and the window itself."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from domain.words import Language
from ui import fonts
from ui.appearance import Appearance, Viewing
from ui.ending import wait_for_all
from ui.failures import CrashGuard, QuitOnSignal, log_qt_messages
from ui.language import TRANSLATIONS, Languages
from ui.video.frames import Frames

QML = Path(__file__).parent / "qml"
MM_PER_INCH = 25.4
NO_PICTURE_MS = 2000


class Application:
    """One per process, made in a program's `main.py`. ``name`` is the program's: it names the window and the log."""

    def __init__(self, name: str, language: Language, translations: Path = TRANSLATIONS) -> None:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")  # totems have small graphics cards, or broken ones
        log_qt_messages()
        self._guard = CrashGuard()
        self._guard.install()
        self.qt = QGuiApplication.instance() or QGuiApplication([name])
        self.qt.setApplicationName(f"vez-{name}")
        fonts.load()
        self.languages = Languages(translations, self.qt)
        self.languages.use(language)

    @property
    def crashed(self) -> bool:
        """Whether an exception reached Qt without being caught."""
        return self._guard.crashed

    def end(self, code: int = 0) -> None:
        """Leave `run` with ``code``."""
        QGuiApplication.exit(code)

    def run(self) -> int:
        """Show the windows until the program is asked to end. Returns the exit code of the process."""
        code = self._guard.exit_code(0)
        if code == 0:
            signals = QuitOnSignal(self.qt)
            code = self._guard.exit_code(QGuiApplication.exec())
            signals.end()
        return code


class Screen:
    """A program's window, loaded from its ``Main.qml``, whose root is a `Window`.

    Raises `RuntimeError` when the QML cannot be loaded; Qt has then said why in the log.
    """

    def __init__(self, qml: Path, appearance: Appearance, languages: Languages) -> None:
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.addImageProvider("icons", fonts.IconProvider())
        self.frames = Frames()
        self._engine.addImageProvider("films", self.frames)
        self._languages = languages
        if appearance.size is not None:
            self._engine.setInitialProperties(_geometry(appearance.size, appearance.place))
        self._engine.load(QUrl.fromLocalFile(str(qml)))
        roots = self._engine.rootObjects()
        if not roots:
            raise RuntimeError(f"{qml} cannot be shown")
        self.window = cast("QQuickWindow", roots[0])
        # Only now: on an engine that has loaded nothing yet, this call and the loader's thread wait for each other.
        self.theme = cast("QObject", self._engine.singletonInstance("Vez.Ui", "Theme"))
        self._appearance = appearance
        self._dress(appearance)
        self._scale()
        self.window.widthChanged.connect(self._scale)
        self.window.heightChanged.connect(self._scale)
        languages.changed.connect(self._engine.retranslate)

    def show(self, whole_screen: bool = False) -> None:
        """Put the window on the screen."""
        if whole_screen:
            self.window.showFullScreen()
        else:
            self.window.show()

    def after_first_frame(self, call: Callable[[], None]) -> None:
        """Call ``call`` once the first picture is on the screen; soon, when none comes because the screen is off."""
        calls = [call]

        def once() -> None:
            if calls:
                calls.pop()()

        self.window.frameSwapped.connect(once, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(NO_PICTURE_MS, self.window, once)

    def measure(self, inches: float) -> None:
        """From now on the screen that the window stands for has this diagonal."""
        self._appearance = replace(self._appearance, screen_inches=inches)
        self._scale()

    def part(self, name: str) -> QObject:
        """The object inside the window whose ``objectName`` is ``name``. Raises `LookupError` when there is none."""
        found = self.window.findChild(QObject, name)
        if found is None:
            raise LookupError(f"the screen has no part called {name}")
        return found

    def close(self) -> None:
        """Take the window and everything in it away, at the end of the program."""
        self._languages.changed.disconnect(self._engine.retranslate)
        self.window.close()
        self.theme = self.window = None  # type: ignore[assignment]
        del self._engine
        wait_for_all()

    def _dress(self, appearance: Appearance) -> None:
        self.theme.setProperty("viewing", str(appearance.viewing))
        self.theme.setProperty("scheme", str(appearance.scheme))
        self.theme.setProperty("largeText", appearance.large_text)
        self.theme.setProperty("reducedMotion", appearance.reduced_motion)
        self.theme.setProperty("settleMs", appearance.settle_ms)

    def _scale(self) -> None:
        """Tell the theme how many pixels a millimetre has."""
        window, appearance = self.window, self._appearance
        if appearance.screen_inches is not None:
            pixels = math.hypot(window.width(), window.height()) / (appearance.screen_inches * MM_PER_INCH)
        elif appearance.viewing is Viewing.DESKTOP:
            pixels = _screen_of(window).logicalDotsPerInch() / MM_PER_INCH  # what the person chose in their system
        else:
            pixels = _screen_of(window).physicalDotsPerInch() / MM_PER_INCH
        self.theme.setProperty("pixelsPerMm", pixels)


def _screen_of(window: QQuickWindow) -> QScreen:
    """The screen that the window is on. `QWindow.screen` of PySide would give it to the window, to die with it."""
    return QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()


def _geometry(size: tuple[int, int], place: tuple[int, int] | None) -> dict[str, int]:
    where = {} if place is None else {"x": place[0], "y": place[1]}
    return {"width": size[0], "height": size[1], **where}
