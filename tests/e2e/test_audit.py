"""The audit trail of a running server: read by auditors alone, sealed by itself, and checked by whoever asks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select, update

from server import database
from server.audit import seals
from server.schema import audit, events
from tests.e2e.people import hire, sign_in, url_of
from tests.e2e.server_process import BRANCH, ServerProcess, manage, until
from tests.postgres import KINDS

pytestmark = pytest.mark.e2e
PATH = f"/api/branches/{BRANCH}/audit"


def entries(server: ServerProcess) -> list[Any]:
    engine = database.connect(url_of(server), 10)
    with engine.connect() as connection:
        found = list(connection.execute(select(audit).order_by(audit.c.number)))
    engine.dispose()
    return found


def change(server: ServerProcess, *statements: Any) -> None:
    engine = database.connect(url_of(server), 10)
    with database.writing(engine) as connection, connection.begin():
        for statement in statements:
            connection.execute(statement)
    engine.dispose()


def verify(server: ServerProcess, *more: str, fails: bool = False) -> Any:
    done = manage(server.data, "audit", "verify", "--json", *more, url=server.database, fails=fails)
    return json.loads(done.stdout)


def test_an_auditor_reads_it_page_by_page_and_is_seen_to(server: ServerProcess) -> None:
    person = hire(server, "clara", "auditor")
    clara = sign_in(server, "clara")
    read, after, pages = [], 0, 0
    while True:
        page = clara.get(f"{PATH}?after={after}&limit=3").json()
        read += page["entries"]
        pages += 1
        if page["next"] is None:
            break
        assert len(page["entries"]) == 3 and page["next"] == page["entries"][-1]["number"]
        after = page["next"]
    assert pages >= 2
    assert [each["number"] for each in read] == list(range(1, len(read) + 1))
    assert {"document_loaded", "enrolled", "started", "audit_read"} <= {each["action"] for each in read}
    stored = entries(server)
    mine = [row for row in stored if row.action == "audit_read"]
    assert len(mine) == pages and {row.actor for row in mine} == {person}
    assert page["head"].startswith(f"{mine[-1].number - 1}-")  # what the trail had when it was read
    for answer in (clara.get(f"{PATH}?after=x"), clara.get(f"{PATH}?limit=-1")):
        assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    assert clara.get("/api/branches/elsewhere/audit").status_code == 403
    for who in ("ana", "totem", "panel"):
        assert server.get(who, PATH).status_code == 403
    assert len(entries(server)) == len(stored)


@pytest.mark.parametrize("server", KINDS, indirect=True)
def test_history_is_sealed_at_start_and_stop_and_tampering_shows(server: ServerProcess) -> None:
    for _ in range(3):
        assert server.send("totem", "issue_ticket", service="information").status_code == 200
    assert server.stop()[0] == 0
    sealed = [json.loads(row.facts) for row in entries(server) if row.action == seals.SEALED]
    assert [(each["first"], each["last"]) for each in sealed] == [("1", "4")]
    checked = verify(server)
    assert (checked["good"], checked["sealed_events"], checked["unsealed_events"]) == (True, 4, 0)

    server.start()
    server.send("totem", "issue_ticket", service="information")
    server.kill()  # nothing could be sealed
    assert verify(server)["unsealed_events"] == 1
    server.start()
    until(lambda: sum(row.action == seals.SEALED for row in entries(server)) == 2)
    assert "audit_head" in server.log.read_text(encoding="utf-8")
    server.stop()
    head = verify(server)["head"]
    assert manage(server.data, "audit", "head", url=server.database).stdout.strip() == head

    change(server, update(events).where(events.c.version == 3).values(recorded="{}"))
    assert [(each["what"], each["number"]) for each in verify(server, fails=True)["wrong"]] == [("event_changed", 3)]
    change(server, audit.delete().where(audit.c.number == int(head.partition("-")[0])))
    cut = server.data / "heads.txt"
    cut.write_text(f"{head}\n", encoding="utf-8")
    found = verify(server, "--from", str(cut), fails=True)["wrong"]
    assert "trail_cut" in {each["what"] for each in found}
    assert server.errors() == []


def test_an_operator_lists_it_and_that_is_recorded(server: ServerProcess) -> None:
    listed = manage(server.data, "audit", "list", "--json").stdout.splitlines()
    assert json.loads(listed[0])["action"] == "document_loaded"
    again = manage(server.data, "audit", "list").stdout
    assert "audit_read" in again.splitlines()[-1] and "marks" not in again
    refused = manage(server.data, "audit", "verify", "--from", "nothing", fails=True)
    assert "neither a head nor a file" in refused.stderr
