"""What opens over a page or speaks beside it: help and its call, the looks, the time that ends, Libras, the voice."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from domain.branch import Language
from domain.help_calls import HelpCall, HelpKind
from kiosk.libras.clips import Clip
from kiosk.visit import Page, Visit
from tests.screens.kiosk_scene import Scene, part
from tests.ui.harness import process_events
from tests.ui.totem import MORNING

CAPTIONS: dict[Language, str] = {
    "pt_BR": "Escolha o que você precisa. Se tiver dúvida, toque em Ajuda e espere: alguém vem até você.",
    "en": "Choose what you need. If in doubt, touch Help and wait: somebody comes to you.",
    "es": "Elija lo que necesita. Si tiene dudas, toque Ayuda y espere: alguien viene hasta usted.",
}
SPOKEN: dict[Language, str] = {"pt_BR": "Volume 70 por cento", "en": "Volume 70 percent", "es": "Volumen 70 por ciento"}


def take(scene: Scene) -> None:
    """All of it."""
    visit = Visit(Page.SERVICES, category="work")
    _help(scene, visit)
    scene.show("beside-10-looks", visit, panel="looks")
    scene.show("beside-11-still-there", visit, seconds_left=20)
    _libras(scene)
    _voice(scene, visit)


def _help(scene: Scene, visit: Visit) -> None:
    scene.show("beside-01-help", visit, panel="help")
    scene.show_state("beside-02-help-asking", visit, panel="help", calling="asking")
    told = HelpCall("c", "totem-1", HelpKind.CANNOT_USE, MORNING, "totem-1", told=2)
    scene.show("beside-03-help-told", visit, panel="help", call=told)
    coming = replace(told, going="ana", answered_at=MORNING, kind=HelpKind.FEELS_UNWELL)
    scene.show("beside-04-help-coming", visit, panel="help", call=coming)
    scene.show("beside-05-help-nobody", visit, panel="help", call=replace(told, told=0))
    for calling in ("expired", "away"):
        scene.show_state(f"beside-06-help-{calling}", visit, panel="help", calling=calling)


def _libras(scene: Scene) -> None:
    """A page with a clip: the button among the languages, the clip as it stands where nothing moves, its words."""
    poster = _poster(scene.album.folder)
    clips = {"categories": Clip(poster.with_suffix(".mp4"), CAPTIONS, poster=poster)}
    scene.show("beside-20-libras-offered", Visit(Page.CATEGORIES), clips=clips)
    scene.show("beside-21-libras", Visit(Page.CATEGORIES), clips=clips, panel="libras")
    scene.totem.view_model.change(clips={})


def _poster(folder: Path) -> Path:
    """Somebody who signs, as plain shapes: the clips themselves are the institution's."""
    path = folder / "poster.png"
    if path.exists():
        return path
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    picture.fill(QColor("#DCE5F0"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#0B4F9E"))
    painter.drawRoundedRect(QRectF(440, 330, 400, 460), 120, 120)
    painter.setBrush(QColor("#8D5A3B"))
    painter.drawEllipse(QPointF(640, 220), 95, 115)
    for x in (470, 810):
        painter.drawEllipse(QPointF(x, 430), 48, 56)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(path)):
        raise OSError(f"cannot write {path}")
    return path


def _voice(scene: Scene, visit: Visit) -> None:
    """The captions of what the voice says beside the page, and the picture that is off while somebody listens."""
    face, model = part(scene, "face"), scene.totem.view_model
    model.look(speech=True)
    face.setProperty("caption", SPOKEN[scene.language])
    scene.show("beside-30-voice-caption", visit)
    face.setProperty("caption", "")
    model.look(curtain=True)
    scene.show("beside-31-curtain", visit)
    model.look(speech=False, curtain=False)
    process_events()
