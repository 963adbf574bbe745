"""Between the news of the branch and the panel's screen: holds what is known, lets calls be shown and said in turn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from client.stream import Began, Happened, News, Picture
from domain.branch import Language
from panel.announcing import Announcer
from panel.showing import CallRow, Inputs, Props, WaitRow, derive, waits
from panel.tongues import sentence
from ui.face import Face

TICK_MS = 1000


class Sounds(Protocol):
    """What says the calls; ``quiet`` is emitted when it stops being ``busy``."""

    @property
    def busy(self) -> bool:
        """Whether something is being said."""
        ...

    @property
    def quiet(self) -> SignalInstance:
        """Emitted when all has been said."""
        ...

    def announce(self, text: str, language: Language) -> None:
        """Say ``text``, after the chime."""
        ...


class PanelViewModel(QObject):
    """Shows the branch on ``face``, the object of the screen that holds `Props`.

    ``clock`` is this device's, aware and steady; what is shown and judged is the server's, which it is corrected to.
    """

    def __init__(
        self,
        face: QObject,
        announcer: Announcer,
        sounds: Sounds,
        clock: Callable[[], datetime],
        language: Language,
        notice: str = "",
    ) -> None:
        super().__init__(face)
        self._face = Face(face, Props, last_calls=CallRow, waits=WaitRow)
        self._announcer = announcer
        self._sounds = sounds
        self._clock = clock
        self._language = language
        self._notice = notice
        self._picture = Picture()
        self._next_turn = QTimer(self, singleShot=True)
        self._next_turn.timeout.connect(self.turn)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.show)
        sounds.quiet.connect(self.turn)
        self.show()

    def start(self) -> None:
        """Let time pass: the clock on the screen moves."""
        self._ticks.start()

    def take(self, news: News) -> None:
        """Take in one piece of news."""
        now = self._clock()
        self._picture.take(news, now)
        match news:
            case Began():
                self._announcer.begin(news.start.room.calls)
            case Happened():
                self._announcer.hear(news.recorded, self._picture.server_time(now))
            case _:
                pass
        self.turn()

    def turn(self) -> None:
        """Give the next call its turn, if it is time, and show how things stand."""
        now = self._picture.server_time(self._clock())
        call = self._announcer.advance(now, self._sounds.busy)
        if call is not None and self._picture.branch is not None:
            self._sounds.announce(sentence(call, self._picture.branch), call.language)
        self.show()
        wait = self._announcer.wait(now)
        if wait is None or self._sounds.busy:  # when the loudspeaker falls quiet it says so
            self._next_turn.stop()
        else:
            self._next_turn.start(int(wait.total_seconds() * 1000) + 1)

    def show(self) -> None:
        """Bring the screen up to date."""
        picture = self._picture
        now = picture.server_time(self._clock())
        self._face.show(
            derive(
                Inputs(
                    now=now,
                    language=self._language,
                    notice=self._notice,
                    branch=picture.branch,
                    current=self._announcer.current,
                    is_new=self._announcer.is_new(now, self._sounds.busy),
                    calls=tuple(picture.room.calls) if picture.room else (),
                    waits=waits(picture.room, self._language, now) if picture.room else (),
                    online=picture.online,
                    unknown=picture.unknown,
                    heard_at=picture.server_time(picture.heard_at) if picture.heard_at else None,
                )
            )
        )
