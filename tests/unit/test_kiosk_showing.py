"""What the totem shows for what it knows: a table without a screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec.structs import replace as replace_struct

from client.stream import Began, Happened
from domain.answers import Start, Welcome
from domain.branch import Branch, Category
from domain.commands import Actor, Cancel, IssueTicket, Role
from domain.priority import Group
from domain.wait import WaitRange
from kiosk.issuing import Issued, Progress
from kiosk.opening import Opening, Why
from kiosk.popular import Popular
from kiosk.showing.errands import find_ticket, status_of
from kiosk.showing.pages import Inputs, Looks, derive, on_paper, waits
from kiosk.visit import FEW, Page, Visit, begin
from printer.status import Condition, PrinterStatus
from tests.branches import NOON, Day, branch, service, text

ROOM = branch()
READY = Inputs(branch=ROOM, online=True, now=NOON, visit=begin(ROOM))


def wide(services: int, categories: int = 1) -> Branch:
    kinds = tuple(Category(f"c{number}", text(f"c{number}"), "file") for number in range(categories))
    placed = (replace_struct(service(f"s{number}"), category=f"c{number % categories}") for number in range(services))
    return replace_struct(branch(tuple(placed)), categories=kinds)


def issued(progress: Progress = Progress.PRINTING) -> Issued:
    day = Day()
    day.do(IssueTicket(id=day.id(), service="identity", group=Group.DONOR))
    return Issued(next(iter(day.room.tickets.values())), "https://vez.example/t/x", progress)


def test_before_the_server_was_reached_there_is_a_quiet_screen() -> None:
    shown = derive(Inputs())
    assert (shown.page, shown.branch, shown.offline) == ("attract", "", False)
    assert derive(Inputs(told=True)).offline


def test_the_clock_is_the_branch_s() -> None:
    assert derive(READY).clock == "12:00"  # noon in São Paulo, three in the afternoon in UTC


@pytest.mark.parametrize("page", [Page.CATEGORIES, Page.SERVICES, Page.DETAILS, Page.PRIORITY])
def test_without_a_server_the_totem_is_sorry_and_comes_back_by_itself(page: Page) -> None:
    visit = Visit(page, service="identity")
    assert (derive(replace(READY, online=False, visit=visit)).page, derive(replace(READY, visit=visit)).page) == (
        "sorry",
        page,
    )


@pytest.mark.parametrize("page", [Page.ATTRACT, Page.TICKET])
def test_without_a_server_a_ticket_stays_on_the_screen(page: Page) -> None:
    assert derive(replace(READY, online=False, visit=Visit(page), issued=issued())).page == page


def test_a_totem_that_the_server_does_not_know_says_so() -> None:
    assert derive(replace(READY, online=False, unknown=True)).trouble == "unknown_totem"


def test_words_are_in_the_citizen_s_language() -> None:
    shown = derive(replace(READY, language="es"))
    assert (shown.branch, shown.services[0].name) == ("Central (es)", "identity (es)")


def test_a_wait_is_known_only_while_the_server_is_there() -> None:
    known = waits(Day().room, NOON)
    assert derive(replace(READY, waits=known)).services[0].high == 5
    assert derive(READY).services[0].high == 0


@pytest.mark.parametrize(
    ("looks", "size"),
    [
        (Looks(), 7),
        (Looks(low=True), 5),
        (Looks(large_text=True), 4),
        (Looks(large_text=True, low=True), 3),
    ],
)
def test_a_page_holds_as_many_choices_as_fit(looks: Looks, size: int) -> None:
    many = wide(9)
    everything = replace(READY, branch=many, looks=looks, visit=Visit(Page.SERVICES, category="c0"))
    shown = derive(everything)
    assert (len(shown.services), shown.more) == (size, True)
    seen = {row.key for sheet in range(9) for row in derive(on_sheet(everything, sheet)).services}
    assert seen == {one.id for one in many.services}


def on_sheet(inputs: Inputs, sheet: int) -> Inputs:
    return replace(inputs, visit=replace(inputs.visit, sheet=sheet))


def test_a_category_says_what_is_in_it_and_the_range_of_its_waits() -> None:
    many = wide(9, categories=2)
    known = {one.id: (1, WaitRange(5 * number, 5 * number + 5)) for number, one in enumerate(many.services)}
    shown = derive(replace(READY, branch=many, waits=known, visit=Visit(Page.CATEGORIES)))
    first = shown.categories[0]
    assert (first.about, first.low, first.high) == ("s0, s2…", 0, 45)


def test_what_people_come_for_most_is_offered_where_there_is_room() -> None:
    inputs = replace(READY, branch=wide(9, 4), visit=Visit(Page.CATEGORIES), popular=("s3", "gone", "s1", "s0", "s2"))
    assert [row.key for row in derive(inputs).popular] == ["s3", "s1", "s0"]
    assert derive(replace(inputs, branch=wide(9, FEW))).popular == ()
    assert derive(replace(inputs, looks=Looks(large_text=True))).popular == ()


def test_popular_counts_tickets_and_forgets_them_with_a_new_room() -> None:
    day, popular = Day(), Popular()
    welcome = Welcome(Actor("t", Role.TOTEM), "t", day.room.branch)
    popular.take(Began(welcome, Start(NOON, day.room.snapshot())))
    for wanted in ("taxes", "taxes", "identity"):
        day.do(IssueTicket(id=day.id(), service=wanted))
    for recorded in day.history:
        popular.take(Happened(recorded))
    assert popular.top(7) == ("taxes",)  # one ticket says nothing
    popular.take(Began(welcome, Start(NOON, Day().room.snapshot())))
    assert popular.top(7) == ()


def test_the_ticket_shows_what_the_server_returned() -> None:
    shown = derive(replace(READY, visit=Visit(Page.TICKET), issued=issued(), qr="data:x"))
    assert (shown.number, shown.service, shown.priority, shown.qr) == ("P001", "identity", True, "data:x")


@pytest.mark.parametrize(
    ("page", "back", "started"),
    [(Page.ATTRACT, False, False), (Page.SERVICES, True, True), (Page.TICKET, False, True)],
)
def test_what_the_four_buttons_can_do(page: Page, back: bool, started: bool) -> None:
    shown = derive(replace(READY, visit=Visit(page), issued=issued()))
    assert (shown.can_go_back, shown.started) == (back, started)


def test_a_panel_can_always_be_left() -> None:
    assert derive(replace(READY, visit=Visit(), panel="help")).can_go_back


@pytest.mark.parametrize("condition", Condition)
def test_without_a_printer_that_can_print_the_totem_says_so(condition: Condition) -> None:
    assert not derive(READY).paperless  # nothing is known yet
    status = PrinterStatus(condition)
    assert derive(replace(READY, printer=status)).paperless is not status.can_print


def test_the_ticket_shows_how_its_paper_is() -> None:
    paper = replace(issued(Progress.DOUBT), condition=Condition.CUTTER, in_mouth=True, job=7)
    shown = derive(replace(READY, visit=Visit(Page.TICKET), issued=paper))
    assert (shown.progress, shown.condition, shown.in_mouth, shown.can_reprint) == ("doubt", "cutter", True, True)
    shown = derive(replace(READY, visit=Visit(Page.TICKET), issued=replace(paper, job=0)))
    assert not shown.can_reprint


def test_a_ticket_is_on_paper_until_there_is_doubt() -> None:
    assert [on_paper(issued(progress)) for progress in Progress] == [True, True, False, False]
    assert not on_paper(None)


def test_a_branch_with_one_simple_service_asks_for_priority_on_the_first_screen() -> None:
    only = branch((service("vaccine"),))
    resting = replace(READY, branch=only, visit=Visit())
    shown = derive(resting)
    assert (shown.page, shown.service, shown.tools, shown.started, shown.can_go_back) == (
        "priority", "vaccine", True, False, False,
    )  # fmt: skip
    for hindered in (
        replace(resting, online=False),
        replace(resting, unknown=True),
        replace(resting, looks=Looks(large_text=True)),
        replace(resting, openings={"vaccine": Opening(Why.HOURS)}),
        replace(resting, branch=branch((replace_struct(service("vaccine"), requirements=(text("id"),)),))),
    ):
        assert derive(hindered).page == "attract"


def test_a_ticket_is_found_while_it_is_in_the_room_and_after_nobody_came() -> None:
    day = Day()
    day.do(IssueTicket(id=day.id(), service="identity"))
    ticket = next(iter(day.room.tickets.values()))
    assert find_ticket(day.room, "A001") == ticket
    status = status_of(day.room, ticket.id, NOON)
    assert status is not None and (status.number, status.state, status.ahead) == ("A001", "waiting", 0)
    over = status_of(day.room, ticket.id, NOON + timedelta(hours=13))
    assert over is not None and (over.state, over.ahead) == ("expired", None), "its day is over, and nobody waits"
    day.do(Cancel(id=day.id(), ticket=ticket.id))
    gone = status_of(day.room, ticket.id, NOON)
    assert gone is not None and gone.state == "cancelled"
    assert (find_ticket(day.room, "A002"), status_of(day.room, "x", NOON)) == (None, None)
