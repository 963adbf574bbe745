"""A camera that reads the codes which citizens show: on while a page wants one, with a sign on the screen; no picture
is shown or kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from kiosk.visit import Entry, Page
from ui.camera.lens import Lens

log = logging.getLogger("vez.kiosk")
WANTED_BY = frozenset({Entry.CODE, Entry.NUMBER})


def wants(page: str, entry: str, panel: str) -> bool:
    """Whether what is on the screen waits for a code."""
    return not panel and (page == Page.ARRIVE or (page == Page.ENTRY and entry in WANTED_BY))


class Camera(QObject):
    """Opens and closes ``lens`` as ``face``, the window's `KioskFace`, changes, and gives ``take`` what it reads."""

    def __init__(self, lens: Lens, face: QObject, take: Callable[[str], None]) -> None:
        super().__init__(face)
        self._lens, self._take, self._trouble, self._given_up = lens, take, "", False
        self._face: Any = face
        lens.opened.connect(self._opened)
        lens.failed.connect(self._failed)
        lens.read.connect(self._read)
        for name in ("page", "entry", "panel", "asking"):
            getattr(self._face, f"{name}Changed").connect(self._look)
        self._look()

    def close(self) -> None:
        """Look no more."""
        self._lens.close()
        self._face.setProperty("camera", False)

    def _look(self) -> None:
        face = self._face
        if not wants(*(str(face.property(name)) for name in ("page", "entry", "panel"))):
            self._given_up = False
            self.close()
        elif not (self._lens.is_open or self._given_up or face.property("asking")):
            self._lens.open()

    def _read(self, text: str) -> None:
        if self._lens.is_open and not self._face.property("asking"):
            self._take(text)

    def _opened(self) -> None:
        self._face.setProperty("camera", True)
        if self._trouble:
            self._trouble = ""
            log.info("the camera %s works again", self._lens.device)

    def _failed(self, why: str) -> None:
        """The next page that wants a code tries again."""
        self._given_up = True
        self._face.setProperty("camera", False)
        if why != self._trouble:
            self._trouble = why
            log.warning("no code can be read by camera: %s", why)
