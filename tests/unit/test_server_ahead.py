"""Deciding before the database is asked: whoever else writes meanwhile, what comes of it is what always came of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select, update

from domain import commands as c
from domain.answers import Answer, Refusal
from domain.help_calls import HelpKind
from domain.priority import Group
from server import database, driver, store, usecases
from server.centre.standing import OVER
from server.schema import branches, commands, events
from server.settings import sqlite_url
from server.usecases import Asked, Memory, Outcome, commit
from tests.branches import ANA, BETO, TOTEM, branch, service
from tests.postgres import Cluster
from tests.unit.test_server_usecases import House, ids, same

OPENED = (c.OpenCounter("open-1", "1"), ANA), (c.OpenCounter("open-2", "2"), BETO)
Wish = tuple[c.AnyCommand, c.Actor]


class Server(House):
    """One of the servers of a branch, as its writer works. ``begun`` has an entry for each transaction with a lock."""

    def __init__(self, url: str, pages: Iterator[str]) -> None:
        super().__init__(url)
        self.pages = (page for page in pages)
        self.connection = database.by_key(self.engine)
        self.memory = Memory(self.rooms)
        self.begun: list[object] = []
        event.listen(self.engine, "begin", self.note)

    def note(self, connection: object) -> None:
        self.begun.append(connection)

    def group(self, *asked: Wish) -> list[Outcome]:
        requests = [Asked(self.branch.id, command, actor) for command, actor in asked]
        return commit(self.connection, self.memory, requests, self.now, lambda: next(self.pages)).outcomes

    def is_ahead(self, *asked: Wish) -> bool:
        """Whether these are done without asking first; they are done in any case."""
        self.begun.clear()
        self.group(*asked)
        return not self.begun

    def close(self) -> None:
        self.connection.close()
        self.engine.dispose()


@pytest.fixture
def two(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Server, Server]]:
    """Two servers of one branch in PostgreSQL, soon sure that they are alone."""
    monkeypatch.setattr(usecases, "CALM", 2)
    url, pages = cluster.upgraded(), (f"page-{number}" for number in count(1))
    servers = Server(url, pages), Server(url, pages)
    yield servers
    for server in servers:
        server.close()


def issue(service: str = "identity") -> Wish:
    return c.IssueTicket(next(ids), service), TOTEM


def calm(server: Server) -> Server:
    """Until it decides before it asks."""
    for _ in range(4):
        server.group(issue())
    assert server.is_ahead(issue())
    return server


def number(outcome: Outcome) -> str:
    assert isinstance(outcome, bytes), outcome
    ticket = msgspec.json.decode(outcome, type=Answer).ticket
    assert ticket is not None
    return ticket.number


def test_nobody_is_asked_first_once_nobody_else_has_written_for_a_while(two: tuple[Server, Server]) -> None:
    one, _ = two
    assert [one.is_ahead(issue()) for _ in range(6)] == [False, False, False, True, True, True]
    assert one.is_ahead(*OPENED, issue(), (c.CallNext(next(ids), "1"), ANA))
    assert same(one.stored(), one.rooms["centro"].room) and same(one.followed(), one.stored())


def test_what_another_server_wrote_meanwhile_is_heeded(two: tuple[Server, Server]) -> None:
    one, other = calm(two[0]), two[1]
    given = [number(server.group(issue())[0]) for server in (other, one, other, other, one)]
    assert given == [f"A{each:03d}" for each in range(6, 11)]
    assert not one.is_ahead(issue()), "it has become careful"
    assert same(one.followed(), one.stored())


def test_the_same_command_again_has_the_same_answer(two: tuple[Server, Server]) -> None:
    one = calm(two[0])
    wanted = issue()
    (first,) = one.group(wanted)
    assert one.group(issue(), wanted, issue())[1] == first
    thief = one.group((wanted[0], ANA))
    assert thief == [Refusal("command_reused", {"command": wanted[0].id})]
    calm(one)
    assert one.group((c.CallNext(wanted[0].id, "1"), TOTEM)) == thief
    assert same(one.followed(), one.stored())


def test_a_command_of_long_ago_may_come_again_beside_others(two: tuple[Server, Server]) -> None:
    """Decided a second time, it puts a person in line twice, which must not disturb who comes after it."""
    one = two[0]
    for _ in range(4):
        one.group(*OPENED)
    wanted = issue()
    (first,) = one.group(wanted)
    one.memory.done.clear()
    assert one.is_ahead((c.CloseCounter(next(ids), "1"), ANA), (c.OpenCounter(next(ids), "1"), ANA))
    calls = (c.CallNext(next(ids), "1"), ANA), (c.CallNext(next(ids), "2"), BETO)
    outcomes = one.group(wanted, *calls)
    assert outcomes[0] == first and [isinstance(each, bytes) for each in outcomes] == [True, True, False]
    assert same(one.followed(), one.stored())


def test_what_was_asked_lately_is_looked_up_at_once(two: tuple[Server, Server]) -> None:
    one = calm(two[0])
    wanted = issue()
    assert one.is_ahead(wanted) and not one.is_ahead(wanted)
    assert one.is_ahead(issue()), "nothing was guessed wrongly"


def test_branches_are_locked_in_the_order_in_which_they_are_stored(
    two: tuple[Server, Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a database puts hyphens last, as in en_US, the lock and what stores would wait for each other."""
    told: list[str] = []
    execute = driver.execute
    monkeypatch.setattr(driver, "execute", lambda *asked: told.append(asked[1]) or execute(*asked))
    with two[0].connection.begin():
        store.lock(two[0].connection, ["centro"])
    assert any('ORDER BY branches.id COLLATE "C" FOR UPDATE' in sql for sql in told)


