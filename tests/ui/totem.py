"""A totem on a stage: a real window and view model, with a server and a printer that do what the test says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from client.stream import Began, Happened, Lost
from domain.agenda import Finds, Found, Search
from domain.answers import Answer, Start, TicketPage, Welcome
from domain.appointments import Standing
from domain.branch import Branch, Language
from domain.commands import Actor, AskForHelp, Cancel, CheckIn, HelpDone, IssueTicket, Role
from domain.deciding import decide
from domain.document import read
from domain.errors import Unknown, VezError
from domain.help_calls import ALONE, Near
from domain.later import QuieterHours
from domain.opinions import Holder, Opinion, Ratable
from domain.opinions import Stage as Rated
from kiosk.chat.ears import Ears
from kiosk.chat.talk import Helper
from kiosk.kiosk_view_model import KioskViewModel, Means
from kiosk.settings import SMALL_IN
from kiosk.showing.pages import Inputs
from printer.layout import Paper
from printer.spool import JobState
from printer.status import Condition, PrinterStatus
from printer.worker import JobReport
from tests.branches import TOTEM, Day
from tests.ui.harness import REPOSITORY, ManualExecutor, Stage, process_events
from ui.appearance import Appearance
from ui.application import Application
from ui.jobs import Jobs

MAIN_QML = REPOSITORY / "kiosk" / "qml" / "Main.qml"
MORNING = datetime(2026, 3, 2, 13, 5, tzinfo=UTC)  # 10:05 in São Paulo
PORTRAIT = Appearance(size=(1080, 1920), screen_inches=27)
SMALL = Appearance(size=(1080, 1920), screen_inches=21.5)
LANDSCAPE = Appearance(size=(1920, 1080), screen_inches=27)


def demo_branch() -> Branch:
    """The branch of the demonstration: long texts, categories, audiences."""
    return read((REPOSITORY / "demo" / "branch.yaml").read_text(encoding="utf-8"))


@dataclass
class FakeServer:
    """Issues tickets in a room of its own. ``trouble`` is raised instead while it is set."""

    day: Day
    trouble: VezError | None = None
    commands: list[IssueTicket] = field(default_factory=list)
    can_alone: bool = False
    clock: Callable[[], datetime] = lambda: MORNING
    settled: list[str] = field(default_factory=list)
    given_up: list[str] = field(default_factory=list)
    helped: list[AskForHelp | HelpDone] = field(default_factory=list)
    near: Near = ALONE
    searches: list[Search] = field(default_factory=list)
    agenda: tuple[Found, ...] = ()
    pages: dict[str, TicketPage] = field(default_factory=dict)
    arrived: list[CheckIn] = field(default_factory=list)
    found: Ratable = Ratable("A001", Rated.READY)
    holders: list[Holder] = field(default_factory=list)
    opinions: list[Opinion] = field(default_factory=list)
    hours: QuieterHours = QuieterHours()

    def find(self, search: Search) -> Finds:
        self.searches.append(search)
        if self.trouble is not None:
            raise self.trouble
        if not self.agenda:
            raise Unknown(what="appointment", id="")
        return Finds(self.agenda)

    def check_in(self, command: CheckIn) -> Answer:
        self.arrived.append(command)
        found = next(each for each in self.agenda if each.id == command.appointment)
        before = next((each for each in self.day.room.tickets.values() if each.service == found.service), None)
        if found.standing is Standing.ARRIVED and before is not None:
            return Answer(command.id, self.day.room.version, before, "/t/4f7a1c9e8b2d6035")
        return self.issue(IssueTicket(command.id, found.service, command.group, command.language or "pt_BR"))

    def page(self, token: str) -> TicketPage:
        if self.trouble is not None:
            raise self.trouble
        return self.pages[token]

    def ratable(self, holder: Holder) -> Ratable:
        if self.trouble is not None:
            raise self.trouble
        self.holders.append(holder)
        return self.found

    def rate(self, opinion: Opinion) -> Ratable:
        if self.trouble is not None:
            raise self.trouble
        self.opinions.append(opinion)
        return Ratable(self.found.number, Rated.GIVEN)

    def quieter(self, service: str) -> QuieterHours:
        if self.trouble is not None:
            raise self.trouble
        return self.hours

    def cancel(self, command: Cancel) -> Answer:
        if self.trouble is not None:
            raise self.trouble
        self.day.do(command)
        return Answer(command.id, self.day.room.version)

    def help(self, command: AskForHelp | HelpDone) -> Answer:
        self.helped.append(command)
        if self.trouble is not None:
            raise self.trouble
        events = decide(self.day.room, command, TOTEM, self.day.now, near=self.near)
        self.day.record(events, command, TOTEM)
        return Answer(command.id, self.day.room.version)

    def time(self) -> datetime | None:
        return self.clock()

    def settle(self, ticket: str) -> None:
        self.settled.append(ticket)

    def give_up(self, command: str) -> None:
        self.given_up.append(command)

    def issue(self, command: IssueTicket) -> Answer:
        self.commands.append(command)
        if self.trouble is not None:
            raise self.trouble
        if command.id not in self.day.room.tickets:
            self.day.do(command)
        page = "/t/4f7a1c9e8b2d6035"
        return Answer(command.id, self.day.room.version, self.day.room.tickets[command.id], page)


@dataclass
class FakePrinter:
    """Keeps the papers. ``trouble`` is raised instead while it is set."""

    papers: dict[str, Paper] = field(default_factory=dict)
    trouble: VezError | None = None
    again: list[int] = field(default_factory=list)
    forgotten: bool = False

    def submit(self, key: str, paper: Paper) -> object:
        if self.trouble is not None:
            raise self.trouble
        self.papers[key] = paper
        return key

    def reprint(self, job_id: int) -> object | None:
        if self.trouble is not None:
            raise self.trouble
        self.again.append(job_id)
        return None if self.forgotten else job_id


class Totem:
    """Everything of a totem. Time stands still until `wait` moves it; ``wrong`` is how far ahead its own clock is."""

    def __init__(
        self,
        application: Application,
        appearance: Appearance = PORTRAIT,
        branch: Branch | None = None,
        *,
        errands: bool = True,
        helper: Callable[[], Helper] | None = None,
        ears: Callable[[], Ears] | None = None,
    ) -> None:
        self.stage = Stage(application, MAIN_QML, appearance)
        self.branch = branch or demo_branch()
        self.day = Day(self.branch, MORNING)
        self.server, self.printer, self.executor = FakeServer(self.day), FakePrinter(), ManualExecutor()
        self.seconds, self.wrong, self._told = 0.0, timedelta(), 0
        self.server.clock = lambda: self.day.now + timedelta(seconds=self.seconds)
        self._ids = iter(f"10000000-0000-0000-0000-{number:012}" for number in range(1000))
        means = Means(
            gateway=self.server,
            printer=self.printer,
            jobs=Jobs(self.executor),
            clock=lambda: MORNING + timedelta(seconds=self.seconds) + self.wrong,
            monotonic=lambda: self.seconds,
            new_id=lambda: next(self._ids),
            base_url="https://vez.example",
            helper=helper,
            ears=ears,
        )
        first = Inputs(small_screen=(appearance.screen_inches or SMALL_IN) < SMALL_IN, errands=errands)
        self.view_model = KioskViewModel(self.stage.screen.part("face"), means, application.languages, first)
        self.view_model.close()  # the test says when a second has passed
        self.stage.screen.window.installEventFilter(self.view_model)
        self.stage.show()

    def meet(self) -> Totem:
        """The server is reached."""
        welcome = Welcome(Actor("totem-1", Role.TOTEM), "entrada", self.branch)
        self.view_model.take(Began(welcome, Start(MORNING, self.day.room.snapshot())))
        self._told = len(self.day.history)
        self.executor.work()
        return self

    def lose(self, *, unknown: bool = False) -> None:
        """The server is gone, or does not know this totem."""
        self.view_model.take(Lost(unknown))
        process_events()

    def arrive(self, service: str, people: int) -> None:
        """Others take tickets."""
        for _ in range(people):
            self.day.do(IssueTicket(id=self.day.id(), service=service))
        self.tell()
        self.wait(1)

    def tell(self) -> None:
        """The stream brings what has happened in the room since it last did."""
        for recorded in self.day.history[self._told :]:
            self.view_model.take(Happened(recorded))
        self._told = len(self.day.history)

    def wait(self, seconds: float) -> None:
        """Time passes."""
        self.seconds += seconds
        self.view_model.tick()
        process_events()

    def tap(self, *names: str) -> None:
        """Touch one thing after the other."""
        for name in names:
            self.stage.tap(name)

    def work(self) -> None:
        """Server and printer do what they were given."""
        self.executor.work()

    def print(self, state: JobState, condition: Condition = Condition.READY, *, in_mouth: bool = False) -> None:
        """The printer tells of the last paper, its 7th."""
        key, status = list(self.printer.papers)[-1], PrinterStatus(condition, in_mouth=in_mouth)
        self.view_model.paper(JobReport(7, key, state, second_copy=False, status=status))
        process_events()

    def ail(self, condition: Condition) -> None:
        """The printer tells how it is."""
        self.view_model.printer(PrinterStatus(condition))
        process_events()

    def picture(self, path: Path) -> None:
        self.stage.picture(path)

    def close(self) -> None:
        self.view_model.close()
        self.stage.close()


@dataclass(frozen=True)
class Said:
    """The names by which a citizen finds things, in one language."""

    begin: str
    take: str
    law: str
    person: str
    helped: str
    looks: str
    again: str


SAID: dict[Language, Said] = {
    "pt_BR": Said(
        "Toque para começar", "Retirar senha", "Prioridade por lei", "Para uma pessoa", "Ajuda", "Acessibilidade",
        "Mais opções",
    ),
    "en": Said(
        "Touch to begin", "Take a ticket", "Priority by law", "For a person", "Help", "Accessibility", "More options"
    ),
    "es": Said(
        "Toque para empezar", "Sacar turno", "Prioridad por ley", "Para una persona", "Ayuda", "Accesibilidad",
        "Más opciones",
    ),
}  # fmt: skip
PT = SAID["pt_BR"]


def to_priority(totem: Totem) -> None:
    """From the first touch to the question of priority, in Portuguese."""
    totem.tap(PT.begin, "Documentos e informações", "Carteira de identidade", PT.take)


def category(totem: Totem, key: str, language: Language) -> str:
    return next(one.name.in_language(language) for one in totem.branch.categories if one.id == key)


def service_name(totem: Totem, key: str, language: Language) -> str:
    found = totem.branch.service(key)
    assert found is not None
    return found.name.in_language(language)
