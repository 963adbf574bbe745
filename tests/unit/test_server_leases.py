"""Numbers that totems give alone, in real databases: tickets that come late are stored like any other."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import msgspec
import pytest
from sqlalchemy import select

from domain import commands as c
from domain.answers import Answer, Refusal
from domain.room import Room
from domain.ticket import State
from server import database, documents, store
from server.schema import tickets
from server.usecases import Asked, Loaded, Outcome, serve
from tests.branches import NOON, TOTEM, branch

ids = (f"00000000-0000-4000-8000-{number:012x}" for number in count(1))


@pytest.mark.parametrize("away", [timedelta(hours=2), timedelta(days=1)])
def test_a_late_ticket_is_stored_with_its_page_and_the_room_is_the_same_after_a_restart(
    database_url: str, away: timedelta
) -> None:
    engine = database.open_database(database_url, 1)
    rooms: dict[str, Loaded] = {}
    pages = (f"page-{number}" for number in count(1))

    def do(command: c.AnyCommand, now: timedelta) -> Outcome:
        with database.writing(engine) as connection, connection.begin():
            asked = [Asked("centro", command, TOTEM)]
            return serve(connection, rooms, asked, NOON + now, lambda: next(pages)).outcomes[0]

    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, branch(), "text", NOON)
    do(c.LeaseNumbers(next(ids)), timedelta())
    do(c.IssueTicket(next(ids), "identity"), timedelta(hours=1))
    late = c.IssueLeased(next(ids), "identity", "A800", NOON + timedelta(minutes=9))
    first, again = do(late, away), do(late, away)
    assert not isinstance(first, Refusal) and first == again
    answer = msgspec.json.decode(first, type=Answer)
    assert answer.ticket is not None and answer.ticket.number == "A800"
    expected = State.WAITING if away < timedelta(hours=12) else State.EXPIRED
    with engine.connect() as connection:
        rows = connection.execute(select(tickets.c.state, tickets.c.page).where(tickets.c.number == "A800")).all()
        stored: Room = store.load_room(connection, "centro")
    assert rows == [(expected.value, (answer.page or "").removeprefix("/t/"))]
    kept = rooms["centro"].room
    assert (stored.leases, stored.taken, stored.sequences) == (kept.leases, kept.taken, kept.sequences)
    assert stored.tickets == kept.tickets
    engine.dispose()
