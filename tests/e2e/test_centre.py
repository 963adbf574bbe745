"""A branch's own server tells its centre what happens, over lines of every badness; each event is there once."""

from __future__ import annotations

import random

import pytest
import requests

from tests.e2e.centre_pair import CENTRES, Pair, fated, head, health, history, issue, numbers, operate, rows, state
from tests.e2e.proxy import Answering, Fate, Line
from tests.e2e.server_process import BRANCH, DOCUMENT, until

pytestmark = pytest.mark.e2e


@CENTRES
def test_the_centre_follows_a_branch_and_does_no_commands_for_it(two: Pair) -> None:
    two.start()
    page = issue(two.branch, 3)[0]["page"]
    with two.centre.events("panel", after=0) as messages:
        assert [int(next(messages).id) for _ in range(4)] == [1, 2, 3, 4]
        two.branch.send("ana", "open_counter", counter="counter-1")
        called = two.branch.send("ana", "call_next", counter="counter-1").json()["ticket"]
        assert [next(messages).id for _ in range(2)] == ["5", "6"]
    two.agree()
    two.branch.send("ana", "start", ticket=called["id"])
    two.branch.send("ana", "finish", ticket=called["id"])
    two.agree()
    for server in (two.branch, two.centre):
        shown = requests.get(f"{server.url}{page}/status", timeout=10).json()
        assert (shown["number"], shown["state"]) == (called["number"], "finished")

    refused = two.centre.send("totem", "issue_ticket", service="information")
    assert (refused.status_code, refused.json()) == (503, {"code": "branch_elsewhere", "facts": {"branch": BRANCH}})
    assert health(two.branch)["centre"] == "linked" and "centre" not in health(two.centre)
    assert (state(two.centre)["authority"], state(two.centre)["epoch"]) == ("branch_elsewhere", 1)
    assert abs(state(two.centre)["ahead"]) <= 1
    assert two.centre.errors() == [] and {line["event"] for line in two.branch.errors()} <= {"centre_cut_off"}


def shaky(line: random.Random) -> Fate:
    """Lost answers, broken connections, requests that never come, come late, come again and overtake each other."""
    answer = line.choice([Answering.PASSES, Answering.PASSES, Answering.LOST, Answering.BROKEN, Answering.NONSENSE])
    repeats = tuple(line.uniform(0, 0.6) for _ in range(line.randrange(3)))
    return Fate(line.choice([0.0, 0.0, 0.1, 0.5]), answer, repeats, arrives=line.random() > 0.1)


FATES = {
    "answers are lost": lambda line: Fate(answer=line.choice([Answering.LOST, Answering.PASSES])),
    "connections break": lambda line: Fate(answer=line.choice([Answering.BROKEN, Answering.PASSES])),
    "requests come again and overtake each other": lambda line: Fate(line.choice([0.0, 0.3]), repeats=(0.0, 0.2, 0.5)),
    "everything at once": shaky,
}


def test_each_event_is_there_once_however_bad_the_line(two: Pair) -> None:
    two.start()
    line = random.Random(3)
    for fate in FATES.values():
        with fated(two.line, lambda _, fate=fate: fate(line)):
            for _ in range(4):
                issue(two.branch, 3)
            two.line.line = Line.CUT
            issue(two.branch, 2)
            two.line.line = Line.WHOLE
            sent = len(history(two.branch))
            until(lambda sent=sent: head(two.centre)[0] >= sent - 4, 30)
        two.agree()
    assert state(two.centre)["set_aside"] == 0 and state(two.centre)["epoch"] == 1
    assert len(set(numbers(two.branch))) == 14 * len(FATES)
    assert two.centre.errors() == []


