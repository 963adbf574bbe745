"""Check-ins inside a group of commands: the appointments they are about, read and marked in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec.structs import replace
from sqlalchemy import Connection

from domain.appointments import Appointment, Standing
from domain.branch import Branch
from domain.room import Room
from domain.ticket import Ticket
from server.appointments import store
from server.store import Ledger, ticket_and_page


class Arrivals:
    """See the module. Where nobody checks in, the database is not asked."""

    def __init__(self, connection: Connection, appointments: Iterable[str]) -> None:
        self._connection = connection
        wanted = list(appointments)
        self._found = store.for_check_in(connection, wanted) if wanted else {}

    def find(self, appointment: str) -> Appointment | None:
        """The appointment, of whatever branch."""
        return self._found.get(appointment)

    def done(
        self, appointment: str, ticket: Ticket | None, page: str | None, room: Room, ledger: Ledger, now: datetime
    ) -> tuple[Ticket | None, str | None]:
        """The ticket and the token of its page: the new one, from now on the appointment's, or that of who came before.

        Of a ticket of some time ago either may be gone.
        """
        found = self._found[appointment]
        if ticket is None:
            return self._kept(found.ticket or "", room, ledger)
        store.arrive(self._connection, appointment, ticket.id, now)
        self._found[appointment] = replace(found, standing=Standing.ARRIVED, ticket=ticket.id)
        return ticket, page

    def _kept(self, ticket: str, room: Room, ledger: Ledger) -> tuple[Ticket | None, str | None]:
        branch = room.branch.id
        issued = ledger.issued.get((branch, ticket))
        kept, page = (issued.ticket, issued.page) if issued else ticket_and_page(self._connection, branch, ticket)
        return room.tickets.get(ticket) or room.gone.get(ticket) or kept, page

    def day_began(self, branch: Branch, day: date, now: datetime) -> None:
        """Nobody comes any more to what was booked for an earlier day."""
        store.miss(self._connection, branch.id, store.bounds(day, branch.time_zone)[0], now)
