"""Every state of the desk, one after the other, in whatever language: for the tests, and for pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from client.errors import SignInRefused
from desk.help import HURRIED
from domain import commands as c
from domain.appointments import Appointment
from domain.commands import Actor, Role
from domain.ended import Ended
from domain.help_calls import HelpKind
from domain.needs import Need
from domain.procedures import Reader
from domain.ticket import State
from domain.triage import Triage
from domain.visits import Note, Visit
from tests.branches import BETO, NOON
from tests.ui.desk_articles import ARTICLES
from tests.ui.desk_stage import CODE, PASSWORD, DeskStage
from tests.ui.harness import process_events
from tests.ui.test_desk_help import call, release

CHIEF = Actor("ana", Role.SUPERVISOR)


def moments(desk: DeskStage) -> Iterator[str]:
    """A whole day at one desk, and then a supervisor's."""
    yield from before_the_first_call(desk)
    yield from at_work(desk)
    yield from with_other_people(desk)
    yield from when_it_was_gone(desk)
    yield from supervising(desk)


def before_the_first_call(desk: DeskStage) -> Iterator[str]:
    """From the empty window to a desk that can call."""
    yield "signing in"
    desk.accounts[("ana", PASSWORD)] = SignInRefused("locked", {"minutes": "4"})
    desk.sign_in_as()
    yield "locked"
    desk.accounts[("ana", PASSWORD)] = SignInRefused("password_must_change", {})
    desk.key("Return")
    desk.executor.work()
    yield "a password of one's own"
    desk.ask("useEntry", "name")
    several = {"branches": "centro norte", "names": "Poupatempo Centro\nPoupatempo da Zona Norte e do Porto"}
    desk.accounts[("ana", PASSWORD)] = SignInRefused("choose_branch", several)
    desk.hand.type(PASSWORD)
    desk.key("Return")
    desk.executor.work()
    yield "several units"
    desk.use_code()
    desk.key("Return")
    yield "code not complete"
    desk.server.day.do(c.OpenCounter(desk.server.day.id(), "counter-1"), BETO)
    desk.sign_in(CODE)
    yield "counters"
    desk.until(lambda: desk.hand.focused() is not None)
    desk.press("Return")
    yield "a crowd"
    yield from in_the_guide(desk)
    yield from between_people(desk)
    desk.key("F1")
    yield "keys"
    desk.key("Escape")


def in_the_guide(desk: DeskStage) -> Iterator[str]:
    """Procedures, before and after one of them was confirmed."""
    desk.server.articles = list(ARTICLES)
    desk.later = timedelta(seconds=61)
    desk.desk.tick()
    desk.aside.work()
    desk.later = timedelta()
    yield "procedures to read"
    desk.key("Ctrl+M")
    yield "procedures"
    desk.hand.type("certid")
    yield "procedures found"
    desk.hand.type(" zzzz")
    desk.key("Ctrl+A")
    desk.key("Delete")
    desk.screen.part("guideFace").pick.emit("identity-second-copy")
    yield "a procedure"
    desk.screen.part("guideFace").pick.emit("calm")
    yield "a procedure to confirm"
    desk.screen.part("guideFace").confirm.emit()
    yield "a procedure confirmed"
    desk.aside.work()
    desk.key("Escape")
    desk.key("Ctrl+M")


def between_people(desk: DeskStage) -> Iterator[str]:
    """What opens over the page while nobody is in front."""
    desk.key("Ctrl+P")
    yield "pauses"
    desk.tap(next(seen.name for seen in desk.controls() if seen.name.endswith("20 min")))
    desk.work()
    yield "away"
    desk.press("F2")
    desk.key("Ctrl+G")
    desk.hand.type("7k3m-q0ab")
    desk.press("Return")
    yield "no appointment"
    desk.server.booked = Appointment(desk.server.day.id(), "central-atendimento", "cpf", NOON)
    desk.press("Return")
    yield "appointment"
    desk.key("Escape")
    desk.key("F6")
    yield "list"
    desk.key("Return")
    yield "one of the list"
    desk.key("Tab")
    desk.key("Return")
    yield "why"
    desk.key("F2")
    yield "why not said"
    desk.key("Escape")


def with_forms(desk: DeskStage) -> Iterator[str]:
    """What opens over the page while somebody is served."""
    desk.key("Ctrl+T")
    yield "where to"
    desk.hand.type("02")
    desk.key("Return")
    yield "where to and why"
    desk.key("Escape")
    desk.key("Shift+F2")
    yield "what was done"
    desk.key("Ctrl+B")
    yield "next appointment"
    desk.hand.type("31/02")
    desk.key("Return")
    desk.key("Return")
    yield "no such day"
    desk.key("Escape")
    desk.key("Ctrl+E")
    desk.executor.work()
    yield "earlier visits"
    desk.key("Escape")
    desk.key("Ctrl+S")
    desk.press("F2")
    yield "set aside"
    desk.press("F8")
    yield "who is set aside"
    desk.key("Escape")
    desk.press("Ctrl+Z")
    yield "serving again"


def at_work(desk: DeskStage) -> Iterator[str]:
    """From the first call until nobody waits."""
    desk.press("F2")
    yield "called"
    desk.press("F3")
    desk.later = timedelta(minutes=75)
    desk.desk.tick()
    yield "called twice"
    desk.press("F2")
    yield "serving"
    yield from with_forms(desk)
    desk.press("F2")
    desk.press("F2")
    yield "somebody who speaks Spanish"
    desk.key("F2")
    desk.server.lose()
    desk.executor.work()
    yield "offline with something pressed"
    desk.server.come_back()
    desk.work()
    yield "confirmed after all"
    desk.press("F2")
    while desk.shown("waiting"):
        desk.press("F2")
        desk.press("F4")
    desk.press("F2")
    yield "nobody waits"


