"""Any desks and totems, doing anything in any order, at once and through kills: the server agrees with a tiny model."""

from __future__ import annotations

import pytest

from tests.e2e.server_process import ServerProcess
from tests.postgres import KINDS
from tests.soak.machine import explore

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("server", KINDS, indirect=True)
def test_no_sequence_of_commands_breaks_the_queue(server: ServerProcess) -> None:
    explore(server, examples=4, steps=20, kills=1)
