"""Visits of another system as events of ours, so that whatever reads a branch's history reads them too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from client.novosga_branch import Described
from client.novosga_records import Ended, Visit
from domain.events import (
    AnyEvent,
    Recorded,
    TicketCalled,
    TicketCancelled,
    TicketFinished,
    TicketIssued,
    TicketMissed,
    TicketStarted,
)
from domain.numbering import parts
from domain.wait import WaitRange

WHO = "imported"


def events(visits: Iterable[Visit], described: Described) -> list[Recorded]:
    """What happened, in order, numbered from 1. Visits for other services are left out.

    They stand in a file of their own and never among what a server recorded: nobody decided them here, so nothing is
    said of who was passed over.
    """
    happened: list[tuple[datetime, int, int, AnyEvent]] = []
    for visit in visits:
        service = described.services.get(visit.service)
        if service is not None:
            for step, (at, event) in enumerate(_of(visit, service, described.counter(visit))):
                happened.append((at, visit.id, step, event))
    happened.sort(key=lambda each: each[:3])
    return [Recorded(version, at, WHO, "", event) for version, (at, _, _, event) in enumerate(happened, start=1)]


def _of(visit: Visit, service: str, counter: str) -> Iterator[tuple[datetime, AnyEvent]]:
    ticket, number = f"novosga-{visit.id}", visit.number
    prefix, sequence = parts(number) if number[-1:].isdigit() else (number, 0)
    yield (
        visit.came,
        TicketIssued(ticket, number, prefix, sequence, service, visit.group, "pt_BR", 0, WaitRange(0, 0)),
    )
    called = max(visit.called, visit.came) if visit.called else None
    if called is not None:
        yield called, TicketCalled(ticket, number, service, visit.group, "pt_BR", counter, WHO, ())
    match visit.how:
        case Ended.SERVED:
            assert visit.started is not None
            assert visit.ended is not None
            started = max(visit.started, called or visit.came)
            ended = max(visit.ended, started)
            minutes = (ended - started).total_seconds() / 60
            yield started, TicketStarted(ticket, number, counter)
            yield ended, TicketFinished(ticket, number, service, counter, minutes)
        case Ended.NO_SHOW:
            yield visit.ended or called or visit.came, TicketMissed(ticket, number, counter)
        case Ended.CANCELLED:
            yield visit.ended or called or visit.came, TicketCancelled(ticket, number)
        case Ended.OPEN:
            return
