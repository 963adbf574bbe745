"""Days of a branch as a loop over what happens next. The room, the commands and the policy are the real ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count
from zoneinfo import ZoneInfo

from msgspec import structs

from domain import commands as c
from domain import events as e
from domain.branch import Audience, Branch
from domain.deciding import decide, new_day
from domain.errors import NobodyWaiting
from domain.priority import Group
from domain.room import Room
from domain.ticket import State
from domain.wait import WaitRange
from server.simulation.people import Person

TOTEM = c.Actor("totem", c.Role.TOTEM)
FIRST_DAY = date(2026, 3, 2)
OPENS = time(8)
CLOSES = 959.0  # minutes after opening, a minute to midnight: with the next day the room would empty itself


@dataclass(frozen=True, slots=True)
class Visit:
    """What became of a person on ``day``. Times are minutes after opening; ``called`` is None for who left before.

    ``turn`` is the place among the day's calls.
    """

    day: int
    service: str
    group: Group
    at: float
    ahead: int
    promised: WaitRange
    called: float | None = None
    counter: str = ""
    turn: int = 0
    came: bool = True

    @property
    def wait(self) -> float | None:
        """Minutes from the ticket to the call."""
        return None if self.called is None else self.called - self.at


@dataclass(slots=True)
class Outcome:
    """Simulated days: everybody in them, and the minutes that each counter was open and busy."""

    visits: list[Visit] = field(default_factory=list)
    open: dict[str, float] = field(default_factory=dict)
    busy: dict[str, float] = field(default_factory=dict)


def _always_open(branch: Branch) -> Branch:
    """The branch without hours and quotas: who comes is given, and the question is how they are called."""
    services = tuple(structs.replace(service, hours=None, quota=None) for service in branch.services)
    return structs.replace(branch, services=services, hours=None, holidays=None)


class Simulation:
    """One room through several days; what it learns about waits it keeps, as the server does.

    ``walk`` is the minutes from call to counter, ``lost`` what waiting for somebody who does not come takes.
    """

    def __init__(self, branch: Branch, counters: Sequence[str], walk: float = 0.5, lost: float = 2.0) -> None:
        self.room = Room(_always_open(branch))
        self.outcome = Outcome(open=dict.fromkeys(counters, 0.0), busy=dict.fromkeys(counters, 0.0))
        self._actors = {counter: c.Actor(f"at {counter}", c.Role.ATTENDANT) for counter in counters}
        self._walk = walk
        self._lost = lost
        self._ids = count(1)
        self._day = -1
        self._start()

    def _start(self) -> None:
        """Everything that belongs to one day."""
        self._day += 1
        opens = datetime.combine(FIRST_DAY + timedelta(days=self._day), OPENS, ZoneInfo(self.room.branch.time_zone))
        self._opens = opens.astimezone(UTC)
        self._at = 0.0
        self._agenda: list[tuple[float, int, Callable[[], None]]] = []
        self._idle = dict.fromkeys(self._actors)
        self._here: dict[str, tuple[Person, Visit]] = {}
        self._calls = count(1)

    def run(self, people: Sequence[Person]) -> None:
        """One day, from opening until the last person who came has gone; who waits at its end is one who left."""
        for counter, actor in self._actors.items():
            self._do(c.OpenCounter(self._id(), counter), actor)
        for person in people:
            self._later(person.at, partial(self._arrive, person))
        while self._agenda and self._agenda[0][0] <= CLOSES:
            self._at, _, happen = heappop(self._agenda)
            happen()
            self._offer()
        for counter, actor in self._actors.items():
            self.outcome.open[counter] += self._at
            ticket = self.room.at_counter(counter)
            if ticket is not None and ticket.state is State.SERVING:  # the next day would go on with it
                self._do(c.Finish(self._id(), ticket.id), actor)
            if ticket is None or ticket.state is State.SERVING:  # who was called goes with the day
                self._do(c.CloseCounter(self._id(), counter), actor)
        self.outcome.visits.extend(visit for _, visit in self._here.values())  # no counter open, or no time
        self._start()

    def _arrive(self, person: Person) -> None:
        command = c.IssueTicket(self._id(), person.service, person.group, audience=self._audience(person))
        event = self._do(command, TOTEM)
        assert isinstance(event, e.TicketIssued)
        visit = Visit(self._day, person.service, person.group, self._at, event.ahead, event.wait, came=person.comes)
        self._here[event.ticket] = (person, visit)
        if person.patience is not None:
            self._later(self._at + person.patience, partial(self._give_up, event.ticket))

    def _audience(self, person: Person) -> Audience:
        service = self.room.branch.service(person.service)
        assert service is not None
        return service.audience

    def _give_up(self, ticket: str) -> None:
        if ticket in self.room.tickets and self.room.tickets[ticket].state is State.WAITING:
            self._do(c.Cancel(self._id(), ticket), TOTEM)
            self.outcome.visits.append(self._here.pop(ticket)[1])

    def _offer(self) -> None:
        """Every free counter calls, who has been free longest first."""
        for counter in list(self._idle):
            try:
                event = self._do(c.CallNext(self._id(), counter), self._actors[counter])
            except NobodyWaiting:
                continue
            assert isinstance(event, e.TicketCalled)
            del self._idle[counter]
            person, visit = self._here.pop(event.ticket)
            self.outcome.visits.append(replace(visit, called=self._at, counter=counter, turn=next(self._calls)))
            follow = self._begin if person.comes else self._miss
            after = self._walk if person.comes else self._lost
            self._later(self._at + after, partial(follow, counter, event.ticket, person.minutes, self._at))

    def _begin(self, counter: str, ticket: str, minutes: float, called: float) -> None:
        self._do(c.Start(self._id(), ticket), self._actors[counter])
        self._later(self._at + minutes, partial(self._end, c.Finish(self._id(), ticket), counter, called))

    def _miss(self, counter: str, ticket: str, minutes: float, called: float) -> None:
        self._end(c.MarkNoShow(self._id(), ticket), counter, called)

    def _end(self, command: c.Finish | c.MarkNoShow, counter: str, called: float) -> None:
        self._do(command, self._actors[counter])
        self.outcome.busy[counter] += self._at - called
        self._idle[counter] = None

    def _do(self, command: c.AnyCommand, actor: c.Actor) -> e.AnyEvent | None:
        """Decide and apply, as the server does; returns the last event."""
        now = self._opens + timedelta(minutes=self._at)
        day = new_day(self.room, now)
        events = decide(self.room, command, actor, now)
        for event in events if day is None else (day, *events):
            self.room.apply(e.Recorded(self.room.version + 1, now, actor.id, command.id, event))
        return events[-1] if events else None

    def _later(self, at: float, happen: Callable[[], None]) -> None:
        heappush(self._agenda, (at, next(self._ids), happen))

    def _id(self) -> str:
        return f"{next(self._ids):032x}"
