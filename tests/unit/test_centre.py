"""What a centre takes in, sets aside and gives back, message by message, on both databases."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import msgspec
import pytest
from sqlalchemy import Connection, Engine, select

from domain import commands as c
from domain.commands import Actor
from domain.epochs import begin
from domain.events import DayOpened, EpochBegan, Recorded
from domain.numbering import holds
from domain.room import Room
from server import database, store
from server.centre import authority, history, receiving
from server.centre.authority import Change
from server.centre.history import Rooms, Unfit
from server.centre.receiving import Received, receive, take
from server.centre.wire import Batch, Document, Take
from server.errors import BranchUnknown
from server.schema import audit, branch_links, commands, events, set_aside, tickets
from server.store import HERE
from server.usecases import Asked, Loaded, serve
from tests.branches import ANA, NOON, TOTEM, Day, branch

ids = (f"00000000-0000-4000-b000-{number:012x}" for number in count(1))
SENDER = "the-branch-s-server"


class Book:
    """A database with one branch, used directly."""

    def __init__(self, url: str) -> None:
        self.engine: Engine = database.open_database(url, 2)
        self.rooms: Rooms = {}
        self.now = NOON
        with self.writing() as connection, connection.begin():
            if not store.heads(connection):
                store.put_document(connection, branch(), "source", "0" * 64, NOON)

    def writing(self) -> Connection:
        return database.writing(self.engine)

    def do(self, *asked: tuple[c.AnyCommand, Actor]) -> list[object]:
        with self.writing() as connection, connection.begin():
            group = [Asked("centro", command, actor) for command, actor in asked]
            kept: dict[str, Loaded] = {}
            return list(serve(connection, kept, group, self.now, lambda: f"page-{next(ids)[-12:]}").outcomes)

    def batch(self, first: int, most: int = 500, run: str = "run-1", **changes: object) -> Batch:
        with self.engine.connect() as connection:
            head = store.head(connection, "centro")
            stretch = history.stretch(connection, "centro", first - 1, most, "0" * 64)
        made = Batch(head.epoch, run, self.now, head.version, stretch)
        return msgspec.structs.replace(made, **changes)

    def receive(self, batch: Batch) -> Received:
        with self.writing() as connection, connection.begin():
            return receive(connection, self.rooms, Change("centro", SENDER, self.now), batch)

    def take(self, run: str = "run-1", *, by_a_person: bool = False) -> Received:
        with self.writing() as connection, connection.begin():
            return take(connection, self.rooms, Change("centro", SENDER, self.now), Take(run, by_a_person, 10))

    def take_over(self) -> None:
        with self.writing() as connection, connection.begin():
            authority.begin_epoch(connection, {}, Change("centro", "operator", self.now), HERE, 10)

    def head(self) -> store.Head:
        with self.engine.connect() as connection:
            return store.head(connection, "centro")

    def everything(self) -> object:
        """The room, the tickets with their pages, and the events."""
        with self.engine.connect() as connection:
            room = store.load_room(connection, "centro").snapshot()
            kept = connection.execute(select(tickets).order_by(tickets.c.id)).all()
            written = connection.execute(select(events).order_by(events.c.version)).all()
            return room, [tuple(row) for row in kept], [tuple(row) for row in written]

    def aside(self) -> list[tuple[int, int, str]]:
        with self.engine.connect() as connection:
            rows = connection.execute(select(set_aside).order_by(set_aside.c.epoch, set_aside.c.version))
            return [(row.epoch, row.version, row.reason) for row in rows]

    def actions(self) -> list[str]:
        with self.engine.connect() as connection:
            return list(connection.scalars(select(audit.c.action).order_by(audit.c.number)))


@pytest.fixture
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The branch's own server."""
    book = Book(f"sqlite:///{tmp_path_factory.mktemp('branch') / 'vez.db'}")
    yield book
    book.engine.dispose()


@pytest.fixture
def centre(database_url: str) -> Iterator[Book]:
    book = Book(database_url)
    yield book
    book.engine.dispose()


def work(book: Book, steps: int = 30) -> None:
    """Some of everything that happens in a day."""
    book.do((c.OpenCounter(next(ids), "1"), ANA))
    for step in range(steps):
        book.now += timedelta(minutes=1)
        book.do((c.IssueTicket(next(ids), "identity" if step % 3 else "taxes"), TOTEM))
        if step % 2:
            called = book.do((c.CallNext(next(ids), "1"), ANA))[0]
            assert isinstance(called, bytes)
            ticket = msgspec.json.decode(called)["ticket"]["id"]
            book.do((c.Start(next(ids), ticket), ANA), (c.Finish(next(ids), ticket), ANA))
    book.do((c.LeaseNumbers(next(ids)), TOTEM))


