"""What the totem remembers of its branch."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.answers import Welcome
from domain.commands import Actor, Role
from kiosk.memory import Memory
from tests.branches import branch

WELCOME = Welcome(Actor("totem-1", Role.TOTEM), "entrada", branch())


def test_what_was_remembered_last_is_recalled(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "branch.json")
    assert memory.recall() is None
    memory.remember(WELCOME)
    assert Memory(tmp_path / "branch.json").recall() == WELCOME
    assert [file.name for file in tmp_path.iterdir()] == ["branch.json"]


@pytest.mark.expects_log("cannot be read")
def test_what_makes_no_sense_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "branch.json").write_text('{"actor": 1}')
    assert Memory(tmp_path / "branch.json").recall() is None


@pytest.mark.expects_log("cannot be remembered")
def test_a_folder_that_is_gone_stops_nothing(tmp_path: Path) -> None:
    Memory(tmp_path / "gone" / "branch.json").remember(WELCOME)
