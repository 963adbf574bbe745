"""One touch, two commands: the request whose answer was lost, and the ticket given alone in its place. In any order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import msgspec
import pytest
from sqlalchemy import func, select

from domain import commands as c
from domain.answers import Answer, Refusal
from domain.commands import Actor, Role
from domain.ticket import State
from server import database, documents
from server.schema import commands, tickets
from server.usecases import Asked, Loaded, Outcome, serve
from tests.branches import NOON, TOTEM, branch

ids = (f"00000000-0000-4000-8000-{number:012x}" for number in count(1))


class House:
    """A database with a branch, and the commands that are given to it, each in a transaction of its own."""

    def __init__(self, url: str) -> None:
        self.engine = database.open_database(url, 1)
        self._rooms: dict[str, Loaded] = {}
        self._pages = (f"page-{number}" for number in count(1))
        with database.writing(self.engine) as connection, connection.begin():
            documents.load(connection, branch(), "text", NOON)
        self(c.LeaseNumbers(next(ids)))

    def __call__(self, *given: c.AnyCommand, actor: Actor = TOTEM, together: bool = False) -> list[Outcome]:
        asked = [Asked("centro", command, actor) for command in given]
        outcomes: list[Outcome] = []
        for group in [asked] if together else [[each] for each in asked]:
            with database.writing(self.engine) as connection, connection.begin():
                outcomes += serve(connection, self._rooms, group, NOON, lambda: next(self._pages)).outcomes
        return outcomes

    def standing(self) -> dict[str, str]:
        with self.engine.connect() as connection:
            return {row.number: row.state for row in connection.execute(select(tickets.c.number, tickets.c.state))}


@pytest.fixture
def do(database_url: str) -> Iterator[House]:
    house = House(database_url)
    yield house
    house.engine.dispose()


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("order", ["RTRT", "TRTR", "TTRR"])
def test_in_whatever_order_they_come_and_however_often_there_is_one_ticket(
    do: House, order: str, together: bool
) -> None:
    request = c.IssueTicket(next(ids), "identity")
    alone = c.IssueLeased(next(ids), "identity", "A800", NOON, asked=request.id)
    outcomes = do(*({"R": request, "T": alone}[each] for each in order), together=together)
    found = do.standing()
    assert found.pop("A800") == State.WAITING
    assert set(found.values()) <= {State.CANCELLED}
    told = [each for each, kind in zip(outcomes, order, strict=True) if kind == "T"]
    assert told[0] == told[1] and not isinstance(told[0], Refusal)


def test_a_request_that_comes_late_is_told_of_no_ticket_and_once_for_all(do: House) -> None:
    request = c.IssueTicket(next(ids), "identity")
    (withdrawn,) = do(c.Withdraw(next(ids), request.id))
    assert not isinstance(withdrawn, Refusal)
    for outcome in do(request, request):
        assert not isinstance(outcome, Refusal)
        assert msgspec.json.decode(outcome, type=Answer).ticket is None
    assert do.standing() == {}


def test_what_another_totem_asked_for_is_not_taken_from_it(do: House) -> None:
    """Ids of commands that are still to come are known to nobody else; one that is guessed wrong costs nothing."""
    other = Actor("totem-2", Role.TOTEM)
    request = c.IssueTicket(next(ids), "identity")
    do(c.Withdraw(next(ids), request.id), actor=other)
    (outcome,) = do(request)
    assert outcome == Refusal("command_reused", {"command": request.id})


def test_a_ticket_that_somebody_has_come_for_stays(do: House) -> None:
    ana = Actor("ana", Role.ATTENDANT)
    request = c.IssueTicket(next(ids), "identity")
    do(request)
    do(c.OpenCounter(next(ids), "1"), c.CallNext(next(ids), "1"), c.Start(next(ids), request.id), actor=ana)
    do(c.IssueLeased(next(ids), "identity", "A800", NOON, asked=request.id))
    assert do.standing() == {"A001": State.SERVING, "A800": State.WAITING}


def test_one_that_was_called_in_vain_leaves_its_counter_and_its_place(do: House) -> None:
    ana = Actor("ana", Role.ATTENDANT)
    request = c.IssueTicket(next(ids), "identity")
    do(request)
    do(c.OpenCounter(next(ids), "1"), c.CallNext(next(ids), "1"), actor=ana)
    do(c.IssueLeased(next(ids), "identity", "A800", NOON, asked=request.id), c.IssueTicket(next(ids), "identity"))
    (called,) = do(c.CallNext(next(ids), "1"), actor=ana)
    assert not isinstance(called, Refusal)
    ticket = msgspec.json.decode(called, type=Answer).ticket
    assert ticket is not None and ticket.number == "A800"


def test_each_ticket_given_alone_costs_one_row_more_and_no_other(do: House) -> None:
    do(c.IssueLeased(next(ids), "identity", "A800", NOON, asked=next(ids)))
    with do.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(commands)) == 3