def test_who_is_not_the_authority_any_more_does_nothing(two: tuple[Server, Server]) -> None:
    one = calm(two[0])
    before = one.stored()
    with database.writing(one.engine) as connection, connection.begin():
        connection.execute(update(branches).values(authority=OVER))
    for _ in range(5):
        assert one.group(issue()) == [Refusal(OVER, {"branch": "centro"})]
    assert same(before, one.stored())


def test_a_document_that_was_taken_up_meanwhile_holds(two: tuple[Server, Server]) -> None:
    one = calm(two[0])
    one.load(branch((service("identity", "X"),)), "newer")
    assert number(one.group(issue())[0]).startswith("X")


def test_a_refusal_beside_what_is_done_is_looked_up_and_stands(two: tuple[Server, Server]) -> None:
    one = calm(two[0])
    wanted = issue(), issue("nothing"), issue()
    done = one.group(*wanted)
    assert [isinstance(outcome, bytes) for outcome in done] == [True, False, True]
    assert one.group(*wanted) == done
    help_call = c.AskForHelp(next(ids), HelpKind.CANNOT_USE), TOTEM
    assert isinstance(one.group(help_call)[0], bytes)
    assert same(one.followed(), one.stored())


# --- anything, by any of three, is what one would have done


def wishes() -> st.SearchStrategy[tuple[str, int, int]]:
    kinds = ("issue", "call", "start", "finish", "no_show", "back", "cancel", "sit", "leave", "again", "help")
    return st.tuples(st.sampled_from(kinds), st.integers(0, 3), st.integers(0, 1))


def made(wish: tuple[str, int, int], known: list[str], past: list[Wish]) -> Wish:
    """The command that is wished for; of which ticket, or who, goes by how many there are."""
    kind, which, desk = wish
    actor, counter, new = (ANA, BETO)[desk], str(desk + 1), next(ids)
    ticket = known[-1 - which % len(known)] if known else "none"
    simple: dict[str, Any] = {"start": c.Start, "finish": c.Finish, "no_show": c.MarkNoShow, "cancel": c.Cancel}
    if kind == "again" and past:
        return past[-1 - which % len(past)]
    if kind in simple:
        return simple[kind](new, ticket), actor
    match kind:
        case "call":
            return c.CallNext(new, counter), actor
        case "back":
            return c.ReturnToQueue(new, ticket, keep_place=True, reason="x"), actor
        case "sit":
            return c.OpenCounter(new, counter), actor
        case "leave":
            return c.CloseCounter(new, counter), actor
        case "help":
            return c.AskForHelp(new, HelpKind.CANNOT_USE), TOTEM
    known.append(new)
    return c.IssueTicket(new, ("identity", "taxes")[desk], (Group.ORDINARY, Group.PRIORITY)[which % 2]), TOTEM


Groups = list[tuple[int, list[tuple[str, int, int]]]]
GROUPS = st.lists(st.tuples(st.integers(0, 1), st.lists(wishes(), min_size=1, max_size=4)), min_size=6, max_size=30)


def told(outcome: Outcome) -> object:
    """What is answered, but for the token of a page, which is drawn anew where something is decided twice."""
    if isinstance(outcome, Refusal):
        return outcome
    answer = msgspec.json.decode(outcome, type=Answer)
    return msgspec.structs.replace(answer, page=answer.page and "/t/")


@given(groups=GROUPS)
@settings(max_examples=40)
def test_two_servers_that_decide_ahead_answer_what_one_would_that_asks_first(cluster: Cluster, groups: Groups) -> None:
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(usecases, "CALM", 1)
        url, pages = cluster.upgraded(), (f"page-{number}" for number in count(1))
        servers, plain = (Server(url, pages), Server(url, pages)), House(sqlite_url(Path(folder)))
        known: list[str] = []
        past: list[Wish] = [*OPENED]
        try:
            assert [*map(told, servers[0].group(*OPENED))] == [*map(told, plain.group(*OPENED))]
            for who, wanted in groups:
                asked = [made(wish, known, past) for wish in wanted]
                past += asked
                assert [*map(told, servers[who].group(*asked))] == [*map(told, plain.group(*asked))]
            assert same(servers[0].stored(), plain.stored()) and same(servers[0].followed(), plain.stored())
            for table in (events.c.recorded, commands.c.id):
                assert rows(servers[0], table) == rows(plain, table)
        finally:
            for server in servers:
                server.close()
            plain.engine.dispose()


def rows(house: House, column: Any) -> list[Any]:
    with house.read() as connection:
        return sorted(connection.scalars(select(column)))
