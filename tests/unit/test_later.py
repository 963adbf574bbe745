"""A quieter hour: who comes back stands where they would had they come then, and nobody is passed by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from domain.branch import Counter
from domain.commands import CallNext, Cancel, IssueTicket, OpenCounter
from domain.errors import LaterNotPossible
from domain.events import Recorded, TicketRequeued
from domain.later import Quieter, Waited, check, come_back, is_chosen, places, quieter
from domain.priority import Group
from domain.room import Room
from domain.schedule import Hours
from domain.ticket import Action
from domain.wait import WaitRange
from server import database, store
from server.usecases import Asked, serve
from tests.branches import ANA, NOON, TOTEM, Day, branch

AT = NOON + timedelta(hours=3)  # 15:00 in Sao Paulo


class Room15(Day):
    """A day in which the hours that were chosen come, as the server has them come."""

    def at(self, hours: float) -> None:
        self.now = NOON + timedelta(hours=hours)
        for event in come_back(self.room, self.now):
            recorded = Recorded(self.room.version + 1, self.now, "server", "", event)
            self.room.apply(recorded)
            self.history.append(recorded)

    def take(self, group: Group = Group.ORDINARY, later: datetime | None = None) -> str:
        command = IssueTicket(self.id(), "identity", group, later=later)
        self.do(command)
        return self.room.tickets[command.id].number

    def call(self) -> str:
        self.do(OpenCounter(self.id(), "1"), ANA)
        (event,) = self.do(CallNext(self.id(), "1"), ANA)
        return str(event.number)  # type: ignore[union-attr]

    def line(self) -> list[str]:
        return [ticket.number for ticket in self.room.queue("1", self.now)]


def test_who_comes_back_stands_behind_who_is_there_and_before_who_comes_after() -> None:
    day = Room15()
    chosen = day.take(later=AT)
    there = day.take()
    assert day.line() == [there], "it is not called before its hour"
    assert day.room.outlook("identity", Group.ORDINARY, day.now)[0] == 1
    day.at(2.9)
    late = day.take()
    day.at(3)
    after = day.take()
    assert day.line() == [there, late, chosen, after]
    assert [day.room.tickets[each].since for each in day.room.tickets if day.room.tickets[each].number == chosen] == [
        AT
    ]


def test_the_law_goes_first_whatever_hour_was_chosen() -> None:
    day = Room15()
    chosen = day.take(Group.EIGHTY_PLUS, later=AT)
    ordinary = day.take()
    day.at(3)
    priority = day.take(Group.PRIORITY)
    assert day.call() == chosen
    assert day.line() == [ordinary, priority]


def test_several_of_one_hour_keep_their_order_and_every_copy_of_the_room_agrees() -> None:
    day = Room15()
    chosen = [day.take(later=AT), day.take(later=AT)]
    first = day.take(later=AT - timedelta(minutes=30))
    day.at(3.1)
    assert day.line() == [first, *chosen]
    assert come_back(day.room, day.now) == (), "they have come"
    copy = Room(day.room.branch)
    lobby = Room(day.room.branch)
    for recorded in day.history:
        copy.apply(recorded)
        lobby.apply(recorded.for_the_room())
    assert copy.snapshot() == day.room.snapshot()
    assert [ticket.number for ticket in lobby.queue("1", day.now)] == day.line()


def test_an_hour_that_was_hours_ago_does_not_make_the_wait_look_long() -> None:
    day = Room15()
    day.take(later=AT)
    day.at(3)
    assert day.room.outlook("identity", Group.ORDINARY, day.now)[1].high <= 20, "one person of ten minutes"


def test_it_can_be_given_up_before_and_after() -> None:
    day = Room15()
    day.take(later=AT)
    (ticket,) = day.room.tickets.values()
    assert is_chosen(ticket)
    day.do(Cancel(day.id(), ticket.id))
    day.at(3)
    assert day.line() == []


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (NOON + timedelta(minutes=10), "hour"),
        (NOON + timedelta(minutes=75), "hour"),
        (NOON + timedelta(days=1), "hour"),
        (NOON - timedelta(hours=1), "hour"),
        (NOON + timedelta(hours=8), "closed"),
    ],
)
def test_only_a_full_or_half_hour_of_today_at_which_it_is_open(at: datetime, why: str) -> None:
    here = replace(branch(), hours=Hours(monday=("08:00-17:00",)))
    day = Room15(here)
    with pytest.raises(LaterNotPossible) as refused:
        day.take(later=at)
    assert refused.value.facts["why"] == why
    assert day.room.tickets == {}


def test_so_few_choose_an_hour_that_it_stays_quiet() -> None:
    day = Room15()
    service = day.room.branch.services[0]
    assert places(day.room.branch, service) == 2, "two counters, ten minutes each: six in half an hour, a third of that"
    assert places(branch(counters=(Counter("1", "01"),)), replace(service, minutes=60.0)) == 1
    for _ in range(2):
        day.take(later=AT)
    with pytest.raises(LaterNotPossible) as refused:
        day.take(later=AT)
    assert refused.value.facts["why"] == "full"
    check(day.room, service, AT + timedelta(minutes=30), day.now)


def waited(hour: int, *minutes: float) -> list[Waited]:
    last_week = datetime(2026, 2, 23, hour + 3, 10, tzinfo=UTC)
    return [Waited(last_week, each) for each in minutes]


def test_what_is_offered_is_half_as_long_and_known_and_has_room() -> None:
    day = Room15()
    service = day.room.branch.services[0]
    history = waited(14, *[6.0] * 9, 40) + waited(15, *[4.0] * 12) + waited(16, *[65.0] * 12) + waited(13, *[1.0] * 3)
    assert quieter(day.room, service, history, day.now).hours == (), "nobody is sent away from a short wait"
    for _ in range(9):
        day.take()
    found = quieter(day.room, service, history, day.now).hours
    assert found == (Quieter(AT - timedelta(hours=1), WaitRange(5, 10)), Quieter(AT, WaitRange(0, 5)))
    for _ in range(2):
        day.take(later=AT)
    assert [each.at for each in quieter(day.room, service, history, day.now).hours] == [AT - timedelta(hours=1)]


def test_the_server_lets_who_comes_back_join_before_whatever_happens_next(database_url: str) -> None:
    engine = database.open_database(database_url, 5)
    ids = [f"00000000-0000-4000-a000-{number:012x}" for number in range(3)]
    first, second, third = ids
    early = [IssueTicket(first, "identity", later=AT), IssueTicket(second, "identity")]
    with database.writing(engine) as connection, connection.begin():
        store.put_document(connection, branch(), "", "hash", NOON)
        serve(connection, {}, [Asked("centro", each, TOTEM) for each in early], NOON, iter("ab").__next__)
    with database.writing(engine) as connection, connection.begin():
        group = serve(connection, {}, [Asked("centro", IssueTicket(third, "identity"), TOTEM)], AT, iter("c").__next__)
        told = [(each.event, each.by) for each, _ in group.published["centro"]]
        room = store.load_room(connection, "centro")
    engine.dispose()
    joined, issued = told
    assert isinstance(joined[0], TicketRequeued)
    assert (joined[0].ticket, joined[0].how, joined[1]) == (first, Action.JOIN, "server")
    assert issued[0].ticket == third  # type: ignore[union-attr]
    assert [each.id for each in room.queue("1", AT)] == [second, first, third]


def test_who_wants_who_served_them_before_waits_for_them_from_the_hour_that_they_chose() -> None:
    day = Room15(branch())
    day.do(IssueTicket(day.id(), "identity", preferred="beto", later=AT))
    (ticket,) = day.room.tickets.values()
    until = AT + timedelta(minutes=day.room.branch.preferred_minutes)
    assert ticket.target is not None and ticket.target.until == until
