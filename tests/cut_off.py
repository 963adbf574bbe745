"""A totem for tests that can be cut off from its server: its real database and rules, clocks that the test moves."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from pathlib import Path
from threading import Event

from client.outbox import Outbox
from client.stream import Began, Happened, Lost, Resumed
from domain import commands as c
from domain.answers import Answer, Start, Welcome
from domain.errors import VezError
from domain.priority import Group
from kiosk.alone import issuing, reconciling
from kiosk.alone.clock import Timekeeper
from kiosk.alone.issuing import Issuing, Trust
from kiosk.alone.keeping import Keeper
from kiosk.alone.memory import Memory, open_database
from kiosk.alone.reconciling import Reconciling
from kiosk.alone.record import Record
from tests.branches import NOON, TOTEM, Day


class World:
    """Clocks that the test moves: the totem's may be set to anything, the steady one only counts."""

    def __init__(self) -> None:
        self.wall, self.counted = NOON, 0.0
        self._ids = count(1)

    def new_id(self) -> str:
        return f"20000000-0000-4000-8000-{next(self._ids):012x}"

    def pass_time(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.counted += seconds


class Server:
    """The server's end: a room, and the means to be away or to answer nonsense."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.trouble: VezError | None = None
        self.after = False  # whether the trouble comes when the command has been done
        self.taken: dict[str, Answer] = {}
        self.asked: list[c.AnyCommand] = []

    def tell(self, command: c.AnyCommand, actor: c.Actor = TOTEM) -> Answer:
        self.asked.append(command)
        if self.trouble is not None and not self.after:
            raise self.trouble
        if command.id not in self.taken:
            self.day.do(command, actor)
            ticket = self.day.room.tickets.get(command.id)
            self.taken[command.id] = Answer(command.id, self.day.room.version, ticket, "/t/x")
        if self.trouble is not None:
            raise self.trouble
        return self.taken[command.id]

    def issue(self, command: c.IssueTicket) -> Answer:
        return self.tell(command)


class _End:
    """The server as one of several totems has it."""

    def __init__(self, server: Server, actor: c.Actor) -> None:
        self._server, self._actor = server, actor

    def tell(self, command: c.AnyCommand) -> Answer:
        return self._server.tell(command, self._actor)

    issue = tell


class Totem:
    """One run of a totem's program, on the database in ``folder``."""

    def __init__(
        self,
        folder: Path,
        server: Server,
        world: World,
        papers: set[str] | None = None,
        actor: c.Actor = TOTEM,
    ) -> None:
        self.server, self.world, self.actor, self.told = server, world, actor, 0
        end = _End(server, actor)
        self.local = open_database(folder)
        memory = Memory(self.local)
        self.times = Timekeeper(memory, lambda: world.wall, lambda: world.counted)
        self.outbox, trust = Outbox(self.local), Trust(lambda: world.counted)
        self.record = Record(self.local, self.outbox)
        self.keeper = Keeper(memory, self.times, lambda: world.counted, world.new_id())
        self.record.recover((papers or set()).__contains__, world.new_id, self.times.now())
        self.woken = 0
        self.issuing = Issuing(
            issuing.Means(end, self.record, self.keeper, self.times, trust, world.new_id, self._wake)
        )
        self.reconciling = Reconciling(
            reconciling.Means(
                end.tell, self.outbox, self.record, self.keeper, self.times, world.new_id, lambda: 0.5,
                lambda: world.counted, trust.regain,
            )
        )  # fmt: skip

    def _wake(self) -> None:
        self.woken += 1

    def meet(self) -> Totem:
        """The server is there; what it lends is heard of."""
        day = self.server.day
        self.keeper.take(Began(Welcome(self.actor, "entrada", day.room.branch), Start(day.now, day.room.snapshot())))
        self.told = len(day.history)
        self.reconcile()
        return self

    def lose(self) -> Totem:
        self.keeper.take(Lost())
        return self

    def resume(self) -> Totem:
        self.keeper.take(Resumed())
        return self.hear()

    def hear(self) -> Totem:
        history = self.server.day.history
        for recorded in history[self.told :]:
            self.keeper.take(Happened(recorded))
        self.told = len(history)
        return self

    def reconcile(self) -> Totem:
        self.world.pass_time(1)
        self.reconciling.round(Event())
        return self.hear()

    def ask(self, service_id: str = "identity", group: Group = Group.ORDINARY) -> Answer:
        answer = self.issuing.issue(c.IssueTicket(self.world.new_id(), service_id, group))
        assert answer.ticket is not None
        self.issuing.settle(answer.ticket.id)
        return answer

    def number(self) -> str:
        ticket = self.ask().ticket
        assert ticket is not None
        return ticket.number

    def end(self) -> None:
        self.local.close()