def with_other_people(desk: DeskStage) -> Iterator[str]:
    """What somebody brought, calls for a person on both sides, and a second window."""
    day = desk.server.day
    day.do(c.IssueTicket(day.id(), "identity-card", triage=Triage((1, 3), (2,)), needs=(Need.READ_ALOUD,)))
    desk.server.tell()
    desk.press("F2")
    yield "somebody without their papers"
    call(day, HelpKind.CANNOT_USE)
    desk.server.tell()
    yield "a totem calls"
    call(day, HelpKind.FEELS_UNWELL, Actor("totem-2", Role.TOTEM))
    desk.later = timedelta(minutes=3)
    desk.server.tell()
    desk.desk.tick()
    yield "two calls and one urgent"
    desk.press("Ctrl+H")
    yield "going there"
    desk.later += HURRIED
    desk.press("Ctrl+H")
    desk.press("Ctrl+H")
    desk.later += HURRIED
    desk.press("Ctrl+H")
    desk.press("F12")
    yield "a quiet call"
    desk.key("Ctrl+F12")
    yield "why somebody is needed"
    desk.key("Escape")
    (mine,) = day.room.help
    day.do(c.AnswerHelp(day.id(), mine), Actor("carla", Role.SUPERVISOR))
    desk.server.tell()
    yield "a quiet call answered"
    day.do(c.HelpDone(day.id(), mine), Actor("carla", Role.SUPERVISOR))
    ticket = day.room.at_counter("counter-3")
    assert ticket is not None
    day.do(c.MarkNoShow(day.id(), ticket.id), desk.server.actor)  # in the other window
    desk.press("F2")
    yield "done in the other window"
    desk.server.tell()


def when_it_was_gone(desk: DeskStage) -> Iterator[str]:
    """The server gives the counter back, and the session ends."""
    day = desk.server.day
    day.do(c.IssueTicket(day.id(), "cpf"))
    desk.server.tell()
    desk.press("F2")
    desk.server.lose()
    yield "offline"
    day.now += timedelta(minutes=6)
    release(day)
    desk.server.come_back()
    yield "the counter was given back"
    desk.ask("choose", "counter-3")
    desk.work()
    desk.press("F2")
    desk.server.lose(unknown=True)
    desk.server.come_back()
    yield "the session has ended"
    desk.sign_in()
    desk.work()
    desk.press("F4")
    yield "did not come"
    desk.press("Ctrl+F")
    yield "who was here today"
    desk.key("Escape")


def supervising(desk: DeskStage) -> Iterator[str]:
    """A ticket given at the desk, what is over today, and who has read a procedure."""
    desk.press("Shift+F12")
    desk.server.actor = CHIEF
    desk.sign_in()
    desk.until(lambda: desk.shown("page") == "counter")
    desk.key("F1")
    yield "keys of a supervisor"
    desk.key("Escape")
    desk.ask("choose", "counter-3")
    desk.work()
    yield from giving(desk)
    yield from over(desk)
    desk.press("F2")
    desk.press("F2")
    desk.key("Shift+F2")
    sheets: Any = desk.screen.part("sheetFace")
    sheets.render.emit("identity-card")
    sheets.end.emit("solved")
    sheets.write.emit("Volta com a certidão")
    yield "two services done"
    desk.press("F2")
    desk.server.who = (Reader("ana", "Ana Lima", NOON), Reader("beto", "Beto Souza"))
    guide: Any = desk.screen.part("guideFace")
    desk.key("Ctrl+M")
    guide.pick.emit("calm")
    process_events()
    guide.askWho.emit()
    desk.aside.work()
    yield "who has read it"
    desk.key("Ctrl+M")


def giving(desk: DeskStage) -> Iterator[str]:
    """Ctrl+N, from the service to the number."""
    desk.key("Ctrl+N")
    yield "a ticket for which service"
    desk.hand.type("cpf")
    desk.key("Return")
    yield "a ticket for whom"
    desk.press("F2")
    desk.executor.work()
    desk.until(lambda: desk.hand.focused() is not None)
    yield "a ticket given"
    desk.key("Return")
    yield "a ticket was given"


def over(desk: DeskStage) -> Iterator[str]:
    """What is over today, and one of it."""
    desk.server.ended = SEEN
    desk.server.visit = Visit("t1", "L001", "cpf", NOON, notes=(Note(NOON, "beto", "note", "Volta com a certidão"),))
    sheet: Any = desk.screen.part("sheetFace")
    ended: Any = desk.screen.part("endedFace")
    desk.key("Ctrl+F")
    sheet.list.emit("over")
    ended.search.emit("")
    desk.aside.work()
    yield "what is over"
    ended.pick.emit("t1")
    desk.ask("look", "ended")
    yield "one that is over"
    ended.read.emit()
    desk.work()
    yield "what was written of it"
    desk.key("Escape")
    desk.key("Ctrl+F")
    sheet.list.emit("over")
    ended.pick.emit("t2")
    desk.ask("look", "ended")
    yield "one that did not come"
    desk.key("Escape")


SEEN = (
    Ended(
        "t1",
        "L001",
        "cpf",
        State.FINISHED,
        NOON - timedelta(minutes=40),
        NOON - timedelta(minutes=11),
        "counter-1",
        "Beto Souza",
        ("cpf", "identity-card"),
        "solved",
        "none",
        noted=True,
    ),
    Ended("t2", "A002", "identity-card", State.NO_SHOW, NOON, NOON, "counter-3", "Ana Lima"),
    Ended("t3", "A012", "identity-card", State.CANCELLED, NOON, NOON),
)
