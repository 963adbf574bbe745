"""A person at the real desk, against the real server: in with a password for one time, and a day's first attendance."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import requests

from demo.child import Child
from demo.house import offscreen
from tests.e2e.people import PASSWORD, hire, try_to_sign_in
from tests.e2e.server_process import ServerProcess, manage, until

pytestmark = [pytest.mark.e2e, pytest.mark.skipif(sys.platform == "win32", reason="needs /proc")]
OWN = "chuva mansa de maio"


@pytest.fixture
def desk(server: ServerProcess, tmp_path: Path) -> Iterator[Child]:
    """A desk in English that asks who is there."""
    arguments = ["desk", "--server", server.url, "--data", str(tmp_path / "desk"), "--language", "en", "--drive"]
    child = Child("desk", arguments, tmp_path / "desk.log", offscreen())
    yield child
    child.stop()
    assert "Traceback" not in (tmp_path / "desk.log").read_text(encoding="utf-8")


def type_in(desk: Child, *lines: str) -> None:
    for line in lines:
        desk.order(do="type", text=line)
        desk.order(do="key", key="Return")


def in_front(server: ServerProcess) -> str | None:
    seats = server.room("ana")["counters"]
    return next((seat.get("ticket") for seat in seats.values()), None)


def test_from_a_password_for_one_time_to_a_note_and_out_again(server: ServerProcess, desk: Child) -> None:
    hire(server, "clara", "attendant", one_time=True)
    ticket = server.send("totem", "issue_ticket", service="cpf").json()["ticket"]["id"]
    desk.order(30, do="wait", name="Name")
    type_in(desk, "clara", "not this one")
    desk.order(30, do="wait", name="Name or password do not match")
    type_in(desk, PASSWORD)
    desk.order(30, do="wait", name="Choose a password of your own")
    type_in(desk, OWN, OWN)
    desk.order(30, do="tap", name="Counter 03")
    desk.order(30, do="tap", name="Call next")
    desk.order(30, do="tap", name="Start serving")
    desk.order(30, do="wait", name="Being served")
    assert in_front(server) == ticket
    desk.order(do="key", key="Shift+F2", name="Write down")
    desk.order(30, do="tap", name="Solved")
    desk.order(30, do="tap", name="Note")
    desk.order(do="type", text="All is well")
    desk.order(do="key", key="F2")
    desk.order(30, do="wait", name="Nobody is in front of you")
    until(lambda: in_front(server) is None, 20)
    read = server.get("ana", f"/api/branches/central-atendimento/tickets/{ticket}/notes").json()
    assert [(note["kind"], note["text"]) for note in read["notes"]] == [("note", "All is well")]
    assert read["outcome"] == "solved"
    desk.order(do="key", key="Shift+F12", name="Sign out")
    desk.order(30, do="wait", name="Sign in to attend")
    assert try_to_sign_in(server, "clara", OWN).status_code == 200


def test_a_session_that_the_administrator_ends_is_taken_up_again(server: ServerProcess, desk: Child) -> None:
    hire(server, "clara", "attendant")
    server.send("totem", "issue_ticket", service="cpf")
    desk.order(30, do="wait", name="Name")
    type_in(desk, "clara", PASSWORD)
    desk.order(30, do="tap", name="Counter 03")
    desk.order(30, do="tap", name="Call next")
    desk.order(30, do="wait", name="Called")
    code = try_to_sign_in(server, "clara").json()["code"]
    headers = {"Authorization": f"Bearer {code}"}
    requests.post(
        f"{server.url}/api/sign-out", json={"everywhere": True}, headers=headers, timeout=20
    ).raise_for_status()
    desk.order(30, do="wait", name="Your session has ended")
    type_in(desk, PASSWORD)
    desk.order(30, do="tap", name="Start serving")
    desk.order(30, do="wait", name="Being served")


def test_a_procedure_is_found_read_and_confirmed_and_the_next_appointment_kept(
    server: ServerProcess, desk: Child, tmp_path: Path
) -> None:
    body = "---\ntitle: Calm words\nmust_read: true\nlanguage: en\n---\nSpeak **softly**.\n\n> Let us look together.\n"
    (tmp_path / "calm.md").write_text(body, encoding="utf-8")
    manage(server.data, "procedures", "load", str(tmp_path / "calm.md"))
    clara = hire(server, "clara", "attendant")
    server.send("totem", "issue_ticket", service="cpf")
    desk.order(30, do="wait", name="Name")
    type_in(desk, "clara", PASSWORD)
    desk.order(30, do="tap", name="Counter 03")
    desk.order(30, do="tap", name="1 new procedure to read")
    desk.order(do="type", text="soft")
    desk.order(30, do="tap", name="Calm words, to be read, Speak softly.\nLet us look together.".replace("\n", " "))
    desk.order(30, do="tap", name="I have read this")
    desk.order(30, do="wait", name="You have confirmed that you read this.")
    told = until(lambda: f"{clara}  2" in manage(server.data, "procedures", "readers", "calm").stdout, 30)
    assert told
    desk.order(do="key", key="Escape")
    desk.order(do="key", key="Escape")
    desk.order(30, do="tap", name="Call next")
    desk.order(30, do="tap", name="Start serving")
    desk.order(30, do="wait", name="Being served")
    desk.order(do="key", key="Ctrl+B")
    desk.order(30, do="wait", name="Day, such as 12/03")
    day = datetime.now(UTC) + timedelta(days=7)
    type_in(desk, f"{day:%d/%m}", "14:30")
    desk.order(30, do="wait", name="It is kept. Give the person this code:")
    desk.order(30, do="tap", name="Done")
    chief = hire(server, "sol", "supervisor")
    assert chief
    headers = {"Authorization": f"Bearer {try_to_sign_in(server, 'sol').json()['code']}"}
    agenda = f"{server.url}/api/branches/central-atendimento/appointments?day={day:%Y-%m-%d}"
    (kept,) = requests.get(agenda, headers=headers, timeout=20).json()["appointments"]
    assert kept["service"] == "cpf" and kept["at"].startswith(f"{day:%Y-%m-%dT17:30}")


def test_a_supervisor_gives_a_ticket_serves_it_and_finds_it_among_what_is_over(
    server: ServerProcess, desk: Child
) -> None:
    hire(server, "sol", "supervisor")
    desk.order(30, do="wait", name="Name")
    type_in(desk, "sol", PASSWORD)
    desk.order(30, do="tap", name="Counter 03")
    desk.order(30, do="wait", name="Nobody is in front of you")
    desk.order(do="key", key="Ctrl+N")
    type_in(desk, "cpf")
    desk.order(30, do="tap", name="80 years or more")
    desk.order(do="key", key="F2")
    desk.order(30, do="wait", name="Code for the phone")
    desk.order(30, do="tap", name="Done")
    (ticket,) = server.room("ana")["tickets"]
    assert (ticket["service"], ticket["group"]) == ("cpf", "eighty_plus")
    desk.order(30, do="key", key="F2", name="Call next")
    desk.order(30, do="key", key="F2", name="Start serving")
    desk.order(30, do="wait", name="Being served")
    desk.order(do="key", key="Shift+F2", name="Write down")
    desk.order(30, do="tap", name="Solved")
    desk.order(30, do="tap", name="Note")
    desk.order(do="type", text="Marker-Ceres")
    desk.order(do="key", key="F2")
    desk.order(30, do="wait", name="Nobody is in front of you")
    desk.order(do="key", key="Ctrl+F")
    type_in(desk, ticket["number"].lower())
    desk.order(30, do="tap", name="Look among those that are over")
    spoken = " ".join(ticket["number"])
    clock = until(lambda: ended(server), 20)
    desk.order(30, do="tap", name=f"{spoken}, Fix your CPF (tax number), Finished · Counter 03, {clock}")
    desk.order(30, do="tap", name="Read what was written")
    desk.order(30, do="wait", name="Marker-Ceres")
    trail = manage(server.data, "audit", "list").stdout
    assert "notes_read" in trail and "Marker" not in trail


def ended(server: ServerProcess) -> str:
    """At what time, by the branch's clock, the one ticket that is over has ended."""
    answer = server.get("ana", "/api/branches/central-atendimento/tickets/ended").json()
    at = datetime.fromisoformat(answer["tickets"][0]["ended_at"]) if answer["tickets"] else None
    return at.astimezone(ZoneInfo("America/Sao_Paulo")).strftime("%H:%M") if at else ""
