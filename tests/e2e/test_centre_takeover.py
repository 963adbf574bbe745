"""One authority of a branch at a time: taken over, handed back, cloned, restored from backups old and new."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.centre_pair import (
    CENTRES,
    Pair,
    head,
    health,
    history,
    issue,
    numbers,
    operate,
    rows,
    state,
)
from tests.e2e.proxy import Line
from tests.e2e.server_process import BRANCH, ServerProcess, until

pytestmark = pytest.mark.e2e

SERVICE = "cpf"


def refused(server: ServerProcess) -> str:
    """The code with which the server does no commands."""
    answer = server.send("totem", "issue_ticket", service=SERVICE)
    assert answer.status_code == 503, answer.text
    assert answer.headers["Retry-After"] == "1"
    return str(answer.json()["code"])


def given(*answers: Any) -> list[str]:
    return [answer["ticket"]["number"] for each in answers for answer in each]


def said(server: ServerProcess) -> set[str]:
    return {line["event"] for line in server.errors()}


@CENTRES
def test_the_centre_takes_over_the_old_server_stops_and_is_handed_its_branch_back(two: Pair) -> None:
    two.start()
    known = given(issue(two.branch, 3, SERVICE))
    two.agree()
    two.line.line = Line.CUT
    lost = given(issue(two.branch, 4, SERVICE))  # papers that the centre will not know of when it takes over
    two.branch.kill()
    two.take_over()
    until(lambda: state(two.centre)["authority"] == "here")
    new = given(issue(two.centre, 2, SERVICE))
    assert len({*known, *lost, *new}) == 9, "no number is on two papers"
    alone = lost + the_old_server_comes_back(two, lost)
    assert numbers(two.centre) == known + new, "nothing of it is merged"
    it_is_handed_back(two, known + new, alone)
    actions = [row[0] for row in rows(two.centre, "SELECT action FROM audit ORDER BY number")]
    assert actions.count("epoch_began") == 2 and "events_set_aside" in actions and "set_aside_seen" in actions
    assert "epoch_over" in said(two.branch) and said(two.centre) == {"events_set_aside"}


def the_old_server_comes_back(two: Pair, lost: list[str]) -> list[str]:
    """It works on until it hears of the takeover, then never again; returns what it gave meanwhile."""
    assert operate(two.centre, "set-aside").startswith("Nothing is set aside")
    two.start_branch()  # while the line is cut it cannot know
    alone = given(issue(two.branch, 1, SERVICE))
    two.line.line = Line.WHOLE
    until(lambda: code(two.branch) == "epoch_over", 20)
    assert refused(two.branch) == "epoch_over"
    until(lambda: state(two.centre)["set_aside"] == 5, 20)
    until(lambda: health(two.centre).get("set_aside") == 5)
    listed = operate(two.centre, "set-aside")
    assert [number for number in lost + alone if number in listed] == lost + alone
    operate(two.centre, "set-aside", "--seen")
    two.branch.kill()
    two.line.line = Line.CUT
    two.start_branch()
    assert refused(two.branch) == "epoch_over", "it remembers without being told again"
    two.line.line = Line.WHOLE
    return alone


def it_is_handed_back(two: Pair, waiting: list[str], alone: list[str]) -> None:
    """One command on the branch's server, and it goes on where the centre was."""
    assert "5 events that only this server had are set aside" in two.hand_back()
    until(lambda: two.branch.send("totem", "issue_ticket", service=SERVICE).status_code == 200, 10)
    two.agree()
    assert refused(two.centre) == "branch_elsewhere"
    assert numbers(two.branch)[:5] == waiting
    assert len({*numbers(two.branch), *alone}) == 11
    assert [epoch for epoch, _ in epochs(two.centre)] == [2, 3]
    until(lambda: health(two.branch).get("centre") == "linked", 10)


def epochs(server: ServerProcess) -> list[tuple[int, int]]:
    """The epochs that began, and with which event."""
    events = ((number, json.loads(text)["event"]) for number, text in history(server))
    return [(event["epoch"], number) for number, event in events if event["type"] == "epoch_began"]


def test_screens_start_again_when_the_history_under_them_is_another(two: Pair) -> None:
    two.start()
    issue(two.branch, 1, SERVICE)
    two.agree()
    two.line.line = Line.CUT
    issue(two.branch, 3, SERVICE)
    two.take_over()
    issue(two.centre, 1, SERVICE)
    two.line.line = Line.WHOLE
    until(lambda: health(two.branch).get("code") == "epoch_over", 20)
    with two.branch.events("panel") as messages:
        two.hand_back()
        assert next(messages).name == "reset"
    until(lambda: two.branch.send("totem", "issue_ticket", service=SERVICE).status_code == 200, 10)
    with two.branch.events("panel") as messages:
        issue(two.branch, 1, SERVICE)
        assert int(next(messages).id) == history(two.branch)[-1][0]
    two.agree()


