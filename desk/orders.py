"""What a person asks for about one ticket, as it is prepared in a sheet, and the command that it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from domain import commands as c
from domain.branch import Branch
from domain.ticket import Action, State, Ticket, actions

Kind = Literal["service", "counter", "attendant"]
KINDS_OF_PLACES: tuple[Kind, ...] = get_args(Kind)

# What may be done to a ticket that is not in front, in the order of the buttons.
ELSEWHERE = (
    Action.CALL, Action.RESUME, Action.REACTIVATE, Action.TRANSFER, Action.RETURN, Action.CANCEL,
)  # fmt: skip
NEEDS_A_FREE_COUNTER = frozenset({Action.CALL, Action.RESUME})
KEEPS_PLACE = frozenset({Action.TRANSFER, Action.RETURN, Action.REACTIVATE})

_SIMPLE: Mapping[Action, type[c.Recall | c.Start | c.MarkNoShow | c.Cancel]] = {
    Action.RECALL: c.Recall,
    Action.START: c.Start,
    Action.NO_SHOW: c.MarkNoShow,
    Action.CANCEL: c.Cancel,
}


@dataclass(frozen=True)
class Order:
    """One thing to be done to ``ticket``. ``number`` is for its title; ``kind`` and ``to`` say where it is sent."""

    action: Action
    ticket: str
    number: str
    reason: str = ""
    kind: Kind | None = None
    to: str = ""
    keep_place: bool = True
    services: tuple[str, ...] = ()
    outcome: str = ""
    next_step: str = ""
    note: str = ""

    def toggled(self, service: str) -> Order:
        """With ``service`` among those rendered, or no longer."""
        others = tuple(each for each in self.services if each != service)
        return replace(self, services=others if service in self.services else (*self.services, service))


def order(action: Action, ticket: Ticket) -> Order:
    """The order as a sheet begins with it: who comes back after all waits at the end, others keep their place."""
    services = (ticket.service,) if action is Action.FINISH else ()
    return Order(action, ticket.id, ticket.number, keep_place=action is not Action.REACTIVATE, services=services)


def command(wanted: Order, command_id: str, counter: str) -> c.AnyCommand:
    """What the server is asked for. Raises `ValueError` when the order is not whole, or none of the desk's."""
    simple = _SIMPLE.get(wanted.action)
    if simple is not None:
        return simple(command_id, wanted.ticket)
    ticket, reason = wanted.ticket, wanted.reason.strip() or None
    match wanted.action:
        case Action.CALL if reason:
            return c.CallTicket(command_id, counter, ticket, reason)
        case Action.SUSPEND:
            return c.Suspend(command_id, ticket, reason)
        case Action.RESUME:
            return c.Resume(command_id, ticket, counter)
        case Action.RETURN:
            return c.ReturnToQueue(command_id, ticket, wanted.keep_place, reason)
        case Action.REACTIVATE:
            return c.Reactivate(command_id, ticket, wanted.keep_place, reason)
        case Action.TRANSFER if wanted.kind is not None:
            return _transfer(wanted, command_id, reason)
        case Action.FINISH:
            note = wanted.note.strip()
            return c.Finish(command_id, ticket, wanted.services, wanted.outcome, wanted.next_step, note)
    raise ValueError(f"the desk cannot {wanted.action} with what it knows")


def _transfer(wanted: Order, command_id: str, reason: str | None) -> c.Transfer:
    to = {"service": None, "counter": None, "attendant": None} | {str(wanted.kind): wanted.to}
    return c.Transfer(command_id, wanted.ticket, **to, keep_place=wanted.keep_place, reason=reason)


def missing(wanted: Order, branch: Branch) -> tuple[str, ...]:
    """The parts of the register that the branch asks for and that are not filled in yet."""
    filled = replace(wanted, note=wanted.note.strip())
    return tuple(part for part in branch.register.required if not getattr(filled, part))


def possible(ticket: Ticket, counter: str | None, *, free: bool) -> tuple[Action, ...]:
    """What may be done now to a ticket that is looked at in the list; ``free``: nobody is in front of the counter.

    Who is in front of another counter is that counter's affair.
    """
    if counter is None or (ticket.counter is not None and ticket.state in (State.CALLED, State.SERVING)):
        return ()
    allowed = actions(ticket.state)
    return tuple(each for each in ELSEWHERE if each in allowed and (free or each not in NEEDS_A_FREE_COUNTER))


def undoing(done: c.AnyCommand, counter: str | None) -> Order | None:
    """What takes a command back, where that harms nobody: the person waits in the old place, or is in front again."""
    match done:
        case c.MarkNoShow() | c.Cancel():
            return Order(Action.REACTIVATE, done.ticket, "", keep_place=True)
        case c.Suspend() if counter is not None:
            return Order(Action.RESUME, done.ticket, "")
    return None
