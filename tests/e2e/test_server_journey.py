"""The server as a branch uses it: a day's work, repeated commands, two desks at once, and the lobby's view of it."""

from __future__ import annotations

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests

from domain.commands import Role
from server.permissions import PERMISSIONS, Right
from tests.e2e.server_process import BRANCH, DOCUMENT, ServerProcess, manage, until
from tests.postgres import KINDS

pytestmark = pytest.mark.e2e
BOTH = pytest.mark.parametrize("server", KINDS, indirect=True)


def issue(server: ServerProcess, service: str = "information", **fields: Any) -> Any:
    answer = server.send("totem", "issue_ticket", service=service, **fields)
    assert answer.status_code == 200, answer.text
    return answer.json()


def free_counters(server: ServerProcess) -> None:
    for name, counter in (("ana", "counter-1"), ("beto", "counter-2")):
        assert server.send(name, "open_counter", counter=counter).status_code == 200


@BOTH
def test_a_ticket_is_issued_called_started_and_finished(server: ServerProcess) -> None:
    free_counters(server)
    issued = issue(server, group="eighty_plus")
    assert issued["ticket"]["number"].startswith("P")
    assert issued["page"].startswith("/t/") and len(issued["page"]) == 25

    called = server.send("ana", "call_next", counter="counter-1").json()
    ticket = called["ticket"]["id"]
    assert (called["ticket"]["state"], called["ticket"]["counter"]) == ("called", "counter-1")
    assert ticket == issued["command"]
    assert server.send("ana", "start", ticket=ticket).json()["ticket"]["state"] == "serving"
    assert server.send("ana", "finish", ticket=ticket).json()["ticket"]["state"] == "finished"

    room = server.room()
    assert room["tickets"] == []
    assert [call["number"] for call in room["calls"]] == [issued["ticket"]["number"]]
    assert server.send("ana", "call_next", counter="counter-1").json()["code"] == "nobody_waiting"
    assert server.send("ana", "finish", ticket=ticket).status_code == 404


@BOTH
def test_the_same_command_has_one_effect_also_after_a_restart(server: ServerProcess) -> None:
    command = str(uuid.uuid4())
    first = server.send("totem", "issue_ticket", command, service="information")
    assert first.status_code == 200
    assert server.send("totem", "issue_ticket", command, service="information").content == first.content
    server.kill()
    server.start()
    assert server.send("totem", "issue_ticket", command, service="information").content == first.content
    assert len(server.room()["tickets"]) == 1

    reused = server.send("totem", "issue_ticket", command, service="cpf")
    assert (reused.status_code, reused.json()["code"]) == (409, "command_reused")
    stolen = server.send("ana", "open_counter", command, counter="counter-1")
    assert (stolen.status_code, stolen.json()["code"]) == (409, "command_reused")


def test_a_refused_command_may_succeed_later_under_the_same_id(server: ServerProcess) -> None:
    free_counters(server)
    command = str(uuid.uuid4())
    assert server.send("ana", "call_next", command, counter="counter-1").json()["code"] == "nobody_waiting"
    issue(server)
    assert server.send("ana", "call_next", command, counter="counter-1").status_code == 200


@BOTH
def test_two_desks_that_press_at_once_never_call_the_same_ticket(server: ServerProcess) -> None:
    free_counters(server)
    for _ in range(80):
        issue(server)
    together = threading.Barrier(2)

    def press(who: str, counter: str) -> list[str]:
        called = []
        for _ in range(40):
            together.wait(20)
            ticket = server.send(who, "call_next", counter=counter).json()["ticket"]
            called.append(ticket["number"])
            server.send(who, "mark_no_show", ticket=ticket["id"])
        return called

    with ThreadPoolExecutor(2) as pool:
        ana = pool.submit(press, "ana", "counter-1")
        beto = pool.submit(press, "beto", "counter-2")
        called = ana.result(60) + beto.result(60)
    assert len(called) == len(set(called)) == 80


def test_clients_that_issue_at_once_get_each_their_own_number(shared_server: ServerProcess) -> None:
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda _: issue(shared_server, "cpf")["ticket"]["number"], range(200)))
    assert len(set(numbers)) == 200


