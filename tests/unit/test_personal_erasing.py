"""What is over is erased, on time and not before, from the tables and from the file; the rest stays as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from domain import commands as c
from domain.personal import Period
from domain.sight import Sight
from server import database, store
from server.audit import trail, verify
from server.personal import eraser, erasing
from server.personal.erasing import erase_expired, expired, over_before
from server.reader import Reader
from server.schema import audit, metadata, tickets
from server.settings import sqlite_url
from server.usecases import Loaded, bring_up
from tests.branches import ANA, NOON, TOTEM, branch
from tests.unit.personal_branch import HERE, HOST, NAME, NOTE, TYPED, WORKER, Lived

YEARS = timedelta(days=6 * 366)
WORDS = (NAME, NOTE, WORKER, TYPED, HOST, "192.0.2.7", "***.444.777-**")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.open_database(database_url, 10)
    yield engine
    engine.dispose()


@pytest.fixture
def lived(engine: Engine) -> Lived:
    """A day in which everything that may be kept of people was said."""
    lived = Lived(engine)
    lived.visit()
    lived.staff("p1", left=NOON)
    lived.staff("p2")
    lived.machines()
    lived.seal()
    return lived


def everything(engine: Engine) -> str:
    """All that all tables say."""
    with engine.connect() as connection:
        return "".join(repr(row) for table in metadata.tables.values() for row in connection.execute(select(table)))


def counted(told: list[erasing.Told]) -> dict[str, int]:
    return {name: count for each in told for name, count in each.counts.items()}


def erase(lived: Lived, after: timedelta) -> dict[str, int]:
    return counted(erase_expired(lived.engine, NOON + after, trail.OPERATOR))


def test_nothing_goes_before_its_time(lived: Lived) -> None:
    before = everything(lived.engine)
    assert all(word in before for word in WORDS)
    assert erase(lived, timedelta(hours=3)) == {}
    assert [each for each in WORDS if each not in everything(lived.engine)] == []


def test_everything_goes_when_its_time_is_over(lived: Lived) -> None:
    day = timedelta(days=1)
    assert erase(lived, 2 * day) == {"admissions": 1, "attempts": 1}
    assert erase(lived, 7 * day) == {}
    assert erase(lived, 8 * day) == {"pages": 1}
    assert erase(lived, 15 * day) == {"answers": 6}
    assert erase(lived, 91 * day) == {"notes": 2, "appointment_people": 1, "codes": 1}
    left = everything(lived.engine)
    assert NOTE not in left and "***" not in left
    lived.now = NOON + 1_830 * day
    lived.do((c.OpenCounter(lived.id(), "1"), ANA))  # life goes on
    lived.seal()
    assert erase(lived, 1_831 * day) == {
        "appointments": 1, "tickets": 1, "set_aside": 1, "devices": 1, "grants": 1, "people": 1, "events": 7,
    }  # fmt: skip
    left = everything(lived.engine)
    assert [word for word in (NAME, NOTE, HOST) if word in left] == []
    assert left.count(WORKER) == 2  # who has not left, and their session
    with database.reading(lived.engine) as connection, connection.begin():
        assert verify.check(connection).wrong == ()


def test_to_look_tells_the_same_and_erases_nothing(lived: Lived) -> None:
    lived.now = NOON + YEARS
    lived.do((c.OpenCounter(lived.id(), "1"), ANA))
    lived.seal()
    before = everything(lived.engine)
    with database.reading(lived.engine) as connection, connection.begin():
        told = counted(expired(connection, NOON + YEARS + timedelta(days=1)))
    assert everything(lived.engine) == before
    found = erase(lived, YEARS + timedelta(days=1))
    assert told | {"appointments": 1} == found  # an appointment goes after who it was for
    assert erase(lived, YEARS + timedelta(days=1)) == {}


def test_it_may_be_stopped_anywhere_and_goes_on(lived: Lived) -> None:
    for _ in range(450):
        lived.do((c.IssueTicket(lived.id(), "taxes"), TOTEM))
    now = NOON + timedelta(days=20)
    for limit in range(1, 12):
        stops = [False] * limit + [True] * 200
        erase_expired(lived.engine, now, trail.OPERATOR, stops[::-1].pop)
    erase_expired(lived.engine, now, trail.OPERATOR)
    with lived.engine.connect() as connection:
        assert connection.scalar(select(func.count()).where(tickets.c.page.is_not(None))) == 0
        assert connection.scalar(select(func.count()).select_from(tickets)) == 451
        recorded = connection.scalars(select(audit.c.facts).where(audit.c.action == erasing.ERASED)).all()
    assert recorded and not any(word in facts for facts in recorded for word in WORDS)


def test_nobody_waits_while_much_is_erased(lived: Lived) -> None:
    """Each transaction holds few rows: between two of them others write."""
    for _ in range(450):
        lived.do((c.IssueTicket(lived.id(), "taxes"), TOTEM))
    most = []
    from server.personal import sweeps

    def stopping() -> bool:
        with lived.engine.connect() as connection:
            most.append(connection.scalar(select(func.count()).where(tickets.c.page.is_not(None))) or 0)
        return False

    erase_expired(lived.engine, NOON + timedelta(days=9), trail.OPERATOR, stopping)
    assert max(before - after for before, after in pairwise(most)) <= sweeps.AT_ONCE


def test_a_screen_or_a_room_from_before_starts_again_where_history_is_gone(lived: Lived) -> None:
    with lived.engine.connect() as connection:
        stale = {HERE: Loaded(store.load_room(connection, HERE), store.head(connection, HERE).document_hash)}
        behind = store.head(connection, HERE).version
    lived.now = NOON + timedelta(days=1)
    lived.do((c.OpenCounter(lived.id(), "1"), ANA))
    lived.seal()
    lived.now = NOON + YEARS
    lived.do((c.OpenCounter(lived.id(), "2"), ANA))
    assert erase(lived, YEARS)["events"]
    with lived.engine.connect() as connection:
        reader = Reader(lived.engine, lambda: lived.now, 5_000)
        try:
            assert reader._missed(connection, HERE, behind, Sight.LOBBY).restart
        finally:
            reader.stop()
        bring_up(connection, stale, {HERE: store.head(connection, HERE)})
        assert stale[HERE].room.version == store.head(connection, HERE).version
        assert set(stale[HERE].room.counters) == {"2"}


def test_nothing_of_it_is_left_in_the_file(tmp_path: Path) -> None:
    engine = database.open_database(sqlite_url(tmp_path), 10)
    lived = Lived(engine)
    for _ in range(40):
        lived.visit()
    lived.staff("p1", left=NOON)
    lived.machines()
    lived.seal()
    lived.now = NOON + YEARS
    lived.do((c.OpenCounter(lived.id(), "1"), ANA))
    assert all(word.encode() in raw(tmp_path) for word in WORDS)
    erase(lived, YEARS)
    assert [word for word in WORDS if word.encode() in raw(tmp_path)] == []  # nor in its log, while it is open
    engine.dispose()
    gc.collect()
    assert [word for word in WORDS if word.encode() in raw(tmp_path)] == []


def raw(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_days_are_those_of_the_branch() -> None:
    late = datetime.fromisoformat("2026-03-03T02:59:00+00:00")  # still the 2nd in São Paulo
    early = datetime.fromisoformat("2026-03-03T03:00:00+00:00")
    assert over_before(Period.ADMISSIONS, branch(), late).isoformat() == "2026-03-01T03:00:00+00:00"
    assert over_before(Period.ADMISSIONS, branch(), early).isoformat() == "2026-03-02T03:00:00+00:00"


def test_it_is_due_once_after_each_quiet_hour(lived: Lived) -> None:
    def due(now: datetime) -> bool:
        with lived.engine.connect() as connection:
            return eraser.is_due(connection, now)

    assert due(NOON)
    erase(lived, timedelta())
    assert not due(NOON)
    at_three = datetime.fromisoformat("2026-03-03T06:00:00+00:00")
    assert not due(at_three - timedelta(seconds=1))
    assert due(at_three)
    assert due(at_three + timedelta(days=9))
    assert due(NOON - timedelta(days=1))  # a clock that went back is looked at, and not believed below


def test_a_clock_that_jumps_erases_nothing(lived: Lived) -> None:
    def steady(now: datetime) -> bool:
        with database.writing(lived.engine) as connection, connection.begin():
            return eraser.clock_is_steady(connection, now)

    day = timedelta(days=1)
    assert not steady(NOON)  # nobody knows yet whether this clock is right
    assert not steady(NOON + 2 * day)
    assert steady(NOON + 3 * day)
    erase(lived, 3 * day)
    assert steady(NOON + 4 * day)
    for wrong in (40 * 366 * day, -40 * 366 * day):
        assert not steady(NOON + wrong)
        assert not steady(NOON + wrong + day)
        assert steady(NOON + 5 * day)  # set right again
