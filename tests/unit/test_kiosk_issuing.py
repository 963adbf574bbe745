"""Have a ticket issued, then printed; and what the paper says. Fakes, no network, no printer."""

from __future__ import annotations

from datetime import datetime

import msgspec
import pytest

from client.errors import BadAnswer, NotAuthenticated, Unreachable
from domain.answers import Answer
from domain.branch import Language
from domain.commands import IssueTicket
from domain.errors import NotEligible, QuotaReached, ServiceClosed, VezError
from domain.priority import Group
from domain.template import Templates, TextBlock
from domain.ticket import Ticket
from domain.wait import WaitRange
from kiosk.issuing import Issued, Progress, issue, print_again, progress, told, trouble
from kiosk.paper import ticket_paper
from printer.errors import SpoolFailed
from printer.layout import Cut, Number, Paper, Qr, Text
from printer.spool import JobState
from printer.status import Condition, PrinterStatus
from printer.worker import JobReport
from tests.branches import Day, branch
from ui.qr import picture


class Words:
    def minutes(self, wait: WaitRange) -> str:
        return f"{wait.low}-{wait.high}"


class Server:
    def __init__(self, page: str | None = "/t/x") -> None:
        self.day, self.page, self.log = Day(), page, list[str]()
        self.can_alone = False

    def time(self) -> datetime:
        return self.day.now

    def settle(self, ticket: str) -> None:
        assert ticket in self.day.room.tickets
        self.log.append("settle")

    def give_up(self, command: str) -> None:
        raise AssertionError("it was issued")

    def issue(self, command: IssueTicket) -> Answer:
        self.log.append("issue")
        self.day.do(command)
        return Answer(command.id, 1, self.day.room.tickets[command.id], self.page)


class Printer:
    def __init__(self, log: list[str], fails: bool = False) -> None:
        self.log, self.fails, self.papers = log, fails, dict[str, Paper]()

    def submit(self, key: str, paper: Paper) -> object:
        self.log.append("print")
        if self.fails:
            raise SpoolFailed("the disk is full")
        self.papers[key] = paper
        return None

    def reprint(self, job_id: int) -> object | None:
        if self.fails:
            raise SpoolFailed("the disk is full")
        return job_id if job_id == 7 else None


def ask(server: Server, printer: Printer, language: Language = "pt_BR") -> Issued:
    command = IssueTicket(id=server.day.id(), service="identity", group=Group.PRIORITY, language=language)

    def paper(ticket: Ticket, page: str) -> Paper:
        return ticket_paper(server.day.room.branch, ticket, page, Words())

    return issue(server, printer, command, "https://vez.example/", paper)


def test_the_server_knows_the_ticket_before_the_printer_does() -> None:
    server = Server()
    printer = Printer(server.log)
    done = ask(server, printer)
    assert server.log == ["issue", "print", "settle"]
    assert (done.ticket.number, done.page, done.progress) == ("P001", "https://vez.example/t/x", Progress.PRINTING)
    assert list(printer.papers) == [done.ticket.id]


def test_the_ticket_exists_even_when_nothing_can_be_printed() -> None:
    server = Server()
    assert ask(server, Printer(server.log, fails=True)).progress is Progress.TROUBLE


def test_nothing_is_printed_without_a_ticket() -> None:
    class Away(Server):
        def issue(self, command: IssueTicket) -> Answer:
            raise Unreachable("nobody")

    server = Away()
    with pytest.raises(Unreachable):
        ask(server, Printer(server.log))
    assert server.log == []


def test_a_server_without_pages_prints_no_code() -> None:
    server = Server(page=None)
    printer = Printer(server.log)
    assert ask(server, printer).page == ""
    assert not [block for block in printer.papers.popitem()[1].blocks if isinstance(block, Qr)]


@pytest.mark.parametrize(("language", "when"), [("pt_BR", "02/03/2026 12:00"), ("en", "2026-03-02 12:00")])
def test_the_paper_speaks_the_citizen_s_language_and_the_branch_s_time(language: Language, when: str) -> None:
    server = Server()
    printer = Printer(server.log)
    ask(server, printer, language)
    paper = printer.papers.popitem()[1]
    said = repr(paper.blocks)
    assert when in said
    assert ("identity (en)" in said) == (language == "en")
    assert Number("P001") in paper.blocks
    assert Qr("https://vez.example/t/x") in paper.blocks
    assert {"en": "Priority service", "pt_BR": "Atendimento preferencial"}[language] in said


@pytest.mark.parametrize(
    ("state", "condition", "shown"),
    [
        (JobState.QUEUED, None, Progress.PRINTING),
        (JobState.QUEUED, Condition.PAPER_OUT, Progress.TROUBLE),
        (JobState.SENDING, None, Progress.PRINTING),
        (JobState.SENT, Condition.UNKNOWN, Progress.PRINTED),
        (JobState.CONFIRMED, Condition.READY, Progress.PRINTED),
        (JobState.IN_DOUBT, Condition.SILENT, Progress.DOUBT),
        (JobState.FAILED, Condition.PAPER_OUT, Progress.TROUBLE),
    ],
)
def test_what_the_printer_s_words_mean_to_a_citizen(
    state: JobState, condition: Condition | None, shown: Progress
) -> None:
    status = PrinterStatus(condition) if condition else None
    assert progress(JobReport(1, "k", state, second_copy=False, status=status)) is shown


@pytest.mark.parametrize("state", JobState)
def test_only_a_paper_that_is_given_up_can_be_asked_for_again(state: JobState) -> None:
    server = Server()
    issued = ask(server, Printer(server.log))
    status = PrinterStatus(Condition.HOT, in_mouth=True)
    heard = told(issued, JobReport(7, issued.ticket.id, state, second_copy=False, status=status))
    assert heard.job == (7 if state in (JobState.IN_DOUBT, JobState.FAILED) else 0)
    assert (heard.ticket, heard.condition, heard.in_mouth) == (issued.ticket, Condition.HOT, True)
    assert told(heard, JobReport(7, issued.ticket.id, state, second_copy=False)).condition is Condition.UNKNOWN


@pytest.mark.parametrize(("job", "fails", "waits"), [(7, False, True), (8, False, False), (7, True, False)])
def test_a_paper_is_printed_again_unless_that_cannot_be(job: int, fails: bool, waits: bool) -> None:
    assert print_again(Printer([], fails), job) is waits


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Unreachable("x"), "unreachable"),
        (BadAnswer("x"), "unreachable"),
        (NotAuthenticated("x"), "unknown_totem"),
        (NotEligible(service="x"), "refused"),
        (ServiceClosed(service="x", next=""), "service_closed"),
        (QuotaReached(service="x", next=""), "quota_reached"),
        (VezError("x"), "failed"),
    ],
)
def test_why_there_is_no_ticket(error: Exception, code: str) -> None:
    assert trouble(error) == code


def test_the_code_for_the_phone_is_a_picture() -> None:
    assert picture("https://vez.example/t/x").startswith("data:image/svg+xml;base64,")


def test_the_branch_s_own_template_is_printed() -> None:
    template = (TextBlock(text="Senha {number}, em {wait}"),)
    described = msgspec.structs.replace(branch(), templates=Templates(ticket=template))
    server = Server()
    server.day = Day(described)
    printer = Printer(server.log)
    ask(server, printer, "es")
    blocks = printer.papers.popitem()[1].blocks
    assert [type(block) for block in blocks] == [Text, Cut]
    assert repr(blocks[0]).startswith("Text(text='Senha P001, em ")
