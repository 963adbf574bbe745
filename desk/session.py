"""One person's time at the desk: the picture of the branch, the counter, and the one press that is under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from client.errors import NotAuthenticated, NotHere, Unreachable
from client.stream import Began, Happened, News, Picture
from desk.bell import Bell
from desk.connection import Server
from desk.day import Day, Kind
from desk.library import Library
from desk.notices import DESK_GONE, DONE, NOT_DONE, Notice, about, about_release
from desk.orders import Order, command, undoing
from desk.pressing import Next, Press
from domain import commands as c
from domain.answers import Answer, Start
from domain.events import DayOpened, HelpEnded, Recorded
from domain.help_calls import Ending
from domain.released import Released
from domain.ticket import Action, Ticket
from ui.jobs import Jobs

T = TypeVar("T")
UNDO = timedelta(seconds=20)


class Days(Protocol):
    """Where a person's own day is kept."""

    def read(self, person: str, day: date) -> Day:
        """The day as far as it is known."""
        ...

    def write(self, day: Day) -> None:
        """Keep it."""
        ...


@dataclass(frozen=True)
class Means:
    """What the program gives: work off the screen's thread, the time (aware), and ids for commands.

    ``tell("pressed" | "confirmed", command)`` hears of each press, and of the moment when the picture shows its effect.
    ``days`` keeps a person's own day, ``library`` the procedures. ``aside`` are jobs that nobody waits for, ``shelf``
    those that look something up in the library, one after the other; ``bell`` calls for attention. ``phones`` is the
    server as citizens' phones see it, where that is another address.
    """

    jobs: Jobs
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    tell: Callable[[str, c.AnyCommand], None]
    days: Days
    library: Library
    aside: Jobs
    shelf: Jobs
    bell: Bell
    phones: str = ""


@dataclass(frozen=True)
class Undo:
    """What was just done to ticket ``number`` can be taken back by ``order`` ``until`` then."""

    number: str
    order: Order
    until: datetime


