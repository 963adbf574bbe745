"""Accounts, attempts and sessions in both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count

import msgspec
import pytest
from sqlalchemy import Connection, Engine, select

from domain.commands import Role
from domain.people import NewPerson, SignIn
from server import database, documents, enrolments
from server.auth import Identities
from server.clerk import Clerk
from server.errors import BranchUnknown, Refused
from server.people import accounts, administration, attempts, sessions
from server.people.accounts import Account
from server.people.administration import By
from server.people.passwords import Hashing
from server.people.reception import Reception
from server.people.sessions import Session
from server.people.sweeping import Sweeper
from server.reader import Reader
from server.schema import audit, grants, people, sign_in_attempts
from server.settings import Settings
from tests.branches import NOON, branch

MINUTE = timedelta(minutes=1)
KEY = attempts.key_of(b"secret", "ana")
BY = By("operator", NOON, "centro")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.open_database(database_url, 5)
    with database.writing(engine) as connection, connection.begin():
        for table in (grants, people, sign_in_attempts, audit):  # nothing is left of another test
            connection.execute(table.delete())
        documents.load(connection, branch(), msgspec.json.encode(branch()).decode(), NOON)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with database.writing(engine) as connection, connection.begin():
        yield connection


def hire(connection: Connection, name: str = "ana", role: Role = Role.ATTENDANT) -> Account:
    administration.add(connection, NewPerson(name, name.title(), role), f"id-{name}", "hash", BY, one_time=False)
    account = accounts.by_name(connection, name)
    assert account is not None
    return account


def tried(connection: Connection, after: list[timedelta]) -> list[str]:
    """What came of attempts at these times, which all fail: the seconds of a lock, or nothing."""
    found = []
    for delta in after:
        try:
            attempts.count(connection, KEY, NOON + delta)
            found.append("")
        except Refused as refused:
            found.append(refused.refusal.facts["seconds"])
    return found


def test_a_name_is_locked_for_longer_and_longer(connection: Connection) -> None:
    assert tried(connection, [timedelta()] * 6) == [""] * 5 + ["60"]
    assert tried(connection, [MINUTE, MINUTE, 2.5 * MINUTE]) == ["", "120", "30"]
    assert [attempts.delay(made) // MINUTE for made in (5, 6, 7, 8, 9, 10, 11, 1_000_000)] == [
        1,
        2,
        4,
        8,
        16,
        30,
        30,
        30,
    ]
    assert attempts.locked(61 * timedelta(seconds=1)).facts == {"minutes": "2", "seconds": "61"}


def test_an_attempt_is_forgotten_when_one_succeeds_or_after_a_day(connection: Connection) -> None:
    assert tried(connection, [timedelta()] * 5) == [""] * 5
    assert attempts.forget(connection, KEY) and not attempts.forget(connection, KEY)
    assert tried(connection, [timedelta()] * 6)[-1] == "60"
    assert tried(connection, [timedelta(days=1, seconds=1)] * 5) == [""] * 5


def test_many_at_once_have_no_more_tries_than_one_by_one(engine: Engine) -> None:
    def one(_number: int) -> bool:
        try:
            with database.writing(engine) as connection, connection.begin():
                attempts.count(connection, KEY, NOON)
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(one, range(24))) == attempts.FREE


def test_the_key_of_a_name_tells_nothing_and_forgives_how_it_is_typed() -> None:
    assert attempts.key_of(b"secret", " ANA ") == KEY != attempts.key_of(b"other", "ana")


def test_a_name_is_one_persons_and_a_role_is_a_persons(connection: Connection) -> None:
    hire(connection)
    with pytest.raises(Refused, match="name_taken"):
        hire(connection)
    with pytest.raises(Refused, match="malformed"):
        hire(connection, "tv", Role.PANEL)
    with pytest.raises(BranchUnknown):
        administration.add(connection, NewPerson("rui", "Rui", Role.AUDITOR), "id-rui", "", By("operator", NOON, "x"))


@pytest.mark.parametrize("name", ["a", "Ana", "ana silva", "-ana", "ana\n", "á", "x" * 41, ""])
def test_names_to_sign_in_with_are_plain(name: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"sign_in": name, "name": "Ana", "role": "attendant"}, NewPerson)


def open_session(connection: Connection, account: Account, number: int, hours: float = 12) -> Session:
    session = Session(f"s-{number}", f"CODE-{account.id}-{number}", NOON, NOON + timedelta(hours=hours))
    sessions.begin(connection, account, "centro", Role.ATTENDANT, session)
    return session


def known(connection: Connection) -> dict[str, tuple[str, Role]]:
    """Who may come in, by session: the actor and the role."""
    identities = Identities()
    identities.update(enrolments.changed_since(connection, 0))
    return {each.source: (each.actor.id, each.actor.role) for each in identities.sessions()}


def test_sessions_act_as_the_person_and_the_oldest_end_when_they_are_many(connection: Connection) -> None:
    ana = hire(connection)
    for number in range(sessions.MOST + 2):
        open_session(connection, ana, number)
    assert known(connection) == {f"s-{number}": ("id-ana", Role.ATTENDANT) for number in range(2, sessions.MOST + 2)}
    assert sessions.end(connection, "s-5", NOON) == 1 and sessions.end(connection, "s-5", NOON) == 0
    assert sessions.end_all(connection, "id-ana", NOON, but="s-7") == sessions.MOST - 2
    assert list(known(connection)) == ["s-7"]
    assert sessions.end_all(connection, "id-ana", NOON, branch="elsewhere") == 0
    with pytest.raises(BranchUnknown):
        sessions.begin(connection, ana, "nowhere", Role.ATTENDANT, Session("x", "X", NOON, NOON))


def test_sessions_end_by_their_age_and_by_rest(connection: Connection) -> None:
    ana = hire(connection)
    for number, hours in enumerate((12, 12, 1.5)):
        open_session(connection, ana, number, hours)
    idle = timedelta(hours=2)
    assert sessions.sweep(connection, {}, NOON + timedelta(hours=1), idle) == 0
    assert sessions.sweep(connection, {"s-1": NOON + timedelta(hours=1)}, NOON + timedelta(hours=2), idle) == 2
    assert list(known(connection)) == ["s-1"]
    assert sessions.sweep(connection, {"s-1": NOON}, NOON + timedelta(hours=2.5), idle) == 0, "time only goes forwards"
    assert sessions.sweep(connection, {"s-1": NOON + timedelta(hours=12)}, NOON + timedelta(hours=12), idle) == 1


def test_what_is_done_about_people_ends_their_sessions_and_is_recorded(connection: Connection) -> None:
    ana = hire(connection)
    for number, act in enumerate(
        (
            lambda: administration.set_role(connection, ana.id, Role.SUPERVISOR, BY),
            lambda: administration.reset(connection, ana, "hash-2", b"secret", BY),
            lambda: administration.disable(connection, ana.id, BY),
        )
    ):
        open_session(connection, ana, number)
        act()
        assert known(connection) == {}
    administration.enable(connection, ana.id, BY)
    administration.unlock(connection, ana, b"secret", BY)
    found = accounts.by_id(connection, ana.id)
    assert found is not None and found.password == "hash-2" and found.one_time_until == NOON + administration.ONE_TIME
    assert found.usable(NOON) and not found.usable(NOON + administration.ONE_TIME)
    said = list(connection.scalars(select(audit.c.action).order_by(audit.c.number)))
    assert said == [
        *("person_added", "person_role_set", "person_password_reset", "person_disabled", "person_enabled"),
        "person_unlocked",
    ]
    facts = "".join(connection.scalars(select(audit.c.facts)))
    assert "hash" not in facts and "Ana" not in facts and '"ana"' not in facts


class FakeHashing(Hashing):
    """A password fits when it is what is kept; counts how often that was asked."""

    def __init__(self) -> None:
        super().__init__(bytes)
        self.compared: list[str | None] = []

    async def fits(self, kept: str | None, password: str) -> bool:
        self.compared.append(kept)
        return kept == password

    async def hash(self, password: str) -> str:
        return password


class Desk:
    """A reception with a clock that stands, and what it said to an attempt."""

    def __init__(self, engine: Engine) -> None:
        self.now = NOON
        self.clerk, self.reader, self.hashing = Clerk(engine), Reader(engine, lambda: NOON, 1), FakeHashing()
        numbers = count(1)
        random = lambda size: next(numbers).to_bytes(size)  # noqa: E731
        given = (lambda: self.now, lambda: f"s-{next(numbers)}", random, timedelta(hours=12))
        self.reception = Reception(self.clerk, self.reader, self.hashing, b"secret", *given)

    def say(self, name: str, password: str, new: str | None = None) -> str:
        try:
            asyncio.run(self.reception.sign_in(SignIn(name, password, new_password=new)))
        except Refused as refused:
            return refused.refusal.code
        return "signed in"

    def close(self) -> None:
        for each in (self.clerk, self.reader, self.hashing):
            each.stop()


@pytest.fixture
def desk(engine: Engine) -> Iterator[Desk]:
    found = Desk(engine)
    yield found
    found.close()


def change(engine: Engine, work: Callable[[Connection], object]) -> None:
    with database.writing(engine) as connection, connection.begin():
        work(connection)


def test_whether_somebody_is_known_shows_neither_in_the_answer_nor_in_the_work(engine: Engine, desk: Desk) -> None:
    change(engine, hire)
    change(engine, lambda connection: administration.disable(connection, hire(connection, "rui").id, BY))
    found = {name: [desk.say(name, "wrong") for _ in range(7)] for name in ("ana", "rui", "nobody")}
    assert set(map(tuple, found.values())) == {("wrong_password",) * 4 + ("locked",) * 3}
    assert desk.hashing.compared == ["hash"] * 5 + [None] * 10, "a password is compared for each, five times"
    with engine.connect() as connection:
        said = list(connection.scalars(select(audit.c.action).order_by(audit.c.number)))
    assert said[-3:] == ["sign_in_tried_often"] * 3, "and as much is written"


def test_a_right_password_clears_what_was_counted(engine: Engine, desk: Desk) -> None:
    change(engine, hire)
    for _ in range(3):
        assert [desk.say("ana", "wrong") for _ in range(4)] == ["wrong_password"] * 4
        assert desk.say("ana", "hash") == "signed in"
        desk.now += MINUTE
    change(engine, lambda connection: accounts.set_password(connection, "id-ana", "hash", NOON + timedelta(days=1)))
    for _ in range(7):
        assert desk.say("ana", "hash") == "password_must_change", "which is no wrong password"
        assert desk.say("ana", "hash", "short") == "password_refused"
    assert desk.say("ana", "hash", "cavalo correto bateria") == "signed in"
    assert desk.say("ana", "hash") == "wrong_password"


def test_who_may_work_nowhere_or_only_for_a_day_is_not_let_in(engine: Engine, desk: Desk) -> None:
    change(engine, hire)
    change(engine, lambda connection: accounts.grant(connection, "id-ana", "centro", None))
    assert desk.say("ana", "hash") == "not_allowed"
    change(engine, lambda connection: accounts.set_password(connection, "id-ana", "hash", NOON))
    assert desk.say("ana", "hash") == "wrong_password"


def test_the_sweeper_notes_who_was_active_and_ends_the_rest(engine: Engine) -> None:
    def two(connection: Connection) -> None:
        ana = hire(connection)
        open_session(connection, ana, 0)
        open_session(connection, ana, 1)

    change(engine, two)
    identities, clerk, steady = Identities(), Clerk(engine), 100.0

    async def look() -> None:
        with engine.connect() as connection:
            identities.update(enrolments.changed_since(connection, identities.seen))

    async def hours() -> list[list[str]]:
        nonlocal steady
        now, found = NOON, []
        await look()
        sweeper = Sweeper(clerk, identities, look, lambda: now, lambda: steady, Settings(""))
        for _ in range(4):
            now, steady = now + timedelta(hours=1), steady + 3_600
            for each in identities.sessions():
                if each.source == "s-1":
                    each.use.last = steady - 60
            await sweeper.sweep()
            found.append([each.source for each in identities.sessions()])
        return found

    try:
        assert asyncio.run(hours()) == [["s-0", "s-1"], ["s-1"], ["s-1"], ["s-1"]]
    finally:
        clerk.stop()
