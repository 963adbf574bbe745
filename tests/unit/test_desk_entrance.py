"""The way in: what is asked for when, what is said, and what is not kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from client.errors import ClientError, NotAuthenticated, SignInRefused, TooMany, Unreachable
from client.stream import News
from desk.connection import Server
from desk.entrance import Entered, Entrance, Step
from desk.notices import Notice
from domain import commands as c
from domain.answers import Answer, Start, Welcome
from domain.errors import Refused
from domain.people import ChangePassword, SignedIn, SignIn
from domain.visits import Returning, Visit, Visits
from tests.branches import NOON, branch

CODE = "7KQM-3XPA-9T2V-WC8H"
WHERE = SignInRefused("choose_branch", {"branches": "centro norte"})
ONCE = SignInRefused("password_must_change", {})
LOCKED = SignInRefused("locked", {"minutes": "2", "seconds": "90"})


class Jobs:
    """Does the work at once."""

    def run(self, work: Callable[[], Any], on_done: Callable[[Any], None], on_error: Callable[[Any], None]) -> None:
        try:
            done = work()
        except (ClientError, Refused) as error:
            on_error(error)
        else:
            on_done(done)


class Inside:
    """A server that knows who comes."""

    def __init__(self, role: c.Role, up: bool = True, known: bool = True) -> None:
        self.role, self.up, self.known, self.left = role, up, known, 0
        self.busy = 0

    def welcome(self) -> Welcome:
        if self.busy:
            raise TooMany(self.busy)
        if not self.up:
            raise Unreachable("no server")
        if not self.known:
            raise NotAuthenticated("who?")
        return Welcome(c.Actor("ana", self.role), "Ana", branch())

    def sign_out(self) -> None:
        self.left += 1

    def room(self, branch: str) -> Start:
        raise NotImplementedError

    def send(self, branch: str, command: c.AnyCommand) -> Answer:
        raise NotImplementedError

    def notes(self, branch: str, ticket: str) -> Visit:
        raise NotImplementedError

    def earlier_visits(self, branch: str, who: Returning) -> Visits:
        raise NotImplementedError

    def change_password(self, asked: ChangePassword) -> None:
        raise NotImplementedError

    def news(self, give: Callable[[News], None], stop: threading.Event) -> None:
        raise NotImplementedError


class Door:
    """Answers what it is told to, one after the other."""

    def __init__(self, *answers: SignInRefused | Unreachable | None, role: c.Role = c.Role.ATTENDANT) -> None:
        self.answers: Iterator[Exception | None] = iter(answers)
        self.asked: list[SignIn] = []
        self.inside = Inside(role)

    def sign_in(self, asked: SignIn) -> SignedIn:
        self.asked.append(asked)
        refused = next(self.answers, None)
        if refused is not None:
            raise refused
        roles = {"centro": self.inside.role}
        return SignedIn(CODE, "ana", "Ana", "centro", self.inside.role, roles, NOON + timedelta(hours=12))

    def server(self, code: str) -> Server:
        assert code == CODE
        return self.inside


class Stood:
    """An entrance and what came of it."""

    def __init__(self, door: Door) -> None:
        self.inside: list[Entered] = []
        self.entrance = Entrance(door, Jobs(), lambda: None, self.inside.append)  # type: ignore[arg-type]

    @property
    def said(self) -> tuple[Step, Notice | None]:
        return self.entrance.at.step, self.entrance.at.notice


def test_a_name_and_password_open_the_door() -> None:
    door = Door()
    stood = Stood(door)
    stood.entrance.by_name(" Ana.Silva ", "chuva mansa")
    assert [(asked.name, asked.password) for asked in door.asked] == [("ana.silva", "chuva mansa")]
    assert [entered.name for entered in stood.inside] == ["ana.silva"]


@pytest.mark.parametrize(
    ("refused", "notice"),
    [
        (SignInRefused("wrong_password", {}), Notice("wrong_password")),
        (LOCKED, Notice("locked", fact="2")),
        (Unreachable("gone"), Notice("unreachable")),
        (TooMany(60), Notice("too_many", fact="60")),
        (TooMany(601), Notice("too_many_minutes", fact="11")),
    ],
)
def test_a_door_that_stays_shut_says_why(refused: SignInRefused | Unreachable, notice: Notice) -> None:
    stood = Stood(Door(refused))
    stood.entrance.by_name("ana", "chuva mansa")
    assert stood.said == (Step.NAME, notice)
    assert not stood.entrance.at.joining
    stood.entrance.by_name("ana", "chuva mansa")
    assert len(stood.inside) == 1


@pytest.mark.parametrize(("name", "password"), [("", "x"), ("ana", "")])
def test_nothing_is_asked_with_half_of_it(name: str, password: str) -> None:
    door = Door()
    stood = Stood(door)
    stood.entrance.by_name(name, password)
    assert (door.asked, stood.said) == ([], (Step.NAME, Notice("name_missing")))


def test_a_password_for_one_time_is_replaced_on_the_way_in() -> None:
    refused = SignInRefused("password_refused", {"why": "too_common", "min": "10"})
    door = Door(ONCE, refused)
    stood = Stood(door)
    stood.entrance.by_name("ana", "one-time")
    assert stood.said == (Step.RENEW, None)
    stood.entrance.renew("senha12345", "senha12346")
    assert stood.said == (Step.RENEW, Notice("passwords_differ"))
    stood.entrance.renew("senha12345", "senha12345")
    assert stood.said == (Step.RENEW, Notice("password_too_common", fact="10"))
    stood.entrance.renew("chuva mansa de maio", "chuva mansa de maio")
    assert [(asked.password, asked.new_password) for asked in door.asked] == [
        ("one-time", None),
        ("one-time", "senha12345"),
        ("one-time", "chuva mansa de maio"),
    ]
    assert len(stood.inside) == 1


def test_who_works_in_several_units_says_where() -> None:
    door = Door(WHERE)
    stood = Stood(door)
    stood.entrance.by_name("ana", "chuva mansa")
    assert (stood.said, stood.entrance.at.branches) == ((Step.BRANCH, None), ("centro", "norte"))
    stood.entrance.choose("leste")
    assert len(door.asked) == 1
    stood.entrance.choose("norte")
    assert door.asked[-1].branch == "norte"
    assert len(stood.inside) == 1


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Poupatempo Centro\nPoupatempo Norte", ("Poupatempo Centro", "Poupatempo Norte")),
        ("Poupatempo\nPoupatempo", ("Poupatempo (centro)", "Poupatempo (norte)")),
        ("", ("centro", "norte")),
        ("one name", ("centro", "norte")),
    ],
)
def test_units_are_called_by_their_names(said: str, shown: tuple[str, ...]) -> None:
    stood = Stood(Door(SignInRefused("choose_branch", {"branches": "centro norte", "names": said})))
    stood.entrance.by_name("ana", "chuva mansa")
    assert (stood.entrance.at.branches, stood.entrance.at.names) == (("centro", "norte"), shown)


def test_a_file_waits_as_long_as_the_server_asks() -> None:
    door = Door()
    stood = Stood(door)
    door.inside.busy = 30
    stood.entrance.by_file(CODE)
    assert stood.said == (Step.CODE, Notice("too_many", fact="30"))
    door.inside.busy = 0
    for _ in range(30):
        stood.entrance.tick()
    assert stood.inside == []
    for _ in range(2):
        stood.entrance.tick()
    assert len(stood.inside) == 1


def test_a_password_is_kept_no_longer_than_it_is_needed() -> None:
    stood = Stood(Door(SignInRefused("wrong_password", {})))
    stood.entrance.by_name("ana", "chuva mansa")
    stood.entrance.by_name("ana", "chuva mansa")
    assert "chuva" not in repr(vars(stood.entrance))
    assert stood.entrance._asked is None


@pytest.mark.parametrize(
    ("role", "notice"),
    [(c.Role.TECHNICIAN, "not_serving"), (c.Role.AUDITOR, "not_serving"), (c.Role.PANEL, "not_an_attendant")],
)
def test_who_does_not_serve_is_told_so_and_their_session_ends(role: c.Role, notice: str) -> None:
    door = Door(role=role)
    stood = Stood(door)
    stood.entrance.by_name("ana", "chuva mansa")
    assert stood.said == (Step.NAME, Notice(notice))
    assert (stood.inside, door.inside.left) == ([], 1)


def test_a_supervisor_serves_too() -> None:
    stood = Stood(Door(role=c.Role.SUPERVISOR))
    stood.entrance.by_name("ana", "chuva mansa")
    assert len(stood.inside) == 1


def test_a_code_opens_the_door_too_and_an_unknown_one_is_said() -> None:
    door = Door()
    stood = Stood(door)
    stood.entrance.use("code")
    stood.entrance.by_code("7kqm 3xpa")
    assert stood.said == (Step.CODE, Notice("code_incomplete"))
    door.inside.known = False
    stood.entrance.by_code("7kqm3xpa9t2vwc8h")
    assert stood.said == (Step.CODE, Notice("code_unknown"))
    door.inside.known = True
    stood.entrance.by_code(CODE)
    assert [entered.name for entered in stood.inside] == [""]


def test_with_a_file_it_goes_on_trying() -> None:
    door = Door()
    door.inside.up = False
    stood = Stood(door)
    stood.entrance.by_file(CODE)
    assert stood.said == (Step.CODE, Notice("unreachable_trying"))
    door.inside.up = True
    stood.entrance.tick()
    assert stood.inside == []
    stood.entrance.tick()
    assert len(stood.inside) == 1
