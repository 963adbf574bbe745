"""What is on each page of the totem, as facts: taken once, for all the rules that look at whole pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from domain.branch import Language
from tests.accessibility.pages import spots
from tests.ui.harness import Stage
from tests.ui.totem import LANDSCAPE, PORTRAIT, Totem
from ui.appearance import Appearance
from ui.application import Application
from ui.hand import Seen

CAP = 0.668  # capitals of Atkinson Hyperlegible, as a share of the font's size
LOOKS: dict[str, tuple[str, ...]] = {
    "plain": (),
    "large": ("large_text",),
    "contrast": ("high_contrast",),
    "low": ("low",),
    "large and low": ("large_text", "low"),
}

# On its side a screen of 27 inches is within reach as it is, and no lower buttons are offered.
HIGH = Appearance(size=(1920, 1080), screen_inches=43)


@dataclass(frozen=True)
class Words:
    """A text that is drawn. ``contrast`` is measured in the picture, against the ground behind the letters."""

    text: str
    cap_mm: float
    family: str
    bold: bool
    contrast: float
    is_usable: bool


@dataclass(frozen=True)
class View:
    """One page in one language and look."""

    where: str
    page: str
    language: Language
    look: str
    wide: bool
    tree: tuple[Seen, ...]
    words: tuple[Words, ...]
    problems: tuple[str, ...]
    unnamed: tuple[str, ...]
    mm: float
    height: int

    @property
    def controls(self) -> list[Seen]:
        """Everything that can be acted on."""
        return [seen for seen in self.tree if seen.focusable and seen.enabled]


class Survey:
    """All views; the first use walks the screens."""

    def __init__(self, application: Application) -> None:
        self._application = application

    def views(self, look: str, language: Language = "pt_BR") -> list[View]:
        """Every page in one look and language, both ways up."""
        wide = HIGH if "low" in look else LANDSCAPE
        return [view for appearance in (PORTRAIT, wide) for view in self._walk(appearance, look, language)]

    @cache  # noqa: B019 - there is one survey, for the whole run
    def _walk(self, appearance: Appearance, look: str, language: Language) -> tuple[View, ...]:
        totem = Totem(self._application, appearance).meet()
        try:
            totem.view_model._speak(language)
            totem.view_model.look(**dict.fromkeys(LOOKS[look], True))
            return tuple(_pages(totem, language, look))
        finally:
            totem.close()
            self._application.languages.use("pt_BR")


def _pages(totem: Totem, language: Language, look: str) -> Iterator[View]:
    stage = totem.stage
    window, mm = stage.screen.window, float(stage.screen.theme.property("pixelsPerMm"))
    wide = window.width() > window.height()
    for spot in spots(totem):
        spot.show(totem)
        problems = stage.clipped() + stage.torn()
        picture = window.grabWindow()
        yield View(
            where=f"{spot.name} {language} {look} {'wide' if wide else 'tall'}",
            page=spot.name,
            language=language,
            look=look,
            wide=wide,
            tree=tuple(stage.hand.tree()),
            words=tuple(_words(stage, picture, mm)),
            problems=tuple(problems),
            unnamed=tuple(stage.unnamed()),
            mm=mm,
            height=window.height(),
        )


def _words(stage: Stage, picture: QImage, mm: float) -> Iterator[Words]:
    window = QRectF(0, 0, picture.width(), picture.height())
    for item in _drawn(stage.screen.window.contentItem()):
        font = item.property("font")
        area = _visible(item, window)
        if item.property("text") and not area.isEmpty():
            yield Words(
                text=item.property("text"),
                cap_mm=font.pixelSize() * CAP / mm,
                family=font.family(),
                bold=font.bold(),
                contrast=contrast(item.property("color"), ground(picture, area, item.property("color"))),
                is_usable=item.isEnabled(),
            )


def _drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.property("contentWidth") is not None and isinstance(item.property("text"), str):
        yield item
    for child in item.childItems():
        yield from _drawn(child)


def _visible(item: QQuickItem, window: QRectF) -> QRectF:
    """Where its words are in the window, less what is clipped away."""
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).intersected(window)
    holder: QQuickItem | None = item.parentItem()
    while holder is not None:
        if holder.clip():
            area = area.intersected(holder.mapRectToScene(QRectF(0, 0, holder.width(), holder.height())))
        holder = holder.parentItem()
    return area


def ground(picture: QImage, area: QRectF, ink: QColor) -> QColor:
    """The colour behind the words: the one that most of ``area`` has, and that is not the ink's."""
    count: dict[int, int] = {}
    box = area.toRect()
    step = max(1, min(box.width(), box.height()) // 10)
    for y in range(box.top(), box.bottom(), step):
        for x in range(box.left(), box.right(), step):
            colour = picture.pixel(x, y)
            count[colour] = count.get(colour, 0) + 1
    others = {colour: number for colour, number in count.items() if QColor(colour).rgb() != ink.rgb()}
    return QColor(max(others or count or {ink.rgb(): 1}, key=lambda colour: (others or count).get(colour, 0)))


def contrast(one: QColor, two: QColor) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
