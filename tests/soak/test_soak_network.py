"""What may come over the network, at length: nonsense, slowness, thousands of panels, an hour's work. Minutes each."""

from __future__ import annotations

import asyncio
import statistics
import time

import pytest

from tests.e2e.server_process import ServerProcess
from tests.long import Tell
from tests.postgres import KINDS
from tests.soak.described import ask_everything
from tests.soak.hour import Hour
from tests.soak.panels import Panel, all_at, hung_up, issue, memory, slow_panel, what_it_got
from tests.soak.slow import SlowRequests
from tests.soak.small_branch import SmallBranch, new_branch, open_engine
from tests.soak.storm import GoodClient, blow, paths_of, target_of

pytestmark = [pytest.mark.e2e, pytest.mark.soak, pytest.mark.timeout(3600)]
BOTH = pytest.mark.parametrize("server", KINDS, indirect=True)
REQUESTS, PANELS, SLOW, TICKETS = 20_000, 2_000, 1_000, 12_000


def _branches(server: ServerProcess, count: int) -> list[SmallBranch]:
    engine = open_engine(server)
    made = [new_branch(server, engine) for _ in range(count)]
    engine.dispose()
    return made


@BOTH
def test_everything_that_is_described(server: ServerProcess, tell: Tell) -> None:
    seen = ask_everything(server, 60, tell)
    tell(f"{sum(seen.operations.values())} requests to {len(seen.operations)} operations: {dict(seen.statuses)}")
    assert seen.wrong == []
    assert server.errors() == []


@BOTH
def test_malformed_requests(server: ServerProcess, tell: Tell) -> None:
    victim, other = _branches(server, 2)
    good = GoodClient(other)

    def told(number: int) -> None:
        if number % 2_000 == 1_999:
            tell(f"{number + 1} requests; a good client's slowest answer took {max(good.seconds):.2f} s")

    with good.working():
        storm = blow(server.url, target_of(victim, paths_of(server)), range(REQUESTS), told)
    tell(f"statuses {dict(sorted(storm.statuses.items()))}, {storm.unanswered} cut or not whole")
    tell(f"{len(good.seconds)} good requests, median {statistics.median(good.seconds) * 1000:.0f} ms")
    assert storm.wrong == []
    assert victim.room()["version"] in (0, 1)
    assert good.refused == []
    assert max(good.seconds) < 5
    assert server.errors() == []


def test_requests_that_come_a_letter_at_a_time(server: ServerProcess, tell: Tell) -> None:
    (branch,) = _branches(server, 1)
    good, slow = GoodClient(branch), SlowRequests(server.url, branch)
    with good.working():
        began = time.monotonic()
        left = asyncio.run(slow.run(SLOW, seconds=45))
        tell(f"{SLOW} slow requests: {left} were still open after {time.monotonic() - began:.0f} s")
    tell(f"{len(good.seconds)} good requests, the slowest {max(good.seconds):.2f} s")
    assert left == 0
    assert good.refused == []
    assert max(good.seconds) < 5
    assert server.errors() == []


def test_thousands_of_panels_and_a_slow_one(server: ServerProcess, tell: Tell) -> None:
    (branch,) = _branches(server, 1)
    before = memory(server.pid)

    async def follow() -> None:
        async with hung_up(branch, PANELS, 0) as panels:
            tell(f"{PANELS} panels follow; the server holds {memory(server.pid):.0f} MB, before them {before:.0f} MB")
            with slow_panel(branch) as slow:
                version = await work(panels)
                got = await asyncio.to_thread(what_it_got, slow)
            assert got == list(range(1, len(got) + 1))
            assert len(got) < version, "it was not cut"
            async with hung_up(branch, 1, got[-1]) as again:
                await all_at(again, version, 60)
                tell(f"the slow one was cut after event {got[-1]} and has resumed to {version}")
                assert [panel.gaps for panel in [*panels, *again] if panel.gaps or panel.ended] == []

    async def work(panels: list[Panel]) -> int:
        version = 0
        for _ in range(10):
            version = await asyncio.to_thread(issue, branch, 400)
            await all_at(panels, version, 120)
            tell(f"all are at event {version}; the server holds {memory(server.pid):.0f} MB")
        return version

    asyncio.run(follow())
    assert server.errors() == []


def test_memory_stays_as_it_is_through_an_hour_of_work(server: ServerProcess, tell: Tell) -> None:
    """As many tickets as a very large branch serves in an hour, each issued, called, started and finished."""
    (branch,) = _branches(server, 1)
    hour = Hour(branch)
    held = []
    for tenth in range(10):
        hour.work(TICKETS // 10)
        held.append(memory(server.pid))
        tell(f"{TICKETS // 10 * (tenth + 1)} tickets served; the server holds {held[-1]:.1f} MB")
    # Until then the caches of both connections to the database fill up.
    assert held[-1] - held[4] < 8, held
    assert server.errors() == []
