"""Whether an agenda from a file fits beside what is booked: it is held to hours and quotas as a new appointment is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from domain.agenda import Booking
from domain.appointments import Appointment, Standing
from domain.branch import Branch
from domain.errors import Problem, QuotaReached, ServiceClosed
from server.appointments import store
from server.appointments.importing import Line, portions
from server.appointments.offered import Several, Wish
from server.errors import Refused

_WORDS = {
    ServiceClosed.code: "service '{service}' is closed at that time",
    QuotaReached.code: "service '{service}' has as many appointments then as its quota allows",
}


def problems(connection: Connection, branch: Branch, lines: Sequence[Line]) -> Iterator[Problem]:
    """What does not fit, in the order of the lines. What stays where it was booked, or is over, is left alone."""
    known = _known(connection, [each.booking for each in lines])
    several, fresh = Several(connection, branch, [each.booking.id for each in lines]), []
    for line in lines:
        before = known.get(line.booking.id)
        if before is None or (before.standing is Standing.BOOKED and not _same_place(before, line.booking)):
            fresh.append(line)
        elif before.standing in (Standing.BOOKED, Standing.ARRIVED):
            several.take(Wish.of(before))
    for line in fresh:
        try:
            several.check(Wish.of(line.booking))
        except Refused as refused:
            facts = refused.refusal.facts
            yield Problem(line.number, "date", _WORDS[refused.refusal.code].format(**facts))


def _known(connection: Connection, wanted: Sequence[Booking]) -> dict[str, Appointment]:
    every = (store.known(connection, [each.id for each in some]) for some in portions(wanted))
    return {found.id: found for some in every for found, _, _ in some.values()}


def _same_place(before: Appointment, wanted: Booking) -> bool:
    return (before.service, before.at, before.group) == (wanted.service, wanted.at, wanted.group)