class Session:
    """Everything between signing in and signing out.

    ``changed`` is called after each change of what it knows; ``ended`` once, with what to say (None: as was wished).
    """

    def __init__(
        self, server: Server, means: Means, changed: Callable[[], None], ended: Callable[[Notice | None], None]
    ) -> None:
        self.server, self._means = server, means
        self._changed, self._ended = changed, ended
        self.picture = Picture()
        self.press: Press | None = None
        self.notice: Notice | None = None
        self.undo: Undo | None = None
        self.day: Day | None = None
        self.leaving = False
        self._arrived: Notice | None = None
        self._released: Released | None = None
        self.issued: Answer | None = None  # the last ticket that was given here, and its page
        self.lapsed = ""  # the last call for a person that ended because nobody could come
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

    def new_id(self) -> str:
        """For something that is asked for, so that it may be asked for again."""
        return self._means.new_id()

    def server_time(self) -> datetime:
        """The time by the server's clock."""
        return self.picture.server_time(self._means.clock())

    def find(self, ticket_id: str) -> Ticket | None:
        """A ticket of today that is open, or may come back."""
        room = self.picture.room
        return (room.tickets.get(ticket_id) or room.gone.get(ticket_id)) if room else None

    def call_next(self) -> None:
        """Call whoever is next."""
        counter = self.counter
        if self.ready and counter is not None and self.ticket is None:
            self._begin(c.CallNext(self._means.new_id(), counter))

    def ask(self, wanted: Order) -> None:
        """Ask for what was ordered; nothing happens while something else is under way."""
        counter = self.counter
        if self.ready and counter is not None:
            self._begin(command(wanted, self._means.new_id(), counter))

    def take_back(self) -> None:
        """Undo the last thing, while that can be done."""
        undo = self.undo
        free = self.ticket is None or undo is None or undo.order.action is not Action.RESUME
        if undo is not None and free and self._means.clock() < undo.until:
            self.ask(undo.order)

    def sit(self, counter: str) -> None:
        """Open ``counter``; the one before is left."""
        if self.ready and self.ticket is None:
            self._begin(c.OpenCounter(self._means.new_id(), counter))

    def check_in(self, appointment: str) -> None:
        """Give a ticket to who has an appointment and is here."""
        if self.ready:
            self._begin(c.CheckIn(self._means.new_id(), appointment))

    def give(self, wanted: c.IssueTicket) -> None:
        """Give a ticket to somebody who cannot use a totem."""
        if self.ready:
            self._begin(wanted)

    def rest(self, kind: Kind) -> None:
        """Leave the counter for a pause."""
        counter = self.counter
        if self.ready and self.ticket is None and counter is not None:
            self._begin(c.CloseCounter(self._means.new_id(), counter, kind.value))

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
        if self.undo is not None and self._means.clock() >= self.undo.until:
            self.undo = None
        if self.press is not None and self.press.lost and self.picture.online:
            self._take_up(self.press)

    def stop(self) -> None:
        """Let nothing more arrive."""
        self.press = None
        self._following.cancel()

    def _begin(self, wanted: c.AnyCommand) -> None:
        room, counter, now = self.picture.room, self.counter, self._means.clock()
        waiting = len(room.queue(counter, self.picture.server_time(now))) if room and counter else 0
        self.notice, self.undo = self._lasting(wanted), None
        self.press = Press(wanted, self.ticket, now, waiting)
        self._means.tell("pressed", wanted)
        self._send(self.press)
        self._changed()

    def _send(self, press: Press) -> None:
        branch = self.picture.branch
        if branch is not None:
            self._run(press, partial(self.server.send, branch.id, press.command), self._answered)

    def _take_up(self, press: Press) -> None:
        self.press = press.on_its_way()
        branch = self.picture.branch
        if branch is None or press.next(self._means.clock()) is Next.SEND_AGAIN:
            self._send(press)
        else:
            self._run(press, partial(self.server.room, branch.id), self._looked)

    def _run(self, press: Press, work: Callable[[], T], on_done: Callable[[str, T], None]) -> None:
        command_id = press.command.id
        self._means.jobs.run(work, partial(on_done, command_id), partial(self._failed, command_id))

    def _answered(self, command_id: str, answer: Answer) -> None:
        if self.press is not None and self.press.command.id == command_id:
            self.press = self.press.answered(answer.version)
            arrived = answer.ticket if isinstance(self.press.command, c.CheckIn) else None
            self._arrived = Notice("checked_in", number=arrived.number) if arrived is not None else None
            if isinstance(self.press.command, c.IssueTicket):
                self.issued, given = answer, answer.ticket
                self._arrived = Notice("ticket_given", number=given.number) if given is not None else None
            self._settle()

    def _looked(self, command_id: str, start: Start) -> None:
        if self.press is not None and self.press.command.id == command_id:
            self.press = self.press.looked_up(start.room.version)
            self._settle()

    def _failed(self, command_id: str, error: Exception) -> None:
        if self.press is None or self.press.command.id != command_id:
            return
        if isinstance(error, Unreachable) and not isinstance(error, NotHere):
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
        self._note(news)
        if isinstance(news, Happened):
            self._hear(news.recorded)
        self._hear_of_release()
        self._settle()
        if not isinstance(news, Happened):
            self.tick()

    def _hear(self, recorded: Recorded) -> None:
        """What an event means for the press under way, and for who called for help."""
        if self.press is not None:
            self.press = self.press.told(recorded)
        if isinstance(recorded.event, HelpEnded) and recorded.event.how is Ending.EXPIRED:
            self.lapsed = recorded.event.call

    def _hear_of_release(self) -> None:
        """The counter was given back while this desk was gone: said once, as soon as it is known here."""
        room = self.picture.room
        released = room.released.get(self.picture.actor) if room is not None else None
        if released is not None and released != self._released:
            self.notice = about_release(released)
        self._released = released

    def _note(self, news: News) -> None:
        """Keep the person's own day: what they did, and nobody else."""
        person, branch = self.picture.actor, self.picture.branch
        if isinstance(news, Began) and branch is not None:
            now = news.start.at
            day = self._means.days.read(person, now.astimezone(ZoneInfo(branch.time_zone)).date())
            self.day = replace(day, working=now) if self.counter is not None and day.working is None else day
        elif isinstance(news, Happened) and self.day is not None:
            recorded = news.recorded
            if isinstance(recorded.event, DayOpened):
                self.day = Day(person, recorded.event.day, self.day.working)
            elif recorded.by == person:
                self.day = self.day.after(recorded.event, recorded.at)
                self._means.days.write(self.day)

    def _settle(self) -> None:
        """Let go of the press when the picture shows what became of it."""
        room, press = self.picture.room, self.press
        if press is not None and room is not None and press.over(room.version):
            self.press = None
            if press.undone(self.ticket):
                self.notice = NOT_DONE
            else:
                self._done(press)
            if self.leaving:
                self._end(None)
                return
        self._changed()

    def _done(self, press: Press) -> None:
        self.notice = self._arrived or (DONE if press.doubted else self._lasting(press.command))
        self._arrived = None
        back = undoing(press.command, self.counter)
        if back is not None:
            found = self.find(back.ticket)
            self.undo = Undo(found.number if found else "", back, self._means.clock() + UNDO)
        self._means.tell("confirmed", press.command)

    def _lasting(self, command: c.AnyCommand) -> Notice | None:
        """What is still to be said although somebody sat down: a window may do that by itself."""
        notice = self.notice
        sat = isinstance(command, c.OpenCounter) and notice is not None and notice.code in DESK_GONE
        return notice if sat else None

    def _end(self, error: Exception | None) -> None:
        self.stop()
        self._ended(None if error is None else about(error))
