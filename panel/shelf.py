"""The pictures of the playlist on this panel's disk: which of them can be shown, and what is wrong with the others."""

from __future__ import annotations

import logging
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImageReader

MOST_BYTES = 25_000_000
MOST_PIXELS = 50_000_000  # 200 MB in memory while it is read

log = logging.getLogger("vez.panel.media")


class Shelf:
    """The files in ``folder``. Each trouble is logged once, and once more when it is over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, tuple[tuple[int, int], str]] = {}
        self._spoiled: dict[str, tuple[int, int]] = {}
        self.troubles: dict[str, str] = {}

    def usable(self, names: Collection[str]) -> dict[str, str]:
        """The pictures of these names that can be shown, as URLs. A file that has changed is looked at again."""
        found: dict[str, str] = {}
        for name in names:
            trouble = self._trouble(name)
            self._note(name, trouble)
            if not trouble:
                found[name] = QUrl.fromLocalFile(str(self._folder.absolute() / name)).toString()
        for gone in self.troubles.keys() - set(names):
            del self.troubles[gone]
        return found

    def spoil(self, name: str) -> None:
        """This one could not be drawn after all. It is left out until its file changes."""
        self._spoiled[name] = self._stamp(name)

    def _stamp(self, name: str) -> tuple[int, int]:
        try:
            status = (self._folder / name).stat()
        except OSError:
            return (0, 0)
        return (status.st_mtime_ns, status.st_size)

    def _trouble(self, name: str) -> str:
        stamp = self._stamp(name)
        if stamp == (0, 0):
            return "is missing or cannot be read"
        if self._spoiled.get(name) == stamp:
            return "is damaged"
        if name not in self._known or self._known[name][0] != stamp:
            self._known[name] = (stamp, _examine(self._folder / name, stamp[1]))
        return self._known[name][1]

    def _note(self, name: str, trouble: str) -> None:
        if trouble and self.troubles.get(name) != trouble:
            self.troubles[name] = trouble
            log.warning("the picture %s %s; it is left out", name, trouble)
        elif not trouble and self.troubles.pop(name, ""):
            log.info("the picture %s can be shown now", name)


def _examine(path: Path, size: int) -> str:
    """What is wrong with a picture, from its first bytes; the rest shows when it is drawn."""
    if size > MOST_BYTES:
        return f"is larger than {MOST_BYTES // 1_000_000} MB"
    reader = QImageReader(str(path))
    if not reader.canRead():
        return "is no picture that can be read"
    extent = reader.size()
    return "has too many pixels" if extent.width() * extent.height() > MOST_PIXELS else ""
