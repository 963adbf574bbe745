"""What attendants write is kept apart from what happened: read by their branch while it is needed, and recorded."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
import requests
from sqlalchemy import create_engine, select

from server.schema import audit, events, notes
from server.settings import sqlite_url
from tests.e2e.server_process import BRANCH, ServerProcess, manage

pytestmark = pytest.mark.e2e
BOTH = pytest.mark.parametrize("server", ["sqlite", "postgresql"], indirect=True)
CPF = "529.982.247-25"  # made up, with digits that agree
NOTE = "Marker-Aurora: volta com a certidão"
REASON = "Marker-Boreal: passou mal"


def done(answer: requests.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()


def post(server: ServerProcess, who: str, path: str, body: Any) -> requests.Response:
    url = f"{server.url}/api/branches/{BRANCH}/{path}"
    return requests.post(url, data=json.dumps(body), headers=server.headers(who), timeout=10)


def read(server: ServerProcess, ticket: str, who: str = "ana") -> requests.Response:
    return server.get(who, f"/api/branches/{BRANCH}/tickets/{ticket}/notes")


def attend(server: ServerProcess, ticket: str, note: str) -> str:
    """Ana calls the ticket out of turn, starts and finishes it; returns the id of the last command."""
    server.send("ana", "open_counter", counter="counter-1")
    done(server.send("ana", "call_ticket", counter="counter-1", ticket=ticket, reason=REASON))
    done(server.send("ana", "start", ticket=ticket))
    last = str(uuid.uuid4())
    said = {"ticket": ticket, "services": ["cpf"], "outcome": "solved", "next_step": "none", "note": note}
    for _ in range(2):  # the answer of the first may have been lost
        done(server.send("ana", "finish", id=last, **said))
    return last


def rows(server: ServerProcess, *columns: Any) -> list[Any]:
    engine = create_engine((server.database or sqlite_url(server.data)).replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        found = list(connection.execute(select(*columns)))
    engine.dispose()
    return found


@BOTH
def test_words_are_in_the_notes_and_nowhere_else(server: ServerProcess) -> None:
    ticket = done(server.send("totem", "issue_ticket", service="information"))["ticket"]["id"]
    last = attend(server, ticket, NOTE)
    visit = done(read(server, ticket))
    assert [(note["kind"], note["text"]) for note in visit["notes"]] == [("reason", REASON), ("note", NOTE)]
    assert (visit["services"], visit["outcome"], visit["next_step"]) == (["cpf"], "solved", "none")
    happened = [row.recorded for row in rows(server, events.c.recorded)]
    assert '"noted":true' in happened[-1] and '"reason":"written"' in "".join(happened)
    everything = "\n".join([*happened, server.log.read_text(encoding="utf-8")])
    everything += "".join(str(row) for row in rows(server, audit.c.facts, audit.c.action))
    everything += json.dumps([server.room(who) for who in ("ana", "panel", "totem")])
    assert "Marker" not in everything
    kept = rows(server, notes.c.command, notes.c.ticket, notes.c.kind)
    assert [(row.ticket, row.kind) for row in sorted(kept, key=lambda row: row.kind)] == [
        (ticket, "note"),
        (ticket, "reason"),
    ]
    assert last in {row.command for row in kept}
    assert [row.action for row in rows(server, audit.c.action) if row.action == "notes_read"] == ["notes_read"]


def test_only_who_serves_in_the_branch_reads_and_only_while_it_is_needed(server: ServerProcess) -> None:
    ticket = done(server.send("totem", "issue_ticket", service="information"))["ticket"]["id"]
    attend(server, ticket, NOTE)
    for who in ("totem", "panel"):
        assert read(server, ticket, who).status_code == 403
        assert post(server, who, "visits", {"ticket": ticket}).status_code == 403
    assert server.get("ana", f"/api/branches/norte/tickets/{ticket}/notes").status_code == 403
    assert read(server, str(uuid.uuid4())).status_code == 404
    engine = create_engine(sqlite_url(server.data))
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE tickets SET ended_at = '2026-01-01T12:00:00+00:00'")
    engine.dispose()
    late = read(server, ticket)
    assert (late.status_code, late.json()["code"]) == (409, "notes_not_needed")


@BOTH
def test_earlier_visits_are_found_by_who_is_here_again(server: ServerProcess) -> None:
    server.tokens["sol"] = manage(server.data, "enroll", "supervisor", "Sol", url=server.database).stdout.strip()
    tickets, codes = [], []
    for _ in range(2):
        at = datetime.now(UTC).isoformat()
        wanted = {"id": str(uuid.uuid4()), "service": "information", "at": at, "cpf": CPF}
        codes.append(done(post(server, "sol", "appointments", wanted))["code"])
        tickets.append(done(server.send("totem", "check_in", appointment=wanted["id"]))["ticket"]["id"])
    attend(server, tickets[0], NOTE)
    for who in ({"ticket": tickets[1]}, {"code": codes[1]}, {"cpf": CPF}):
        visits = done(post(server, "ana", "visits", who))["visits"]
        assert sorted(visit["ticket"] for visit in visits) == sorted(tickets)
        (first,) = [visit for visit in visits if visit["ticket"] == tickets[0]]
        assert [note["text"] for note in first["notes"]] == [REASON, NOTE]
        assert first["outcome"] == "solved"
    assert done(post(server, "ana", "visits", {"cpf": "111.444.777-35"}))["visits"] == []
    walked_in = done(server.send("totem", "issue_ticket", service="information"))["ticket"]["id"]
    for who, status in (({"ticket": walked_in}, 404), ({"code": "0000-0000"}, 404), ({}, 400), ({"cpf": "1"}, 400)):
        assert post(server, "ana", "visits", who).status_code == status
    read = [row.facts for row in rows(server, audit.c.facts, audit.c.action) if row.action == "visits_read"]
    assert len(read) == 4 and not any("529" in facts or "982" in facts for facts in read)
    assert server.errors() == []
