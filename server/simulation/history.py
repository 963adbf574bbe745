"""The people of real days, from a branch's events: one JSON object a line, as the server sends and keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import msgspec

from domain import events as e
from domain.branch import Branch
from domain.errors import VezError
from domain.numbering import service_day
from server.simulation.people import Person, Shape, taken


class HistoryUnreadable(VezError):
    """A file of events that cannot be used."""


def read(path: Path) -> list[e.Recorded]:
    """The events in the file. Raises `HistoryUnreadable` with the line, and OSError."""
    decode = msgspec.json.Decoder(e.Recorded).decode
    found = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if line.strip():
            try:
                found.append(decode(line))
            except msgspec.MsgspecError as error:
                raise HistoryUnreadable(f"{path}:{number}: this is not an event: {error}") from error
    return found


def days(branch: Branch, history: Iterable[e.Recorded], shape: Shape, random: Random) -> list[list[Person]]:
    """The people of each day in ``history``, by arrival; minutes count from the day's first event.

    Where a ticket's service was never finished its time is drawn. Tickets for services that the document does not have
    are left out. Raises `HistoryUnreadable` when nobody is left.
    """
    found: dict[object, tuple[datetime, dict[str, Person]]] = {}
    for recorded in history:
        opened, people = found.setdefault(service_day(recorded.at, branch.time_zone), (recorded.at, {}))
        _learn(branch, people, recorded, (recorded.at - opened).total_seconds() / 60)
    result = [
        sorted((_drawn(branch, person, shape, random) for person in people.values()), key=lambda person: person.at)
        for _, people in found.values()
        if people
    ]
    if not result:
        raise HistoryUnreadable("the events hold no ticket for a service of this branch")
    return result


def _learn(branch: Branch, people: dict[str, Person], recorded: e.Recorded, at: float) -> None:
    event = recorded.event
    match event:
        case e.TicketIssued() if branch.service(event.service) is not None:
            people[event.ticket] = Person(max(0.0, at), event.service, event.group, 0.0)
        case e.TicketFinished() if event.ticket in people:
            here = replace(people[event.ticket], comes=True, patience=None)  # also who was missed, and came after all
            people[event.ticket] = replace(here, minutes=event.minutes)
        case e.TicketMissed() if event.ticket in people:
            people[event.ticket] = replace(people[event.ticket], comes=False)
        case e.TicketCancelled(unheard=True) if event.ticket in people:
            del people[event.ticket]  # the same person has another ticket, or none
        case e.TicketCancelled() if event.ticket in people:
            person = people[event.ticket]
            people[event.ticket] = replace(person, patience=max(0.0, at - person.at))
        case _:  # everything else is what a policy or an attendant did about it, not who came
            return


def _drawn(branch: Branch, person: Person, shape: Shape, random: Random) -> Person:
    if person.minutes > 0 or not person.comes:
        return person
    service = branch.service(person.service)
    assert service is not None
    return replace(person, minutes=taken(service.minutes, shape, random))
