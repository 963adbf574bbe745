"""One attendant's time at the desk: the picture of the branch, the counter, and the one press that is under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from client.errors import NotAuthenticated, Unreachable
from client.stream import Happened, News, Picture
from desk.connection import Server
from desk.notices import DONE, NOT_DONE, Notice, about
from desk.pressing import Next, Press
from desk.serving import allowed, command
from domain import commands as c
from domain.answers import Answer, Start
from domain.ticket import Action, Ticket
from ui.jobs import Jobs

T = TypeVar("T")


@dataclass(frozen=True)
class Means:
    """What the program gives: work off the screen's thread, the time (aware), and ids for commands.

    ``tell("pressed" | "confirmed", command)`` hears of each press, and of the moment when the picture shows its effect.
    """

    jobs: Jobs
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    tell: Callable[[str, c.AnyCommand], None]


class Session:
    """Everything between signing in and signing out.

    ``changed`` is called after each change of what it knows; ``ended`` once, with what to say (None: as was wished).
    """

    def __init__(
        self, server: Server, means: Means, changed: Callable[[], None], ended: Callable[[Notice | None], None]
    ) -> None:
        self._server, self._means = server, means
        self._changed, self._ended = changed, ended
        self.picture = Picture()
        self.press: Press | None = None
        self.notice: Notice | None = None
        self.leaving = False
        self._following = means.jobs.follow(server.news, self._take, self._end)

    @property
    def counter(self) -> str | None:
        """The counter where the attendant sits."""
        room = self.picture.room
        return room.counter_of(self.picture.actor) if room else None

    @property
    def ticket(self) -> Ticket | None:
        """The ticket in front."""
        room, counter = self.picture.room, self.counter
        return room.at_counter(counter) if room and counter else None

    @property
    def ready(self) -> bool:
        """Whether something can be pressed now: the server is there and nothing is under way."""
        return self.picture.online and self.picture.room is not None and self.press is None

    def act(self, action: Action) -> None:
        """Press ``action``; nothing happens when the desk does not offer it now."""
        counter = self.counter
        if self.ready and counter is not None and allowed(action, self.ticket):
            self._begin(command(action, self._means.new_id(), counter, self.ticket))

    def sit(self, counter: str) -> None:
        """Open ``counter``; the one before is left."""
        if self.ready and self.ticket is None:
            self._begin(c.OpenCounter(self._means.new_id(), counter))

    def leave(self) -> None:
        """Close the counter, then end. Without a counter it ends at once."""
        counter = self.counter
        if counter is None:
            self._end(None)
        elif self.ready and self.ticket is None:
            self.leaving = True
            self._begin(c.CloseCounter(self._means.new_id(), counter))

    def tick(self) -> None:
        """To be called about once a second: what was lost is taken up again as soon as the server is there."""
        if self.press is not None and self.press.lost and self.picture.online:
            self._take_up(self.press)

    def stop(self) -> None:
        """Let nothing more arrive."""
        self.press = None
        self._following.cancel()

    def _begin(self, wanted: c.AnyCommand) -> None:
        room, counter, now = self.picture.room, self.counter, self._means.clock()
        waiting = len(room.queue(counter, self.picture.server_time(now))) if room and counter else 0
        self.notice = None
        self.press = Press(wanted, self.ticket, now, waiting)
        self._means.tell("pressed", wanted)
        self._send(self.press)
        self._changed()

    def _send(self, press: Press) -> None:
        branch = self.picture.branch
        if branch is not None:
            self._run(press, partial(self._server.send, branch.id, press.command), self._answered)

    def _take_up(self, press: Press) -> None:
        self.press = press.on_its_way()
        branch = self.picture.branch
        if branch is None or press.next(self._means.clock()) is Next.SEND_AGAIN:
            self._send(press)
        else:
            self._run(press, partial(self._server.room, branch.id), self._looked)

    def _run(self, press: Press, work: Callable[[], T], on_done: Callable[[str, T], None]) -> None:
        command_id = press.command.id
        self._means.jobs.run(work, partial(on_done, command_id), partial(self._failed, command_id))

    def _answered(self, command_id: str, answer: Answer) -> None:
        if self.press is not None and self.press.command.id == command_id:
            self.press = self.press.answered(answer.version)
            self._settle()

    def _looked(self, command_id: str, start: Start) -> None:
        if self.press is not None and self.press.command.id == command_id:
            self.press = self.press.looked_up(start.room.version)
            self._settle()

    def _failed(self, command_id: str, error: Exception) -> None:
        if self.press is None or self.press.command.id != command_id:
            return
        if isinstance(error, Unreachable):
            self.press = self.press.unanswered()
        elif isinstance(error, NotAuthenticated):
            self._end(error)
            return
        else:
            self.notice = about(error, self.press.waiting)
            self.press, self.leaving = None, False
        self._changed()

    def _take(self, news: News) -> None:
        self.picture.take(news, self._means.clock())
        if self.picture.unknown:
            self._end(NotAuthenticated("no longer known"))
            return
        self._settle()
        if not isinstance(news, Happened):
            self.tick()

    def _settle(self) -> None:
        """Let go of the press when the picture shows what became of it."""
        room, press = self.picture.room, self.press
        if press is not None and room is not None and press.over(room.version):
            self.press = None
            if press.undone(self.ticket):
                self.notice = NOT_DONE
            else:
                self.notice = DONE if press.doubted else None
                self._means.tell("confirmed", press.command)
            if self.leaving:
                self._end(None)
                return
        self._changed()

    def _end(self, error: Exception | None) -> None:
        self.stop()
        self._ended(None if error is None else about(error))
