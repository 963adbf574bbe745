"""A totem without its server, step by step: time, numbers, what is kept, who is a copy. Fakes, a real database."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace

from client.errors import BadAnswer, ClientError, LocalFailed, NotAuthenticated, Unreachable
from client.stream import Began, Lost
from domain import commands as c
from domain.answers import Answer, Start, Welcome
from domain.branch import Hours, Quota
from domain.errors import QuotaReached, Refused, ServiceClosed, Unknown
from domain.snapshot import Snapshot
from kiosk.alone.issuing import DISTRUST_S
from tests.branches import NOON, TOTEM, Day, branch, service
from tests.cut_off import Server, Totem, World


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def server() -> Server:
    return Server(Day())


@pytest.fixture
def totem(tmp_path: Path, server: Server, world: World) -> Totem:
    return Totem(tmp_path, server, world).meet()


def test_a_totem_asks_for_numbers_when_it_meets_its_server_and_once_only(totem: Totem, server: Server) -> None:
    assert [type(command) for command in server.asked] == [c.LeaseNumbers]
    assert totem.issuing.can_alone
    totem.reconcile().reconcile()
    assert len(server.asked) == 1


def test_it_asks_again_each_day_and_when_half_is_used(totem: Totem, server: Server, world: World) -> None:
    totem.lose()
    for _ in range(10):
        totem.ask()
    totem.resume().reconcile().reconcile()
    assert server.day.room.leases["totem-1"].blocks["A"] == (820, 839)
    server.day.now += timedelta(days=1)
    server.day.do(c.IssueTicket(server.day.id(), "identity"))
    totem.hear().reconcile().reconcile()
    assert server.day.room.leases["totem-1"].until == server.day.now.date() + timedelta(days=1)


@pytest.mark.parametrize("trouble", [Unreachable("slow"), BadAnswer("<html>")])
@pytest.mark.parametrize("done", [False, True])
def test_an_answer_that_does_not_come_is_one_ticket_all_the_same(
    totem: Totem, server: Server, trouble: ClientError, done: bool
) -> None:
    server.trouble, server.after = trouble, done
    assert totem.number() == "A800"
    server.trouble = None
    totem.reconcile()
    assert [ticket.number for ticket in server.day.room.tickets.values()] == ["A800"]
    assert totem.woken == 1


@pytest.mark.parametrize("wrong", [None, "another"])
def test_an_answer_about_another_ticket_is_none(totem: Totem, server: Server, wrong: str | None) -> None:
    first = totem.ask()
    other = None if wrong is None else first.ticket
    command = c.IssueTicket(totem.world.new_id(), "identity")
    server.taken[command.id] = Answer(command.id, 1, other)
    assert totem.issuing.issue(command).ticket != other


def test_who_waited_in_vain_is_the_last_for_a_while(totem: Totem, server: Server, world: World) -> None:
    server.trouble = Unreachable("slow")
    totem.ask()
    asked = len(server.asked)
    totem.ask()
    assert len(server.asked) == asked
    world.pass_time(DISTRUST_S)
    totem.ask()
    assert len(server.asked) == asked + 1
    server.trouble = None
    totem.reconcile()
    assert totem.number() == "A001"


def test_a_refusal_is_told_and_is_no_reason_to_go_on_alone(totem: Totem, server: Server) -> None:
    with pytest.raises(Unknown):
        totem.ask("gone")
    server.trouble = NotAuthenticated("revoked")
    with pytest.raises(NotAuthenticated):
        totem.ask()
    assert totem.outbox.waiting() == 0


def test_a_totem_that_the_server_does_not_know_gives_nothing_alone(totem: Totem) -> None:
    totem.keeper.take(Lost(unknown=True))
    assert not totem.issuing.can_alone
    with pytest.raises(Unreachable):
        totem.ask()


def test_after_the_block_comes_the_lane_and_no_number_twice_also_over_midnight(totem: Totem, world: World) -> None:
    totem.lose()
    numbers = [totem.number() for _ in range(22)]
    assert numbers[-3:] == ["A819", "AA01", "AA02"]
    world.pass_time(24 * 3600)
    assert totem.number() == "AA03"


def test_numbers_may_come_again_once_the_server_has_begun_another_day(
    totem: Totem, server: Server, world: World
) -> None:
    today = date(2026, 3, 2)
    totem.lose()
    totem.ask()
    for day, left in ((today, 1), (today, 1), (today + timedelta(days=1), 0)):
        totem.record.forget(day)
        assert len(totem.record.used()) == left


@pytest.mark.parametrize("away", [timedelta(days=-1), timedelta(days=1), timedelta(days=-20000), timedelta(days=14600)])
def test_a_clock_that_is_set_while_the_program_runs_changes_nothing(
    totem: Totem, world: World, away: timedelta
) -> None:
    totem.lose()
    world.pass_time(60)
    world.wall += away
    assert totem.times.is_sure
    ticket = totem.ask().ticket
    assert ticket is not None
    assert abs(ticket.issued_at - NOON) < timedelta(minutes=2)
    time = totem.issuing.time()
    assert time is not None and abs(time - NOON) < timedelta(minutes=2)


@pytest.mark.parametrize("away", [timedelta(days=-1), timedelta(days=-20000), timedelta(days=14600)])
def test_after_a_restart_a_clock_that_cannot_be_right_is_not_believed(
    tmp_path: Path, totem: Totem, server: Server, world: World, away: timedelta
) -> None:
    totem.lose()
    first = totem.ask().ticket
    totem.end()
    world.wall += away
    again = Totem(tmp_path, server, world)
    assert not again.times.is_sure
    second = again.ask().ticket
    assert first is not None and second is not None
    assert second.number == "AA01", "nobody knows whether the loan still holds"
    assert second.issued_at >= first.issued_at
    assert again.number() == "AA02"


def test_after_a_restart_a_clock_that_was_always_wrong_is_known_to_be(
    tmp_path: Path, server: Server, world: World
) -> None:
    world.wall -= timedelta(hours=3)
    totem = Totem(tmp_path, server, world).meet().lose()
    totem.end()
    world.pass_time(600)
    again = Totem(tmp_path, server, world)
    assert again.times.is_sure
    assert abs(again.times.now() - NOON) < timedelta(minutes=11)
    assert again.number() == "A800"
    again.end()
    third = Totem(tmp_path, server, world)
    assert third.times.is_sure and abs(third.times.now() - NOON) < timedelta(minutes=11)


def test_events_of_the_past_do_not_turn_time_back(totem: Totem, server: Server, world: World) -> None:
    totem.lose()
    server.day.do(c.IssueTicket(server.day.id(), "identity"))
    world.pass_time(3600)
    totem.resume()
    assert totem.times.now() >= NOON + timedelta(hours=1)


def test_hours_and_quotas_hold_without_the_server_too(tmp_path: Path, world: World) -> None:
    only = replace(service("identity", "A"), quota=Quota(per_day=1))
    closes = Hours(monday=("08:00-12:30",))
    totem = Totem(tmp_path, Server(Day(replace(branch((only, service("taxes", "B"))), hours=closes))), world).meet()
    totem.ask()
    totem.hear().lose()
    with pytest.raises(QuotaReached):
        totem.ask()
    assert totem.ask("taxes").ticket
    world.pass_time(3600)
    with pytest.raises(ServiceClosed):
        totem.ask("taxes")


def test_a_citizen_who_is_refused_after_the_answer_was_lost_leaves_nothing(tmp_path: Path, world: World) -> None:
    only = replace(service("identity", "A"), quota=Quota(per_day=1))
    server = Server(Day(branch((only,))))
    totem = Totem(tmp_path, server, world).meet()
    server.trouble = Unreachable("lost")
    command = c.IssueTicket(world.new_id(), "identity")
    server.day.do(c.IssueTicket(world.new_id(), "identity"))
    totem.hear()
    with pytest.raises(Refused):
        totem.issuing.issue(command)
    assert totem.outbox.waiting() == 1, "it is withdrawn, in case it is still on its way"


def test_what_the_last_run_left_half_done_is_withdrawn_unless_it_is_on_paper(
    tmp_path: Path, totem: Totem, server: Server, world: World
) -> None:
    asked = c.IssueTicket(world.new_id(), "identity")
    server.issue(asked)
    totem.record.ask(asked.id)
    totem.lose()
    on_paper, unseen = (totem.issuing.issue(c.IssueTicket(world.new_id(), "taxes")).ticket for _ in range(2))
    assert on_paper is not None and unseen is not None
    totem.end()
    Totem(tmp_path, server, world, {on_paper.id}).meet()
    assert [ticket.id for ticket in server.day.room.tickets.values()] == [on_paper.id]
    assert {asked.id, unseen.id} == {*server.day.room.gone}


@pytest.mark.expects_log("identity")
def test_who_gives_up_takes_the_ticket_that_may_exist_with_them(totem: Totem, server: Server) -> None:
    command = c.IssueTicket(totem.world.new_id(), "identity")
    totem.keeper.refuse()
    server.trouble, server.after = Unreachable("lost"), True
    with pytest.raises(Unreachable):
        totem.issuing.issue(command)
    server.trouble = None
    totem.issuing.give_up(command.id)
    totem.issuing.give_up(command.id)
    totem.reconcile()
    assert not server.day.room.tickets
    assert totem.woken == 1


@pytest.mark.expects_log("another totem goes by this one's identity")
def test_of_a_totem_and_its_copy_one_may_go_on_alone(tmp_path: Path, server: Server, world: World) -> None:
    first = Totem(_folder(tmp_path, "one"), server, world).meet()
    copy_of = tmp_path / "two"
    first.end()
    _copy(tmp_path / "one", copy_of)
    first, copy = (Totem(tmp_path / name, server, world) for name in ("one", "two"))
    first.meet()
    copy.meet()
    assert (first.issuing.can_alone, copy.issuing.can_alone) == (True, False)
    assert copy.keeper.is_twice
    copy.reconcile()
    first.end()
    again = Totem(tmp_path / "one", server, world).meet()
    assert again.issuing.can_alone, "who has them keeps them, also through a restart"


@pytest.mark.expects_log("another totem goes by this one's identity")
def test_a_copy_that_asks_before_it_has_heard_is_refused(tmp_path: Path, server: Server, world: World) -> None:
    start = Start(server.day.now, server.day.room.snapshot())
    Totem(_folder(tmp_path, "one"), server, world).meet()
    copy = Totem(_folder(tmp_path, "two"), server, world)
    copy.keeper.take(Began(Welcome(TOTEM, "entrada", server.day.room.branch), start))
    copy.reconciling.round(Event())
    assert copy.keeper.is_twice
    assert not copy.issuing.can_alone


@pytest.mark.expects_log("another totem goes by this one's identity")
def test_a_totem_notices_that_its_copy_took_over(tmp_path: Path, server: Server, world: World) -> None:
    first = Totem(_folder(tmp_path, "one"), server, world).meet()
    _copy(tmp_path / "one", tmp_path / "two")
    copy = Totem(tmp_path / "two", server, world).meet()
    assert copy.issuing.can_alone
    first.hear()
    assert not first.issuing.can_alone


@pytest.mark.expects_log("another totem goes by this one's identity")
def test_a_totem_that_lost_its_memory_is_lent_nothing(tmp_path: Path, server: Server, world: World) -> None:
    Totem(_folder(tmp_path, "one"), server, world).meet()
    forgot = Totem(_folder(tmp_path, "empty"), server, world).meet()
    assert not forgot.issuing.can_alone
    assert forgot.number() == "A001", "with its server it goes on"


def test_a_run_whose_answer_was_lost_does_not_shut_itself_out(tmp_path: Path, server: Server, world: World) -> None:
    Totem(tmp_path, server, world).meet().end()
    for _ in range(20):
        server.trouble, server.after = Unreachable("lost"), True
        run = Totem(tmp_path, server, world)
        day = server.day
        run.keeper.take(Began(Welcome(TOTEM, "x", day.room.branch), Start(day.now, day.room.snapshot())))
        world.pass_time(1)
        run.reconciling.round(Event())
        run.end()
    server.trouble = None
    assert Totem(tmp_path, server, world).meet().issuing.can_alone


def test_without_ever_having_met_the_server_there_is_nothing_to_give(
    tmp_path: Path, server: Server, world: World
) -> None:
    totem = Totem(tmp_path, server, world)
    assert not totem.issuing.can_alone
    with pytest.raises(Unreachable):
        totem.ask()


def test_a_started_totem_knows_the_room_as_it_was(tmp_path: Path, totem: Totem, server: Server, world: World) -> None:
    totem.ask()
    totem.hear().lose()
    totem.end()
    ready = Totem(tmp_path, server, world).keeper.ready()
    assert ready is not None
    assert ready.room.snapshot() == server.day.room.snapshot() != Snapshot(0, None)


@pytest.mark.expects_log("not kept", "not noted", "not settled", "not withdrawn")
def test_a_full_disk_stops_no_totem_that_has_its_server(totem: Totem, server: Server) -> None:
    totem.end()  # nothing can be written any more
    totem.lose().resume()
    assert totem.number() == "A001"
    totem.issuing.give_up(totem.world.new_id())
    totem.lose()
    with pytest.raises(LocalFailed):
        totem.ask()


def test_alone_since_is_remembered_through_restarts(tmp_path: Path, totem: Totem, server: Server, world: World) -> None:
    assert totem.times.alone_since is None
    totem.lose()
    since = totem.times.alone_since
    assert since is not None
    world.pass_time(60)
    totem.ask()
    totem.end()
    again = Totem(tmp_path, server, world)
    again.lose()
    assert again.times.alone_since == since
    again.meet()
    assert again.times.alone_since is None


def _folder(parent: Path, name: str) -> Path:
    (parent / name).mkdir()
    return parent / name


def _copy(source: Path, target: Path) -> None:
    """As a cloned disk: every file as it is now."""
    target.mkdir()
    for file in source.iterdir():
        (target / file.name).write_bytes(file.read_bytes())
