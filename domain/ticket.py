"""A ticket, the states it goes through, and the one table of what may happen to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from domain.booking import Booked
from domain.branch import Language
from domain.errors import TransitionRefused
from domain.needs import Need
from domain.priority import Group
from domain.triage import Triage
from domain.wait import WaitRange


class State(StrEnum):
    """Where a ticket is in its life."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    SUSPENDED = "suspended"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Action(StrEnum):
    """What is done to a ticket."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    SUSPEND = "suspend"
    RESUME = "resume"
    TRANSFER = "transfer"
    RETURN = "return"
    REACTIVATE = "reactivate"
    NO_SHOW = "no_show"
    CANCEL = "cancel"
    EXPIRE = "expire"
    JOIN = "join"  # the hour that somebody chose has come


# Everything that may happen to a ticket. What is not here is refused; the desk's buttons are read from here too.
TRANSITIONS: Mapping[tuple[State, Action], State] = {
    (State.WAITING, Action.CALL): State.CALLED,
    (State.CALLED, Action.RECALL): State.CALLED,
    (State.CALLED, Action.START): State.SERVING,
    (State.SERVING, Action.FINISH): State.FINISHED,
    (State.CALLED, Action.NO_SHOW): State.NO_SHOW,
    (State.SERVING, Action.SUSPEND): State.SUSPENDED,
    (State.SUSPENDED, Action.RESUME): State.SERVING,
    (State.CALLED, Action.TRANSFER): State.WAITING,
    (State.SERVING, Action.TRANSFER): State.WAITING,
    (State.SUSPENDED, Action.TRANSFER): State.WAITING,
    (State.WAITING, Action.TRANSFER): State.WAITING,
    (State.CALLED, Action.RETURN): State.WAITING,
    (State.SERVING, Action.RETURN): State.WAITING,
    (State.SUSPENDED, Action.RETURN): State.WAITING,
    (State.WAITING, Action.JOIN): State.WAITING,
    (State.NO_SHOW, Action.REACTIVATE): State.WAITING,
    (State.CANCELLED, Action.REACTIVATE): State.WAITING,
    (State.WAITING, Action.CANCEL): State.CANCELLED,
    (State.CALLED, Action.CANCEL): State.CANCELLED,
    (State.SUSPENDED, Action.CANCEL): State.CANCELLED,
    (State.WAITING, Action.EXPIRE): State.EXPIRED,
    (State.CALLED, Action.EXPIRE): State.EXPIRED,
    (State.SUSPENDED, Action.EXPIRE): State.EXPIRED,
}

# States in which somebody is still in the room because of the ticket.
OPEN = frozenset({State.WAITING, State.CALLED, State.SERVING, State.SUSPENDED})

# States that a ticket may still come back from on the same day.
GONE = frozenset({State.NO_SHOW, State.CANCELLED})


def actions(state: State) -> frozenset[Action]:
    """What may be done to a ticket in ``state``."""
    return frozenset(action for before, action in TRANSITIONS if before is state)


# A place in time: the number of the event that issued a ticket, or a place between two of them.
Place = int | float


class Target(Struct, frozen=True, gc=False):
    """Who alone may call a ticket: a counter or an attendant; with ``until`` only before that time, then anyone."""

    counter: str | None = None
    attendant: str | None = None
    until: datetime | None = None

    def allows(self, counter: str, attendant: str, now: datetime) -> bool:
        """Whether the attendant at the counter may call a ticket with this target."""
        released = self.until is not None and now >= self.until
        return released or counter == self.counter or attendant == self.attendant


class Ticket(Struct, frozen=True, gc=False):
    """A person's place in the room.

    ``id`` is the id of the command that asked for the ticket; ``number`` is what people see and hear. ``order`` is the
    ticket's place in time: the number of the event that issued it, or between two where it came late. Times are in UTC.
    """

    id: str
    number: str
    service: str
    group: Group
    language: Language
    order: Place
    issued_at: datetime
    state: State = State.WAITING
    ahead: int = 0
    wait: WaitRange | None = None
    counter: str | None = None
    calls: int = 0
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    target: Target | None = None
    served: float = 0.0  # minutes at counters before it was suspended
    booked: Booked | None = None
    triage: Triage | None = None
    needs: tuple[Need, ...] = ()
    printed: str = ""  # the number on its paper, where that is another one: a totem gave it while it was alone

    @property
    def since(self) -> datetime:
        """From when its wait counts: from when it was issued, or from before that where it was booked."""
        booked = self.booked
        return self.issued_at if booked is None else booked.since or self.issued_at

    @property
    def due(self) -> datetime | None:
        """Before when nobody calls it unless a person chooses it."""
        return None if self.booked is None else self.booked.due

    def for_the_room(self) -> Ticket:
        """The same ticket without what a lobby must not know: its legal group, who is to serve it, and what for."""
        return replace(self.for_a_totem(), group=self.group.coarse())

    def for_a_totem(self) -> Ticket:
        """The same ticket with its legal group, from which a totem tells waits, and without the rest of that."""
        target = self.target and replace(self.target, attendant=self.target.attendant and "")
        booked = self.booked and replace(self.booked, appointment="")
        return replace(self, target=target, booked=booked, triage=None, needs=())

    def after(self, action: Action) -> State:
        """The state that ``action`` leads to. Raises `TransitionRefused` when the table does not allow it."""
        try:
            return TRANSITIONS[self.state, action]
        except KeyError:
            raise TransitionRefused(number=self.number, state=self.state.value, action=action.value) from None
