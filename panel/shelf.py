"""The files of the playlist on this panel's disk: which of them can be shown, and what is wrong with the others."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImageReader

from domain.media import HEAD, MOST, is_what_it_says, kind_of
from ui.captions import NoCaptions, read
from ui.video.film import can_play

MOST_PIXELS = 50_000_000  # 200 MB in memory while it is read
FORGIVEN = 360  # looks, an hour: what decodes a video may have failed for reasons of its own

log = logging.getLogger("vez.panel.media")


def _none(_: str) -> Path | None:
    return None


class Shelf:
    """The files that the server sent, which ``sent`` finds by name, and those in ``folder``, put there by hand.

    Each trouble is logged once, and once more when it is over. ``plays`` says whether videos can be shown here.
    """

    def __init__(
        self, folder: Path, sent: Callable[[str], Path | None] = _none, plays: Callable[[], bool] = can_play
    ) -> None:
        self._folder, self._sent, self._plays = folder, sent, plays
        self._known: dict[str, tuple[tuple[str, int, int], str]] = {}
        self._spoiled: dict[str, tuple[tuple[str, int, int], int]] = {}
        self._looks = 0
        self.troubles: dict[str, str] = {}

    def usable(self, names: Collection[str]) -> dict[str, str]:
        """The files of these names that can be shown, as URLs. A file that has changed is looked at again."""
        self._looks += 1
        found: dict[str, str] = {}
        for name in names:
            path = self._path(name)
            trouble = self._trouble(name, path)
            self._note(name, trouble)
            if not trouble:
                found[name] = QUrl.fromLocalFile(str(path)).toString()
        for gone in self.troubles.keys() - set(names):
            del self.troubles[gone]
        return found

    def spoil(self, name: str) -> None:
        """This one could not be drawn after all. It is left out until its file changes; a video, for an hour."""
        self._spoiled[name] = (_stamp(self._path(name)), self._looks)

    def _path(self, name: str) -> Path:
        return (self._sent(name) or self._folder / name).absolute()

    def _trouble(self, name: str, path: Path) -> str:
        stamp = _stamp(path)
        if not stamp[2]:
            return "is missing or cannot be read"
        spoiled, since = self._spoiled.get(name, (None, 0))
        if spoiled == stamp and (kind_of(name) != "video" or self._looks - since < FORGIVEN):
            return "is damaged"
        if kind_of(name) == "video" and not self._plays():
            return "cannot be played here: the package av is not installed"
        if name not in self._known or self._known[name][0] != stamp:
            self._known[name] = (stamp, _examine(name, path, stamp[2]))
        return self._known[name][1]

    def _note(self, name: str, trouble: str) -> None:
        kind = kind_of(name)
        if trouble and self.troubles.get(name) != trouble:
            self.troubles[name] = trouble
            log.warning("the %s %s %s; it is left out", kind, name, trouble)
        elif not trouble and self.troubles.pop(name, ""):
            log.info("the %s %s can be shown now", kind, name)


def _stamp(path: Path) -> tuple[str, int, int]:
    try:
        status = path.stat()
    except OSError:
        return (str(path), 0, 0)
    return (str(path), status.st_mtime_ns, status.st_size)


def _examine(name: str, path: Path, size: int) -> str:
    """What is wrong with a file, from its first bytes; the rest shows when it is drawn."""
    kind = kind_of(name)
    if size > MOST[kind]:
        return f"is larger than {MOST[kind] // 1_000_000} MB"
    if kind == "captions":
        return _captions(path)
    if kind == "picture":
        return _picture(path)
    try:
        with path.open("rb") as file:
            good = is_what_it_says(name, file.read(HEAD))
    except OSError as error:
        return f"cannot be read: {error}"
    return "" if good else "is no video that can be read"


def _captions(path: Path) -> str:
    try:
        read(path)
    except NoCaptions as error:
        return str(error)
    return ""


def _picture(path: Path) -> str:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if not reader.canRead():
        return "is no picture that can be read"
    extent = reader.size()
    return "has too many pixels" if extent.width() * extent.height() > MOST_PIXELS else ""
