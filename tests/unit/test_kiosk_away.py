"""Five totems that are away from their server for eight hours, and are back all at once; and a disk that fails."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from client.errors import LocalFailed
from domain import commands as c
from domain.ticket import State
from tests.branches import Day
from tests.cut_off import Server, Totem, World

HOURS, TOTEMS, EACH = 8, 5, 40  # twice the numbers that each is lent: the lease is used up, too


@pytest.mark.parametrize("seed", range(3))
def test_after_eight_hours_everybody_stands_where_they_came_and_no_number_is_given_twice(
    tmp_path: Path, seed: int
) -> None:
    day, world = Day(), World()
    server = Server(day)
    totems = []
    for number in range(TOTEMS):
        folder = tmp_path / str(number)
        folder.mkdir()
        day.now = world.wall
        totems.append(Totem(folder, server, world, actor=c.Actor(f"totem-{number}", c.Role.TOTEM)).meet())
    for totem in totems:
        totem.lose()
    came = []
    for place in range(TOTEMS * EACH):
        world.pass_time(HOURS * 3600 / (TOTEMS * EACH))
        day.now = world.wall
        if place % 10 == 0:  # at a totem that has its server
            day.do(c.IssueTicket(world.new_id(), "identity"))
            came.append([*day.room.tickets.values()][-1].number)
            world.pass_time(1)
        came.append(totems[place % TOTEMS].number())
    assert len(set(came)) == len(came)
    world.pass_time(60)
    day.now = world.wall
    Random(seed).shuffle(totems)
    for totem in totems:
        totem.resume().reconcile()
    waiting = sorted(day.room.tickets.values(), key=lambda ticket: ticket.order)
    assert [ticket.number for ticket in waiting] == came
    assert {ticket.state for ticket in waiting} == {State.WAITING}
    assert all(totem.outbox.refused() == [] and totem.outbox.waiting() == 0 for totem in totems)


@pytest.mark.expects_log("not kept", "not noted", "not settled", "not withdrawn")
def test_a_disk_that_has_become_read_only_stops_no_totem_that_has_its_server(tmp_path: Path) -> None:
    totem = Totem(tmp_path, Server(Day()), World()).meet()
    totem.local.execute("PRAGMA query_only = 1")
    totem.lose().resume()
    assert totem.number() == "A001"
    totem.issuing.give_up(totem.world.new_id())
    totem.lose()
    with pytest.raises(LocalFailed, match="readonly"):
        totem.ask()
    totem.local.execute("PRAGMA query_only = 0")
    assert totem.number() == "A800", "no number was given by what was in vain"
