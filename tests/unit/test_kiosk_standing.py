"""What a technician is told of a totem that is, or was, alone."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from client.outbox import Outbox
from domain.answers import Answer, Welcome
from domain.commands import AnyCommand, IssueLeased
from domain.errors import Unknown
from domain.leases import Lease
from kiosk.alone.memory import Memory, Runs, Times, open_database
from kiosk.alone.record import Record
from kiosk.standing import main, standing
from tests.branches import NOON, TOTEM, branch


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    local = open_database(tmp_path)
    memory, record = Memory(local), Record(local, Outbox(local))
    memory.remember(Welcome(TOTEM, "entrada", branch()))
    memory.keep_times(Times(NOON, 0, NOON - timedelta(minutes=30)))
    memory.keep_lease(Lease("B", NOON.date(), {"A": (800, 819), "P": (800, 819)}, holder="run"))
    for number in ("A800", "A801", "AB01"):
        record.give(IssueLeased(f"00000000-0000-4000-8000-00000000{number}".lower(), "identity", number, NOON))
    return memory


def refuse(command: AnyCommand) -> Answer:
    if isinstance(command, IssueLeased) and command.number == "A801":
        raise Unknown(what="service", id="identity")
    return Answer(command.id, 1)


def test_everything_is_there_for_a_technician(
    tmp_path: Path, memory: Memory, capsys: pytest.CaptureFixture[str]
) -> None:
    found = standing(tmp_path)
    assert (found.waiting, found.left, found.lane, found.until) == (3, {"A": 18, "P": 20}, "B", "2026-03-02")
    assert main(["--data", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    for words in ("alone since 2026-03-02 14:30", "told to the server: 3", "A: 18, P: 20; then the lane B"):
        assert words in said


def test_what_a_person_must_see_to_is_said_and_is_the_exit_code(
    tmp_path: Path, memory: Memory, capsys: pytest.CaptureFixture[str]
) -> None:
    Outbox(open_database(tmp_path)).deliver(refuse, lambda: False)
    assert main(["--data", str(tmp_path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["waiting"] == 0 and found["refused"][0].startswith("A801: unknown")
    memory.keep_runs(Runs(("run",), twice=True))
    memory.keep_lease(None)
    assert main(["--data", str(tmp_path)]) == 1
    assert "ANOTHER TOTEM" in capsys.readouterr().out


def test_a_new_totem_and_one_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path / "nowhere")]) == 2
    assert "vez kiosk:" in capsys.readouterr().err
    open_database(tmp_path)
    assert main(["--data", str(tmp_path)]) == 0
    assert {"branch: not met yet", "no numbers to give alone"} <= set(capsys.readouterr().out.splitlines())
