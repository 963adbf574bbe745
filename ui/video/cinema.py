"""Between a `FilmView` of the screen and its film: what it plays, when it rests, and which words stand below it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QImage

from ui.captions import Cue, NoCaptions, at, read
from ui.video.film import Film, can_play
from ui.video.frames import Frames

LINGER_MS = 90_000  # a film that was taken off the screen can go on from where it was
WORDS_MS = 200
log = logging.getLogger("vez.video")


class _Reel(NamedTuple):
    """What is played."""

    source: str
    size: tuple[int, int]


class Cinema(QObject):
    """Serves ``view``, a `FilmView`, whose ``objectName`` is the name of its pictures in ``frames``. Keep it.

    A view that does not play is held for a while, so that what was interrupted goes on. Where nothing may move, or
    nothing can be decoded, there is a poster, and the words change with the seconds all the same.
    """

    def __init__(self, view: QObject, frames: Frames, steady: Callable[[], float]) -> None:
        super().__init__()
        self._view: Any = view
        view.destroyed.connect(self._lose)
        self._frames, self._steady = frames, steady
        self._name = view.objectName()
        self._film: Film | None = None
        self._reel, self._spoiled = _Reel("", (0, 0)), ""
        self._cues: tuple[Cue, ...] = ()
        self._captions, self._count, self._began = "", 0, 0.0
        self._linger = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._linger.timeout.connect(self._forget)
        self._soon = QTimer(self, singleShot=True, interval=0)  # a view is told one thing after the other
        self._soon.timeout.connect(self._look)
        self._words = QTimer(self, interval=WORDS_MS)
        self._words.timeout.connect(self._say)
        for changed in ("source", "captions", "playing", "still", "width", "height"):
            getattr(self._view, f"{changed}Changed").connect(self._soon.start)
        self._look()

    def close(self) -> None:
        """Let go of everything."""
        self._soon.stop()
        self._forget()

    def _lose(self) -> None:
        """The view is gone."""
        self._view = None
        self.close()

    def _look(self) -> None:
        """Do what the view wants now."""
        if self._view is None:
            return
        source, playing = self._view.property("source"), self._view.property("playing")
        if source != self._spoiled:
            self._spoiled = ""
        if not playing or not source:
            self._rest()
            return
        self._linger.stop()
        self._take_captions(self._view.property("captions"))
        reel = _Reel(source, (round(self._view.property("width")), round(self._view.property("height"))))
        if reel != self._reel:
            self._begin(reel)
        if self._film is not None:
            self._film.play()
        if self._cues:
            self._words.start()

    def _begin(self, reel: _Reel) -> None:
        """Another film; the same one in another size goes on from where it is."""
        again = self._film is not None and reel.source == self._reel.source
        second = self._film.second if self._film is not None and again else 0.0
        self._forget()
        if min(reel.size) < 16 or reel.source == self._spoiled:
            return
        self._reel, self._began = reel, self._steady()
        if not can_play() or (self._view.property("still") and self._view.property("poster")):
            return
        self._film = Film(Path(QUrl(reel.source).toLocalFile()), reel.size, self._steady, self, second)
        self._film.picture.connect(self._picture)
        self._film.failed.connect(self._failed)

    def _rest(self) -> None:
        self._words.stop()
        if self._film is not None:
            self._film.pause()
            if not self._linger.isActive():
                self._linger.start()

    def _forget(self) -> None:
        self._linger.stop()
        self._words.stop()
        self._reel = _Reel("", (0, 0))
        if self._film is not None:
            self._film.close()
            self._film = None
        if self._view is not None:
            self._view.setProperty("frame", "")
        self._frames.newest.pop(self._name, None)

    def _picture(self, image: QImage) -> None:
        self._frames.newest[self._name] = image
        self._count += 1
        self._view.setProperty("frame", f"image://films/{self._name}/{self._count}")
        if self._view.property("still") and self._film is not None:
            self._film.pause()

    def _failed(self, why: str) -> None:
        source = self._spoiled = self._reel.source
        log.warning("the video %s cannot be played: %s", source.rpartition("/")[2], why)
        self._forget()
        self._view.spoiled.emit(source)

    def _take_captions(self, source: str) -> None:
        if source == self._captions:
            return
        self._captions, self._cues = source, ()
        self._view.setProperty("caption", "")
        if source:
            try:
                self._cues = read(Path(QUrl(source).toLocalFile()))
            except NoCaptions as error:
                log.warning("the captions %s: %s", source.rpartition("/")[2], error)

    def _say(self) -> None:
        """Show the words of this second. After the last ones of a poster come the first."""
        moves = self._film is not None and not self._view.property("still")
        second = self._film.second if self._film is not None and moves else self._steady() - self._began
        if not moves and self._cues:
            second %= max(cue.end for cue in self._cues) + 1
        self._view.setProperty("caption", at(self._cues, second))
