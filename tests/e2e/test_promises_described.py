"""Every route that is described answers as it is described, to every role, and never with a fault."""

from __future__ import annotations

import pytest

from tests.e2e.server_process import ServerProcess
from tests.soak.described import ask_everything

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)  # the stricter of the two
def test_every_answer_is_as_it_is_described(server: ServerProcess) -> None:
    seen = ask_everything(server, examples=3)
    assert seen.wrong == []
    assert len(seen.operations) > 20
    assert seen.statuses[200] > 20
    assert server.errors() == []