def test_a_branch_that_is_cut_off_works_on_and_tells_everything_later(two: Pair) -> None:
    two.start()
    issue(two.branch, 2)
    two.agree()
    ways = iter((Line.CUT, Line.SILENT, Line.CUT))
    for line in ways:
        two.line.line = line
        until(lambda: health(two.branch)["centre"] == "cut_off", 20)
        took = [issue(two.branch)[0] and two.branch.send("totem", "lease_numbers").elapsed for _ in range(5)]
        assert max(took).total_seconds() < 0.5, "the centre makes nobody wait"
        two.line.line = Line.WHOLE
        two.agree()
    for number in range(12):  # a line that comes and goes faster than anything can be said over it
        two.line.line = Line.CUT if number % 2 else Line.WHOLE
        issue(two.branch, 2)
    two.line.line = Line.WHOLE
    two.agree()
    until(lambda: health(two.branch)["centre"] == "linked", 10)
    assert {line["event"] for line in two.branch.errors()} <= {"centre_cut_off"}


def test_a_line_that_carries_one_way_only_loses_nothing(two: Pair) -> None:
    two.start()
    for fate in (Fate(arrives=False), Fate(answer=Answering.LOST)):
        with fated(two.line, lambda _, fate=fate: fate):
            issue(two.branch, 5)
            until(lambda: health(two.branch)["centre"] == "cut_off", 20)
            if fate.arrives:  # the centre hears everything, and can never say so
                until(lambda: head(two.centre)[0] == 11, 30)
        two.agree()
        until(lambda: health(two.branch)["centre"] == "linked", 20)


def test_a_start_without_the_centre_waits_for_it_only_a_moment(two: Pair) -> None:
    two.start_centre()
    two.line.line = Line.SILENT
    two.branch.start(*two.options(), "--centre-seconds", "300")  # it would wait that long for an answer
    assert two.branch.errors() == [], "it did not wait until the line had failed"
    assert issue(two.branch)[0]["ticket"]["number"].endswith("001")
    two.line.line = Line.CUT  # so that it waits no longer
    two.line.line = Line.WHOLE
    two.agree()
    assert state(two.centre)["epoch"] == 1


def test_a_new_document_arrives_in_its_place_among_the_events(two: Pair) -> None:
    two.start()
    issue(two.branch)
    two.line.line = Line.CUT
    issue(two.branch, 2)
    text = two.branch.get("totem", "/api/welcome").json()["branch"]["address"]
    file = two.branch.data / "new.yaml"
    file.write_text(DOCUMENT.read_text(encoding="utf-8").replace("Ipê-Amarelo, 100", "Ipê-Roxo, 9"), encoding="utf-8")
    operate(two.branch, "branch", "load", str(file))
    issue(two.branch, 2)
    two.line.line = Line.WHOLE
    two.agree()
    until(lambda: two.centre.get("totem", "/api/welcome").json()["branch"]["address"] != text)
    assert two.centre.get("totem", "/api/welcome").json() | {"actor": 0} == (
        two.branch.get("totem", "/api/welcome").json() | {"actor": 0}
    )
    places = "SELECT hash, since FROM documents ORDER BY since"
    assert rows(two.centre, places)[-1:] == rows(two.branch, places)[-1:], "and goes for the same events"


def test_a_centre_is_only_told_by_who_has_its_code(two: Pair) -> None:
    two.start()
    issue(two.branch)
    two.agree()
    for path in ("history", "authority"):
        url = f"{two.centre.url}/api/branches/{BRANCH}/{path}"
        for who in ("totem", "panel", "ana"):
            assert requests.post(url, data=b"{}", headers=two.centre.headers(who), timeout=5).status_code == 403
        assert requests.post(url, data=b"{}", timeout=5).status_code == 401
    code = (two.centre.data / "branch.code").read_text(encoding="utf-8")
    headers = {"Authorization": f"Bearer {code}"}
    for body in (b"", b"[]", b"{}", b'{"epoch":1}', b"\xff", b"[" * 1000):
        url = f"{two.centre.url}/api/branches/{BRANCH}/history"
        assert requests.post(url, data=body, headers=headers, timeout=5).status_code == 400
    room = f"{two.centre.url}/api/branches/{BRANCH}/room"
    assert requests.get(room, headers=headers, timeout=5).status_code == 403
    two.agree()
