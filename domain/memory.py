"""What calls teach a room, beside who waits: the turns of a ratio, and how true the promised waits were."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from domain.events import TicketCalled
from domain.policies import CHOSEN
from domain.priority import Group
from domain.ticket import Ticket
from domain.wait import Spread


class Memory(Struct, frozen=True, omit_defaults=True):
    """``turn`` is how many turns the ratio has taken today; the others say how far promised waits are off.

    They are remembered apart for ordinary and for priority tickets; screens of a lobby know no finer groups.
    """

    turn: int = 0
    ordinary: Spread = Spread()
    priority: Spread = Spread()

    def spread(self, group: Group) -> Spread:
        """How far the waits of the group's side are off."""
        return self.priority if group.is_priority else self.ordinary

    def after(self, ticket: Ticket, event: TicketCalled, at: datetime) -> Memory:
        """What is known once the ticket, which waited until now, has been called by the event."""
        turn = self.turn if event.turn is None else event.turn + 1
        odd = ticket.target is not None or ticket.booked is not None or event.policy == CHOSEN
        if not ticket.ahead or ticket.wait is None or odd:
            return self if turn == self.turn else replace(self, turn=turn)  # their wait was not like that of others
        spread = self.spread(ticket.group).after(ticket.wait, (at - ticket.issued_at).total_seconds() / 60)
        if ticket.group.is_priority:
            return Memory(turn, self.ordinary, spread)
        return Memory(turn, spread, self.priority)
