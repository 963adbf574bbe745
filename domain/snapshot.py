"""A room as a value: what a screen starts from, and what the server keeps, before events are followed."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from domain.help_calls import HelpCall
from domain.leases import Leases
from domain.memory import Memory
from domain.numbering import Runs
from domain.priority import Group
from domain.quotas import Given
from domain.released import Released
from domain.ticket import Ticket

CALLS_KEPT = 10


class Seat(Struct, frozen=True):
    """An open counter: who sits there, and the id of the ticket in front of them."""

    attendant: str
    ticket: str | None = None


class Call(Struct, frozen=True):
    """A call as a panel shows it; ``version`` is the number of the event that made it."""

    version: int
    at: datetime
    ticket: str
    number: str
    service: str
    group: Group
    counter: str
    times: int


class Snapshot(Struct, frozen=True):
    """A whole room at event ``version``: where a screen starts before it follows the events.

    ``began`` is the number of the event that opened ``day``; ``gone`` are today's tickets that may still come back;
    ``given`` counts the tickets of the services that have a quota; ``taken`` are today's numbers by prefix;
    ``passed`` counts, by number, how often an appointment was let in before somebody who waits. ``help`` are the open
    calls by id; ``released`` says, by attendant, which counter was given back today because their desk was gone.
    """

    version: int
    day: date | None
    began: int = 0
    tickets: tuple[Ticket, ...] = ()
    gone: tuple[Ticket, ...] = ()
    counters: dict[str, Seat] = {}
    calls: tuple[Call, ...] = ()
    sequences: dict[str, int] = {}
    minutes: dict[str, float] = {}
    memory: Memory = Memory()
    given: dict[str, Given] = {}
    taken: dict[str, Runs] = {}
    leases: Leases = {}
    epoch: int = 1
    passed: dict[str, int] = {}
    help: dict[str, HelpCall] = {}
    released: dict[str, Released] = {}

    def for_the_room(self) -> Snapshot:
        """The same room without what a lobby must not know (see `Recorded.for_the_room`)."""
        tickets = tuple(ticket.for_the_room() for ticket in self.tickets)
        return replace(self._without_people(), tickets=tickets, gone=(), leases={}, help={})

    def for_a_totem(self) -> Snapshot:
        """The same room as a totem needs it (see `Recorded.for_a_totem`)."""
        return replace(
            self._without_people(),
            tickets=tuple(ticket.for_a_totem() for ticket in self.tickets),
            gone=tuple(ticket.for_a_totem() for ticket in self.gone),
            help={call.id: call.for_a_totem() for call in self.help.values() if not call.discreet},
        )

    def _without_people(self) -> Snapshot:
        return replace(
            self,
            passed={},
            released={},
            calls=tuple(replace(call, group=call.group.coarse()) for call in self.calls),
            counters={counter: Seat("", seat.ticket) for counter, seat in self.counters.items()},
        )
