"""A person at the real desk, against the real server: in with a password for one time, and a day's first attendance."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from demo.child import Child
from demo.house import offscreen
from tests.e2e.people import PASSWORD, hire, try_to_sign_in
from tests.e2e.server_process import ServerProcess, until

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
