"""The audit trail and the sealed history: whatever is changed, taken out or put in shows, with its number."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import Connection, Engine, delete, insert, select, update

from domain import commands as c
from server import database, documents
from server.audit import seals, trail, verify
from server.audit.trail import Entry, Head
from server.schema import audit, branches, events
from server.usecases import Asked, serve
from tests.branches import NOON, TOTEM, branch

BRANCH = branch().id
EVENTS = 1_203  # two whole seals and a part, with the one that opens the day


def entry(action: str, **facts: str) -> Entry:
    return Entry(NOON, BRANCH, "ana", action, facts)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.open_database(database_url, 10)
    yield engine
    engine.dispose()


@pytest.fixture
def kept(engine: Engine) -> Engine:
    """A database with a sealed history, and acts of people before, between and after."""
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, branch(), "text", NOON)
        trail.record(connection, entry("person_added", person="p1"))
        live(connection, EVENTS - 1)
        seal_all(connection)
        trail.record(connection, entry("person_disabled", person="p1"))
    return engine


def live(connection: Connection, tickets: int) -> None:
    ids = (f"00000000-0000-4000-8000-{number:012x}" for number in count(1))
    asked = [Asked(BRANCH, c.IssueTicket(next(ids), "taxes"), TOTEM) for _ in range(tickets)]
    pages = (f"page-{number}" for number in count(1))
    serve(connection, {}, asked, NOON, lambda: next(pages))


def seal_all(connection: Connection) -> None:
    while (found := seals.span(connection, BRANCH, seals.sealed_up_to(connection, BRANCH))) is not None:
        assert seals.seal(connection, found, NOON)


def found(engine: Engine, *earlier: Head) -> list[tuple[str, int]]:
    with database.reading(engine) as connection, connection.begin():
        return [(each.what, each.number) for each in verify.check(connection, earlier).wrong]


def tamper(engine: Engine, *statements: object) -> None:
    with database.writing(engine) as connection, connection.begin():
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


def test_what_nobody_touched_is_good(kept: Engine) -> None:
    with database.reading(kept) as connection, connection.begin():
        checked = verify.check(connection)
        assert checked.wrong == ()
        assert (checked.entries, checked.events, checked.unsealed) == (5, EVENTS, 0)
        assert checked.head == trail.head(connection)
        assert [(each.first, each.last) for each in seals.seals(connection, BRANCH)] == [
            (1, 500),
            (501, 1000),
            (1001, EVENTS),
        ]


@pytest.mark.parametrize("column", ["at", "branch", "actor", "action", "facts", "digest"])
def test_a_changed_entry_shows(kept: Engine, column: str) -> None:
    values = {"at": NOON + timedelta(seconds=1), "facts": '{"person":"p2"}', "digest": bytes(32)}
    tamper(kept, update(audit).where(audit.c.number == 1).values({column: values.get(column, "other")}))
    expected = [("entry_changed", 1)]
    if column == "digest":  # and the next one does not follow it
        expected.append(("entry_changed", 2))
    assert found(kept) == expected


def test_an_entry_that_is_taken_out_shows(kept: Engine) -> None:
    tamper(kept, delete(audit).where(audit.c.number == 1))
    assert ("entry_missing", 1) in found(kept)


def test_an_entry_that_is_put_in_between_shows(kept: Engine) -> None:
    later = [update(audit).where(audit.c.number == number).values(number=number + 1) for number in (5, 4, 3, 2)]
    put = insert(audit).values(
        number=2, at=NOON, branch=BRANCH, actor="eve", action="x", facts="{}", digest=bytes(range(32))
    )
    tamper(kept, *later, put)
    wrong = found(kept)
    assert ("entry_changed", 2) in wrong and ("entry_changed", 3) in wrong


def test_an_entry_that_is_put_at_the_end_without_its_digest_shows(kept: Engine) -> None:
    row = {"at": NOON, "branch": BRANCH, "actor": "eve", "action": "x", "facts": "{}", "digest": bytes(32)}
    tamper(kept, insert(audit).values(number=6, **row))
    assert found(kept) == [("entry_changed", 6)]


def test_a_cut_end_shows_to_who_noted_the_head(kept: Engine) -> None:
    with kept.connect() as connection:
        head = trail.head(connection)
    assert Head.read(str(head)) == head
    tamper(kept, delete(audit).where(audit.c.number == 5))
    assert found(kept) == []  # nobody can see it in the trail alone
    assert found(kept, head) == [("trail_cut", 5)]


def test_a_trail_that_was_written_anew_shows_to_who_noted_a_head(kept: Engine) -> None:
    with kept.connect() as connection:
        head = trail.head(connection)
    with database.writing(kept) as connection, connection.begin():
        connection.execute(delete(audit).where(audit.c.number == 5))
        trail.record(connection, entry("person_praised", person="p1"))
    assert found(kept) == []
    assert found(kept, head) == [("head_differs", 5)]


@pytest.mark.parametrize("version", [1, 500, 501, 777, EVENTS])
def test_a_changed_event_shows(kept: Engine, version: int) -> None:
    here = (events.c.branch == BRANCH) & (events.c.version == version)
    with kept.connect() as connection:
        written = connection.scalar(select(events.c.recorded).where(here)) or ""
    tamper(kept, update(events).where(here).values(recorded=written.replace("2026", "2025")))
    assert found(kept) == [("event_changed", version)]
    tamper(kept, update(events).where(here).values(recorded=written, at=NOON + timedelta(microseconds=1)))
    assert found(kept) == [("event_changed", version)]


@pytest.mark.parametrize("version", [1, 500, 501, 777, EVENTS])
def test_an_event_that_is_taken_out_shows(kept: Engine, version: int) -> None:
    tamper(kept, delete(events).where(events.c.version == version))
    assert found(kept) == [("event_missing", version)]


def test_a_whole_stretch_that_is_taken_out_shows(kept: Engine) -> None:
    tamper(kept, delete(events).where(events.c.version.between(501, 1000)))
    assert found(kept) == [("event_missing", version) for version in range(501, 1001)]


def test_events_put_in_beyond_the_branch_show(kept: Engine) -> None:
    tamper(kept, insert(events).values(branch=BRANCH, version=EVENTS + 1, at=NOON, recorded="{}"))
    assert found(kept) == [("event_inserted", EVENTS + 1)]


def test_an_event_that_is_taken_out_before_it_was_sealed_shows(kept: Engine) -> None:
    with database.writing(kept) as connection, connection.begin():
        connection.execute(update(branches).values(version=EVENTS + 2))
        row = {"branch": BRANCH, "at": NOON, "recorded": "{}"}
        connection.execute(insert(events).values(version=EVENTS + 2, **row))
    assert found(kept) == [("event_missing", EVENTS + 1)]


def test_a_changed_seal_shows(kept: Engine) -> None:
    seal = audit.c.number == 2
    with kept.connect() as connection:
        facts = connection.scalar(select(audit.c.facts).where(seal)) or ""
    digest = facts.partition('"digest":"')[2][:64]
    tamper(kept, update(audit).where(seal).values(facts=facts.replace(digest, "0" * 64)))
    assert found(kept) == [("entry_changed", 2), ("seal_broken", 2)]


def test_history_that_was_erased_in_its_time_is_not_missed(kept: Engine) -> None:
    with database.writing(kept) as connection, connection.begin():
        connection.execute(delete(events).where(events.c.version <= 500))
        trail.record(connection, Entry(NOON, BRANCH, trail.OURSELVES, seals.ERASED, {"up_to": "500"}))
    assert found(kept) == []


def test_history_that_another_server_replaced_is_sealed_anew(kept: Engine) -> None:
    with database.writing(kept) as connection, connection.begin():
        after = (events.c.branch == BRANCH) & (events.c.version > 1_100)
        connection.execute(update(events).where(after).values(recorded="{}"))
        trail.record(connection, Entry(NOON, BRANCH, "centre", seals.REPLACED, {"after": "1100"}))
        assert seals.sealed_up_to(connection, BRANCH) == 1_000
        seal_all(connection)
        assert seals.sealed_up_to(connection, BRANCH) == EVENTS
    assert found(kept) == []
    tamper(kept, update(events).where(events.c.version == 1_150).values(recorded="[]"))
    assert found(kept) == [("event_changed", 1_150)]


def test_many_who_record_and_seal_at_once_make_one_chain(kept: Engine) -> None:
    with database.writing(kept) as connection, connection.begin():
        connection.execute(delete(audit).where(audit.c.number > 1))

    def record(number: int) -> int:
        with database.writing(kept) as connection, connection.begin():
            return trail.record(connection, entry("acted", times=str(number)))

    def seal(_: int) -> bool:
        with kept.connect() as connection:
            span = seals.span(connection, BRANCH, 0)
        assert span is not None
        with database.writing(kept) as connection, connection.begin():
            return seals.seal(connection, span, NOON)

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(record, range(40)))
        sealed = list(pool.map(seal, range(8)))
    assert sorted(numbers) == list(range(2, 42))
    assert sealed.count(True) == 1
    assert found(kept) == []
