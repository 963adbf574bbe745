"""What has happened: frozen facts, numbered per branch without gaps. Also the wire format of the event stream."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from domain.booking import Booked
from domain.branch import Language
from domain.help_calls import SOMEBODY, Ending, HelpKind
from domain.needs import Need
from domain.policies import Rule
from domain.priority import Group
from domain.released import Released
from domain.ticket import Action, Place, Target, Ticket
from domain.triage import Triage
from domain.wait import WaitRange


class Event(Struct, frozen=True, tag_field="type", omit_defaults=True, gc=False):
    """What every event is: a fact with a type."""


class DayOpened(Event, frozen=True, tag="day_opened", gc=False):
    """A service day began: series start again, and who still waited from the day before has left."""

    day: date


class CounterOpened(Event, frozen=True, tag="counter_opened", gc=False):
    """An attendant sat down."""

    counter: str
    attendant: str


class CounterClosed(Event, frozen=True, tag="counter_closed", gc=False):
    """An attendant left; ``pause`` is of which kind, where it was for one. ``gone``: their desk was gone."""

    counter: str
    pause: str = ""
    gone: Released | None = None


class Late(Struct, frozen=True, omit_defaults=True, gc=False):
    """What is special about a ticket that a totem issued while it was alone, and that was heard of later.

    ``order`` is its place in time; ``expired`` when its service day was over. ``printed`` is the number on its paper
    where another ticket had that already, so that it got a new one. ``instead`` is the id of the ticket that this one
    stands in the place of: the same touch, whose first answer never came.
    """

    issued_at: datetime
    order: Place
    expired: bool = False
    printed: str = ""
    instead: str = ""


class NumbersLeased(Event, frozen=True, tag="numbers_leased", gc=False):
    """A totem may give these numbers when it is cut off, up to the service day ``until``; it gave back earlier ones.

    ``blocks`` are the first and last number by prefix. With ``letter`` it forms numbers of its own, such as PB07, once
    they are used up. ``holder`` is the run of its program that has them.
    """

    totem: str
    letter: str
    blocks: dict[str, tuple[int, int]]
    until: date
    holder: str = ""


class LeaseReturned(Event, frozen=True, tag="lease_returned", gc=False):
    """A totem will give none of its numbers any more. They are free again when the service day ends."""

    totem: str


class EpochBegan(Event, frozen=True, tag="epoch_began", gc=False):
    """From here on another server is the branch's authority, or the same with another disk: see `domain.epochs`.

    ``skipped`` are the numbers by prefix that nobody gets today, because papers with them may be in people's hands.
    """

    epoch: int
    skipped: dict[str, tuple[tuple[int, int], ...]]


class DayReopened(Event, frozen=True, tag="day_reopened", gc=False):
    """A later day, that a wrong clock had opened, is undone: ``day`` goes on (see `domain.reopening`).

    Its tickets are those since event ``began``. ``returned`` left the queue through the wrong clock and wait again;
    ``gone`` may still come back. Series go on after ``sequences``, and nobody gets the numbers in ``taken`` or those
    ``lent`` before; leases end with the service day ``until``.
    """

    day: date
    began: int
    until: date
    returned: tuple[Ticket, ...] = ()
    gone: tuple[Ticket, ...] = ()
    sequences: dict[str, int] = {}
    taken: dict[str, tuple[tuple[int, int], ...]] = {}
    lent: tuple[NumbersLeased, ...] = ()


class TicketIssued(Event, frozen=True, tag="ticket_issued", gc=False):
    """A citizen joined. ``sequence`` is the number after ``prefix``; ``series`` is empty when it is the prefix's.

    Who had ``booked`` stands at ``order``, where that is not the end, before the people in ``passed`` who came earlier.
    """

    ticket: str
    number: str
    prefix: str
    sequence: int
    service: str
    group: Group
    language: Language
    ahead: int
    wait: WaitRange
    target: Target | None = None
    series: str = ""
    late: Late | None = None
    booked: Booked | None = None
    order: Place | None = None
    passed: tuple[str, ...] = ()
    triage: Triage | None = None
    needs: tuple[Need, ...] = ()


class TicketCalled(Event, frozen=True, tag="ticket_called", gc=False):
    """A counter called a ticket. ``passed_over`` names the firsts of other lines who had been there longer.

    ``policy`` is what chose it, or ``chosen`` when a person did, for ``reason``; ``rule`` is what decided inside it.
    ``turn`` is the place in the ratio that the call took; ``score`` is the ticket's points, or its minutes until due.
    """

    ticket: str
    number: str
    service: str
    group: Group
    language: Language
    counter: str
    policy: str
    passed_over: tuple[str, ...]
    reason: str = ""
    rule: Rule | None = None
    turn: int | None = None
    score: float | None = None


class TicketRecalled(Event, frozen=True, tag="ticket_recalled", gc=False):
    """A counter called the same ticket again, for the ``times``-th time."""

    ticket: str
    number: str
    service: str
    group: Group
    language: Language
    counter: str
    times: int


class TicketStarted(Event, frozen=True, tag="ticket_started", gc=False):
    """The person is at the counter."""

    ticket: str
    number: str
    counter: str


class TicketFinished(Event, frozen=True, tag="ticket_finished", gc=False):
    """The person has been served. ``minutes`` is how long it took; ``services`` what was really rendered.

    ``noted`` says that a note was written; what it says stands elsewhere, for fewer people and for a time.
    """

    ticket: str
    number: str
    service: str
    counter: str
    minutes: float
    services: tuple[str, ...] = ()
    outcome: str = ""
    next_step: str = ""
    noted: bool = False


class TicketSuspended(Event, frozen=True, tag="ticket_suspended", gc=False):
    """The person stepped aside, after ``minutes`` at the counter."""

    ticket: str
    number: str
    counter: str
    minutes: float
    reason: str = ""


class TicketResumed(Event, frozen=True, tag="ticket_resumed", gc=False):
    """The person is at a counter again."""

    ticket: str
    number: str
    counter: str


class TicketRequeued(Event, frozen=True, tag="ticket_requeued", gc=False):
    """The person waits (again), by ``how``: transfer, return, reactivate, join. ``order`` is the new place in time."""

    ticket: str
    number: str
    how: Action
    service: str
    order: Place
    target: Target | None = None
    reason: str = ""


class TicketMissed(Event, frozen=True, tag="ticket_missed", gc=False):
    """The person did not come."""

    ticket: str
    number: str
    counter: str


class TicketCancelled(Event, frozen=True, tag="ticket_cancelled", gc=False):
    """The person gave up; or, where ``unheard``, nobody ever had the ticket, because the totem did not hear of it."""

    ticket: str
    number: str
    unheard: bool = False


class HelpAsked(Event, frozen=True, tag="help_asked", gc=False):
    """Somebody is asked for; see `domain.help_calls.HelpCall`. A ``call`` that was open is of another kind now."""

    call: str
    place: str
    kind: HelpKind
    totem_name: str = ""
    discreet: bool = False
    wide: bool = True
    told: int = 0


class HelpAnswered(Event, frozen=True, tag="help_answered", gc=False):
    """Somebody is on the way."""

    call: str
    place: str
    discreet: bool = False


class HelpEnded(Event, frozen=True, tag="help_ended", gc=False):
    """The call is not open any more."""

    call: str
    place: str
    how: Ending
    discreet: bool = False


class Unsaid(Event, frozen=True, tag="unsaid", gc=False):
    """What a lobby is told in the place of something that it must not know of at all. Nothing is recorded as this."""


TicketEvent = (
    TicketIssued
    | TicketCalled
    | TicketRecalled
    | TicketStarted
    | TicketFinished
    | TicketSuspended
    | TicketResumed
    | TicketRequeued
    | TicketMissed
    | TicketCancelled
)
DayEvent = DayOpened | DayReopened
HelpEvent = HelpAsked | HelpAnswered | HelpEnded
AnyEvent = (
    TicketEvent
    | DayEvent
    | HelpEvent
    | CounterOpened
    | CounterClosed
    | NumbersLeased
    | LeaseReturned
    | EpochBegan
    | Unsaid
)


class Recorded(Struct, frozen=True, gc=False):
    """An event in its branch's history: number ``version``, at ``at`` (UTC), by ``by``, for ``command``."""

    version: int
    at: datetime
    by: str
    command: str
    event: AnyEvent

    def for_the_room(self) -> Recorded:
        """The same fact without what a lobby must not know: who acted, and which legal group a ticket is of."""
        event = _without_people(self.event)
        if isinstance(event, TicketIssued):
            event = replace(event, group=event.group.coarse())
        elif isinstance(event, HelpAsked | HelpAnswered | HelpEnded):
            event = Unsaid()
        elif isinstance(event, NumbersLeased):
            event = replace(event, totem="", holder="")
        elif isinstance(event, LeaseReturned):
            event = replace(event, totem="")
        elif isinstance(event, DayReopened):
            event = replace(event, returned=tuple(each.for_the_room() for each in event.returned), gone=(), lent=())
        return Recorded(self.version, self.at, "", "", event)

    def for_a_totem(self) -> Recorded:
        """The same fact as a totem needs it, which tells waits, finds tickets, and gives numbers when it is cut off.

        So it knows the legal groups of who waits, the numbers lent, and that `SOMEBODY` answers a call of a totem. It
        is told of nobody who they are, and of no call that a desk makes discreetly.
        """
        event, by = _without_people(self.event), ""
        if isinstance(event, HelpAsked | HelpAnswered | HelpEnded):
            by = SOMEBODY if isinstance(event, HelpAnswered) else ""
            event = Unsaid() if event.discreet else event
        elif isinstance(event, DayReopened):
            returned, gone = (tuple(each.for_a_totem() for each in some) for some in (event.returned, event.gone))
            event = replace(event, returned=returned, gone=gone)
        return Recorded(self.version, self.at, by, "", event)


def _without_people(event: AnyEvent) -> AnyEvent:
    """The event without what says who did it, for whom, why, and what came of it: no screen of a lobby needs that."""
    if isinstance(event, TicketCalled):  # the points would tell the group
        return replace(event, group=event.group.coarse(), reason="", rule=None, score=None)
    if isinstance(event, TicketRecalled):
        return replace(event, group=event.group.coarse())
    if isinstance(event, CounterOpened):
        return replace(event, attendant="")
    if isinstance(event, CounterClosed):
        return replace(event, pause="", gone=None)
    if isinstance(event, TicketIssued):
        booked = event.booked and replace(event.booked, appointment="")
        return replace(event, target=_of_nobody(event.target), booked=booked, passed=(), triage=None, needs=())
    if isinstance(event, TicketRequeued):
        return replace(event, target=_of_nobody(event.target), reason="")
    if isinstance(event, TicketSuspended):
        return replace(event, reason="")
    if isinstance(event, TicketFinished):
        return replace(event, services=(), outcome="", next_step="", noted=False)
    return event


def _of_nobody(target: Target | None) -> Target | None:
    return target and replace(target, attendant="" if target.attendant else None)
