"""What the desk offers in each moment, whom it lists, and what becomes of a press."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from client.errors import (
    BadAnswer,
    NotAllowed,
    NotAuthenticated,
    NotHere,
    SignInRefused,
    Unreachable,
    Untrusted,
    Why,
)
from desk.notices import Notice, about, about_role
from desk.pressing import SLOW, STALE, Next, Press
from desk.serving import Person, allowed, minutes, needs_a_sheet, primary, queue, secondary
from domain import commands as c
from domain.errors import CounterBusy, CounterTaken, NobodyWaiting, RecordMissing
from domain.priority import Group
from domain.register import Choice, Register
from domain.ticket import TRANSITIONS, Action, State, Ticket
from tests.branches import ANA, NOON, Day, branch, text


def ticket(state: State) -> Ticket:
    return Ticket("t", "A001", "identity", Group.ORDINARY, "pt_BR", 1, NOON, state=state, counter="1", calls=1)


@pytest.mark.parametrize(
    ("state", "first", "beside"),
    [
        (None, Action.CALL, ()),
        (
            State.CALLED,
            Action.START,
            (Action.RECALL, Action.NO_SHOW, Action.CANCEL, Action.TRANSFER, Action.RETURN),
        ),
        (State.SERVING, Action.FINISH, (Action.SUSPEND, Action.TRANSFER, Action.RETURN)),
    ],
)
def test_each_moment_has_one_primary_action(state: State | None, first: Action, beside: tuple[Action, ...]) -> None:
    front = ticket(state) if state else None
    assert primary(front) is first
    assert secondary(front) == beside


@pytest.mark.parametrize("state", [State.CALLED, State.SERVING])
@pytest.mark.parametrize("action", list(Action))
def test_nothing_is_offered_that_the_table_forbids(state: State, action: Action) -> None:
    if allowed(action, ticket(state)):
        assert (state, action) in TRANSITIONS


def test_a_form_opens_only_where_something_has_to_be_said() -> None:
    plain = branch()
    asking = replace(plain, register=Register(required=("outcome",), reasons=(Choice("health", text("ill")),)))
    opens = [action for action in Action if needs_a_sheet(action, plain)]
    assert opens == [Action.TRANSFER, Action.RETURN, Action.REACTIVATE]
    assert {action for action in Action if needs_a_sheet(action, asking)} - set(opens) == {
        Action.FINISH,
        Action.SUSPEND,
    }


def test_an_empty_queue() -> None:
    seen = queue(Day().room, "1", NOON)
    assert (seen.total, seen.longest, seen.services, seen.people) == (0, 0, (), ())


def test_the_queue_counts_by_service_and_lists_in_the_order_of_calling() -> None:
    day = Day()
    for service, group in (
        ("taxes", Group.ORDINARY),
        ("identity", Group.ORDINARY),
        ("identity", Group.DONOR),
        ("taxes", Group.EIGHTY_PLUS),
        ("identity", Group.ORDINARY),
    ):
        day.do(c.IssueTicket(day.id(), service, group))
        day.now += timedelta(minutes=3)
    seen = queue(day.room, "1", day.now, 50)
    assert (seen.total, seen.longest) == (5, 15)
    assert seen.services == (("identity", 3), ("taxes", 2))
    assert seen.people[0] == Person(
        next(each.id for each in day.room.tickets.values() if each.number == "P002"),
        "P002",
        "taxes",
        Group.EIGHTY_PLUS,
        6,
    )
    assert [person.number for person in seen.people] == ["P002", "P001", "B001", "A001", "A002"]


def test_the_list_is_what_would_be_called() -> None:
    day = Day()
    groups = list(Group)
    for turn in range(12):
        day.do(c.IssueTicket(day.id(), ("identity", "taxes")[turn % 2], groups[turn * 7 % 4]))
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    listed = [person.number for person in queue(day.room, "1", day.now, 50).people]
    called = []
    for _ in listed:
        day.do(c.CallNext(day.id(), "1"), ANA)
        front = day.room.at_counter("1")
        assert front is not None
        called.append(front.number)
        day.do(c.MarkNoShow(day.id(), front.id), ANA)
    assert listed == called


def test_a_crowd_is_counted_whole_and_listed_in_part() -> None:
    day = Day()
    for _ in range(12):
        day.do(c.IssueTicket(day.id(), "identity"))
    seen = queue(day.room, "1", day.now, 5)
    assert (seen.total, len(seen.people)) == (12, 5)
    assert queue(day.room, "1", day.now).people == ()


def test_a_clock_that_runs_behind_shows_no_negative_wait() -> None:
    assert minutes(NOON, NOON - timedelta(hours=1)) == 0


# ------------------------------------------------------------------------------------------------ a press and its fate

CALL, FINISH = c.CallNext("id", "1"), c.Finish("id", "t")


def test_a_press_is_over_when_the_picture_shows_it_and_not_when_it_is_answered() -> None:
    press = Press(CALL, None, NOON)
    assert not press.over(100)
    answered = press.answered(7)
    assert [answered.over(version) for version in (6, 7, 8)] == [False, True, True]


def test_a_lost_press_is_sent_again_and_remembers_its_doubt() -> None:
    press = Press(CALL, None, NOON).unanswered()
    assert press.lost and press.next(NOON + STALE) is Next.SEND_AGAIN
    again = press.on_its_way()
    assert again.doubted and not again.lost and again.command is press.command


@pytest.mark.parametrize(
    ("wanted", "then"),
    [
        (CALL, Next.LOOK),
        (c.CallTicket("id", "1", "t", "why"), Next.LOOK),
        (c.Recall("id", "t"), Next.LOOK),
        (FINISH, Next.SEND_AGAIN),
    ],
)
def test_nobody_is_called_late_behind_the_attendants_back(wanted: c.AnyCommand, then: Next) -> None:
    press = Press(wanted, None, NOON).unanswered()
    assert press.next(NOON + STALE + timedelta(seconds=1)) is then


def test_what_was_looked_up_is_undone_when_nothing_changed() -> None:
    press = Press(CALL, None, NOON).unanswered().looked_up(9)
    assert press.over(9)
    assert press.undone(None)
    assert not press.undone(ticket(State.CALLED))


def test_what_was_sent_again_is_never_called_undone() -> None:
    assert not Press(CALL, None, NOON).unanswered().answered(9).undone(None)


def test_only_what_takes_its_time_is_shown_as_under_way() -> None:
    press = Press(CALL, None, NOON)
    assert not press.slow(NOON + SLOW / 2)
    assert press.slow(NOON + SLOW)
    assert press.unanswered().slow(NOON)


# ---------------------------------------------------------------------------------------------------------- its words


@pytest.mark.parametrize(
    ("error", "waiting", "notice"),
    [
        (NobodyWaiting(counter="1"), 0, Notice("nobody_waiting", counter="1")),
        (NobodyWaiting(counter="1"), 2, Notice("taken_by_another")),
        (CounterTaken(counter="2"), 0, Notice("counter_taken", counter="2")),
        (CounterBusy(counter="1", number="A001"), 0, Notice("counter_busy", number="A001", counter="1")),
        (NotAuthenticated(), 0, Notice("access_ended")),
        (NotAllowed(), 0, Notice("not_allowed")),
        (Unreachable(), 0, Notice("unreachable")),
        (BadAnswer(), 0, Notice("bad_answer")),
        (NotHere("branch_elsewhere"), 0, Notice("branch_elsewhere")),
        (Untrusted(Why.EXPIRED, ""), 0, Notice("untrusted")),
        (RecordMissing(missing="outcome,note"), 0, Notice("record_missing", fact="outcome,note")),
        (SignInRefused("wrong_password", {}), 0, Notice("wrong_password")),
        (SignInRefused("locked", {"minutes": "4", "seconds": "200"}), 0, Notice("locked", fact="4")),
        (
            SignInRefused("password_refused", {"why": "too_short", "min": "10"}),
            0,
            Notice("password_too_short", fact="10"),
        ),
    ],
)
def test_each_error_has_its_notice(error: Exception, waiting: int, notice: Notice) -> None:
    assert about(error, waiting) == notice


def test_an_error_that_nobody_foresaw_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        about(ZeroDivisionError())


def test_only_who_serves_sits_at_a_desk() -> None:
    assert about_role(c.Role.ATTENDANT) is about_role(c.Role.SUPERVISOR) is None
    assert about_role(c.Role.TECHNICIAN) == about_role(c.Role.AUDITOR) == Notice("not_serving")
    assert about_role(c.Role.PANEL) == about_role(c.Role.TOTEM) == Notice("not_an_attendant")
