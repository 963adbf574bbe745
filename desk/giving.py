"""A ticket that is given at the desk, to somebody who cannot use a totem: what is chosen, and what they get."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from msgspec.structs import replace as replace_struct

from desk.session import Session
from domain.branch import LANGUAGES, Branch
from domain.commands import IssueTicket, Role
from domain.needs import Need, in_order
from domain.priority import Group
from domain.words import Language
from ui.jobs import Jobs
from ui.qr import picture

GIVES = frozenset({Role.SUPERVISOR})  # as the server's table of permissions has it
GROUPS = (Group.ORDINARY, Group.PRIORITY, Group.EIGHTY_PLUS, Group.DONOR)


@dataclass(frozen=True)
class Given:
    """What the person gets: the number, and a picture of the code that leads a phone to the ticket's page."""

    number: str
    code: str = ""


@dataclass(frozen=True)
class Giving:
    """The ticket as it is prepared. ``asked`` is what was sent for, ``asking`` until that is known to be done."""

    search: str = ""
    service: str = ""
    group: Group = Group.ORDINARY
    language: Language = "pt_BR"
    needs: tuple[Need, ...] = ()
    asked: IssueTicket | None = None
    asking: bool = False
    given: Given | None = None


def wanted(giving: Giving, branch: Branch, new_id: Callable[[], str]) -> IssueTicket | None:
    """What is asked for. The same once more has the same id, so that nobody gets two tickets by one wish."""
    service = branch.service(giving.service)
    if service is None:
        return None
    asked = giving.asked
    again = IssueTicket(
        asked.id if asked else "", service.id, giving.group, giving.language, service.audience, needs=giving.needs
    )
    return asked if asked == again else replace_struct(again, id=new_id())


class Giver:
    """``now`` is what is prepared. ``address`` is the server as citizens' phones see it."""

    def __init__(
        self, qml: Any, session: Callable[[], Session | None], jobs: Jobs, address: str, changed: Callable[[], None]
    ) -> None:
        self.now = Giving()
        self._session, self._jobs, self._changed = session, jobs, changed
        self._address = address.rstrip("/")
        self._held = False  # nobody knows what became of it when the session ended
        qml.begin.connect(self._begin)
        qml.search.connect(lambda typed: self._choose(search=typed[:64]))
        qml.pick.connect(self._pick)
        qml.take.connect(lambda group: self._choose(group=Group(group)))
        qml.speak.connect(lambda said: self._choose(language=next(each for each in LANGUAGES if each == said)))
        qml.help.connect(lambda need: self._choose(needs=in_order(_turned(self.now.needs, Need(need)))))
        qml.confirm.connect(self.confirm)

    def confirm(self) -> None:
        """Ask for the ticket."""
        session = self._session()
        branch = session.picture.branch if session is not None else None
        if session is None or branch is None or not session.ready or self.now.asking or self.now.given:
            return
        ticket = wanted(self.now, branch, session.new_id)
        if ticket is not None:
            self._become(replace(self.now, asked=ticket, asking=True))
            session.give(ticket)

    def settle(self) -> None:
        """The session has changed: the ticket is there, or was refused and may be asked for once more."""
        session, asked = self._session(), self.now.asked
        if session is None or asked is None or not self.now.asking or session.press is not None:
            return
        answer = session.issued
        self.now = replace(self.now, asking=False)
        if answer is None or answer.command != asked.id or answer.ticket is None:
            return
        self.now = replace(self.now, given=Given(answer.ticket.number))
        if answer.page:
            drawn = partial(picture, self._address + answer.page)
            self._jobs.run(drawn, partial(self._drawn, asked.id), _undrawn)

    def interrupt(self) -> None:
        """The session ended in the middle: what was asked for may be asked for again."""
        self._held, self.now = self.now.asking, replace(self.now, asking=False)

    def forget(self) -> None:
        """The person has left."""
        self._held, self.now = False, Giving()

    def _begin(self) -> None:
        if not self.now.asking and not self._held:  # what may have been done is not begun anew
            self._become(Giving())
        self._held = False

    def _drawn(self, command: str, code: str) -> None:
        if self.now.given is not None and self.now.asked is not None and self.now.asked.id == command:
            self._become(replace(self.now, given=replace(self.now.given, code=code)))

    def _pick(self, service: str) -> None:
        self._choose(service="" if service == self.now.service else service, search="")

    def _choose(self, **news: object) -> None:
        if not self.now.asking and self.now.given is None:
            self._become(replace(self.now, **news))  # type: ignore[arg-type]

    def _become(self, giving: Giving) -> None:
        self.now = giving
        self._changed()


def _turned(needs: tuple[Need, ...], need: Need) -> tuple[Need, ...]:
    """With ``need`` where it was not, and without it where it was."""
    return tuple(each for each in needs if each is not need) if need in needs else (*needs, need)


def _undrawn(error: Exception) -> None:
    raise error
