"""Who may give a ticket at the desk is who the server lets, and one wish is one ticket."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from desk.giving import GIVES, Giving, wanted
from desk.notices import SERVING
from domain.branch import Audience
from domain.commands import IssueTicket
from domain.priority import Group
from server.permissions import PERMISSIONS
from tests.branches import branch, service

HERE = branch((service("identity"), service("firm", "E", Audience.COMPANY)))
ids = map(str, count(1))


def test_the_desk_offers_it_to_whom_the_server_lets() -> None:
    assert {role for role in SERVING if IssueTicket in PERMISSIONS[role]} == GIVES


def test_the_same_wish_keeps_its_id_and_another_one_has_its_own() -> None:
    first = wanted(Giving(service="identity"), HERE, lambda: next(ids))
    assert first is not None
    giving = Giving(service="identity", asked=first)
    assert wanted(giving, HERE, lambda: next(ids)) is first
    other = wanted(replace(giving, group=Group.DONOR), HERE, lambda: next(ids))
    assert other is not None and other.id != first.id and other.group is Group.DONOR


def test_who_stands_there_is_whom_the_service_is_for() -> None:
    asked = wanted(Giving(service="firm"), HERE, lambda: next(ids))
    assert asked is not None and asked.audience is Audience.COMPANY
    assert wanted(Giving(service="nothing such"), HERE, lambda: next(ids)) is None