@BOTH
def test_the_lobby_is_not_told_who_acts_or_of_which_group_a_ticket_is(server: ServerProcess) -> None:
    with server.events("panel") as lobby, server.events("ana") as desk:
        free_counters(server)
        issue(server, group="donor")
        server.send("ana", "call_next", counter="counter-1")
        told = b"".join(message.data for message in [next(lobby) for _ in range(5)])
        known = b"".join(message.data for message in [next(desk) for _ in range(5)])
    assert b"donor" not in told and b"donor" in known
    assert b'"group":"priority"' in told
    room = server.get("panel", f"/api/branches/{BRANCH}/room").text
    assert "donor" not in room
    ana = server.get("ana", "/api/welcome").json()["actor"]["id"]
    assert ana.encode() in known and ana.encode() not in told and ana not in room
    assert server.room()["counters"]["counter-1"]["attendant"] == ana


def test_welcome_says_who_is_calling_and_the_branch(shared_server: ServerProcess) -> None:
    welcome = shared_server.get("ana", "/api/welcome").json()
    assert (welcome["name"], welcome["actor"]["role"], welcome["branch"]["id"]) == ("ana", "attendant", BRANCH)


BODIES = {
    "issue_ticket": {"service": "information"},
    "open_counter": {"counter": "counter-6"},
    "close_counter": {"counter": "counter-6"},
    "call_next": {"counter": "counter-6"},
    "call_ticket": {"counter": "counter-6", "ticket": "none", "reason": "asked to"},
    "resume": {"ticket": "none", "counter": "counter-6"},
    "check_in": {"appointment": "0" * 32},
    "lease_numbers": {},
    "return_lease": {},
    "withdraw": {"asked": "0" * 32},
    "ask_for_help": {},
    "answer_help": {"call": "0" * 32},
    "help_done": {"call": "0" * 32},
    "issue_leased": {"service": "information", "number": "P801", "issued_at": "2026-03-02T15:00:00Z"},
}


@pytest.mark.parametrize("who", ["totem", "panel", "ana"])
def test_each_role_may_give_its_own_commands_and_no_others(shared_server: ServerProcess, who: str) -> None:
    role = Role("attendant" if who == "ana" else who)
    every = {kind for kinds in PERMISSIONS.values() for kind in kinds if not isinstance(kind, Right)}
    for kind in sorted(every, key=lambda kind: kind.__name__):
        name = str(kind.__struct_config__.tag)
        answer = shared_server.send(who, name, **BODIES.get(name, {"ticket": "none"}))
        assert (answer.status_code == 403) == (kind not in PERMISSIONS[role]), (name, answer.text)
        assert answer.status_code in (200, 403, 404, 409)


@pytest.mark.parametrize("who", ["totem", "panel", "ana"])
def test_nobody_reaches_another_branch(shared_server: ServerProcess, who: str) -> None:
    for path in ("room", "events"):
        assert shared_server.get(who, f"/api/branches/elsewhere/{path}").status_code == 403
    url = f"{shared_server.url}/api/branches/elsewhere/commands"
    answer = requests.post(url, data=b"{}", headers=shared_server.headers(who), timeout=5)
    assert (answer.status_code, answer.json()) == (403, {"code": "not_allowed"})


@BOTH
def test_a_new_document_is_taken_up_while_the_server_runs(server: ServerProcess) -> None:
    text = DOCUMENT.read_text(encoding="utf-8").replace("Praça do Ipê-Amarelo, 100", "Rua Nova, 1")
    changed = server.data / "changed.yaml"
    changed.write_text(text, encoding="utf-8")
    issue(server)
    with server.events("panel") as messages:
        manage(server.data, "branch", "load", str(changed), url=server.database)
        assert next(messages).name == "reset"
    assert server.get("totem", "/api/welcome").json()["branch"]["address"].startswith("Rua Nova, 1")
    assert issue(server)["ticket"]["number"].endswith("2"), "the day goes on"

    server.send("ana", "open_counter", counter="counter-1")
    changed.write_text(text.replace("counter-1,", "counter-9,"), encoding="utf-8")
    refused = manage(server.data, "branch", "load", str(changed), fails=True, url=server.database)
    assert "counter 'counter-1' is open" in refused.stderr


def test_it_starts_within_a_second_or_so_and_stops_at_once(server: ServerProcess) -> None:
    with server.events("panel") as messages:
        code, seconds = server.stop()
        assert list(messages) == [], "the stream ends, and does not break"
    assert code == 0
    assert seconds < 1.5
    assert server.errors() == []
    assert server.start() < 5
    until(lambda: requests.get(f"{server.url}/health", timeout=2).status_code == 200)
