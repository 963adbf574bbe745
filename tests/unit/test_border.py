"""What comes in over the border is bounded: no number without an end, and no time for which there is no calendar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from domain import commands as c
from domain.document import schema
from domain.errors import LaterNotPossible
from server import openapi
from server.described import PARTS
from tests.branches import Day

LOWEST, HIGHEST = {"minimum", "exclusiveMinimum"}, {"maximum", "exclusiveMaximum"}


def unbounded(part: Any, known: dict[str, Any], path: str, seen: set[str]) -> Iterator[str]:
    """The numbers in a JSON schema that may be of any size, by where they stand."""
    if isinstance(part, list):
        for each in part:
            yield from unbounded(each, known, path, seen)
    if not isinstance(part, dict):
        return
    name = str(part.get("$ref", "")).rpartition("/")[2]
    if name and name not in seen:
        seen.add(name)
        yield from unbounded(known[name], known, name, seen)
    ended = bool(part.keys() & LOWEST) and bool(part.keys() & HIGHEST)
    if part.get("type") in ("integer", "number") and not ended and not part.keys() & {"enum", "const"}:
        yield path
    for key, each in part.items():
        yield from unbounded(each, known, f"{path}.{key}", seen)


def test_every_number_in_what_is_sent_has_an_end() -> None:
    described = json.loads(openapi.document("1", PARTS))
    known, seen = described["components"]["schemas"], set[str]()
    bodies = [
        asked["requestBody"]
        for routes in described["paths"].values()
        for asked in routes.values()
        if isinstance(asked, dict) and "requestBody" in asked
    ]
    assert list(unbounded(bodies, known, "", seen)) == []
    assert {"Pulse", "Offer", "Booking", "Finish"} <= seen, "they were looked at"


def test_every_number_in_a_branch_s_document_has_an_end() -> None:
    whole = schema()
    assert list(unbounded(whole, whole["$defs"], "", set())) == []


@pytest.mark.parametrize("zone", [-12, 0, 12])
@pytest.mark.parametrize("year", [1, 9999])
def test_an_hour_at_the_ends_of_the_calendar_is_refused_like_any_other_that_cannot_be(year: int, zone: int) -> None:
    day = Day()
    at = datetime(year, 1, 1, tzinfo=UTC) if year == 1 else datetime(year, 12, 31, 23, 30, tzinfo=UTC)
    at = at.replace(tzinfo=timezone(timedelta(hours=zone)))
    with pytest.raises(LaterNotPossible):
        day.do(c.IssueTicket(day.id(), "identity", later=at))


def test_a_late_ticket_s_time_is_kept_in_utc_wherever_its_totem_says_it_is() -> None:
    day = Day()
    at = (day.now - timedelta(minutes=5)).astimezone(timezone(timedelta(hours=-3)))
    day.do(c.IssueLeased(day.id(), "identity", "A001", at))
    (ticket,) = day.room.tickets.values()
    assert (ticket.issued_at, ticket.issued_at.utcoffset()) == (at, timedelta())
