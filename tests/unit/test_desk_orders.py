"""What the desk may ask for about a ticket, the command that it becomes, and what can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as replace_struct

from desk.orders import KINDS_OF_PLACES, Order, command, missing, order, possible, undoing
from desk.sheets import Sheets, opens_a_sheet
from domain import commands as c
from domain.commands import AnyCommand
from domain.priority import Group
from domain.register import Register
from domain.ticket import TRANSITIONS, Action, State, Ticket
from tests.branches import NOON, branch


def ticket(state: State, counter: str | None = None) -> Ticket:
    return Ticket("t", "A001", "identity", Group.ORDINARY, "pt_BR", 1, NOON, state=state, counter=counter)


@pytest.mark.parametrize(
    ("wanted", "sent"),
    [
        (Order(Action.CALL, "t", "A001", reason=" health "), c.CallTicket("id", "1", "t", "health")),
        (Order(Action.RECALL, "t", "A001"), c.Recall("id", "t")),
        (Order(Action.START, "t", "A001"), c.Start("id", "t")),
        (Order(Action.NO_SHOW, "t", "A001"), c.MarkNoShow("id", "t")),
        (Order(Action.CANCEL, "t", "A001"), c.Cancel("id", "t")),
        (Order(Action.SUSPEND, "t", "A001", reason="health"), c.Suspend("id", "t", "health")),
        (Order(Action.SUSPEND, "t", "A001"), c.Suspend("id", "t")),
        (Order(Action.RESUME, "t", "A001"), c.Resume("id", "t", "1")),
        (Order(Action.RETURN, "t", "A001", keep_place=False), c.ReturnToQueue("id", "t", keep_place=False)),
        (Order(Action.REACTIVATE, "t", "A001", keep_place=True), c.Reactivate("id", "t", keep_place=True)),
        (Order(Action.TRANSFER, "t", "A001", kind="service", to="taxes"), c.Transfer("id", "t", service="taxes")),
        (Order(Action.TRANSFER, "t", "A001", kind="counter", to="2"), c.Transfer("id", "t", counter="2")),
        (
            Order(Action.TRANSFER, "t", "A001", kind="attendant", to="beto", keep_place=False, reason="knows"),
            c.Transfer("id", "t", attendant="beto", keep_place=False, reason="knows"),
        ),
        (
            Order(Action.FINISH, "t", "A001", services=("identity",), outcome="solved", note=" well \n"),
            c.Finish("id", "t", ("identity",), "solved", "", "well"),
        ),
    ],
)
def test_an_order_becomes_its_command(wanted: Order, sent: AnyCommand) -> None:
    assert command(wanted, "id", "1") == sent


@pytest.mark.parametrize(
    "half",
    [Order(Action.CALL, "t", "A001", reason="  "), Order(Action.TRANSFER, "t", "A001"), Order(Action.EXPIRE, "t", "A")],
)
def test_half_an_order_is_an_error(half: Order) -> None:
    with pytest.raises(ValueError, match="cannot"):
        command(half, "id", "1")


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("free", [True, False])
def test_from_the_list_nothing_is_offered_that_the_table_forbids(state: State, free: bool) -> None:
    offered = possible(ticket(state), "1", free=free)
    assert all((state, action) in TRANSITIONS for action in offered)
    assert free or not {Action.CALL, Action.RESUME} & set(offered)


def test_who_is_at_a_counter_is_that_counters_affair() -> None:
    assert possible(ticket(State.SERVING, counter="2"), "1", free=True) == ()
    assert possible(ticket(State.NO_SHOW, counter="2"), "1", free=True) == (Action.REACTIVATE,)
    assert possible(ticket(State.WAITING), None, free=True) == ()


def test_who_comes_back_waits_at_the_end_unless_it_is_said() -> None:
    assert order(Action.REACTIVATE, ticket(State.NO_SHOW)).keep_place is False
    assert order(Action.RETURN, ticket(State.SERVING)).keep_place is True
    assert order(Action.FINISH, ticket(State.SERVING)).services == ("identity",)


def test_what_the_branch_asks_for_is_missed() -> None:
    asking = replace_struct(branch(), register=Register(required=("services", "outcome", "note")))
    wanted = order(Action.FINISH, ticket(State.SERVING))
    assert missing(wanted, asking) == ("outcome", "note")
    assert missing(replace(wanted, outcome="x", note="  "), asking) == ("note",)
    assert missing(wanted.toggled("identity"), asking) == ("services", "outcome", "note")
    assert missing(wanted, branch()) == ()


@pytest.mark.parametrize(
    ("done", "back"),
    [
        (c.MarkNoShow("id", "t"), c.Reactivate("new", "t", keep_place=True)),
        (c.Cancel("id", "t"), c.Reactivate("new", "t", keep_place=True)),
        (c.Suspend("id", "t"), c.Resume("new", "t", "1")),
    ],
)
def test_what_harms_nobody_can_be_taken_back(done: AnyCommand, back: AnyCommand) -> None:
    found = undoing(done, "1")
    assert found is not None
    assert command(found, "new", "1") == back


@pytest.mark.parametrize("done", [c.CallNext("id", "1"), c.Finish("id", "t"), c.Transfer("id", "t", service="x")])
def test_what_others_have_seen_is_not_taken_back(done: AnyCommand) -> None:
    assert undoing(done, "1") is None


def test_who_is_chosen_from_the_list_is_called_for_a_reason() -> None:
    assert opens_a_sheet(Action.CALL, branch(), chosen=True)
    assert not opens_a_sheet(Action.CALL, branch(), chosen=False)
    sheets = Sheets().preparing(Action.CALL, ticket(State.WAITING))
    assert sheets.confirmed(branch()).lacking == ("reason",)
    assert sheets.with_order(reason="health").confirmed(branch()).lacking == ()


@pytest.mark.parametrize("kind", KINDS_OF_PLACES)
def test_where_somebody_is_sent_comes_before_why(kind: str) -> None:
    sheets = Sheets().preparing(Action.TRANSFER, ticket(State.SERVING))
    assert sheets.sheet == "transfer"
    sent = sheets.sent_to(kind, "taxes")  # type: ignore[arg-type]
    assert (sent.sheet, sent.order and sent.order.kind) == ("reason", kind)
