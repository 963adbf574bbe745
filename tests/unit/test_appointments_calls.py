"""The client's calls about appointments and notes: what is sent where, and never who it is about in an address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from client.api import Api
from domain.agenda import Agenda, Booking, Entry, Finds, Found, Move, Search
from domain.answers import Refusal
from domain.appointments import Standing
from domain.booking import Arrival
from domain.errors import Refused, Unknown
from domain.priority import Group
from domain.visits import Note, Returning, Visit, Visits
from tests.branches import NOON
from tests.unit.test_client import Script, script, url

__all__ = ["script", "url"]

ENTRY = Entry("a", "7K3M-Q0AB", "identity", NOON, 10, Group.ORDINARY, "pt_BR", Standing.BOOKED)
VISIT = Visit("t", "A001", "identity", NOON, notes=(Note(NOON, "ana", "note", "words"),))
FINDS = Finds((Found("a", "identity", NOON, Standing.BOOKED, Arrival.ON_TIME),))
CALLS: list[tuple[Callable[[Api], Any], Any, str]] = [
    (lambda api: api.find_appointment("b", Search(cpf="52998224725")), FINDS, "POST appointments/find"),
    (lambda api: api.agenda("b", date(2026, 3, 2)), Agenda((ENTRY,)), "GET appointments?day=2026-03-02"),
    (lambda api: api.book("b", Booking("0" * 32, "identity", NOON, cpf="52998224725")), ENTRY, "POST appointments"),
    (lambda api: api.move_appointment("b", "a", Move(NOON)), ENTRY, "POST appointments/a/move"),
    (lambda api: api.cancel_appointment("b", "a"), ENTRY, "POST appointments/a/cancel"),
    (lambda api: api.notes("b", "t"), VISIT, "GET tickets/t/notes"),
    (lambda api: api.earlier_visits("b", Returning(cpf="52998224725")), Visits((VISIT,)), "POST visits"),
]


@pytest.mark.parametrize(("call", "answer", "asked"), CALLS, ids=[asked for _, _, asked in CALLS])
def test_each_call_asks_the_right_thing(
    script: Script, url: str, call: Callable[[Api], Any], answer: Any, asked: str
) -> None:
    api = Api(url, "code", lambda: 0.0)
    script.replies = [(200, msgspec.json.encode(answer))]
    assert call(api) == answer
    method, path, _, _ = script.seen[-1]
    assert f"{method} {path.removeprefix('/api/branches/b/')}" == asked
    assert "529" not in path
    script.replies = [(404, msgspec.json.encode(Refusal("unknown", {"what": "appointment"})))]
    with pytest.raises(Unknown):
        call(api)
    script.replies = [(409, msgspec.json.encode(Refusal("appointment_over", {"standing": "missed"})))]
    with pytest.raises(Refused):
        call(api)
