"""A branch in its simplest form, written from the law and the table of states alone: what the server must agree with.

Nothing here comes from `domain`. It knows one policy (priority groups first, then arrival) and no hours or quotas.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

Command = Mapping[str, Any]

FIRST = ("eighty_plus", "priority", "donor", "ordinary")  # Lei 10.048 and Lei 10.741: in this order
SERVICES = ("identity", "taxes", "register")
COUNTERS: Mapping[str, tuple[str, ...]] = {"1": SERVICES, "2": SERVICES, "3": ("taxes",)}
SERVED = ("called", "serving")

# What each action needs, and what comes of it.
NEEDS = {
    "call_ticket": ("waiting",),
    "recall": ("called",),
    "start": ("called",),
    "mark_no_show": ("called",),
    "finish": ("serving",),
    "suspend": ("serving",),
    "resume": ("suspended",),
    "transfer": ("waiting", "called", "serving", "suspended"),
    "return_to_queue": ("called", "serving", "suspended"),
    "reactivate": ("no_show", "cancelled"),
    "cancel": ("waiting", "called", "suspended"),
}
BECOMES = {"start": "serving", "mark_no_show": "no_show", "finish": "finished", "cancel": "cancelled"}


class No(Exception):
    """The command is refused; the code says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Ticket:
    """A person's place."""

    id: str
    service: str
    group: str
    order: int
    state: str = "waiting"
    counter: str | None = None
    only: tuple[str | None, str | None] | None = None  # the counter or attendant who alone may call it


@dataclass
class Seat:
    """Who sits at a counter, and whom they have in front of them."""

    attendant: str
    ticket: str | None = None


@dataclass
class Model:
    """The branch. ``version`` is the number of the last event."""

    version: int = 0
    tickets: dict[str, Ticket] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)

    def would(self, command: Command, who: str) -> str | None:
        """The code with which the command would be refused now, None when it would be done."""
        return deepcopy(self).do(command, who)

    def do(self, command: Command, who: str) -> str | None:
        """Do it; the code with which it is refused, None when it was done."""
        self.version = self.version or 1  # the day begins with whatever comes first
        try:
            self.version += self._do(command["type"], command, who)
        except No as no:
            return no.code
        return None

    def next_at(self, counter: str, who: str) -> Ticket | None:
        """Who is next at the counter."""
        here = (
            ticket
            for ticket in self.tickets.values()
            if ticket.state == "waiting"
            and ticket.service in COUNTERS[counter]
            and (ticket.only is None or counter == ticket.only[0] or who == ticket.only[1])
        )
        return min(here, key=lambda ticket: (FIRST.index(ticket.group), ticket.order), default=None)

    def _do(self, kind: str, command: Command, who: str) -> int:
        """Do it; returns how many events that makes."""
        match kind:
            case "issue_ticket":
                return self._issue(command)
            case "open_counter":
                return self._open(command["counter"], who)
            case "close_counter":
                return self._close(command["counter"], who)
            case "call_next":
                self._free_seat(command["counter"], who)
                ticket = self.next_at(command["counter"], who)
                if ticket is None:
                    raise No("nobody_waiting")
                return self._call(ticket, command["counter"])
            case "call_ticket":
                self._free_seat(command["counter"], who)
                return self._call(self._in_state(command), command["counter"])
            case _:
                return self._to_ticket(kind, command, who)

    def _issue(self, command: Command) -> int:
        if command["service"] not in SERVICES:
            raise No("unknown")
        new = Ticket(command["id"], command["service"], command.get("group", "ordinary"), self.version + 1)
        self.tickets[new.id] = new
        return 1

    def _open(self, counter: str, who: str) -> int:
        seat = self.seats.get(counter)
        if seat is not None:
            if seat.attendant != who:
                raise No("counter_taken")
            return 0
        before = [name for name, each in self.seats.items() if each.attendant == who]
        for name in before:
            self._free_seat(name, who)
            del self.seats[name]
        self.seats[counter] = Seat(who)
        return 1 + len(before)

    def _close(self, counter: str, who: str) -> int:
        if counter not in self.seats:
            return 0
        self._free_seat(counter, who)
        del self.seats[counter]
        return 1

    def _call(self, ticket: Ticket, counter: str) -> int:
        ticket.state, ticket.counter = "called", counter
        self.seats[counter].ticket = ticket.id
        return 1

    def _to_ticket(self, kind: str, command: Command, who: str) -> int:
        if kind in ("recall", "start", "finish", "mark_no_show"):
            found = self.tickets.get(command["ticket"])
            if found is not None and found.state in SERVED:
                self._own_seat(str(found.counter), who)
        ticket = self._in_state(command)
        if kind in ("suspend", "cancel") and ticket.state in SERVED:
            self._own_seat(str(ticket.counter), who)
        if kind in ("transfer", "return_to_queue", "reactivate"):
            self._requeue(kind, ticket, command, who)
        elif kind == "resume":
            self._free_seat(command["counter"], who)
            ticket.state, ticket.counter = "serving", command["counter"]
            self.seats[command["counter"]].ticket = ticket.id
        elif kind == "suspend":
            self._leave(ticket)
            ticket.state = "suspended"
        elif kind in BECOMES:
            ticket.state = BECOMES[kind]
            if kind != "start":
                self._leave(ticket)
        return 1

    def _requeue(self, kind: str, ticket: Ticket, command: Command, who: str) -> None:
        if ticket.state in SERVED:
            self._own_seat(str(ticket.counter), who)
        elif not any(seat.attendant == who for seat in self.seats.values()):
            raise No("counter_not_open")
        service, only = ticket.service, None
        if kind == "transfer":
            service = command.get("service", service)
            counter = command.get("counter")
            if service not in SERVICES or (counter is not None and counter not in COUNTERS):
                raise No("unknown")
            if counter is not None and service not in COUNTERS[counter]:
                raise No("service_elsewhere")
            only = (counter, command.get("attendant"))
        self._leave(ticket)
        ticket.state, ticket.service, ticket.only = "waiting", service, only if only and any(only) else None
        if not command.get("keep_place", kind != "reactivate"):
            ticket.order = self.version + 1

    def _in_state(self, command: Command) -> Ticket:
        """The ticket, when its state allows the command. Who was served, or is gone for most commands, is unknown."""
        ticket = self.tickets.get(command["ticket"])
        comes_back = command["type"] in ("transfer", "return_to_queue", "reactivate")
        gone = ("finished",) if comes_back else ("finished", "no_show", "cancelled")
        if ticket is None or ticket.state in gone:
            raise No("unknown")
        if ticket.state not in NEEDS[command["type"]]:
            raise No("transition_refused")
        return ticket

    def _own_seat(self, counter: str, who: str) -> None:
        seat = self.seats.get(counter)
        if seat is None or seat.attendant != who:
            raise No("counter_not_open")

    def _free_seat(self, counter: str, who: str) -> None:
        self._own_seat(counter, who)
        if self.seats[counter].ticket is not None:
            raise No("counter_busy")

    def _leave(self, ticket: Ticket) -> None:
        """From in front of its counter, if it is there."""
        if ticket.counter is not None:
            self.seats[ticket.counter].ticket = None
            ticket.counter = None
