"""A totem that has its tickets from a NovoSGA 2.x server while an office is moving.

What citizens see is the branch document that `./vez import novosga` wrote; the numbers beside it say which service is
which there. That server tells neither waits nor places in a queue, has no page for a citizen's phone and no tickets
without it; and a ticket asked for twice is two tickets, so nothing is asked for again by itself.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from client.errors import BadAnswer, ClientError, Unreachable
from client.novosga_api import NovoSga
from client.novosga_records import Priority
from client.stream import Lost, News
from domain import document
from domain.agenda import Finds, Search
from domain.answers import Answer, TicketPage, Welcome
from domain.branch import Branch
from domain.commands import Actor, AskForHelp, Cancel, CheckIn, HelpDone, IssueTicket, Role
from domain.errors import Unknown, VezError
from domain.later import QuieterHours
from domain.opinions import Holder, Opinion, Ratable
from domain.priority import LEGAL_RANK, Group
from domain.ticket import Ticket

LOOK_SECONDS = 5.0
KEPT = 200  # answers, in case the same touch is asked for again

NO_SERVER = "there is no Vez server: tickets come from NovoSGA"

log = logging.getLogger("vez.novosga")


class ImportUnusable(VezError):
    """The folder that was named does not hold what an import writes."""


class Numbers(Struct, frozen=True):
    """Of ``numbers.json``, what a totem needs."""

    unit: int
    services: dict[str, int]


class Imported(Struct, frozen=True):
    """A folder that `./vez import novosga` wrote: the document, maybe completed since, and its numbers."""

    branch: Branch
    numbers: Numbers


def imported(folder: Path) -> Imported:
    """What is in the folder. Raises `ImportUnusable`."""
    try:
        branch = document.read((folder / "branch.yaml").read_text(encoding="utf-8"))
        numbers = msgspec.json.decode((folder / "numbers.json").read_bytes(), type=Numbers)
    except (OSError, UnicodeDecodeError, VezError, msgspec.MsgspecError) as error:
        raise ImportUnusable(f"{folder} is no folder of an import: {error}") from error
    return Imported(branch, numbers)


class NovosgaTotem:
    """What of a totem works without a screen, in the place of `kiosk.working.Working`, over a NovoSGA server.

    ``connect`` makes a connection; each purpose has its own.
    """

    def __init__(self, connect: Callable[[], NovoSga], found: Imported, clock: Callable[[], datetime]) -> None:
        self._asking, self._looking = connect(), connect()
        self._found = found
        self._clock = clock
        self._lock = threading.Lock()
        self._answers: dict[str, Answer] = {}
        self._priorities: dict[Group, int] = {}
        self._is_there = False
        self.welcome: Welcome | None = Welcome(Actor("novosga", Role.TOTEM), "", found.branch)

    @property
    def issuing(self) -> NovosgaTotem:
        """The way to a ticket."""
        return self

    @property
    def can_alone(self) -> bool:
        """Whether there are tickets without a Vez server: while the NovoSGA server is there."""
        return self._is_there

    def time(self) -> datetime | None:
        """This computer's clock: the other server's is not asked."""
        return self._clock()

    def issue(self, command: IssueTicket) -> Answer:
        """The ticket; the same command twice is one, as long as its answer came.

        Raises `ClientError`, and `Unknown` for a service without a number.
        """
        with self._lock:
            if command.id not in self._answers:
                self._answers[command.id] = self._issue(command)
                if len(self._answers) > KEPT:
                    del self._answers[next(iter(self._answers))]
            return self._answers[command.id]

    def check_in(self, command: CheckIn) -> Answer:
        """There is no Vez server that would know the appointment. Raises `Unreachable`."""
        raise Unreachable(NO_SERVER)

    def find(self, search: Search) -> Finds:
        """Nor one to look in. Raises `Unreachable`."""
        raise Unreachable(NO_SERVER)

    def ratable(self, holder: Holder) -> Ratable:
        """Nor one that counts opinions. Raises `Unreachable`."""
        raise Unreachable(NO_SERVER)

    def rate(self, opinion: Opinion) -> Ratable:
        """See `ratable`."""
        raise Unreachable(NO_SERVER)

    def quieter(self, service: str) -> QuieterHours:
        """Nor one that knows how long people waited. Raises `Unreachable`."""
        raise Unreachable(NO_SERVER)

    def page(self, token: str) -> TicketPage:
        """Its tickets have no page. Raises `Unreachable`."""
        raise Unreachable(NO_SERVER)

    def cancel(self, command: Cancel) -> Answer:
        """A ticket cannot be taken back over this API. Raises `Unreachable`."""
        raise Unreachable(NO_SERVER)

    def help(self, command: AskForHelp | HelpDone) -> Answer:
        """Nobody can be called over this API, and no page offers it. Raises `Unreachable`."""
        raise Unreachable(NO_SERVER)

    def settle(self, ticket: str) -> None:
        """Nothing has to be remembered."""

    def give_up(self, command: str) -> None:
        """Nothing can be taken back over this API: whoever calls the ticket finds nobody there."""
        log.warning("a citizen has gone without a ticket that the NovoSGA server may have: it will be called in vain")

    def follow(self, give: Callable[[News], None], stop: threading.Event) -> None:
        """Look whether the server is there, until ``stop``. It never counts as a Vez server that is there."""
        log.info("tickets come from a NovoSGA server: no waits, no page for phones, none without it")
        while True:
            before, trouble = self._is_there, ""
            try:
                self._looking.read("")
                self._is_there = True
            except ClientError as error:
                self._is_there, trouble = False, str(error)
            if self._is_there != before or trouble:
                give(Lost(trouble=trouble))
            if stop.wait(LOOK_SECONDS):
                return

    def reconcile(self, _give: Callable[[None], None], stop: threading.Event) -> None:
        """There is nothing that the server has to be told later."""
        stop.wait()

    def close(self) -> None:
        """Nothing is open."""

    def _issue(self, command: IssueTicket) -> Answer:
        service = self._found.numbers.services.get(command.service)
        if service is None:
            raise Unknown(what="service", id=command.service)
        try:
            said = self._asking.issue(self._found.numbers.unit, service, self._priority(command.group))
            ticket = Ticket(
                id=command.id,
                number=str(said["senha"]["format"]),
                service=command.service,
                group=command.group,
                language=command.language,
                order=int(said["id"]),
                issued_at=self._clock().astimezone(UTC),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise BadAnswer(f"this is not what NovoSGA 2.x answers: {error!r}") from error
        except Unreachable:
            self._is_there = False
            raise
        return Answer(command.id, 0, ticket)

    def _priority(self, group: Group) -> int:
        """The number of the priority that comes closest to the legal group; without any, that of no priority."""
        if not self._priorities:
            self._priorities = chosen(self._asking.read("prioridades"))
        return self._priorities[group]


def chosen(said: list[dict[str, Any]]) -> dict[Group, int]:
    """Which of a server's priorities stands for each legal group. Raises KeyError and TypeError."""
    every = [Priority(each["id"], each["nome"], each["peso"]) for each in said if each.get("ativo", True)]
    if not every:
        raise BadAnswer("the server has no priorities")
    heavy = sorted(every, key=lambda each: (each.weight, each.id))
    general = [each for each in heavy if each.group is Group.PRIORITY]
    found: dict[Group, int] = {}
    for group in LEGAL_RANK:
        own = [each for each in heavy if each.group is group]
        if group.is_priority:
            own = own or general or [each for each in heavy if each.weight > 0]
        found[group] = (own or heavy[:1])[0].id
    return found