def test_messages_in_any_order_and_number_make_the_same_branch(here: Book, centre: Book) -> None:
    work(here)
    version, dice = here.head().version, random.Random(7)
    sent = [here.batch(first, most) for first in range(1, version + 1, 5) for most in (3, 7)]
    for _ in range(60):
        some = dice.choice(sent)
        before = centre.head().version
        stand = centre.receive(some).stand
        assert centre.head().version >= before == min(before, stand.version)
    for message in sent:  # what came too early is sent again, as the answer says
        centre.receive(message)
    while centre.head().version < version:
        centre.receive(here.batch(centre.head().version + 1, 9))
    assert centre.everything() == here.everything()
    assert centre.aside() == []
    with here.engine.connect() as one, centre.engine.connect() as other:
        columns = (commands.c.id, commands.c.actor, commands.c.answer)
        kept = [sorted(map(tuple, each.execute(select(*columns)))) for each in (one, other)]
    had = {command for command, _, _ in kept[1]}
    assert [row for row in kept[0] if row[0] in had] == kept[1] != []


def test_what_is_missing_is_asked_for(here: Book, centre: Book) -> None:
    work(here, 5)
    stand = centre.receive(here.batch(4)).stand
    assert (stand.verdict, stand.version, centre.head().version) == ("next", 0, 0)
    assert centre.receive(here.batch(1, 3)).stand.version == 3
    assert centre.receive(here.batch(4)).stand.version == here.head().version


def test_an_event_that_differs_is_set_aside_with_all_after_it(here: Book, centre: Book) -> None:
    work(here, 5)
    centre.receive(here.batch(1, 6))
    before = centre.everything()
    sent = here.batch(5, 4)
    other = sent.stretch.events[1].replace('"by":"', '"by":"x')
    events = (sent.stretch.events[0], other, *sent.stretch.events[2:])
    wrong = msgspec.structs.replace(sent, stretch=msgspec.structs.replace(sent.stretch, events=events))
    for aside in (3, 0):  # said once, however often it is sent
        received = centre.receive(wrong)
        assert (received.stand.verdict, received.aside, received.published) == ("differs", aside, {})
    assert centre.aside() == [(1, 6, "history_differs"), (1, 7, "history_differs"), (1, 8, "history_differs")]
    assert centre.everything() == before
    assert centre.actions().count("events_set_aside") == 1
    mark = msgspec.structs.replace(here.batch(7), stretch=msgspec.structs.replace(here.batch(7).stretch, before="x"))
    assert centre.receive(mark).stand.verdict == "differs" and centre.everything() == before


def test_after_a_takeover_the_older_epoch_is_set_aside(here: Book, centre: Book) -> None:
    work(here, 4)
    centre.receive(here.batch(1))
    known = here.head().version
    work(here, 3)
    centre.take_over()
    before = centre.everything()
    assert (centre.head().epoch, centre.head().authority, centre.head().version) == (2, HERE, known + 1)
    received = centre.receive(here.batch(known + 1))
    assert (received.stand.verdict, received.stand.epoch) == ("over", 2)
    assert received.aside == here.head().version - known == len(centre.aside())
    assert centre.everything() == before
    assert centre.receive(here.batch(1)).aside == 0, "what is in the history is not set aside"
    assert isinstance(centre.do((c.IssueTicket(next(ids), "taxes"), TOTEM))[0], bytes)


def test_a_server_that_lost_something_gets_an_epoch_unless_another_is_at_work(here: Book, centre: Book) -> None:
    work(here, 4)
    old = here.batch(3, 0, version=2, run="restored")
    centre.receive(here.batch(1))
    assert centre.receive(old).stand.verdict == "another"
    assert centre.take("restored").stand.verdict == "another"
    centre.now += timedelta(seconds=16)
    assert centre.receive(old).stand.verdict == "behind"
    assert centre.take("restored").stand.epoch == 2
    assert (centre.head().epoch, centre.head().authority) == (2, "branch_elsewhere")
    stand = centre.receive(old).stand
    assert (stand.verdict, stand.epoch) == ("behind", 2), "an answer that was lost is given again"
    assert centre.receive(here.batch(1)).stand.verdict == "over", "the one before it is told"
    assert centre.actions().count("epoch_began") == 1


def test_a_clock_that_was_set_back_makes_nobody_seem_at_work(here: Book, centre: Book) -> None:
    work(here, 2)
    centre.receive(here.batch(1))
    centre.now -= timedelta(days=400)
    assert centre.receive(here.batch(2, 0, version=1, run="restored")).stand.verdict == "behind"


@pytest.mark.parametrize("ahead", [timedelta(days=1), timedelta(days=-14_610), timedelta(seconds=3)])
def test_the_centre_knows_how_wrong_a_branch_s_clock_is(here: Book, centre: Book, ahead: timedelta) -> None:
    here.now += ahead
    work(here, 3)
    batch = here.batch(1)
    centre.now = here.now - ahead
    assert centre.receive(batch).stand.version == here.head().version
    with centre.engine.connect() as connection:
        assert connection.scalar(select(branch_links.c.ahead)) == round(ahead.total_seconds())
    assert centre.everything() == here.everything(), "order is by number, whatever the clocks say"


