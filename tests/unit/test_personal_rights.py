"""What people may ask about themselves: everything is shown, what may go goes, and the trail says who did it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Engine, insert, select, update

from domain import commands as c
from domain.rights import Erased, Export, Request, Subject
from server import database, main
from server.audit import verify
from server.errors import Refused
from server.personal import rights
from server.personal.rights import By
from server.schema import audit, events, opinions_given, people, tickets
from server.settings import sqlite_url
from tests.branches import ANA, NOON, TOTEM
from tests.unit.personal_branch import CPF, HERE, NAME, NOTE, SECRET, WORKER, Lived

ASKED = By("admin-1", HERE, NOON)


@pytest.fixture
def lived(database_url: str) -> Iterator[Lived]:
    engine = database.open_database(database_url, 10)
    yield Lived(engine)
    engine.dispose()


def export(engine: Engine, **about: Any) -> Export:
    with database.writing(engine) as connection, connection.begin():
        return rights.export(connection, Request(Subject(**about), "complaint"), ASKED, SECRET)


def erase(engine: Engine, **about: Any) -> Erased:
    with database.writing(engine) as connection, connection.begin():
        return rights.erase(connection, Request(Subject(**about), "asked_by_person"), ASKED, SECRET)


def refused(act: Any, engine: Engine, **about: Any) -> str:
    with pytest.raises(Refused) as found:
        act(engine, **about)
    assert not any(str(value) in repr(found.value.refusal) for value in about.values())
    return found.value.refusal.code


def page_of(engine: Engine, ticket: str) -> str:
    with engine.connect() as connection:
        return connection.scalar(select(tickets.c.page).where(tickets.c.id == ticket)) or ""


def ways(lived: Lived, ticket: str) -> list[dict[str, Any]]:
    with lived.engine.connect() as connection:
        number = connection.scalar(select(tickets.c.number).where(tickets.c.id == ticket))
    page = page_of(lived.engine, ticket)
    return [{"page": page}, {"page": f"/t/{page}"}, {"number": number, "day": date(2026, 3, 2)}, {"cpf": CPF}]


def test_a_citizen_is_shown_everything_by_each_way_of_being_known(lived: Lived) -> None:
    ticket = lived.visit()
    lived.do((c.IssueTicket(lived.id(), "taxes"), TOTEM))
    for about in ways(lived, ticket):
        found = export(lived.engine, **about)
        held = found.held
        assert [row["id"] for row in held["tickets"]] == [ticket]
        assert [row["type"] for row in held["events"]] == [
            "ticket_issued",
            "ticket_called",
            "ticket_started",
            "ticket_finished",
        ]
        assert {row["text"] for row in held["notes"]} == {NOTE}
        assert (held["appointments"][0]["name"], held["appointments"][0]["cpf_mask"]) == (NAME, "***.444.777-**")
        written = msgspec.json.encode(found).decode()
        assert "ana" not in written  # who served is not the citizen's data
        assert CPF not in written and "11144477735" not in written
        assert {"notes.text", "tickets.page"} <= {each.where for each in found.purposes}
    assert [row["action"] for row in held["audit"]] == ["personal_read"] * 3  # however they were known


def test_what_happened_before_somebody_lost_their_place_is_shown_too(lived: Lived) -> None:
    ticket = lived.id()
    lived.do(
        (c.OpenCounter(lived.id(), "1"), ANA),
        (c.IssueTicket(ticket, "taxes"), TOTEM),
        (c.CallTicket(lived.id(), "1", ticket, NOTE), ANA),
        (c.MarkNoShow(lived.id(), ticket), ANA),
        (c.Reactivate(lived.id(), ticket), ANA),
    )
    happened = ["ticket_issued", "ticket_called", "ticket_missed", "ticket_requeued"]
    assert [row["type"] for row in export(lived.engine, page=page_of(lived.engine, ticket)).held["events"]] == happened


def test_that_a_visit_was_rated_is_shown_for_as_long_as_it_is_known_and_how_is_not(lived: Lived) -> None:
    ticket = lived.visit()
    about = {"page": page_of(lived.engine, ticket)}
    assert "opinions_given" not in export(lived.engine, **about).held
    with database.writing(lived.engine) as connection, connection.begin():
        connection.execute(insert(opinions_given).values(branch=HERE, ticket=ticket, at=NOON))
    shown = export(lived.engine, **about).held
    assert shown["opinions_given"] == ({"at": NOON},) and "score" not in repr(shown)
    assert erase(lived.engine, **about).counts["opinions_given"] == 1
    day = {"number": export_number(lived, ticket), "day": date(2026, 3, 2)}
    assert "opinions_given" not in export(lived.engine, **day).held


def test_every_look_stands_in_the_trail_without_saying_who(lived: Lived) -> None:
    lived.visit()
    export(lived.engine, cpf=CPF)
    with database.reading(lived.engine) as connection, connection.begin():
        row = connection.execute(select(audit).where(audit.c.action == "personal_read")).one()
        assert verify.check(connection).wrong == ()
    facts = json.loads(row.facts)
    assert (row.actor, row.branch, facts["why"], len(facts["citizen"])) == ("admin-1", HERE, "complaint", 16)
    assert "111" not in row.facts and "444" not in row.facts.replace(facts["citizen"], "")


def test_what_may_go_goes_and_the_figures_stay(lived: Lived) -> None:
    ticket = lived.visit()
    with lived.engine.connect() as connection:
        before = connection.execute(select(events)).all()
    done = erase(lived.engine, cpf=CPF)
    assert done.counts == {
        "pages": 1,
        "notes": 2,
        "opinions_given": 0,
        "appointment_people": 1,
        "appointments_cancelled": 0,
    }
    with lived.engine.connect() as connection:
        assert connection.execute(select(events)).all() == before
        state, service, page = connection.execute(select(tickets.c.state, tickets.c.service, tickets.c.page)).one()
    assert (state, service, page) == ("finished", "taxes", None)
    assert refused(export, lived.engine, cpf=CPF) == "unknown"
    left = export(lived.engine, number=export_number(lived, ticket), day=date(2026, 3, 2)).held
    assert "notes" not in left and left["appointments"][0]["name"] is None
    assert "audit" not in left  # nothing leads from the visit to the person any more


def export_number(lived: Lived, ticket: str) -> str:
    with lived.engine.connect() as connection:
        return connection.scalar(select(tickets.c.number).where(tickets.c.id == ticket)) or ""


def test_who_still_waits_is_not_erased(lived: Lived) -> None:
    ticket = lived.id()
    lived.do((c.IssueTicket(ticket, "taxes"), TOTEM))
    page = page_of(lived.engine, ticket)
    assert refused(erase, lived.engine, page=page) == "ticket_open"
    lived.do((c.Cancel(lived.id(), ticket), TOTEM))
    assert erase(lived.engine, page=page).counts["pages"] == 1


@pytest.mark.parametrize(
    ("about", "code"),
    [
        ({}, "malformed"),
        ({"page": "x", "cpf": CPF}, "malformed"),
        ({"number": "A001"}, "malformed"),
        ({"day": date(2026, 3, 2)}, "malformed"),
        ({"page": "x", "day": date(2026, 3, 2)}, "malformed"),
        ({"number": "A001", "day": date(1, 1, 1)}, "malformed"),
        ({"number": "A001", "day": date(9999, 12, 31)}, "malformed"),
        ({"cpf": "111.444.777-36"}, "malformed"),
        ({"page": "nobody's"}, "unknown"),
        ({"cpf": "529.982.247-25"}, "unknown"),
        ({"number": "Z999", "day": date(2026, 3, 2)}, "unknown"),
        ({"number": "B001", "day": date(2026, 3, 1)}, "unknown"),
        ({"person": "nobody"}, "unknown"),
    ],
)
def test_who_is_not_said_well_or_not_known_is_refused(lived: Lived, about: dict[str, Any], code: str) -> None:
    lived.visit()
    for act in (export, erase):
        assert refused(act, lived.engine, **about) == code


def test_staff_are_shown_their_own_and_nameless_when_they_have_left(lived: Lived) -> None:
    lived.staff("p1")
    found = export(lived.engine, person="p1")
    assert found.held["people"][0]["name"] == WORKER
    assert "password" not in found.held["people"][0]
    assert [row["action"] for row in found.held["audit"]] == ["person_added"]
    assert refused(erase, lived.engine, person="p1") == "person_active"
    with database.writing(lived.engine) as connection, connection.begin():
        connection.execute(update(people).values(disabled_at=NOON + timedelta(days=1)))
    assert erase(lived.engine, person="p1").counts == {"people": 1, "grants": 1, "enrolments": 0}
    with lived.engine.connect() as connection:
        name, sign_in, password = connection.execute(select(people.c.name, people.c.sign_in, people.c.password)).one()
    assert (name, sign_in, password) == ("", "-p1", "")


def test_an_operator_may_answer_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = database.open_database(sqlite_url(tmp_path), 5)
    lived = Lived(engine)
    (tmp_path / "vez.key").write_bytes(bytes(range(32)))
    lived.visit()
    engine.dispose()
    why = ["--why", "court_order", "--data", str(tmp_path)]
    for action in ("export", "delete", "export"):
        monkeypatch.setattr("sys.stdin", io.StringIO(CPF + "\n"))
        code = main.main(["personal", action, "--cpf", *why])
        said = capsys.readouterr()
        if action == "delete":
            assert json.loads(said.out)["counts"]["notes"] == 2
            assert list(json.loads(said.out)) == ["counts"] and "on the centre too" in said.err
        elif code == 0:
            assert NOTE in said.out and json.loads(said.out)["held"]["tickets"]
    assert code == 1 and "unknown" in said.err and "111" not in said.err
