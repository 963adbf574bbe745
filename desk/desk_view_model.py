"""The desk's window and the session behind it: what is pressed goes down, what is known comes up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace as replace_struct
from PySide6.QtCore import QObject, QTimer

from desk import ended_showing, give_showing, guide_showing, help_showing, help_words, sheet_showing, words
from desk.attention import Attention
from desk.connection import Door
from desk.ended import EndedTickets
from desk.entrance import Entered, Entrance, Threshold
from desk.forms import Forms
from desk.giving import GIVES, Giver
from desk.guide import Guide
from desk.help import Help
from desk.memory import Memory
from desk.notices import SESSION_ENDED, Notice
from desk.pressing import SLOW
from desk.session import Means, Session
from desk.showing import ActionRow, BranchRow, CounterRow, FactRow, Inputs, Props, ServiceRow, derive
from desk.sight import look
from domain.branch import Language
from domain.ticket import Action
from ui.face import Face
from ui.language import Languages

TICK_MS = 1000
_ROWS: dict[str, type] = {
    "counters": CounterRow, "beside": ActionRow, "services": ServiceRow, "facts": FactRow, "branches": BranchRow,
}  # fmt: skip


@dataclass(frozen=True)
class Faces:
    """What the window shows: the page, and what lies over it."""

    desk: Face
    sheet: Face
    guide: Face
    help: Face
    give: Face
    ended: Face


def make_faces(part: Callable[[str], QObject]) -> Faces:
    """The faces of the window; ``part`` gives its ``DeskFace`` and the others by name."""
    return Faces(
        Face(part("face"), Props, **_ROWS),
        Face(part("sheetFace"), sheet_showing.Props, **sheet_showing.ROWS),
        Face(part("guideFace"), guide_showing.Props, **guide_showing.ROWS),
        Face(part("helpFace"), help_showing.Props, **help_showing.ROWS),
        Face(part("giveFace"), give_showing.Props, **give_showing.ROWS),
        Face(part("endedFace"), ended_showing.Props, **ended_showing.ROWS),
    )


class DeskViewModel(QObject):
    """Drives ``faces`` (see `make_faces`). People come in by ``door``.

    ``keep`` is called when there is something new to remember. ``counter`` is sat down at as soon as it is free, once.
    """

    def __init__(
        self,
        faces: Faces,
        door: Door,
        means: Means,
        languages: Languages,
        memory: Memory,
        keep: Callable[[Memory], None],
        server: str,
        counter: str | None = None,
    ) -> None:
        super().__init__(faces.desk.qml)
        self._means, self._languages = means, languages
        self.memory, self._keep, self._counter = memory, keep, counter
        self._session: Session | None = None
        self._entered: Entered | None = None
        self._faces = faces
        self._entrance = Entrance(door, means.jobs, self._show, self._come_in)
        self._forms = Forms(faces.sheet.qml, lambda: self._session, means.jobs, self._show)
        self._giver = Giver(faces.give.qml, lambda: self._session, means.jobs, means.phones or server, self._show)
        self._over = EndedTickets(faces.ended.qml, lambda: self._session, means.aside, means.jobs, self._show)
        self._guide = Guide(faces.guide.qml, means.library, means.aside, means.shelf, means.clock, self._show)
        self._help = Help(faces.help.qml, lambda: self._session, means.jobs, means.new_id, means.clock, self._show)
        self._attention = Attention(means.bell, words.somebody_waits)
        self._inputs = _at_first(languages.current or "pt_BR", memory, server)
        self._listen(faces.desk.qml)
        self._patience = QTimer(self, interval=SLOW // timedelta(milliseconds=1), singleShot=True)
        self._patience.timeout.connect(self._show)
        self._show()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def sign_in_with(self, token: str) -> None:
        """Sign in with what stands in a file: nobody may be there to try again, so this goes on trying."""
        self._entrance.by_file(token)

    def tick(self) -> None:
        """A second has passed."""
        self._entrance.tick()
        if self._session is not None:
            picture = self._session.picture
            self._guide.tick(online=picture.online, server_time=picture.server_time(self._means.clock()))
            self._session.tick()
            self._show()

    def close(self) -> None:
        """Stop listening to the server."""
        self._timer.stop()
        self._patience.stop()
        if self._session is not None:
            self._session.stop()

    def _come_in(self, entered: Entered) -> None:
        before, self._entered = self._entered, entered
        same = before is not None and before.welcome.actor.id == entered.welcome.actor.id
        self._session = Session(entered.server, self._means, self._session_changed, self._session_ended)
        if not same:
            self._forms.go_on(self._session, same=False)
            self._giver.forget()
        self._over.forget()
        gives = entered.welcome.actor.role in GIVES
        self._inputs = replace(self._inputs, own_password=bool(entered.name), can_give=gives)
        self._guide.enter(entered.server, entered.welcome)
        self._help.enter(entered.welcome)
        self._show()

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
        if session.picture.room is not None:
            self._forms.go_on(session, same=True)
        self._forms.settle()
        self._giver.settle()
        self._show()

    def _session_ended(self, notice: Notice | None) -> None:
        entered, self._session = self._entered, None
        self._inputs = replace(self._inputs, moving=False, sight=None, sheet="")
        name = entered.name if entered is not None else ""
        if notice is None:
            if entered is not None and name:
                self._means.jobs.run(entered.server.sign_out, lambda _: None, lambda _: None)  # it ends by itself too
            self._entered = None
            self._forms.forget()
            self._giver.forget()
            self._over.forget()
            self._guide.leave()
            self._entrance.stand()
        else:
            self._forms.interrupt()
            self._giver.interrupt()
            self._entrance.stand(name, SESSION_ENDED if name else notice, again=bool(name))

    def _listen(self, qml: Any) -> None:
        door = self._entrance
        qml.signIn.connect(door.by_name)
        qml.signInWithCode.connect(door.by_code)
        qml.renewPassword.connect(door.renew)
        qml.enterBranch.connect(door.choose)
        qml.useEntry.connect(door.use)
        qml.signOut.connect(self._sign_out)
        qml.choose.connect(self._choose)
        qml.press.connect(self._press)
        qml.takeBack.connect(self._take_back)
        qml.move.connect(lambda: self._change(moving=not self._inputs.moving and self._can_move()))
        qml.look.connect(self._forms.look)
        qml.speak.connect(self._speak)
        qml.toggleContrast.connect(lambda: self._toggle("high_contrast"))
        qml.toggleLargeText.connect(lambda: self._toggle("large_text"))
        qml.toggleOnTop.connect(lambda: self._toggle("on_top"))
        qml.toggleNotify.connect(lambda: self._toggle("notify"))
        qml.toggleSound.connect(lambda: self._toggle("sound"))

    def _can_move(self) -> bool:
        return derive(self._inputs).can_move

    def _sign_out(self) -> None:
        if self._session is not None:
            self._forms.close()
            self._change(moving=False)
            self._session.leave()

    def _choose(self, counter: str) -> None:
        if self._session is not None:
            self._change(moving=False)
            self._session.sit(counter)

    def _press(self, action: str) -> None:
        if self._session is None or self._inputs.moving:
            return
        prepared = self._forms.now.order
        if prepared is not None and prepared.action == action:
            self._forms.confirm()  # the key that opened the form sends it
        else:
            self._forms.press(Action(action))

    def _take_back(self) -> None:
        if self._session is not None:
            self._session.take_back()

    def _speak(self, language: Language) -> None:
        self._languages.use(language)
        self._remember(language=language)
        self._change(language=language)

    def _toggle(self, look_of_it: str) -> None:
        news = {look_of_it: not getattr(self._inputs, look_of_it)}
        self._remember(**news)
        self._change(**news)

    def _remember(self, **news: object) -> None:
        self.memory = replace_struct(self.memory, **news)
        self._keep(self.memory)

    def _change(self, **news: object) -> None:
        self._inputs = replace(self._inputs, **news)  # type: ignore[arg-type]
        self._show()

    def _show(self) -> None:
        session, sheets = self._session, self._forms.now
        sight = look(session, self._means.clock(), sheets.listed) if session is not None else None
        at = self._entrance.at if session is None else Threshold(joining=True, step=self._entrance.at.step)
        last = self._inputs.last_counter if sight is None else self.memory.counter
        bell = self._means.bell
        self._inputs = replace(self._inputs, sight=sight, at=at, sheet=sheets.sheet, last_counter=last)
        self._inputs = replace(self._inputs, can_notify=bell.shows, can_sound=bell.sounds)
        if sight is not None and session is not None and session.press is not None and not sight.pressed:
            self._patience.start()
        self._faces.sheet.show(sheet_showing.derive(sheets, sight, self._inputs.language))
        self._faces.give.show(give_showing.derive(self._giver.now, sight, self._inputs.language))
        self._faces.ended.show(ended_showing.derive(self._over.now, sight, self._inputs.language))
        self._faces.guide.show(guide_showing.derive(self._guide, sight, self._inputs.language))
        self._show_help()
        self._faces.desk.show(derive(self._inputs))
        self._attention.see(sight, self.memory)

    def _show_help(self) -> None:
        session, language, now = self._session, self._inputs.language, self._means.clock()
        calls = self._help.look(now)
        branch = session.picture.branch if session is not None else None
        at = session.picture.server_time(now) if session is not None else now
        self._faces.help.show(help_showing.derive(calls, branch, at, language))
        if branch is not None:
            title = partial(help_showing.title_of, branch=branch, language=language)
            self._help.ring(self._means.bell, self.memory, lambda call: (help_words.ringing(), title(call)))


def _at_first(language: Language, memory: Memory, server: str) -> Inputs:
    """What the window depends on before anybody is there."""
    return Inputs(
        language=language,
        high_contrast=memory.high_contrast,
        large_text=memory.large_text,
        on_top=memory.on_top,
        notify=memory.notify,
        sound=memory.sound,
        server=server,
        last_counter=memory.counter,
    )
