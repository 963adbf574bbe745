"""Who has the numbers that are lent to a totem, and a ticket that stands in the place of one that nobody heard of."""

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace

from domain import commands as c
from domain import events as e
from domain.branch import Quota
from domain.errors import LeaseElsewhere
from server.simulation import history
from tests.branches import Day, branch, service


def test_a_ticket_that_stands_in_the_place_of_another_counts_once_and_says_so() -> None:
    only = replace(service("identity", "A"), quota=Quota(per_day=2))
    day = Day(branch((only,)))
    day.do(c.LeaseNumbers(day.id()))
    unheard, other = c.IssueTicket(day.id(), "identity"), c.IssueTicket(day.id(), "identity")
    day.do(unheard)
    day.do(other)
    gone, came = day.do(c.IssueLeased(day.id(), "identity", "A800", day.now, asked=unheard.id))
    assert gone == e.TicketCancelled(unheard.id, "A001", unheard=True)
    assert isinstance(came, e.TicketIssued) and came.late is not None
    assert (came.late.instead, came.ahead) == (unheard.id, 1)
    assert [ticket.id for ticket in day.room.tickets.values()] == [other.id, came.ticket]
    assert day.room.given["identity"].ordinary == 2


def test_a_lease_is_for_one_run_of_one_totem() -> None:
    day = Day()
    day.do(c.LeaseNumbers(day.id(), "run-1"))
    assert day.room.leases["totem-1"].holder == "run-1"
    assert day.do(c.LeaseNumbers(day.id(), "run-1")) == ()
    (event,) = day.do(c.LeaseNumbers(day.id(), "run-2", ("run-1",)))
    assert isinstance(event, e.NumbersLeased) and event.holder == "run-2"
    with pytest.raises(LeaseElsewhere):
        day.do(c.LeaseNumbers(day.id(), "copy", ("run-1",)))
    day.do(c.ReturnLease(day.id()))
    assert day.do(c.LeaseNumbers(day.id(), "copy"))
    panel = [recorded.for_the_room().event for recorded in day.history]
    assert {each.holder for each in panel if isinstance(each, e.NumbersLeased)} == {""}


def test_a_ticket_that_nobody_heard_of_is_nobody_in_the_history() -> None:
    day = Day()
    day.do(c.LeaseNumbers(day.id()))
    asked = c.IssueTicket(day.id(), "identity")
    day.do(asked)
    day.do(c.IssueLeased(day.id(), "identity", "A800", day.now, asked=asked.id))
    ((person,),) = history.days(day.room.branch, day.history, "lognormal", Random(1))
    assert person.service == "identity" and person.patience is None
