"""What a branch wants written down, and that free words never become part of what happened."""

from __future__ import annotations

import msgspec
import pytest
import yaml

from domain import commands as c
from domain import events as e
from domain.booking import Appointments
from domain.document import read
from domain.errors import DocumentInvalid, RecordMissing, Unknown
from domain.register import WRITTEN, Choice, Register
from domain.triage import Triage
from tests.branches import ANA, NOON, Day, branch, service, text

replace = msgspec.structs.replace
CHOICES = (Choice("solved", text("Solved")), Choice("pending", text("Pending")))
REASONS = (Choice("health", text("Feels ill")),)
FULL = Register(("services", "outcome", "note", "next_step"), CHOICES, CHOICES, REASONS)


def serving(register: Register) -> tuple[Day, str]:
    day = Day(replace(branch(), register=register))
    (issued,) = day.do(c.IssueTicket(day.id(), "identity"))
    assert isinstance(issued, e.TicketIssued)
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    day.do(c.CallTicket(day.id(), "1", issued.ticket, "health"), ANA)
    day.do(c.Start(day.id(), issued.ticket), ANA)
    return day, issued.ticket


def test_nobody_finishes_without_what_the_branch_asks_for() -> None:
    day, ticket = serving(FULL)
    with pytest.raises(RecordMissing) as missing:
        day.do(c.Finish(day.id(), ticket, outcome="solved"), ANA)
    assert missing.value.facts == {"missing": "services,note,next_step"}
    for outcome, next_step, what in (("magic", "solved", "outcome"), ("solved", "magic", "next_step")):
        with pytest.raises(Unknown) as unknown:
            day.do(c.Finish(day.id(), ticket, ("taxes",), outcome, next_step, "a word"), ANA)
        assert unknown.value.facts["what"] == what
    (event,) = day.do(c.Finish(day.id(), ticket, ("taxes",), "solved", "pending", "a word"), ANA)
    assert isinstance(event, e.TicketFinished)
    assert (event.outcome, event.next_step, event.services, event.noted) == ("solved", "pending", ("taxes",), True)


def test_without_a_register_nothing_is_asked() -> None:
    day, ticket = serving(Register())
    (event,) = day.do(c.Finish(day.id(), ticket, outcome="anything"), ANA)
    assert isinstance(event, e.TicketFinished) and not event.noted


@pytest.mark.parametrize(("given", "kept"), [("health", "health"), ("She said that she is ill", WRITTEN), (None, "")])
def test_an_event_names_a_reason_of_the_branch_or_says_that_one_was_written(given: str | None, kept: str) -> None:
    day, ticket = serving(FULL)
    (event,) = day.do(c.Suspend(day.id(), ticket, given), ANA)
    assert isinstance(event, e.TicketSuspended) and event.reason == kept


def test_no_word_of_anybody_is_in_what_happened() -> None:
    day, ticket = serving(Register())
    for command in (
        c.Suspend(day.id(), ticket, "Aurora"),
        c.Resume(day.id(), ticket, "1"),
        c.ReturnToQueue(day.id(), ticket, reason="Aurora"),
        c.Transfer(day.id(), ticket, service="taxes", reason="Aurora"),
        c.CallTicket(day.id(), "1", ticket, "Aurora"),
        c.MarkNoShow(day.id(), ticket),
        c.Reactivate(day.id(), ticket, reason="Aurora"),
        c.CallTicket(day.id(), "1", ticket, "Aurora"),
        c.Start(day.id(), ticket),
        c.Finish(day.id(), ticket, note="Aurora"),
    ):
        day.do(command, ANA)
    assert "Aurora" not in repr(day.history)


@pytest.mark.parametrize(
    "command",
    [
        {"type": "finish", "ticket": "t", "note": "x" * 1001},
        {"type": "finish", "ticket": "t", "note": "a\0b"},
        {"type": "finish", "ticket": "t", "outcome": "Solved, and she thanked us"},
        {"type": "finish", "ticket": "t", "services": ["s"] * 41},
        {"type": "issue_ticket", "service": "s", "triage": {"have": [0]}},
        {"type": "issue_ticket", "service": "s", "triage": {"have": list(range(1, 62))}},
        {"type": "check_in", "appointment": "the one at nine"},
    ],
)
def test_what_does_not_fit_is_no_command(command: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**command, "id": "0" * 32}, c.AnyCommand)


def test_what_the_citizen_has_and_lacks_reaches_the_ticket() -> None:
    services = (replace(service("identity"), requirements=(text("one"), text("two"), text("three"))),)
    day = Day(branch(services))
    (event,) = day.do(c.IssueTicket(day.id(), "identity", triage=Triage((3, 1, 1), (1,))))
    assert isinstance(event, e.TicketIssued)
    assert day.room.tickets[event.ticket].triage == event.triage == Triage((3,), (1,))
    with pytest.raises(Unknown):
        day.do(c.IssueTicket(day.id(), "identity", triage=Triage(missing=(4,))))
    late = c.IssueLeased(day.id(), "identity", "P801", NOON, triage=Triage((4, 2), (9,)))
    (event,) = day.do(late)
    assert isinstance(event, e.TicketIssued) and event.triage == Triage((2,))


def test_a_document_says_what_is_wrong_with_its_register_and_its_appointments() -> None:
    content = msgspec.to_builtins(branch())
    choice = {"id": "solved", "name": {"pt_BR": "Resolvido"}}
    content["register"] = {
        "required": ["outcome"],
        "outcomes": [choice, choice],
        "reasons": [{**choice, "id": WRITTEN}],
    }
    written = yaml.safe_dump(content, sort_keys=False)
    begins = written.splitlines().index("register:") + 1
    with pytest.raises(DocumentInvalid) as invalid:
        read(written)
    found = {problem.field: problem for problem in invalid.value.problems}
    assert found.keys() == {f"register.{each}.id" for each in ("outcomes[0]", "outcomes[1]", "reasons[0]")}
    assert found["register.outcomes[0].id"].line > begins
    assert found["register.reasons[0].id"].message == "'written' stands for reasons in somebody's own words"
    content["register"] = {"required": ["shoe_size"]}
    content["appointments"] = {"late_minutes": -1, "early": 3}
    with pytest.raises(DocumentInvalid) as invalid:
        read(yaml.safe_dump(content, sort_keys=False))
    fields = {problem.field for problem in invalid.value.problems}
    assert fields == {"register.required[0]", "appointments.late_minutes", "appointments"}


def test_a_document_without_them_has_sensible_rules() -> None:
    assert branch().appointments == Appointments(15, 15, 15, 3, 90)
    assert branch().register == Register()