def test_nonsense_from_a_branch_changes_nothing(here: Book, centre: Book) -> None:
    work(here, 3)
    centre.receive(here.batch(1, 4))
    before = centre.everything()
    good = here.batch(5)
    refused = 0
    for text in ("", "{}", "[]", good.stretch.events[1], good.stretch.events[0].replace("0000-b0", "0000-c0")):
        events = (text, *good.stretch.events[1:])
        sent = msgspec.structs.replace(good, stretch=msgspec.structs.replace(good.stretch, events=events))
        try:
            centre.receive(sent)
        except Unfit:
            centre.rooms.clear()
            refused += 1
            assert centre.everything() == before
    assert refused == 4
    found = document(here)
    other = msgspec.structs.replace(found, branch=msgspec.structs.replace(found.branch, id="elsewhere"))
    sent = msgspec.structs.replace(good, stretch=msgspec.structs.replace(good.stretch, document=other))
    with pytest.raises(Unfit, match="another branch"):
        centre.receive(sent)


def document(book: Book) -> Document:
    with book.engine.connect() as connection:
        found = history.stretch(connection, "centro", 0, 1, "").document
    assert found is not None
    return found


def test_a_branch_that_nobody_loaded_is_unknown(centre: Book) -> None:
    with pytest.raises(BranchUnknown), centre.writing() as connection, connection.begin():
        authority.locked(connection, "elsewhere")


@pytest.mark.parametrize("fork", [0, 1, 9, 20])
def test_what_is_cut_off_a_history_leaves_it_as_it_was(here: Book, fork: int) -> None:
    work(here, 3)
    while here.head().version < fork:
        here.do((c.IssueTicket(next(ids), "taxes"), TOTEM))
    fork = min(fork, here.head().version)
    expected = at(here, fork)
    work(here, 6)
    again = c.IssueTicket(next(ids), "taxes")
    here.do((again, TOTEM))
    cut_from = here.head().version
    with here.writing() as connection, connection.begin():
        assert authority.cut(connection, Change("centro", "operator", NOON), fork) == cut_from - fork
    with here.engine.connect() as connection:
        assert store.load_room(connection, "centro").snapshot() == expected
        assert len(store.events_after(connection, "centro", 0, 1_000)) == fork
    assert len(here.aside()) == cut_from - fork
    assert isinstance(here.do((again, TOTEM))[0], bytes)
    with here.engine.connect() as connection:
        assert again.id in store.load_room(connection, "centro").tickets, "what was asked for can be asked for again"


def at(book: Book, version: int) -> object:
    """The room as it was at this event."""
    room = Room(branch())
    with book.engine.connect() as connection:
        for _, text in store.events_after(connection, "centro", 0, version):
            if room.version < version:
                room.apply(msgspec.json.decode(text, type=Recorded))
    ordered = sorted(room.snapshot().tickets, key=lambda ticket: ticket.order)
    gone = sorted(room.snapshot().gone, key=lambda ticket: ticket.order)
    return msgspec.structs.replace(room.snapshot(), tickets=tuple(ordered), gone=tuple(gone))


def test_an_epoch_that_begins_on_a_new_day_opens_the_day_first(here: Book) -> None:
    work(here, 2)
    here.now += timedelta(days=1)
    here.take_over()
    with here.engine.connect() as connection:
        texts = [text for _, text in store.events_after(connection, "centro", 0, 1_000)][-2:]
    kinds = [type(msgspec.json.decode(text, type=Recorded).event) for text in texts]
    assert kinds == [DayOpened, EpochBegan]
    issued = here.do((c.IssueTicket(next(ids), "identity"), TOTEM))[0]
    assert isinstance(issued, bytes) and msgspec.json.decode(issued)["ticket"]["number"] == "A011"


def test_an_epoch_leaves_out_numbers_that_may_be_on_lost_papers() -> None:
    day = Day()
    for _ in range(3):
        day.do(c.IssueTicket(day.id(), "identity"))
    event = begin(day.room, 10)
    assert event.epoch == 2 and event.skipped["A"] == ((4, 13),) and event.skipped["B"] == ((1, 10),)
    day.room.apply(Recorded(day.room.version + 1, NOON, "server", "", event))
    assert day.room.epoch == 2 and holds(day.room.taken["A"], 13) and not holds(day.room.taken["A"], 14)
    issued = day.do(c.IssueTicket(day.id(), "identity"))[0]
    assert getattr(issued, "number", "") == "A014"


def test_a_copy_at_the_centre_does_no_commands(here: Book, centre: Book) -> None:
    work(here, 1)
    centre.receive(here.batch(1))
    refused = centre.do((c.IssueTicket(next(ids), "taxes"), TOTEM))[0]
    assert getattr(refused, "code", "") == "branch_elsewhere"
    with centre.engine.connect() as connection:
        assert receiving.state(connection, "centro", "").authority == "branch_elsewhere"
