"""Calls for a person at the desk: others' are seen and answered by key, its own goes out unnoticed; and coming back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desk.help import HURRIED
from desk.memory import Memory
from domain import commands as c
from domain import desk_gone
from domain.deciding import decide
from domain.help_calls import HelpKind, Near
from tests.branches import ANA, BETO, TOTEM, Day
from tests.ui.desk_stage import CROWD, OpenDesk, a_day, desks
from ui.application import Application

pytestmark = pytest.mark.ui
SUPERVISOR = c.Actor("carla", c.Role.SUPERVISOR)


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    """See `desks`."""
    with desks(application) as open_one:
        yield open_one


def call(day: Day, kind: HelpKind, actor: c.Actor = TOTEM, near: Near = Near(supervisors=1)) -> str:  # noqa: B008
    """Somebody asks for a person; returns the call's id."""
    command = c.AskForHelp(day.id(), kind, "Entrada" if actor.role is c.Role.TOTEM else "")
    day.record(decide(day.room, command, actor, day.now, near=near), command, actor)
    return command.id


def sit(day: Day, actor: c.Actor, counter: str) -> None:
    day.do(c.OpenCounter(day.id(), counter), actor)


def release(day: Day, minutes: float = 60) -> None:
    """The server gives Ana's counter back."""
    counter = day.room.counter_of(ANA.id)
    assert counter is not None
    seat, ticket = day.room.counters[counter], day.room.at_counter(counter)
    command = c.ReleaseDesk(day.id(), counter, ANA.id, seat.ticket, desk_gone.touched(ticket), minutes)
    server = c.Actor("server", c.Role.BRANCH_SERVER)
    day.record(decide(day.room, command, server, day.now), command, server)


