"""The desk's place beside the computer's clock, where the computer has one, and its sound."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject
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

log = logging.getLogger("vez.desk")


class Tray(QObject):
    """The real `Bell` of ``window``. ``folder`` is for softer copies of the sound. Needs a `QApplication`."""

    def __init__(self, window: QWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._player = Player(parent=self)
        self._chime = Chime(CHIME, folder)
        self._mute = ""
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._icon = QSystemTrayIcon(QIcon(str(MARK)), self)
            self._icon.setToolTip("Vez")
            self._icon.activated.connect(self._raise)
            self._icon.messageClicked.connect(self._raise)
            self._icon.show()

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
        if self._icon is not None:
            self._icon.hide()

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
