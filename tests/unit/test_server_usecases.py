"""Groups of commands in real databases: what is stored is what was decided, and a refusal leaves nothing behind."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, func, select

from domain import commands as c
from domain.answers import Answer, Refusal
from domain.branch import Branch, Counter
from domain.events import Recorded
from domain.help_calls import HelpKind
from domain.policies import Ratio, StrictLegal
from domain.priority import Group
from domain.room import Room
from domain.snapshot import Snapshot
from server import database, documents, store
from server.errors import DocumentInUse
from server.schema import audit, commands, events, tickets
from server.settings import sqlite_url
from server.usecases import Asked, Loaded, Outcome, serve
from tests.branches import ANA, BETO, NOON, TOTEM, branch, service

ids = (f"00000000-0000-4000-8000-{number:012x}" for number in count(1))


class House:
    """A branch's database and the rooms that a writer keeps."""

    def __init__(self, url: str, described: Branch | None = None) -> None:
        self.engine: Engine = database.open_database(url, 1)
        self.branch = described or branch()
        self.rooms: dict[str, Loaded] = {}
        self.now = NOON
        self.pages = (f"page-{number}" for number in count(1))
        self.load(self.branch)

    def load(self, described: Branch, text: str = "text") -> None:
        with database.writing(self.engine) as connection, connection.begin():
            documents.load(connection, described, text, self.now)

    def group(self, *asked: tuple[c.AnyCommand, c.Actor]) -> list[Outcome]:
        requests = [Asked(self.branch.id, command, actor) for command, actor in asked]
        with database.writing(self.engine) as connection, connection.begin():
            return serve(connection, self.rooms, requests, self.now, lambda: next(self.pages)).outcomes

    def do(self, command: c.AnyCommand, actor: c.Actor) -> Outcome:
        return self.group((command, actor))[0]

    def answer(self, command: c.AnyCommand, actor: c.Actor) -> Answer:
        outcome = self.do(command, actor)
        assert isinstance(outcome, bytes), outcome
        return msgspec.json.decode(outcome, type=Answer)

    def read(self) -> Connection:
        return self.engine.connect()

    def stored(self) -> Room:
        with self.read() as connection:
            return store.load_room(connection, self.branch.id)

    def followed(self) -> Room:
        """The room as a screen has it that followed every event from the first."""
        room = Room(self.branch)
        with self.read() as connection:
            for _, recorded in store.events_after(connection, self.branch.id, 0, 100_000):
                room.apply(msgspec.json.decode(recorded, type=Recorded))
        return room


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    house = House(database_url)
    yield house
    house.engine.dispose()


def issue(service: str = "identity", group: Group = Group.ORDINARY) -> c.IssueTicket:
    return c.IssueTicket(next(ids), service, group)


def same(room: Room, other: Room) -> bool:
    return tidy(room) == tidy(other)


def tidy(room: Room) -> Snapshot:
    """Without the order in which tickets happen to lie in memory."""
    snapshot = room.snapshot()
    by_id = {"tickets": sorted(snapshot.tickets, key=lambda t: t.id), "gone": sorted(snapshot.gone, key=lambda t: t.id)}
    return msgspec.structs.replace(snapshot, **{name: tuple(found) for name, found in by_id.items()})


def test_one_group_may_issue_call_and_finish_the_same_ticket(house: House) -> None:
    wanted = issue()
    outcomes = house.group(
        (c.OpenCounter(next(ids), "1"), ANA),
        (wanted, TOTEM),
        (c.CallNext(next(ids), "1"), ANA),
        (c.Start(next(ids), wanted.id), ANA),
        (c.Finish(next(ids), wanted.id), ANA),
    )
    answers = [msgspec.json.decode(outcome, type=Answer) for outcome in outcomes if isinstance(outcome, bytes)]
    assert [answer.version for answer in answers] == [2, 3, 4, 5, 6]
    assert answers[1].page == "/t/page-1" and answers[2].page is None
    with house.read() as connection:
        (row,) = connection.execute(select(tickets))
    assert (row.state, row.counter, row.changed, row.page) == ("finished", "1", 6, "page-1")
    assert row.issued_at == row.ended_at == NOON


