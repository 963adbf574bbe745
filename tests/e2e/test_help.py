"""A call for a person through a real server: seen by desks and the totem, and by no panel; and who is counted."""

from __future__ import annotations

import json
import uuid
from itertools import islice

import pytest
import requests

from tests.e2e.people import hire, sign_in
from tests.e2e.server_process import BRANCH, ServerProcess

pytestmark = pytest.mark.e2e


def ask(server: ServerProcess, who: str, kind: str) -> requests.Response:
    """Ask for a person."""
    command = {"type": "ask_for_help", "id": str(uuid.uuid4()), "kind": kind}
    return server.post(who, json.dumps(command).encode())


def test_a_call_from_a_totem_reaches_desks_and_no_panel(server: ServerProcess) -> None:
    assert ask(server, "totem", "cannot_use").status_code == 200
    (alone,) = server.room("totem")["help"].values()
    assert "told" not in alone, "nobody is connected to see it"
    server.send("totem", "help_done", call=alone["id"])
    with server.events("ana") as desk, server.events("panel") as panel:
        assert ask(server, "totem", "feels_unwell").status_code == 200
        (asked,) = (json.loads(message.data) for message in islice(desk, 1))
        assert (asked["event"]["type"], asked["event"]["told"]) == ("help_asked", 1)
        call = asked["event"]["call"]
        assert server.send("ana", "answer_help", call=call).status_code == 200
        refused = server.send("beto", "answer_help", call=call)
        assert (refused.status_code, refused.json()["code"]) == (409, "help_taken")
        assert server.send("beto", "help_done", call=call).status_code == 200
        seen = [json.loads(message.data) for message in islice(panel, 3)]
    assert [each["event"] for each in seen] == [{"type": "unsaid"}] * 3
    assert server.room("panel")["help"] == server.room("ana")["help"] == {}


def test_a_discreet_call_goes_to_who_supervises_where_one_is_connected(server: ServerProcess) -> None:
    hire(server, "carla", "supervisor")
    carla = sign_in(server, "carla")
    server.send("ana", "open_counter", counter="counter-3")
    assert ask(server, "beto", "threat").json()["code"] == "counter_not_open"
    with server.events("beto"):
        assert ask(server, "ana", "doubt").status_code == 200
        (call,) = server.room("ana")["help"].values()
        assert "wide" not in call and call["told"] == 1, "every desk sees it: no supervisor is there"
        server.send("ana", "help_done", call=call["id"])
        gone = carla.post(f"/api/branches/{BRANCH}/commands", {"type": "answer_help", "id": "0" * 32, "call": "1" * 32})
        assert gone.status_code == 404
        assert ask(server, "ana", "threat").status_code == 200
        (call,) = server.room("ana")["help"].values()
    assert call["wide"] is False and call["told"] == 1
    assert call["discreet"] is True and call["place"] == "counter-3"


def test_a_totem_is_told_of_its_own_call_and_of_no_discreet_one(server: ServerProcess) -> None:
    server.send("ana", "open_counter", counter="counter-3")
    with server.events("totem") as totem:
        assert ask(server, "ana", "threat").status_code == 200
        assert server.room("totem")["help"] == {} != server.room("beto")["help"]
        assert ask(server, "totem", "cannot_use").status_code == 200
        (mine,) = server.room("totem")["help"].values()
        assert server.send("beto", "answer_help", call=mine["id"]).status_code == 200
        seen = [json.loads(message.data) for message in islice(totem, 3)]
    assert [each["event"]["type"] for each in seen] == ["unsaid", "help_asked", "help_answered"]
    assert [each["by"] for each in seen] == ["", "", "somebody"]
    assert server.room("totem")["help"][mine["id"]]["going"] == "somebody"
    assert {seat["attendant"] for seat in server.room("totem")["counters"].values()} == {""}
