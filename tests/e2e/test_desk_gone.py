"""A desk that is killed: its ticket is back in the queue by the server's rule, and who starts it again is told."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from demo.child import Child
from demo.house import offscreen
from tests.e2e.server_process import DOCUMENT, ServerProcess, manage, until

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.timeout(360),
    pytest.mark.skipif(sys.platform == "win32", reason="needs signals"),
]
SOON = "\ndesk_gone_minutes: 0.03\ndesk_gone_serving_minutes: 0.06\n"
PATIENCE = 60.0  # seconds; a loaded machine is slow


def hurry(server: ServerProcess) -> None:
    """Let the branch wait for seconds where it waits for minutes."""
    changed = server.data / "hurried.yaml"
    changed.write_text(DOCUMENT.read_text(encoding="utf-8") + SOON, encoding="utf-8")
    manage(server.data, "branch", "load", str(changed), url=server.database)


def start_desk(server: ServerProcess, folder: Path) -> Child:
    """Ana's desk, at counter 3."""
    folder.mkdir(exist_ok=True)
    arguments = ["desk", "--server", server.url, "--data", str(folder), "--language", "en", "--drive"]
    arguments += ["--token-file", str(server.data / "ana.token"), "--counter", "counter-3"]
    return Child("desk", arguments, folder / "desk.log", offscreen())


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Any]:
    """Starts desks; what still runs is stopped."""
    with ExitStack() as stack:

        def start(server: ServerProcess) -> Child:
            child = start_desk(server, tmp_path / "desk")
            stack.callback(child.kill)
            return child

        yield start


def state(server: ServerProcess, ticket: str) -> str:
    found: str = next(each["state"] for each in server.room("beto")["tickets"] if each["id"] == ticket)
    return found


def test_a_killed_desk_gives_its_ticket_back_and_says_so_when_it_is_back(server: ServerProcess, open_desk: Any) -> None:
    hurry(server)
    first = server.send("totem", "issue_ticket", service="cpf").json()["ticket"]
    server.send("totem", "issue_ticket", service="cpf")
    with server.events("panel") as _:
        desk = open_desk(server)
        desk.order(40, do="tap", name="Call next")
        desk.order(40, do="wait", name="Called")
        assert state(server, first["id"]) == "called"
        os.kill(desk.pid, signal.SIGKILL)
        until(lambda: state(server, first["id"]) == "waiting", PATIENCE)
        room = server.room("beto")
        assert room["counters"] == {}
        again = next(each for each in room["tickets"] if each["id"] == first["id"])
        assert again["order"] == first["order"], "the place is kept"
        (released,) = room["released"].values()
        at = datetime.fromisoformat(released["at"]).astimezone(ZoneInfo("America/Sao_Paulo"))
        back = open_desk(server)
        back.order(40, do="wait", name=f"{first['number']} went back to the queue at {at:%H:%M}")
        back.order(40, do="tap", name="Call next")
        until(lambda: state(server, first["id"]) == "called", PATIENCE)


def test_who_was_being_served_is_set_aside_and_can_be_finished_elsewhere(server: ServerProcess, open_desk: Any) -> None:
    hurry(server)
    ticket = server.send("totem", "issue_ticket", service="cpf").json()["ticket"]["id"]
    with server.events("panel") as _:
        desk = open_desk(server)
        desk.order(40, do="tap", name="Call next")
        desk.order(40, do="tap", name="Start serving")
        desk.order(40, do="wait", name="Being served")
        os.kill(desk.pid, signal.SIGKILL)
        until(lambda: state(server, ticket) == "suspended", PATIENCE)
        assert server.send("beto", "open_counter", counter="counter-5").status_code == 200
        assert server.send("beto", "resume", ticket=ticket, counter="counter-5").status_code == 200
        assert server.send("beto", "finish", ticket=ticket).status_code == 200


def test_with_two_servers_one_gives_it_back_once(pair: tuple[ServerProcess, ServerProcess], open_desk: Any) -> None:
    one, two = pair
    hurry(one)
    ticket = one.send("totem", "issue_ticket", service="cpf").json()["ticket"]["id"]
    with one.events("panel") as _, two.events("panel") as _:
        desk = open_desk(two)
        desk.order(40, do="tap", name="Call next")
        desk.order(40, do="wait", name="Called")
        before = one.room("beto")["version"]
        os.kill(desk.pid, signal.SIGKILL)
        until(lambda: state(one, ticket) == "waiting", PATIENCE)
        with one.events("beto", before) as messages:
            kinds = [message.data for _, message in zip(range(2), messages, strict=False)]
        assert [b"desk_gone" in kinds[0], b"counter_closed" in kinds[1]] == [True, True]
        assert one.room("beto")["version"] == before + 2
