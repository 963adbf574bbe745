"""Where the screen finds the newest picture of each film."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider


class Frames(QQuickImageProvider):
    """Gives the newest picture of each film under ``image://films/NAME/COUNT``."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.newest: dict[str, QImage] = {}

    def requestImage(self, wanted: str, size: QSize, asked: QSize) -> QImage:
        """The picture; nothing of a film that is over."""
        return self.newest.get(wanted.partition("/")[0]) or QImage(1, 1, QImage.Format.Format_RGB32)
