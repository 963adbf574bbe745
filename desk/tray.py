"""The desk's place beside the computer's clock, where the computer has one, and its sound."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon, QWindow
from PySide6.QtWidgets import QSystemTrayIcon

from ui.speech.errand import Ended, cancel_all
from ui.speech.player import Player
from ui.speech.volume import Chime

ASSETS = Path(__file__).parents[1] / "assets"
MARK = ASSETS / "mark.svg"
CHIME = ASSETS / "sounds" / "low.wav"
PERCENT = 55  # of its loudness: people sit beside it all day
SHOWN_MS = 8000
LOOK_MS = 3000  # a session starts its programs in any order: the place beside the clock may come after the desk

log = logging.getLogger("vez.desk")


def has_place() -> bool:
    """Whether there is a place beside the clock now, and it shows messages."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class Tray(QObject):
    """The real `Bell` of ``window``. ``folder`` is for softer copies of the sound. Needs a `QApplication`.

    Where ``has_place`` says no, it is asked again every few seconds.
    """

    def __init__(self, window: QWindow, folder: Path, has_place: Callable[[], bool] = has_place) -> None:
        super().__init__(window)
        self._window = window
        self._player = Player(parent=self)
        self._chime = Chime(CHIME, folder)
        self._mute = ""
        self._icon: QSystemTrayIcon | None = None
        self._has_place = has_place
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._looks.start()
        self._look()

    @property
    def shows(self) -> bool:
        """See `Bell.shows`."""
        return self._icon is not None

    @property
    def sounds(self) -> bool:
        """See `Bell.sounds`."""
        return not self._mute

    def show(self, title: str, text: str) -> None:
        """See `Bell.show`."""
        if self._icon is not None and not self._window.isActive():  # who looks at the window sees it there
            self._icon.showMessage(title, text, self._icon.icon(), SHOWN_MS)

    def sound(self) -> None:
        """See `Bell.sound`."""
        self._player.play(self._chime.at(PERCENT), self._sounded)

    def close(self) -> None:
        """See `Bell.close`."""
        cancel_all(self._player)
        self._looks.stop()
        if self._icon is not None:
            self._icon.hide()

    def _look(self) -> None:
        """Take the place beside the clock as soon as there is one; Qt keeps it from then on."""
        if not self._has_place():
            return
        self._looks.stop()
        self._icon = QSystemTrayIcon(QIcon(str(MARK)), self)
        self._icon.setToolTip("Vez")
        self._icon.activated.connect(self._raise)
        self._icon.messageClicked.connect(self._raise)
        self._icon.show()

    def _sounded(self, ended: Ended) -> None:
        words = "" if ended.ok else ended.words
        if words and not self._mute:
            log.info("no sound can be made: %s", words)
        self._mute = words

    def _raise(self) -> None:
        if self._window.visibility() is QWindow.Visibility.Minimized:
            self._window.showNormal()
        self._window.raise_()
        self._window.requestActivate()
