"""Following a NovoSGA 2.x server as if it were a Vez one: what a panel needs while an office is moving.

It tells only of calls. So there are no waits, nobody is seen to be served, and a call's own time is when it was heard
of. What a program is given are the same news as from `client.stream`, made from what is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from client.errors import BadAnswer, ClientError, NotAllowed, NotAuthenticated, Unreachable
from client.novosga_api import NovoSga
from client.novosga_branch import Described, describe
from client.novosga_records import Ended, Installation, Offer, Unit, Visit
from client.stream import LATE, SOON, Began, Happened, Lost, News, Resumed
from domain import events as e
from domain.answers import Start, Welcome
from domain.branch import Branch
from domain.commands import Actor, Role
from domain.devices import Asking
from domain.numbering import parts, service_day
from domain.priority import Group
from domain.room import Room
from domain.snapshot import Call, Snapshot
from domain.wait import WaitRange

POLICY = "novosga"
FEWEST = 1  # counters of a branch in which nobody was called yet


@dataclass(frozen=True)
class Shown:
    """One element of what a NovoSGA server tells its panels."""

    id: int
    number: str
    service: int
    group: Group
    place: str
    place_number: int


class Novosga:
    """A unit of a NovoSGA server, as a panel follows it: see `client.access.Access`, whose place this takes."""

    def __init__(self, server: NovoSga, unit: int, time_zone: str, jitter: Callable[[], float], asking: Asking) -> None:
        self.asking = asking
        self._server = server
        self._unit = unit
        self._zone = time_zone
        self._jitter = jitter

    def follow(self, pause: Callable[[float], bool]) -> Iterator[News]:
        """News of the unit, until ``pause`` says that it is time to stop: see `client.stream.follow`."""
        wait, story = SOON, None
        while True:
            try:
                if story is None:
                    story = Story(self._installation(), self._zone)
                    yield story.begin(self._shown(), self._time())
                with self._server.news(self._unit) as messages:
                    yield Resumed()
                    wait = SOON
                    yield from story.hear(self._shown(), self._time())
                    try:
                        for message in messages:
                            if message.name in ("", "message"):
                                yield from story.hear(self._shown(), self._time())
                    except Unreachable:
                        yield from story.hear(self._shown(), self._time())  # perhaps there was only nothing to say
                        if pause(SOON):
                            return
            except ClientError as error:
                expelled = isinstance(error, NotAuthenticated)
                yield Lost(expelled or isinstance(error, NotAllowed), expelled, str(error))
                if pause(wait * (0.5 + self._jitter())):
                    return
                wait = min(LATE, wait * 2)

    def renew(self, pause: Callable[[float], bool]) -> None:
        """There is nothing to renew: its tokens are asked for when they end."""

    def _installation(self) -> Installation:
        try:
            units = {each["id"]: each for each in self._server.read("unidades")}
            if self._unit not in units:
                raise BadAnswer(f"there is no unit {self._unit}; there are {', '.join(map(str, units)) or 'none'}")
            printed = units[self._unit].get("impressao") or {}
            unit = Unit(self._unit, str(units[self._unit]["nome"]), str(printed.get("cabecalho") or ""))
            offers = [
                Offer(each["servico"]["id"], each["servico"]["nome"], "", each["sigla"])
                for each in self._server.read(f"unidades/{self._unit}/servicos")
            ]
        except (KeyError, TypeError, AttributeError) as error:
            raise BadAnswer(f"this is not what NovoSGA 2.x answers: {error!r}") from error
        return Installation(unit, tuple(offers))

    def _shown(self) -> list[Shown]:
        """The calls that the server tells now, oldest first."""
        try:
            return sorted(map(shown, self._server.read(f"unidades/{self._unit}/painel")), key=lambda each: each.id)
        except (KeyError, TypeError, ValueError) as error:
            raise BadAnswer(f"this is not what NovoSGA 2.x answers: {error!r}") from error

    def _time(self) -> datetime:
        """The server's clock."""
        try:
            return datetime.fromtimestamp(int(self._server.read("")["time"]), UTC)
        except (KeyError, TypeError, ValueError) as error:
            raise BadAnswer(f"the server does not say what time it is: {error!r}") from error


def shown(said: dict[str, Any]) -> Shown:
    """From the JSON of one call. Raises KeyError, TypeError and ValueError."""
    number = f"{said['siglaSenha']}{int(said['numeroSenha']):03}"
    group = Group.PRIORITY if int(said["peso"]) > 0 else Group.ORDINARY
    return Shown(
        int(said["id"]), number, int(said["servico"]["id"]), group, str(said["local"]), int(said["numeroLocal"] or 0)
    )


