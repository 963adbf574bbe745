"""Procedures in both databases: versions that stay, publication by the clock, receipts that nobody can double."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import Connection, Engine, select

from domain.commands import Role
from domain.people import NewPerson
from domain.procedures import Heading, Manual, Written
from server import database, documents, enrolments
from server.people import accounts, administration
from server.procedures import reads, store
from server.procedures.store import Change
from server.schema import audit, grants, people, procedure_reads, procedures
from server.schema import enrolments as codes
from tests.branches import NOON, branch

HERE = branch()
HOUR = timedelta(hours=1)
CARD = Written("second-copy", "Segunda via", "Peça o **protocolo**.", services=("identity",), must_read=True)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.open_database(database_url, 5)
    with database.writing(engine) as connection, connection.begin():
        for table in (procedure_reads, procedures, codes, grants, people, audit):  # nothing is left of another test
            connection.execute(table.delete())
        documents.load(connection, HERE, msgspec.json.encode(HERE).decode(), NOON)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with database.writing(engine) as connection, connection.begin():
        yield connection


def load(connection: Connection, *written: Written, at: datetime = NOON) -> list[tuple[int, bool]]:
    return [(each.version, each.new) for each in store.load(connection, HERE, written, Change("adm", at))]


def shown(connection: Connection, at: datetime = NOON, reader: str = "ana") -> tuple[Heading, ...]:
    found = store.manual(connection, HERE.id, reader, at).articles
    assert found is not None
    return found


def in_force(connection: Connection, at: datetime) -> dict[str, int]:
    return {heading.id: heading.version for heading in shown(connection, at)}


def confirm(connection: Connection, version: int, reader: str = "ana", at: datetime = NOON) -> datetime | None:
    kept = reads.confirm(connection, HERE.id, CARD.id, version, reader, at, f"{reader}-{version}-{at:%H%M}")
    return kept and kept.at


def test_the_same_again_changes_nothing_and_old_versions_stay(connection: Connection) -> None:
    assert load(connection, CARD) == [(1, True)]
    assert load(connection, CARD, at=NOON + HOUR) == [(1, False)]
    assert load(connection, replace(CARD, body="Outro."), at=NOON + HOUR) == [(2, True)]
    kept = [(row.version, row.body) for row in store.versions(connection, HERE.id)]
    assert kept == [(2, "Outro."), (1, CARD.body)]
    noted = [row.facts for row in connection.execute(select(audit.c.facts).order_by(audit.c.number))]
    assert noted == ['{"procedure":"second-copy","version":"1"}', '{"procedure":"second-copy","version":"2"}']


def test_what_is_scheduled_is_in_force_when_its_time_comes_and_not_before(connection: Connection) -> None:
    load(connection, CARD)
    at = (NOON + 2 * HOUR).astimezone()  # whatever the zone it was written in
    load(connection, replace(CARD, title="Nova", publish_from=at), at=NOON + HOUR)
    assert [each.title for each in shown(connection, NOON + HOUR)] == ["Segunda via"]
    assert [each.title for each in shown(connection, at - timedelta(seconds=1))] == ["Segunda via"]
    assert [each.title for each in shown(connection, at)] == ["Nova"]
    assert store.manual(connection, HERE.id, "ana", NOON + HOUR).next_at == at
    assert store.manual(connection, HERE.id, "ana", at).next_at is None


def test_what_is_loaded_before_its_predecessor_was_published_takes_its_place(connection: Connection) -> None:
    load(connection, CARD)
    load(connection, replace(CARD, title="Em março", publish_from=NOON + 2 * HOUR))
    load(connection, replace(CARD, title="Em abril", publish_from=NOON + 4 * HOUR), at=NOON + HOUR)
    assert in_force(connection, NOON + 3 * HOUR) == {CARD.id: 1}
    assert in_force(connection, NOON + 4 * HOUR) == {CARD.id: 3}


def test_what_is_withdrawn_is_gone_with_what_would_have_come(connection: Connection) -> None:
    load(connection, CARD)
    load(connection, replace(CARD, title="Nova", publish_from=NOON + 2 * HOUR))
    assert store.withdraw(connection, HERE.id, CARD.id, Change("adm", NOON + HOUR))
    assert not store.withdraw(connection, HERE.id, CARD.id, Change("adm", NOON + HOUR))
    assert shown(connection, NOON + 9 * HOUR) == ()
    assert store.article(connection, HERE.id, CARD.id, NOON + 9 * HOUR) is None
    assert load(connection, CARD, at=NOON + 9 * HOUR) == [(4, True)]
    assert in_force(connection, NOON + 9 * HOUR) == {CARD.id: 4}


def test_who_knows_the_list_already_is_told_only_that(connection: Connection) -> None:
    load(connection, CARD, Written("hours", "Horários", "Das 8 às 17."))
    first = store.manual(connection, HERE.id, "ana", NOON)
    assert store.manual(connection, HERE.id, "ana", NOON, first.tag) == Manual(first.tag)
    confirm(connection, 1)
    then = store.manual(connection, HERE.id, "ana", NOON, first.tag)
    assert then.articles is not None and [each.confirmed for each in then.articles] == [False, True]
    assert store.manual(connection, HERE.id, "beto", NOON).tag == first.tag


def test_a_receipt_is_of_one_version_and_the_first_time_counts(connection: Connection) -> None:
    load(connection, CARD)
    assert confirm(connection, 1) == NOON
    assert confirm(connection, 1, at=NOON + HOUR) == NOON
    assert confirm(connection, 2) is None
    load(connection, replace(CARD, body="Outro."), at=NOON + HOUR)
    assert [each.pending for each in shown(connection, NOON + HOUR)] == [True]
    assert [each.pending for each in shown(connection, NOON)] == [False]
    assert len(list(connection.execute(select(procedure_reads)))) == 1


def test_what_is_not_published_yet_cannot_be_confirmed(connection: Connection) -> None:
    load(connection, replace(CARD, publish_from=NOON + HOUR))
    assert confirm(connection, 1) is None
    assert confirm(connection, 1, at=NOON + HOUR) == NOON + HOUR


def test_two_windows_of_one_person_confirm_once(engine: Engine) -> None:
    with database.writing(engine) as connection, connection.begin():
        load(connection, CARD)

    def one(number: int) -> Any:
        with database.writing(engine) as connection, connection.begin():
            return confirm(connection, 1, at=NOON + number * timedelta(minutes=1))

    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(one, range(8)))
    assert len(found) == 1
    with engine.connect() as connection:
        assert len(list(connection.execute(select(procedure_reads)))) == 1


def test_a_supervisor_sees_who_has_read_it_and_who_not_yet(connection: Connection) -> None:
    load(connection, CARD)
    for name, role in (
        ("ana", "attendant"),
        ("sol", "supervisor"),
        ("teo", "technician"),
        ("gil", "attendant"),
        ("leo", "attendant"),
    ):
        new = NewPerson(name, name.title(), Role(role))
        by = administration.By("operator", NOON, HERE.id)
        administration.add(connection, new, f"id-{name}", "hash", by, one_time=False)
    enrolments.enroll(connection, HERE.id, Role.ATTENDANT, "Mesa 2", "code-2", "7KQM-3XPA-9T2V-WC8H", NOON)
    confirm(connection, 1, "id-sol")
    confirm(connection, 1, "id-gil", NOON + HOUR)
    for gone in ("id-gil", "id-leo"):
        accounts.set_disabled(connection, gone, NOON + HOUR)
    found = reads.readers(connection, HERE.id, shown(connection)[0], NOON)
    assert [(each.name, each.at) for each in found.readers] == [
        ("Sol", NOON),
        ("Gil", NOON + HOUR),
        ("Ana", None),
        ("Mesa 2", None),
    ]