def test_two_servers_on_copies_of_one_disk_do_not_go_on_side_by_side(two: Pair) -> None:
    two.start()
    issue(two.branch, 2, SERVICE)
    two.agree()
    two.branch.kill()
    clone = two.copy("clone")
    two.start_branch()
    two.start_branch(clone)
    try:
        both = [issue(two.branch, 1, SERVICE), issue(clone, 1, SERVICE)]
        until(lambda: {code(two.branch), code(clone)} - {""}, 20)
        until(lambda: "" in {code(two.branch), code(clone)}, 20)
        real, other = (two.branch, clone) if code(two.branch) == "" else (clone, two.branch)
        assert refused(other) in ("history_differs", "behind_centre", "epoch_over")
        issue(real, 2, SERVICE)
        until(lambda: head(two.centre) == head(real), 30)
        assert history(two.centre) == history(real)
        aside = state(two.centre)["set_aside"]
        assert aside == (1 if code(other) == "history_differs" else 0)
        assert len(both) == 2 and said(other) & {"history_differs", "behind_centre"}
        if aside:
            until(lambda: health(two.centre).get("set_aside") == 1)
            assert "events_set_aside" in said(two.centre)
            assert "events_set_aside" in {row[0] for row in rows(two.centre, "SELECT action FROM audit")}
    finally:
        clone.close()


def code(server: ServerProcess) -> str:
    return str(health(server).get("code", ""))


def backup(server: ServerProcess, name: str) -> Path:
    """A whole copy of its SQLite database, as an operator makes it while people are served."""
    file = server.data.with_name(name)
    with sqlite3.connect(server.data / "vez.db") as source, sqlite3.connect(file) as copy:
        source.backup(copy)
    source.close()
    copy.close()
    return file


def restore(server: ServerProcess, file: Path) -> None:
    for old in server.data.glob("vez.db*"):
        old.unlink()
    shutil.copy(file, server.data / "vez.db")


def test_a_branch_with_an_old_backup_learns_what_it_lost(two: Pair) -> None:
    two.start()
    old = issue(two.branch, 2, SERVICE)
    file = backup(two.branch, "old.db")
    lost = issue(two.branch, 4, SERVICE)
    two.agree()
    two.branch.kill()
    restore(two.branch, file)
    two.start_branch()
    until(lambda: two.branch.send("totem", "issue_ticket", service=SERVICE).status_code == 200, 20)
    new = issue(two.branch, 2, SERVICE)
    two.agree()
    assert numbers(two.branch)[:6] == given(old, lost)
    assert len({*numbers(two.branch)}) == 9 and given(new)[0] in numbers(two.branch)
    assert [epoch for epoch, _ in epochs(two.branch)] == [2]
    again = two.branch.send("totem", "issue_ticket", lost[0]["ticket"]["id"], service=SERVICE)
    assert again.json()["ticket"]["number"] == given(lost)[0], "a command whose answer was lost is known"
    assert state(two.centre)["set_aside"] == 0
    assert "behind_centre" in said(two.branch)


def test_an_old_backup_that_began_to_work_before_it_heard_the_centre_stops(two: Pair) -> None:
    two.start()
    old = issue(two.branch, 2, SERVICE)
    file = backup(two.branch, "old.db")
    lost = issue(two.branch, 2, SERVICE)
    two.agree()
    two.branch.kill()
    restore(two.branch, file)
    two.line.line = Line.CUT
    two.start_branch()
    wrong = issue(two.branch, 1, SERVICE)
    assert given(wrong)[0] == given(lost)[0], "without the centre there is no way to know better"
    two.line.line = Line.WHOLE
    until(lambda: code(two.branch) in ("history_differs", "behind_centre"), 20)
    until(lambda: code(two.branch) == "history_differs", 20)
    until(lambda: state(two.centre)["set_aside"] == 1, 20)
    assert numbers(two.centre) == given(old, lost)
    two.hand_back()
    until(lambda: code(two.branch) == "", 10)
    assert given(issue(two.branch, 1, SERVICE))[0] not in given(old, lost)
    two.agree()


def test_a_centre_with_an_old_backup_is_told_again(two: Pair) -> None:
    two.start()
    issue(two.branch, 2, SERVICE)
    two.agree()
    file = backup(two.centre, "old.db")
    issue(two.branch, 3, SERVICE)
    two.agree()
    two.centre.kill()
    restore(two.centre, file)
    issue(two.branch, 1, SERVICE)
    two.start_centre()
    two.agree()
    issue(two.branch, 1, SERVICE)
    two.agree()
    assert said(two.branch) <= {"centre_cut_off"} and said(two.centre) == set()


@pytest.mark.soak
def test_a_spare_machine_takes_a_dead_one_s_place(two: Pair, tmp_path: Path) -> None:
    two.start()
    known = issue(two.branch, 3, SERVICE)
    two.agree()
    two.branch.kill()
    data = tmp_path / "spare"
    data.mkdir()
    for token in two.branch.data.glob("*.token"):
        shutil.copy(token, data)
    spare = ServerProcess(data)
    operate(spare, "take-over", BRANCH, *two.options())
    spare.tokens["totem"] = operate(spare, "enroll", "totem", "Totem").splitlines()[-1].strip()
    spare.tokens["ana"] = operate(spare, "enroll", "attendant", "Ana").splitlines()[-1].strip()
    try:
        two.start_branch(spare)
        new = issue(spare, 2, SERVICE)
        assert numbers(spare) == given(known, new) and len({*given(known, new)}) == 5
        two.start_branch()
        until(lambda: code(two.branch) == "epoch_over", 20)
        until(lambda: head(two.centre) == head(spare), 30)
        assert history(two.centre) == history(spare)
    finally:
        spare.close()
