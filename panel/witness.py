"""When news was heard and when it stood on the screen, for benches: JSON lines on stdout while the panel is driven."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from client.stream import Began, Happened, News


@dataclass(frozen=True)
class Heard:
    """A piece of news and the monotonic nanosecond at which it came out of the network."""

    news: News
    at_ns: int

    @property
    def version(self) -> int | None:
        """The number of the event that it brings the screen to, if it does."""
        match self.news:
            case Began():
                return self.news.start.room.version
            case Happened():
                return self.news.recorded.version
            case _:
                return None


class Witness(QObject):
    """Prints ``{"event": "heard", "version": n, "at_ns": …}``, and ``painted`` with the first frame after it.

    ``chimed`` says when a chime was given to the sound device.
    """

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._unpainted: list[int] = []
        window.frameSwapped.connect(self._painted)

    def saw(self, heard: Heard) -> None:
        """To be called once the screen has been given ``heard``."""
        if heard.version is None:
            return
        _say("heard", heard.version, heard.at_ns)
        self._unpainted.append(heard.version)
        self._window.update()

    def chimed(self) -> None:
        """To be called when a chime is given to the sound device."""
        sys.stdout.write(json.dumps({"event": "chimed", "at_ns": time.monotonic_ns()}) + "\n")
        sys.stdout.flush()

    def _painted(self) -> None:
        now = time.monotonic_ns()
        for version in self._unpainted:
            _say("painted", version, now)
        self._unpainted.clear()


def _say(event: str, version: int, at_ns: int) -> None:
    sys.stdout.write(json.dumps({"event": event, "version": version, "at_ns": at_ns}) + "\n")
    sys.stdout.flush()
