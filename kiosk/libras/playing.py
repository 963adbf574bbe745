"""Keeps the totem's pages in Libras as the branch document wants them, and plays the one that is open."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from client.access import Access
from client.media import Keeper, Library
from kiosk.libras.clips import clips, files_of, named
from kiosk.settings import Settings
from ui.application import Screen
from ui.jobs import Following, Jobs
from ui.video.cinema import Cinema
from ui.video.film import can_play

if TYPE_CHECKING:
    from domain.branch import Branch
    from kiosk.kiosk_view_model import KioskViewModel

LOOK_MS = 10_000


class Signing(QObject):
    """Looks now and then whether document or files have changed. ``library`` and ``keeper`` are None where nobody sends
    files: then there is what was put by hand."""

    def __init__(self, settings: Settings, access: Access | None, screen: Screen, view_model: KioskViewModel) -> None:
        super().__init__(view_model)
        self._screen, self._view_model = screen, view_model
        self._own = clips(settings.data / "libras")
        self._library = Library(settings.data / "library", access.api(), time.monotonic) if access else None
        self._keeper = Keeper(self._library) if self._library else None
        self._branch: Branch | None = None
        self._cinema: Cinema | None = None
        self._closed = False
        self._face = screen.part("face")
        self._face.panelChanged.connect(self._turn)  # type: ignore[attr-defined] # a property of the QML object
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def begin(self, jobs: Jobs, fail: Callable[[Exception], None]) -> list[Following]:
        """Fetch from now on."""
        return [] if self._keeper is None else [jobs.follow(self._keeper.run, lambda _: self.look(), fail)]

    def look(self) -> None:
        """Show what there is now."""
        branch = self._view_model.inputs.branch
        if branch is None or self._library is None or self._keeper is None:
            return
        if branch is not self._branch:
            self._branch = branch
            self._keeper.want(branch.id, files_of(branch.libras))
        found = {**self._own, **named(branch.libras, self._library.find, can_play())}
        if found != self._view_model.inputs.clips:
            self._view_model.change(clips=found)

    def close(self) -> None:
        """Let go of the film."""
        self._closed = True
        self._timer.stop()
        if self._cinema is not None:
            self._cinema.close()
            self._cinema = None

    def _turn(self) -> None:
        """The panel with the film comes and goes."""
        if self._cinema is not None:
            self._cinema.close()
            self._cinema = None
        if self._face.property("panel") == "libras":
            QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        if self._closed or self._cinema is not None or self._face.property("panel") != "libras":
            return
        view = self._screen.window.findChild(QObject, "film")
        if view is not None:
            self._cinema = Cinema(view, self._screen.frames, time.monotonic)
