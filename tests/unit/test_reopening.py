"""A branch whose day a wrong clock opened too early comes back to its true day, with who waited and every number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
import pytest
from sqlalchemy import func, insert, select

from domain import commands as c
from domain.commands import Actor, Role
from domain.errors import VezError
from domain.events import DayReopened, NumbersLeased, Recorded
from domain.numbering import overlap
from domain.priority import Group
from domain.room import Room
from domain.ticket import State, Ticket
from server import store
from server.clocks import reopening
from server.clocks.reopening import NothingToReopen, Reopened
from server.schema import appointments, audit, events
from server.usecases import Loaded, bring_up
from tests.branches import ANA, NOON, TOTEM
from tests.unit.test_centre import Book, ids

DAY, FORTY_YEARS = timedelta(days=1), timedelta(days=14_610)


@pytest.fixture
def book(database_url: str) -> Iterator[Book]:
    made = Book(database_url)
    yield made
    made.engine.dispose()


def do(book: Book, command: c.AnyCommand) -> None:
    actor = TOTEM if isinstance(command, c.IssueTicket | c.LeaseNumbers) else ANA
    assert isinstance(book.do((command, actor))[0], bytes)


def issue(book: Book) -> Ticket:
    do(book, c.IssueTicket(next(ids), "identity"))
    return max(room(book).tickets.values(), key=lambda ticket: ticket.order)


def room(book: Book) -> Room:
    with book.engine.connect() as connection:
        return store.load_room(connection, "centro")


def waiting(book: Book) -> list[str]:
    found = sorted(room(book).tickets.values(), key=lambda ticket: ticket.order)
    return [ticket.number for ticket in found if ticket.state is State.WAITING]


def history(book: Book) -> list[Recorded]:
    with book.engine.connect() as connection:
        found = connection.scalars(select(events.c.recorded).order_by(events.c.version))
        return [msgspec.json.decode(each, type=Recorded) for each in found]


def reopen(book: Book) -> Reopened:
    with book.writing() as connection, connection.begin():
        return reopening.run(connection, "centro", book.now)


def morning(book: Book) -> None:
    """Somebody was missed, somebody is at the counter, and three wait."""
    do(book, c.OpenCounter(next(ids), "1"))
    do(book, c.LeaseNumbers(next(ids)))
    missed, served, *_ = [issue(book) for _ in range(5)]
    do(book, c.CallNext(next(ids), "1"))
    do(book, c.MarkNoShow(next(ids), missed.id))
    do(book, c.CallNext(next(ids), "1"))
    do(book, c.Start(next(ids), served.id))


@pytest.mark.parametrize("wrong", [DAY, FORTY_YEARS])
def test_who_waited_waits_again_and_no_number_comes_twice(book: Book, wrong: timedelta) -> None:
    morning(book)
    before = room(book)
    assert waiting(book) == ["A003", "A004", "A005"]
    book.now += wrong
    given = issue(book)
    assert (given.number, waiting(book)) == ("A001", ["A001"]), "as at midnight"
    book.now += timedelta(hours=1) - wrong

    done = reopen(book)
    assert done == Reopened(str((NOON + wrong).date()), "2026-03-02", 3, ())
    now = room(book)
    assert (now.day, now.sequences, now.taken) == (date(2026, 3, 2), {"A": 5}, {"A": ((1, 5),)})
    assert waiting(book) == ["A003", "A004", "A005", "A001"]
    assert [ticket.number for ticket in now.gone.values()] == ["A001"], "who was missed may come back"
    assert now.tickets[next(iter(before.counters.values())).ticket or ""].state is State.SERVING
    assert issue(book).number == "A006"
    assert all(lease.until <= date(2026, 3, 9) for lease in now.leases.values())
    with book.engine.connect() as connection:
        assert connection.scalar(select(func.count()).where(audit.c.action == "day_reopened")) == 1
    with pytest.raises(NothingToReopen):
        reopen(book)
    book.now += DAY
    assert issue(book).number == "A001" and waiting(book) == ["A001"], "and the next day begins as always"


def test_a_screen_that_followed_and_a_server_that_kept_the_room_are_the_same(book: Book) -> None:
    morning(book)
    screen = room(book)
    kept: dict[str, Loaded] = {}
    with book.engine.connect() as connection:
        bring_up(connection, kept, {"centro": store.head(connection, "centro")})
    book.now += FORTY_YEARS
    issue(book)
    book.now -= FORTY_YEARS
    reopen(book)
    for recorded in history(book)[screen.version :]:
        screen.apply(recorded)
    loaded = room(book).snapshot()
    with book.engine.connect() as connection:
        bring_up(connection, kept, {"centro": store.head(connection, "centro")})
    for each in (screen, kept["centro"].room):
        found = each.snapshot()
        assert {ticket.id: ticket for ticket in found.tickets} == {ticket.id: ticket for ticket in loaded.tickets}
        assert {ticket.id: ticket for ticket in found.gone} == {ticket.id: ticket for ticket in loaded.gone}
        assert (found.taken, found.sequences, found.leases, found.began, found.day) == (
            loaded.taken,
            loaded.sequences,
            loaded.leases,
            loaded.began,
            loaded.day,
        )


def test_numbers_that_are_out_with_two_people_are_said(book: Book) -> None:
    issue(book)
    book.now += FORTY_YEARS
    issue(book)
    book.now -= FORTY_YEARS
    assert reopen(book).twice == ("A001",)
    assert [issue(book).number for _ in range(2)] == ["A002", "A003"]


def test_a_day_that_had_not_begun_begins_with_the_wrong_one_also_when_two_were_opened(book: Book) -> None:
    issue(book)
    for ahead in (2 * DAY, FORTY_YEARS):
        book.now = NOON + ahead
        issue(book)
    book.now = NOON + DAY
    assert reopen(book).returned == 1, "who came in the first wrong day came today"
    assert waiting(book) == ["A001", "A001"]
    assert issue(book).number == "A002"
    assert room(book).day == date(2026, 3, 3)


def test_what_was_lent_before_the_wrong_clock_is_lent_to_nobody_else(book: Book) -> None:
    do(book, c.LeaseNumbers(next(ids)))
    lent = room(book).leases[TOTEM.id].blocks
    book.now += FORTY_YEARS
    issue(book)
    assert room(book).leases[TOTEM.id].blocks == {}, "forty years later nothing is lent"
    book.now -= FORTY_YEARS
    reopen(book)
    assert isinstance(book.do((c.LeaseNumbers(next(ids)), Actor("totem-2", Role.TOTEM)))[0], bytes)
    now = room(book).leases
    for prefix, (first, last) in lent.items():
        assert now[TOTEM.id].covers(f"{prefix}{first}") and now[TOTEM.id].covers(f"{prefix}{last}")
        assert not overlap(now["totem-2"].reserved(prefix), first, last)


def test_what_was_booked_for_today_was_missed_by_nobody(book: Book) -> None:
    issue(book)
    row = {"branch": "centro", "service": "identity", "minutes": 10, "group": "none", "language": "pt_BR"}
    made = {"made_at": NOON, "standing": "missed", "ended_at": NOON + FORTY_YEARS}
    with book.writing() as connection, connection.begin():
        for number, at in enumerate((NOON - DAY, NOON + timedelta(hours=1), NOON + 9 * DAY)):
            values = row | made | {"id": f"booked-{number}", "code": f"CODE{number}", "at": at}
            connection.execute(insert(appointments).values(values))
    book.now += FORTY_YEARS
    issue(book)
    book.now -= FORTY_YEARS
    reopen(book)
    with book.engine.connect() as connection:
        rows = connection.execute(select(appointments.c.id, appointments.c.standing))
        found = {row.id: row.standing for row in rows}
    assert found == {"booked-0": "missed", "booked-1": "booked", "booked-2": "booked"}


def test_there_is_nothing_to_reopen_when_the_day_is_right(book: Book) -> None:
    with pytest.raises(VezError, match="not begun"):
        reopen(book)
    issue(book)
    with pytest.raises(VezError, match="today is 2026-03-02"):
        reopen(book)


def test_a_lobby_is_told_of_no_group_and_of_nobody_s_lease() -> None:
    ticket = Ticket("t", "P001", "identity", Group.EIGHTY_PLUS, "en", 1, NOON)
    lent = NumbersLeased("totem-1", "A", {}, NOON.date(), "run")
    event = DayReopened(NOON.date(), 1, NOON.date(), (ticket,), (ticket,), {}, {}, (lent,))
    told = Recorded(1, NOON, "operator", "", event).for_the_room().event
    assert isinstance(told, DayReopened)
    assert (told.returned[0].group, told.gone, told.lent) == (Group.PRIORITY, (), ())
