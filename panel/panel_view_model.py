"""Between the news of the branch and the panel's screen: holds what is known, lets calls be shown and said in turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, SignalInstance

from client.stream import Began, Happened, News, Picture
from domain.branch import Branch, Language
from domain.panels import Panel, alert_on, files_of, panel_for
from domain.room import Room
from domain.ticket import State
from panel.announcing import Announcement, Announcer, Pace
from panel.board import BoardRow, board
from panel.pulsing import Vitals
from panel.shelf import Shelf
from panel.showing import PLAIN, CallRow, Inputs, Props, WaitRow, derive, waits
from panel.steering import Steering
from panel.tongues import sentence
from ui.face import Face

TICK_MS = 1000
LOOK_SECONDS = 10  # between looks at the files of the playlist


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

    @property
    def troubles(self) -> Mapping[str, str]:
        """What does not work now, by part."""
        ...

    def announce(self, text: str, language: Language, percent: int, times: int) -> None:
        """Say ``text`` so many ``times``, after the chime, at ``percent`` of the full loudness."""
        ...


def _no_dress(plan: Panel) -> None:
    """For a screen that always looks the same."""


def _no_want(branch: str, names: tuple[str, ...]) -> None:
    """For a panel whose files nobody sends."""


@dataclass(frozen=True)
class Own:
    """What this device was told itself: its language, its sentence for the strip, how long calls stay and are fresh
    (before the document's word), its files, how its screen changes its theme, and who fetches files for a branch."""

    language: Language
    notice: str = ""
    hold: timedelta | None = None
    stale: timedelta | None = None
    shelf: Shelf | None = None
    dress: Callable[[Panel], None] = _no_dress
    want: Callable[[str, tuple[str, ...]], None] = _no_want


class PanelViewModel(QObject):
    """Shows the branch on ``face``, the object of the screen that holds `Props`.

    ``clock`` is this device's, aware and steady; what is shown and judged is the server's, which it is corrected to.
    """

    def __init__(
        self, face: QObject, announcer: Announcer, sounds: Sounds, clock: Callable[[], datetime], own: Own
    ) -> None:
        super().__init__(face)
        self._face = Face(face, Props, last_calls=CallRow, waits=WaitRow, board=BoardRow)
        self._announcer = announcer
        self._sounds = sounds
        self._clock = clock
        self._own = own
        self._plan = PLAIN
        self._picture = Picture()
        self._steering = Steering()
        self._pictures: dict[str, str] = {}
        self._look_at: datetime | None = None
        self._next_turn = QTimer(self, singleShot=True)
        self._next_turn.timeout.connect(self.turn)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.show)
        sounds.quiet.connect(self.turn)
        self.show()

    def start(self) -> None:
        """Let time pass: the clock on the screen moves."""
        self._ticks.start()

    def now(self) -> datetime:
        """The server's clock, as far as this device knows."""
        return self._picture.server_time(self._clock()) + self._steering.correction

    def vitals(self) -> Vitals:
        """How this panel is. May be asked from any thread: it only reads what is replaced as a whole."""
        shelf, branch = self._own.shelf, self._picture.branch
        offset = (self._picture.offset + self._steering.correction).total_seconds()
        return Vitals(branch, offset, tuple(dict(self._sounds.troubles)), len(shelf.troubles) if shelf else 0)

    def take(self, news: News) -> None:
        """Take in one piece of news."""
        before = self._picture.room
        self._picture.take(news, self._clock())
        match news:
            case Began():
                self._steering.begin(self.now())
                self._settle(news.welcome.branch, news.welcome.name)
                self._begin(before)
            case Happened():
                self._steering.hear(news.recorded.at, self.now())
                self._announcer.hear(news.recorded, self.now())
            case _:
                pass
        self.turn()

    def spoiled(self, source: str) -> None:
        """The screen could not draw the picture, or play the video, at this URL."""
        name = next((name for name, url in self._pictures.items() if url == source), "")
        if self._own.shelf is not None and name:
            self._own.shelf.spoil(name)
            self.look_again()

    def look_again(self) -> None:
        """There may be other files than a moment ago."""
        self._look_at = None
        self.show()

    def turn(self) -> None:
        """Give the next call its turn, if it is time, and show how things stand."""
        now = self.now()
        call = self._announcer.advance(now, self._sounds.busy)
        if call is not None and self._picture.branch is not None:
            self._say(call, self._picture.branch, now)
        self.show()
        wait = self._announcer.wait(now)
        if wait is None or self._sounds.busy:  # when the loudspeaker falls quiet it says so
            self._next_turn.stop()
        else:
            self._next_turn.start(int(wait.total_seconds() * 1000) + 1)

    def show(self) -> None:
        """Bring the screen up to date."""
        picture, now, plan = self._picture, self.now(), self._plan
        self._look(now)
        self._face.show(
            derive(
                Inputs(
                    now=now,
                    language=self._own.language,
                    notice=self._own.notice,
                    letters=int(self._face.qml.property("letters")),
                    branch=picture.branch,
                    current=self._announcer.current,
                    is_new=self._announcer.is_new(now, self._sounds.busy),
                    calls=self._announcer.calls,
                    waits=waits(picture.room, self._own.language, now, plan.zone) if picture.room else (),
                    online=picture.online,
                    unknown=picture.unknown,
                    heard_at=picture.server_time(picture.heard_at) if picture.heard_at else None,
                    plan=plan,
                    pictures=self._pictures,
                    board=board(picture.room, plan.zone) if picture.room and plan.layout == "board" else (),
                    sound_trouble=bool(self._sounds.troubles),
                    media_trouble=self._own.shelf is not None and bool(self._own.shelf.troubles),
                )
            )
        )

    def _settle(self, branch: Branch, name: str) -> None:
        """Be the panel that the document says."""
        self._plan = plan = panel_for(branch.panels, name)
        self._announcer.zone = plan.zone
        hold = self._own.hold or timedelta(seconds=plan.hold_seconds)
        stale = self._own.stale or timedelta(seconds=plan.speech.stale_seconds)
        self._announcer.pace = Pace(hold, stale)
        self._look_at = None
        self._own.dress(plan)
        self._own.want(branch.id, files_of(plan))

    def _begin(self, before: Room | None) -> None:
        """Another document or a reset goes on with the same calls; another branch, epoch or older state does not."""
        room = self._picture.room
        if room is None:
            return
        same = before is not None and (before.branch.id, before.epoch) == (room.branch.id, room.epoch)
        if same and before is not None and room.version >= before.version:
            self._announcer.resume(tuple(room.calls), _called(room), self.now())
        else:
            self._announcer.begin(tuple(room.calls))

    def _say(self, call: Announcement, branch: Branch, now: datetime) -> None:
        """Unless it is quiet now, or something else matters more."""
        speech = self._plan.speech
        percent = speech.loudness(now.astimezone(ZoneInfo(branch.time_zone)))
        if percent > 0 and alert_on(branch.alert, self._plan) is None:
            self._sounds.announce(sentence(call, branch), call.language, percent, speech.times)

    def _look(self, now: datetime) -> None:
        """See which files can be shown, now and then."""
        if self._own.shelf is None or (self._look_at is not None and now < self._look_at):
            return
        self._look_at = now + timedelta(seconds=LOOK_SECONDS)
        names = files_of(self._plan)
        self._pictures = self._own.shelf.usable(names) if names else {}


def _called(room: Room) -> dict[str, Language]:
    """The tickets that were called and with which nobody has come yet, and what their citizens speak."""
    return {ticket.id: ticket.language for ticket in room.tickets.values() if ticket.state is State.CALLED}
