"""Made-up citizens and colleagues: people arrive, are served, and now and then do not show up."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from client.api import Api
from client.errors import ClientError
from domain import commands as c
from domain.branch import Audience, Branch, Language
from domain.errors import Refused
from domain.priority import Group
from domain.ticket import State, Ticket

GROUPS = {Group.ORDINARY: 72, Group.PRIORITY: 20, Group.EIGHTY_PLUS: 5, Group.DONOR: 3}
LANGUAGES: dict[Language, int] = {"pt_BR": 94, "es": 4, "en": 2}
NO_SHOW = 0.12


@dataclass
class Colleague:
    """An attendant of the crowd at a counter, with the ticket in front of them."""

    api: Api
    counter: str
    ticket: Ticket | None = None


class Crowd:
    """Acts one step at a time, by chance drawn from ``dice``; ``new_id`` makes command ids."""

    def __init__(self, branch: Branch, dice: random.Random, new_id: Callable[[], str]) -> None:
        self._branch = branch
        self._dice = dice
        self._new_id = new_id

    def arrive(self, totem: Api) -> Ticket | None:
        """A citizen takes a ticket."""
        service = self._dice.choice(self._branch.services)
        audience = Audience.PERSON if service.audience is Audience.ANYONE else service.audience
        (group,) = self._dice.choices(list(GROUPS), list(GROUPS.values()))
        (language,) = self._dice.choices(list(LANGUAGES), list(LANGUAGES.values()))
        command = c.IssueTicket(self._new_id(), service.id, group, language, audience)
        return totem.send(self._branch.id, command).ticket

    def sit(self, colleague: Colleague) -> None:
        """The colleague opens their counter."""
        colleague.api.send(self._branch.id, c.OpenCounter(self._new_id(), colleague.counter))

    def work(self, colleague: Colleague) -> None:
        """The colleague does whatever comes next: call, start or give up on who does not come, finish."""
        ticket = colleague.ticket
        command: c.AnyCommand
        if ticket is None:
            command = c.CallNext(self._new_id(), colleague.counter)
        elif ticket.state is State.SERVING:
            command = c.Finish(self._new_id(), ticket.id)
        elif self._dice.random() < NO_SHOW:
            command = c.MarkNoShow(self._new_id(), ticket.id)
        else:
            command = c.Start(self._new_id(), ticket.id)
        try:
            ticket = colleague.api.send(self._branch.id, command).ticket
        except Refused:  # nobody waits, or the day turned: the next step looks again
            ticket = None
        colleague.ticket = ticket if ticket and ticket.state in (State.CALLED, State.SERVING) else None


def live(
    crowd: Crowd, totem: Api, colleagues: list[Colleague], dice: random.Random, pause: Callable[[float], bool]
) -> None:
    """Let the crowd go on until ``pause(seconds)`` says that it is over. Losing the server only makes it wait."""
    for colleague in colleagues:
        crowd.sit(colleague)
    while not pause(dice.uniform(0.8, 2.4)):
        try:
            if dice.random() < 0.5:
                crowd.arrive(totem)
            else:
                crowd.work(dice.choice(colleagues))
        except ClientError:
            continue
