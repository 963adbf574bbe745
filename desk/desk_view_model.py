"""The desk's window and the session behind it: what is pressed goes down, what is known comes up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace as replace_struct
from PySide6.QtCore import QObject, QTimer

from client.errors import NotAuthenticated, Unreachable
from desk.access_code import complete, neat
from desk.connection import Server
from desk.memory import Memory
from desk.notices import CODE_INCOMPLETE, CODE_UNKNOWN, Notice, about, about_role
from desk.pressing import SLOW
from desk.session import Means, Session
from desk.showing import ActionRow, CounterRow, Inputs, PersonRow, Props, ServiceRow, derive
from desk.sight import look
from domain.answers import Welcome
from domain.branch import Language
from domain.ticket import Action
from ui.face import Face
from ui.language import Languages

TICK_MS = 1000
RETRY_TICKS = 2


def make_face(qml: QObject) -> Face:
    """The face of the window, whose ``DeskFace`` is ``qml``."""
    return Face(qml, Props, counters=CounterRow, beside=ActionRow, services=ServiceRow, people=PersonRow)


class DeskViewModel(QObject):
    """Drives ``face`` (see `make_face`). ``connect`` gives the server as who has this access code sees it.

    ``keep`` is called when there is something new to remember. ``counter`` is sat down at as soon as it is free, once.
    """

    def __init__(
        self,
        face: Face,
        connect: Callable[[str], Server],
        means: Means,
        languages: Languages,
        memory: Memory,
        keep: Callable[[Memory], None],
        server: str,
        counter: str | None = None,
    ) -> None:
        super().__init__(face.qml)
        self._connect, self._means, self._languages = connect, means, languages
        self.memory, self._keep, self._counter = memory, keep, counter
        self._session: Session | None = None
        self._knock: Callable[[], None] | None = None
        self._silent_ticks = 0
        self._inputs = Inputs(
            language=languages.current or "pt_BR",
            high_contrast=memory.high_contrast,
            large_text=memory.large_text,
            server=server,
            last_counter=memory.counter,
        )
        self._face = face
        self._listen(face.qml)
        self._show()
        self._patience = QTimer(self, interval=SLOW // timedelta(milliseconds=1), singleShot=True)
        self._patience.timeout.connect(self._show)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def sign_in(self, code: str) -> None:
        """Sign in with a code that a person typed."""
        code = neat(code)
        if self._inputs.joining or self._session is not None:
            return
        if complete(code):
            self._join(self._connect(code), patient=False)
        else:
            self._change(notice=CODE_INCOMPLETE)

    def sign_in_with(self, token: str) -> None:
        """Sign in with what stands in a file: nobody may be there to try again, so this goes on trying."""
        self._join(self._connect(token), patient=True)

    def tick(self) -> None:
        """A second has passed."""
        self._silent_ticks += 1
        if self._knock is not None and self._silent_ticks >= RETRY_TICKS:
            knock, self._knock = self._knock, None
            knock()
        if self._session is not None:
            self._session.tick()
            self._show()

    def close(self) -> None:
        """Stop listening to the server."""
        self._timer.stop()
        self._patience.stop()
        if self._session is not None:
            self._session.stop()

    def _join(self, server: Server, *, patient: bool) -> None:
        self._change(joining=True, notice=self._inputs.notice if patient else None)
        self._means.jobs.run(
            server.welcome, partial(self._welcomed, server), partial(self._not_welcomed, server, patient)
        )

    def _welcomed(self, server: Server, welcome: Welcome) -> None:
        notice = about_role(welcome.actor.role)
        if notice is not None:
            self._change(joining=False, notice=notice)
            return
        self._inputs = replace(self._inputs, notice=None)
        self._session = Session(server, self._means, self._session_changed, self._session_ended)
        self._show()

    def _not_welcomed(self, server: Server, patient: bool, error: Exception) -> None:
        if patient and isinstance(error, Unreachable):
            self._silent_ticks = 0
            self._knock = partial(self._join, server, patient=True)
            self._change(notice=Notice("unreachable_trying"))
            return
        self._change(joining=False, notice=CODE_UNKNOWN if isinstance(error, NotAuthenticated) else about(error))

    def _session_changed(self) -> None:
        session = self._session
        if session is None:
            return
        wanted = self._counter
        if wanted is not None and session.ready:
            self._counter = None
            if session.counter is None:
                session.sit(wanted)
                return
        if session.counter is not None and session.counter != self.memory.counter:
            self._remember(counter=session.counter)
        self._show()

    def _session_ended(self, notice: Notice | None) -> None:
        self._session = None
        self._change(joining=False, notice=notice, sheet="", moving=False, sight=None)

    def _listen(self, qml: Any) -> None:
        qml.signIn.connect(self.sign_in)
        qml.signOut.connect(self._sign_out)
        qml.choose.connect(self._choose)
        qml.press.connect(self._press)
        qml.move.connect(lambda: self._change(moving=not self._inputs.moving and self._can_move()))
        qml.look.connect(lambda sheet: self._change(sheet="" if sheet == self._inputs.sheet else sheet))
        qml.speak.connect(self._speak)
        qml.toggleContrast.connect(self._toggle_contrast)
        qml.toggleLargeText.connect(self._toggle_large_text)

    def _can_move(self) -> bool:
        return derive(self._inputs).can_move

    def _sign_out(self) -> None:
        if self._session is not None:
            self._change(sheet="", moving=False)
            self._session.leave()

    def _choose(self, counter: str) -> None:
        if self._session is not None:
            self._change(moving=False)
            self._session.sit(counter)

    def _press(self, action: str) -> None:
        if self._session is not None and not self._inputs.moving:
            self._change(sheet="")
            self._session.act(Action(action))

    def _speak(self, language: Language) -> None:
        self._languages.use(language)
        self._remember(language=language)
        self._change(language=language)

    def _toggle_contrast(self) -> None:
        self._remember(high_contrast=not self._inputs.high_contrast)
        self._change(high_contrast=not self._inputs.high_contrast)

    def _toggle_large_text(self) -> None:
        self._remember(large_text=not self._inputs.large_text)
        self._change(large_text=not self._inputs.large_text)

    def _remember(self, **news: object) -> None:
        self.memory = replace_struct(self.memory, **news)
        self._keep(self.memory)

    def _change(self, **news: object) -> None:
        self._inputs = replace(self._inputs, **news)  # type: ignore[arg-type]
        self._show()

    def _show(self) -> None:
        sight = look(self._session, self._means.clock()) if self._session is not None else None
        if sight is not None:
            self._inputs = replace(self._inputs, joining=False, last_counter=self.memory.counter)
        self._inputs = replace(self._inputs, sight=sight)
        if sight is not None and self._session is not None and self._session.press is not None and not sight.pressed:
            self._patience.start()
        self._face.show(derive(self._inputs))
