"""Where each touch leads, and how long the totem waits: tables without a screen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from domain.branch import Audience
from domain.triage import Triage
from kiosk.patience import Patience, warned
from kiosk.visit import FEW, Page, Visit, answer, arrive, begin, check, choose, present_as, take_instead
from tests.branches import branch, service, text

SIMPLE = service("simple")
HEAVY = replace(service("heavy"), requirements=(text("id"),))
FIRM = service("firm", audience=Audience.COMPANY, instead="simple")
SELF = service("self", audience=Audience.PERSON, instead="firm")
LOST = service("lost", audience=Audience.COMPANY)
ROOM = branch((SIMPLE, HEAVY, FIRM, SELF, LOST))


def test_the_first_touch_shows_the_services_of_a_small_branch() -> None:
    assert begin(ROOM).page is Page.SERVICES


def test_the_first_touch_shows_categories_when_the_services_do_not_fit_on_a_page() -> None:
    many = branch(tuple(service(f"s{number}") for number in range(FEW + 1)))
    assert begin(many).page is Page.CATEGORIES


def test_a_branch_with_one_service_goes_straight_on() -> None:
    visit = begin(branch((SIMPLE,)))
    assert (visit.page, visit.service) == (Page.PRIORITY, "simple")


def test_the_simple_way_takes_three_touches() -> None:
    touched = begin(ROOM)
    touched = choose(touched, ROOM, "simple")
    assert touched.page is Page.PRIORITY  # the third touch asks for the ticket


def test_what_to_bring_comes_before_the_ticket() -> None:
    assert choose(begin(ROOM), ROOM, "heavy").page is Page.DETAILS


@pytest.mark.parametrize(
    ("wanted", "who", "page"),
    [
        ("firm", Audience.COMPANY, Page.PRIORITY),
        ("firm", Audience.PERSON, Page.INSTEAD),
        ("self", Audience.PERSON, Page.PRIORITY),
        ("self", Audience.COMPANY, Page.INSTEAD),
    ],
)
def test_a_service_for_some_asks_first_for_whom_it_is(wanted: str, who: Audience, page: Page) -> None:
    asked = choose(begin(ROOM), ROOM, wanted)
    assert asked.page is Page.AUDIENCE
    answered = present_as(asked, ROOM, who)
    assert (answered.page, answered.audience) == (page, who)


def test_nobody_is_asked_twice_for_whom_it_is() -> None:
    refused = present_as(choose(begin(ROOM), ROOM, "self"), ROOM, Audience.COMPANY)
    taken = take_instead(refused, ROOM)
    assert (taken.page, taken.service, taken.audience) == (Page.PRIORITY, "firm", Audience.COMPANY)


def test_without_another_service_to_offer_the_list_is_offered() -> None:
    refused = present_as(choose(begin(ROOM), ROOM, "lost"), ROOM, Audience.PERSON)
    assert take_instead(refused, ROOM).page is Page.SERVICES


def test_a_service_that_is_gone_leads_to_the_list() -> None:
    assert choose(begin(ROOM), ROOM, "gone").page is Page.SERVICES
    assert present_as(Visit(Page.AUDIENCE, service="gone"), ROOM, Audience.PERSON).page is Page.SERVICES


def test_back_goes_one_touch_back_at_a_time() -> None:
    start = begin(ROOM)
    asked = choose(start, ROOM, "firm")
    refused = present_as(asked, ROOM, Audience.PERSON)
    assert refused.back() == asked
    assert asked.back() == start
    assert start.back() == Visit()


@pytest.mark.parametrize("page", [Page.ISSUING, Page.TICKET, Page.SORRY])
def test_once_a_ticket_was_asked_for_there_is_no_way_back(page: Page) -> None:
    assert Visit(page, before=begin(ROOM)).back() == Visit()


@pytest.mark.parametrize(
    ("page", "untouched", "on_paper", "left"),
    [
        (Page.ATTRACT, 1000, False, None),
        (Page.ISSUING, 1000, False, None),
        (Page.SERVICES, 10, False, 50),
        (Page.TICKET, 10, True, 20),
        (Page.TICKET, 10, False, 50),
        (Page.SORRY, 61, False, -1),
    ],
)
def test_how_long_a_visit_lasts(page: Page, untouched: float, on_paper: bool, left: float | None) -> None:
    assert Patience(idle=60, ticket=30).left(page, untouched, on_paper=on_paper) == left


@pytest.mark.parametrize(("left", "shown"), [(None, 0), (20.5, 0), (20, 20), (0.2, 1), (0, 1)])
def test_the_warning_comes_twenty_seconds_before(left: float | None, shown: int) -> None:
    assert warned(left) == shown


def test_the_checklist_asks_one_thing_after_the_other() -> None:
    needy = replace(service("needy"), requirements=(text("one"), text("two"), text("three")))
    room = branch((needy, SIMPLE))
    first = check(choose(begin(room), room, "needy"), room)
    assert (first.page, first.need, first.triage) == (Page.CHECKLIST, 1, None)
    second = answer(first, room, "have")
    third = answer(second, room, "missing")
    last = answer(third, room, "skip")
    assert (last.page, last.triage) == (Page.MISSING, Triage((1,), (2,)))
    assert (last.back(), third.back(), second.back()) == (third, second, first)
    assert answer(third, room, "have").triage == Triage((1, 3), (2,))
    assert check(Visit(service="simple"), room).page is Page.SERVICES  # there is nothing to ask


def test_what_was_declared_of_one_service_is_not_said_of_another() -> None:
    declared = Visit(Page.MISSING, service="heavy", missing=(1,), need=1)
    assert choose(declared, ROOM, "simple").triage is None
    assert arrive(declared, "simple", "b1").triage is None
