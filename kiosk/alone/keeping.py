"""What a totem keeps ready for when the server is gone: its branch, numbers to give, the room and the time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import RLock

from client.errors import LocalFailed
from client.stream import Began, Happened, Lost, News, Picture, Resumed
from domain.branch import Branch
from domain.commands import LeaseNumbers
from domain.events import DayOpened, DayReopened, LeaseReturned, NumbersLeased
from domain.leases import Lease, lend
from domain.room import Room
from domain.snapshot import Snapshot
from kiosk.alone.clock import Timekeeper
from kiosk.alone.memory import Memory, Runs

ROOM_KEPT_S = 60.0  # how old the room on the disk may be while the server is there
MOST_RUNS = 16

log = logging.getLogger("vez.kiosk")


@dataclass(frozen=True)
class Ready:
    """What a ticket can be given with, alone."""

    room: Room
    lease: Lease


class Keeper:
    """Hears the news of the branch before the screen does, and keeps on disk what must survive a restart.

    ``run`` names this run of the program. Any thread may call it. Raises `LocalFailed`.
    """

    def __init__(self, memory: Memory, times: Timekeeper, monotonic: Callable[[], float], run: str) -> None:
        self._memory, self._times, self._monotonic, self._run = memory, times, monotonic, run
        self._lock = RLock()
        self._picture = Picture()
        self._lease = memory.lease()
        self._runs = memory.runs()
        self._room_kept = 0.0
        self._last_known = self._recalled() if self._lease is not None else None
        self._can_give = self.ready() is not None

    @property
    def can_give(self) -> bool:
        """Whether there is something to give a ticket with, alone. A screen may ask: it waits for nothing.

        While news is being kept, on a disk that may be slow, this is as it was before.
        """
        return self._can_give

    @property
    def is_online(self) -> bool:
        """Whether the server was there when it was last heard of."""
        return self._picture.online

    @property
    def branch(self) -> Branch | None:
        """The branch, once the server was met in this run."""
        return self._picture.branch

    @property
    def is_twice(self) -> bool:
        """Whether another totem goes by this one's identity. Then it gives no tickets alone."""
        return self._runs.twice

    def take(self, news: News) -> None:
        """The server has told something, or is gone. What cannot be kept on a full disk is known until the end."""
        with self._lock:
            was_online = self._picture.online
            if isinstance(news, Began):
                self._times.hear(news.start.at)
            elif isinstance(news, Happened):
                self._times.hear_at_least(news.recorded.at)
            self._picture.take(news, self._times.now())
            try:
                self._keep(news, was_online=was_online)
            except LocalFailed as error:
                log.warning("not kept: %s", error)
            self._can_give = self.ready() is not None

    def _keep(self, news: News, *, was_online: bool) -> None:
        self._look_at_lease(news)
        if isinstance(news, Began):
            self._memory.remember(news.welcome)
        if isinstance(news, Lost):
            self._times.lost()
        elif isinstance(news, Began | Resumed) and not was_online:
            self._times.found()
        went = was_online and not self._picture.online
        if went or isinstance(news, Began) or self._monotonic() - self._room_kept > ROOM_KEPT_S:
            self._keep_room()

    def ready(self) -> Ready | None:
        """What to give a ticket with, alone; None when none can be given. It waits for news that is being kept."""
        with self._lock:
            if self._lease is None or self._runs.twice or self._picture.unknown:
                return None
            room = self._picture.room or self._last_known
            return Ready(room, self._lease) if room is not None else None

    def wanted(self, new_id: Callable[[], str]) -> LeaseNumbers | None:
        """The command that asks for numbers, when the server would lend others than this totem has."""
        with self._lock:
            room, totem = self._picture.room, self._picture.actor
            if room is None or not self._picture.online:
                return None
            lease = room.leases.get(totem)
            if self._runs.twice and lease is not None and not lease.returned:
                return None  # until a person has seen to it
            day = max(self._times.day(room.branch.time_zone), room.day or self._times.day(room.branch.time_zone))
            if lease is not None and lease.holder == self._run:
                lent = lend(room.branch, room.leases, room.taken, totem, day)
                if (lent.letter, lent.blocks, lent.until) == (lease.letter, lease.blocks, lease.until):
                    return None
            holders = (*(each for each in self._runs.holders if each != self._run), self._run)
            holders = (*holders[:1], *holders[1:][-MOST_RUNS + 1 :])
            self._keep_runs(Runs(holders, self._runs.twice))  # on disk before the server may know of it
            return LeaseNumbers(new_id(), self._run, tuple(each for each in holders if each != self._run))

    def refuse(self) -> None:
        """The server lends this totem nothing, because another one goes by its identity."""
        with self._lock:
            try:
                self._give_up_lease()
            finally:
                self._can_give = self.ready() is not None

    def _look_at_lease(self, news: News) -> None:
        """Take over what the room says is lent to this totem: that is how it learns of an answer that was lost."""
        changes = NumbersLeased | LeaseReturned | DayOpened | DayReopened
        if self._picture.room is None or not (
            isinstance(news, Began) or (isinstance(news, Happened) and isinstance(news.recorded.event, changes))
        ):
            return
        lease = self._picture.room.leases.get(self._picture.actor)
        if lease is None or lease.returned:
            self._keep_lease(None)
        elif lease.holder == self._run:
            self._keep_runs(Runs((self._run,)))
            self._keep_lease(lease)
        elif lease.holder and lease.holder not in self._runs.holders:
            self._give_up_lease()

    def _give_up_lease(self) -> None:
        if not self._runs.twice:
            log.error("another totem goes by this one's identity, so this one gives no tickets when it is cut off")
        self._keep_runs(Runs(self._runs.holders, twice=True))
        self._keep_lease(None)

    def _keep_lease(self, lease: Lease | None) -> None:
        if lease != self._lease:
            self._lease = lease
            self._memory.keep_lease(lease)

    def _keep_runs(self, runs: Runs) -> None:
        if runs != self._runs:
            self._memory.keep_runs(runs)
            self._runs = runs

    def _keep_room(self) -> None:
        self._room_kept = self._monotonic()
        if self._picture.room is not None:
            self._memory.keep_room(self._picture.room.snapshot())

    def _recalled(self) -> Room | None:
        """The room as the last run knew it."""
        welcome = self._memory.recall()
        return Room(welcome.branch, self._memory.room() or Snapshot(0, None)) if welcome is not None else None