def test_a_totem_calls_and_one_key_answers_and_settles_it(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    called = call(desk.server.day, HelpKind.CANNOT_USE)
    desk.server.tell()
    assert "Totem Entrada: alguém precisa de ajuda" in desk.names()
    desk.press("Ctrl+H")
    assert desk.server.sent[-1] == c.AnswerHelp(desk.server.sent[-1].id, called)
    assert desk.server.day.room.help[called].going == ANA.id
    assert "Está resolvido" in desk.names()
    desk.later += HURRIED
    desk.press("Ctrl+H")
    assert desk.server.day.room.help == {}
    assert "Totem Entrada: alguém precisa de ajuda" not in desk.names()


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_hurried_double_press_says_only_that_somebody_goes(open_desk: OpenDesk, way: str) -> None:
    desk = open_desk(a_day(*CROWD))
    called = call(desk.server.day, HelpKind.CANNOT_USE)
    desk.server.tell()

    def press(words: str) -> None:
        if way == "key":
            desk.key("Ctrl+H")
        else:
            desk.tap(words)
        desk.work()

    press("Eu vou")
    press("Está resolvido")
    desk.later += HURRIED - timedelta(milliseconds=1)
    desk.desk.tick()
    press("Está resolvido")
    assert desk.server.day.room.help[called].going == ANA.id, "somebody still comes"
    desk.later += timedelta(milliseconds=1)
    press("Está resolvido")
    assert desk.server.day.room.help == {}


def test_settling_one_call_twice_does_not_settle_the_next(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    for totem in ("totem-1", "totem-2"):
        called = call(desk.server.day, HelpKind.CANNOT_USE, c.Actor(totem, c.Role.TOTEM))
        desk.server.day.do(c.AnswerHelp(desk.server.day.id(), called), ANA)
    desk.server.tell()
    desk.later += HURRIED
    desk.press("Ctrl+H")
    desk.press("Ctrl+H")
    assert len(desk.server.day.room.help) == 1


def test_what_somebody_else_goes_to_disturbs_nobody(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    called = call(desk.server.day, HelpKind.CANNOT_USE)
    desk.server.tell()
    desk.server.day.do(c.AnswerHelp(desk.server.day.id(), called), BETO)
    desk.press("Ctrl+H")  # before the news were here
    assert "Outra pessoa já está indo" in desk.texts()
    assert "Totem Entrada: alguém precisa de ajuda" not in desk.names()


def test_the_urgent_one_stands_first_and_the_others_are_counted(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    call(desk.server.day, HelpKind.CANNOT_USE)
    call(desk.server.day, HelpKind.FEELS_UNWELL, c.Actor("totem-2", c.Role.TOTEM))
    desk.later = timedelta(minutes=3)
    desk.server.tell()
    desk.desk.tick()
    assert "Totem Entrada: alguém está passando mal" in desk.names()
    assert "há 3 min · e outras: 1" in desk.texts()
    desk.press("Ctrl+H")
    assert "Está resolvido" in desk.names(), "what this person goes to stays in sight, before what is not urgent"


def test_it_rings_once_and_as_the_person_has_set_it(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(), memory=Memory(notify=True, sound=True))
    call(desk.server.day, HelpKind.CANNOT_USE)
    desk.server.tell()
    desk.desk.tick()
    assert desk.bell.rung == ["Alguém precisa de você. Totem Entrada: alguém precisa de ajuda", "sound"]
    quiet = open_desk(a_day(), memory=Memory(notify=False, sound=False))
    call(quiet.server.day, HelpKind.CANNOT_USE)
    quiet.server.tell()
    assert quiet.bell.rung == []


def test_a_discreet_call_makes_no_sound_and_reaches_who_supervises(open_desk: OpenDesk) -> None:
    day = a_day()
    sit(day, BETO, day.room.branch.counters[4].id)
    desk = open_desk(day, memory=Memory(sound=True))
    called = call(day, HelpKind.THREAT, BETO)
    desk.server.tell()
    assert desk.bell.rung == [] and called not in str(desk.names())
    desk.later = timedelta(minutes=2)
    desk.desk.tick()
    name = f"{day.room.branch.counter_label.pt_BR} {day.room.branch.counters[4].name}"
    assert f"{name}: precisa de alguém agora" in desk.names(), "no supervisor has answered"
    assert "sound" not in desk.bell.rung


def test_one_key_calls_quietly_whatever_is_on_the_way(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.server.mute = True
    desk.press("F2")  # whose answer is lost
    desk.server.mute = False
    desk.press("F12")
    (mine,) = desk.server.day.room.help.values()
    assert (mine.kind, mine.discreet, mine.by) == (HelpKind.THREAT, True, ANA.id)
    assert desk.bell.rung == []
    said = " ".join(desk.texts())
    assert "Enviado, mas ninguém viu ainda" in said, "nobody is connected in this test"
    desk.server.day.do(c.AnswerHelp(desk.server.day.id(), mine.id), SUPERVISOR)
    desk.server.tell()
    assert "Visto: alguém está a caminho" in desk.texts()


def test_with_a_word_of_why_and_taken_back(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.key("Ctrl+F12")
    desk.tap("Tenho uma dúvida sobre o trabalho")
    desk.work()
    (mine,) = desk.server.day.room.help.values()
    assert mine.kind is HelpKind.DOUBT and desk.shown("sheet") == ""
    desk.key("Ctrl+F12")
    desk.tap("Não preciso mais de ninguém")
    desk.work()
    assert desk.server.day.room.help == {}


def test_a_quiet_call_that_nobody_answered_says_so(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F12")
    (mine,) = desk.server.day.room.help
    desk.server.day.now += timedelta(minutes=15)
    desk.server.day.do(c.LapseHelp(desk.server.day.id(), mine))
    desk.server.tell()
    assert "Ninguém pôde vir. Se puder, use o telefone, ou aperte de novo." in desk.texts()
    desk.press("F12")
    assert len(desk.server.day.room.help) == 1 and "Ninguém pôde vir" not in str(desk.texts())


def test_without_a_connection_it_says_that_nobody_was_told(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.server.lose()
    desk.press_only("F12")
    assert "Não foi enviado. Não há conexão. Se puder, use o telefone, ou aperte de novo." in desk.texts()
    desk.server.come_back()
    desk.press("F12")
    assert len(desk.server.day.room.help) == 1


def test_who_was_gone_is_told_what_became_of_the_ticket_until_they_go_on(open_desk: OpenDesk) -> None:
    desk = open_desk(a_day(*CROWD))
    desk.press("F2")
    number = str(desk.shown("number"))
    desk.server.lose()
    desk.server.day.now += timedelta(minutes=6)
    release(desk.server.day)
    desk.server.come_back()
    assert desk.shown("page") == "counter"
    at = desk.server.day.now.astimezone(desk.desk._inputs.sight.zone) if desk.desk._inputs.sight else None
    assert desk.shown("noticeTitle") == f"{number} voltou para a fila às {at:%H:%M}"
    desk.server.day.do(c.OpenCounter(desk.server.day.id(), desk.server.day.room.branch.counters[0].id), ANA)
    desk.server.tell()
    assert number in str(desk.shown("noticeTitle")), "until something is pressed"
    desk.press("F2")
    assert desk.shown("number") == number and desk.shown("noticeTitle") == ""


def test_a_window_that_sits_down_by_itself_says_it_all_the_same(open_desk: OpenDesk) -> None:
    day = a_day(*CROWD)
    counter = day.room.branch.counters[0].id
    sit(day, ANA, counter)
    day.do(c.CallNext(day.id(), counter), ANA)
    front = day.room.at_counter(counter)
    assert front is not None
    day.do(c.Start(day.id(), front.id), ANA)
    release(day)
    desk = open_desk(day, at=None, counter=counter).sign_in()
    desk.work()
    assert desk.shown("page") == "desk" and day.room.counter_of(ANA.id) == counter
    assert str(desk.shown("noticeTitle")).startswith(f"{front.number} foi suspensa às ")


@pytest.mark.parametrize("language", ["pt_BR", "en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_nothing_of_it_is_clipped(open_desk: OpenDesk, language: str, large: bool) -> None:
    desk = open_desk(a_day(*CROWD), memory=Memory(large_text=large))
    desk.ask("speak", language)
    call(desk.server.day, HelpKind.FEELS_UNWELL)
    call(desk.server.day, HelpKind.CANNOT_USE, c.Actor("totem-2", c.Role.TOTEM))
    desk.server.tell()
    desk.press("F12")
    assert desk.clipped() == []
    desk.key("Ctrl+F12")
    assert desk.clipped() == [] and desk.shown("sheet") == "help"
