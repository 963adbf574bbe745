"""Calls for a person at the desk: those of others, to go to, and its own quiet one, which nothing waits for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from desk.bell import Bell
from desk.memory import Memory
from desk.notices import Notice, about
from desk.session import Session
from domain.answers import Answer, Welcome
from domain.commands import AnswerHelp, AskForHelp, HelpDone, Role
from domain.help_calls import HelpCall, HelpKind, in_order
from domain.helping import open_at
from ui.jobs import Jobs

HURRIED = timedelta(seconds=2)  # "It is settled" stands where "I am going" stood: a double press meant the first


@dataclass(frozen=True)
class Calls:
    """What is known of calls. ``others`` are those that this desk shows, the first to go to first.

    ``own`` is open at this counter. ``asking``: it is on its way; ``failed``: nobody was told; ``expired``: nobody
    could come. ``notice`` says why something was not done.
    """

    person: str = ""
    others: tuple[HelpCall, ...] = ()
    own: HelpCall | None = None
    asking: bool = False
    failed: bool = False
    expired: bool = False
    notice: Notice | None = None


class Help:
    """``now`` is what is known. Its commands go beside the desk's one press: who needs somebody waits for nothing."""

    def __init__(
        self,
        qml: Any,
        session: Callable[[], Session | None],
        jobs: Jobs,
        new_id: Callable[[], str],
        clock: Callable[[], datetime],
        changed: Callable[[], None],
    ) -> None:
        self.now = Calls()
        self._session, self._jobs, self._new_id, self._clock = session, jobs, new_id, clock
        self._changed = changed
        self._going = ("", clock())  # the call that can be settled, and since when that is shown
        self._supervises = False
        self._asking = self._failed = False
        self._expected = 0  # the event that shows the own call
        self._notice: Notice | None = None
        self._own = ""  # the own call that was open last
        self._rung: frozenset[str] = frozenset()
        qml.ask.connect(lambda kind: self._ask(HelpKind(kind)))
        qml.go.connect(lambda call: self._run(AnswerHelp(self._new_id(), call), self._done, self._refused))
        qml.end.connect(self._end)

    def enter(self, welcome: Welcome) -> None:
        """Somebody is here."""
        self._supervises = welcome.actor.role is Role.SUPERVISOR
        self._asking = self._failed = False
        self._notice = None

    def look(self, now: datetime) -> Calls:
        """What there is at ``now``, by this device's clock."""
        session = self._session()
        room = session.picture.room if session is not None else None
        if session is None or room is None:
            self.now = Calls()
            return self.now
        me, at = session.picture.actor, session.picture.server_time(now)
        shown = [
            call
            for call in room.help.values()
            if call.going in ("", me) and call.concerns(me, at, supervises=self._supervises)
        ]
        own = open_at(room, session.counter, discreet=True) if session.counter else None
        self._own = own.id if own is not None else self._own
        expired = own is None and session.lapsed == self._own != ""
        if own is not None or room.version >= self._expected > 0:
            self._asking, self._failed, self._expected = False, self._failed and own is None, 0
        others = tuple(sorted(shown, key=in_order))
        going = others[0].id if others and others[0].going else ""
        if self._going[0] != going:
            self._going = (going, now)
        self.now = Calls(me, others, own, self._asking, self._failed, expired, self._notice)
        return self.now

    def ring(self, bell: Bell, memory: Memory, words: Callable[[HelpCall], tuple[str, str]]) -> None:
        """Say what is new as the person has set it; of a discreet call nothing is heard."""
        here = frozenset(call.id for call in self.now.others if not call.going)
        new = [call for call in self.now.others if call.id in here - self._rung]
        self._rung = here
        if new and memory.notify:
            bell.show(*words(new[0]))
        if memory.sound and any(not call.discreet for call in new):
            bell.sound()

    def _ask(self, kind: HelpKind) -> None:
        session = self._session()
        if session is None or session.counter is None or self._asking:
            return
        self._asking, self._failed, self._expected, self._own = True, False, 0, ""
        self._run(AskForHelp(self._new_id(), kind), self._asked, self._unasked)

    def _end(self, call: str) -> None:
        if self._going[0] == call and self._clock() - self._going[1] < HURRIED:
            return
        self._run(HelpDone(self._new_id(), call), self._done, self._refused)

    def _run(
        self,
        command: AskForHelp | AnswerHelp | HelpDone,
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        session = self._session()
        branch = session.picture.branch if session is not None else None
        self._notice = None
        if session is not None and branch is not None:
            self._jobs.run(partial(session.server.send, branch.id, command), done, failed)
        self._changed()

    def _asked(self, answer: Answer) -> None:
        self._expected = answer.version
        self._changed()

    def _unasked(self, error: Exception) -> None:
        self._asking, self._failed = False, True
        about(error)  # what is no trouble of the network or the rules is a fault of ours
        self._changed()

    def _done(self, _: Answer) -> None:
        self._changed()

    def _refused(self, error: Exception) -> None:
        self._notice = about(error)
        self._changed()
