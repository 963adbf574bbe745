"""Whether one appointment more can be kept at a time: opening hours, holidays and the service's quota say so."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from domain.agenda import Booking
from domain.answers import Refusal
from domain.appointments import Standing
from domain.bookable import closed, full
from domain.branch import Branch
from domain.errors import QuotaReached, ServiceClosed
from domain.numbering import service_day
from domain.priority import Group
from server.appointments.store import bounds
from server.errors import Refused
from server.schema import appointments

_COUNTED = [Standing.BOOKED.value, Standing.ARRIVED.value]


def check(connection: Connection, branch: Branch, wanted: Booking) -> None:
    """Raises `Refused` when it cannot, as `ServiceClosed` or `QuotaReached` say; the service has to be there."""
    service = branch.service(wanted.service)
    if service is None:
        return
    shut = closed(branch, service, wanted.at)
    if shut is not None:
        raise _refused(ServiceClosed.code, service.id, shut.next_opening)
    if service.quota is None:
        return
    booked = _booked(connection, branch, service.id, wanted.at)
    none_left = full(branch, service, booked, wanted.group, wanted.at)
    if none_left is not None:
        raise _refused(QuotaReached.code, service.id, none_left.next_tickets)


def _booked(connection: Connection, branch: Branch, service: str, at: datetime) -> list[tuple[datetime, Group]]:
    """The appointments of the service on that day."""
    begins, ends = bounds(service_day(at, branch.time_zone), branch.time_zone)
    query = select(appointments.c.at, appointments.c.group).where(
        appointments.c.branch == branch.id,
        appointments.c.service == service,
        appointments.c.standing.in_(_COUNTED),
        appointments.c.at >= begins,
        appointments.c.at < ends,
    )
    return [(row.at, Group(row.group)) for row in connection.execute(query)]


def _refused(code: str, service: str, again: datetime | None) -> Refused:
    return Refused(Refusal(code, {"service": service, "next": "" if again is None else again.isoformat()}))
