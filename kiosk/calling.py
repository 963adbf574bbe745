"""Calling a person to this totem, as part of the view model: one touch, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from client.stream import Began, Happened, Lost, News
from domain.answers import Answer
from domain.commands import AskForHelp, HelpDone
from domain.events import HelpEnded
from domain.help_calls import URGENT, Ending, HelpKind
from domain.helping import open_at
from kiosk.host import Host
from kiosk.showing.shown import Inputs
from kiosk.visit import Page
from ui.face import Face


@dataclass(frozen=True)
class CallProps:
    """The fields of `CallFace.qml`, which says what they mean."""

    offered: bool = False
    standing: str = ""
    unwell: bool = False


def derive_call(inputs: Inputs) -> CallProps:
    """What the help page shows of the call. The server's word goes before what this totem did."""
    call, offered = inputs.call, inputs.errands
    if call is not None:
        standing = "coming" if call.going else "told" if call.told else "nobody"
        return CallProps(offered, standing, call.kind is HelpKind.FEELS_UNWELL)
    away = not inputs.online and inputs.told
    return CallProps(offered, inputs.calling or ("away" if away else ""))


class Calling:
    """Asks the server for somebody, and follows what it says of that. There is one call of a totem at a time.

    It is not the visit's: the citizen may have gone to sit down when somebody comes.
    """

    def __init__(self, host: Host, qml: QObject) -> None:
        self._host = host
        self._qml: Any = qml.findChild(QObject, "callFace")
        self._face = Face(self._qml, CallProps)
        self._name = self._me = ""
        self._expected = 0  # the event that the answer to the last touch waits for
        self._asked = HelpKind.OTHER  # what is being asked for while it is

    def listen(self) -> None:
        """Take the signals of the window's `CallFace`."""
        self._qml.call.connect(lambda kind: self._ask(HelpKind(kind)))
        self._qml.callOff.connect(self._call_off)

    def show(self, inputs: Inputs) -> None:
        """Show what is new."""
        self._face.show(derive_call(inputs))

    def take(self, news: News) -> None:
        """The server has told something."""
        inputs = self._host.inputs
        if isinstance(news, Began):
            self._me, self._name = news.welcome.actor.id, news.welcome.name
        calling = "" if inputs.calling == "away" and not isinstance(news, Lost) else inputs.calling
        if isinstance(news, Happened) and isinstance(event := news.recorded.event, HelpEnded):
            calling = "expired" if (event.place, event.how) == (self._me, Ending.EXPIRED) else calling
        room = self._host.room
        call = open_at(room, self._me, discreet=False) if room else inputs.call
        if call is not None or (calling == "asking" and room and room.version >= self._expected > 0):
            calling = ""
        if (call, calling) != (inputs.call, inputs.calling):
            self._host.change(call=call, calling=calling)

    def waits(self) -> bool:
        """Whether the page stands there for who waits for somebody, with nothing of a visit behind it."""
        return self._is_read() and self._host.inputs.visit.page is Page.ATTRACT

    def stays(self) -> str:
        """The panel that outlasts a visit that nobody went on with."""
        return "help" if self._is_read() else ""

    def _is_read(self) -> bool:
        return self._host.inputs.panel == "help" and self._host.inputs.call is not None

    def _ask(self, kind: HelpKind) -> None:
        inputs = self._host.inputs
        is_asked = inputs.calling == "asking" and (self._asked in URGENT or kind not in URGENT)
        if is_asked or (inputs.call is not None and inputs.call.kind is kind):
            return  # what is urgent does not wait for what is not; whichever comes last, the call stays urgent
        self._expected, self._asked = 0, kind
        self._host.change(calling="asking")
        self._run(AskForHelp(self._host.means.new_id(), kind, self._name))

    def _call_off(self) -> None:
        call = self._host.inputs.call
        if call is not None:
            self._run(HelpDone(self._host.means.new_id(), call.id))

    def _run(self, command: AskForHelp | HelpDone) -> None:
        self._host.means.jobs.run(partial(self._host.means.gateway.help, command), self._answered, self._failed)

    def _answered(self, answer: Answer) -> None:
        """The answer may be here before the event, or after it."""
        self._expected = answer.version
        room = self._host.room
        if room is not None and room.version >= answer.version:
            self._host.change(calling="", call=open_at(room, self._me, discreet=False))

    def _failed(self, _: Exception) -> None:
        """Whatever it was: the citizen is told to go to somebody, and may touch again."""
        self._host.change(calling="away")
