"""What was acknowledged is there after the server was killed, once, whatever it was doing."""

from __future__ import annotations

from random import Random

import pytest

from tests.e2e.server_process import ServerProcess
from tests.postgres import KINDS
from tests.soak.press import Press, broken
from tests.soak.small_branch import new_branch, open_engine

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("server", KINDS, indirect=True)
def test_kills_lose_nothing_that_was_acknowledged_and_double_nothing(server: ServerProcess) -> None:
    engine = open_engine(server)
    press = Press(new_branch(server, engine))
    chance = Random(1)
    with press.working():
        for _ in range(3):
            press.kill(chance)
    assert broken(engine, press.branch.id, press.answers) == []
    assert len(press.answers) > 60
    engine.dispose()