def test_a_refused_command_leaves_nothing_and_its_neighbours_alone(house: House) -> None:
    outcomes = house.group(
        (issue(), TOTEM), (issue("nothing"), TOTEM), (c.CallNext(next(ids), "1"), ANA), (issue(), TOTEM)
    )
    assert [isinstance(outcome, bytes) for outcome in outcomes] == [True, False, False, True]
    assert outcomes[1] == Refusal("unknown", {"what": "service", "id": "nothing"})
    with house.read() as connection:
        counts = [connection.scalar(select(func.count()).select_from(table)) for table in (tickets, commands, events)]
    assert counts == [2, 2, 3]  # the third event is the day's beginning


def test_the_same_command_twice_in_one_group_has_one_effect(house: House) -> None:
    wanted = issue()
    first, again, other, thief = house.group(
        (wanted, TOTEM), (wanted, TOTEM), (c.IssueTicket(wanted.id, "taxes"), TOTEM), (wanted, ANA)
    )
    assert first == again
    assert other == thief == Refusal("command_reused", {"command": wanted.id})
    assert len(house.stored().tickets) == 1
    assert house.do(wanted, TOTEM) == first


def test_an_unknown_branch_is_refused(house: House) -> None:
    with database.writing(house.engine) as connection, connection.begin():
        group = serve(connection, {}, [Asked("nowhere", issue(), TOTEM)], NOON, lambda: "")
    assert group.outcomes == [Refusal("unknown", {"what": "branch", "id": "nowhere"})]


def test_the_first_command_of_a_day_begins_it_even_when_it_is_refused(house: House) -> None:
    house.answer(issue(), TOTEM)
    house.now += timedelta(days=1)
    assert isinstance(house.do(c.CallNext(next(ids), "1"), ANA), Refusal)
    room = house.stored()
    assert (room.tickets, room.day) == ({}, house.now.date())
    assert house.answer(issue(), TOTEM).ticket is not None
    assert same(house.stored(), house.followed())


def test_a_group_that_is_rolled_back_never_was(house: House) -> None:
    house.answer(issue(), TOTEM)
    with database.writing(house.engine) as connection:
        transaction = connection.begin()
        serve(connection, house.rooms, [Asked(house.branch.id, issue(), TOTEM)], NOON, lambda: "lost")
        transaction.rollback()
    house.rooms.clear()
    answer = house.answer(issue(), TOTEM)
    assert answer.ticket is not None and answer.ticket.number == "A002"


def test_what_another_process_did_is_read_before_deciding(house: House) -> None:
    house.answer(issue(), TOTEM)
    other = House.__new__(House)
    other.__dict__ |= house.__dict__ | {"rooms": {}}
    other.answer(issue(), TOTEM)
    answer = house.answer(issue(), TOTEM)
    assert answer.ticket is not None and (answer.ticket.number, answer.version) == ("A003", 4)


def test_a_new_document_is_used_by_the_next_command(house: House) -> None:
    house.answer(issue(), TOTEM)
    house.load(branch(services=(service("identity", "Z"), service("taxes", "B"))), "another")
    answer = house.answer(issue(), TOTEM)
    assert answer.ticket is not None and answer.ticket.number == "Z001"


def test_a_document_may_not_take_away_what_is_in_use(house: House) -> None:
    house.answer(c.OpenCounter(next(ids), "2"), ANA)
    house.answer(issue("taxes"), TOTEM)
    smaller = branch(services=(service("identity"),), counters=(Counter("1", "01"),))
    with pytest.raises(DocumentInUse) as refused:
        house.load(smaller, "smaller")
    assert len(refused.value.uses) == 2
    house.answer(c.CloseCounter(next(ids), "2"), ANA)
    house.now += timedelta(days=1)  # who waited has gone home
    house.load(smaller, "smaller")
    house.rooms.clear()
    house.answer(issue(), TOTEM)


def test_an_earlier_document_may_come_back(house: House) -> None:
    house.load(branch(services=(service("identity", "Z"), service("taxes", "B"))), "another")
    house.load(house.branch)
    with house.read() as connection:
        assert store.document(connection, house.branch.id) == house.branch
        assert store.source(connection, house.branch.id) == "text"


Step = tuple[str, str, c.Actor, Group, int]
MORNING: list[Step] = [
    ("open", "1", ANA, Group.ORDINARY, 0),
    ("issue", "1", ANA, Group.PRIORITY, 1),
    ("issue", "1", ANA, Group.ORDINARY, 1),
    ("next", "1", ANA, Group.ORDINARY, 0),
]
EVENING: Step = ("end", "1", ANA, Group.ORDINARY, 0)
COUNTERS = st.sampled_from(["1", "2"])
PEOPLE = st.sampled_from([ANA, BETO])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            "issue issue issue prefer lease late late leave open close next next choose recall start finish miss "
            "cancel suspend resume transfer send return reactivate tomorrow end end".split()
        ),
        COUNTERS,
        PEOPLE,
        st.sampled_from(list(Group)),
        st.integers(0, 9),
    ),
    min_size=5,
    max_size=60,
)


