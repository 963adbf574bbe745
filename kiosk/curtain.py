"""What is behind the totem's window: while that is gone, a calm sentence in three languages."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QRect, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QRasterWindow

from kiosk.settings import window
from ui import fonts
from ui.failures import QuitOnSignal
from ui.language import TRANSLATIONS
from ui.leaving import leave

PAPER, INK, MUTED = "#FFFFFF", "#10233B", "#4A5B70"  # those of `Theme.qml`, which is not loaded here
FAMILY = "Atkinson Hyperlegible"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks ``text`` for the tool that collects what is to be translated; the name is the one that it looks for."""
    return text


TITLE = QT_TRANSLATE_NOOP("BackSoon", "Back in a moment")
ABOUT = QT_TRANSLATE_NOOP("BackSoon", "This totem starts again. A ticket that was given stays valid.")


def words() -> list[tuple[str, str]]:
    """Title and sentence in each language, Portuguese first."""
    found = []
    for language in ("pt_BR", "es", "en"):
        translator = QTranslator()
        translator.load(str(TRANSLATIONS / f"{language}.qm"))
        title, about = (translator.translate("BackSoon", text) or text for text in (TITLE, ABOUT))
        found.append((title, about))
    return found


class Curtain(QRasterWindow):
    """Draws it once; it costs nothing while it is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle("Vez")
        self._words = words()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, height = self.width(), self.height()
        painter.fillRect(QRect(0, 0, width, height), QColor(PAPER))
        unit = min(width / 16, height / 15)
        top = height / 2 - unit * (5.2 if width > height else 6.6)  # a line each, or two
        for title, about in self._words:
            top = self._line(painter, title, unit * 1.15, INK, top, bold=True)
            top = self._line(painter, about, unit * 0.55, MUTED, top + unit * 0.2) + unit * 1.5
        painter.end()

    def _line(self, painter: QPainter, text: str, size: float, colour: str, top: float, *, bold: bool = False) -> float:
        font = QFont(FAMILY)
        font.setPixelSize(max(8, int(size)))
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        room = QRect(int(self.width() * 0.06), int(top), int(self.width() * 0.88), self.height())
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        return top + painter.drawText(room, flags, text).height()


def main(arguments: list[str]) -> int:
    """Hang it up until asked to end."""
    size, place = window(arguments, os.environ)
    application = QGuiApplication(["vez-curtain"])
    fonts.load()
    curtain = Curtain()
    if size:
        curtain.resize(*size)
        if place:
            curtain.setPosition(*place)
        curtain.show()
    else:
        curtain.showFullScreen()
    signals = QuitOnSignal(application)
    code = application.exec()
    signals.end()
    return code


if __name__ == "__main__":
    leave(main(sys.argv[1:]))