class Story:
    """A branch and its events, told from a list of calls that grows. Pure but for what it remembers."""

    def __init__(self, found: Installation, time_zone: str) -> None:
        self._found = found
        self._zone = time_zone
        self._places: dict[tuple[str, int], None] = {}
        self._version = 0
        self._last = 0
        self._calls: list[Call] = []
        self._described, self._branch = self._describe()
        self._room = Room(self._branch)

    def begin(self, calls: list[Shown], at: datetime) -> Began:
        """How things stand. When these calls were made is not known: they are shown as of now, and not said."""
        self._learn(calls)
        for each in calls:
            self._last = max(self._last, each.id)
            self._version += 1
            counter = self._described.counters.get((each.place, each.place_number))
            service = self._described.services.get(each.service)
            if counter and service:
                said = (f"novosga-{each.id}", each.number, service, each.group, counter, 1)
                self._calls.append(Call(self._version, at, *said))
        return self._began(at)

    def hear(self, calls: list[Shown], at: datetime) -> Iterator[News]:
        """What is new among these calls, oldest first, each as an event of its own.

        A daily reset empties their table. A database that then starts again, or is restored, counts from lower ids:
        what is there by now may be old, and only the newest is surely new.
        """
        newest, day = calls[-1].id if calls else 0, service_day(at, self._zone)
        if newest < self._last or day != self._room.day:
            yield self._anew(day, at)
        if newest < self._last:
            self._last = calls[-2].id if len(calls) > 1 else 0
        new = [each for each in calls if each.id > self._last]
        if self._learn(new):
            yield self._began(at)
        for each in new:
            self._last = each.id
            if each.service in self._described.services:
                yield from map(Happened, self._events(each, at))

    def _anew(self, day: date, at: datetime) -> Happened:
        """A day begins, or another table of calls: nobody is at a counter, and a number that comes back is another."""
        opened = self._record(e.DayOpened(day), at)
        self._calls.clear()
        self._room = Room(self._branch, Snapshot(version=self._version, day=day, began=self._version))
        return Happened(opened)

    def _learn(self, calls: list[Shown]) -> bool:
        """Whether somebody was called to a place that nobody was called to before: then the branch has one more."""
        known = len(self._places)
        self._places |= dict.fromkeys((each.place, each.place_number) for each in calls)
        if len(self._places) == known:
            return False
        self._described, self._branch = self._describe()
        return True

    def _describe(self) -> tuple[Described, Branch]:
        now = datetime.fromtimestamp(0, UTC)
        visits = tuple(
            Visit(0, "", 0, Group.ORDINARY, now, None, None, None, Ended.OPEN, place, number)
            for place, number in self._places
        )
        described = describe(replace(self._found, visits=visits), self._zone, FEWEST)
        return described, msgspec.convert(described.document, Branch)

    def _began(self, at: datetime) -> Began:
        self._version += 1
        calls = tuple(self._calls[-10:])
        day = service_day(at, self._zone)
        snapshot = Snapshot(version=self._version, day=day, began=self._version, calls=calls)
        self._room = Room(self._branch, snapshot)
        return Began(Welcome(Actor("novosga", Role.PANEL), "", self._branch), Start(at, snapshot))

    def _events(self, each: Shown, at: datetime) -> Iterator[e.Recorded]:
        counter = self._described.counters[each.place, each.place_number]
        service = self._described.services[each.service]
        before = self._room.at_counter(counter)
        ticket, number, group = f"novosga-{each.id}", each.number, each.group
        if before is not None and before.number == number:
            times = before.calls + 1
            yield self._record(e.TicketRecalled(before.id, number, service, group, "pt_BR", counter, times), at)
        else:
            if counter not in self._room.counters:
                yield self._record(e.CounterOpened(counter, ""), at)
            if before is not None:  # who was there has left; how it went is not told
                yield self._record(e.TicketStarted(before.id, before.number, counter), at)
                yield self._record(e.TicketFinished(before.id, before.number, before.service, counter, 0.0), at)
            letters, sequence = parts(number)
            wait = WaitRange(0, 0)  # not known, and shown nowhere
            issued = e.TicketIssued(ticket, number, letters, sequence, service, group, "pt_BR", 0, wait)
            yield self._record(issued, at)
            yield self._record(e.TicketCalled(ticket, number, service, group, "pt_BR", counter, POLICY, ()), at)
        self._calls = list(self._room.calls)

    def _record(self, event: e.AnyEvent, at: datetime) -> e.Recorded:
        self._version += 1
        recorded = e.Recorded(self._version, at, "", "", event)
        self._room.apply(recorded)
        return recorded
