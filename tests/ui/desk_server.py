"""One attendant's server on a stage: it keeps a real room, and fails when told to."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable

from msgspec.structs import replace

from client.errors import NotHere, SignInRefused, Unreachable
from client.stream import Began, Happened, Lost, News, Resumed
from domain import commands as c
from domain.agenda import Booking, Entry, Finds, Found, Search
from domain.answers import Answer, Start, Welcome
from domain.appointments import Appointment, Standing
from domain.appointments import arrival as came
from domain.ended import Ended, EndedPage
from domain.errors import Unknown
from domain.people import ChangePassword
from domain.procedures import Article, Manual, Reader, Readers, Receipt
from domain.visits import Returning, Visit, Visits
from tests.branches import ANA, Day
from tests.ui.harness import process_events

PASSWORD = "chuva mansa de maio"


def nothing() -> None:
    """What mostly happens meanwhile."""


class FakeServer:
    """One attendant's server. It decides by the real rules; what it tells and when it is silent is up to the test."""

    def __init__(self, day: Day, actor: c.Actor = ANA) -> None:
        self.day, self.actor = day, actor
        self.up = True
        self.deaf = False  # commands do not reach it
        self.elsewhere = ""  # why it may do no commands
        self.mute = False  # commands are done and the answer is lost
        self.meanwhile: Callable[[], None] = nothing  # happens once a command is done and before its answer is there
        self.sent: list[c.AnyCommand] = []
        self.visit: Visit | None = None
        self.ended: tuple[Ended, ...] = ()
        self.looked: list[tuple[str, int | None]] = []
        self.visits: tuple[Visit, ...] = ()
        self.booked: Appointment | None = None
        self.searches: list[Search] = []
        self.signed_out = 0
        self.passwords: list[str] = []
        self.bookings: list[Booking] = []
        self.articles: list[Article] = []
        self.confirmed: list[tuple[str, int]] = []
        self.who: tuple[Reader, ...] = ()
        self._answers: dict[str, Answer] = {}
        self._give: Callable[[News], None] | None = None
        self._told = 0

    def welcome(self) -> Welcome:
        if not self.up:
            raise Unreachable("no server")
        return Welcome(self.actor, "Ana", self.day.room.branch)

    def room(self, branch: str) -> Start:
        if not self.up:
            raise Unreachable("no server")
        return Start(self.day.now, self.day.room.snapshot())

    def send(self, branch: str, command: c.AnyCommand) -> Answer:
        self.sent.append(command)
        if not self.up or self.deaf:
            raise Unreachable("no answer")
        if self.elsewhere:
            raise NotHere(self.elsewhere)
        if command.id not in self._answers:
            self.day.do(command, self.actor, self.booked)
            ticket = self.day.room.tickets.get(command.id)
            page = f"/t/{command.id}" if isinstance(command, c.IssueTicket) else None
            self._answers[command.id] = Answer(command.id, self.day.room.version, ticket, page)
            self.meanwhile()
        if self.mute:
            raise Unreachable("the answer was lost")
        return self._answers[command.id]

    def notes(self, branch: str, ticket: str) -> Visit:
        if not self.up:
            raise Unreachable("no server")
        return self.visit or Visit(ticket, "A001", "cpf", self.day.now)

    def ended_tickets(self, branch: str, number: str, before: int | None) -> EndedPage:
        """Two to a page."""
        self._check_up()
        self.looked.append((number, before))
        found = [each for each in self.ended if number.upper() in each.number]
        start = before or 0
        return EndedPage(tuple(found[start : start + 2]), start + 2 if found[start + 2 :] else None)

    def earlier_visits(self, branch: str, who: Returning) -> Visits:
        if not self.up:
            raise Unreachable("no server")
        if not self.visits:
            raise Unknown(what="citizen")
        return Visits(self.visits)

    def find_appointment(self, branch: str, search: Search) -> Finds:
        self.searches.append(search)
        if self.booked is None:
            raise Unknown(what="appointment")
        booked, now = self.booked, self.day.now
        arrival = came(self.day.room.branch.appointments, booked.at, now)
        return Finds((Found(booked.id, booked.service, booked.at, booked.standing, arrival),))

    def book(self, branch: str, booking: Booking) -> Entry:
        self._check_up()
        self.bookings.append(booking)
        fields = (booking.service, booking.at, 15, booking.group, booking.language, Standing.BOOKED)
        return Entry(booking.id, "7K3M-Q0AB", *fields)

    def manual(self, branch: str, tag: str) -> Manual:
        self._check_up()
        said = "".join(f"{each.heading.id} {each.heading.version} {each.heading.confirmed};" for each in self.articles)
        found = str(zlib.crc32(said.encode()))
        return Manual(found, None if found == tag else tuple(each.heading for each in self.articles))

    def article(self, branch: str, procedure: str) -> Article:
        self._check_up()
        found = next((each for each in self.articles if each.heading.id == procedure), None)
        if found is None:
            raise Unknown(what="procedure")
        return found

    def confirm_read(self, branch: str, procedure: str, version: int) -> Receipt:
        self._check_up()
        found = self.article(branch, procedure)
        if found.heading.version != version:
            raise Unknown(what="procedure")
        self.confirmed.append((procedure, version))
        place = self.articles.index(found)
        self.articles[place] = replace(found, heading=replace(found.heading, confirmed=True))
        return Receipt(procedure, version, self.day.now)

    def readers(self, branch: str, procedure: str) -> Readers:
        self._check_up()
        return Readers(self.article(branch, procedure).heading, self.who)

    def _check_up(self) -> None:
        if not self.up:
            raise Unreachable("no server")

    def sign_out(self) -> None:
        self.signed_out += 1

    def change_password(self, asked: ChangePassword) -> None:
        if asked.password != PASSWORD:
            raise SignInRefused("wrong_password", {})
        self.passwords.append(asked.new_password)

    def news(self, give: Callable[[News], None], stop: threading.Event) -> None:
        self._told = self.day.room.version
        give(Began(self.welcome(), self.room("")))
        give(Resumed())
        self._give = give

    def tell(self) -> None:
        """Send the news of all that has happened."""
        assert self._give is not None
        for recorded in self.day.history:
            if recorded.version > self._told:
                self._give(Happened(recorded))
        self._told = self.day.room.version
        process_events()

    def lose(self, unknown: bool = False) -> None:
        """Cut the line."""
        assert self._give is not None
        self.up = False
        self._give(Lost(unknown))
        process_events()

    def come_back(self) -> None:
        """Mend the line."""
        assert self._give is not None
        self.up, self.deaf, self.mute = True, False, False
        self._give(Resumed())
        self.tell()

    @property
    def listened(self) -> bool:
        """Whether somebody follows the news."""
        return self._give is not None
