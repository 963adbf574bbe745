"""The letters and icons of the screens: Atkinson Hyperlegible and Material Design Icons, from their packages."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

FAMILY = "Atkinson Hyperlegible"
ICONS = "materialdesignicons6-webfont-6.9.96.ttf"
ICON_NAMES = "materialdesignicons6-webfont-charmap-6.9.96.json"


def load() -> None:
    """Make both fonts known to Qt and Atkinson the one that is used. Raises `FileNotFoundError` when one is missing."""
    letters = files("fontpkg_atkinson_hyperlegible") / "files"
    for path in (letters / "AtkinsonHyperlegible-Regular.ttf", letters / "AtkinsonHyperlegible-Bold.ttf"):
        _add(Path(str(path)))
    _add(_icon_folder() / ICONS)
    QGuiApplication.setFont(QFont(FAMILY))


@cache
def icon_codes() -> dict[str, str]:
    """The code point (hexadecimal) of each icon by its name, such as ``card-account-details``."""
    codes: dict[str, str] = json.loads((_icon_folder() / ICON_NAMES).read_text(encoding="utf-8"))
    return codes


class IconProvider(QQuickImageProvider):
    """Draws ``image://icons/NAME/RRGGBB`` at the size asked for. An unknown name is drawn as a plain document."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, wanted: str, size: QSize, asked: QSize) -> QImage:
        """The picture of one icon."""
        name, _, colour = wanted.partition("/")
        side = max(asked.width(), asked.height(), 8)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        font = QFont("Material Design Icons")
        font.setPixelSize(side)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        painter.setPen(QColor(f"#{colour}"))
        code = icon_codes().get(name) or icon_codes()["file-document-outline"]
        painter.drawText(QRect(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, chr(int(code, 16)))
        painter.end()
        return image


def _icon_folder() -> Path:
    """Where qtawesome keeps its fonts. The package itself is not imported: it would pull in Qt Widgets."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package QtAwesome, which carries the icons, is not installed")
    return Path(spec.origin).parent / "fonts"


def _add(path: Path) -> None:
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        raise FileNotFoundError(f"the font {path} is missing or broken")