def command(kind: str, counter: str, group: Group, known: list[str], pick: int) -> c.AnyCommand:
    new, ticket, odd = next(ids), known[pick % len(known)] if known else "none", bool(pick % 2)
    made: dict[str, Callable[[], c.AnyCommand]] = {
        "issue": lambda: c.IssueTicket(new, "identity" if odd else "taxes", group),
        "prefer": lambda: c.IssueTicket(new, "identity", group, preferred=ANA.id),
        "lease": lambda: c.LeaseNumbers(new),
        "leave": lambda: c.ReturnLease(new),
        "late": lambda: c.IssueLeased(new, "identity", f"P80{pick}", NOON, group),
        "open": lambda: c.OpenCounter(new, counter),
        "close": lambda: c.CloseCounter(new, counter),
        "next": lambda: c.CallNext(new, counter),
        "choose": lambda: c.CallTicket(new, counter, ticket, "asked to"),
        "recall": lambda: c.Recall(new, ticket),
        "start": lambda: c.Start(new, ticket),
        "finish": lambda: c.Finish(new, ticket),
        "miss": lambda: c.MarkNoShow(new, ticket),
        "cancel": lambda: c.Cancel(new, ticket),
        "suspend": lambda: c.Suspend(new, ticket),
        "resume": lambda: c.Resume(new, ticket, counter),
        "transfer": lambda: c.Transfer(new, ticket, "taxes", keep_place=odd),
        "send": lambda: c.Transfer(new, ticket, counter=counter if odd else None, attendant=None if odd else BETO.id),
        "return": lambda: c.ReturnToQueue(new, ticket, keep_place=odd),
        "reactivate": lambda: c.Reactivate(new, ticket, keep_place=odd),
    }
    return made[kind]()


@given(STEPS, st.sampled_from([StrictLegal(), Ratio(priority=2, ordinary=1)]))
@settings(max_examples=40)
def test_a_restart_after_any_group_of_commands_changes_nothing(steps: list[Step], policy: StrictLegal | Ratio) -> None:
    """What is stored, what the writer keeps and what a screen has that followed every event are the whole same room."""
    with tempfile.TemporaryDirectory() as folder:
        house = House(sqlite_url(Path(folder)), msgspec.structs.replace(branch(), policy=policy))
        group: list[tuple[c.AnyCommand, c.Actor]] = []
        known: list[str] = []
        for kind, counter, who, legal, pick in [*MORNING, *steps, EVENING]:
            if kind not in ("end", "tomorrow"):
                asked = command(kind, counter, legal, known[-10:], pick)
                issues = isinstance(asked, c.IssueTicket | c.IssueLeased)
                at_the_totem = issues or isinstance(asked, c.LeaseNumbers | c.ReturnLease)
                known += [asked.id] if issues else []
                group.append((asked, TOTEM if at_the_totem else who))
                continue
            house.group(*group)
            group = []
            house.now += timedelta(days=kind == "tomorrow", minutes=pick)
            if house.rooms:
                assert same(house.stored(), house.rooms[house.branch.id].room)
                assert same(house.stored(), house.followed())
        house.engine.dispose()


def test_calls_for_a_person_stand_in_the_audit_trail(house: House) -> None:
    house.do(c.OpenCounter(next(ids), "1"), ANA)
    house.do(threat := c.AskForHelp(next(ids), HelpKind.THREAT), ANA)
    house.do(threat, ANA)  # the same again is the same
    house.group((c.AnswerHelp(next(ids), threat.id), BETO), (c.HelpDone(next(ids), threat.id), BETO))
    with house.read() as connection:
        noted = [
            (row.actor, row.action, msgspec.json.decode(row.facts))
            for row in connection.execute(select(audit).order_by(audit.c.number))
        ]
    about = {"call": threat.id, "place": "1"}
    assert noted == [
        (ANA.id, "help_asked", about | {"kind": "threat", "told": "0"}),
        (BETO.id, "help_answered", about),
        (BETO.id, "help_ended", about | {"how": "done"}),
    ]
