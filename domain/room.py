"""The room of one branch today: its tickets, lines and counters, kept true by applying numbered events in order.

The server decides on it and every screen follows with the same class, so all show the same thing. It is the only
mutable object here; it changes through `apply` alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date, datetime
from typing import assert_never

from msgspec.structs import replace

from domain import events as e
from domain import helped
from domain.branch import Branch
from domain.choosing import Chooser
from domain.leases import Lease, reserved
from domain.lines import Line, Lines
from domain.numbering import Runs, with_number
from domain.policies import Joining, Pick
from domain.priority import Group
from domain.quotas import after
from domain.reopened import after_reopening
from domain.snapshot import CALLS_KEPT, Call, Seat, Snapshot
from domain.ticket import GONE, Action, Place, State, Ticket
from domain.wait import WaitRange, estimate

PACE = 0.2  # how much the last service weighs in the running mean of how long a service takes


class Room:
    """See the module. A question about the queue costs one look at each line, not at each ticket.

    ``tickets`` holds the open ones by id: who waits, is called, is being served or has stepped aside.
    """

    def __init__(self, branch: Branch, snapshot: Snapshot | None = None) -> None:
        self.branch = branch
        self._take_up(snapshot or Snapshot(version=0, day=None))

    def _take_up(self, snapshot: Snapshot) -> None:
        branch = self.branch
        self.memory = snapshot.memory
        self.version = snapshot.version
        self.day = snapshot.day
        self.began = snapshot.began
        self.gone = {ticket.id: ticket for ticket in snapshot.gone}
        self.tickets = {ticket.id: ticket for ticket in snapshot.tickets}
        self.counters = dict(snapshot.counters)
        self.calls = deque(snapshot.calls, maxlen=CALLS_KEPT)
        self.sequences = dict(snapshot.sequences)
        self.given = dict(snapshot.given)
        self.taken = dict(snapshot.taken)
        self.leases = dict(snapshot.leases)
        self.epoch = snapshot.epoch
        self.passed = dict(snapshot.passed)
        self.help = snapshot.help
        self.released = dict(snapshot.released)
        self.minutes = {service.id: service.minutes for service in branch.services} | snapshot.minutes
        self._lines = Lines(ticket for ticket in snapshot.tickets if ticket.state is State.WAITING)
        self._chooser = Chooser(branch)
        self._with_quota = frozenset(service.id for service in branch.services if service.quota is not None)
        self._served = {counter.id: branch.services_at(counter) for counter in branch.counters}
        self._pool = {
            service.id: frozenset[str]().union(*(ids for ids in self._served.values() if service.id in ids))
            for service in branch.services
        }

    def snapshot(self) -> Snapshot:
        """This room as a value."""
        return Snapshot(
            version=self.version,
            day=self.day,
            began=self.began,
            tickets=tuple(self.tickets.values()),
            gone=tuple(self.gone.values()),
            counters=dict(self.counters),
            calls=tuple(self.calls),
            sequences=dict(self.sequences),
            minutes=dict(self.minutes),
            memory=self.memory,
            given=dict(self.given),
            taken=dict(self.taken),
            leases=dict(self.leases),
            epoch=self.epoch,
            passed=dict(self.passed),
            help=self.help,
            released=dict(self.released),
        )

    def heads(self, counter: str, now: datetime) -> list[Ticket]:
        """The first of each line that the open counter may call from at ``now``."""
        return [line.first for line in self._callable(counter, now)]

    def next_at(self, counter: str, now: datetime, heads: list[Ticket] | None = None) -> Pick | None:
        """Who is next at the counter, and why; None when nobody is. ``heads`` may be given by who has them already."""
        heads = self.heads(counter, now) if heads is None else heads
        return self._chooser.choose(counter, heads, self.counters, now, self.memory.turn)

    def in_turn(self, counter: str, now: datetime) -> Iterator[Ticket]:
        """Whom the counter could call, in the order in which it would, were it the only one and nobody else to come."""
        lines = [list(line) for line in self._callable(counter, now)]
        return self._chooser.in_turn(counter, lines, self.counters, now, self.memory.turn)

    def _callable(self, counter: str, now: datetime) -> list[Line]:
        seat = self.counters.get(counter)
        attendant = seat.attendant if seat else ""
        lines = self._lines.due(self._served[counter], now)
        return [line for line in lines if line.target is None or line.target.allows(counter, attendant, now)]

    def held(self, now: datetime) -> list[Ticket]:
        """Who was not called before a time that has come by ``now``."""
        return self._lines.held(now)

    def waiting(self, service: str) -> int:
        """How many wait for the service."""
        return sum(map(len, self._lines.of((service,))))

    def beside(self, service: str) -> frozenset[str]:
        """The services that share a counter with this one, and itself."""
        return self._pool[service]

    def queue(self, counter: str, now: datetime | None = None) -> list[Ticket]:
        """Everybody whom the counter could call, at ``now`` or at some time, by arrival."""
        served = self._served[counter]
        lines = self._lines.of(served) if now is None else self._lines.due(served, now)
        return sorted((ticket for line in lines for ticket in line), key=lambda ticket: ticket.order)

    def outlook(self, service: str, group: Group, now: datetime, order: Place | None = None) -> tuple[int, WaitRange]:
        """People ahead, and the probable wait, of somebody in this line; who joins now when ``order`` is None.

        Counts who shares a counter with the service and goes first by the branch's policy.
        """
        lines = self._lines.due(self._pool[service], now)
        since = now if order is None else _since(lines, order, now)
        ahead, work, longest = 0.0, 0.0, now
        for line, count in self._chooser.policy.ahead(lines, Joining(group, since, order), now):
            if count:
                ahead += count
                work += count * self.minutes[line.service]
                longest = line.since if line.since < longest else longest
        counters = sum(service in self._served[counter] for counter in self.counters)
        head_wait = (now - longest).total_seconds() / 60
        return round(ahead), estimate(work, counters, head_wait, self.memory.spread(group))

    def kept_numbers(self, prefix: str) -> Runs:
        """The numbers of this prefix that the series step over: taken today, or lent to a totem."""
        return (*self.taken.get(prefix, ()), *reserved(self.leases, prefix))

    def at_counter(self, counter: str) -> Ticket | None:
        """The ticket in front of the counter, if there is one."""
        seat = self.counters.get(counter)
        return self.tickets.get(seat.ticket) if seat and seat.ticket else None

    def counter_of(self, attendant: str) -> str | None:
        """The counter where the attendant sits, if anywhere."""
        return next((counter for counter, seat in self.counters.items() if seat.attendant == attendant), None)

    def apply(self, recorded: e.Recorded) -> tuple[Ticket, ...]:
        """Bring the room to the event's number; returns the tickets that it changed, as they are now.

        Raises ValueError when an event is missing in between: then a new snapshot is needed.
        """
        if recorded.version != self.version + 1:
            raise ValueError(f"event {recorded.version} cannot follow {self.version}")
        self.version = recorded.version
        at, event = recorded.at, recorded.event
        match event:
            case e.CounterOpened() | e.CounterClosed():
                self._seat(event)
            case e.NumbersLeased() | e.LeaseReturned():
                self._lease(event)
            case e.HelpAsked() | e.HelpAnswered() | e.HelpEnded():
                self.help = helped.after(self.help, event, at, recorded.by)
            case e.Unsaid():
                pass
            case e.EpochBegan():
                self.epoch = event.epoch
                self._skip(event.skipped)
            case e.DayOpened():
                return self._open_day(event.day, at)
            case e.DayReopened():
                self._take_up(after_reopening(self.snapshot(), event))
                return event.returned
            case _:
                return (self._change(at, event),)
        return ()

    def _change(self, at: datetime, event: e.TicketEvent) -> Ticket:
        match event:
            case e.TicketIssued():
                return self._issue(at, event)
            case e.TicketCalled():
                return self._call(at, event)
            case e.TicketRecalled():
                return self._recall(at, event)
            case e.TicketStarted():
                return self._keep(self.tickets[event.ticket], Action.START, started_at=at)
            case e.TicketFinished():
                return self._finish(at, event)
            case e.TicketSuspended():
                return self._suspend(event)
            case e.TicketResumed():
                return self._resume(at, event)
            case e.TicketRequeued():
                return self._requeue(event)
            case e.TicketMissed():
                return self._end(event.ticket, Action.NO_SHOW, at)
            case e.TicketCancelled():
                return self._end(event.ticket, Action.CANCEL, at)
            case _:
                assert_never(event)

    def _seat(self, event: e.CounterOpened | e.CounterClosed) -> None:
        if isinstance(event, e.CounterOpened):
            self.counters[event.counter] = Seat(event.attendant)
            self.released.pop(event.attendant, None)  # they have seen that they had to sit down again
        else:
            del self.counters[event.counter]
            if event.gone is not None:
                self.released[event.gone.attendant] = event.gone

    def _lease(self, event: e.NumbersLeased | e.LeaseReturned) -> None:
        lease = self.leases.get(event.totem)
        if isinstance(event, e.NumbersLeased):
            self.leases[event.totem] = (lease or Lease(event.letter, event.until)).renewed(event)
        elif lease is not None:  # a screen of the lobby knows nothing of them
            self.leases[event.totem] = replace(lease, returned=True)

    def _skip(self, skipped: dict[str, Runs]) -> None:
        for prefix, runs in skipped.items():
            for one in (one for first, last in runs for one in range(first, last + 1)):
                self.taken[prefix] = with_number(self.taken.get(prefix, ()), one)

    def _issue(self, at: datetime, event: e.TicketIssued) -> Ticket:
        late = event.late
        ticket = Ticket(
            id=event.ticket,
            number=event.number,
            service=event.service,
            group=event.group,
            language=event.language,
            order=late.order if late else event.order or self.version,
            issued_at=late.issued_at if late else at,
            ahead=event.ahead,
            wait=event.wait,
            target=event.target,
            booked=event.booked,
            triage=event.triage,
            needs=event.needs,
            printed=late.printed if late else "",
        )
        for number in event.passed:
            self.passed[number] = self.passed.get(number, 0) + 1  # until it is called or goes
        if late is None or late.printed:
            self.sequences[event.series or event.prefix] = event.sequence
        if late and late.expired:
            return replace(ticket, state=ticket.after(Action.EXPIRE), ended_at=at)
        self.taken[event.prefix] = with_number(self.taken.get(event.prefix, ()), event.sequence)
        if event.service in self._with_quota and _counts(event) and not (late and late.instead):
            self.given[event.service] = after(self.given.get(event.service), event.group, at, self.branch.time_zone)
        self.tickets[ticket.id] = ticket
        self._lines.join(ticket)
        return ticket

    def _call(self, at: datetime, event: e.TicketCalled) -> Ticket:
        waiting = self.tickets[event.ticket]
        self._lines.leave(waiting)
        self.passed.pop(waiting.number, None)
        self.memory = self.memory.after(waiting, event, at)
        ticket = self._keep(waiting, Action.CALL, counter=event.counter, called_at=at, calls=1)
        self.counters[event.counter] = replace(self.counters[event.counter], ticket=ticket.id)
        self._remember(at, event, times=1)
        return ticket

    def _recall(self, at: datetime, event: e.TicketRecalled) -> Ticket:
        self._remember(at, event, times=event.times)
        return self._keep(self.tickets[event.ticket], Action.RECALL, calls=event.times)

    def _finish(self, at: datetime, event: e.TicketFinished) -> Ticket:
        before = self.minutes.get(event.service, event.minutes)  # a copy may have the newer document, without it
        self.minutes[event.service] = before + PACE * (event.minutes - before)
        return self._end(event.ticket, Action.FINISH, at)

    def _suspend(self, event: e.TicketSuspended) -> Ticket:
        ticket = self._take(event.ticket)
        return self._keep(ticket, Action.SUSPEND, counter=None, served=ticket.served + event.minutes)

    def _resume(self, at: datetime, event: e.TicketResumed) -> Ticket:
        self.counters[event.counter] = replace(self.counters[event.counter], ticket=event.ticket)
        return self._keep(self.tickets[event.ticket], Action.RESUME, counter=event.counter, started_at=at)

    def _remember(self, at: datetime, event: e.TicketCalled | e.TicketRecalled, times: int) -> None:
        self.calls.append(
            Call(self.version, at, event.ticket, event.number, event.service, event.group, event.counter, times)
        )

    def _keep(self, ticket: Ticket, action: Action, **changes: object) -> Ticket:
        ticket = replace(ticket, state=ticket.after(action), **changes)
        self.tickets[ticket.id] = ticket
        return ticket

    def _take(self, ticket_id: str) -> Ticket:
        """The ticket, taken from where it stands: out of its line, or from in front of its counter."""
        ticket = self.tickets[ticket_id]
        if ticket.state is State.WAITING:
            self._lines.leave(ticket)
        elif ticket.counter in self.counters:
            self.counters[ticket.counter] = replace(self.counters[ticket.counter], ticket=None)
        return ticket

    def _requeue(self, event: e.TicketRequeued) -> Ticket:
        ticket = self.gone.pop(event.ticket) if event.ticket in self.gone else self._take(event.ticket)
        booked = ticket.booked.arrived() if ticket.booked and event.how is Action.JOIN else ticket.booked
        ticket = self._keep(
            ticket,
            event.how,
            booked=booked,
            service=event.service,
            order=event.order,
            target=event.target,
            counter=None,
            calls=0,
            called_at=None,
            started_at=None,
            ended_at=None,
        )
        self._lines.join(ticket)
        return ticket

    def _end(self, ticket_id: str, action: Action, at: datetime) -> Ticket:
        ticket = self._take(ticket_id)
        del self.tickets[ticket_id]
        self.passed.pop(ticket.number, None)
        ticket = replace(ticket, state=ticket.after(action), ended_at=at)
        if ticket.state in GONE:
            self.gone[ticket.id] = ticket
        return ticket

    def _open_day(self, day: date, at: datetime) -> tuple[Ticket, ...]:
        """Who is being served stays; who waited or was called has gone home."""
        self.day = day
        self.began = self.version
        self.memory = replace(self.memory, turn=0)
        self.gone.clear()
        self.taken.clear()
        self.passed.clear()
        self.released.clear()
        if self.branch.numbering.reset == "daily":
            self.sequences.clear()
        self.leases = {totem: left for totem, each in self.leases.items() if (left := each.on_day(day))}
        gone = [ticket.id for ticket in self.tickets.values() if ticket.state is not State.SERVING]
        return tuple(self._end(ticket_id, Action.EXPIRE, at) for ticket_id in gone)


def _counts(event: e.TicketIssued) -> bool:
    """Whether it is one of the tickets that a quota is for: appointments are beside it."""
    return event.booked is None or event.booked.is_chosen


def _since(lines: list[Line], order: Place, now: datetime) -> datetime:
    """Since when who stands at ``order`` has had their ticket."""
    return next((ticket.since for line in lines if (ticket := line.at(order))), now)
