"""Whether one appointment more can be kept at a time: opening hours, holidays and the service's quota say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from domain.agenda import Booking
from domain.answers import Refusal
from domain.appointments import Appointment, Standing
from domain.bookable import closed, full
from domain.branch import Branch
from domain.errors import QuotaReached, ServiceClosed
from domain.numbering import service_day
from domain.priority import Group
from server.appointments.store import bounds
from server.errors import Refused
from server.schema import appointments

_COUNTED = [Standing.BOOKED.value, Standing.ARRIVED.value]
Taken = tuple[datetime, Group]


class Wish(NamedTuple):
    """A time for an appointment."""

    id: str
    service: str
    at: datetime
    group: Group

    @classmethod
    def of(cls, wanted: Booking | Appointment) -> Wish:
        """What matters here of ``wanted``."""
        return cls(wanted.id, wanted.service, wanted.at, wanted.group)


class Several:
    """Says of many wishes, one after the other, whether each can be beside those before it and what is booked.

    ``ids`` are all that will be wished for: where they are booked until now does not count.
    """

    def __init__(self, connection: Connection, branch: Branch, ids: Iterable[str]) -> None:
        self._connection = connection
        self._branch = branch
        self._ids = frozenset(ids)
        self._days: dict[tuple[str, date], list[Taken]] = {}

    def take(self, wish: Wish) -> None:
        """It has its place already."""
        self._taken(wish).append((wish.at, wish.group))

    def check(self, wish: Wish) -> None:
        """Let it have its place. Raises `Refused`, as `check` does."""
        service = self._branch.service(wish.service)
        if service is None:
            return
        shut = closed(self._branch, service, wish.at)
        if shut is not None:
            raise _refused(ServiceClosed.code, service.id, shut.next_opening)
        if service.quota is None:
            return
        none_left = full(self._branch, service, self._taken(wish), wish.group, wish.at)
        if none_left is not None:
            raise _refused(QuotaReached.code, service.id, none_left.next_tickets)
        self.take(wish)

    def _taken(self, wish: Wish) -> list[Taken]:
        day = service_day(wish.at, self._branch.time_zone)
        if (wish.service, day) not in self._days:
            booked = _booked(self._connection, self._branch, wish.service, day)
            self._days[wish.service, day] = [each[1:] for each in booked if each[0] not in self._ids]
        return self._days[wish.service, day]


def check(connection: Connection, branch: Branch, wish: Wish) -> None:
    """Raises `Refused` when it cannot, as `ServiceClosed` or `QuotaReached` say; the service has to be there."""
    Several(connection, branch, [wish.id]).check(wish)


def _booked(connection: Connection, branch: Branch, service: str, day: date) -> Sequence[tuple[str, datetime, Group]]:
    """The appointments of the service on that day."""
    begins, ends = bounds(day, branch.time_zone)
    query = select(appointments.c.id, appointments.c.at, appointments.c.group).where(
        appointments.c.branch == branch.id,
        appointments.c.service == service,
        appointments.c.standing.in_(_COUNTED),
        appointments.c.at >= begins,
        appointments.c.at < ends,
    )
    return [(row.id, row.at, Group(row.group)) for row in connection.execute(query)]


def _refused(code: str, service: str, again: datetime | None) -> Refused:
    return Refused(Refusal(code, {"service": service, "next": "" if again is None else again.isoformat()}))
