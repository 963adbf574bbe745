"""Looks who is gone: gives back the counters of desks that are not there any more, and ends calls that nobody ended.

Clocks here are steady ones and begin anew with the process, with a branch that was out of everybody's hearing, and
after the process itself was held up: only an absence that was watched all the time counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

import structlog

from domain import desk_gone
from domain.answers import Refusal
from domain.commands import Actor, LapseHelp, OwnCommand, ReleaseDesk, Role
from domain.room import Room
from domain.snapshot import Seat
from server.presence.present import People, Present
from server.reader import Reader
from server.trying import Trying
from server.usecases import OURSELVES, Asked
from server.writer import Writer

LATE = 3  # rounds that a look may be late by before everybody's clock begins anew
_US = Actor(OURSELVES, Role.BRANCH_SERVER)
_log = structlog.stdlib.get_logger(__name__)


class Sat(NamedTuple):
    """A counter at which somebody sits, since when who is in front was called or served, and how long it may wait."""

    counter: str
    seat: Seat
    since: datetime | None
    limit: float


class Found(NamedTuple):
    """What there is to look at in one branch: ``over`` are calls to end."""

    sat: tuple[Sat, ...]
    over: tuple[str, ...]


class Times(Protocol):
    """The clocks, UTC and a steady one in seconds, and ids for commands: `server.program.Sources`."""

    @property
    def clock(self) -> Callable[[], datetime]:
        """The time in UTC."""
        ...

    @property
    def steady(self) -> Callable[[], float]:
        """Seconds that nobody sets."""
        ...

    @property
    def new_id(self) -> Callable[[], str]:
        """An id that nothing else has."""
        ...


class Bell(Protocol):
    """What carries words to other processes: `server.doorbell.Doorbell`."""

    others: Callable[[str], None]

    def say(self, words: Sequence[str]) -> None:
        """Tell all processes these words, this one too."""
        ...


class Warden:
    """See the module. It looks every ``seconds``. ``bell`` carries word to other processes, where there are any."""

    def __init__(
        self, present: Present, reader: Reader, writer: Writer, times: Times, bell: Bell | None, seconds: float
    ) -> None:
        self._present = present
        self._reader = reader
        self._writer = writer
        self._times = times
        self._bell = bell
        self._seconds = seconds
        self._looked = times.steady()
        self._seen: dict[tuple[str, str], float] = {}  # by branch and attendant
        self._echo = times.steady()  # when this process last heard itself
        if bell is not None:
            bell.others = self._hear

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        trying = Trying(_log, "presence_failed")
        while True:
            if self._bell is not None:
                self._bell.say(self._present.words())
            await asyncio.sleep(self._seconds)
            await trying.do(self.look)

    async def look(self) -> None:
        """Look once, and do what is due. Raises what the database raises."""
        now = self._times.steady()
        held_up, self._looked = now - self._looked > LATE * self._seconds, now
        if held_up or self._deaf(now):
            self._seen.clear()
        people = self._present.people()
        rooms = await self._reader.each_room(people, lambda room: _found(room, self._times.clock()))
        due = [
            command
            for branch, found in rooms.items()
            for command in (*self._lapses(branch, found), *self._gone(branch, found, people[branch], now))
        ]
        known = {(branch, sat.seat.attendant) for branch, found in rooms.items() for sat in found.sat}
        self._seen = {key: at for key, at in self._seen.items() if key in known}
        for branch, command in due:
            await self._do(branch, command)

    def _lapses(self, branch: str, found: Found) -> Iterable[tuple[str, OwnCommand]]:
        return [(branch, LapseHelp(self._times.new_id(), call)) for call in found.over]

    def _gone(self, branch: str, found: Found, people: People, now: float) -> Iterable[tuple[str, OwnCommand]]:
        """What gives back the counters whose attendants were last seen too long ago."""
        for counter, seat, since, limit in found.sat:
            key = (branch, seat.attendant)
            if seat.attendant in people:
                self._seen[key] = now
            minutes = (now - self._seen.setdefault(key, now)) / 60
            if minutes >= limit:
                new_id = self._times.new_id()
                yield branch, ReleaseDesk(new_id, counter, seat.attendant, seat.ticket, since, minutes)

    async def _do(self, branch: str, command: OwnCommand) -> None:
        outcome = await self._writer.submit(Asked(branch, command, _US))
        if isinstance(outcome, Refusal):  # another server does the branch's commands, or this one has no time now
            _log.info("presence_waits", branch=branch, reason=outcome.code)

    def _hear(self, words: str) -> None:
        if self._present.hear(words):
            self._echo = self._times.steady()

    def _deaf(self, now: float) -> bool:
        """Whether word of other processes may have been missed: not even this one's own came back."""
        return self._bell is not None and now - self._echo > LATE * self._seconds


def _found(room: Room, now: datetime) -> Found:
    over = tuple(call.id for call in room.help.values() if call.is_over(now, room.branch.help_minutes))
    return Found(tuple(_sat(room, counter, seat) for counter, seat in room.counters.items()), over)


def _sat(room: Room, counter: str, seat: Seat) -> Sat:
    ticket = room.tickets.get(seat.ticket or "")
    return Sat(counter, seat, desk_gone.touched(ticket), desk_gone.limit(room, ticket))
