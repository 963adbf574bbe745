"""Nonsense of every kind leaves the server standing, serving others meanwhile, and does nothing."""

from __future__ import annotations

import statistics

import pytest

from tests.e2e.server_process import ServerProcess
from tests.soak.small_branch import new_branch, open_engine
from tests.soak.storm import GoodClient, blow, paths_of, target_of

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("path", ["/api/branches/%00/room", "/t/%00/status", "/api/welcome?lang=a%00b"])
def test_what_no_text_can_hold_is_refused_at_the_door(shared_server: ServerProcess, path: str) -> None:
    answer = shared_server.get("ana", path)
    assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})


def test_malformed_requests_break_nothing_and_nobody_waits_for_them(server: ServerProcess) -> None:
    engine = open_engine(server)
    victim, other = new_branch(server, engine), new_branch(server, engine)
    engine.dispose()
    good = GoodClient(other)
    with good.working():
        storm = blow(server.url, target_of(victim, paths_of(server)), range(450))
    assert storm.wrong == []
    assert sum(storm.statuses.values()) > 200
    assert victim.room()["version"] in (0, 1), "something that was hidden was done"
    assert good.refused == []
    assert max(good.seconds) < 5
    assert statistics.median(good.seconds) < 0.5
    assert server.errors() == []
