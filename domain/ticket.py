"""A ticket, the states it goes through, and the one table of what may happen to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from domain.branch import Language
from domain.errors import TransitionRefused
from domain.priority import Group
from domain.wait import WaitRange


class State(StrEnum):
    """Where a ticket is in its life."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
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
    NO_SHOW = "no_show"
    CANCEL = "cancel"
    EXPIRE = "expire"


# Everything that may happen to a ticket. What is not here is refused; the desk's buttons are read from here too.
TRANSITIONS: Mapping[tuple[State, Action], State] = {
    (State.WAITING, Action.CALL): State.CALLED,
    (State.CALLED, Action.RECALL): State.CALLED,
    (State.CALLED, Action.START): State.SERVING,
    (State.SERVING, Action.FINISH): State.FINISHED,
    (State.CALLED, Action.NO_SHOW): State.NO_SHOW,
    (State.WAITING, Action.CANCEL): State.CANCELLED,
    (State.CALLED, Action.CANCEL): State.CANCELLED,
    (State.WAITING, Action.EXPIRE): State.EXPIRED,
    (State.CALLED, Action.EXPIRE): State.EXPIRED,
}

# States in which somebody is still in the room because of the ticket.
OPEN = frozenset({State.WAITING, State.CALLED, State.SERVING})


def actions(state: State) -> frozenset[Action]:
    """What may be done to a ticket in ``state``."""
    return frozenset(action for before, action in TRANSITIONS if before is state)


class Ticket(Struct, frozen=True, gc=False):
    """A person's place in the room.

    ``id`` is the id of the command that asked for the ticket; ``number`` is what people see and hear. ``order`` is the
    ticket's place in time: the number of the event that issued it. Times are in UTC.
    """

    id: str
    number: str
    service: str
    group: Group
    language: Language
    order: int
    issued_at: datetime
    state: State = State.WAITING
    ahead: int = 0
    wait: WaitRange | None = None
    counter: str | None = None
    calls: int = 0
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None

    def after(self, action: Action) -> State:
        """The state that ``action`` leads to. Raises `TransitionRefused` when the table does not allow it."""
        try:
            return TRANSITIONS[self.state, action]
        except KeyError:
            raise TransitionRefused(number=self.number, state=self.state.value, action=action.value) from None
