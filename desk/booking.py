"""The next appointment of who is in front: what an attendant types of a day and a time, and what is asked for."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from desk.notices import Notice, until
from domain.agenda import Booking
from domain.bookable import Holiday, closed
from domain.branch import Branch
from domain.cpf import CpfInvalid, parse
from domain.errors import QuotaReached, ServiceClosed
from domain.ticket import Ticket

_DAY = re.compile(r"\s*(\d{1,2})\D(\d{1,2})(?:\D(\d{4}))?\s*")
_TIME = re.compile(r"\s*(\d{1,2})(?:\D(\d{2})|h)?\s*")
AHEAD = timedelta(days=366)  # an attendant who types a day so far away has mistyped it


def moment(day: str, time: str, now: datetime, zone: tzinfo) -> datetime | None:
    """``12/03`` and ``14:30``, by the clock on the wall; without a year it is the next such day. None: unreadable."""
    found, hour = _DAY.fullmatch(day), _TIME.fullmatch(time)
    if found is None or hour is None:
        return None
    today = now.astimezone(zone).date()
    try:
        at = date(int(found[3] or today.year), int(found[2]), int(found[1]))
        if found[3] is None and at < today:
            at = at.replace(year=today.year + 1)
        return datetime(at.year, at.month, at.day, int(hour[1]), int(hour[2] or 0), tzinfo=zone)
    except ValueError:  # there is no 31st of February
        return None


def prepared(
    id: str, ticket: Ticket, service: str, typed: tuple[str, str, str], now: datetime, branch: Branch
) -> Booking | Notice:
    """The appointment with ``typed`` day, time and CPF (which may be empty), or what is wrong with it."""
    day, time, cpf = typed
    at = moment(day, time, now, ZoneInfo(branch.time_zone))
    if at is None:
        return Notice("booking_unreadable")
    if not now < at < now + AHEAD:
        return Notice("booking_time_over")
    shut = _shut(branch, service, at)
    if shut is not None:
        return shut
    try:
        known = parse(cpf) if cpf.strip() else None
    except CpfInvalid:
        return Notice("cpf_wrong")
    return Booking(id, service, at, group=ticket.group, language=ticket.language, cpf=known)


def _shut(branch: Branch, service_id: str, at: datetime) -> Notice | None:
    service = branch.service(service_id)
    shut = closed(branch, service, at) if service is not None else None
    if shut is None:
        return None
    again = shut.next_opening.isoformat() if shut.next_opening is not None else ""
    return until("booking_holiday" if isinstance(shut, Holiday) else "booking_closed", again)


def refused(error: Exception) -> Notice | None:
    """What the server says of an appointment that cannot be then; None where that is not it."""
    codes = {ServiceClosed.code: "booking_closed", QuotaReached.code: "booking_full"}
    if not isinstance(error, ServiceClosed | QuotaReached):
        return None
    return until(codes[error.code], error.facts.get("next", ""))
